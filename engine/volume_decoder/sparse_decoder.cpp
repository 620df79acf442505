#include "volume_decoder/sparse_decoder.h"

#include <algorithm>

#include "core/transfer.h"
#include "volume_decoder/brick_grid.h"
#include "volume_decoder/dense_decoder.h"

namespace orfeas {

namespace {

/** The coarsest level has at least this many cells per axis; a cell is then no larger than a twentieth of the object. */
constexpr int kCoarsestCells = 40;
/** Up to this resolution a quarter of it is enough: 64 cells would take more than half of all queries, and hints reach as far as a cell. */
constexpr int kDraftResolution = 128;
/** Below this, a coarser level still leaves enough cells to be worth the while for a preview. */
constexpr int kHalvedCells = 32;

/** The field of a trained network tends to +-1; below this magnitude it says how far the surface is. */
constexpr double kSaturated = 0.95;

/** Cells that a surface takes on the next finer level for one of this, and points that it takes for a cell: low estimates for progress. */
constexpr double kCellGrowth = 4.0;
constexpr double kPointsPerCell = 1.7;

/** Points are followed in blocks: on a GPU to bound the memory for their edges, on the CPU to stay in its caches. */
constexpr std::int64_t kCudaBlock = std::int64_t{1} << 20;
constexpr std::int64_t kCpuBlock = std::int64_t{1} << 15;

/** Points of the finer level in and around a cell. */
constexpr std::int64_t kChildPoints = 27;

/** One level of refinement: grid point k of it is the finest grid's point min(k * stride, R), so that odd sizes end in a thinner cell. */
class Level {
public:
    Level(FieldSampler& sampler, int resolution, int stride, float isoLevel, at::Device device, bool fused)
        : m_sampler(sampler),
          m_resolution(resolution),
          m_stride(stride),
          m_isoLevel(isoLevel),
          m_grid((resolution + stride - 1) / stride, device, fused),
          m_coordinates(gridCoordinates(resolution, device)),
          m_options(at::TensorOptions().device(device).dtype(at::kInt)) {
        makeOffsets();
    }

    /** Samples every point. */
    void sampleAll();

    /** Takes over what a coarser level knows and samples where `coarse` hints at the surface, then follows it. */
    void refine(const Level& coarse, bool widely);

    /** Completes the surface that crosses edges between known points. */
    void follow();

    [[nodiscard]] SparseGrid crossedCells() const;
    [[nodiscard]] bool insideAtBorder() const;
    [[nodiscard]] std::int64_t crossedCellCount() const { return m_crossedCells; }
    [[nodiscard]] std::int64_t pointCount() const { return (m_grid.cells() + 1) * (m_grid.cells() + 1) * (m_grid.cells() + 1); }
    /** How many cells the surface of a plain object crosses. */
    [[nodiscard]] std::int64_t typicalCrossedCells() const { return 2 * m_grid.cells() * m_grid.cells(); }

private:
    void makeOffsets();
    void takeOver(const Level& coarse, const at::Tensor& known);
    void sample(at::Tensor points);
    void sampleAt(const at::Tensor& addresses);
    [[nodiscard]] at::Tensor unknownAmong(const at::Tensor& points);
    [[nodiscard]] std::int64_t blockSize() const { return m_options.device().is_cuda() ? kCudaBlock : kCpuBlock; }
    [[nodiscard]] at::Tensor cellsOfCrossedEdges(const at::Tensor& addresses) const;
    [[nodiscard]] at::Tensor cornersOf(const at::Tensor& cells) const;
    [[nodiscard]] at::Tensor allPoints(std::int64_t perAxis) const;

    // Where the next finer level must look.
    [[nodiscard]] at::Tensor middlesOfCrossedEdges(const at::Tensor& known, std::int64_t finerCells) const;
    [[nodiscard]] at::Tensor cellsNearHints(const at::Tensor& known) const;
    [[nodiscard]] at::Tensor pointsNearBand(std::int64_t finerCells) const;
    [[nodiscard]] at::Tensor childPoints(const at::Tensor& cells, std::int64_t finerCells) const;

