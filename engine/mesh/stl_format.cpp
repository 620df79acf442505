#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>
#include <vector>

#include "mesh/file_bytes.h"
#include "mesh/formats.h"
#include "mesh/text_cursor.h"

namespace orfeas::formats {

namespace {

constexpr std::size_t kHeaderSize = 80;
constexpr std::size_t kPrefixSize = kHeaderSize + sizeof(std::uint32_t);
constexpr std::size_t kRecordSize = 50;  // normal, three corners, two bytes of attributes

Vec3f faceNormal(const Vec3f& a, const Vec3f& b, const Vec3f& c) {
    const Vec3f u{b[0] - a[0], b[1] - a[1], b[2] - a[2]};
    const Vec3f v{c[0] - a[0], c[1] - a[1], c[2] - a[2]};
    Vec3f normal{u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
    const float length = std::sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
    for (float& component : normal) {
        component = length > 0.0F ? component / length : 0.0F;
    }
    return normal;
}

/** Gives equal positions the same index; open addressing, since a general map takes ten times as long here. */
class VertexWelder {
public:
    explicit VertexWelder(std::size_t expectedVertices) : m_slots(std::bit_ceil(expectedVertices * 2 + 16), kFree) {}

    std::uint32_t indexOf(Vec3f position) {
        for (float& component : position) {
            component += 0.0F;  // -0 becomes 0
        }
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = hash(position) & mask;
        while (m_slots[slot] != kFree) {
            if (m_positions[m_slots[slot]] == position) {
                return m_slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        const auto index = static_cast<std::uint32_t>(m_positions.size());
        m_slots[slot] = index;
        m_positions.push_back(position);
        if (m_positions.size() * 4 > m_slots.size() * 3) {
            grow();
        }
        return index;
    }

    std::vector<Vec3f> takePositions() { return std::move(m_positions); }

private:
    static constexpr std::uint32_t kFree = 0xFFFFFFFFU;

    void grow() {
        std::vector<std::uint32_t>(m_slots.size() * 2, kFree).swap(m_slots);
        const std::size_t mask = m_slots.size() - 1;
        for (std::uint32_t index = 0; index < m_positions.size(); ++index) {
            std::size_t slot = hash(m_positions[index]) & mask;
            while (m_slots[slot] != kFree) {
                slot = (slot + 1) & mask;
            }
            m_slots[slot] = index;
        }
    }

    static std::size_t hash(const Vec3f& position) {
        std::uint64_t mixed = 0;
        for (const float component : position) {
            mixed = (mixed ^ std::bit_cast<std::uint32_t>(component)) * 0x9E3779B97F4A7C15ULL;
            mixed ^= mixed >> 29;
        }
        return mixed;
    }

    std::vector<std::uint32_t> m_slots;
    std::vector<Vec3f> m_positions;
};

bool isFinite(const Vec3f& position) {
    return std::ranges::all_of(position, [](float component) { return std::isfinite(component); });
}

Mesh decodeBinary(const MeshFile& file, std::size_t count) {
    Mesh mesh;
    mesh.triangles.reserve(count);
    VertexWelder welder(count / 2);  // as a closed mesh has
    for (std::size_t i = 0; i < count; ++i) {
        const auto corners = loadAt<std::array<Vec3f, 3>>(file.bytes, kPrefixSize + i * kRecordSize + sizeof(Vec3f));
        if (!std::ranges::all_of(corners, isFinite)) {
            failCorrupt(file.path, fmt::format("triangle {} has a coordinate that is not a number", i));
        }
        mesh.triangles.push_back({welder.indexOf(corners[0]), welder.indexOf(corners[1]), welder.indexOf(corners[2])});
    }
    mesh.vertices = welder.takePositions();
    return mesh;
}

Mesh decodeAscii(const MeshFile& file) {
    Mesh mesh;
    VertexWelder welder(file.bytes.size() / 500);  // a triangle in text takes about 250 bytes
    TextCursor cursor(file.bytes);
    cursor.nextLine();  // "solid" and a name of any kind
    Triangle triangle{};
    std::size_t corner = 0;
    bool ended = false;
    for (std::string_view word = cursor.nextWord(); !word.empty(); word = cursor.nextWord()) {
        if (word == "endsolid") {
            if (corner != 0) {
                failCorrupt(file.path, fmt::format("triangle {} has no end", mesh.triangles.size()));
            }
            cursor.nextLine();
            ended = true;
        } else if (word == "solid") {  // another one
            cursor.nextLine();
            ended = false;
        } else if (word == "vertex") {
            const auto x = cursor.nextNumber<float>();
            const auto y = cursor.nextNumber<float>();
            const auto z = cursor.nextNumber<float>();
            if (!x || !y || !z || !isFinite({*x, *y, *z})) {
                failCorrupt(file.path, fmt::format("a vertex of triangle {} is not made of three numbers", mesh.triangles.size()));
            }
            if (corner == 3) {
                failCorrupt(file.path, fmt::format("triangle {} has more than three corners", mesh.triangles.size()));
            }
            triangle[corner++] = welder.indexOf({*x, *y, *z});
        } else if (word == "endloop") {
            if (corner != 3) {
                failCorrupt(file.path, fmt::format("triangle {} has {} corners", mesh.triangles.size(), corner));
            }
            mesh.triangles.push_back(triangle);
            corner = 0;
        }
    }
    if (!ended || corner != 0) {
        failCorrupt(file.path, "it ends in the middle");
    }
    mesh.vertices = welder.takePositions();
    return mesh;
}

}  // namespace

std::string encodeStl(const Mesh& mesh) {
    std::string bytes("Binary STL by Orfeas");  // must not begin with "solid"
    bytes.reserve(kPrefixSize + mesh.triangles.size() * kRecordSize);
    bytes.resize(kHeaderSize, '\0');
    append(bytes, static_cast<std::uint32_t>(mesh.triangles.size()));
    for (const Triangle& triangle : mesh.triangles) {
        const std::array<Vec3f, 3> corners{mesh.vertices[triangle[0]], mesh.vertices[triangle[1]], mesh.vertices[triangle[2]]};
        append(bytes, faceNormal(corners[0], corners[1], corners[2]));
        append(bytes, corners);
        append(bytes, std::uint16_t{0});
    }
    return bytes;
}

Mesh decodeStl(const MeshFile& file) {
    const bool saysSolid = file.bytes.starts_with("solid");
    if (file.bytes.size() >= kPrefixSize) {
        // Some binary files begin with "solid" too, so the size decides.
        const std::size_t count = loadAt<std::uint32_t>(file.bytes, kHeaderSize);
        const std::size_t expected = kPrefixSize + count * kRecordSize;
        if (expected == file.bytes.size()) {
            return decodeBinary(file, count);
        }
        if (!saysSolid) {
            failCorrupt(file.path, fmt::format("{} triangles need {} bytes, but it has {}", count, expected, file.bytes.size()));
        }
    }
    if (!saysSolid) {
        failCorrupt(file.path, "it is too short for an STL file");
    }
    return decodeAscii(file);
}

}  // namespace orfeas::formats
