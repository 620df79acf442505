#include "weights/safetensors_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "orfeas/error.h"
#include "weights/checked_math.h"
#include "weights/safetensors_header.h"
#include "weights/stored_tensor.h"

namespace orfeas {

namespace {

constexpr std::uint64_t kLengthBytes = 8;

std::string headerText(const StoredFile& file) {
    if (file.size() < kLengthBytes) {
        throwCorruptFile(file.name(), fmt::format("{} bytes are too few for a safetensors file", file.size()));
    }
    std::array<std::byte, kLengthBytes> first{};
    file.read(0, first);
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i) {
        length |= std::to_integer<std::uint64_t>(first[i]) << (8 * i);
    }
    if (length > kMaximumHeaderBytes) {
        throwCorruptFile(file.name(),
                         fmt::format("the safetensors header claims {} bytes, more than the {} allowed", length, kMaximumHeaderBytes));
    }
    if (length > file.size() - kLengthBytes) {
        throwCorruptFile(file.name(),
                         fmt::format("the safetensors header claims {} bytes, but the file has {} in all", length, file.size()));
    }
    std::string text = file.text(kLengthBytes, length);
    if (text.empty() || text.front() != '{') {
        throwCorruptFile(file.name(), "the safetensors header does not begin with '{'");
    }
    return text;
}

at::ScalarType scalarTypeOf(const std::string& file, const std::string& name, const std::string& dtype) {
    static const std::map<std::string, at::ScalarType> kTypes{
        {"F64", at::kDouble}, {"F32", at::kFloat}, {"F16", at::kHalf}, {"BF16", at::kBFloat16}, {"I64", at::kLong},
        {"I32", at::kInt},    {"I16", at::kShort}, {"I8", at::kChar},  {"U8", at::kByte},       {"BOOL", at::kBool}};
    const auto found = kTypes.find(dtype);
    if (found == kTypes.end()) {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights,
                    fmt::format("{}: the tensor '{}' has the element type '{}', which Orfeas doesn't read. Use a file in F16, BF16 or F32.",
                                file, printable(name), printable(dtype)));
    }
    return found->second;
}

struct Range {
    std::uint64_t begin;
    std::uint64_t end;
    const std::string* name;
};

/** The tensors' ranges must cover [0, size) in sequence: each byte belongs to exactly one tensor. */
void checkCoverage(const std::string& file, std::vector<Range> ranges, std::uint64_t size) {
    std::sort(ranges.begin(), ranges.end(),
              [](const Range& a, const Range& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    std::uint64_t position = 0;
    for (const Range& range : ranges) {
        if (range.begin != position) {
            const char* fault = range.begin < position ? "overlaps another tensor" : "leaves a hole before it";
            throwCorruptFile(file,
                             fmt::format("the tensor '{}' at bytes {} to {} {}", printable(*range.name), range.begin, range.end, fault));
        }
        position = range.end;
    }
    if (position != size) {
        throwCorruptFile(file, fmt::format("the tensors end at byte {} of {} bytes of data; the file is {}", position, size,
                                           position > size ? "truncated" : "longer than it should be"));
    }
}

}  // namespace

SafetensorsFile::SafetensorsFile(std::shared_ptr<const StoredFile> file) : m_file(std::move(file)) {
    const std::string& fileName = m_file->name();
    const std::string header = headerText(*m_file);
    const std::uint64_t dataStart = kLengthBytes + header.size();
    const std::uint64_t dataSize = m_file->size() - dataStart;

    std::map<std::string, SafetensorsEntry> entries;
    try {
        entries = parseSafetensorsHeader(header);
    } catch (const std::runtime_error& problem) {
        throwCorruptFile(fileName, fmt::format("the safetensors header {}", problem.what()));
    }

    std::vector<Range> ranges;
    ranges.reserve(entries.size());
    for (const auto& [name, entry] : entries) {
        const at::ScalarType dtype = scalarTypeOf(fileName, name, entry.dtype);
        const std::uint64_t begin = entry.dataOffsets[0];
        const std::uint64_t end = entry.dataOffsets[1];
        const auto elements = checkedElementCount(entry.shape);
        const auto size = elements ? checkedMultiply(*elements, c10::elementSize(dtype)) : std::nullopt;
        if (!size || begin > end || end - begin != *size) {
            throwCorruptFile(fileName, fmt::format("the tensor '{}' has shape {} of type {}, which does not match its bytes {} to {}",
                                                   printable(name), shapeText(entry.shape), entry.dtype, begin, end));
        }
        if (end > dataSize) {
            throwCorruptFile(fileName,
                             fmt::format("the tensor '{}' ends at byte {}, but there are only {} bytes of data; the file is truncated",
                                         printable(name), end, dataSize));
        }
        m_offsets.emplace(name, dataStart + begin);
        const auto position = m_tensors.emplace(name, TensorInfo{dtype, entry.shape}).first;
        ranges.push_back({begin, end, &position->first});
    }
    checkCoverage(fileName, std::move(ranges), dataSize);
}

at::Tensor SafetensorsFile::read(const std::string& name) const {
    const auto info = m_tensors.find(name);
    if (info == m_tensors.end()) {
        throw Error(ErrorCode::MissingTensor, Stage::LoadWeights,
                    fmt::format("{}: the tensor '{}' is missing.", m_file->name(), printable(name)));
    }
    return readTensor({m_file.get(), m_offsets.at(name)}, info->second.dtype, info->second.shape);
}

std::optional<FileRange> SafetensorsFile::rangeOf(const std::string& name) const {
    const auto offset = m_offsets.find(name);
    return offset == m_offsets.end() ? std::nullopt : std::optional(FileRange{m_file.get(), offset->second});
}

}  // namespace orfeas
