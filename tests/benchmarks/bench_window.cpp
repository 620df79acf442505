// How long the window keeps a person waiting while the engine computes on the same processor: benchmarks bench_window.
#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSlider>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <memory>

#include "support/require.h"
#include "support/test_registry.h"
#include "ui/settings_panel.h"
#include "ui/viewport_panel.h"
#include "viewer/shapes.h"
#include "viewer/viewport_widget.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** The longest gap between the ticks of a 5 ms timer: whatever the event loop did or waited for counts. */
class Gaps : public QObject {
public:
    Gaps() {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, this,
                         [this] { m_longest = std::max(m_longest, m_clock.nsecsElapsed()), m_clock.start(); });
        m_clock.start();
        m_timer.start(5);
    }
    [[nodiscard]] double longestMilliseconds() const { return static_cast<double>(m_longest) / 1e6; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

class BenchFixture : public WindowFixture {
public:
    BenchFixture() {
        useTestModel(2);
        addObject();
    }

    GenerationQueue& queue = window.queue();
};

}  // namespace

class BenchWindow : public QObject {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }

private Q_SLOTS:
    void longestGapDuringAGenerationAndLargeUploads() {
        BenchFixture fixture;
        ViewportPanel* panel = fixture.window.viewportPanel();
        const auto large = std::make_shared<const Mesh>(torusKnot(2, 3, 0.2F, 5000, 100));
        connect(&fixture.queue, &GenerationQueue::previewed, this, [&] { panel->showMesh(large, true); });
        for (int run = 0; run < 5; ++run) {
            const Gaps gaps;
            fixture.generate(40, 64);
            QTRY_COMPARE_WITH_TIMEOUT(fixture.queue.entry(0).state, EntryState::Done, kGenerationTimeout);
            qInfo("longest gap %.1f ms", gaps.longestMilliseconds());
        }
    }

    void largeMeshOnShow() {
        ViewportWidget viewport;
        viewport.resize(1194, 771);
        viewport.show();
        QVERIFY(QTest::qWaitForWindowExposed(&viewport, kPatience));
        QTRY_VERIFY(viewport.isUpToDate());
        const auto mesh = std::make_shared<const Mesh>(torusKnot(2, 3, 0.2F, 10000, 100));
        const Gaps gaps;
        QElapsedTimer clock;
        clock.start();
        viewport.setMesh(mesh, false);
        QTRY_VERIFY_WITH_TIMEOUT(viewport.isUpToDate(), kGenerationTimeout);
        qInfo("2 million triangles: settled after %lld ms, longest gap %.1f ms", clock.elapsed(), gaps.longestMilliseconds());
    }

    void sliderToMesh() {
        BenchFixture fixture;
        fixture.generateObject();
        auto* resolution = fixture.window.findChild<QSlider*>(QStringLiteral("shape-resolution"));
        for (int run = 0; run < 5; ++run) {
            for (const int cells : {64, 128}) {
                while (resolution->value() != cells / 16) {
                    QTest::keyClick(resolution, resolution->value() < cells / 16 ? Qt::Key_Right : Qt::Key_Left);
                }
                QElapsedTimer clock;
                clock.start();
                const PictureEntry& entry = fixture.queue.entry(0);
                QTRY_VERIFY_WITH_TIMEOUT(entry.settings.octreeResolution == cells && entry.remeshJob == 0, kGenerationTimeout);
                qInfo("%d cells on show after %lld ms", cells, clock.elapsed());
            }
        }
    }
};

ORFEAS_TEST(BenchWindow, QApplication)
#include "bench_window.moc"