    FieldSampler& m_sampler;
    int m_resolution;
    int m_stride;
    float m_isoLevel;
    BrickGrid m_grid;
    at::Tensor m_coordinates;  ///< [R+1] fp32
    at::TensorOptions m_options;
    at::Tensor m_corners;      ///< [3,8]: offsets of a cell's corners
    at::Tensor m_cellsOfEdge;  ///< [3,6,4]: offsets of the cells around the edges that lead from a point to its neighbours
    std::int64_t m_crossedCells = 0;
};

/** The steps from a point to its neighbours: axis and direction. */
constexpr std::int64_t kDirections = 6;
constexpr std::int64_t axisOf(std::int64_t direction) {
    return direction / 2;
}
constexpr std::int64_t stepOf(std::int64_t direction) {
    return direction % 2 == 0 ? 1 : -1;
}

void Level::makeOffsets() {
    std::vector<std::int32_t> corners(std::size_t{3} * 8);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        for (std::size_t corner = 0; corner < 8; ++corner) {
            corners[axis * 8 + corner] = static_cast<std::int32_t>((corner >> axis) & 1);
        }
    }
    std::vector<std::int32_t> cells(std::size_t{3} * 6 * 4);
    for (std::int64_t axis = 0; axis < 3; ++axis) {
        for (std::int64_t direction = 0; direction < kDirections; ++direction) {
            for (std::int64_t cell = 0; cell < 4; ++cell) {
                const std::int64_t along = axisOf(direction);
                const std::int64_t bit = axis == (along + 1) % 3 ? cell & 1 : cell >> 1;
                const std::int64_t offset = axis != along ? -bit : stepOf(direction) > 0 ? 0 : -1;
                cells[static_cast<std::size_t>((axis * kDirections + direction) * 4 + cell)] = static_cast<std::int32_t>(offset);
            }
        }
    }
    const at::Device device = m_options.device();
    m_corners = at::tensor(corners, at::kInt).view({3, 8}).to(device);
    m_cellsOfEdge = at::tensor(cells, at::kInt).view({3, kDirections, 4}).to(device);
}

/** All points of a cube of `perAxis`^3, [3,N] in `ij` order. */
at::Tensor Level::allPoints(std::int64_t perAxis) const {
    const at::Tensor axis = at::arange(perAxis, m_options);
    const auto grid = at::meshgrid({axis, axis, axis}, "ij");
    return at::stack({grid[0].flatten(), grid[1].flatten(), grid[2].flatten()});
}

/** cells [3,K] -> their corners [3,K*8] */
at::Tensor Level::cornersOf(const at::Tensor& cells) const {
    return (cells.unsqueeze(2) + m_corners.unsqueeze(1)).flatten(1);
}

void Level::sample(at::Tensor points) {
    const at::Tensor unknown = unknownAmong(points);
    points.reset();  // a list many times as long: its memory is better used by the network
    sampleAt(unknown);
}

/** Makes room for points; returns the addresses of those that are not known yet, each once. */
at::Tensor Level::unknownAmong(const at::Tensor& points) {
    m_grid.allocate(points);
    const at::Tensor addresses = m_grid.addressesOf(points);
    return m_grid.unique(addresses.masked_select(m_grid.values(addresses).isnan()));
}

void Level::sampleAt(const at::Tensor& addresses) {
    const at::Tensor logits = at::empty({addresses.size(0)}, m_coordinates.options());
    m_sampler.evaluate(
        addresses.size(0),
        [&](std::int64_t begin, std::int64_t end) {
            const at::Tensor points = m_grid.pointsAt(addresses.narrow(0, begin, end - begin)).mul_(m_stride).clamp_max_(m_resolution);
            return m_coordinates.index_select(0, points.flatten()).view({3, end - begin}).t().contiguous();  // [N,3]
        },
        logits);
    m_grid.setValues(addresses, logits);
}

void Level::sampleAll() {
    sample(allPoints(m_grid.cells() + 1));
}

void Level::takeOver(const Level& coarse, const at::Tensor& known) {
    const at::Tensor points = coarse.m_grid.pointsAt(known).mul_(2).clamp_max_(m_grid.cells());
    m_grid.allocate(points);
    m_grid.setValues(m_grid.addressesOf(points), coarse.m_grid.values(known));
}

void Level::refine(const Level& coarse, bool widely) {
    const at::Tensor known = coarse.m_grid.known();
    takeOver(coarse, known);
    const std::int64_t cells = m_grid.cells();
    if (widely) {
        sample(coarse.pointsNearBand(cells));
    } else {
        std::vector<at::Tensor> unknown{unknownAmong(coarse.middlesOfCrossedEdges(known, cells))};
        const at::Tensor hinted = coarse.cellsNearHints(known);
        const std::int64_t block = blockSize() / kChildPoints;  // their points are many times as many, and most are there more than once
        for (std::int64_t begin = 0; begin < hinted.size(1); begin += block) {
            const at::Tensor some = hinted.narrow(1, begin, std::min(block, hinted.size(1) - begin));
            unknown.push_back(unknownAmong(coarse.childPoints(some, cells)));
        }
        sampleAt(m_grid.unique(at::cat(unknown)));
    }
    follow();
}

at::Tensor Level::middlesOfCrossedEdges(const at::Tensor& known, std::int64_t finerCells) const {
    const at::Tensor points = m_grid.pointsAt(known);
    const at::Tensor inside = m_grid.values(known) > m_isoLevel;
    const at::Tensor neighbours = m_grid.neighbourValues(points);
    std::vector<at::Tensor> middles;
    for (std::int64_t axis = 0; axis < 3; ++axis) {
        const at::Tensor other = neighbours[2 * axis];  // a step up
        const at::Tensor crossed = other.isnan().logical_not_().logical_and_(inside.logical_xor(other > m_isoLevel));
        // The last cell of an odd level is no longer than the finer level's: its edges have no middle.
        crossed.logical_and_(points[axis] * 2 + 1 < finerCells);
        at::Tensor middle = points.index_select(1, at::nonzero(crossed).select(1, 0)).mul_(2).clamp_max_(finerCells);
        middle[axis].add_(1);
        middles.push_back(middle);
    }
    return at::cat(middles, 1);
}

at::Tensor Level::pointsNearBand(std::int64_t finerCells) const {
    const std::int64_t side = m_grid.cells() + 1;
    const at::Tensor values = m_grid.values(m_grid.addressesOf(allPoints(side))).view({1, side, side, side});
    // A cell's corners are a window of 2^3 points; pooling finds the largest of them.
    const auto anyCorner = [](const at::Tensor& points) { return at::max_pool3d(points.to(at::kFloat), 2, 1); };
    const at::Tensor inside = values > m_isoLevel;
    const at::Tensor crossed = anyCorner(inside).mul_(anyCorner(inside.logical_not()));
    const at::Tensor wanted = at::maximum(crossed, anyCorner(values.abs() < kSaturated));
    const at::Tensor dilated = at::max_pool3d(wanted, 3, 1, 1)[0];
    // Each cell becomes 2^3 cells of the finer level, whose corners are wanted.
    const at::Tensor finer = dilated.repeat_interleave(2, 0).repeat_interleave(2, 1).repeat_interleave(2, 2);
    const auto fitting = [&](const at::Tensor& cells) {
        return cells.narrow(0, 0, finerCells).narrow(1, 0, finerCells).narrow(2, 0, finerCells);
    };
    const at::Tensor points = at::max_pool3d(fitting(finer).unsqueeze(0), 2, 1, 1)[0];  // [finer + 1]^3
    return at::nonzero(points).t().to(at::kInt);
}

at::Tensor Level::cellsNearHints(const at::Tensor& known) const {
    const at::Tensor points = m_grid.pointsAt(known);
    const at::Tensor values = m_grid.values(known);
    const at::Tensor inside = values > m_isoLevel;
    const at::Tensor distance = (values - m_isoLevel).abs_();
    const at::Tensor neighbours = m_grid.neighbourValues(points);
    at::Tensor explained = inside.logical_xor(neighbours > m_isoLevel);  // [6,N]
    explained.logical_or_((neighbours - m_isoLevel).abs_() < distance).logical_and_(neighbours.isnan().logical_not_());
    const at::Tensor hint = (values.abs() < kSaturated).logical_and_(explained.any(0).logical_not_());
    const at::Tensor hints = points.index_select(1, at::nonzero(hint).select(1, 0));
    return (hints.unsqueeze(2) - m_corners.unsqueeze(1)).flatten(1).clamp_(0, m_grid.cells() - 1);
}

at::Tensor Level::childPoints(const at::Tensor& cells, std::int64_t finerCells) const {
    const at::Tensor offsets = allPoints(3);  // [3,27]
    return (cells.mul(2).unsqueeze(2) + offsets.unsqueeze(1)).flatten(1).clamp_max_(finerCells);
}

void Level::follow() {
    for (at::Tensor fresh = m_grid.known(); fresh.size(0) > 0;) {
        const std::int64_t block = blockSize();
        std::vector<at::Tensor> found;
        for (std::int64_t begin = 0; begin < fresh.size(0); begin += block) {
            found.push_back(cellsOfCrossedEdges(fresh.narrow(0, begin, std::min(block, fresh.size(0) - begin))));
        }
        const at::Tensor crossed = at::cat(found, 1);
        m_grid.allocate(crossed);
        const at::Tensor cells = m_grid.markCells(m_grid.addressesOf(crossed));
        m_crossedCells += cells.size(0);
        fresh = unknownAmong(cornersOf(m_grid.pointsAt(cells)));
        sampleAt(fresh);
    }
}

/** The cells around the crossed edges that end in these known points, [3,K], with repetitions. */
at::Tensor Level::cellsOfCrossedEdges(const at::Tensor& addresses) const {
    const at::Tensor points = m_grid.pointsAt(addresses);
    const at::Tensor inside = m_grid.values(addresses) > m_isoLevel;
    const at::Tensor neighbours = m_grid.neighbourValues(points);
    const at::Tensor crossed = neighbours.isnan().logical_not_().logical_and_(inside.logical_xor(neighbours > m_isoLevel));
    const at::Tensor edges = at::nonzero(crossed);  // [M,2]: direction, point
    const at::Tensor ends = points.index_select(1, edges.select(1, 1));
    const at::Tensor cells = (ends.unsqueeze(2) + m_cellsOfEdge.index_select(1, edges.select(1, 0))).flatten(1);  // [3,M*4]
    const at::Tensor valid = cells.ge(0).logical_and_(cells < m_grid.cells()).all(0);
    return cells.index_select(1, at::nonzero(valid).select(1, 0));
}

bool Level::insideAtBorder() const {
    const at::Tensor addresses = m_grid.known();
    const at::Tensor points = m_grid.pointsAt(addresses);
    const at::Tensor onBorder = (points == 0).logical_or_(points == m_grid.cells()).any(0);
    return onBorder.logical_and_(m_grid.values(addresses) > m_isoLevel).any().item<bool>();
}

SparseGrid Level::crossedCells() const {
    SparseGrid grid;
    grid.resolution = m_resolution;
    grid.isoLevel = m_isoLevel;
    const at::Tensor unsorted = m_grid.pointsAt(m_grid.markedCells());  // [3,K]
    const at::Tensor order = ((unsorted[0] * m_grid.cells() + unsorted[1]) * m_grid.cells() + unsorted[2]).argsort();
    const at::Tensor cells = unsorted.index_select(1, order);
    const auto count = static_cast<std::size_t>(cells.size(1));
    grid.cells.resize(count);
    grid.corners.resize(count);
    download(cells.t().to(at::kInt), grid.cells.data());                                 // [K,3]
    download(m_grid.values(m_grid.addressesOf(cornersOf(cells))), grid.corners.data());  // [K*8]
    return grid;
}

/** Queries that the levels finer than `stride` will take at least, when a level has this many crossed cells. */
std::int64_t laterQueries(std::int64_t crossedCells, int stride) {
    auto cells = static_cast<double>(crossedCells);
    double queries = 0.0;
    for (; stride > 1; stride /= 2) {
        cells *= kCellGrowth;
        queries += cells * kPointsPerCell;
    }
    return static_cast<std::int64_t>(queries);
}

}  // namespace

