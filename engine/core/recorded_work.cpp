#include "core/recorded_work.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>

#include "core/backoff.h"
#include "core/compute_device.h"

#if ORFEAS_WITH_CUDA
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDAGuard.h>
#endif

namespace orfeas {

namespace {

/** Both passes of guidance, at the sizes of two kinds of jobs. */
constexpr std::size_t kMostRecordings = 4;

/** After memory was too short for a recording, so many evaluations go by until the next try: about a job's, later many jobs'. */
constexpr int kFirstWait = 64;
constexpr int kLongestWait = 4096;

}  // namespace

#if ORFEAS_WITH_CUDA

struct RecordedWork::Recording {
    std::int64_t key = 0;
    std::vector<std::vector<std::int64_t>> shapes;
    bool impossible = false;  ///< the work can't be recorded, ever
    Backoff retry{kFirstWait, kLongestWait};
    std::unique_ptr<at::cuda::CUDAGraph> graph;
    Inputs inputs;      ///< where the graph reads
    at::Tensor output;  ///< where it writes

    Recording() = default;
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;
    Recording(Recording&&) = delete;
    Recording& operator=(Recording&&) = delete;
    ~Recording();

    void tryToRecord(const Inputs& from, const Work& work);
    void record(const Inputs& from, const Work& work);
    [[nodiscard]] at::Tensor replay(const Inputs& from) const;
};

RecordedWork::Recording::~Recording() {
    if (graph) {  // its memory must not be given to others before it has run to its end
        (void)cudaDeviceSynchronize();
    }
}

/** Records unless that is impossible, or memory was too short for it a short while ago. */
void RecordedWork::Recording::tryToRecord(const Inputs& from, const Work& work) {
    if (impossible || !retry.due()) {
        return;
    }
    try {
        record(from, work);
        return;
    } catch (const std::exception& failure) {
        spdlog::debug("Kernels could not be recorded and are started one by one: {}", failure.what());
        impossible = !isOutOfMemory(failure);
        retry.failed();
    }
    inputs.clear();
    output = at::Tensor();
}

void RecordedWork::Recording::record(const Inputs& from, const Work& work) {
    const auto current = c10::cuda::getCurrentCUDAStream();
    const auto stream = c10::cuda::getStreamFromPool();
    for (const at::Tensor& input : from) {
        inputs.push_back(input.clone());
    }
    auto recorder = std::make_unique<at::cuda::CUDAGraph>();
    std::exception_ptr failure;
    c10::cuda::stream_synchronize(current);
    {
        const c10::cuda::CUDAStreamGuard guard(stream);
        // The libraries' work space of this stream must not come out of the recording's memory.
        (void)work(inputs);
        c10::cuda::stream_synchronize(stream);
        recorder->capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal);
        try {
            output = work(inputs);
        } catch (const std::exception&) {
            failure = std::current_exception();
        }
        try {
            recorder->capture_end();
        } catch (const std::exception&) {
            failure = failure ? failure : std::current_exception();
        }
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
    graph = std::move(recorder);
}

at::Tensor RecordedWork::Recording::replay(const Inputs& from) const {
    for (std::size_t i = 0; i < from.size(); ++i) {
        inputs[i].copy_(from[i], /*non_blocking=*/true);
    }
    graph->replay();
    return output.clone();
}

at::Tensor RecordedWork::run(std::int64_t key, const Inputs& inputs, const Work& work) {
    if (!inputs.front().is_cuda()) {
        return work(inputs);
    }
    Recording* known = find(key, inputs);
    if (known == nullptr) {
        remember(key, inputs);
        return work(inputs);
    }
    if (!known->graph) {
        known->tryToRecord(inputs, work);
    }
    return known->graph ? known->replay(inputs) : work(inputs);
}

#else

struct RecordedWork::Recording {
    std::int64_t key = 0;
    std::vector<std::vector<std::int64_t>> shapes;
};

at::Tensor RecordedWork::run(std::int64_t /*key*/, const Inputs& inputs, const Work& work) {
    return work(inputs);
}

#endif

RecordedWork::RecordedWork() = default;
RecordedWork::~RecordedWork() = default;
RecordedWork::RecordedWork(RecordedWork&&) noexcept = default;
RecordedWork& RecordedWork::operator=(RecordedWork&&) noexcept = default;

RecordedWork::Recording* RecordedWork::find(std::int64_t key, const Inputs& inputs) {
    const auto same = [&](const std::unique_ptr<Recording>& recording) {
        return recording->key == key && std::ranges::equal(recording->shapes, inputs, [](const auto& shape, const at::Tensor& input) {
                   return input.sizes() == shape;
               });
    };
    const auto found = std::ranges::find_if(m_recordings, same);
    if (found == m_recordings.end()) {
        return nullptr;
    }
    std::rotate(found, found + 1, m_recordings.end());
    return m_recordings.back().get();
}

RecordedWork::Recording& RecordedWork::remember(std::int64_t key, const Inputs& inputs) {
    if (m_recordings.size() == kMostRecordings) {
        m_recordings.erase(m_recordings.begin());
    }
    auto recording = std::make_unique<Recording>();
    recording->key = key;
    for (const at::Tensor& input : inputs) {
        recording->shapes.push_back(input.sizes().vec());
    }
    m_recordings.push_back(std::move(recording));
    return *m_recordings.back();
}

void RecordedWork::clear() {
    m_recordings.clear();
}

std::size_t RecordedWork::count() const {
    return m_recordings.size();
}

}  // namespace orfeas
