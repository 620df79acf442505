#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "mesh/file_bytes.h"
#include "mesh/formats.h"
#include "mesh/ply_header.h"
#include "mesh/text_cursor.h"

namespace orfeas::formats {

namespace {

/** Hands out the values of the body one by one, whatever their encoding, and fails at its end. */
class PlyValues {
public:
    PlyValues(const MeshFile& file, const PlyHeader& header)
        : m_file(file), m_encoding(header.encoding), m_rest(file.bytes.substr(header.bodyOffset)), m_text(m_rest) {}

    /** Refuses counts that the rest of the file can't hold, before anything is allocated for them. */
    void requireRoomFor(const PlyElement& element) const {
        // In text a value takes at least a digit and a separator.
        const std::size_t record = m_encoding == PlyEncoding::Ascii ? 2 * element.properties.size() : element.smallestRecord();
        if (record == 0 ? element.count > 0 : element.count > (m_rest.size() + 1) / record) {
            failCorrupt(m_file.path, fmt::format("{} '{}' don't fit into its {} bytes", element.count, element.name, m_file.bytes.size()));
        }
    }

    double next(PlyType type) {
        if (m_encoding == PlyEncoding::Ascii) {
            const auto number = m_text.nextNumber<double>();
            if (!number) {
                failCorrupt(m_file.path, "a number is missing or unreadable");
            }
            return *number;
        }
        switch (type) {
            case PlyType::Int8: return load<std::int8_t>();
            case PlyType::UInt8: return load<std::uint8_t>();
            case PlyType::Int16: return load<std::int16_t>();
            case PlyType::UInt16: return load<std::uint16_t>();
            case PlyType::Int32: return load<std::int32_t>();
            case PlyType::UInt32: return load<std::uint32_t>();
            case PlyType::Float32: return load<float>();
            case PlyType::Float64: return load<double>();
        }
        return 0.0;
    }

    std::uint32_t nextIndex(PlyType type) {
        const double value = next(type);
        if (!(value >= 0.0 && value <= 4294967295.0) || value != std::floor(value)) {
            failCorrupt(m_file.path, fmt::format("{} is no index", value));
        }
        return static_cast<std::uint32_t>(value);
    }

private:
    template <typename Value>
    Value load() {
        if (m_rest.size() < sizeof(Value)) {
            failCorrupt(m_file.path, "it ends in the middle");
        }
        auto bytes = loadAt<std::array<char, sizeof(Value)>>(m_rest, 0);
        m_rest.remove_prefix(sizeof(Value));
        if (m_encoding == PlyEncoding::BigEndian) {
            std::ranges::reverse(bytes);
        }
        return std::bit_cast<Value>(bytes);
    }

    const MeshFile& m_file;
    PlyEncoding m_encoding;
    std::string_view m_rest;
    TextCursor m_text;
};

/** Where the six numbers of a vertex lie among an element's properties. */
class VertexLayout {
public:
    explicit VertexLayout(const PlyElement& element) {
        constexpr std::array<std::string_view, 6> kNames{"x", "y", "z", "nx", "ny", "nz"};
        for (const PlyProperty& property : element.properties) {
            const auto* const name = std::ranges::find(kNames, property.name);
            const bool wanted = name != kNames.end() && !property.countType;
            m_slots.push_back(wanted ? static_cast<std::size_t>(name - kNames.begin()) : kUnused);
            if (wanted) {
                m_found[m_slots.back()] = true;
            }
        }
    }

