#include <QCoreApplication>
#include "../golden/golden_support.h"
#include "preprocess/preprocess.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** Pictures to network input: the reference's pixels, and every picture that can't work. */
class TestPreprocess : public QObject {
    Q_OBJECT

private:
    static constexpr double kPixelTolerance = 2.0 / 255.0 * 2.0;  // two of 255 grey levels, on [-1, 1]

    static Image filled(int width, int height, std::array<std::uint8_t, 4> colour) {
        Image image{width, height, {}};
        for (int i = 0; i < width * height; ++i) {
            image.rgba.insert(image.rgba.end(), colour.begin(), colour.end());
        }
        return image;
    }
    static void paint(Image& image, int x, int y, std::array<std::uint8_t, 4> colour) {
        std::copy(colour.begin(), colour.end(), image.rgba.begin() + (static_cast<std::ptrdiff_t>(y) * image.width + x) * 4);
    }
    static PreprocessSettings settings(int maximumViews = 1) { return {64, 0.15, maximumViews}; }
    static std::vector<ViewImage> one(Image image) { return {{View::Front, std::move(image)}}; }

private Q_SLOTS:
    void agreesWithReference_data();
    void agreesWithReference();
    void ordersViews();
    void fillsTheFrame();
    void opaquePicturesKeepTheirBorder();
    void compositesOnWhite();
    void takesTheSmallestObjects();
    void refusesPictures();
    void refusesViews();
    void refusesSettings();
};

void TestPreprocess::agreesWithReference_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : kGoldenCases) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestPreprocess::agreesWithReference() {
    QFETCH(QString, name);
    const GoldenCase golden(goldenPath(name.toStdString()));
    const PreparedImage prepared = preprocess(golden.pictures(), preprocessSettings(golden.config()));
    const at::Tensor image = golden.tensor("image");
    const at::Tensor mask = golden.tensor("mask");
    QCOMPARE(prepared.image.sizes(), image.sizes());
    QCOMPARE(prepared.mask.sizes(), mask.sizes());
    const double worstImage = (prepared.image - image).abs().max().item<double>();
    const double worstMask = (prepared.mask - mask).abs().max().item<double>();
    // Both are equal to the last bit here; other builds of OpenCV may round otherwise, within the tolerance.
    QVERIFY2(worstImage <= kPixelTolerance, qPrintable(QString::number(worstImage)));
    QVERIFY2(worstMask <= kPixelTolerance, qPrintable(QString::number(worstMask)));
}

void TestPreprocess::ordersViews() {
    const GoldenCase golden(goldenPath("hy3d-2mv-tiny"));
    std::vector<ViewImage> views = golden.pictures();
    const PreparedImage ordered = preprocess(views, preprocessSettings(golden.config()));
    std::ranges::reverse(views);
    const PreparedImage reversed = preprocess(views, preprocessSettings(golden.config()));
    QCOMPARE(reversed.views, (std::vector<int>{0, 2}));
    QVERIFY(at::equal(ordered.image, reversed.image));
    QVERIFY(at::equal(ordered.mask, reversed.mask));

    const PreparedImage single = preprocess({views.back()}, preprocessSettings(golden.config()));
    QCOMPARE(single.image.sizes(), at::IntArrayRef({1, 1, 3, 64, 64}));
}

void TestPreprocess::fillsTheFrame() {
    Image image = filled(40, 30, {0, 0, 0, 0});
    for (int y = 4; y < 12; ++y) {
        for (int x = 20; x < 36; ++x) {
            paint(image, x, y, {10, 20, 30, 255});
        }
    }
    const PreparedImage prepared = preprocess(one(image), settings());
    const at::Tensor inside = prepared.mask[0][0] > 0;  // [64,64]
    const auto columns = static_cast<double>(inside.any(0).sum().item<std::int64_t>());
    const auto rows = static_cast<double>(inside.any(1).sum().item<std::int64_t>());
    QVERIFY2(std::abs(columns / 64.0 - 0.85) < 0.03, qPrintable(QString::number(columns)));
    QVERIFY2(std::abs(rows / columns - 7.0 / 15.0) < 0.06, qPrintable(QString::number(rows)));
    // centred: the same free space on both sides
    const at::Tensor mirrored = inside.flip(1);
    QVERIFY((inside != mirrored).sum().item<std::int64_t>() <= 2 * 64);
    QCOMPARE(prepared.image[0][0][0][0].item<float>(), 1.0F);
    QVERIFY(std::abs(prepared.image[0][0][32][32].item<float>() - (10.0F / 255.0F * 2.0F - 1.0F)) < 0.01F);
}