int coarsestStride(int resolution) {
    int stride = 1;
    const int coarsest = resolution <= kDraftResolution ? kHalvedCells : kCoarsestCells;
    while ((resolution + 2 * stride - 1) / (2 * stride) >= coarsest) {
        stride *= 2;
    }
    return stride == 1 && resolution >= kHalvedCells ? 2 : stride;
}

SparseGrid decodeSparse(FieldSampler& sampler, int resolution, float isoLevel, at::Device device, bool fused) {
    int stride = coarsestStride(resolution);
    if (stride == 1) {
        return decodeDense(sampler, resolution, isoLevel, device);
    }
    auto level = std::make_unique<Level>(sampler, resolution, stride, isoLevel, device, fused);
    sampler.planAhead(level->pointCount() + laterQueries(level->typicalCrossedCells(), stride));
    level->sampleAll();
    for (bool widely = true; stride > 1; widely = false) {
        stride /= 2;
        auto finer = std::make_unique<Level>(sampler, resolution, stride, isoLevel, device, fused);
        finer->refine(*level, widely);
        level = std::move(finer);
        sampler.planAhead(laterQueries(level->crossedCellCount(), stride));
    }
    const bool touchesBorder = level->insideAtBorder();  // first: after the download the device has nothing left to do
    SparseGrid grid = level->crossedCells();
    grid.touchesBorder = touchesBorder;
    grid.mayMissThinParts = true;
    return grid;
}

}  // namespace orfeas
