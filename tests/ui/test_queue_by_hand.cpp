// The queue and its history by mouse: menus, drags and clicks, with a real engine and a real library.
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QWindow>

#include "gui_test.h"
#include "queue_fixture.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/history/history_dock.h"
#include "ui/history/history_model.h"
#include "ui/queue/queue_panel.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

constexpr int kTimeout = 120'000;

/** A right click on a row, then a click on that entry of the menu. */
void chooseInMenu(QListView& list, int row, const QString& text) {
    const QModelIndex index = list.model()->index(row, 0);
    const QPoint place = list.visualRect(index).center();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, place);
    bool found = false;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &list, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu == nullptr || !menu->isVisible()) {
            return;
        }
        poll.stop();
        for (QAction* action : menu->actions()) {
            if (action->text() == text && action->isEnabled()) {
                found = true;
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        }
        menu->close();
    });
    poll.start(1);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, list.viewport()->mapToGlobal(place));
    QApplication::sendEvent(list.viewport(), &event);  // comes back when the menu is closed
    require(found, qPrintable(QStringLiteral("the menu offers no ") + text));
}

/** Drags a row to between two others (before `to`). */
void dragRow(QListView& list, int from, int to) {
    const QRect target = list.visualRect(list.model()->index(to, 0));
    const QPoint start = list.visualRect(list.model()->index(from, 0)).center();
    const QPoint end(target.center().x(), target.top() + 1);
    QWindow* window = list.window()->windowHandle();
    const auto inWindow = [&](QPoint place) { return list.viewport()->mapTo(list.window(), place); };
    int step = 0;
    QTimer poll;  // moves the mouse while the drag waits for it
    QObject::connect(&poll, &QTimer::timeout, &list, [&] {
        ++step;
        if (step <= 4) {
            QTest::mouseMove(window, inWindow(start + (end - start) * step / 4));
        } else {
            poll.stop();
            QTest::mouseRelease(window, Qt::LeftButton, {}, inWindow(end));
        }
    });
    QTest::mousePress(list.viewport(), Qt::LeftButton, {}, start);
    poll.start(20);
    QTest::mouseMove(list.viewport(), start + QPoint(0, 2));
    QTest::mouseMove(list.viewport(), start + QPoint(0, 2 * QApplication::startDragDistance()));
    REQUIRE_SOON(!poll.isActive());
}

/** Types a number into a box as a person does. */
void type(QDoubleSpinBox& box, const QString& text) {
    box.setFocus();
    box.selectAll();
    QTest::keyClicks(&box, text);
    QTest::keyClick(&box, Qt::Key_Tab);
}

}  // namespace

class TestQueueByHand : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }
    void afterEach() override { QSettings().clear(); }

