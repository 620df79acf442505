#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <type_traits>

static_assert(std::endian::native == std::endian::little, "mesh formats are read and written in place");

namespace orfeas {

/** A whole file in memory. Throws Error with FileNotFound, AccessDenied or, above 4 GiB, UnsupportedFormat. */
std::string readFileBytes(const std::filesystem::path& path);

/** Throws Error{CorruptFile}: "'path' is damaged: what". */
[[noreturn]] void failCorrupt(const std::filesystem::path& path, std::string_view what);

/** Throws Error{UnsupportedFormat}: "'path' what". */
[[noreturn]] void failUnsupported(const std::filesystem::path& path, std::string_view what);

/** The value at `offset`, which the caller has checked against the size. */
template <typename Value>
    requires std::is_trivially_copyable_v<Value>
Value loadAt(std::string_view bytes, std::size_t offset) {
    Value value{};
    std::memcpy(&value, bytes.data() + offset, sizeof(Value));
    return value;
}

template <typename Value>
    requires std::is_trivially_copyable_v<Value>
void append(std::string& bytes, const Value& value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof(Value));
}

}  // namespace orfeas
