#pragma once

#include <ATen/ATen.h>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/compute_device.h"
#include "core/context.h"
#include "orfeas/image.h"
#include "orfeas/mesh.h"
#include "orfeas/model_info.h"
#include "orfeas/settings.h"
#include "orfeas/shape_latents.h"
#include "orfeas/timings.h"
#include "surface/sparse_grid.h"
#include "volume_decoder/field.h"
#include "weights/model_config.h"
#include "weights/weight_source.h"

namespace orfeas {

class ModelParts;
class RememberingField;
class ShapeVae;

/** What a shape is before it is a mesh: enough to decode it again at another resolution or iso level. */
struct ShapeState {
    at::Tensor latents;   ///< [1,L,c] fp32
    at::Tensor features;  ///< [1,L,w] compute type
};

struct GenerationResult {
    Mesh mesh;
    ShapeState shape;
    std::shared_ptr<const ShapeLatents> latents;  ///< of the shape, as they outlast the device's tensors
    StageTimings timings;
    std::string notice;  ///< not empty: what the user should know of this mesh, as sentences
};

/** A shape on its way to a mesh: all that took the device is done. */
struct DecodedShape {
    GenerationResult result;  ///< its mesh, notice and whole time are missing
    SparseGrid grid;
    GenerationSettings settings;
    std::chrono::steady_clock::time_point start;  ///< of the job
};

/** Extracts the surface, on any thread. Throws Error{EmptySurface, Cancelled}. */
GenerationResult extractMesh(DecodedShape shape, const JobContext& context);

/** One of several pictures that are sampled together. */
struct BatchMember {
    const std::vector<ViewImage>* views = nullptr;
    GenerationSettings settings;
    JobContext context;
};

/** Wraps the network's field before it is decoded; the bench puts an analytic shape's values over the network's work. */
using FieldDecorator = std::function<std::unique_ptr<Field>(std::unique_ptr<Field>)>;

/**
 * A model in memory and the way through it: pictures -> tokens -> latents -> features -> grid -> mesh. Knows no threads and no queue;
 * all calls come from the thread that owns the device, under InferenceMode.
 */
class ShapePipeline {
public:
    /** Loads a model folder or weights file onto the device. Throws Error at Stage::LoadWeights. */
    static std::unique_ptr<ShapePipeline> load(const std::filesystem::path& model, const ComputeDevice& device,
                                               WeightsPlacement placement = WeightsPlacement::Auto);

    /** The same from parts that need no file: generated weights. */
    ShapePipeline(ModelConfig config, std::shared_ptr<const WeightSource> source, ModelInfo info, const ComputeDevice& device,
                  WeightsPlacement placement = WeightsPlacement::Auto);
    ShapePipeline(const ShapePipeline&) = delete;
    ShapePipeline& operator=(const ShapePipeline&) = delete;
    ~ShapePipeline();

    /** Throws Error with the stage that failed; c10::OutOfMemoryError of the networks passes through, so that the caller can free and
     * retry. */
    DecodedShape generate(const std::vector<ViewImage>& views, const GenerationSettings& settings, const JobContext& context);

    /** Takes one shape of generateVariants(); its mesh is empty if it has no surface. */
    using VariantSink = std::function<void(std::size_t index, GenerationResult result)>;

    /**
     * A shape for each seed: the pictures are encoded once and all are sampled as one batch, in smaller ones where memory is short. Every
     * seed gives the shape that generate() would, up to rounding. Throws Error{EmptySurface} if none has a surface.
     */
    void generateVariants(const std::vector<ViewImage>& views, const GenerationSettings& settings, const std::vector<std::uint64_t>& seeds,
                          const JobContext& context, const VariantSink& sink);

    /** Takes what becomes of a member, by its place: its shape, or why there is none. */
    using MemberSink = std::function<void(std::size_t index, std::variant<DecodedShape, Error> outcome)>;

