#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "mesh/file_bytes.h"
#include "mesh/formats.h"
#include "mesh/text_cursor.h"

namespace orfeas::formats {

namespace {

constexpr std::size_t kLongestLine = 96;  // three shortest floats, or three index pairs, with room

/** Writes into a buffer that is always a line ahead; fmt would look at a format string for each number. */
class LineWriter {
public:
    explicit LineWriter(std::size_t expectedBytes) { m_bytes.reserve(expectedBytes); }

    void numbers(std::string_view keyword, const Vec3f& values) {
        char* end = begin(keyword);
        for (const float value : values) {
            *end++ = ' ';
            end = std::to_chars(end, m_line.data() + m_line.size(), value).ptr;  // shortest text that reads back exactly
        }
        finish(end);
    }

    void face(const Triangle& triangle, bool withNormals) {
        char* end = begin("f");
        for (const std::uint32_t vertex : triangle) {
            *end++ = ' ';
            char* const index = end;
            end = std::to_chars(end, m_line.data() + m_line.size(), std::uint64_t{vertex} + 1).ptr;
            if (withNormals) {
                const auto length = static_cast<std::size_t>(end - index);
                *end++ = '/';
                *end++ = '/';
                end = std::copy_n(index, length, end);
            }
        }
        finish(end);
    }

    void text(std::string_view line) { m_bytes.append(line); }
    std::string take() { return std::move(m_bytes); }

private:
    char* begin(std::string_view keyword) { return std::copy(keyword.begin(), keyword.end(), m_line.data()); }
    void finish(char* end) {
        *end++ = '\n';
        m_bytes.append(m_line.data(), end);
    }

    std::array<char, kLongestLine> m_line{};
    std::string m_bytes;
};

struct Corner {
    std::uint32_t vertex;
    std::optional<std::uint32_t> normal;
};

/** Reads line by line; faces may only name what stands above them, as the format says. */
class ObjReader {
public:
    explicit ObjReader(const MeshFile& file) : m_file(file) {}

    Mesh read() {
        TextCursor lines(m_file.bytes);
        std::string joined;  // of lines that end in a backslash
        while (!lines.atEnd()) {
            ++m_lineNumber;
            std::string_view line = lines.nextLine();
            const bool continues = line.ends_with('\\') && !isComment(joined.empty() ? line : std::string_view(joined));
            if (continues) {
                joined.append(line.substr(0, line.size() - 1)).append(" ");
            } else if (!joined.empty()) {
                joined.append(line);
                readLine(joined);
                joined.clear();
            } else {
                readLine(line);
            }
        }
        readLine(joined);  // of a last line that ends in a backslash
        if (m_normalsAgree && !m_vertexNormals.empty()) {
            takeNormals();
        }
        return std::move(m_mesh);
    }

private:
    /** The path of a Windows folder in a comment must not swallow the line below it. */
    static bool isComment(std::string_view line) { return TextCursor(line).nextWord().starts_with('#'); }

    void readLine(std::string_view line) {
        TextCursor words(line);
        const std::string_view keyword = words.nextWord();
        if (keyword == "v") {
            m_mesh.vertices.push_back(readVector(words));
        } else if (keyword == "vn") {
            m_normals.push_back(readVector(words));
        } else if (keyword == "f") {
            readFace(words);
        }
    }

    Vec3f readVector(TextCursor& words) {
        Vec3f vector{};
        for (float& component : vector) {
            const auto number = words.nextNumber<float>();
            if (!number) {
                fail("three numbers are expected");
            }
            component = *number;
        }
        return vector;
    }

    void readFace(TextCursor& words) {
        m_corners.clear();
        for (std::string_view word = words.nextWord(); !word.empty() && word.front() != '#'; word = words.nextWord()) {
            m_corners.push_back(readCorner(word));
        }
        if (m_corners.size() < 3) {
            fail("a face has fewer than three corners");
        }
        for (const Corner& corner : m_corners) {
            noteNormal(corner);
        }
        for (std::size_t i = 1; i + 1 < m_corners.size(); ++i) {
            m_mesh.triangles.push_back({m_corners[0].vertex, m_corners[i].vertex, m_corners[i + 1].vertex});
        }
    }

    /** v, v/vt, v//vn or v/vt/vn. */
    Corner readCorner(std::string_view word) {
        const std::size_t first = word.find('/');
        Corner corner{.vertex = resolve(word.substr(0, first), m_mesh.vertices.size()), .normal = {}};
        if (first != std::string_view::npos) {
            const std::size_t second = word.find('/', first + 1);
            if (second != std::string_view::npos && second + 1 < word.size()) {
                corner.normal = resolve(word.substr(second + 1), m_normals.size());
            }
        }
        return corner;
    }

    /** Indices count from 1, or from the end if negative. */
    std::uint32_t resolve(std::string_view word, std::size_t count) {
        const auto number = TextCursor::parseNumber<std::int64_t>(word);
        if (!number) {
            fail("an index is not a number");
        }
        const auto size = static_cast<std::int64_t>(count);
        if (*number == 0 || *number > size || *number < -size) {
            fail(fmt::format("index {} is outside the {} entries above it", *number, count));
        }
        return static_cast<std::uint32_t>(*number > 0 ? *number - 1 : size + *number);
    }

    /** Our meshes have one normal per vertex: files that share a vertex between normals lose theirs. */
    void noteNormal(const Corner& corner) {
        if (!corner.normal || !m_normalsAgree) {
            m_normalsAgree = false;
            return;
        }
        if (m_vertexNormals.size() < m_mesh.vertices.size()) {
            m_vertexNormals.resize(m_mesh.vertices.size(), kNone);
        }
        std::uint32_t& known = m_vertexNormals[corner.vertex];
        if (known == kNone) {
            known = *corner.normal;
        } else if (known != *corner.normal) {
            m_normalsAgree = m_normals[known] == m_normals[*corner.normal];
        }
    }

    void takeNormals() {
        m_vertexNormals.resize(m_mesh.vertices.size(), kNone);
        m_mesh.normals.reserve(m_mesh.vertices.size());
        for (const std::uint32_t normal : m_vertexNormals) {
            m_mesh.normals.push_back(normal != kNone ? m_normals[normal] : Vec3f{0.0F, 1.0F, 0.0F});
        }
    }

    [[noreturn]] void fail(const std::string& what) const { failCorrupt(m_file.path, fmt::format("in line {}, {}", m_lineNumber, what)); }

    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    const MeshFile& m_file;
    Mesh m_mesh;
    std::vector<Vec3f> m_normals;
    std::vector<std::uint32_t> m_vertexNormals;
    std::vector<Corner> m_corners;
    std::size_t m_lineNumber = 0;
    bool m_normalsAgree = true;
};

}  // namespace

std::string encodeObj(const Mesh& mesh) {
    LineWriter writer(mesh.vertices.size() * 70 + mesh.triangles.size() * 48);
    writer.text("# Orfeas\n");
    for (const Vec3f& vertex : mesh.vertices) {
        writer.numbers("v", vertex);
    }
    for (const Vec3f& normal : mesh.normals) {
        writer.numbers("vn", normal);
    }
    for (const Triangle& triangle : mesh.triangles) {
        writer.face(triangle, !mesh.normals.empty());
    }
    return writer.take();
}

Mesh decodeObj(const MeshFile& file) {
    return ObjReader(file).read();
}

}  // namespace orfeas::formats
