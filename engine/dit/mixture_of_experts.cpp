#include "dit/mixture_of_experts.h"

#include <fmt/format.h>

namespace orfeas {

namespace {

FeedForward loadFeedForward(const Weights& weights, const std::string& name, std::int64_t width) {
    FeedForward layer;
    layer.in = loadLinear(weights, name + ".net.0.proj", -1, width);
    layer.out = loadLinear(weights, name + ".net.2", width, layer.in.outputs());
    return layer;
}

}  // namespace

MixtureOfExperts::MixtureOfExperts(const ConfigSection& config, const Weights& weights, std::int64_t width) {
    // In fp32: ratings that lie close together must not become equal, or other experts are chosen.
    m_gate = weights.load("gate.weight", {-1, width}).to(at::kFloat);
    const std::int64_t count = m_gate.size(0);
    requireAgreement(config, "num_experts", count, weights, "gate.weight");
    m_choices = config.integer("moe_top_k", m_choices);
    if (m_choices < 1 || m_choices > count) {
        throwMismatch(fmt::format("{} is {}, but the tensor {}gate.weight of {} has {} experts.", config.where("moe_top_k"), m_choices,
                                  weights.prefix(), weights.description(), count));
    }
    for (std::int64_t i = 0; i < count; ++i) {
        m_experts.push_back(loadFeedForward(weights, fmt::format("experts.{}", i), width));
    }
    m_expertIndices = at::arange(count, m_gate.options().dtype(at::kLong));
    m_shared = loadFeedForward(weights, "shared_experts", width);
}

at::Tensor MixtureOfExperts::operator()(const at::Tensor& x) const {
    const at::Tensor tokens = x.flatten(0, 1);  // [M,h]
    const at::Tensor ratings = at::softmax(at::linear(tokens.to(at::kFloat), m_gate), -1);
    const auto [shares, chosen] = at::topk(ratings, m_choices);  // [M,k] each

    // Rows sorted by expert, so that each expert sees its tokens as one block.
    const at::Tensor experts = chosen.flatten();  // [M*k]
    const at::Tensor order = at::argsort(experts, /*stable=*/true, /*dim=*/0, /*descending=*/false);
    const at::Tensor sorted = tokens.index_select(0, at::div(order, m_choices, "floor"));  // [M*k,h]

    // The only host wait of a layer: the matrix sizes must be known to launch the products.
    const at::Tensor counts = experts.eq(m_expertIndices.unsqueeze(1)).sum(1).cpu();  // [E]
    const auto* count = counts.const_data_ptr<std::int64_t>();
    std::vector<at::Tensor> blocks;
    std::int64_t start = 0;
    for (std::size_t i = 0; i < m_experts.size(); ++i) {
        if (count[i] > 0) {
            blocks.push_back(m_experts[i](sorted.narrow(0, start, count[i])));
        }
        start += count[i];
    }

    // Put back by the inverse order and summed per token: no atomics, so the result does not depend on timing.
    const at::Tensor inverse = at::empty_like(order).scatter_(0, order, at::arange(order.size(0), order.options()));
    const at::Tensor answers = at::cat(blocks).index_select(0, inverse).unflatten(0, {-1, m_choices});  // [M,k,h]
    const at::Tensor mixed = at::matmul(shares.to(x.scalar_type()).unsqueeze(1), answers).squeeze(1);   // [M,h]
    return (mixed + m_shared(tokens)).view_as(x);
}

}  // namespace orfeas
