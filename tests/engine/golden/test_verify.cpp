#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <filesystem>

#include "golden_support.h"
#include "orfeas/verify.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

namespace fs = std::filesystem;

/** The verifier: passes what the reference computed, on unseen layouts too, and sees every altered value. */
class TestVerify : public QObject {
    Q_OBJECT

private:
    using Tensors = std::map<std::string, at::Tensor>;

    QTemporaryDir m_folder;
    int m_cases = 0;

    static std::string describe(const VerifyReport& report) {
        std::string text;
        for (const VerifyRun& run : report.runs) {
            for (const TensorComparison& one : run.comparisons) {
                if (!one.passed) {
                    text += run.weights.filename().string() + " " + one.name + " " + std::to_string(one.difference) + " > " +
                            std::to_string(one.tolerance) + " " + one.note + "\n";
                }
            }
        }
        return text;
    }

    static std::vector<std::string> failures(const VerifyReport& report) {
        std::vector<std::string> names;
        for (const TensorComparison& one : report.runs.front().comparisons) {
            if (!one.passed) {
                names.push_back(one.name);
            }
        }
        return names;
    }

    static Tensors tensorsOf(const std::string& name) {
        const auto source = openWeightSource(goldenPath(name + "/expected.safetensors"));
        Tensors tensors;
        for (const auto& [key, info] : source->tensors()) {
            tensors[key] = source->read(key).clone();
        }
        return tensors;
    }

    /** A copy of a golden case with other tensors and settings; its model stays where it is. */
    fs::path makeCase(const std::string& name, const Tensors& tensors, const QJsonObject& changes = {});

    static void writeTensors(const fs::path& file, const Tensors& tensors);

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); }
    void passesGoldenCases_data();
    void passesGoldenCases();
    void passesInHalfPrecision();
    void seesEveryAlteredTensor_data();
    void seesEveryAlteredTensor();
    void seesWrongShapesAndNaN();
    void worksWithoutOptionalTensors();
    void worksWithoutPicture();
    void followsTheCaseSettings();
    void failsOnUnknownTensors();
    void choosesOneWeightsFile();
    void refusesBrokenCases();
};

void TestVerify::writeTensors(const fs::path& file, const Tensors& tensors) {
    static const std::map<at::ScalarType, const char*> kNames{
        {at::kFloat, "F32"}, {at::kLong, "I64"}, {at::kInt, "I32"}, {at::kByte, "U8"}};
    QByteArray header = "{";
    QByteArray data;
    for (const auto& [name, tensor] : tensors) {
        const at::Tensor bytes = tensor.contiguous();
        QByteArray shape;
        for (const std::int64_t size : bytes.sizes()) {
            shape += (shape.isEmpty() ? "" : ",") + QByteArray::number(static_cast<qlonglong>(size));
        }
        const qsizetype start = data.size();
        data.append(static_cast<const char*>(bytes.const_data_ptr()), static_cast<qsizetype>(bytes.nbytes()));
        header += QByteArray(header.size() > 1 ? "," : "") + "\"" + name.c_str() + R"(":{"dtype":")" + kNames.at(bytes.scalar_type()) +
                  R"(","shape":[)" + shape + R"(],"data_offsets":[)" + QByteArray::number(start) + "," + QByteArray::number(data.size()) +
                  "]}";
    }
    writeBytes(file.string(), safetensorsBytes(header + "}", data));
}

fs::path TestVerify::makeCase(const std::string& name, const Tensors& tensors, const QJsonObject& changes) {
    const fs::path folder = fs::path(m_folder.path().toStdString()) / ("case" + std::to_string(m_cases++));
    fs::create_directories(folder);
    QJsonObject settings = QJsonDocument::fromJson(readBytes(goldenPath(name + "/case.json"))).object();
    settings[QStringLiteral("model")] = QString::fromStdString(fs::relative(goldenPath(name), folder).string());
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        settings[change.key()] = change.value();
    }
    writeBytes((folder / "case.json").string(), QJsonDocument(settings).toJson());
    writeTensors(folder / "expected.safetensors", tensors);
    return folder;
}

void TestVerify::passesGoldenCases_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("weightFiles");
    for (const char* name : kGoldenCases) {
        QTest::newRow(name) << QString::fromLatin1(name) << (std::string(name) == "hy3d-2.1-tiny" ? 2 : 1);
    }
    // The model that we ship, against what its training program computes.
    QTest::newRow("starter") << QStringLiteral("starter") << 1;
}

