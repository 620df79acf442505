#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "weights/stored_file.h"

namespace orfeas {

/** Limits that every checkpoint must keep. Published ones stay far below: 2 MiB, 3000 tensors, rank 4. */
inline constexpr std::uint64_t kMaximumHeaderBytes = 16ULL << 20;
inline constexpr std::size_t kMaximumTensors = 100'000;
inline constexpr std::size_t kMaximumRank = 8;
inline constexpr int kMaximumDepth = 64;

/** Elements of a shape; nothing if any partial product (zero sizes counted as one) leaves the range of int64. */
std::optional<std::uint64_t> checkedElementCount(const std::vector<std::int64_t>& shape);

/** Where the contiguous values of a tensor lie in a file; offset and size are checked against it. */
struct FileRange {
    const StoredFile* file;
    std::uint64_t offset;

    /** Copies `count` of the tensor's bytes from its byte `begin` on. From any thread; throws as StoredFile::read(). */
    void read(std::int64_t begin, std::byte* to, std::int64_t count) const;
};

/** A tensor in memory of its own, read from a file on all cores. */
at::Tensor readTensor(const FileRange& range, at::ScalarType dtype, const std::vector<std::int64_t>& shape);

/** "[64, 3, 14, 14]"; a size of -1 reads "any". */
std::string shapeText(at::IntArrayRef shape);

/** A name out of a file, fit for a message: all but plain ASCII replaced, long ones cut. */
std::string printable(std::string_view name);

}  // namespace orfeas
