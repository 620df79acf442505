#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/compute_device.h"
#include "dit/denoiser.h"
#include "orfeas/verify.h"
#include "pipeline/golden_case.h"
#include "sampler/guidance.h"
#include "shape_vae/shape_vae.h"
#include "weights/weights.h"

namespace orfeas {

/** Runs one golden case with one weights file, stage by stage, and compares as it goes. What feeds what: see verifyCase. */
class CaseVerifier {
public:
    CaseVerifier(const GoldenCase& golden, const Weights& weights, double tolerance);

    /** Every tensor of expected.safetensors once, in the order of the stages. Needs InferenceMode. */
    std::vector<TensorComparison> run();

private:
    void verifyInputs();
    void verifyImage();
    void verifyTokens();
    void verifySchedule();
    void verifyModelOutputs(Denoiser& denoiser);
    void verifyLatents(Denoiser& denoiser);
    void verifyFeatures();
    void verifyField();
    void verifySurface();
    void verifyRest();

    [[nodiscard]] std::unique_ptr<Guidance> guidanceFor(Denoiser& denoiser, bool batched) const;
    [[nodiscard]] at::Tensor sampledGrid(Field& field) const;

    void addTensor(const std::string& name, const at::Tensor& actual, double tolerance);
    void addImage(const std::string& name, const at::Tensor& actual);
    void addInput(const std::string& name, const std::string& note);
    void addFailure(const std::string& name, const std::string& note);
    void add(const std::string& name, double difference, double tolerance, const std::string& note);

    const GoldenCase& m_golden;
    const Weights& m_weights;
    const ComputeDevice& m_device;
    double m_tolerance;
    std::vector<TensorComparison> m_comparisons;
    std::set<std::string> m_seen;

    // What later stages take: the case's tensor where it has one, else our own result.
    at::Tensor m_image;  ///< [1,3,s,s] or [1,V,3,s,s]
    std::vector<int> m_views;
    at::Tensor m_tokens;                ///< [1,T,C]
    at::Tensor m_noise;                 ///< [1,L,c]
    std::vector<at::Tensor> m_latents;  ///< after each step, ours
    std::unique_ptr<ShapeVae> m_vae;
    at::Tensor m_features;  ///< [1,L,w]
    at::Tensor m_grid;      ///< [R+1,R+1,R+1]
    bool m_ownGrid = false;
};

}  // namespace orfeas
