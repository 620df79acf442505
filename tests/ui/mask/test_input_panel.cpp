// What comes into the window, and what it says about it.
#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include "gui_test.h"
#include "support/test_registry.h"
#include "ui/mask/crop_tile.h"
#include "ui/mask/input_panel.h"
#include "ui/mask/mask_canvas.h"
#include "ui/mask/mask_dialog.h"
#include "ui/queue/queue_panel.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

class TestInputPanel : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }

private Q_SLOTS:
    void showsWhatTheModelSees() {
        WindowFixture fixture;
        InputPanel& panel = *fixture.window.inputPanel();
        QSignalSpy shown(&panel, &InputPanel::sightShown);
        QVERIFY(!panel.cropTile()->isVisible());
        fixture.dropFile(fixture.writePicture(QStringLiteral("chair.png")));
        QTRY_COMPARE(shown.count(), 1);
        QVERIFY(panel.cropTile()->isVisible());
        QCOMPARE(panel.cropTile()->picture().size(), QSize(512, 512));
        QCOMPARE(panel.cropTile()->picture().pixelColor(256, 256), QColor(220, 140, 40));
        QCOMPARE(panel.cropTile()->picture().pixelColor(3, 3), QColor(Qt::white));
        QCOMPARE(panel.warnings(), QString());

        panel.setFrame({.size = 64, .borderRatio = 0.5});
        QTRY_COMPARE(panel.cropTile()->picture().size(), QSize(64, 64));
    }

    void warnsOfABusyBackground() {
        WindowFixture fixture;
        QImage picture(80, 80, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QPainter(&picture).fillRect(40, 0, 40, 80, Qt::yellow);
        fixture.window.queue().addPicture(picture, QStringLiteral("busy"));
        QTRY_VERIFY(fixture.window.inputPanel()->warnings().contains(QLatin1StringView("background")));
    }

    void warnsOfWhatWillGoWrong_data() {
        QTest::addColumn<QList<QRect>>("parts");
        QTest::addColumn<QString>("warning");
        QTest::newRow("border") << QList<QRect>{{100, 200, 100, 200}} << QStringLiteral("touches the picture's border");
        QTest::newRow("tiny") << QList<QRect>{{200, 200, 30, 36}} << QStringLiteral("is tiny");
        QTest::newRow("slab") << QList<QRect>{{130, 120, 140, 160}, {40, 270, 320, 30}} << QStringLiteral("stand on a slab");
        QTest::newRow("empty") << QList<QRect>{} << QStringLiteral("Nothing is left");
    }
    void warnsOfWhatWillGoWrong() {
        QFETCH(QList<QRect>, parts);
        QFETCH(QString, warning);
        QImage picture(400, 400, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        for (const QRect& part : parts) {
            QPainter(&picture).fillRect(part, QColor(30 + part.y() / 2, 60, 140));
        }
        WindowFixture fixture;
        const QString file = fixture.folder.filePath(QStringLiteral("odd.png"));
        QVERIFY(picture.save(file));
        fixture.dropFile(file);
        const InputPanel& panel = *fixture.window.inputPanel();
        const auto* label = panel.findChild<QLabel*>(QStringLiteral("pictureWarnings"));
        QTRY_VERIFY2(label->text().contains(warning), qPrintable(label->text()));
        QCOMPARE(label->text().count(QLatin1Char('\n')), 0);  // and of nothing else
        QVERIFY(label->isVisible());
        QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));

        // It is about the picture on show.
        fixture.dropFile(fixture.writePicture(QStringLiteral("fine.png")));
        QTRY_COMPARE(fixture.window.queue().count(EntryState::Ready), 2);
        QTRY_COMPARE(panel.warnings(), QString());
        QListView* list = fixture.window.queuePanel()->list();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QTRY_VERIFY(panel.warnings().contains(warning));
    }

    void aMaskIsEdited() {
        WindowFixture fixture;
        GenerationQueue& queue = fixture.window.queue();
        InputPanel& panel = *fixture.window.inputPanel();
        QSignalSpy shown(&panel, &InputPanel::sightShown);
        queue.addPicture(objectPicture(), QStringLiteral("pasted"));
        QTRY_COMPARE(shown.count(), 1);
        const QImage before = queue.entry(0).picture;
        QTest::mouseClick(fixture.button(QStringLiteral("editMask")), Qt::LeftButton);
        auto* dialog = fixture.window.findChild<MaskDialog*>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->isReady());
        QVERIFY(QTest::qWaitForWindowExposed(dialog, kPatience));
        const QPoint middle = dialog->canvas()->fromPicture({80, 80}).toPoint();
        QTest::mouseClick(dialog->canvas(), Qt::LeftButton, {}, middle);
        dialog->accept();
        QTRY_COMPARE(shown.count(), 2);
        QCOMPARE(queue.entry(0).picture.pixelColor(80, 80).alpha(), 0);
        QCOMPARE(queue.entry(0).picture.pixelColor(80, 40).alpha(), 255);
        QCOMPARE(queue.entry(0).original, before);
        QCOMPARE(panel.cropTile()->picture().pixelColor(256, 256), QColor(Qt::white));
    }

    /** As some programs put them on the clipboard. */
    void aPictureWithoutAlphaIsSeen() {
        WindowFixture fixture;
        QImage picture = objectPicture().convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                picture.setPixel(x, y, picture.pixel(x, y) & 0x00ffffffU);
            }
        }
        GenerationQueue& queue = fixture.window.queue();
        queue.addPicture(picture, QStringLiteral("pasted"));
        QTRY_COMPARE(queue.count(EntryState::Ready), 1);
        QTRY_VERIFY(fixture.bannerTexts().join(QLatin1Char(' ')).contains(QLatin1StringView("entirely transparent")));
        QCOMPARE(queue.entry(0).picture.pixelColor(80, 80).alpha(), 255);
    }

    void aFolderIsABatch() {
        WindowFixture fixture;
        QDir(fixture.folder.path()).mkpath(QStringLiteral("batch/deeper"));
        for (const char* name : {"batch/chair10.png", "batch/chair2.png", "batch/deeper/lamp.png"}) {
            fixture.writePicture(QString::fromLatin1(name));
        }
        fixture.write(QStringLiteral("batch/notes.txt"), "no picture");
        fixture.dropFile(fixture.folder.filePath(QStringLiteral("batch")));
        GenerationQueue& queue = fixture.window.queue();
        QTRY_COMPARE(queue.rowCount(), 3);
        QCOMPARE(queue.entry(0).name, QStringLiteral("chair2.png"));
        QCOMPARE(queue.entry(1).name, QStringLiteral("chair10.png"));
        QTRY_COMPARE(queue.count(EntryState::Ready), 3);
        QVERIFY(fixture.bannerTexts()
                    .join(QLatin1Char(' '))
                    .contains(QLatin1StringView("3 pictures were found in the folder. Another file was left out")));
    }

    void aFolderIsChosenInTheMenu() {
        WindowFixture fixture;
        QDir(fixture.folder.path()).mkpath(QStringLiteral("batch"));
        for (const char* name : {"batch/a.png", "batch/b.png"}) {
            fixture.writePicture(QString::fromLatin1(name));
        }
        QMenuBar& bar = *fixture.window.menuBar();
        QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.actionGeometry(bar.actions().constFirst()).center());
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        const auto entries = menu->actions();
        const auto folder = std::find_if(entries.begin(), entries.end(), [](const QAction* action) {
            return action->text().remove(QLatin1Char('&')).startsWith(QLatin1StringView("Open folder"));
        });
        QVERIFY(folder != entries.end());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*folder).center());

        const QPointer<QFileDialog> dialog = fixture.window.findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(QTest::qWaitForWindowExposed(dialog, kPatience));
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->selectAll();
        QTest::keyClicks(name, fixture.folder.filePath(QStringLiteral("batch")));
        auto* choose = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open);
        QTRY_VERIFY(choose->isEnabled());
        QTest::mouseClick(choose, Qt::LeftButton);
        QTRY_VERIFY(dialog == nullptr);
        const GenerationQueue& queue = fixture.window.queue();
        QTRY_COMPARE(queue.count(EntryState::Ready), 2);
        QCOMPARE(queue.entry(0).name, QStringLiteral("a.png"));
        QVERIFY(fixture.bannerTexts().join(QLatin1Char(' ')).contains(QLatin1StringView("2 pictures were found in the folder")));
    }

    void recentPicturesAreOffered() {
        WindowFixture fixture;
        auto* recent = fixture.window.findChild<QMenu*>(QStringLiteral("recentPictures"));
        const QString gone = fixture.writePicture(QStringLiteral("gone.png"));
        fixture.dropFile(gone);
        QTRY_COMPARE(fixture.window.queue().count(EntryState::Ready), 1);
        for (int i = 0; i < 12; ++i) {
            fixture.dropFile(fixture.writePicture(QStringLiteral("r%1.png").arg(i)));
        }
        QTRY_COMPARE(fixture.window.queue().count(EntryState::Ready), 13);
        Q_EMIT recent->aboutToShow();
        QCOMPARE(recent->actions().size(), 10);
        QCOMPARE(recent->actions().front()->text(), QStringLiteral("r11.png"));
        QFile::remove(fixture.folder.filePath(QStringLiteral("r11.png")));
        Q_EMIT recent->aboutToShow();
        QCOMPARE(recent->actions().size(), 9);
        recent->actions().front()->trigger();
        QTRY_COMPARE(fixture.window.queue().count(EntryState::Ready), 14);
    }
};

ORFEAS_TEST(TestInputPanel, QApplication)
#include "test_input_panel.moc"