void TestPreprocess::opaquePicturesKeepTheirBorder() {
    const PreparedImage prepared = preprocess(one(filled(50, 50, {0, 0, 0, 255})), settings());
    QCOMPARE(prepared.image[0][1][0][0].item<float>(), 1.0F);
    QCOMPARE(prepared.image[0][1][32][32].item<float>(), -1.0F);
    QCOMPARE(prepared.mask[0][0][32][32].item<float>(), 1.0F);
}

void TestPreprocess::compositesOnWhite() {
    const PreparedImage prepared = preprocess(one(filled(50, 50, {0, 0, 0, 128})), settings());
    // 255 * (1 - 128 / 255) = 127
    QVERIFY(std::abs(prepared.image[0][0][32][32].item<float>() - (127.0F / 255.0F * 2.0F - 1.0F)) < 0.01F);
    QVERIFY(std::abs(prepared.mask[0][0][32][32].item<float>() - (128.0F / 255.0F * 2.0F - 1.0F)) < 0.01F);
}

void TestPreprocess::takesTheSmallestObjects() {
    Image dot = filled(9, 5, {0, 0, 0, 0});
    paint(dot, 3, 2, {255, 0, 0, 255});
    Image line = filled(300, 200, {0, 0, 0, 0});
    for (int x = 0; x < 300; ++x) {
        paint(line, x, 199, {255, 0, 0, 1});
    }
    for (const Image& image : {dot, line, filled(1, 1, {1, 2, 3, 255}), filled(3, 700, {1, 2, 3, 255})}) {
        const PreparedImage prepared = preprocess(one(image), settings());
        QCOMPARE(prepared.image.sizes(), at::IntArrayRef({1, 3, 64, 64}));
        QVERIFY(prepared.image.abs().max().item<float>() <= 1.0F);
    }
}

void TestPreprocess::refusesPictures() {
    VERIFY_ERROR(preprocess(one(filled(20, 20, {255, 255, 255, 0})), settings()), ErrorCode::EmptyImage, "fully transparent");
    VERIFY_ERROR(preprocess(one(Image{}), settings()), ErrorCode::EmptyImage, "no pixels (0 x 0)");
    VERIFY_ERROR(preprocess(one(Image{10, 10, std::vector<std::uint8_t>(3)}), settings()), ErrorCode::EmptyImage, "10 x 10");
    const std::vector<ViewImage> views{{View::Front, filled(9, 9, {0, 0, 0, 255})}, {View::Left, filled(9, 9, {0, 0, 0, 0})}};
    VERIFY_ERROR(preprocess(views, settings(4)), ErrorCode::EmptyImage, "left picture");
}

void TestPreprocess::refusesViews() {
    const Image image = filled(9, 9, {0, 0, 0, 255});
    VERIFY_ERROR(preprocess({}, settings()), ErrorCode::InvalidArgument, "No picture");
    VERIFY_ERROR(preprocess({{View::Front, image}, {View::Back, image}}, settings()), ErrorCode::InvalidArgument, "one front picture");
    VERIFY_ERROR(preprocess({{View::Back, image}}, settings()), ErrorCode::InvalidArgument, "back view");
    VERIFY_ERROR(preprocess({{View::Left, image}, {View::Front, image}, {View::Left, image}}, settings(4)), ErrorCode::InvalidArgument,
                 "left view", "twice");
    VERIFY_ERROR(preprocess({{View::Right, image}}, settings(3)), ErrorCode::InvalidArgument, "right view");
}

void TestPreprocess::refusesSettings() {
    const ConfigSection none("config.yaml", "none", "", {});
    const auto with = [&](const char* key, const char* value) {
        return ModelConfig{"config.yaml", none, none, none, none, ConfigSection("config.yaml", "image_processor", "", {{key, value}}),
                           none,          none};
    };
    QCOMPARE(preprocessSettings(with("size", "140")).size, 140);
    VERIFY_ERROR(preprocessSettings(with("size", "0")), ErrorCode::ConfigMismatch, "image_processor.params.size");
    VERIFY_ERROR(preprocessSettings(with("size", "100000")), ErrorCode::ConfigMismatch, "100000");
    VERIFY_ERROR(preprocessSettings(with("border_ratio", "1")), ErrorCode::ConfigMismatch, "border_ratio");
}

ORFEAS_TEST(TestPreprocess, QCoreApplication)
#include "test_preprocess.moc"
