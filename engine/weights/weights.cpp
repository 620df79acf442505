#include "weights/weights.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <utility>

#include "orfeas/error.h"
#include "weights/finite_check.h"
#include "weights/stored_tensor.h"

namespace orfeas {

namespace {

bool shapeFits(const std::vector<std::int64_t>& stored, at::IntArrayRef expected) {
    if (stored.size() != expected.size()) {
        return false;
    }
    for (std::size_t i = 0; i < stored.size(); ++i) {
        if (expected[i] >= 0 && expected[i] != stored[i]) {
            return false;
        }
    }
    return true;
}

}  // namespace

Weights::Weights(std::shared_ptr<const WeightSource> source, ComputeDevice device, std::string prefix)
    : m_source(std::move(source)), m_device(std::move(device)), m_prefix(std::move(prefix)) {}

Weights Weights::sub(std::string_view name) const {
    Weights part = *this;
    part.m_prefix += name;
    return part;
}

Weights Weights::in(at::ScalarType dtype) const {
    Weights same = *this;
    same.m_device.dtype = dtype;
    return same;
}

at::Tensor Weights::load(std::string_view name, at::IntArrayRef shape) const {
    const std::vector<std::int64_t>& stored = this->shape(name);
    const std::string fullName = m_prefix + std::string(name);
    if (!shapeFits(stored, shape)) {
        throw Error(ErrorCode::ConfigMismatch, Stage::LoadWeights,
                    fmt::format("{}: the tensor '{}' has shape {}, but config.yaml and the rest of the network ask for {}. "
                                "Use the config.yaml that was published with these weights.",
                                description(), printable(fullName), shapeText(stored), shapeText(shape)));
    }
    if (!c10::isFloatingType(m_source->tensors().at(fullName).dtype)) {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights,
                    fmt::format("{}: the tensor '{}' holds whole numbers; quantised weights are not supported. Use the fp16 or fp32 file.",
                                description(), printable(fullName)));
    }
    at::Tensor values = m_source->readTo(fullName, m_device.device, m_device.dtype);
    if (values.is_cuda() && values.numel() > 0) {
        m_unchecked->push_back({fullName, at::linalg_vector_norm(values, std::numeric_limits<double>::infinity()).to(at::kFloat)});
    } else if (!allFinite(values)) {
        throwNotFinite(fullName);
    }
    return values;
}

void Weights::requireFinite() const {
    if (m_unchecked->empty()) {
        return;
    }
    const std::vector<Unchecked> unchecked = std::exchange(*m_unchecked, {});
    std::vector<at::Tensor> largest;
    for (const Unchecked& each : unchecked) {
        largest.push_back(each.largest);
    }
    const at::Tensor all = at::stack(largest).cpu();
    for (std::size_t i = 0; i < unchecked.size(); ++i) {
        if (!std::isfinite(all.const_data_ptr<float>()[i])) {
            throwNotFinite(unchecked[i].name);
        }
    }
}

void Weights::throwNotFinite(const std::string& fullName) const {
    const bool overflow = allFinite(m_source->read(fullName));
    throw Error(ErrorCode::NotFinite, Stage::LoadWeights,
                overflow ? fmt::format("{}: the tensor '{}' has values too large for {}. Compute in bf16 or fp32.", description(),
                                       printable(fullName), c10::toString(m_device.dtype))
                         : fmt::format("{}: the tensor '{}' contains NaN or infinity. Download the file again.", description(),
                                       printable(fullName)));
}

at::Tensor Weights::loadOptional(std::string_view name, at::IntArrayRef shape) const {
    return has(name) ? load(name, shape) : at::Tensor();
}

bool Weights::has(std::string_view name) const {
    return m_source->tensors().contains(m_prefix + std::string(name));
}

bool Weights::hasPrefix(std::string_view name) const {
    const std::string prefix = m_prefix + std::string(name);
    const auto first = m_source->tensors().lower_bound(prefix);
    return first != m_source->tensors().end() && first->first.starts_with(prefix);
}

/** Throws if not just a tensor is missing, but all of its part (model, vae, conditioner). */
void Weights::requirePart(const std::string& fullName) const {
    const std::string part = fullName.substr(0, fullName.find('.') + 1);
    const auto first = m_source->tensors().lower_bound(part);
    if (part.empty() || (first != m_source->tensors().end() && first->first.starts_with(part))) {
        return;
    }
    const char* name = part == "vae." ? "shape decoder" : part == "model." ? "denoiser" : part == "conditioner." ? "image encoder" : "part";
    throw Error(
        ErrorCode::MissingTensor, Stage::LoadWeights,
        fmt::format("{}: the {} is missing: there is no tensor '{}…' in it. Use weights that hold all parts of the model, as those in "
                    "the folders hunyuan3d-dit-… do.",
                    description(), name, printable(part)));
}

const std::vector<std::int64_t>& Weights::shape(std::string_view name) const {
    const std::string fullName = m_prefix + std::string(name);
    const auto found = m_source->tensors().find(fullName);
    if (found == m_source->tensors().end()) {
        requirePart(fullName);
        throw Error(ErrorCode::MissingTensor, Stage::LoadWeights,
                    fmt::format("{}: the tensor '{}' is missing. The file is incomplete, or config.yaml belongs to another model.",
                                description(), printable(fullName)));
    }
    return found->second.shape;
}

std::int64_t Weights::size(std::string_view name, std::size_t dimension) const {
    const std::vector<std::int64_t>& sizes = shape(name);
    if (dimension >= sizes.size()) {
        throw Error(ErrorCode::CorruptFile, Stage::LoadWeights,
                    fmt::format("{}: the tensor '{}' has shape {}, but more than {} dimensions are needed. Download the file again.",
                                description(), printable(m_prefix + std::string(name)), shapeText(sizes), dimension));
    }
    return sizes[dimension];
}

int Weights::countBlocks(std::string_view name) const {
    int count = 0;
    while (hasPrefix(fmt::format("{}{}.", name, count))) {
        ++count;
    }
    return count;
}

std::string Weights::description() const {
    return m_source->description();
}

}  // namespace orfeas
