#include "pipeline/shape_pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "conditioner/conditioner.h"
#include "core/steady_clock.h"
#include "dit/denoiser.h"
#include "pipeline/drawn_picture.h"
#include "pipeline/model_parts.h"
#include "pipeline/preview_schedule.h"
#include "pipeline/stage_clock.h"
#include "preprocess/preprocess.h"
#include "sampler/sampler.h"
#include "sampler/schedule.h"
#include "sampler/thrifty_guidance.h"
#include "shape_vae/shape_vae.h"
#include "surface/marching_cubes.h"
#include "volume_decoder/analytic_field.h"
#include "volume_decoder/remembering_field.h"
#include "volume_decoder/volume_decoder.h"
#include "weights/stored_tensor.h"
#include "weights/weights.h"

namespace orfeas {

namespace {

/** Fine enough to recognise the object, coarse enough for a few milliseconds on a GPU. */
constexpr int kPreviewResolution = 48;

constexpr int kCpuWarmUpResolution = 16;

std::int64_t largestStageBytes(const ModelInfo& info, const ComputeDevice& device) {
    std::int64_t largest = 0;
    for (const auto& [stage, bytes] : info.stageBytes) {  // in fp16
        const at::ScalarType dtype = isOfVae(stage) ? ShapeVae::computeType(device) : device.dtype;
        largest = std::max(largest, bytes * static_cast<std::int64_t>(c10::elementSize(dtype)) / 2);
    }
    return largest;
}

Error emptySurface(const GenerationSettings& settings) {
    return {ErrorCode::EmptySurface, Stage::ExtractSurface,
            fmt::format(
                "The model produced no surface at iso level {}. Try another seed, more steps, an iso level nearer to (or below) 0, or a "
                "picture in which the object stands out from its background.",
                settings.isoLevel)};
}

std::string unknownPartsNotice(const std::vector<std::string>& parts) {
    constexpr std::size_t kNamed = 3;
    std::string names;
    for (std::size_t i = 0; i < std::min(parts.size(), kNamed); ++i) {
        names += (i == 0 ? "'" : ", '") + printable(parts[i]) + "'";
    }
    if (parts.size() > kNamed) {
        names += fmt::format(" and {} more", parts.size() - kNamed);
    }
    return fmt::format(
        "The weights hold parts that Orfeas does not know and leaves out ({}): if shapes are poor, this is another kind of model.", names);
}

/** fp16 overflows first of all; say so before the decoder turns the NaN into an empty surface. */
void requireFinite(const at::Tensor& latents, const ComputeDevice& device) {
    if (!at::isfinite(latents).all().item<bool>()) {
        throw Error(
            ErrorCode::NotFinite, Stage::Sampling,
            fmt::format("Sampling on {} produced numbers that are not finite. Try precision fp32 or bf16, or a lower guidance scale.",
                        device.description));
    }
}

void requireGeometry(const ShapeLatents& latents, std::int64_t tokens, std::int64_t channels) {
    if (latents.tokens != tokens || latents.channels != channels || static_cast<std::int64_t>(latents.values.size()) != tokens * channels) {
        throw Error(ErrorCode::InvalidArgument, Stage::DecodeLatents,
                    fmt::format("The kept shape has {} x {} latents, but this model decodes {} x {}. Load the model that made it.",
                                latents.tokens, latents.channels, tokens, channels));
    }
}

std::string meshNotice(const SparseGrid& grid) {
    std::string notice;
    if (grid.touchesBorder) {
        notice = "The shape reached the border of the volume and was closed there.";
    }
    if (grid.mayMissThinParts) {
        notice += notice.empty() ? "" : " ";
        notice += fmt::format(
            "Decoded coarse-to-fine at resolution {}: parts thinner than a coarse cell may be missing; the dense decoder keeps them.",
            grid.resolution);
    }
    return notice;
}

/** latents [1,L,c] */
std::shared_ptr<const ShapeLatents> hostLatents(const at::Tensor& latents) {
    const at::Tensor values = latents.to(at::kCPU, at::kFloat).contiguous();
    const auto* first = values.const_data_ptr<float>();
    return std::make_shared<const ShapeLatents>(
        ShapeLatents{static_cast<int>(values.size(1)), static_cast<int>(values.size(2)), {first, first + values.numel()}});
}

}  // namespace

std::unique_ptr<ShapePipeline> ShapePipeline::load(const std::filesystem::path& model, const ComputeDevice& device,
                                                   WeightsPlacement placement) {
    const ModelFiles files = findModelFiles(model);
    ModelInfo info = inspectModel(model);
    return std::make_unique<ShapePipeline>(readModelConfig(files.config), openWeightSource(files.weights), std::move(info), device,
                                           placement);
}

ShapePipeline::ShapePipeline(ModelConfig config, std::shared_ptr<const WeightSource> source, ModelInfo info, const ComputeDevice& device,
                             WeightsPlacement placement)
    : m_info(std::move(info)), m_device(device), m_config(std::move(config)) {
    const std::int64_t needed = largestStageBytes(m_info, device);
    m_parts = std::make_unique<ModelParts>(m_config, Weights(std::move(source), device), placement,
                                           [needed, device] { return !shouldStage(WeightsPlacement::Auto, needed, device); });
    if (m_parts->takesTurns()) {
        addNotice(
            "The model's networks take turns in memory, since there is too little of it for all: each job takes longer, and may go without "
            "previews, until there is enough.");
    }
    if (!m_info.unknown.empty()) {
        addNotice(unknownPartsNotice(m_info.unknown));
    }
}

void ShapePipeline::addNotice(const std::string& sentence) {
    m_device.notice += (m_device.notice.empty() ? "" : " ") + sentence;
}

ShapePipeline::~ShapePipeline() = default;

GenerationResult extractMesh(DecodedShape shape, const JobContext& context) {
    GenerationResult result = std::move(shape.result);
    {
        // The host's work alone is timed: the device may have gone on to the next job.
        const ComputeDevice host;
        const StageClock clock(Stage::ExtractSurface, 1, host, context, result.timings);
        result.mesh = marchingCubes(shape.grid);
    }
    if (result.mesh.empty()) {
        throw emptySurface(shape.settings);
    }
    context.throwIfCancelled(Stage::ExtractSurface);
    result.notice = meshNotice(shape.grid);
    result.timings.totalSeconds = secondsSince(shape.start);
    return result;
}

DecodedShape ShapePipeline::generate(const std::vector<ViewImage>& views, const GenerationSettings& settings, const JobContext& context) {
    DecodedShape shape{{}, {}, settings, SteadyClock::now()};
    validate(settings);
    forgetShape();
    resetPeakMemory(m_device);

    GenerationResult& result = shape.result;
    const at::Tensor tokens = encode(views, context, result.timings);
    takeSampled(result, sample(tokens, settings, {{settings.seed, settings.isoLevel, &context}}, context, result.timings));
    if (context.onSampled) {
        context.onSampled(result.latents);
    }
    decodeSampled(shape, context);
    return shape;
}

DecodedShape ShapePipeline::remesh(const std::shared_ptr<const ShapeLatents>& latents, const GenerationSettings& settings,
                                   const JobContext& context) {
    DecodedShape shape{{}, {}, settings, SteadyClock::now()};
    validate(settings);
    requireGeometry(*latents, m_parts->latentCount(), m_parts->latentChannels());
    resetPeakMemory(m_device);

    GenerationResult& result = shape.result;
    keepShape(latents, settings, context, result.timings);
    result.latents = latents;
    shape.grid = gridOf(*m_kept.values, settings, context, result.timings);
    result.timings.peakDeviceBytes = peakMemory(m_device);
    return shape;
}

/** Makes the kept shape the one of these latents, at the settings' resolution. */
void ShapePipeline::keepShape(const std::shared_ptr<const ShapeLatents>& latents, const GenerationSettings& settings,
                              const JobContext& context, StageTimings& timings) {
    if (m_kept.latents != latents) {
        forgetShape();
        const StageClock clock(Stage::DecodeLatents, 1, m_device, context, timings);
        const at::Tensor values = at::tensor(latents->values).view({1, latents->tokens, latents->channels}).to(m_device.device);
        requireFinite(values, m_device);
        m_kept.field = makeField(m_parts->vae().decodeLatents(values));
        m_kept.latents = latents;
    }
    if (!m_kept.values || m_kept.values->resolution() != settings.octreeResolution) {
        m_kept.values.reset();
        m_kept.values = std::make_shared<RememberingField>(m_kept.field, settings.octreeResolution);
    }
}

/** From latents to the grid. */
void ShapePipeline::decodeSampled(DecodedShape& shape, const JobContext& context) {
    GenerationResult& result = shape.result;
    {
        const StageClock clock(Stage::DecodeLatents, 1, m_device, context, result.timings);
        result.shape.features = m_parts->vae().decodeLatents(result.shape.latents);
    }
    shape.grid = gridOf(*makeField(result.shape.features), shape.settings, context, result.timings);
    result.timings.peakDeviceBytes = peakMemory(m_device);
}

at::Tensor ShapePipeline::encode(const std::vector<ViewImage>& views, const JobContext& context, StageTimings& timings) {
    PreparedImage prepared;
    {
        const StageClock clock(Stage::Preprocess, 1, m_device, context, timings);
        prepared = preprocess(views, preprocessSettings(m_config));
    }
    const StageClock clock(Stage::EncodeImage, 1, m_device, context, timings);
    return m_parts->conditioner().encode(prepared.image, prepared.views);
}

void ShapePipeline::takeSampled(GenerationResult& result, const at::Tensor& latents) const {
    requireFinite(latents, m_device);
    result.shape.latents = latents;
    result.latents = hostLatents(latents);
}

/** The latents of all shapes, [N,L,c] fp32; tokens [1,T,C] of one picture for all, or [N,T,C]. */
at::Tensor ShapePipeline::sample(const at::Tensor& tokens, const GenerationSettings& settings, const std::vector<Wanted>& shapes,
                                 const JobContext& context, StageTimings& timings) {
    const Schedule schedule = makeSchedule(m_config.scheduler, settings.steps);
    const auto guidance = makeThriftyGuidance(m_parts->denoiser(), tokens, settings.guidanceScale,
                                              {settings.guidanceFrom, settings.guidanceUntil, settings.reuse});
    const auto isWatched = [](const Wanted& shape) { return shape.watcher != nullptr && shape.watcher->onPreview; };
    const bool watched = std::ranges::any_of(shapes, isWatched);

    PreviewSchedule previews(settings.steps);
    SteadyClock::time_point start;
    const auto observer = [&](const SamplerStep& step) {
        const int done = step.index + 1;
        if (!watched || !previews.due(done, secondsSince(start) - previews.spentSeconds())) {
            return;
        }
        ShapeVae* vae = m_parts->vaeWhileSampling();
        if (vae == nullptr) {
            return;
        }
        synchronize(m_device);  // what a GPU still has to do of the step is no part of the preview
        const auto previewStart = SteadyClock::now();
        const at::Tensor clean = step.cleanEstimate();
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            if (!isWatched(shapes[i]) || shapes[i].watcher->stop.stop_requested()) {
                continue;
            }
            Mesh mesh = previewMesh(*vae, clean.narrow(0, static_cast<std::int64_t>(i), 1), shapes[i].isoLevel, context);
            if (!mesh.empty()) {
                shapes[i].watcher->onPreview(done, std::move(mesh));
            }
        }
        previews.made(done, secondsSince(previewStart));
    };

