#include "volume_decoder/field_sampler.h"

#include <c10/core/impl/VirtualGuardImpl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <new>
#include <string_view>

#include "surface/sparse_grid.h"

namespace orfeas {

namespace {

/** On the CPU a chunk's activations should stay in the caches: of 512 to 65,536 the chunks up to 2048 were fastest, for decoders 128 and
   512 wide; 8192 took 20 to 60 % longer. */
constexpr std::int64_t kLargestCpuChunk = 2048;
constexpr std::int64_t kSmallestChunk = 1024;
/** Share of the free memory that a chunk may take; the rest is for fragmentation and for other programs. */
constexpr double kMemoryShare = 0.5;

std::int64_t chunkByFreeMemory(const Field& field, std::int64_t largestOnGpu, const ComputeDevice& device) {
    const std::int64_t largest = device.isCuda() ? largestOnGpu : kLargestCpuChunk;
    const double fitting =
        static_cast<double>(freeMemory(device)) * kMemoryShare / static_cast<double>(std::max<std::int64_t>(field.bytesPerQuery(), 1));
    return std::clamp(static_cast<std::int64_t>(std::min(fitting, static_cast<double>(largest))), kSmallestChunk, largest);
}

}  // namespace

at::Tensor gridCoordinates(int resolution, at::Device device) {
    const at::Tensor steps = at::arange(resolution + 1, at::TensorOptions().dtype(at::kDouble));
    return steps.div_(resolution).mul_(2.0 * kBounds).sub_(kBounds).to(at::kFloat).to(device);
}

FieldSampler::FieldSampler(Field& field, const ChunkLimits& limits, const ComputeDevice& device, const JobContext& context)
    : m_field(field),
      m_device(device),
      m_context(context),
      m_chunkSize(limits.size > 0 ? limits.size : chunkByFreeMemory(field, limits.largestOnGpu, device)),
      m_finiteness(at::zeros({}, at::TensorOptions().device(field.device()).dtype(at::kFloat))) {}

void FieldSampler::evaluate(std::int64_t count, const PointSource& points, const at::Tensor& logits) {
    planAhead(count);
    for (std::int64_t begin = 0; begin < count;) {
        m_context.throwIfCancelled(Stage::DecodeVolume);
        throttle();
        const std::int64_t end = std::min(begin + m_chunkSize, count);
        if (!tryChunk(begin, end, points, logits)) {
            shrinkChunk();
            continue;
        }
        m_done += end - begin;
        begin = end;
        m_context.progress(Stage::DecodeVolume, m_done, m_planned);
    }
    requireFinite();
}

bool FieldSampler::tryChunk(std::int64_t begin, std::int64_t end, const PointSource& points, const at::Tensor& logits) {
    // Nothing is freed in the handler: the exception may keep tensors alive until it has gone.
    try {
        const at::Tensor values = m_field.logits(points(begin, end));
        logits.narrow(0, begin, end - begin).copy_(values);
        m_finiteness.add_(values.sum().mul_(0.0));
        return true;
    } catch (const std::exception& exception) {
        if (!isOutOfMemory(exception)) {
            throw;
        }
    }
    return false;
}

void FieldSampler::shrinkChunk() {
    releaseCachedMemory(m_device);
    if (m_chunkSize <= kSmallestChunk) {
        throw Error(ErrorCode::OutOfMemory, Stage::DecodeVolume,
                    fmt::format("There is not enough memory to decode the volume, not even with {} queries at a time. Close other programs "
                                "that use the device, or choose the CPU.",
                                m_chunkSize));
    }
    m_chunkSize = std::max(m_chunkSize / 2, kSmallestChunk);
}

void FieldSampler::throttle() {
    if (!m_device.isCuda()) {
        return;
    }
    std::optional<c10::Event>& event = m_inFlight[m_nextEvent];
    if (event) {
        event->synchronize();
    } else {
        event.emplace(m_device.device.type());
    }
    event->record(c10::impl::VirtualGuardImpl(m_device.device.type()).getStream(m_device.device));
    m_nextEvent = (m_nextEvent + 1) % m_inFlight.size();
}

void FieldSampler::requireFinite() {
    if (!std::isfinite(m_finiteness.item<float>())) {
        throw Error(
            ErrorCode::NotFinite, Stage::DecodeVolume,
            "The decoder's field contains values that are not numbers. The weights may be damaged, or too large for this precision: "
            "try --precision fp32.");
    }
}

void FieldSampler::planAhead(std::int64_t queries) {
    m_planned = std::max(m_planned, m_done + queries);
}

void FieldSampler::finish() {
    m_planned = std::max(m_planned, m_done);
    m_context.progress(Stage::DecodeVolume, m_planned, m_planned);
}

}  // namespace orfeas
