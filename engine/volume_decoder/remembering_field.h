#pragma once

#include <memory>
#include <vector>

#include "volume_decoder/brick_grid.h"
#include "volume_decoder/field.h"

namespace orfeas {

/**
 * A field that is asked for the points of one grid only and evaluates each of them once: decoding the same shape again at another iso level
 * pays for what is new. Memory follows the surface, as the sparse decoder's does, five bytes a point of the bricks that it touches.
 */
class RememberingField : public Field {
public:
    /** Every query must be a grid point of `resolution`, as gridCoordinates() gives them. */
    RememberingField(std::shared_ptr<Field> field, int resolution);

    [[nodiscard]] at::Tensor logits(const at::Tensor& points) override;
    [[nodiscard]] at::Device device() const override { return m_field->device(); }
    [[nodiscard]] std::int64_t bytesPerQuery() const override;

    [[nodiscard]] int resolution() const { return m_resolution; }

private:
    /** The points whose coordinates are all multiples of a stride. */
    struct Store {
        std::int64_t stride = 1;
        BrickGrid values;
    };

    std::shared_ptr<Field> m_field;
    int m_resolution;
    std::vector<Store> m_stores;  ///< a point goes to the first that takes it; the last takes all
};

}  // namespace orfeas
