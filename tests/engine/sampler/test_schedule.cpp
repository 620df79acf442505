#include <QCoreApplication>
#include <QRegularExpression>

#include "../golden/golden_support.h"
#include "sampler/schedule.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** The time points against the tables of the reference. */
class TestSchedule : public QObject {
    Q_OBJECT

private:
    static ConfigSection scheduler(const std::string& name, std::map<std::string, std::string> scalars) {
        return {"config.yaml", "scheduler", name, std::move(scalars)};
    }
    static at::Tensor asTensor(const std::vector<double>& values) { return at::tensor(values, at::kDouble); }

private Q_SLOTS:
    void agreesWithTables();
    void agreesWithCases();
    void endsAtOne_data();
    void endsAtOne();
    void refusesNonsense();
};

void TestSchedule::agreesWithTables() {
    const auto tables = openWeightSource(goldenPath("schedules.safetensors"));
    const QRegularExpression pattern(QStringLiteral("^(flow\\.shift|consistency\\.pcm)(\\d+)\\.(\\d+)$"));
    int compared = 0;
    for (const auto& [name, info] : tables->tensors()) {
        const auto match = pattern.match(QString::fromStdString(name));
        QVERIFY2(match.hasMatch(), name.c_str());
        const bool flow = match.captured(1).startsWith(QStringLiteral("flow"));
        const std::string parameter = match.captured(2).toStdString();
        const int steps = match.captured(3).toInt();
        const Schedule schedule = flow ? makeSchedule(scheduler("FlowMatchEulerDiscreteScheduler", {{"shift", parameter}}), steps)
                                       : makeSchedule(scheduler("ConsistencyFlowMatchEulerDiscreteScheduler",
                                                                {{"pcm_timesteps", parameter}, {"num_train_timesteps", "1000"}}),
                                                      steps);
        QCOMPARE(schedule.steps(), steps);
        VERIFY_CLOSE(asTensor(schedule.sigmas), tables->read(name), 1e-6);
        ++compared;
    }
    QCOMPARE(compared, 20);
}

void TestSchedule::agreesWithCases() {
    for (const char* name : kGoldenCases) {
        const GoldenCase golden(goldenPath(name));
        const Schedule schedule = makeSchedule(golden.config().scheduler, golden.steps);
        VERIFY_CLOSE(asTensor(schedule.sigmas), golden.tensor("sigmas"), 1e-6);
        const at::Tensor timesteps = golden.tensor("timesteps");
        for (int i = 0; i < schedule.steps(); ++i) {
            QVERIFY(std::abs(schedule.timestep(i) - timesteps[i].item<double>()) < 1e-3);
        }
    }
}

void TestSchedule::endsAtOne_data() {
    QTest::addColumn<int>("steps");
    for (const int steps : {1, 2, 3, 7, 50, 100, 1000}) {
        QTest::addRow("%d", steps) << steps;
    }
}

void TestSchedule::endsAtOne() {
    QFETCH(int, steps);
    for (const auto& schedule :
         {makeSchedule(scheduler("FlowMatchEulerDiscreteScheduler", {{"shift", "3"}}), steps),
          makeSchedule(scheduler("ConsistencyFlowMatchEulerDiscreteScheduler", {{"pcm_timesteps", "100"}}), steps)}) {
        QCOMPARE(schedule.steps(), steps);
        QCOMPARE(schedule.sigmas.front(), 0.0);
        QCOMPARE(schedule.sigmas.back(), 1.0);
        for (int i = 0; i < steps; ++i) {
            QVERIFY(schedule.step(i) >= 0.0);
        }
    }
    if (steps > 1) {
        QCOMPARE(makeSchedule(scheduler("FlowMatchEulerDiscreteScheduler", {}), steps).step(steps - 1), 0.0);
    }
}

void TestSchedule::refusesNonsense() {
    VERIFY_ERROR(makeSchedule(scheduler("FlowMatchEulerDiscreteScheduler", {}), 0), ErrorCode::InvalidArgument, "Steps is 0");
    VERIFY_ERROR(makeSchedule(scheduler("DDIMScheduler", {}), 5), ErrorCode::ConfigMismatch, "DDIMScheduler");
    VERIFY_ERROR(makeSchedule(scheduler("FlowMatchEulerDiscreteScheduler", {{"shift", "0"}}), 5), ErrorCode::ConfigMismatch, "shift");
    VERIFY_ERROR(makeSchedule(scheduler("ConsistencyFlowMatchEulerDiscreteScheduler", {{"pcm_timesteps", "2000"}}), 5),
                 ErrorCode::ConfigMismatch, "pcm_timesteps");
}

ORFEAS_TEST(TestSchedule, QCoreApplication)
#include "test_schedule.moc"
