// Damaged and contradictory checkpoints, as a person meets them: a sentence that names the file and what is wrong, no crash, no output.
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QtEndian>
#include <functional>

#include "process_runner.h"
#include "support/paths.h"
#include "support/require.h"
#include "support/test_registry.h"

using namespace orfeas::test;

namespace {

constexpr int kModelExit = 5;
constexpr auto kTensor = "model.cond_in.weight";

QByteArray readAll(const QString& file) {
    QFile stream(file);
    if (!stream.open(QIODevice::ReadOnly)) {
        qFatal("can't read %s", qPrintable(file));
    }
    return stream.readAll();
}

/** The tiny golden checkpoint, taken apart so that one thing of it can be changed. */
struct Checkpoint {
    QJsonObject header;
    QByteArray data;
    QByteArray config;

    Checkpoint() {
        const QByteArray file = readAll(tinyModelFolder() + QStringLiteral("/model.safetensors"));
        const auto headerSize = qFromLittleEndian<qint64>(file.data());
        header = QJsonDocument::fromJson(file.sliced(8, headerSize)).object();
        data = file.sliced(8 + headerSize);
        config = readAll(tinyModelFolder() + QStringLiteral("/config.yaml"));
    }

    [[nodiscard]] QByteArray headerText() const { return QJsonDocument(header).toJson(QJsonDocument::Compact); }

    [[nodiscard]] static QByteArray assemble(const QByteArray& headerText, const QByteArray& data) {
        QByteArray file(8, '\0');
        qToLittleEndian<qint64>(headerText.size(), file.data());
        return file + headerText + data;
    }

    [[nodiscard]] QByteArray file() const { return assemble(headerText(), data); }

    void setField(const char* field, const QJsonValue& value) {
        QJsonObject tensor = header[QLatin1StringView(kTensor)].toObject();
        tensor[QLatin1StringView(field)] = value;
        header[QLatin1StringView(kTensor)] = tensor;
    }

    [[nodiscard]] qint64 begin() const { return header[QLatin1StringView(kTensor)][QLatin1StringView("data_offsets")][0].toInteger(); }
};

using Damage = std::function<QByteArray(Checkpoint&)>;

}  // namespace

Q_DECLARE_METATYPE(Damage)

class TestBadModels : public QObject {
    Q_OBJECT

