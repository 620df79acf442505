// Several shapes that are sampled as one batch: of one picture, or of as many pictures.
#include <algorithm>
#include <optional>
#include <stop_token>
#include <utility>

#include "pipeline/shape_pipeline.h"

namespace orfeas {

namespace {

using SteadyClock = std::chrono::steady_clock;

/** A member on its way to its outcome. */
struct Traveller {
    const BatchMember* member;
    std::size_t index;
    GenerationResult result;
    bool ended = false;
};

/** Does something for a member that has no outcome yet; an Error is one. */
template <typename Act>
void attempt(Traveller& one, const ShapePipeline::MemberSink& sink, Act act) {
    if (one.ended) {
        return;
    }
    try {
        act();
    } catch (const Error& error) {
        one.ended = true;
        sink(one.index, error);
    }
}

/** Reports to all of a batch, and stops when none of them is wanted any more. A single one that isn't takes its leave; its numbers stay. */
JobContext contextOfAll(std::vector<Traveller>& batch, const ShapePipeline::MemberSink& sink, std::stop_source& unwanted) {
    const auto tell = [&batch, &sink, &unwanted](const auto& say) {
        for (Traveller& each : batch) {
            attempt(each, sink, [&] {
                each.member->context.throwIfCancelled(Stage::Sampling);
                say(each.member->context);
            });
        }
        if (std::ranges::all_of(batch, &Traveller::ended)) {
            unwanted.request_stop();
        }
    };
    JobContext context;
    context.stop = unwanted.get_token();
    context.onStage = [tell](Stage stage, std::int64_t total) {
        tell([=](const JobContext& member) { member.stageStarted(stage, total); });
    };
    context.onProgress = [tell](Stage stage, std::int64_t done, std::int64_t total) {
        tell([=](const JobContext& member) { member.progress(stage, done, total); });
    };
    return context;
}

SteadyClock::duration timeOf(const StageTimings& timings) {
    std::chrono::duration<double> sum(timings.previewSeconds);
    for (const auto& [stage, seconds] : timings.seconds) {
        sum += std::chrono::duration<double>(seconds);
    }
    return std::chrono::duration_cast<SteadyClock::duration>(sum);
}

}  // namespace

void ShapePipeline::generateVariants(const std::vector<ViewImage>& views, const GenerationSettings& settings,
                                     const std::vector<std::uint64_t>& seeds, const JobContext& context, const VariantSink& sink) {
    validate(settings);
    forgetShape();
    resetPeakMemory(m_device);

    StageTimings encoding;
    const at::Tensor tokens = encode(views, context, encoding);
    bool anySurface = false;
    std::optional<Error> empty;
    std::size_t done = 0;
    std::size_t batch = seeds.size();
    while (done < seeds.size()) {
        const auto first = seeds.begin() + static_cast<std::ptrdiff_t>(done);
        const std::vector<std::uint64_t> some(first, first + static_cast<std::ptrdiff_t>(std::min(batch, seeds.size() - done)));
        std::vector<GenerationResult> results = sampleVariants(tokens, settings, some, context);
        if (results.empty()) {  // out of memory
            releaseCachedMemory(m_device);
            batch = (some.size() + 1) / 2;
            continue;
        }
        for (GenerationResult& result : results) {
            DecodedShape shape{std::move(result), {}, settings, SteadyClock::now()};
            decodeSampled(shape, context);
            result = shape.result;  // also what is left if there is no surface
            try {
                result = extractMesh(std::move(shape), context);
                anySurface = true;
            } catch (const Error& error) {
                if (error.code() != ErrorCode::EmptySurface) {
                    throw;
                }
                empty = error;
            }
            sink(done++, std::move(result));
        }
    }
    if (!anySurface && empty) {
        throw Error(*empty);
    }
}

/** The sampled shapes, their meshes still missing; none if memory ran out for a batch of more than one. */
std::vector<GenerationResult> ShapePipeline::sampleVariants(const at::Tensor& tokens, const GenerationSettings& settings,
                                                            const std::vector<std::uint64_t>& seeds, const JobContext& context) {
    std::vector<GenerationResult> results;
    // Nothing is freed in the handler: the exception may keep tensors alive until it has gone.
    try {
        StageTimings timings;
        std::vector<Wanted> shapes;
        for (const std::uint64_t seed : seeds) {
            shapes.push_back({seed, settings.isoLevel, shapes.empty() ? &context : nullptr});
        }
        const at::Tensor latents = sample(tokens, settings, shapes, context, timings);
        for (std::int64_t i = 0; i < latents.size(0); ++i) {
            GenerationResult& result = results.emplace_back();
            takeSampled(result, latents.narrow(0, i, 1));
            result.timings = timings;
        }
    } catch (const Error&) {
        throw;
    } catch (const std::exception& failure) {
        if (seeds.size() == 1 || !isOutOfMemory(failure)) {
            throw;
        }
        results.clear();
    }
    return results;
}

void ShapePipeline::generateTogether(const std::vector<BatchMember>& members, const MemberSink& sink) {
    forgetShape();
    resetPeakMemory(m_device);
    std::vector<Traveller> batch;
    std::vector<at::Tensor> tokens;  // [1,T,C] each
    for (std::size_t i = 0; i < members.size(); ++i) {
        Traveller one{&members[i], i, {}};
        attempt(one, sink, [&] {
            validate(members[i].settings);
            tokens.push_back(encode(*members[i].views, members[i].context, one.result.timings));
        });
        if (!one.ended) {
            batch.push_back(std::move(one));
        }
    }
    if (batch.empty()) {
        return;
    }

    std::vector<Wanted> shapes;
    for (const Traveller& each : batch) {
        shapes.push_back({each.member->settings.seed, each.member->settings.isoLevel, &each.member->context});
    }
    StageTimings sampling;
    at::Tensor latents;  // [N,L,c]
    try {
        std::stop_source unwanted;
        const JobContext all = contextOfAll(batch, sink, unwanted);
        latents = sample(at::cat(tokens), batch.front().member->settings, shapes, all, sampling);
    } catch (const Error& error) {
        for (Traveller& each : batch) {
            attempt(each, sink, [&] { throw Error(error); });
        }
        return;
    }
    tokens.clear();
    for (std::size_t i = 0; i < batch.size(); ++i) {
        attempt(batch[i], sink, [&] {
            GenerationResult& result = batch[i].result;
            takeSampled(result, latents.narrow(0, static_cast<std::int64_t>(i), 1));
            // Of the time that they have spent together each gets its part.
            result.timings.seconds[Stage::Sampling] = sampling.seconds[Stage::Sampling] / static_cast<double>(batch.size());
            result.timings.previewSeconds = sampling.previewSeconds / static_cast<double>(batch.size());
            if (batch[i].member->context.onSampled) {
                batch[i].member->context.onSampled(result.latents);
            }
        });
    }
    for (Traveller& each : batch) {
        attempt(each, sink, [&] {
            const auto start = SteadyClock::now() - timeOf(each.result.timings);
            DecodedShape shape{std::move(each.result), {}, each.member->settings, start};
            decodeSampled(shape, each.member->context);
            each.ended = true;
            sink(each.index, std::move(shape));
        });
    }
}

}  // namespace orfeas
