#include "volume_decoder/remembering_field.h"

#include <limits>

#include "surface/sparse_grid.h"
#include "volume_decoder/sparse_decoder.h"

namespace orfeas {

namespace {

/** Coordinates, brick, address and value of a query. */
constexpr std::int64_t kLookupBytes = 96;

}  // namespace

RememberingField::RememberingField(std::shared_ptr<Field> field, int resolution) : m_field(std::move(field)), m_resolution(resolution) {
    // The coarsest level samples all of space. Among the fine points each of its samples would take a brick of its own.
    if (const int stride = coarsestStride(resolution); stride > 1) {
        m_stores.push_back({stride, BrickGrid(resolution / stride, m_field->device())});
    }
    m_stores.push_back({1, BrickGrid(resolution, m_field->device())});
}

std::int64_t RememberingField::bytesPerQuery() const {
    return m_field->bytesPerQuery() + kLookupBytes;
}

at::Tensor RememberingField::logits(const at::Tensor& points) {
    const at::Tensor places =
        at::add(points, kBounds).mul_(m_resolution / (2.0 * kBounds)).round_().to(at::kInt).t().contiguous();  // [3,N]
    at::Tensor values = at::full({points.size(0)}, std::numeric_limits<double>::quiet_NaN(), points.options());
    at::Tensor left = at::ones({points.size(0)}, points.options().dtype(at::kBool));
    std::vector<std::pair<at::Tensor, at::Tensor>> rowsAndAddresses;
    for (Store& store : m_stores) {
        const at::Tensor here = left.logical_and((places.remainder(store.stride) == 0).all(0));
        const at::Tensor rows = at::nonzero(here).select(1, 0);
        const at::Tensor local = places.index_select(1, rows).floor_divide(store.stride);
        store.values.allocate(local);
        const at::Tensor addresses = store.values.addressesOf(local);
        values.index_copy_(0, rows, store.values.values(addresses));
        rowsAndAddresses.emplace_back(rows, addresses);
        left.logical_and_(here.logical_not());
    }
    const at::Tensor missing = at::nonzero(values.isnan()).select(1, 0);
    if (missing.size(0) > 0) {
        values.index_copy_(0, missing, m_field->logits(points.index_select(0, missing)));
        for (std::size_t i = 0; i < m_stores.size(); ++i) {
            const auto& [rows, addresses] = rowsAndAddresses[i];
            m_stores[i].values.setValues(addresses, values.index_select(0, rows));
        }
    }
    return values;
}

}  // namespace orfeas
