// How long the window ever keeps the user waiting while the engine computes on the same processor.
#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <ctime>
#include <functional>
#include <memory>
#include <utility>

#include "../viewer/shapes.h"
#include "gui_test.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/queue/queue_panel.h"
#include "ui/settings_panel.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

constexpr qint64 kLongestStall = 200;  // milliseconds of the processor, for one turn of the event loop
constexpr int kTurnsToCancel = 20;

/** Time that the processor spent on this thread, in milliseconds; other programs don't count. */
qint64 threadTime() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<qint64>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

/** Counts the ticks of a timer, and measures what this thread computed between two of them. */
class StallMeter : public QObject {
public:
    StallMeter() {
        QObject::connect(&m_timer, &QTimer::timeout, this, &StallMeter::tick);
        m_timer.start(5);
    }

    [[nodiscard]] qint64 longestMilliseconds() const { return m_longest; }
    [[nodiscard]] int ticks() const { return m_ticks; }

private:
    void tick() {
        const qint64 now = threadTime();
        m_longest = std::max(m_longest, now - m_last);
        m_last = now;
        ++m_ticks;
    }

    QTimer m_timer;
    qint64 m_last = threadTime();
    qint64 m_longest = 0;
    int m_ticks = 0;
};

/** Notices when a widget has been painted while something holds. */
class PaintWatch : public QObject {
public:
    PaintWatch(QWidget* widget, std::function<bool()> holds) : m_holds(std::move(holds)) { widget->installEventFilter(this); }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        m_seen = m_seen || (event->type() == QEvent::Paint && m_holds());
        return false;
    }
    [[nodiscard]] bool seen() const { return m_seen; }

private:
    std::function<bool()> m_holds;
    bool m_seen = false;
};

/** A window over an engine that takes both cores, with two pictures, the first of them selected. */
class BusyFixture : public WindowFixture {
public:
    BusyFixture() {
        useTestModel(2);
        for (int i = 0; i < 2; ++i) {
            dropFile(writePicture(QStringLiteral("object-%1.png").arg(i)));
        }
        REQUIRE_SOON(queue.openCount() == 2);
        window.queuePanel()->list()->setCurrentIndex(queue.index(0));
    }

    GenerationQueue& queue = window.queue();
};

}  // namespace

class TestResponsiveness : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }

private Q_SLOTS:
    void noticesAStall() {
        const StallMeter meter;
        QTRY_VERIFY(meter.ticks() > 0);
        const qint64 start = threadTime();
        while (threadTime() - start < kLongestStall) {
        }
        const int before = meter.ticks();
        QTRY_VERIFY(meter.ticks() > before);
        QVERIFY2(meter.longestMilliseconds() >= kLongestStall, qPrintable(QString::number(meter.longestMilliseconds())));
    }

    void staysResponsiveDuringAGenerationAndLargeUploads() {
        BusyFixture fixture;
        GenerationQueue& queue = fixture.queue;
        ViewportPanel* panel = fixture.window.viewportPanel();
        // A million triangles, as a person opens them while the engine works. Each preview replaces them, so they are uploaded again.
        const auto large = std::make_shared<const Mesh>(test::torusKnot(2, 3, 0.2F, 5000, 100));
        QCOMPARE(large->triangles.size(), std::size_t{1'000'000});
        int framesOfLarge = 0;
        connect(&queue, &GenerationQueue::previewed, this, [&] { panel->showMesh(large, true); });
        connect(panel->viewport(), &ViewportWidget::frameDrawn, this,
                [&] { framesOfLarge += panel->viewport()->mesh() == large && panel->viewport()->isUpToDate() ? 1 : 0; });
        const StallMeter meter;
        fixture.generate(40, 64);
        QTRY_COMPARE_WITH_TIMEOUT(queue.entry(0).state, EntryState::Done, kGenerationTimeout);
        qInfo("longest turn %lld ms in %d ticks, %d frames of the large mesh", meter.longestMilliseconds(), meter.ticks(), framesOfLarge);
        QVERIFY(meter.ticks() > 20);  // there would be one if the window waited for the engine
        QVERIFY(framesOfLarge > 0);
        QVERIFY2(meter.longestMilliseconds() < kLongestStall, qPrintable(QString::number(meter.longestMilliseconds())));
    }

    void cancelTakesEffectAtOnce_data() {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("resolution");
        QTest::newRow("sampling") << Stage::Sampling << 1000 << 32;
        QTest::newRow("decoding") << Stage::DecodeVolume << 1 << 512;
    }
    void cancelTakesEffectAtOnce() {
        QFETCH(Stage, stage);
        QFETCH(int, steps);
        QFETCH(int, resolution);
        BusyFixture fixture;
        bool reached = false;
        connect(&fixture.queue, &GenerationQueue::progressed, this, [&](int /*row*/, Stage now) { reached = reached || now == stage; });
        fixture.generate(steps, resolution);
        QTRY_VERIFY_WITH_TIMEOUT(reached, kGenerationTimeout);
        QVERIFY(fixture.queue.entry(0).state == EntryState::Running);

        QPushButton* cancel = fixture.button(QStringLiteral("cancel"));
        QListView* list = fixture.window.queuePanel()->list();
        const PaintWatch button(cancel, [&] { return !cancel->isEnabled(); });
        const PaintWatch rows(list->viewport(), [&] { return fixture.queue.entry(0).state == EntryState::Cancelled; });
        QTest::mouseClick(cancel, Qt::LeftButton);
        int turns = 0;
        for (; turns < kTurnsToCancel && !(button.seen() && rows.seen()); ++turns) {
            QCoreApplication::processEvents();
        }
        QVERIFY(button.seen());
        QVERIFY(rows.seen());
        QCOMPARE(list->model()->index(0, 0).data(GenerationQueue::StateTextRole).toString(), QStringLiteral("cancelled"));
        QVERIFY(fixture.button(QStringLiteral("generate"))->isEnabled());

        // And in the engine soon after: the other picture gets its turn.
        list->setCurrentIndex(fixture.queue.index(1));
        fixture.generate(1, 16);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.queue.entry(1).state, EntryState::Done, kGenerationTimeout);
        QCOMPARE(fixture.queue.entry(0).state, EntryState::Cancelled);
    }
};

ORFEAS_TEST(TestResponsiveness, QApplication)
#include "test_responsiveness.moc"