    /**
     * generate() for pictures that agree in views, steps and guidance: sampled as one batch, the rest is done for one after the other. Each
     * gets the shape that it would by itself, up to rounding. One that fails or is cancelled leaves the others alone. What else goes wrong
     * passes through, such as memory that runs out: who has no outcome by then is to be made by itself.
     */
    void generateTogether(const std::vector<BatchMember>& members, const MemberSink& sink);

    /**
     * Another mesh of a shape that this model has sampled. Throws Error{InvalidArgument} if the latents are not of its geometry. The last
     * shape's field is kept with all values that were computed of it, so that the same shape at another iso level takes little.
     */
    DecodedShape remesh(const std::shared_ptr<const ShapeLatents>& latents, const GenerationSettings& settings, const JobContext& context);

    /** Frees what remesh() keeps. */
    void forgetShape() { m_kept = {}; }

    /** After memory ran out in a job: the next one loads the networks in turns, unless that was ruled out, until there is enough again. */
    void takeLessMemory();

    /** Decodes a shape anew. */
    [[nodiscard]] DecodedShape decode(const ShapeState& shape, const GenerationSettings& settings, const JobContext& context) const;

    /** The field of a shape at all grid points, [R+1,R+1,R+1] fp32 on the CPU. */
    [[nodiscard]] at::Tensor volumeOf(const ShapeState& shape, int resolution) const;

    /**
     * A dummy generation that lets the device do once what it does only once: allocate, load kernels, plan attention, record passes. A
     * few steps run with guidance, and the decoder as jobs will use it.
     */
    void warmUp(const JobContext& context);

    void setFieldDecorator(FieldDecorator decorator) { m_decorator = std::move(decorator); }

    [[nodiscard]] const ModelInfo& info() const { return m_info; }
    [[nodiscard]] const ComputeDevice& device() const { return m_device; }

    /** Takes Orfeas's own CUDA kernels, which it does by itself, or LibTorch's operations alone. */
    void useOwnKernels(bool own);

private:
    void addNotice(const std::string& sentence);
    at::Tensor encode(const std::vector<ViewImage>& views, const JobContext& context, StageTimings& timings);
    /** The shape that remesh() works on. */
    struct KeptShape {
        std::shared_ptr<const ShapeLatents> latents;
        std::shared_ptr<Field> field;
        std::shared_ptr<RememberingField> values;  ///< of the field at one resolution
    };

    /** One shape of a batch that is sampled. */
    struct Wanted {
        std::uint64_t seed = 0;
        double isoLevel = 0.0;
        const JobContext* watcher = nullptr;  ///< gets its previews, if it takes any
    };

    at::Tensor sample(const at::Tensor& tokens, const GenerationSettings& settings, const std::vector<Wanted>& shapes,
                      const JobContext& context, StageTimings& timings);
    void takeSampled(GenerationResult& result, const at::Tensor& latents) const;
    std::vector<GenerationResult> sampleVariants(const at::Tensor& tokens, const GenerationSettings& settings,
                                                 const std::vector<std::uint64_t>& seeds, const JobContext& context);
    void decodeSampled(DecodedShape& shape, const JobContext& context);
    void keepShape(const std::shared_ptr<const ShapeLatents>& latents, const GenerationSettings& settings, const JobContext& context,
                   StageTimings& timings);
    SparseGrid gridOf(Field& field, const GenerationSettings& settings, const JobContext& context, StageTimings& timings) const;
    Mesh previewMesh(ShapeVae& vae, const at::Tensor& cleanLatents, double isoLevel, const JobContext& context);
    std::unique_ptr<Field> makeField(const at::Tensor& features) const;
    std::unique_ptr<Field> decorated(std::unique_ptr<Field> field) const;

    ModelInfo m_info;
    ComputeDevice m_device;
    ModelConfig m_config;
    std::unique_ptr<ModelParts> m_parts;
    FieldDecorator m_decorator;
    KeptShape m_kept;
};

}  // namespace orfeas
