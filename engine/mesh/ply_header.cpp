#include "mesh/ply_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "mesh/file_bytes.h"
#include "mesh/text_cursor.h"

namespace orfeas::formats {

namespace {

constexpr std::size_t kMostHeaderLines = 1000;
constexpr std::size_t kMostProperties = 200;

std::optional<PlyType> typeOf(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, PlyType>, 16> kNames{{{"char", PlyType::Int8},
                                                                           {"int8", PlyType::Int8},
                                                                           {"uchar", PlyType::UInt8},
                                                                           {"uint8", PlyType::UInt8},
                                                                           {"short", PlyType::Int16},
                                                                           {"int16", PlyType::Int16},
                                                                           {"ushort", PlyType::UInt16},
                                                                           {"uint16", PlyType::UInt16},
                                                                           {"int", PlyType::Int32},
                                                                           {"int32", PlyType::Int32},
                                                                           {"uint", PlyType::UInt32},
                                                                           {"uint32", PlyType::UInt32},
                                                                           {"float", PlyType::Float32},
                                                                           {"float32", PlyType::Float32},
                                                                           {"double", PlyType::Float64},
                                                                           {"float64", PlyType::Float64}}};
    for (const auto& [known, type] : kNames) {
        if (known == name) {
            return type;
        }
    }
    return std::nullopt;
}

PlyType requireType(const MeshFile& file, std::string_view name) {
    const std::optional<PlyType> type = typeOf(name);
    if (!type) {
        failCorrupt(file.path, fmt::format("its header names the unknown type '{}'", name));
    }
    return *type;
}

PlyEncoding encodingOf(const MeshFile& file, std::string_view name) {
    if (name == "ascii") {
        return PlyEncoding::Ascii;
    }
    if (name == "binary_little_endian") {
        return PlyEncoding::LittleEndian;
    }
    if (name == "binary_big_endian") {
        return PlyEncoding::BigEndian;
    }
    failCorrupt(file.path, fmt::format("its header names the unknown encoding '{}'", name));
}

PlyProperty readProperty(const MeshFile& file, TextCursor& words) {
    PlyProperty property{.name = {}, .type = PlyType::Float32, .countType = {}};
    std::string_view word = words.nextWord();
    if (word == "list") {
        property.countType = requireType(file, words.nextWord());
        if (*property.countType == PlyType::Float32 || *property.countType == PlyType::Float64) {
            failCorrupt(file.path, "its header counts a list in fractions");
        }
        word = words.nextWord();
    }
    property.type = requireType(file, word);
    property.name = words.nextWord();
    return property;
}

}  // namespace

std::size_t sizeOf(PlyType type) {
    switch (type) {
        case PlyType::Int8:
        case PlyType::UInt8: return 1;
        case PlyType::Int16:
        case PlyType::UInt16: return 2;
        case PlyType::Int32:
        case PlyType::UInt32:
        case PlyType::Float32: return 4;
        case PlyType::Float64: return 8;
    }
    return 0;
}

std::size_t PlyElement::smallestRecord() const {
    std::size_t size = 0;
    for (const PlyProperty& property : properties) {
        size += sizeOf(property.countType.value_or(property.type));
    }
    return size;
}

PlyHeader readPlyHeader(const MeshFile& file) {
    TextCursor lines(file.bytes);
    if (lines.nextLine() != "ply") {
        failCorrupt(file.path, "it does not begin with 'ply'");
    }
    std::optional<PlyEncoding> encoding;
    std::vector<PlyElement> elements;
    for (std::size_t i = 0; i < kMostHeaderLines && !lines.atEnd(); ++i) {
        const std::string_view line = lines.nextLine();
        TextCursor words(line);
        const std::string_view keyword = words.nextWord();
        if (keyword == "format") {
            encoding = encodingOf(file, words.nextWord());
        } else if (keyword == "element") {
            std::string name(words.nextWord());
            const auto count = words.nextNumber<std::uint64_t>();
            if (!count) {
                failCorrupt(file.path, fmt::format("its header does not say how many '{}' there are", name));
            }
            elements.push_back({.name = std::move(name), .count = *count, .properties = {}});
        } else if (keyword == "property") {
            if (elements.empty() || elements.back().properties.size() == kMostProperties) {
                failCorrupt(file.path, "its header has a property out of place");
            }
            elements.back().properties.push_back(readProperty(file, words));
        } else if (keyword == "end_header") {
            if (!encoding) {
                failCorrupt(file.path, "its header names no encoding");
            }
            const auto bodyOffset = static_cast<std::size_t>(line.data() + line.size() - file.bytes.data());
            const bool carriageReturn = bodyOffset < file.bytes.size() && file.bytes[bodyOffset] == '\r';
            return {.encoding = *encoding,
                    .elements = std::move(elements),
                    .bodyOffset = std::min(bodyOffset + (carriageReturn ? 2 : 1), file.bytes.size())};
        }
    }
    failCorrupt(file.path, "its header never ends");
}

}  // namespace orfeas::formats
