#include <c10/core/InferenceMode.h>

#include <QTest>
#include <functional>
#include <map>
#include <string>

#include "../kernel_support.h"
#include "core/recorded_work.h"
#include "cuda/launch_error.h"
#include "support/test_registry.h"

#if ORFEAS_WITH_CUDA
#include "cuda/attention_kernels.h"
#include "cuda/brick_kernels.h"
#include "cuda/decoder_kernels.h"
#include "layers/kernel_call.h"
#endif

using namespace orfeas;
using orfeas::test::hasCuda;

namespace {

/** A call of every kernel that the driver refuses, by the kernel's name. No kernel starts, so that pointers may be null. */
std::map<std::string, std::function<void()>> badLaunches() {
#if ORFEAS_WITH_CUDA
    constexpr std::int64_t kTooMany = std::int64_t{1} << 42;  // threads: more blocks than a grid has
    using namespace orfeas::cuda;
    const auto stream = currentStream();
    return {
        {"addWeightedKey", [=] { addWeightedKey({.batch = 1, .queries = kTooMany, .heads = 1, .headSize = 64}, stream); }},
        {"removeZeroKeys", [=] { removeZeroKeys({.batch = 1, .queries = kTooMany, .heads = 1, .headSize = 64}, stream); }},
        {"oneQueryAttention",  // more shared memory than a multiprocessor has
         [=] { oneQueryAttention({.batch = 1, .keys = 1 << 24, .heads = 1, .headSize = 64}, stream); }},
        {"splitHeads",
         [=] { splitHeads({.batch = 1, .tokens = kTooMany, .heads = 1, .headSize = 64, .queryNorm = {}, .keyNorm = {}}, stream); }},
        {"modulatedNorm", [=] { modulatedNorm({.rows = kTooMany, .width = 64}, stream); }},
        {"geluRows", [=] { geluRows({.rows = kTooMany, .width = 64}, stream); }},
        {"fourierRows", [=] { fourierRows({.rows = kTooMany, .width = 64}, stream); }},
        {"normedDot", [=] { normedDot({.rows = kTooMany, .width = 64}, stream); }},
        {"brickAddresses", [=] { brickAddresses({}, nullptr, 0, kTooMany, nullptr, stream); }},
        {"brickPoints", [=] { brickPoints({}, nullptr, kTooMany, nullptr, stream); }},
        {"brickNeighbours", [=] { brickNeighbours({}, nullptr, 0, kTooMany, nullptr, stream); }},
    };
#else
    return {};
#endif
}

/** Whether the current stream's work is being recorded. */
bool isRecording() {
#if ORFEAS_WITH_CUDA
    cudaStreamCaptureStatus status{};
    return cudaStreamIsCapturing(c10::cuda::getCurrentCUDAStream(), &status) == cudaSuccess && status == cudaStreamCaptureStatusActive;
#else
    return false;
#endif
}

/** What a launch fails with; nothing if it does not. */
std::string failureOf(const std::function<void()>& start) {
    try {
        start();
    } catch (const cuda::LaunchError& error) {
        return error.what();
    }
    return {};
}

/** Whether the device computes, and nothing of an earlier failure is left. */
bool computes() {
    const at::Tensor sum = at::arange(1000, at::TensorOptions().device(at::kCUDA)).sum();
#if ORFEAS_WITH_CUDA
    if (cudaGetLastError() != cudaSuccess) {
        return false;
    }
#endif
    return sum.item<std::int64_t>() == 499'500;
}

}  // namespace

/** Kernels that can't be started say so where they are started. */
class TestKernelLaunch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        if (!hasCuda()) {
            QSKIP("There is no CUDA device.");
        }
    }
    void everyKernelNamesItself() {
        for (const auto& [kernel, start] : badLaunches()) {
            const std::string failure = failureOf(start);
            QVERIFY2(failure.find("'" + kernel + "'") != std::string::npos, (kernel + ": " + failure).c_str());
            QVERIFY2(computes(), kernel.c_str());
        }
    }

    void theDriversReasonIsSaid() {
        const std::string failure = failureOf(badLaunches().at("oneQueryAttention"));
        QVERIFY2(failure.find("invalid") != std::string::npos, failure.c_str());
    }

    void workThatIsRecordedFailsWithTheKernelsName() {
        const c10::InferenceMode inference;
        RecordedWork recorded;
        const RecordedWork::Inputs inputs{at::ones({16}, at::TensorOptions().device(at::kCUDA))};
        bool broken = true;
        const auto work = [&broken](const RecordedWork::Inputs& in) {
            if (broken) {
                badLaunches().at("oneQueryAttention")();
            }
            return in[0] + 1;
        };
        for (int round = 0; round < 3; ++round) {
            const std::string failure = failureOf([&] { (void)recorded.run(0, inputs, work); });
            QVERIFY2(failure.find("'oneQueryAttention'") != std::string::npos, failure.c_str());
            QVERIFY(computes());
        }
        broken = false;
        QCOMPARE(recorded.run(0, inputs, work).sum().item<float>(), 32.0F);
    }

    void aFailureWhileTheDeviceRecordsIsReportedToo() {
        const c10::InferenceMode inference;
        RecordedWork recorded;
        const RecordedWork::Inputs inputs{at::ones({16}, at::TensorOptions().device(at::kCUDA))};
        std::string failure;
        const auto work = [&failure](const RecordedWork::Inputs& in) {
            if (isRecording()) {
                failure = failureOf(badLaunches().at("oneQueryAttention"));
                throw std::runtime_error("a recording that fails");
            }
            return in[0] + 1;
        };
        for (int round = 0; round < 3; ++round) {
            QCOMPARE(recorded.run(0, inputs, work).sum().item<float>(), 32.0F);
        }
        QVERIFY2(failure.find("'oneQueryAttention'") != std::string::npos, failure.c_str());
        QVERIFY(computes());
    }
};

ORFEAS_TEST(TestKernelLaunch, NoApplication)
#include "test_kernel_launch.moc"
