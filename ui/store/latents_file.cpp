#include "ui/store/latents_file.h"

#include <fmt/format.h>

#include <QFile>
#include <QtEndian>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

#include "orfeas/atomic_file.h"
#include "orfeas/error.h"

namespace orfeas {

namespace {

static_assert(std::endian::native == std::endian::little, "The floats are written as they lie in memory.");

constexpr std::array<char, 8> kMagic{'O', 'R', 'F', 'L', 'A', 'T', '0', '1'};
constexpr std::size_t kHeaderBytes = kMagic.size() + 2 * sizeof(std::int32_t);
/** Far beyond any model of the family, and small enough for products of the two. */
constexpr std::int32_t kMaximumTokens = 1 << 20;
constexpr std::int32_t kMaximumChannels = 1 << 14;

[[noreturn]] void failCorrupt(const std::filesystem::path& file, std::string_view what) {
    throw Error(ErrorCode::CorruptFile, Stage::DecodeLatents,
                fmt::format("'{}' {}. Generate the shape again from its picture.", file.string(), what));
}

}  // namespace

void writeLatents(const ShapeLatents& latents, const std::filesystem::path& file) {
    std::vector<std::byte> content(kHeaderBytes + latents.values.size() * sizeof(float));
    std::memcpy(content.data(), kMagic.data(), kMagic.size());
    qToLittleEndian<std::int32_t>(latents.tokens, content.data() + kMagic.size());
    qToLittleEndian<std::int32_t>(latents.channels, content.data() + kMagic.size() + sizeof(std::int32_t));
    if (!latents.values.empty()) {
        std::memcpy(content.data() + kHeaderBytes, latents.values.data(), latents.values.size() * sizeof(float));
    }
    writeFileAtomically(file, std::span<const std::byte>(content), Stage::DecodeLatents);
}

ShapeLatents readLatents(const std::filesystem::path& file) {
    QFile input(QString::fromStdString(file.string()));
    if (!input.open(QIODevice::ReadOnly)) {
        throw Error(input.exists() ? ErrorCode::AccessDenied : ErrorCode::FileNotFound, Stage::DecodeLatents,
                    fmt::format("'{}' can't be read: {}.", file.string(), input.errorString().toStdString()));
    }
    std::array<char, kHeaderBytes> header{};
    if (input.read(header.data(), header.size()) != static_cast<qint64>(header.size()) ||
        std::memcmp(header.data(), kMagic.data(), kMagic.size()) != 0) {
        failCorrupt(file, "holds no latents");
    }
    ShapeLatents result;
    result.tokens = qFromLittleEndian<std::int32_t>(header.data() + kMagic.size());
    result.channels = qFromLittleEndian<std::int32_t>(header.data() + kMagic.size() + sizeof(std::int32_t));
    if (result.tokens <= 0 || result.tokens > kMaximumTokens || result.channels <= 0 || result.channels > kMaximumChannels) {
        failCorrupt(file, fmt::format("says that it holds {} x {} latents", result.tokens, result.channels));
    }
    const auto bytes = std::int64_t{result.tokens} * result.channels * static_cast<std::int64_t>(sizeof(float));
    if (input.size() != static_cast<std::int64_t>(kHeaderBytes) + bytes) {
        failCorrupt(file, "is not as long as it says");
    }
    result.values.resize(static_cast<std::size_t>(bytes) / sizeof(float));
    QByteArray content = input.read(bytes);
    if (content.size() != bytes) {
        failCorrupt(file, "could not be read to its end");
    }
    std::memcpy(result.values.data(), content.constData(), static_cast<std::size_t>(bytes));
    return result;
}

}  // namespace orfeas
