#include "pipeline/case_verifier.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "conditioner/conditioner.h"
#include "dit/make_denoiser.h"
#include "orfeas/error.h"
#include "pipeline/surface_comparison.h"
#include "preprocess/preprocess.h"
#include "sampler/sampler.h"
#include "surface/marching_cubes.h"
#include "volume_decoder/volume_decoder.h"

namespace orfeas {

namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
/** Resampling differs between libraries: two of 255 grey levels. */
constexpr double kImageTolerance = 2.0 / 255.0;
/** Schedules are computed in double; the reference stores them in fp32. */
constexpr double kScheduleTolerance = 1e-5;
/** Vertices on grid edges follow from the grid; ours keep a thousandth of a cell away from grid points. In cells. */
constexpr double kVertexTolerance = 2e-3;
/** The same polygon in a cell may be cut along another diagonal, which moves area and volume a little. */
constexpr double kSurfaceTolerance = 1e-2;
constexpr int kChunk = 16384;

std::string shapeOf(const at::Tensor& tensor) {
    return fmt::format("[{}]", fmt::join(tensor.sizes(), ", "));
}

/** A field seen through another cube than [-1.01, 1.01]^3. */
class ScaledField : public Field {
public:
    ScaledField(Field& field, double scale) : m_field(field), m_scale(scale) {}
    [[nodiscard]] at::Tensor logits(const at::Tensor& points) override { return m_field.logits(points * m_scale); }
    [[nodiscard]] at::Device device() const override { return m_field.device(); }
    [[nodiscard]] std::int64_t bytesPerQuery() const override { return m_field.bytesPerQuery(); }

private:
    Field& m_field;
    double m_scale;
};

}  // namespace

CaseVerifier::CaseVerifier(const GoldenCase& golden, const Weights& weights, double tolerance)
    : m_golden(golden), m_weights(weights), m_device(weights.device()), m_tolerance(tolerance) {}

std::vector<TensorComparison> CaseVerifier::run() {
    verifyInputs();
    verifyImage();
    verifyTokens();
    verifySchedule();
    const auto denoiser = makeDenoiser(m_golden.config().model, m_weights);
    m_weights.requireFinite();
    verifyModelOutputs(*denoiser);
    verifyLatents(*denoiser);
    verifyFeatures();
    verifyField();
    verifySurface();
    verifyRest();
    return std::move(m_comparisons);
}

void CaseVerifier::verifyInputs() {
    for (const char* name :
         {"input_rgba", "input_rgba.front", "input_rgba.left", "input_rgba.back", "input_rgba.right", "noise", "queries"}) {
        if (m_golden.has(name)) {
            addInput(name, "an input");
        }
    }
}

void CaseVerifier::verifyImage() {
    const std::vector<ViewImage> pictures = m_golden.pictures();
    if (!pictures.empty()) {
        const PreparedImage prepared = preprocess(pictures, preprocessSettings(m_golden.config()));
        m_image = prepared.image;
        m_views = prepared.views;
        addTensor("view_idxs", at::tensor(std::vector<std::int64_t>(m_views.begin(), m_views.end())), 0.0);
        addImage("image", prepared.image);
        addImage("mask", prepared.mask);
    } else {
        for (const char* name : {"image", "mask", "view_idxs"}) {
            if (m_golden.has(name)) {
                addInput(name, "an input, because the case has no input_rgba");
            }
        }
        if (m_golden.has("view_idxs")) {
            const at::Tensor indices = m_golden.tensor("view_idxs").to(at::kLong).flatten().contiguous();
            m_views.assign(indices.const_data_ptr<std::int64_t>(), indices.const_data_ptr<std::int64_t>() + indices.numel());
        }
    }
    if (m_golden.has("image")) {
        m_image = m_golden.tensor("image");
    }
}

void CaseVerifier::verifyTokens() {
    const bool later = m_golden.has("tokens");
    if (m_image.defined()) {
        const Conditioner conditioner(m_golden.config().conditioner, m_weights);
        m_weights.requireFinite();
        m_tokens = conditioner.encode(m_image, m_views);
        addTensor("tokens", m_tokens, m_tolerance);
    } else if (later) {
        addInput("tokens", "an input, because the case has no picture");
    }
    if (later) {
        m_tokens = m_golden.tensor("tokens");
    }
    if (m_tokens.defined()) {
        m_tokens = m_tokens.to(m_device.device, m_device.dtype);
    }
    m_noise = m_golden.optional("noise");
}