    at::Tensor latents;
    {
        const StageClock clock(Stage::Sampling, settings.steps, m_device, context, timings);
        start = SteadyClock::now();
        std::vector<at::Tensor> noise;  // of every seed by itself, so that it does not depend on its neighbours
        for (const Wanted& shape : shapes) {
            noise.push_back(initialNoise(m_parts->latentCount(), m_parts->latentChannels(), shape.seed, m_device));
        }
        latents = sampleLatents(*guidance, schedule, at::cat(noise), m_device, context, observer);
    }
    timings.previewSeconds = previews.spentSeconds();
    timings.seconds[Stage::Sampling] -= previews.spentSeconds();
    return latents;
}

Mesh ShapePipeline::previewMesh(ShapeVae& vae, const at::Tensor& cleanLatents, double isoLevel, const JobContext& context) {
    JobContext quiet;  // a preview may be cancelled, but is no stage of its own
    quiet.stop = context.stop;
    const at::Tensor features = vae.decodeLatents(cleanLatents);
    const auto field = decorated(vae.makeField(features));
    const VolumeSettings volume{kPreviewResolution, DecoderKind::Sparse, isoLevel, 0};
    return marchingCubes(decodeVolume(*field, volume, m_device, quiet));
}

DecodedShape ShapePipeline::decode(const ShapeState& shape, const GenerationSettings& settings, const JobContext& context) const {
    DecodedShape decoded{{}, {}, settings, SteadyClock::now()};
    decoded.grid = gridOf(*makeField(shape.features), settings, context, decoded.result.timings);
    return decoded;
}

