// How long the window ever keeps the user waiting while the engine computes on the same processor.
#include <sys/syscall.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTimer>
#include <algorithm>

#include "ui/settings_panel.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** Nanoseconds for which this thread was ready to run but other programs had the processor; 0 where the kernel does not tell. */
qint64 nanosecondsOutOfTurn() {
    QFile file(QStringLiteral("/proc/self/task/%1/schedstat").arg(::syscall(SYS_gettid)));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> fields = file.readAll().simplified().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() : 0;
}

/**
 * Measures the gaps between the ticks of a 5 ms timer. What other programs on a busy machine take is not the window's doing and is
 * left out; everything that the event loop does or waits for counts.
 */
class StallMeter {
public:
    StallMeter() {
        QObject::connect(&m_timer, &QTimer::timeout, [this] { tick(); });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_clock.start();
        m_outOfTurn = nanosecondsOutOfTurn();
        m_timer.start(5);
    }

    [[nodiscard]] double longestMilliseconds() const { return static_cast<double>(m_longest) / 1e6; }
    [[nodiscard]] int ticks() const { return m_ticks; }

private:
    void tick() {
        const qint64 outOfTurn = nanosecondsOutOfTurn();
        const qint64 gap = m_clock.nsecsElapsed() - (outOfTurn - m_outOfTurn);
        m_longest = std::max(m_longest, gap);
        m_outOfTurn = outOfTurn;
        ++m_ticks;
        m_clock.start();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_outOfTurn = 0;
    qint64 m_longest = 0;
    int m_ticks = 0;
};

}  // namespace

class TestResponsiveness : public QObject {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }

private Q_SLOTS:
    void noticesAStall() {
        StallMeter meter;
        QTest::qWait(100);
        QTest::qSleep(120);
        QTest::qWait(50);
        QVERIFY2(meter.longestMilliseconds() >= 100, qPrintable(QString::number(meter.longestMilliseconds())));
    }

    void staysResponsiveDuringAGeneration() {
        WindowFixture fixture;
        fixture.useTestModel();
        GenerationQueue& queue = fixture.window.queue();
        QTest::qWait(500);  // the first frame compiles shaders; the window has just appeared then
        const StallMeter meter;
        fixture.dropFile(fixture.writePicture(QStringLiteral("object.png")));
        QTRY_COMPARE(queue.rowCount(), 1);
        QTRY_COMPARE(queue.entry(0).state, EntryState::Ready);
        fixture.window.generateCurrent();
        QTRY_COMPARE_WITH_TIMEOUT(queue.entry(0).state, EntryState::Done, 240'000);
        QTest::qWait(1000);  // the finished mesh is framed and drawn
        qInfo("longest stall %.1f ms in %d ticks", meter.longestMilliseconds(), meter.ticks());
        QVERIFY(meter.ticks() > 100);
        QVERIFY2(meter.longestMilliseconds() < 50.0, qPrintable(QStringLiteral("%1 ms").arg(meter.longestMilliseconds())));
    }
};

QTEST_MAIN(TestResponsiveness)
#include "test_responsiveness.moc"