void CaseVerifier::verifySchedule() {
    const Schedule schedule = makeSchedule(m_golden.config().scheduler, m_golden.steps);
    std::vector<double> timesteps;
    for (int i = 0; i < schedule.steps(); ++i) {
        timesteps.push_back(schedule.timestep(i));
    }
    addTensor("timesteps", at::tensor(timesteps, at::kDouble), kScheduleTolerance);
    addTensor("sigmas", at::tensor(schedule.sigmas, at::kDouble), kScheduleTolerance);
}

std::unique_ptr<Guidance> CaseVerifier::guidanceFor(Denoiser& denoiser, bool batched) const {
    if (!batched) {
        return makeOnePassGuidance(denoiser, m_tokens, m_golden.guidanceScale);
    }
    // As generations do it, but whatever the scale is.
    return denoiser.collapsesEqualTokens() ? makeCollapsedGuidance(denoiser, m_tokens, m_golden.guidanceScale)
                                           : makeTwoPassGuidance(denoiser, m_tokens, m_golden.guidanceScale);
}

void CaseVerifier::verifyModelOutputs(Denoiser& denoiser) {
    const Schedule schedule = makeSchedule(m_golden.config().scheduler, m_golden.steps);
    for (const int i : m_golden.indices("model_out.")) {
        const std::string name = fmt::format("model_out.{}", i);
        const at::Tensor input = i == 0 ? m_noise : m_golden.optional(fmt::format("latents.{}", i - 1));
        if (i >= schedule.steps()) {
            addFailure(name, fmt::format("the case has only {} steps", schedule.steps()));
        } else if (!input.defined() || !m_tokens.defined()) {
            addFailure(name, input.defined() ? "needs tokens or a picture" : "needs the latents before it");
        } else {
            const bool batched = m_golden.tensor(name).size(0) == 2;
            const at::Tensor latents = input.to(m_device.device, m_device.dtype);
            const auto guidance = guidanceFor(denoiser, batched);
            addTensor(name, guidance->evaluate(latents, schedule.sigmas[static_cast<std::size_t>(i)]).modelOutput, m_tolerance);
        }
    }
}

void CaseVerifier::verifyLatents(Denoiser& denoiser) {
    const std::vector<int> indices = m_golden.indices("latents.");
    if (m_noise.defined() && m_tokens.defined()) {
        // What the network returned tells best which passes were made.
        const std::vector<int> outputs = m_golden.indices("model_out.");
        const bool unguided = outputs.empty() ? !m_golden.guidanceBatched.value_or(m_golden.guidanceScale != 1.0)
                                              : m_golden.table().at(fmt::format("model_out.{}", outputs.front())).shape.front() == 1;
        const bool batched = !unguided && !denoiser.guidanceDistilled();
        const auto guidance = guidanceFor(denoiser, batched);
        const Schedule schedule = makeSchedule(m_golden.config().scheduler, m_golden.steps);
        sampleLatents(*guidance, schedule, m_noise, m_device, JobContext{},
                      [this](const SamplerStep& step) { m_latents.push_back(step.next); });
    }
    for (const int i : indices) {
        const std::string name = fmt::format("latents.{}", i);
        if (static_cast<std::size_t>(i) < m_latents.size()) {
            addTensor(name, m_latents[static_cast<std::size_t>(i)], m_tolerance);
        } else {
            addFailure(name, m_latents.empty() ? "needs noise and tokens or a picture"
                                               : fmt::format("the case has only {} steps", m_golden.steps));
        }
    }
}

void CaseVerifier::verifyFeatures() {
    m_vae = std::make_unique<ShapeVae>(m_golden.config().vae, m_weights);
    m_weights.requireFinite();
    at::Tensor latents = m_golden.optional(fmt::format("latents.{}", m_golden.steps - 1));
    if (!latents.defined() && !m_latents.empty()) {
        latents = m_latents.back();
    }
    const bool known = m_golden.has("vae_features");
    if (latents.defined()) {
        m_features = m_vae->decodeLatents(latents);
        addTensor("vae_features", m_features, m_tolerance);
    } else if (known) {
        addInput("vae_features", "an input, because the case has no latents");
    }
    if (known) {
        m_features = m_golden.tensor("vae_features");
    }
}

at::Tensor CaseVerifier::sampledGrid(Field& field) const {
    ScaledField scaled(field, m_golden.bounds / kBounds);
    return decodeDenseGrid(scaled, m_golden.resolution, kChunk, JobContext{});
}

