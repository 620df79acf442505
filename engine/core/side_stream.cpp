#include "core/side_stream.h"

#if ORFEAS_WITH_CUDA
#include <ATen/cuda/CUDAEvent.h>
#include <c10/cuda/CUDAGuard.h>
#endif

namespace orfeas {

#if ORFEAS_WITH_CUDA

struct SideStream::Events {
    c10::cuda::CUDAStream stream = c10::cuda::getStreamFromPool();
    at::cuda::CUDAEvent begin;
    at::cuda::CUDAEvent end;
};

SideStream::SideStream(at::Device device) {
    if (device.is_cuda()) {
        m_events = std::make_unique<Events>();
    }
}

void SideStream::run(const std::function<void()>& work) {
    if (!m_events) {
        work();
        return;
    }
    m_events->begin.record(c10::cuda::getCurrentCUDAStream());
    m_events->begin.block(m_events->stream);
    const c10::cuda::CUDAStreamGuard guard(m_events->stream);
    work();
    m_events->end.record(m_events->stream);
}

void SideStream::join() {
    if (m_events) {
        m_events->end.block(c10::cuda::getCurrentCUDAStream());
    }
}

#else

struct SideStream::Events {};

SideStream::SideStream(at::Device /*device*/) {}

void SideStream::run(const std::function<void()>& work) {
    work();
}

void SideStream::join() {}

#endif

SideStream::~SideStream() = default;

}  // namespace orfeas