private Q_SLOTS:
    void whatWaitsIsEdited() {
        QueueFixture fixture;
        fixture.add(3);
        GenerationQueue& queue = fixture.queue();
        QListView& list = *fixture.window.queuePanel()->list();
        QTest::mouseClick(fixture.window.findChild<QToolButton*>(QStringLiteral("pauseQueue")), Qt::LeftButton);
        QTest::mouseClick(fixture.button(QStringLiteral("generateAll")), Qt::LeftButton);

        // What is typed now is for what is queued next, unless it is given to one that waits.
        auto& steps = *fixture.window.findChild<QDoubleSpinBox*>(QStringLiteral("steps"));
        type(steps, QStringLiteral("5"));
        auto& sampling = *fixture.window.findChild<QComboBox*>(QStringLiteral("sampling"));
        QTest::keyClick(&sampling, Qt::Key_End);
        chooseInMenu(list, 1, QStringLiteral("Use the settings on show"));
        QCOMPARE(queue.entry(0).jobSettings.steps, 2);
        QCOMPARE(queue.entry(1).jobSettings.steps, 5);
        QCOMPARE(queue.entry(0).jobSettings.reuse, 1);
        QCOMPARE(queue.entry(1).jobSettings.reuse, 2);
        QCOMPARE(queue.entry(1).jobSettings.guidanceUntil, 0.5);
        chooseInMenu(list, 0, QStringLiteral("Show its settings"));
        QCOMPARE(fixture.window.settingsPanel()->settings().steps, 2);
        QCOMPARE(sampling.currentText(), QStringLiteral("Exact"));
        chooseInMenu(list, 1, QStringLiteral("Show its settings"));
        QCOMPARE(sampling.currentText(), QStringLiteral("Quickest"));
        chooseInMenu(list, 0, QStringLiteral("Show its settings"));
        chooseInMenu(list, 2, QStringLiteral("Cancel"));
        QCOMPARE(queue.entry(2).state, EntryState::Cancelled);

        QTest::mouseClick(fixture.window.findChild<QToolButton*>(QStringLiteral("pauseQueue")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(queue.count(EntryState::Done), 2, kTimeout);
        QCOMPARE(queue.entry(0).settings.steps, 2);
        QCOMPARE(queue.entry(1).settings.steps, 5);
        QCOMPARE(queue.entry(1).settings.guidanceUntil, 0.5);

        // Another try, with what is on show now.
        chooseInMenu(list, 2, QStringLiteral("Try again"));
        QTRY_COMPARE_WITH_TIMEOUT(queue.count(EntryState::Done), 3, kTimeout);
        chooseInMenu(list, 2, QStringLiteral("Remove from the list"));
        QCOMPARE(queue.rowCount(), 2);
    }

    void aRowIsDragged() {
        QueueFixture fixture;
        fixture.add(3);
        QSignalSpy reordered(&fixture.queue(), &GenerationQueue::reordered);
        dragRow(*fixture.window.queuePanel()->list(), 2, 0);
        QTRY_COMPARE(fixture.names(), (QStringList{QStringLiteral("2"), QStringLiteral("0"), QStringLiteral("1")}));
        QCOMPARE(reordered.count(), 1);
        QCOMPARE(fixture.queue().rowCount(), 3);
    }

    void theTimeLeftIsTold() {
        QueueFixture fixture;
        fixture.add(3);
        QLabel& summary = *fixture.window.findChild<QLabel*>(QStringLiteral("queueSummary"));
        fixture.window.generateCurrent();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.queue().count(EntryState::Done), 1, kTimeout);
        QTest::mouseClick(fixture.window.findChild<QToolButton*>(QStringLiteral("pauseQueue")), Qt::LeftButton);
        fixture.window.generateAll();
        const QString sentence = summary.text();
        QVERIFY2(sentence.startsWith(QString::fromUtf8("Paused · 2 waiting · about ")), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(QLatin1StringView(" left")), qPrintable(sentence));
    }

    void theHistoryIsKeptInOrder() {
        const QDir trash(qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/Trash/files"));
        QVERIFY(trash.isEmpty());
        QueueFixture fixture;
        fixture.add(2);
        QSignalSpy kept(&fixture.library, &LibraryService::kept);
        fixture.window.generateAll();
        QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 2, kTimeout);
        QApplication::setActiveWindow(&fixture.window);
        QTest::keyClick(&fixture.window, Qt::Key_H, Qt::ControlModifier);
        HistoryDock& dock = *fixture.window.historyDock();
        QVERIFY(dock.isVisible());
        QListView& list = *dock.list();
        QTRY_COMPARE(list.model()->rowCount(), 2);
        const auto labels = dock.findChildren<QLabel*>();
        QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().endsWith(QLatin1StringView("B on disk")) && !label->text().startsWith(QLatin1Char('0'));
        }));
        const auto nameOf = [&](int row) { return list.model()->index(row, 0).data(HistoryModel::PlainNameRole).toString(); };

        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(0, 0)).center());
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_F2);
        auto* editor = list.findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, QStringLiteral("the better one"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(nameOf(0), QStringLiteral("the better one"));

        // A double click brings it into the list again.
        fixture.queue().removeFinished();
        const QPoint first = list.visualRect(list.model()->index(0, 0)).center();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, first);
        QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, first);
        QTRY_COMPARE(fixture.names(), QStringList{QStringLiteral("the better one")});

        chooseInMenu(list, 1, QStringLiteral("Move to the trash"));
        QTRY_COMPARE(list.model()->rowCount(), 1);
        QCOMPARE(nameOf(0), QStringLiteral("the better one"));
        fixture.library.finish();
        QVERIFY(!trash.entryList({QStringLiteral("*.glb")}, QDir::Files).isEmpty());
    }

    void picturesOfYesterdayAreAsLargeAsThoseOfToday() {
        const QTemporaryDir library;
        {
            QueueFixture yesterday(library.path());
            yesterday.add(1);
            QSignalSpy kept(&yesterday.library, &LibraryService::kept);
            yesterday.window.generateAll();
            QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, kTimeout);
            yesterday.library.finish();
        }
        QueueFixture fixture(library.path());
        fixture.window.historyDock()->show();
        QListView& list = *fixture.window.historyDock()->list();
        QTRY_COMPARE(list.model()->rowCount(), 1);
        const auto item = [&] { return list.model()->index(0, 0); };
        const auto middle = [&] {
            const QPixmap picture = item().data(Qt::DecorationRole).value<QIcon>().pixmap(list.iconSize());
            return picture.isNull() ? QColor(Qt::transparent) : picture.toImage().pixelColor(picture.width() / 2, picture.height() / 2);
        };
        QTRY_COMPARE(middle().alpha(), 255);
        // It has been laid out before its picture was read.
        const int height = list.visualRect(item()).height();
        QVERIFY2(height >= list.iconSize().height() + list.fontMetrics().height(), qPrintable(QString::number(height)));
    }
};

ORFEAS_TEST(TestQueueByHand, QApplication)
#include "test_queue_by_hand.moc"
