#include "weights/stored_tensor.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>

#include "core/transfer.h"
#include "weights/checked_math.h"

namespace orfeas {

std::optional<std::uint64_t> checkedElementCount(const std::vector<std::int64_t>& shape) {
    std::uint64_t nonZero = 1;
    bool empty = false;
    for (const std::int64_t size : shape) {
        if (size < 0) {
            return std::nullopt;
        }
        empty = empty || size == 0;
        const auto product = checkedMultiply(nonZero, static_cast<std::uint64_t>(std::max<std::int64_t>(size, 1)));
        if (!product || *product > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return std::nullopt;
        }
        nonZero = *product;
    }
    return empty ? 0 : nonZero;
}

void FileRange::read(std::int64_t begin, std::byte* to, std::int64_t count) const {
    file->read(offset + static_cast<std::uint64_t>(begin), {to, static_cast<std::size_t>(count)});
}

at::Tensor readTensor(const FileRange& range, at::ScalarType dtype, const std::vector<std::int64_t>& shape) {
    return filledOnHost(shape, dtype, [&range](std::int64_t begin, std::byte* to, std::int64_t count) { range.read(begin, to, count); });
}

std::string shapeText(at::IntArrayRef shape) {
    std::vector<std::string> words;
    for (const std::int64_t size : shape) {
        words.push_back(size < 0 ? std::string("any") : std::to_string(size));
    }
    return fmt::format("[{}]", fmt::join(words, ", "));
}

std::string printable(std::string_view name) {
    constexpr std::size_t kLongest = 160;
    std::string result(name.substr(0, kLongest));
    std::replace_if(result.begin(), result.end(), [](char c) { return c < 0x20 || c > 0x7e; }, '?');
    return name.size() > kLongest ? result + "…" : result;
}

}  // namespace orfeas
