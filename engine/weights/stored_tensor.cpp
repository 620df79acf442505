#include "weights/stored_tensor.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstring>
#include <limits>

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

at::Tensor tensorOverMapping(const std::shared_ptr<const MappedFile>& file, std::uint64_t offset, at::ScalarType dtype,
                             const std::vector<std::int64_t>& shape) {
    const std::byte* data = file->bytes().data() + offset;
    const std::size_t itemSize = c10::elementSize(dtype);
    if (reinterpret_cast<std::uintptr_t>(data) % itemSize != 0) {
        at::Tensor copy = at::empty(shape, at::TensorOptions().dtype(dtype));
        if (copy.numel() > 0) {
            std::memcpy(copy.data_ptr(), data, copy.nbytes());
        }
        return copy;
    }
    // ATen has no read-only tensor; weights are only read. NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
    return at::from_blob(const_cast<std::byte*>(data), shape, [file](void*) {}, at::TensorOptions().dtype(dtype));
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
