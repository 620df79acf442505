#include "viewer/offscreen_renderer.h"

#include <QCoreApplication>
#include <QTest>
#include <cmath>
#include <limits>
#include <optional>
#include <thread>

#include "orfeas/error.h"
#include "picture_compare.h"
#include "shapes.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

Q_DECLARE_METATYPE(orfeas::RenderStyle)

namespace {

RenderSettings small() {
    RenderSettings settings;
    settings.width = 320;
    settings.height = 240;
    return settings;
}

Mesh stillLife() {
    const Mesh blocks = together(box({0.55F, -0.3F, 0.1F}, {0.3F, 0.2F, 0.35F}), box({-0.2F, -0.45F, 0.0F}, {1.0F, 0.06F, 0.7F}));
    return together(sphere(0.5F, 32, 48), blocks);
}

Mesh bowl() {
    Mesh mesh = sphere(0.8F, 40, 60);
    std::erase_if(mesh.triangles, [&](const Triangle& t) { return mesh.vertices[t[0]][1] > 0.3F; });
    return mesh;
}

std::optional<Error> errorOf(const Mesh& mesh, const RenderSettings& settings) {
    try {
        renderMesh(mesh, settings);
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

/** How much of the picture is covered: the mean alpha of a transparent one, 0 to 1. */
double coverage(const QImage& picture) {
    double sum = 0.0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            sum += qAlpha(picture.pixel(x, y)) / 255.0;
        }
    }
    return sum / (picture.width() * picture.height());
}

}  // namespace

/** Runs without a display and without a QGuiApplication on purpose: the command line has neither. */
class TestOffscreenRenderer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        qunsetenv("DISPLAY");
        qunsetenv("WAYLAND_DISPLAY");
    }
    void looksLikeTheBaseline_data();
    void looksLikeTheBaseline();
    void stylesLookLikeTheirBaselines_data();
    void stylesLookLikeTheirBaselines();
    void comparisonNoticesChanges();
    void transparentPictureHoldsTheSilhouette();
    void backFacesHaveTheirOwnColor();
    void backFacesCanBeLikeFrontFaces();
    void flatShadingShowsTheTriangles();
    void plainBackgroundIsExactlyItsColor();
    void sectionOpensTheObject();
    void oneRendererMakesManyPictures();
    void viewAnglesTurnTheObject();
    void ambientOcclusionDarkensCavities();
    void wireframeShowsTheFarSide();
    void samplesSmoothTheEdges();
    void worksOnAnotherThreadAndAgain();
    void nonsenseIsRefused();
    void strayVerticesDontMatter();
    void largeMeshIsDrawn();
};

void TestOffscreenRenderer::looksLikeTheBaseline_data() {
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("light");
    QTest::addColumn<QString>("shape");
    QTest::newRow("knot") << static_cast<int>(DisplayMode::Shaded) << false << "knot";
    QTest::newRow("knot-overlay") << static_cast<int>(DisplayMode::ShadedWireframe) << false << "coarse knot";
    QTest::newRow("knot-wireframe") << static_cast<int>(DisplayMode::Wireframe) << false << "coarse knot";
    QTest::newRow("still-life-light") << static_cast<int>(DisplayMode::Shaded) << true << "still life";
    QTest::newRow("bowl") << static_cast<int>(DisplayMode::Shaded) << false << "bowl";
}

