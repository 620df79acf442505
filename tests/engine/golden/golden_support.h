#pragma once

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include "../weights/weight_test_support.h"
#include "pipeline/golden_case.h"
#include "weights/weights.h"

namespace orfeas::test {

inline constexpr std::array kGoldenCases{"hy3d-2.0-tiny", "hy3d-2.0-turbo-tiny", "hy3d-2.1-tiny", "hy3d-2mv-tiny"};

/** A golden case with its weights, on the CPU. */
struct LoadedCase {
    GoldenCase golden;
    ComputeDevice device;
    Weights weights;

    explicit LoadedCase(const std::string& name, at::ScalarType dtype = at::kFloat)
        : golden(goldenPath(name)), device(cpu(dtype)), weights(openWeightSource(golden.weightFiles().front()), device) {
        at::set_num_threads(1);  // the tensors are tiny: threads would only wait for each other
    }

    static ComputeDevice cpu(at::ScalarType dtype) {
        ComputeDevice device;
        device.dtype = dtype;
        return device;
    }

    [[nodiscard]] const ModelConfig& config() const { return golden.config(); }
};

/**
 * The case whose network sends tokens to experts, and its tolerance in bf16: where two ratings lie close together, rounding, which differs
 * from processor to processor, sends a token to another expert, and its output is another one.
 */
inline constexpr const char* kRoutedCase = "hy3d-2.1-tiny";
inline constexpr double kRoutedTolerance = 0.2;

/** One row per golden case and compute type, with the tolerance. bf16 has 8 bits of mantissa and a network rounds often. */
inline void addCaseRows(double bfloat16Tolerance, double routedTolerance) {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("dtype");
    QTest::addColumn<double>("tolerance");
    for (const char* name : kGoldenCases) {
        QTest::addRow("%s fp32", name) << QString::fromLatin1(name) << static_cast<int>(at::kFloat) << 1e-4;
        QTest::addRow("%s bf16", name) << QString::fromLatin1(name) << static_cast<int>(at::kBFloat16)
                                       << (std::string_view(name) == kRoutedCase ? routedTolerance : bfloat16Tolerance);
    }
}

}  // namespace orfeas::test

#define VERIFY_CLOSE(actual, expected, tolerance)                                                                  \
    do {                                                                                                           \
        const double difference = orfeas::relativeDifference((actual), (expected));                                \
        QVERIFY2(difference <= (tolerance), qPrintable(QStringLiteral("relative difference %1").arg(difference))); \
    } while (false)
