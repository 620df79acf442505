#include "mesh/glb_chunks.h"

#include <fmt/format.h>

#include <cstdint>

#include "mesh/file_bytes.h"

namespace orfeas::formats {

namespace {

constexpr std::uint32_t kMagic = 0x46546C67;      // "glTF"
constexpr std::uint32_t kJsonChunk = 0x4E4F534A;  // "JSON"
constexpr std::uint32_t kBinChunk = 0x004E4942;   // "BIN\0"
constexpr std::size_t kFileHeader = 12;
constexpr std::size_t kChunkHeader = 8;
constexpr std::size_t kMostJsonBytes = std::size_t{64} << 20;

}  // namespace

GlbChunks splitGlb(const MeshFile& file) {
    const std::string_view bytes = file.bytes;
    if (bytes.size() < kFileHeader + kChunkHeader || loadAt<std::uint32_t>(bytes, 0) != kMagic) {
        failCorrupt(file.path, "it does not begin like a GLB file");
    }
    if (loadAt<std::uint32_t>(bytes, 4) != 2) {
        failUnsupported(file.path, fmt::format("is of glTF version {}; only version 2 is read.", loadAt<std::uint32_t>(bytes, 4)));
    }
    if (loadAt<std::uint32_t>(bytes, 8) != bytes.size()) {
        failCorrupt(file.path, fmt::format("it should have {} bytes, but has {}", loadAt<std::uint32_t>(bytes, 8), bytes.size()));
    }
    GlbChunks chunks;
    std::size_t offset = kFileHeader;
    while (bytes.size() - offset >= kChunkHeader) {
        const std::size_t length = loadAt<std::uint32_t>(bytes, offset);
        const auto type = loadAt<std::uint32_t>(bytes, offset + 4);
        offset += kChunkHeader;
        if (length > bytes.size() - offset) {
            failCorrupt(file.path, "a chunk is longer than the file");
        }
        if (type == kJsonChunk && chunks.json.empty()) {
            chunks.json = bytes.substr(offset, length);
        } else if (type == kBinChunk && chunks.bin.empty()) {
            chunks.bin = bytes.substr(offset, length);
        }
        offset += length;
    }
    if (chunks.json.empty() || chunks.json.size() > kMostJsonBytes) {
        failCorrupt(file.path, fmt::format("its description has {} bytes", chunks.json.size()));
    }
    return chunks;
}

}  // namespace orfeas::formats
