#include <QCoreApplication>
#include <QTest>
#include <array>
#include <cmath>
#include <random>

#include "support/require.h"
#include "support/seed.h"
#include "support/test_registry.h"
#include "surface/cell_interior.h"
#include "surface/cell_topology.h"
#include "surface/marching_cubes.h"
#include "surface/mesh_check.h"

using namespace orfeas;

namespace {

/** A grid of 3^3 cells whose middle cell has the given corners; everything around is outside by `around`. */
SparseGrid gridAround(const std::array<float, 8>& middle, float around) {
    SparseGrid grid;
    grid.resolution = 3;
    const auto logit = [&](int x, int y, int z) {
        const bool inMiddle = x >= 1 && x <= 2 && y >= 1 && y <= 2 && z >= 1 && z <= 2;
        return inMiddle ? middle[static_cast<std::size_t>((x - 1) | ((y - 1) << 1) | ((z - 1) << 2))] : around;
    };
    for (int x = 0; x < 3; ++x) {
        for (int y = 0; y < 3; ++y) {
            for (int z = 0; z < 3; ++z) {
                std::array<float, 8> corners{};
                int inside = 0;
                for (int corner = 0; corner < 8; ++corner) {
                    const float value = logit(x + (corner & 1), y + ((corner >> 1) & 1), z + ((corner >> 2) & 1));
                    corners[static_cast<std::size_t>(corner)] = value;
                    inside += value > 0.0F ? 1 : 0;
                }
                if (inside > 0 && inside < 8) {
                    grid.cells.push_back({x, y, z});
                    grid.corners.push_back(corners);
                }
            }
        }
    }
    return grid;
}

}  // namespace

class TestCellTopology : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patchesUseEveryCrossedEdgeOnceAndNoFaceDiagonal() {
        int checked = 0;
        for (int inside = 0; inside < 256; ++inside) {
            const std::uint8_t ambiguous = ambiguousFaces(static_cast<std::uint8_t>(inside));
            for (int joined = 0; joined < 64; ++joined) {
                if ((joined & ~ambiguous) != 0) {
                    continue;
                }
                const CellPatch& patch = cellPatch(static_cast<std::uint8_t>(inside), static_cast<std::uint8_t>(joined));
                std::array<int, kEdges> uses{};
                for (std::size_t i = 0; i < patch.loopCount; ++i) {
                    const CellLoop& loop = patch.loops[i];
                    QVERIFY(loop.size >= 3);
                    QCOMPARE(int{loop.triangleCount}, loop.usesCentre ? int{loop.size} : loop.size - 2);
                    for (std::size_t k = 0; k < loop.size; ++k) {
                        ++uses[loop.edges[k]];
                    }
                    checkDiagonals(loop);
                }
                for (int edge = 0; edge < kEdges; ++edge) {
                    const bool crossed = ((inside >> lowerCorner(edge)) & 1) != ((inside >> upperCorner(edge)) & 1);
                    QCOMPARE(uses[static_cast<std::size_t>(edge)], crossed ? 1 : 0);
                }
                ++checked;
            }
        }
        QCOMPARE(checked, 656);
    }

    void diagonalCornersOfAFaceAreJoinedByItsSaddle_data() {
        QTest::addColumn<float>("outside");
        QTest::addColumn<int>("components");
        QTest::newRow("saddle inside") << -0.5F << 1;
        QTest::newRow("saddle outside") << -2.0F << 2;
        QTest::newRow("tie keeps them apart") << -1.0F << 2;
    }
    void diagonalCornersOfAFaceAreJoinedByItsSaddle() {
        QFETCH(float, outside);
        QFETCH(int, components);
        const float o = outside;
        const MeshTopology topology = analyse(marchingCubes(gridAround({1, o, o, 1, o, o, o, o}, o)));
        QVERIFY(topology.closed());
        QCOMPARE(topology.components, components);
        QCOMPARE(topology.eulerCharacteristic, 2 * components);
        QCOMPARE(topology.nonManifoldVertices, 0);
    }

    void oppositeCornersAreJoinedByATubeIfTheCentreIsInside_data() {
        QTest::addColumn<float>("others");
        QTest::addColumn<int>("components");
        QTest::newRow("centre inside") << -0.1F << 1;
        QTest::newRow("centre outside") << -1.0F << 2;
    }
    void oppositeCornersAreJoinedByATubeIfTheCentreIsInside() {
        QFETCH(float, others);
        QFETCH(int, components);
        const float o = others;
        const MeshTopology topology = analyse(marchingCubes(gridAround({1, o, o, o, o, o, o, 1}, -1.0F)));
        QVERIFY(topology.closed());
        QCOMPARE(topology.components, components);
        QCOMPARE(topology.eulerCharacteristic, 2 * components);
        QVERIFY(topology.signedVolume > 0.0);
    }

    /** The trilinear field itself, sampled finely, says whether two corners hang together within a cell. */
    void tubesAgreeWithFineSampling() {
        std::mt19937 random(orfeas::test::seed(7));
        std::uniform_real_distribution<double> uniform(-1.0, 1.0);
        int tubes = 0;
        int compared = 0;
        for (int trial = 0; trial < 10000; ++trial) {
            std::array<double, 8> values{};
            std::uint8_t inside = 0;
            for (std::size_t corner = 0; corner < 8; ++corner) {
                values[corner] = uniform(random);
                if (trial % 2 == 1) {  // opposite corners inside, the others little outside: where tubes are
                    values[corner] = std::abs(values[corner]) * (corner == 0 || corner == 7 ? 1.0 : -0.3);
                }
                inside = static_cast<std::uint8_t>(inside | ((values[corner] > 0.0 ? 1 : 0) << corner));
            }
            const CellPatch& patch = cellPatch(inside, joinedFaces(values, inside));
            if (patch.loopCount < 2) {
                continue;
            }
            // Where a slightly different level gives something else, a connection is too thin to be sampled.
            const int pieces = sampledRegions(values, 20, 0.0);
            if (sampledRegions(values, 20, 0.03) != pieces || sampledRegions(values, 20, -0.03) != pieces) {
                continue;
            }
            // In a cube n pieces of surface make n + 1 regions.
            const bool tube = findTube(patch, inside, values).has_value();
            tubes += tube ? 1 : 0;
            ++compared;
            QCOMPARE(patch.loopCount - (tube ? 1 : 0), pieces - 1);
        }
        QVERIFY2(compared > 1000, qPrintable(QString::number(compared)));
        QVERIFY2(tubes > 10, qPrintable(QString::number(tubes)));
    }