void TestOffscreenRenderer::looksLikeTheBaseline() {
    QFETCH(int, mode);
    QFETCH(bool, light);
    QFETCH(QString, shape);
    RenderSettings settings = small();
    settings.style = light ? RenderStyle::light() : RenderStyle();
    settings.style.mode = static_cast<DisplayMode>(mode);
    Mesh mesh = torusKnot(2, 3, 0.2F, 300, 32);
    if (shape == QLatin1String("coarse knot")) {
        mesh = torusKnot(2, 3, 0.2F, 80, 12);
    } else if (shape == QLatin1String("still life")) {
        mesh = stillLife();
    } else if (shape == QLatin1String("bowl")) {
        mesh = bowl();
        settings.elevationDegrees = 35.0F;
    }
    const QString difference = differenceFromBaseline(renderMesh(mesh, settings), QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestOffscreenRenderer::stylesLookLikeTheirBaselines_data() {
    QTest::addColumn<RenderStyle>("style");
    QTest::addColumn<bool>("orthographic");
    const auto row = [](const char* name, bool orthographic, auto change) {
        RenderStyle style;
        change(style);
        QTest::newRow(name) << style << orthographic;
    };
    row("style-porcelain", false, [](RenderStyle& style) { style.surface = Surface::Porcelain; });
    row("style-wax", false, [](RenderStyle& style) { style.surface = Surface::Wax; });
    row("style-bronze", false, [](RenderStyle& style) { style.surface = Surface::Bronze; });
    row("style-graphite", false, [](RenderStyle& style) { style.surface = Surface::Graphite; });
    row("style-normals", false, [](RenderStyle& style) { style.surface = Surface::Normals; });
    row("style-flat", false, [](RenderStyle& style) { style.flatShading = true; });
    row("style-orthographic", true, [](RenderStyle&) {});
    row("style-section", false, [](RenderStyle& style) { style.section = SectionPlane{.normal = {0.0F, 0.0F, 1.0F}, .offset = 0.05F}; });
    row("style-section-edges", false, [](RenderStyle& style) {
        style.mode = DisplayMode::ShadedWireframe;
        style.section = SectionPlane{.normal = {1.0F, 0.0F, 0.0F}, .offset = 0.25F};
    });
}

void TestOffscreenRenderer::stylesLookLikeTheirBaselines() {
    QFETCH(RenderStyle, style);
    QFETCH(bool, orthographic);
    RenderSettings settings = small();
    settings.style = style;
    const Mesh mesh = style.flatShading || style.mode == DisplayMode::ShadedWireframe ? torusKnot(2, 3, 0.2F, 80, 12) : stillLife();
    Camera camera;
    camera.setOrthographic(orthographic);
    camera.frame(boundsOf(mesh), 4.0F / 3.0F);
    settings.camera = camera;
    const QString difference = differenceFromBaseline(renderMesh(mesh, settings), QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestOffscreenRenderer::comparisonNoticesChanges() {
    RenderSettings settings = small();
    const Mesh mesh = torusKnot(2, 3, 0.2F, 80, 12);
    const QImage first = renderMesh(mesh, settings);
    QVERIFY(meanDifference(first, renderMesh(mesh, settings)) < 0.01);
    settings.azimuthDegrees += 5.0F;
    QVERIFY(largestBlockDifference(first, renderMesh(mesh, settings), 16) > 10.0);
}

void TestOffscreenRenderer::transparentPictureHoldsTheSilhouette() {
    RenderSettings settings = small();
    settings.width = settings.height = 256;
    settings.transparent = true;
    settings.elevationDegrees = 0.0F;
    settings.azimuthDegrees = 0.0F;
    settings.style.groundShadow = false;
    const QImage picture = renderMesh(sphere(1.0F, 64, 64), settings);
    QCOMPARE(picture.format(), QImage::Format_ARGB32_Premultiplied);
    QCOMPARE(qAlpha(picture.pixel(0, 0)), 0);
    QCOMPARE(qAlpha(picture.pixel(128, 128)), 255);
    // The sphere fits its box and the box fits the picture: the disc is a little below pi/4 of it.
    QVERIFY(coverage(picture) > 0.45 && coverage(picture) < 0.78);
    settings.style.groundShadow = true;
    settings.elevationDegrees = 25.0F;
    const QImage shadowed = renderMesh(sphere(1.0F, 64, 64), settings);
    settings.style.groundShadow = false;
    QVERIFY(coverage(shadowed) > coverage(renderMesh(sphere(1.0F, 64, 64), settings)) + 0.005);
}

void TestOffscreenRenderer::backFacesHaveTheirOwnColor() {
    RenderSettings settings = small();
    settings.elevationDegrees = 35.0F;
    settings.style.backFace = QColor(40, 60, 200);
    const QRgb inside = renderMesh(bowl(), settings).pixel(160, 90);
    QVERIFY(qBlue(inside) > 2 * qRed(inside));
    // A closed shape shows none of it.
    const QImage closed = renderMesh(torusKnot(2, 3, 0.2F, 80, 12), settings);
    settings.style.backFace = QColor(200, 60, 40);
    QVERIFY(meanDifference(closed, renderMesh(torusKnot(2, 3, 0.2F, 80, 12), settings)) < 0.05);
}

void TestOffscreenRenderer::backFacesCanBeLikeFrontFaces() {
    RenderSettings settings = small();
    settings.elevationDegrees = 35.0F;
    settings.style.backFace = QColor(40, 60, 200);
    settings.style.markBackFaces = false;
    const QRgb inside = renderMesh(bowl(), settings).pixel(160, 90);
    QVERIFY(qBlue(inside) <= qRed(inside));
}

void TestOffscreenRenderer::flatShadingShowsTheTriangles() {
    RenderSettings settings = small();
    settings.style.ambientOcclusion = false;
    const Mesh coarse = sphere(1.0F, 8, 12);
    const QImage smooth = renderMesh(coarse, settings);
    settings.style.flatShading = true;
    const QImage flat = renderMesh(coarse, settings);
    QVERIFY(meanDifference(smooth, flat) > 0.5);
    // Within a triangle nothing but the highlight changes: many neighbours are equal.
    const auto equalNeighbours = [](const QImage& picture) {
        int count = 0;
        for (int y = 60; y < 180; ++y) {
            for (int x = 100; x < 220; ++x) {
                count += std::abs(qGreen(picture.pixel(x, y)) - qGreen(picture.pixel(x + 4, y))) <= 1 ? 1 : 0;
            }
        }
        return count;
    };
    QVERIFY(equalNeighbours(flat) > equalNeighbours(smooth));
}

void TestOffscreenRenderer::plainBackgroundIsExactlyItsColor() {
    RenderSettings settings = small();
    settings.style.backgroundTop = settings.style.backgroundBottom = QColor(Qt::white);
    settings.style.backgroundGlow = false;
    settings.style.groundShadow = false;
    const QImage picture = renderMesh(sphere(0.5F, 16, 24), settings);
    for (const QPoint at : {QPoint(0, 0), QPoint(319, 0), QPoint(0, 239), QPoint(40, 120)}) {
        QCOMPARE(picture.pixel(at), qRgb(255, 255, 255));
    }
}

void TestOffscreenRenderer::sectionOpensTheObject() {
    RenderSettings settings = small();
    settings.azimuthDegrees = 0.0F;
    settings.elevationDegrees = 0.0F;
    settings.style.cut = QColor(20, 220, 40);
    const Mesh mesh = sphere(1.0F, 48, 64);
    const QRgb whole = renderMesh(mesh, settings).pixel(160, 120);
    QVERIFY(qGreen(whole) < qRed(whole) + 10);
    settings.style.section = SectionPlane{.normal = {0, 0, 1}, .offset = 0.2F};
    const QRgb cut = renderMesh(mesh, settings).pixel(160, 120);
    QVERIFY(qGreen(cut) > 3 * qRed(cut));
    settings.transparent = true;
    settings.style.groundShadow = false;
    settings.style.section = SectionPlane{.normal = {0, 1, 0}, .offset = 0.0F};
    const QImage lower = renderMesh(mesh, settings);
    QCOMPARE(qAlpha(lower.pixel(160, 60)), 0);
    QCOMPARE(qAlpha(lower.pixel(160, 180)), 255);
    settings.style.mode = DisplayMode::ShadedWireframe;
    const QImage lines = renderMesh(mesh, settings);
    QCOMPARE(qAlpha(lines.pixel(160, 60)), 0);
    QCOMPARE(qAlpha(lines.pixel(160, 180)), 255);
}

void TestOffscreenRenderer::oneRendererMakesManyPictures() {
    const auto mesh = std::make_shared<const Mesh>(torusKnot(2, 3, 0.2F, 80, 12));
    OffscreenRenderer renderer(mesh);
    RenderSettings settings = small();
    const QImage first = renderer.render(settings);
    settings.azimuthDegrees = 120.0F;
    const QImage turned = renderer.render(settings);
    settings.width = 200;
    QCOMPARE(renderer.render(settings).size(), QSize(200, 240));
    QVERIFY(largestBlockDifference(first, turned, 16) > 10.0);
    QVERIFY(meanDifference(first, renderMesh(*mesh, small())) < 0.01);
}

void TestOffscreenRenderer::viewAnglesTurnTheObject() {
    RenderSettings settings = small();
    settings.transparent = true;
    settings.style.groundShadow = false;
    settings.azimuthDegrees = 0.0F;
    settings.elevationDegrees = 0.0F;
    const Mesh wide = box({0, 0, 0}, {0.2F, 0.2F, 0.8F});
    const double fromFront = coverage(renderMesh(wide, settings));
    settings.azimuthDegrees = 90.0F;
    const QImage side = renderMesh(wide, settings);
    // From the front a square, from the side four times as wide as high.
    QVERIFY(qAlpha(side.pixel(20, 120)) == 255);
    QVERIFY(qAlpha(side.pixel(160, 20)) == 0);
    QVERIFY(coverage(side) < fromFront);
}

void TestOffscreenRenderer::ambientOcclusionDarkensCavities() {
    RenderSettings settings = small();
    const Mesh mesh = torusKnot(2, 3, 0.2F, 300, 32);
    const QImage with = renderMesh(mesh, settings);
    settings.style.ambientOcclusion = false;
    const QImage without = renderMesh(mesh, settings);
    double darker = 0.0;
    double lighter = 0.0;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            const int change = qGreen(without.pixel(x, y)) - qGreen(with.pixel(x, y));
            (change > 0 ? darker : lighter) += std::abs(change);
        }
    }
    QVERIFY(darker > 10000.0);
    QVERIFY(lighter < 0.02 * darker);
}

void TestOffscreenRenderer::wireframeShowsTheFarSide() {
    RenderSettings settings = small();
    settings.transparent = true;
    settings.style.mode = DisplayMode::Wireframe;
    const double lines = coverage(renderMesh(sphere(1.0F, 10, 14), settings));
    settings.style.mode = DisplayMode::Shaded;
    settings.style.groundShadow = false;
    const double solid = coverage(renderMesh(sphere(1.0F, 10, 14), settings));
    QVERIFY(lines > 0.02);
    QVERIFY(lines < 0.5 * solid);
}

void TestOffscreenRenderer::samplesSmoothTheEdges() {
    RenderSettings settings = small();
    settings.transparent = true;
    settings.style.groundShadow = false;
    const auto partlyCovered = [&](int samples) {
        settings.samples = samples;
        const QImage picture = renderMesh(sphere(1.0F, 48, 48), settings);
        int count = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const int alpha = qAlpha(picture.pixel(x, y));
                count += alpha > 0 && alpha < 255 ? 1 : 0;
            }
        }
        return count;
    };
    QCOMPARE(partlyCovered(0), 0);
    QVERIFY(partlyCovered(4) > 200);
    QVERIFY(partlyCovered(64) > 200);  // more than any driver has: reduced, not refused
}