    static constexpr std::size_t kUnused = 6;
    [[nodiscard]] std::size_t slot(std::size_t property) const { return m_slots[property]; }
    [[nodiscard]] bool hasPosition() const { return m_found[0] && m_found[1] && m_found[2]; }
    [[nodiscard]] bool hasNormal() const { return m_found[3] && m_found[4] && m_found[5]; }

private:
    std::vector<std::size_t> m_slots;
    std::array<bool, 6> m_found{};
};

void skip(PlyValues& values, const PlyProperty& property) {
    const std::uint32_t count = property.countType ? values.nextIndex(*property.countType) : 1;
    for (std::uint32_t i = 0; i < count; ++i) {
        values.next(property.type);
    }
}

void readVertices(const MeshFile& file, PlyValues& values, const PlyElement& element, Mesh& mesh) {
    const VertexLayout layout(element);
    if (!layout.hasPosition()) {
        failCorrupt(file.path, "its vertices have no x, y and z");
    }
    mesh.vertices.reserve(element.count);
    mesh.normals.reserve(layout.hasNormal() ? element.count : 0);
    for (std::uint64_t i = 0; i < element.count; ++i) {
        std::array<float, VertexLayout::kUnused> numbers{};
        for (std::size_t p = 0; p < element.properties.size(); ++p) {
            if (layout.slot(p) == VertexLayout::kUnused) {
                skip(values, element.properties[p]);
            } else {
                numbers[layout.slot(p)] = static_cast<float>(values.next(element.properties[p].type));
            }
        }
        mesh.vertices.push_back({numbers[0], numbers[1], numbers[2]});
        if (layout.hasNormal()) {
            mesh.normals.push_back({numbers[3], numbers[4], numbers[5]});
        }
    }
}

void readPolygon(const MeshFile& file, PlyValues& values, const PlyProperty& property, Mesh& mesh) {
    const std::uint32_t count = values.nextIndex(*property.countType);
    if (count < 3) {
        failCorrupt(file.path, fmt::format("a face has {} corners", count));
    }
    const std::uint32_t first = values.nextIndex(property.type);
    std::uint32_t previous = values.nextIndex(property.type);
    for (std::uint32_t i = 2; i < count; ++i) {
        const std::uint32_t next = values.nextIndex(property.type);
        mesh.triangles.push_back({first, previous, next});
        previous = next;
    }
}

void readFaces(const MeshFile& file, PlyValues& values, const PlyElement& element, Mesh& mesh) {
    mesh.triangles.reserve(std::min<std::uint64_t>(element.count, file.bytes.size() / 4));
    for (std::uint64_t i = 0; i < element.count; ++i) {
        for (const PlyProperty& property : element.properties) {
            if (property.countType && (property.name == "vertex_indices" || property.name == "vertex_index")) {
                readPolygon(file, values, property, mesh);
            } else {
                skip(values, property);
            }
        }
    }
}

}  // namespace

std::string encodePly(const Mesh& mesh) {
    const bool withNormals = !mesh.normals.empty();
    std::string bytes = fmt::format("ply\nformat binary_little_endian 1.0\ncomment Orfeas\nelement vertex {}\n", mesh.vertices.size());
    bytes += "property float x\nproperty float y\nproperty float z\n";
    bytes += withNormals ? "property float nx\nproperty float ny\nproperty float nz\n" : "";
    bytes += fmt::format("element face {}\nproperty list uchar uint vertex_indices\nend_header\n", mesh.triangles.size());
    bytes.reserve(bytes.size() + mesh.vertices.size() * (withNormals ? 24 : 12) + mesh.triangles.size() * 13);
    for (std::size_t i = 0; i < mesh.vertices.size(); ++i) {
        append(bytes, mesh.vertices[i]);
        if (withNormals) {
            append(bytes, mesh.normals[i]);
        }
    }
    for (const Triangle& triangle : mesh.triangles) {
        append(bytes, std::uint8_t{3});
        append(bytes, triangle);
    }
    return bytes;
}

Mesh decodePly(const MeshFile& file) {
    const PlyHeader header = readPlyHeader(file);
    PlyValues values(file, header);
    Mesh mesh;
    for (const PlyElement& element : header.elements) {
        values.requireRoomFor(element);
        if (element.name == "vertex" && mesh.vertices.empty()) {
            readVertices(file, values, element, mesh);
        } else if (element.name == "face") {
            readFaces(file, values, element, mesh);
        } else if (element.name == "tristrips") {
            failUnsupported(file.path, "stores triangle strips, which are not read. Save it with plain faces.");
        } else {
            for (std::uint64_t i = 0; i < element.count; ++i) {
                for (const PlyProperty& property : element.properties) {
                    skip(values, property);
                }
            }
        }
    }
    return mesh;
}

}  // namespace orfeas::formats