private:
    static void checkDiagonals(const CellLoop& loop) {
        for (std::size_t t = 0; t < loop.triangleCount; ++t) {
            for (std::size_t i = 0; i < 3; ++i) {
                const std::uint8_t a = loop.triangles[t][i];
                const std::uint8_t b = loop.triangles[t][(i + 1) % 3];
                if (a == kCentre || b == kCentre || followsInLoop(loop, a, b) || followsInLoop(loop, b, a)) {
                    continue;
                }
                REQUIRE(!shareFace(a, b));
            }
        }
    }

    static bool followsInLoop(const CellLoop& loop, std::uint8_t a, std::uint8_t b) {
        for (std::size_t k = 0; k < loop.size; ++k) {
            if (loop.edges[k] == a && loop.edges[(k + 1) % loop.size] == b) {
                return true;
            }
        }
        return false;
    }

    static std::uint8_t joinedFaces(const std::array<double, 8>& values, std::uint8_t inside) {
        int joined = 0;
        for (int face = 0; face < kFaces; ++face) {
            if (((ambiguousFaces(inside) >> face) & 1) == 0) {
                continue;
            }
            const auto corners = faceCorners(face);
            const auto value = [&](std::size_t i) { return values[static_cast<std::size_t>(corners[i])]; };
            // The bilinear saddle's value has the sign of this over a positive number.
            const double determinant = value(0) * value(2) - value(1) * value(3);
            joined |= ((value(0) > 0.0) == (determinant > 0.0) ? 1 : 0) << face;
        }
        return static_cast<std::uint8_t>(joined);
    }

    /** Connected regions of both signs on n^3 samples. */
    static int sampledRegions(const std::array<double, 8>& values, int n, double level) {
        std::vector<int> state(static_cast<std::size_t>(n) * static_cast<std::size_t>(n) * static_cast<std::size_t>(n));
        const auto index = [n](int x, int y, int z) { return static_cast<std::size_t>((x * n + y) * n + z); };
        for (int x = 0; x < n; ++x) {
            for (int y = 0; y < n; ++y) {
                for (int z = 0; z < n; ++z) {
                    const double p[3] = {x / (n - 1.0), y / (n - 1.0), z / (n - 1.0)};
                    double sum = 0.0;
                    for (std::size_t corner = 0; corner < 8; ++corner) {
                        double weight = values[corner];
                        for (std::size_t axis = 0; axis < 3; ++axis) {
                            weight *= ((corner >> axis) & 1) != 0 ? p[axis] : 1.0 - p[axis];
                        }
                        sum += weight;
                    }
                    state[index(x, y, z)] = sum > level ? 1 : 0;
                }
            }
        }
        int regions = 0;
        std::vector<std::array<int, 3>> stack;
        for (int x = 0; x < n; ++x) {
            for (int y = 0; y < n; ++y) {
                for (int z = 0; z < n; ++z) {
                    const int sign = state[index(x, y, z)];
                    if (sign < 0) {
                        continue;
                    }
                    ++regions;
                    state[index(x, y, z)] = -1;
                    stack.push_back({x, y, z});
                    while (!stack.empty()) {
                        const auto point = stack.back();
                        stack.pop_back();
                        for (std::size_t axis = 0; axis < 3; ++axis) {
                            for (const int step : {-1, 1}) {
                                auto next = point;
                                next[axis] += step;
                                if (next[axis] >= 0 && next[axis] < n && state[index(next[0], next[1], next[2])] == sign) {
                                    state[index(next[0], next[1], next[2])] = -1;
                                    stack.push_back(next);
                                }
                            }
                        }
                    }
                }
            }
        }
        return regions;
    }
};

ORFEAS_TEST(TestCellTopology, QCoreApplication)
#include "test_cell_topology.moc"