void TestVerify::passesGoldenCases() {
    QFETCH(QString, name);
    QFETCH(int, weightFiles);
    const std::string folder = goldenPath(name.toStdString());
    const VerifyReport report = verifyCase(folder, {});
    QVERIFY2(report.passed(), describe(report).c_str());
    QCOMPARE(static_cast<int>(report.runs.size()), weightFiles);
    const std::size_t tensors = openWeightSource(folder + "/expected.safetensors")->tensors().size();
    for (const VerifyRun& run : report.runs) {
        QCOMPARE(run.comparisons.size(), tensors);
        for (const TensorComparison& one : run.comparisons) {
            qInfo("%s %s: %.2e (%.0e) %s", run.weights.filename().c_str(), one.name.c_str(), one.difference, one.tolerance,
                  one.note.c_str());
        }
    }
}

void TestVerify::passesInHalfPrecision() {
    VerifySettings settings;
    settings.precision = Precision::BFloat16;
    settings.tolerance = 5e-2;
    for (const char* name : kGoldenCases) {
        VerifySettings own = settings;
        if (std::string_view(name) == kRoutedCase) {
            own.tolerance = kRoutedTolerance;
        }
        const VerifyReport report = verifyCase(goldenPath(name), own);
        QVERIFY2(report.passed(), describe(report).c_str());
        QVERIFY(report.device.find("bf16") != std::string::npos);
    }
}

void TestVerify::seesEveryAlteredTensor_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tensor");
    for (const char* name : {"hy3d-2.0-turbo-tiny", "hy3d-2mv-tiny"}) {
        for (const auto& [key, tensor] : tensorsOf(name)) {
            QTest::addRow("%s %s", name, key.c_str()) << QString::fromLatin1(name) << QString::fromStdString(key);
        }
    }
}

void TestVerify::seesEveryAlteredTensor() {
    QFETCH(QString, name);
    QFETCH(QString, tensor);
    Tensors tensors = tensorsOf(name.toStdString());
    at::Tensor values = tensors.at(tensor.toStdString()).view({-1});
    const std::int64_t middle = values.numel() / 2;
    if (values.is_floating_point()) {
        values[middle] += 0.05 * values.abs().max().item<double>() + 0.02;
    } else if (values.scalar_type() == at::kByte) {
        values.fill_(200);  // one grey level of a picture is within the tolerance
    } else if (values.scalar_type() == at::kInt) {
        values[middle] = (values[middle] + 100) % 4000;
    } else {
        values[middle] += 1;
    }
    const VerifyReport report = verifyCase(makeCase(name.toStdString(), tensors), {});
    QVERIFY(!report.passed());
}

void TestVerify::seesWrongShapesAndNaN() {
    Tensors tensors = tensorsOf("hy3d-2.0-turbo-tiny");
    tensors["tokens"].view({-1})[3] = std::numeric_limits<float>::quiet_NaN();
    tensors["sigmas"] = tensors["sigmas"].slice(0, 1).clone();
    tensors["mask"] = tensors["mask"].flatten();
    const VerifyReport report = verifyCase(makeCase("hy3d-2.0-turbo-tiny", tensors), {});
    const auto failed = failures(report);
    for (const char* name : {"tokens", "sigmas", "mask", "model_out.0", "latents.0"}) {
        QVERIFY2(std::ranges::find(failed, name) != failed.end(), name);
    }
    for (const TensorComparison& one : report.runs.front().comparisons) {
        QVERIFY(one.passed == (one.difference <= one.tolerance));
        if (one.name == "mask") {
            QVERIFY(one.note.find("expected [4096]") != std::string::npos);
        }
    }
}

void TestVerify::worksWithoutOptionalTensors() {
    const std::string name = "hy3d-2.1-tiny";
    const Tensors all = tensorsOf(name);
    for (const auto& [left, tensor] : all) {
        if (left.starts_with("mc_") || left == "noise" || left == "input_rgba" || left == "queries") {
            continue;
        }
        Tensors tensors = all;
        tensors.erase(left);
        const VerifyReport report = verifyCase(makeCase(name, tensors), {.weights = goldenPath(name + "/model.safetensors")});
        // model_out.2 starts from latents.1; without it there is nothing to feed it with.
        const auto failed = failures(report);
        QVERIFY2(failed.empty() || (left == "latents.1" && failed == std::vector<std::string>{"model_out.2"}), describe(report).c_str());
        QCOMPARE(report.runs.front().comparisons.size(), tensors.size());
    }
    // Only the end of the way: everything before it is our own.
    const Tensors few{{"input_rgba", all.at("input_rgba")}, {"noise", all.at("noise")}, {"grid_logits", all.at("grid_logits")}};
    const VerifyReport report = verifyCase(makeCase(name, few), {});
    QVERIFY2(report.passed(), describe(report).c_str());
}

