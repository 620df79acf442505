#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "orfeas/error.h"
#include "shapes.h"
#include "viewer/offscreen_renderer.h"
#include "viewer/viewport_widget.h"

using namespace orfeas;

/** A machine whose driver is too old, and which has no EGL: main() sets it up before anything asks for a context. */
class ViewerUnavailableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void viewportSaysWhy() {
        ViewportWidget viewport;
        QSignalSpy reports(&viewport, &ViewportWidget::renderingUnavailable);
        viewport.setMesh(std::make_shared<const Mesh>(testing::sphere(0.5F, 8, 12)), false);
        viewport.resize(300, 200);
        viewport.show();
        QVERIFY(QTest::qWaitForWindowExposed(&viewport));
        QTRY_COMPARE(reports.size(), 1);
        QVERIFY(viewport.unavailableReason().contains(QLatin1String("OpenGL")));
        viewport.frameMesh();  // and lives on
        QTest::qWait(350);
        QCOMPARE(reports.size(), 1);
    }

    void pictureIsRefusedWithTheRemedy() {
        try {
            renderMesh(testing::sphere(0.5F, 8, 12), {});
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::DeviceUnavailable);
            QVERIFY(QString::fromStdString(error.message()).contains(QLatin1String("xvfb-run")));
            return;
        }
        QFAIL("A picture was rendered without OpenGL 3.3.");
    }
};

int main(int argc, char** argv) {
    qputenv("MESA_GL_VERSION_OVERRIDE", "2.1");
    qputenv("LIBGL_ALWAYS_SOFTWARE", "1");
    qputenv("__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent.json");
    const QApplication application(argc, argv);
    ViewerUnavailableTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "viewer_unavailable_test.moc"
