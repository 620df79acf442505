// Several sides of an object for a model that takes them: by file, drop, clipboard, mouse and keys.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <memory>

#include "gui_test.h"
#include "orfeas/recipe.h"
#include "support/paths.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/seed_grid.h"
#include "ui/settings_panel.h"
#include "ui/view_slots.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** An object of that colour on a transparent ground. */
QImage objectOf(const QColor& color) {
    QImage picture = objectPicture();
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const int alpha = picture.pixelColor(x, y).alpha();
            picture.setPixelColor(x, y, QColor(color.red(), color.green(), color.blue(), alpha));
        }
    }
    return picture;
}

QColor middle(const QImage& picture) {
    return picture.isNull() ? QColor() : QColor(picture.pixelColor(picture.width() / 2, picture.height() / 2).rgb());
}

void dropOn(QWidget* widget, QMimeData* content) {
    const std::unique_ptr<QMimeData> owner(content);
    QDragEnterEvent enter(widget->rect().center(), Qt::MoveAction, content, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent drop(QPointF(widget->rect().center()), Qt::MoveAction, content, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &drop);
}

}  // namespace

class TestViewSlots : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }

    /** A window with the multi-view model and one red picture. */
    struct Place {
        WindowFixture fixture;
        GenerationQueue& queue = fixture.window.queue();
        ViewSlots* slots4 = fixture.window.findChild<ViewSlots*>();

        explicit Place(const QString& libraryFolder = {}) : fixture(libraryFolder) {
            EngineSettings engine = testEngine();
            engine.model = testData("golden/hy3d-2mv-tiny");
            fixture.window.useModel(engine, {{"steps", 2}, {"resolution", 16}, {"seed", 7}});
            queue.addPicture(objectOf(Qt::red), QStringLiteral("pasted"));
        }
        [[nodiscard]] bool ready() const {
            return slots4->isVisible() && queue.entry(0).state == EntryState::Ready && !slots4->slot(View::Front)->thumbnail().isNull();
        }
        [[nodiscard]] QColor at(View view) const { return middle(queue.views(0)[view]); }
        [[nodiscard]] QString file(const QString& name, const QColor& color) const {
            const QString path = fixture.folder.filePath(name);
            objectOf(color).save(path);
            return path;
        }
    };