void TestOffscreenRenderer::worksOnAnotherThreadAndAgain() {
    const Mesh mesh = torusKnot(2, 3, 0.2F, 80, 12);
    const QImage here = renderMesh(mesh, small());
    QImage there;
    std::thread([&] { there = renderMesh(mesh, small()); }).join();
    QVERIFY(meanDifference(here, there) < 0.01);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(meanDifference(here, renderMesh(mesh, small())) < 0.01);
    }
}

void TestOffscreenRenderer::nonsenseIsRefused() {
    RenderSettings settings = small();
    settings.width = 0;
    QCOMPARE(errorOf(sphere(1.0F, 8, 8), settings)->code(), ErrorCode::InvalidArgument);
    settings.width = 100000;
    QCOMPARE(errorOf(sphere(1.0F, 8, 8), settings)->code(), ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(Mesh{}, small())->code(), ErrorCode::EmptySurface);
    Mesh nowhere = sphere(1.0F, 8, 8);
    for (Vec3f& vertex : nowhere.vertices) {
        vertex[0] = std::numeric_limits<float>::quiet_NaN();
    }
    QCOMPARE(errorOf(nowhere, small())->code(), ErrorCode::EmptySurface);
    Mesh wild = sphere(1.0F, 8, 8);
    wild.triangles[3][1] = 100000;
    QCOMPARE(errorOf(wild, small())->code(), ErrorCode::Internal);
}

void TestOffscreenRenderer::strayVerticesDontMatter() {
    const Mesh mesh = sphere(0.7F, 24, 24);
    Mesh stray = mesh;
    stray.vertices.push_back({100.0F, 0.0F, 0.0F});
    stray.normals.push_back({0.0F, 1.0F, 0.0F});
    QVERIFY(meanDifference(renderMesh(mesh, small()), renderMesh(stray, small())) < 0.01);
}

void TestOffscreenRenderer::largeMeshIsDrawn() {
    const Mesh mesh = torusKnot(2, 3, 0.2F, 4000, 100);
    QCOMPARE(mesh.triangles.size(), std::size_t{800000});
    RenderSettings settings;
    settings.width = 1194;
    settings.height = 771;
    const QImage picture = renderMesh(mesh, settings);
    QCOMPARE(picture.size(), QSize(settings.width, settings.height));
    // The knot, and not only its background.
    QVERIFY(picture.pixelColor(picture.rect().center()) != picture.pixelColor(0, 0) ||
            meanDifference(picture, renderMesh(sphere(0.05F, 8, 12), settings)) > 1.0);
}

ORFEAS_TEST(TestOffscreenRenderer, QCoreApplication)
#include "test_offscreen_renderer.moc"
