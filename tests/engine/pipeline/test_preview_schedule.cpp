#include <QCoreApplication>
#include <QTest>
#include <vector>

#include "pipeline/preview_schedule.h"
#include "support/test_registry.h"

using namespace orfeas;

namespace {

/** The steps after which previews are made, when a step takes `stepSeconds` and a preview `previewSeconds`. */
std::vector<int> previewSteps(int steps, double stepSeconds, double previewSeconds) {
    PreviewSchedule schedule(steps);
    std::vector<int> made;
    for (int done = 1; done <= steps; ++done) {
        if (schedule.due(done, done * stepSeconds)) {
            schedule.made(done, previewSeconds);
            made.push_back(done);
        }
    }
    return made;
}

}  // namespace

class TestPreviewSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cheapPreviewsStayWithinTheirShare() {
        const auto made = previewSteps(50, 0.07, 0.015);  // 3.5 s of sampling: 0.175 s for previews
        QVERIFY(made.size() >= 8);
        QVERIFY(static_cast<double>(made.size()) * 0.015 <= 0.05 * 50 * 0.07);
    }

    void expensivePreviewsAreFewAndSpread() { QCOMPARE(previewSteps(20, 0.01, 1.0), (std::vector<int>{5, 10, 15})); }

    void shortSamplingIsWatchedToo() {
        QCOMPARE(previewSteps(5, 0.1, 1.0), (std::vector<int>{2, 3, 4}));
        QCOMPARE(previewSteps(4, 0.1, 1.0), (std::vector<int>{1, 2, 3}));
        QVERIFY(previewSteps(1, 0.1, 1.0).empty());
    }

    void neverMoreThanCanBeToldApart() { QVERIFY(previewSteps(1000, 1.0, 1e-6).size() <= 13); }
};

ORFEAS_TEST(TestPreviewSchedule, QCoreApplication)
#include "test_preview_schedule.moc"