private Q_SLOTS:
    void areHiddenForOneView() {
        WindowFixture fixture;
        fixture.useTestModel();
        QVERIFY(!fixture.window.findChild<ViewSlots*>()->isVisible());
    }

    void takeDropsFilesAndPastes() {
        Place place;
        QTRY_VERIFY(place.ready());
        auto* content = new QMimeData;
        content->setUrls({QUrl::fromLocalFile(place.file(QStringLiteral("blue.png"), Qt::blue))});
        dropOn(place.slots4->slot(View::Left), content);
        QTRY_COMPARE(place.at(View::Left), QColor(Qt::blue));

        QGuiApplication::clipboard()->setImage(objectOf(Qt::green));
        place.slots4->slot(View::Back)->setFocus();
        QTest::keyClick(place.slots4->slot(View::Back), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(place.at(View::Back), QColor(Qt::green));
        QCOMPARE(place.queue.rowCount(), 1);

        QTest::keyClick(place.slots4->slot(View::Right), Qt::Key_Space);
        auto* dialog = place.fixture.window.findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(place.file(QStringLiteral("black.png"), Qt::black));
        dialog->close();
        QTRY_COMPARE(place.at(View::Right), QColor(Qt::black));
        QTRY_VERIFY(!place.slots4->slot(View::Right)->thumbnail().isNull());
        QVERIFY(!place.slots4->slot(View::Right)->accessibleName().isEmpty());
        QCOMPARE(place.at(View::Front), QColor(Qt::red));

        // What is no picture leaves the view as it was.
        expectError(QStringLiteral("text.png"));
        auto* text = new QMimeData;
        text->setUrls({QUrl::fromLocalFile(place.fixture.write(QStringLiteral("text.png"), QByteArray("no picture")))});
        dropOn(place.slots4->slot(View::Left), text);
        QTRY_COMPARE(place.fixture.bannerTexts().size(), 1);
        QCOMPARE(place.at(View::Left), QColor(Qt::blue));
    }

    void changePlacesAndGo() {
        Place place;
        QTRY_VERIFY(place.ready());
        place.queue.setView(0, View::Left, objectOf(Qt::blue));
        QCOMPARE(place.at(View::Left), QColor(Qt::blue));

        auto* content = new QMimeData;
        content->setData(QStringLiteral("application/x-orfeas-view"), QByteArray::number(static_cast<int>(View::Left)));
        dropOn(place.slots4->slot(View::Front), content);
        QCOMPARE(place.at(View::Front), QColor(Qt::blue));
        QCOMPARE(place.at(View::Left), QColor(Qt::red));

        QTest::keyClick(place.slots4->slot(View::Left), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(place.at(View::Back), QColor(Qt::red));
        QVERIFY(!place.queue.entry(0).views.contains(View::Left));

        // The front may change, but there has to be one.
        QTest::keyClick(place.slots4->slot(View::Front), Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(place.slots4->slot(View::Front), Qt::Key_Delete);
        QCOMPARE(place.at(View::Front), QColor(Qt::blue));
        QTest::keyClick(place.slots4->slot(View::Back), Qt::Key_Delete);
        QVERIFY(place.queue.entry(0).views.empty());
        QTRY_VERIFY(place.slots4->slot(View::Back)->thumbnail().isNull());

        const std::unique_ptr<QMenu> menu(place.slots4->slot(View::Right)->makeMenu());
        menu->actions().last()->trigger();  // swap with the back: both are empty
        QVERIFY(place.queue.entry(0).views.empty());
    }

    void outlastARestart() {
        QTemporaryDir folder;
        {
            Place place(folder.path());
            QTRY_VERIFY(place.ready());
            place.queue.setView(0, View::Left, objectOf(Qt::blue));
            place.queue.setView(0, View::Back, objectOf(Qt::green));
            place.queue.setPaused(true);
            QTest::mouseClick(place.fixture.button(QStringLiteral("generate")), Qt::LeftButton);
            QVERIFY(!place.slots4->isEnabled());  // what waits is made as it was put in line
        }
        WindowFixture fixture(folder.path());
        QTRY_VERIFY(fixture.button(QStringLiteral("listUnfinished")) != nullptr);
        QTest::mouseClick(fixture.button(QStringLiteral("listUnfinished")), Qt::LeftButton);
        QTRY_COMPARE(fixture.window.queue().rowCount(), 1);
        QTRY_VERIFY(!fixture.window.queue().entry(0).picture.isNull());  // it is looked at
        std::map<View, QImage> views = fixture.window.queue().views(0);
        QCOMPARE(views.size(), std::size_t(3));
        QCOMPARE(middle(views[View::Front]), QColor(Qt::red));
        QCOMPARE(middle(views[View::Left]), QColor(Qt::blue));
        QCOMPARE(middle(views[View::Back]), QColor(Qt::green));
    }

    void reachTheSeedGrid() {
        Place place;
        QTRY_VERIFY(place.ready());
        std::vector<std::shared_ptr<const Mesh>> shapes;
        connect(&place.fixture.bridge, &JobBridge::jobVariant, this, [&](const JobVariant& event) {
            if (event.index == 0) {
                shapes.push_back(event.mesh);
            }
        });
        auto* seeds = place.fixture.window.findChild<QAction*>(QStringLiteral("trySeeds"));
        const auto* grid = place.fixture.window.findChild<SeedGrid*>();
        for (const bool withBack : {false, true}) {
            if (withBack) {
                place.queue.setView(0, View::Back, objectOf(Qt::blue));
            }
            seeds->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(!grid->isRunning(), kGenerationTimeout);
        }
        QCOMPARE(shapes.size(), std::size_t(2));
        QVERIFY(!(shapes[0]->vertices == shapes[1]->vertices));  // the same seed, another object
    }

    void reachTheModelAndTheFile() {
        Place place;
        QTRY_VERIFY(place.ready());
        const auto generate = [&] {
            QTest::mouseClick(place.fixture.button(QStringLiteral("generate")), Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(place.queue.entry(0).state, EntryState::Done, kGenerationTimeout);
        };
        generate();
        const auto alone = place.queue.entry(0).result;
        place.queue.setView(0, View::Back, objectOf(Qt::blue));
        generate();
        const auto together = place.queue.entry(0).result;
        QVERIFY(alone && together && !(alone->vertices == together->vertices));

        QSignalSpy exported(&place.fixture.window, &MainWindow::exported);
        const QString file = place.fixture.folder.filePath(QStringLiteral("x.glb"));
        place.fixture.window.exportTo(file.toStdU16String());
        QTRY_COMPARE(exported.count(), 1);
        place.queue.remove(0);
        place.fixture.dropFile(file);
        QTRY_COMPARE(place.queue.rowCount(), 1);
        QCOMPARE(place.at(View::Front), QColor(Qt::red));
        QCOMPARE(place.at(View::Back), QColor(Qt::blue));
    }
};

ORFEAS_TEST(TestViewSlots, QApplication)
#include "test_view_slots.moc"
