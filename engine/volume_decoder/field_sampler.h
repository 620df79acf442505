#pragma once

#include <ATen/ATen.h>
#include <c10/core/Event.h>

#include <array>
#include <functional>
#include <optional>

#include "core/compute_device.h"
#include "core/context.h"
#include "volume_decoder/field.h"

namespace orfeas {

/** Coordinates of the R + 1 grid points along one axis: [R+1] fp32. Every decoder takes them from here, so that all query equal points. */
at::Tensor gridCoordinates(int resolution, at::Device device);

/** How many queries are evaluated at a time. */
struct ChunkLimits {
    int size;                   ///< as asked for, or 0: by free memory
    std::int64_t largestOnGpu;  ///< however much memory is free
};

/**
 * Evaluates a field in chunks: chooses their size, halves it when memory runs out, checks the logits, reports progress and stops when asked
 * to. On a GPU at most two chunks wait behind the one that runs, so that progress is true and a job ends soon.
 */
class FieldSampler {
public:
    /** points [end - begin, 3] fp32 on the field's device */
    using PointSource = std::function<at::Tensor(std::int64_t begin, std::int64_t end)>;

    FieldSampler(Field& field, const ChunkLimits& limits, const ComputeDevice& device, const JobContext& context);

    /** Writes the logits of `count` points to `logits` [count] fp32 on the field's device. Throws Error with OutOfMemory (after retries),
        NotFinite or Cancelled. */
    void evaluate(std::int64_t count, const PointSource& points, const at::Tensor& logits);

    /** Plans for at least so many queries from here on. Progress is reported against the plan, which grows and never shrinks. */
    void planAhead(std::int64_t queries);

    /** Reports that all is done, whatever was planned. */
    void finish();

    [[nodiscard]] std::int64_t queries() const { return m_done; }
    [[nodiscard]] int chunkSize() const { return static_cast<int>(m_chunkSize); }

private:
    bool tryChunk(std::int64_t begin, std::int64_t end, const PointSource& points, const at::Tensor& logits);
    void shrinkChunk();
    void throttle();
    void requireFinite();

    Field& m_field;
    const ComputeDevice& m_device;
    const JobContext& m_context;
    std::int64_t m_chunkSize;
    std::int64_t m_done = 0;
    std::int64_t m_planned = 0;
    at::Tensor m_finiteness;  ///< scalar: 0, or NaN once a logit was not finite
    std::array<std::optional<c10::Event>, 2> m_inFlight;
    std::size_t m_nextEvent = 0;
};

}  // namespace orfeas
