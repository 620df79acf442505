#include "sampler/sampler.h"

#include <ATen/CPUGeneratorImpl.h>

namespace orfeas {

at::Tensor initialNoise(std::int64_t count, std::int64_t channels, std::uint64_t seed, const ComputeDevice& device) {
    const at::Generator generator = at::detail::createCPUGenerator(seed);
    return at::randn({1, count, channels}, generator, at::TensorOptions().dtype(at::kFloat)).to(device.device);
}

at::Tensor sampleLatents(Guidance& guidance, const Schedule& schedule, const at::Tensor& noise, const ComputeDevice& device,
                         const JobContext& context, const SamplerObserver& observer) {
    const int steps = schedule.steps();
    at::Tensor latents = noise.to(device.device, at::kFloat);  // [1,L,c]
    guidance.prepareTimes(schedule.sigmas);
    for (int i = 0; i < steps; ++i) {
        context.throwIfCancelled(Stage::Sampling);
        const auto index = static_cast<std::size_t>(i);
        GuidedVelocity model;
        at::Tensor next = latents;
        if (schedule.step(i) != 0.0) {
            model = guidance.evaluate(latents.to(device.dtype), schedule.sigmas[index]);
            next = at::add(latents, model.velocity, schedule.step(i));
        }
        if (observer) {
            observer(SamplerStep{i, schedule.sigmas[index], schedule.sigmas[index + 1], latents, next, model});
        }
        latents = next;
        context.progress(Stage::Sampling, i + 1, steps);
    }
    return latents;
}

}  // namespace orfeas