at::Tensor ShapePipeline::volumeOf(const ShapeState& shape, int resolution) const {
    return decodeDenseGrid(*makeField(shape.features), resolution, 0, {});
}

SparseGrid ShapePipeline::gridOf(Field& field, const GenerationSettings& settings, const JobContext& context, StageTimings& timings) const {
    SparseGrid grid;
    {
        const StageClock clock(Stage::DecodeVolume, 0, m_device, context, timings);
        grid = decodeVolume(field, {settings.octreeResolution, settings.decoder, settings.isoLevel, settings.chunkSize}, m_device, context);
    }
    timings.fieldQueries = grid.fieldQueries;
    timings.chunkSize = grid.chunkSize;
    return grid;
}

void ShapePipeline::takeLessMemory() {
    forgetShape();
    m_parts->takeTurns();
}

void ShapePipeline::useOwnKernels(bool own) {
    m_device.ownKernels = own;
    m_parts->useOwnKernels(own);
}

std::unique_ptr<Field> ShapePipeline::makeField(const at::Tensor& features) const {
    return decorated(m_parts->vae().makeField(features));
}

std::unique_ptr<Field> ShapePipeline::decorated(std::unique_ptr<Field> field) const {
    return m_decorator ? m_decorator(std::move(field)) : std::move(field);
}

void ShapePipeline::warmUp(const JobContext& context) {
    GenerationSettings settings = m_info.defaults;
    // The last step moves nothing. A GPU's evaluations are recorded when they come the second time; a CPU has nothing to record.
    settings.steps = m_device.isCuda() ? 4 : 2;
    settings.previews = false;

    StageTimings timings;
    JobContext quiet;
    quiet.stop = context.stop;
    const at::Tensor tokens = encode({{View::Front, drawnPicture(0)}}, quiet, timings);
    const at::Tensor latents = sample(tokens, settings, {{.seed = settings.seed}}, quiet, timings);
    const at::Tensor features = m_parts->vae().decodeLatents(latents);
    // A real surface at the job's own resolution, so that the chunks and every step of the refinement are as they will be. A CPU has
    // nothing to plan and would only make the user wait.
    const auto field = makeOracleOver(makeField(features));
    const VolumeSettings volume{m_device.isCuda() ? settings.octreeResolution : kCpuWarmUpResolution, DecoderKind::Sparse, 0.0, 0};
    (void)marchingCubes(decodeVolume(*field, volume, m_device, quiet));
    synchronize(m_device);
}

}  // namespace orfeas