    /** Generates with the model folder `model` of the workplace and checks how it is refused. */
    static void verifyRefused(const Workplace& place, const QString& fileName, const QString& word) {
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        const Outcome outcome =
            place.run({QStringLiteral("generate"), QStringLiteral("a.png"), QStringLiteral("-o"), QStringLiteral("out.glb"),
                       QStringLiteral("--model"), place.path(QStringLiteral("model")), QStringLiteral("--device"), QStringLiteral("cpu"),
                       QStringLiteral("--steps"), QStringLiteral("1")});
        require(!outcome.crashed && outcome.exitCode == kModelExit, outcome.text().toStdString());
        require(outcome.errors.contains(QLatin1StringView("orfeas: error: ")), outcome.text().toStdString());
        require(outcome.errors.contains(fileName), outcome.text().toStdString());
        require(outcome.errors.contains(word), outcome.text().toStdString());
        REQUIRE(place.results() == QStringList());
    }

private Q_SLOTS:
    void refusesDamagedSafetensors_data() {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const char* word, const Damage& damage) {
            QTest::newRow(name) << damage << QString::fromLatin1(word);
        };
        row("header longer than the file", "", [](Checkpoint& checkpoint) {
            QByteArray file = checkpoint.file();
            qToLittleEndian<qint64>(file.size() + 1, file.data());
            return file;
        });
        row("header length wraps", "", [](Checkpoint& checkpoint) {
            QByteArray file = checkpoint.file();
            qToLittleEndian<quint64>(0xffffffffffffffffU, file.data());
            return file;
        });
        row("truncated", "", [](Checkpoint& checkpoint) { return checkpoint.file().first(200'000); });
        row("no safetensors at all", "", [](Checkpoint&) { return QByteArray(4096, 'x'); });
        row("unknown type", kTensor, [](Checkpoint& checkpoint) {
            checkpoint.setField("dtype", QStringLiteral("F33"));
            return checkpoint.file();
        });
        row("type of another size", kTensor, [](Checkpoint& checkpoint) {
            checkpoint.setField("dtype", QStringLiteral("F16"));
            return checkpoint.file();
        });
        row("overlapping offsets", "", [](Checkpoint& checkpoint) {
            const qint64 size = 64 * 48 * 4;
            checkpoint.setField("data_offsets", QJsonArray{checkpoint.begin() - 64, checkpoint.begin() - 64 + size});
            return checkpoint.file();
        });
        row("wrapping offsets", "", [](Checkpoint& checkpoint) {
            const QByteArray old = "[" + QByteArray::number(checkpoint.begin()) + ",";
            return Checkpoint::assemble(checkpoint.headerText().replace(old, "[18446744073709551552,"), checkpoint.data);
        });
        row("missing tensor", kTensor, [](Checkpoint& checkpoint) {
            checkpoint.header[QStringLiteral("model.unknown")] = checkpoint.header.take(QLatin1StringView(kTensor));
            return checkpoint.file();
        });
        row("NaN weights", kTensor, [](Checkpoint& checkpoint) {
            qToLittleEndian<quint32>(0x7fc00000U, checkpoint.data.data() + checkpoint.begin());
            return checkpoint.file();
        });
    }
    void refusesDamagedSafetensors() {
        QFETCH(Damage, damage);
        QFETCH(QString, word);
        Checkpoint checkpoint;
        const Workplace place;
        place.write(QStringLiteral("model/config.yaml"), checkpoint.config);
        place.write(QStringLiteral("model/model.safetensors"), damage(checkpoint));
        verifyRefused(place, QStringLiteral("model.safetensors"), word);
    }

    void refusesAContradictingConfig() {
        const Checkpoint checkpoint;
        const Workplace place;
        QByteArray config = checkpoint.config;
        place.write(QStringLiteral("model/config.yaml"), config.replace("hidden_size: 64", "hidden_size: 96"));
        place.write(QStringLiteral("model/model.safetensors"), checkpoint.file());
        verifyRefused(place, QStringLiteral("config.yaml"), QStringLiteral("hidden_size"));
        verifyRefused(place, QStringLiteral("config.yaml"), QStringLiteral("96"));
        verifyRefused(place, QStringLiteral("config.yaml"), QStringLiteral("64"));
    }
    void refusesABrokenConfig() {
        const Workplace place;
        place.write(QStringLiteral("model/config.yaml"), "model: [unclosed");
        place.write(QStringLiteral("model/model.safetensors"), Checkpoint().file());
        verifyRefused(place, QStringLiteral("config.yaml"), QString());
    }

    void refusesACkptThatIsNoZip() {
        const Workplace place;
        place.write(QStringLiteral("model/config.yaml"), Checkpoint().config);
        place.write(QStringLiteral("model/model.ckpt"), "PK but no zip");
        verifyRefused(place, QStringLiteral("model.ckpt"), QString());
    }
    void refusesACkptThatAsksForOtherClasses() {
        const QString golden = QString::fromStdString(testData("golden/hy3d-2.1-tiny"));
        QByteArray content = readAll(golden + QStringLiteral("/model.ckpt"));
        // The pickle lies in the zip as it is; checksums of stored weights are not a matter of safety, the list of classes is.
        const QByteArray allowed = "ctorch._utils\n_rebuild_tensor_v2\n";
        QVERIFY(content.contains(allowed));
        content.replace(allowed, "cposix.sysops\nsystem_and_a_touch!!\n");
        const Workplace place;
        place.write(QStringLiteral("model/config.yaml"), readAll(golden + QStringLiteral("/config.yaml")));
        place.write(QStringLiteral("model/model.ckpt"), content);
        verifyRefused(place, QStringLiteral("model.ckpt"), QString());
    }

    void refusesAnEmptyFolder() {
        const Workplace place;
        place.write(QStringLiteral("model/readme.txt"), "nothing here");
        verifyRefused(place, place.path(QStringLiteral("model")), QStringLiteral("model.safetensors"));
    }

    void infoListsWhatIsMissing() {
        Checkpoint checkpoint;
        checkpoint.header[QStringLiteral("model.unknown")] = checkpoint.header.take(QLatin1StringView(kTensor));
        const Workplace place;
        place.write(QStringLiteral("model/config.yaml"), checkpoint.config);
        place.write(QStringLiteral("model/model.safetensors"), checkpoint.file());
        for (const bool engine : {false, true}) {
            const QStringList arguments{QStringLiteral("info"), place.path(QStringLiteral("model"))};
            const Outcome outcome = engine ? place.runEngine(arguments) : place.run(arguments);
            QVERIFY2(outcome.exitCode == kModelExit, outcome.text());
            QVERIFY2(outcome.output.contains(QLatin1StringView(kTensor)), outcome.text());
        }
    }
};

ORFEAS_TEST(TestBadModels, QCoreApplication)
#include "test_bad_models.moc"
