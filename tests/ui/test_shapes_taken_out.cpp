// A mesh on its way to other programs: dragged out of the window, or copied as a file.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDrag>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>

#include "gui_test.h"
#include "orfeas/mesh_io.h"
#include "orfeas/recipe.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/banner.h"
#include "ui/input/load_picture.h"
#include "ui/shape_files.h"
#include "ui/viewport_panel.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** A window that shows a mesh made of a picture of that name. */
class ShapeFixture : public WindowFixture {
public:
    explicit ShapeFixture(const QString& name) {
        LoadedItem made;
        made.item.name = name;
        made.item.model = QStringLiteral("starter");
        made.item.settings.seed = 4711;
        made.picture = objectPicture().convertToFormat(QImage::Format_RGBA8888);
        made.pictureFile = packPicture(made.picture);
        Mesh mesh;
        mesh.vertices = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        mesh.triangles = {{0, 2, 1}, {0, 1, 3}, {0, 3, 2}, {1, 2, 3}};
        made.mesh = std::make_shared<const Mesh>(std::move(mesh));
        window.queue().addLoaded(made);
        REQUIRE_SOON(!window.queue().entry(0).thumbnail.isNull());
        exportButton = qobject_cast<QToolButton*>(window.viewportPanel()->toolBar()->widgetForAction(action(QStringLiteral("exportMesh"))));
    }

    [[nodiscard]] QAction* action(const QString& name) const { return window.findChild<QAction*>(name); }

    /** Presses on the button and moves away; `during` is called in the middle of the drag. */
    void dragFromTheButton(const std::function<void(QDrag&)>& during) {
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &window, [&] {
            if (auto* drag = exportButton->findChild<QDrag*>()) {
                poll.stop();
                during(*drag);
                QDrag::cancel();
            }
        });
        poll.start(1);
        const QPoint middle = exportButton->rect().center();
        QTest::mousePress(exportButton, Qt::LeftButton, {}, middle);
        QTest::mouseMove(exportButton, middle + QPoint(3, 0));
        QTest::mouseMove(exportButton, middle + QPoint(0, 60));  // comes back when the drag is over
        require(!poll.isActive(), "no drag has begun");
        QTest::mouseRelease(exportButton, Qt::LeftButton, {}, middle + QPoint(0, 60));
    }

    QToolButton* exportButton = nullptr;
};

}  // namespace

class TestShapesTakenOut : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }

private Q_SLOTS:
    void theExportButtonIsDragged() {
        ShapeFixture fixture(QStringLiteral("red chair.png"));
        QList<QUrl> urls;
        bool ownWindowTakesIt = true;
        fixture.dragFromTheButton([&](QDrag& drag) {
            urls = drag.mimeData()->urls();
            QVERIFY(!drag.pixmap().isNull());
            QCOMPARE(drag.supportedActions(), Qt::DropActions(Qt::CopyAction));
            QVERIFY(!fixture.exportButton->isDown());
            QDragEnterEvent enter({400, 300}, Qt::CopyAction, drag.mimeData(), Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&fixture.window, &enter);
            ownWindowTakesIt = enter.isAccepted();
        });
        QCOMPARE(urls.size(), 1);
        const QString file = urls.first().toLocalFile();
        QCOMPARE(QFileInfo(file).fileName(), QStringLiteral("red chair.glb"));
        QVERIFY(readMesh(file.toStdU16String()).triangles == fixture.window.queue().entry(0).result->triangles);
        QCOMPARE(readRecipe(file.toStdU16String())->settings.seed, std::uint64_t{4711});
        QVERIFY(!ownWindowTakesIt);

        // The same shape is not written twice.
        QList<QUrl> again;
        fixture.dragFromTheButton([&](QDrag& drag) { again = drag.mimeData()->urls(); });
        QCOMPARE(again, urls);
    }

    void theExportButtonIsStillClicked() {
        const ShapeFixture fixture(QStringLiteral("chair.png"));
        QTest::mouseClick(fixture.exportButton, Qt::LeftButton);
        QTRY_VERIFY(fixture.window.findChild<QDialog*>() != nullptr);
    }

    void aMeshIsCopiedAsAFile() {
        ShapeFixture fixture(QStringLiteral("chair.png"));
        QSignalSpy copied(&fixture.work.files, &ShapeFiles::copied);
        QApplication::setActiveWindow(&fixture.window);
        QTest::keyClick(&fixture.window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(copied.count(), 1);
        const QMimeData* content = QGuiApplication::clipboard()->mimeData();
        const QString file = copied.first().first().toString();
        QCOMPARE(content->urls(), QList<QUrl>{QUrl::fromLocalFile(file)});
        QCOMPARE(content->data(QStringLiteral("x-special/gnome-copied-files")), "copy\n" + QUrl::fromLocalFile(file).toEncoded());
        QCOMPARE(QFileInfo(file).fileName(), QStringLiteral("chair.glb"));

        // Pasted into the window it brings everything back.
        fixture.window.pastePicture();
        QTRY_COMPARE(fixture.window.queue().rowCount(), 2);
        QCOMPARE(fixture.window.queue().entry(1).settings.seed, std::uint64_t{4711});
    }

    void thereIsNothingToTakeWithoutAMesh() {
        WindowFixture fixture;
        fixture.window.queue().addPicture(objectPicture(), QStringLiteral("pasted"));
        QVERIFY(!fixture.window.findChild<QAction*>(QStringLiteral("copyMesh"))->isEnabled());
        QVERIFY(!fixture.window.findChild<QAction*>(QStringLiteral("exportMesh"))->isEnabled());
    }

    void namesFitAFile_data() {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QString>("file");
        QTest::newRow("a path") << QStringLiteral("../a:b.png") << QStringLiteral("a_b.glb");
        QTest::newRow("separators") << QStringLiteral("a\\b*c?") << QStringLiteral("a_b_c_.glb");
        QTest::newRow("hidden") << QStringLiteral(".hidden.png") << QStringLiteral("hidden.glb");
        QTest::newRow("nothing") << QString() << QStringLiteral("mesh.glb");
        QTest::newRow("other letters") << QStringLiteral("椅子 é.jpg") << QStringLiteral("椅子 é.glb");
    }
    void namesFitAFile() {
        QFETCH(QString, picture);
        QFETCH(QString, file);
        const ShapeFixture fixture(picture);
        ShapeFiles files;
        QCOMPARE(QFileInfo(files.write(fixture.work.queue.entry(0)).get()).fileName(), file);
    }

    void filesGoWithTheProgram() {
        const ShapeFixture fixture(QStringLiteral("chair.png"));
        QString file;
        {
            ShapeFiles files;
            file = files.write(fixture.work.queue.entry(0)).get();
            QVERIFY(QFile::exists(file));
        }
        QVERIFY(!QFile::exists(file));
    }

    void aPlaceThatIsMissingIsTold() {
        ShapeFixture fixture(QStringLiteral("chair.png"));
        qputenv("TMPDIR", "/proc");  // where nobody can write
        expectError(QStringLiteral("/proc"));
        fixture.action(QStringLiteral("copyMesh"))->trigger();
        QTRY_COMPARE(fixture.bannerTexts().size(), 1);
        qunsetenv("TMPDIR");
    }
};

ORFEAS_TEST(TestShapesTakenOut, QApplication)
#include "test_shapes_taken_out.moc"
