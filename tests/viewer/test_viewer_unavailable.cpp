#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "orfeas/error.h"
#include "shapes.h"
#include "support/test_registry.h"
#include "viewer/offscreen_renderer.h"
#include "viewer/viewport_widget.h"

using namespace orfeas;

/** A machine whose driver is too old, and which has no EGL. */
class TestViewerUnavailable : public QObject {
    Q_OBJECT

public:
    /** Before anything asks for a context. */
    static void initMain() {
        qputenv("MESA_GL_VERSION_OVERRIDE", "2.1");
        qputenv("LIBGL_ALWAYS_SOFTWARE", "1");
        qputenv("__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent.json");
    }

private Q_SLOTS:
    void viewportSaysWhy() {
        ViewportWidget viewport;
        QSignalSpy reports(&viewport, &ViewportWidget::renderingUnavailable);
        viewport.setMesh(std::make_shared<const Mesh>(test::sphere(0.5F, 8, 12)), false);
        viewport.resize(300, 200);
        viewport.show();
        QVERIFY(QTest::qWaitForWindowExposed(&viewport, orfeas::test::kPatience));
        QTRY_COMPARE(reports.size(), 1);
        QVERIFY(viewport.unavailableReason().contains(QLatin1String("OpenGL")));
        // The sentence stands in place of the shape, and only there.
        const QImage withReason = viewport.grab().toImage();
        viewport.clear();
        QVERIFY(viewport.grab().toImage() != withReason);
        viewport.setMesh(std::make_shared<const Mesh>(test::sphere(0.5F, 8, 12)), false);
        QCOMPARE(viewport.grab().toImage(), withReason);
        viewport.setAnimated(false);
        viewport.frameMesh();                          // and lives on
        for (int width = 301; width < 310; ++width) {  // each makes it want another picture
            viewport.resize(width, 200);
            viewport.repaint();
            QCoreApplication::processEvents();
        }
        QCOMPARE(reports.size(), 1);
    }

    void pictureIsRefusedWithTheRemedy() {
        try {
            renderMesh(test::sphere(0.5F, 8, 12), {});
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::DeviceUnavailable);
            QVERIFY(QString::fromStdString(error.message()).contains(QLatin1String("xvfb-run")));
            return;
        }
        QFAIL("A picture was rendered without OpenGL 3.3.");
    }
};

ORFEAS_TEST(TestViewerUnavailable, QApplication)
#include "test_viewer_unavailable.moc"
