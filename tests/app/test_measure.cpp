// bench, bench-queue, compare-decoders, compare-paths and make-model of the engine's own program.
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "process_runner.h"
#include "support/test_registry.h"

using namespace orfeas::test;

namespace {

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList ofTinyModel() {
    return {QStringLiteral("--model"), tinyModelFolder()};
}

/** The rest of the first line that contains `name`, split at blanks. */
QStringList valuesAfter(const QString& text, const QString& name) {
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (const qsizetype place = line.indexOf(name); place >= 0) {
            return line.sliced(place + name.size()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        }
    }
    return {};
}

}  // namespace

class TestMeasure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void benchReportsEveryRun() {
        const Workplace place;
        const Outcome outcome = place.runEngine(words("bench --oracle --device cpu --runs 3 --steps 4 --resolution 32 --json") +
                                                QStringList{place.path(QStringLiteral("r.json"))} + ofTinyModel());
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QFile file(place.path(QStringLiteral("r.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(report[QLatin1StringView("warm")].toArray().size(), 3);
        QVERIFY(report[QLatin1StringView("first")][QLatin1StringView("total")].toDouble() > 0.0);
        QVERIFY(report[QLatin1StringView("matrixSpeed")].toDouble() > 0.0);
        const QJsonObject work = report[QLatin1StringView("work")].toObject();
        for (const char* stage : {"encode-image", "sampling", "decode-latents", "decode-volume"}) {
            QVERIFY2(work[QLatin1StringView(stage)].toDouble() > 0.0, stage);
        }
        QVERIFY2(!valuesAfter(outcome.output, QStringLiteral("Sampling")).isEmpty(), outcome.text());
    }
    void stagedBenchGivesTheSameMesh() {
        const Workplace place;
        const auto vertices = [&](const QStringList& more) {
            const Outcome outcome =
                place.runEngine(words("bench --oracle --device cpu --runs 1 --steps 4 --resolution 32") + ofTinyModel() + more);
            return valuesAfter(outcome.output, QStringLiteral("queries in chunks of")).value(1);
        };
        const QString resident = vertices({});
        QVERIFY(!resident.isEmpty());
        QCOMPARE(vertices({QStringLiteral("--staged")}), resident);
    }
    void pathsAreComparedWithTheExactOne() {
        const Workplace place;
        const Outcome outcome = place.runEngine(words("compare-paths --device cpu --samples 2 --resolution 16 --steps 8") + ofTinyModel());
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QCOMPARE(valuesAfter(outcome.output, QStringLiteral("fp32, plain operations")).value(0),
                 QStringLiteral("mean"));                                                                       // the table's head
        QVERIFY2(outcome.output.contains(QLatin1StringView("1.00000   1.00000    0.00e+00")), outcome.text());  // itself
        const double deviation = valuesAfter(outcome.output, QStringLiteral("reuse 4")).value(2).toDouble();
        QVERIFY2(deviation > 0.0, outcome.text());  // it does leave evaluations out
    }
    void approximationsCanBeLeftOut() {
        const Workplace place;
        const Outcome outcome =
            place.runEngine(words("compare-paths --device cpu --samples 1 --resolution 16 --steps 4 --no-approximations") + ofTinyModel());
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QVERIFY2(outcome.output.contains(QLatin1StringView("fp32, plain operations")), outcome.text());
        QVERIFY2(!outcome.output.contains(QLatin1StringView("reuse")), outcome.text());
    }
    void refusesWhatItCannotMake() {
        const Workplace place;
        const Outcome unknown =
            place.runEngine({QStringLiteral("make-model"), QStringLiteral("hunyuan3d-9"), place.path(QStringLiteral("m"))});
        QVERIFY2(unknown.exitCode == 2 && unknown.errors.contains(QLatin1StringView("hunyuan3d-9")), unknown.text());
        const QString file = place.write(QStringLiteral("file"), "x");
        const Outcome blocked = place.runEngine({QStringLiteral("make-model"), QStringLiteral("hunyuan3d-2mini"), file});
        QVERIFY2(blocked.exitCode == 4 && blocked.errors.contains(QLatin1StringView("can't be")), blocked.text());
    }
    void queueIsWorkedOff() {
        const Workplace place;
        const Outcome outcome =
            place.runEngine(words("bench-queue --oracle --device cpu --jobs 3 --steps 2 --resolution 16 --in-flight 2") + ofTinyModel());
        QVERIFY2(outcome.exitCode == 0 && outcome.output.contains(QLatin1StringView("3 jobs")), outcome.text());
        QVERIFY2(outcome.output.contains(QLatin1StringView("Sampling, s")), outcome.text());
    }
};

ORFEAS_TEST(TestMeasure, QCoreApplication)
#include "test_measure.moc"
