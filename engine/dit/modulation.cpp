#include "dit/modulation.h"

namespace orfeas {

ModulationStack::ModulationStack(std::int64_t vectors, std::int64_t width, const at::TensorOptions& options)
    : m_layer{at::empty({vectors * width, width}, options), at::empty({vectors * width}, options)}, m_width(width) {}

std::int64_t ModulationStack::add(const Linear& layer) {
    const std::int64_t first = m_filled;
    m_layer.weight.narrow(0, first * m_width, layer.outputs()).copy_(layer.weight);
    m_layer.bias.narrow(0, first * m_width, layer.outputs()).copy_(layer.bias);
    m_filled += layer.outputs() / m_width;
    return first;
}

at::Tensor ModulationStack::operator()(const at::Tensor& conditioning) const {
    return m_layer(conditioning).unflatten(-1, {-1, m_width});
}

std::vector<at::Tensor> ModulationStack::parts(const at::Tensor& modulations, std::int64_t first, std::int64_t count) {
    return modulations.narrow(0, first, count).unsqueeze(1).unsqueeze(1).unbind(0);
}

}  // namespace orfeas