void CaseVerifier::verifyField() {
    const bool surface = m_golden.has("mc_vertices_grid") || m_golden.has("mc_faces");
    if (!m_features.defined()) {
        for (const char* name : {"query_logits", "grid_logits"}) {
            if (m_golden.has(name)) {
                addFailure(name, "needs vae_features or latents");
            }
        }
    } else {
        const auto field = m_vae->makeField(m_features);
        if (m_golden.has("query_logits") && m_golden.has("queries")) {
            const at::Tensor expected = m_golden.tensor("query_logits");
            const at::Tensor points = m_golden.tensor("queries").reshape({-1, 3}).to(m_device.device);
            const at::Tensor logits = field->logits(points);
            addTensor("query_logits", logits.numel() == expected.numel() ? logits.view_as(expected) : logits, m_tolerance);
        } else if (m_golden.has("query_logits")) {
            addFailure("query_logits", "needs queries");
        }
        const bool compared = m_golden.has("grid_logits");
        if ((compared || surface) && m_golden.resolution > 0) {
            m_grid = sampledGrid(*field);
            m_ownGrid = true;
            if (compared) {
                addTensor("grid_logits", m_grid.unsqueeze(0), m_tolerance);
            }
        }
    }
    if (m_golden.has("grid_logits")) {
        m_grid = m_golden.tensor("grid_logits").squeeze(0).contiguous();
        m_ownGrid = false;
    }
}

void CaseVerifier::verifySurface() {
    if (!m_golden.has("mc_vertices_grid") && !m_golden.has("mc_faces")) {
        return;
    }
    if (!m_golden.has("mc_vertices_grid") || !m_golden.has("mc_faces") || !m_grid.defined() || m_grid.dim() != 3) {
        for (const char* name : {"mc_vertices_grid", "mc_faces"}) {
            if (m_golden.has(name)) {
                addFailure(name, "needs mc_vertices_grid, mc_faces and grid_logits together");
            }
        }
        return;
    }
    try {
        const Mesh mesh = marchingCubes(sparseCellsOf(m_grid, m_golden.isoLevel), Border::Open);
        const SurfaceComparison surface =
            compareSurfaces(mesh, m_golden.tensor("mc_vertices_grid"), m_golden.tensor("mc_faces"), static_cast<int>(m_grid.size(0)) - 1);
        // A grid of our own differs by rounding, which moves vertices where the field is flat.
        add("mc_vertices_grid", surface.vertexDistance, m_ownGrid ? 0.5 : kVertexTolerance, "largest distance of vertices, in grid cells");
        add("mc_faces", surface.sameTopology() ? std::max(surface.areaDifference, surface.volumeDifference) : kNotANumber,
            kSurfaceTolerance,
            fmt::format("area {:.1e} and offset {:.1e} apart; Euler characteristic {}, expected {}", surface.areaDifference,
                        surface.volumeDifference, surface.ours.eulerCharacteristic, surface.reference.eulerCharacteristic));
    } catch (const Error& error) {
        addFailure("mc_vertices_grid", error.message());
        addFailure("mc_faces", error.message());
    }
}

void CaseVerifier::verifyRest() {
    for (const auto& [name, info] : m_golden.table()) {
        if (!m_seen.contains(name)) {
            addFailure(name, "not part of the documented layout, so it can't be checked");
        }
    }
}

void CaseVerifier::addTensor(const std::string& name, const at::Tensor& actual, double tolerance) {
    if (!m_golden.has(name)) {
        return;
    }
    const at::Tensor expected = m_golden.tensor(name);
    const std::string note =
        actual.sizes() == expected.sizes() ? "" : fmt::format("has shape {}, expected {}", shapeOf(actual), shapeOf(expected));
    add(name, relativeDifference(actual, expected), tolerance, note);
}

void CaseVerifier::addImage(const std::string& name, const at::Tensor& actual) {
    if (!m_golden.has(name)) {
        return;
    }
    const at::Tensor expected = m_golden.tensor(name);
    if (actual.sizes() != expected.sizes()) {
        addFailure(name, fmt::format("has shape {}, expected {}", shapeOf(actual), shapeOf(expected)));
        return;
    }
    add(name, (actual - expected).abs().max().item<double>() / 2.0, kImageTolerance, "share of the full range of grey");
}

void CaseVerifier::addInput(const std::string& name, const std::string& note) {
    const at::Tensor values = m_golden.tensor(name);
    const bool finite = !values.is_floating_point() || values.isfinite().all().item<bool>();
    add(name, finite ? 0.0 : kNotANumber, 0.0, finite ? note : "contains NaN or infinity");
}

void CaseVerifier::addFailure(const std::string& name, const std::string& note) {
    add(name, kNotANumber, m_tolerance, note);
}

void CaseVerifier::add(const std::string& name, double difference, double tolerance, const std::string& note) {
    m_seen.insert(name);
    m_comparisons.push_back({name, difference, tolerance, difference <= tolerance, note});
}

}  // namespace orfeas
