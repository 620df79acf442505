#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace orfeas {

/**
 * Work of many small kernels that is done again and again with other numbers of the same shapes. On a GPU it is recorded the second time (a
 * CUDA graph) and from then on started as a whole, which spares the time that the host takes to start each kernel. The work must not wait
 * for the device, and must depend on nothing but its inputs, on tensors that stay where they are and on the key. On the CPU, and where
 * recording fails, it is simply done; where memory was too short for it, it is recorded once there is enough.
 */
class RecordedWork {
public:
    using Inputs = std::vector<at::Tensor>;
    using Work = std::function<at::Tensor(const Inputs&)>;

    RecordedWork();
    ~RecordedWork();
    RecordedWork(const RecordedWork&) = delete;
    RecordedWork& operator=(const RecordedWork&) = delete;
    RecordedWork(RecordedWork&&) noexcept;
    RecordedWork& operator=(RecordedWork&&) noexcept;

    /** work(inputs). `key` tells works apart that take inputs of the same shapes. */
    [[nodiscard]] at::Tensor run(std::int64_t key, const Inputs& inputs, const Work& work);

    /** Forgets all recordings and gives their memory back: when something has changed that the work depends on. */
    void clear();

    /** How many recordings are kept. */
    [[nodiscard]] std::size_t count() const;

private:
    struct Recording;
    [[nodiscard]] Recording* find(std::int64_t key, const Inputs& inputs);
    Recording& remember(std::int64_t key, const Inputs& inputs);

    std::vector<std::unique_ptr<Recording>> m_recordings;  ///< the one used last comes last
};

}  // namespace orfeas