void TestVerify::worksWithoutPicture() {
    Tensors tensors = tensorsOf("hy3d-2mv-tiny");
    tensors.erase("input_rgba.front");
    tensors.erase("input_rgba.back");
    const VerifyReport report = verifyCase(makeCase("hy3d-2mv-tiny", tensors), {});
    QVERIFY2(report.passed(), describe(report).c_str());
}

void TestVerify::followsTheCaseSettings() {
    const Tensors all = tensorsOf("hy3d-2.0-tiny");
    QVERIFY(!verifyCase(makeCase("hy3d-2.0-tiny", all, {{QStringLiteral("steps"), 5}}), {}).passed());
    QVERIFY(!verifyCase(makeCase("hy3d-2.0-tiny", all, {{QStringLiteral("guidance_scale"), 4.0}}), {}).passed());
    QVERIFY(!verifyCase(makeCase("hy3d-2.0-tiny", all, {{QStringLiteral("octree_resolution"), 25}}), {}).passed());
    QVERIFY(!verifyCase(makeCase("hy3d-2.0-tiny", all, {{QStringLiteral("bounds"), 1.0}}), {}).passed());
    QVERIFY(!verifyCase(makeCase("hy3d-2.0-tiny", all, {{QStringLiteral("mc_level"), 0.1}}), {}).passed());
    // Guidance of 1 and one pass are the same velocity, so a case without the batch passes with its own latents.
    Tensors inputs{{"input_rgba", all.at("input_rgba")}, {"noise", all.at("noise")}};
    const QJsonObject off{{QStringLiteral("guidance_scale"), 1.0}, {QStringLiteral("cfg_batched"), false}};
    QVERIFY(verifyCase(makeCase("hy3d-2.0-tiny", inputs, off), {}).passed());
}

void TestVerify::failsOnUnknownTensors() {
    Tensors tensors = tensorsOf("hy3d-2.0-turbo-tiny");
    tensors["surprise"] = at::ones({2});
    QCOMPARE(failures(verifyCase(makeCase("hy3d-2.0-turbo-tiny", tensors), {})), std::vector<std::string>{"surprise"});
}

void TestVerify::choosesOneWeightsFile() {
    const std::string folder = goldenPath("hy3d-2.1-tiny");
    const VerifyReport report = verifyCase(folder, {.weights = folder + "/model.ckpt"});
    QCOMPARE(report.runs.size(), std::size_t{1});
    QCOMPARE(report.runs.front().weights.filename().string(), std::string("model.ckpt"));
    QVERIFY2(report.passed(), describe(report).c_str());
    // Weights of another case don't fit its config.
    VERIFY_ERROR(verifyCase(folder, {.weights = goldenPath("hy3d-2.0-tiny/model.safetensors")}), ErrorCode::ConfigMismatch, "model");
}

void TestVerify::refusesBrokenCases() {
    VERIFY_ERROR(verifyCase(m_folder.path().toStdString() + "/nowhere", {}), ErrorCode::FileNotFound, "nowhere");
    const Tensors tensors{{"noise", at::zeros({1, 24, 8})}};
    const fs::path folder = makeCase("hy3d-2.0-tiny", tensors);
    VERIFY_ERROR(verifyCase(makeCase("hy3d-2.0-tiny", {{"noise", at::zeros({1, 24, 9})}, {"tokens", at::zeros({1, 17, 48})}}), {}),
                 ErrorCode::CorruptFile, "don't fit");
    writeBytes((folder / "case.json").string(), "[1, 2]");
    VERIFY_ERROR(verifyCase(folder, {}), ErrorCode::CorruptFile, "case.json");
    writeBytes((folder / "case.json").string(), R"({"steps": "many"})");
    VERIFY_ERROR(verifyCase(folder, {}), ErrorCode::CorruptFile, "steps");
    fs::remove(folder / "case.json");
    VERIFY_ERROR(verifyCase(folder, {}), ErrorCode::FileNotFound, "case.json");
}

ORFEAS_TEST(TestVerify, QCoreApplication)
#include "test_verify.moc"
