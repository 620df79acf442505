#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "mesh_samples.h"
#include "orfeas/mesh_io.h"
#include "support/seed.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** Files that lie: each must end in an Error or a sound mesh, quickly and without a crash. */
class TestMeshIoHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTruncationIsRefused_data();
    void everyTruncationIsRefused();
    void randomDamageNeverCrashes_data() { everyTruncationIsRefused_data(); }
    void randomDamageNeverCrashes();
    void craftedFilesAreRefused_data();
    void craftedFilesAreRefused();
    void glbDescriptionsAreRefused_data();
    void glbDescriptionsAreRefused();

private:
    std::filesystem::path file(const QString& extension) const {
        return std::filesystem::path(m_folder.path().toStdString()) / std::string("x").append(extension.toStdString());
    }
    QByteArray healthy(const QString& extension) const {
        writeMesh(bumpyTorus(6, 5), file(extension));
        return readBytes(file(extension));
    }
    /** In memory where possible: thousands of small files are slow on a disk. */
    static QString scratchPlace() {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/orfeas-hostile-XXXXXX");
    }
    QTemporaryDir m_folder{scratchPlace()};
};

void TestMeshIoHostile::everyTruncationIsRefused_data() {
    QTest::addColumn<QString>("extension");
    for (const std::string& extension : meshExtensions()) {
        QTest::newRow(extension.c_str()) << QString::fromStdString(extension);
    }
}

void TestMeshIoHostile::everyTruncationIsRefused() {
    QFETCH(QString, extension);
    const QByteArray whole = healthy(extension);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        writeBytes(file(extension), whole.left(size));
        const auto error = errorOf([&] { readMesh(file(extension)); });
        // OBJ has no end mark: cut between two faces, or within the last number, it is a smaller file but a sound one.
        if (!error && extension == QLatin1String(".obj")) {
            continue;
        }
        QVERIFY2(error.has_value(), qPrintable(QStringLiteral("%1 of %2 bytes").arg(size).arg(whole.size())));
        QCOMPARE(error->code(), ErrorCode::CorruptFile);
    }
}

void TestMeshIoHostile::randomDamageNeverCrashes() {
    QFETCH(QString, extension);
    const QByteArray whole = healthy(extension);
    std::mt19937 random(seed(7));
    int refused = 0;
    constexpr int kTrials = 4000;
    for (int trial = 0; trial < kTrials; ++trial) {
        QByteArray damaged = whole;
        const int changes = 1 + static_cast<int>(random() % 6);
        for (int i = 0; i < changes; ++i) {
            // Half of the hits go to the front, where the counts are.
            const auto range = static_cast<unsigned>(random() % 2 == 0 ? std::min<qsizetype>(whole.size(), 900) : whole.size());
            damaged[static_cast<qsizetype>(random() % range)] = static_cast<char>(random());
        }
        writeBytes(file(extension), damaged);
        try {
            const Mesh mesh = readMesh(file(extension));
            for (const Triangle& triangle : mesh.triangles) {
                for (const std::uint32_t vertex : triangle) {
                    QVERIFY(vertex < mesh.vertices.size());
                }
            }
            QVERIFY(mesh.normals.empty() || mesh.normals.size() == mesh.vertices.size());
        } catch (const Error& error) {
            QVERIFY(error.code() == ErrorCode::CorruptFile || error.code() == ErrorCode::UnsupportedFormat);
            ++refused;
        }
    }
    QVERIFY(refused > 0);
}

void TestMeshIoHostile::craftedFilesAreRefused_data() {
    QTest::addColumn<QString>("extension");
    QTest::addColumn<QByteArray>("bytes");
    const auto ply = [](const char* counts, const char* body) {
        return QByteArray("ply\nformat ascii 1.0\n") + counts + "end_header\n" + body;
    };
    const QByteArray vertices("element vertex 3\nproperty float x\nproperty float y\nproperty float z\n");
    const QByteArray faces("element face 1\nproperty list uchar int vertex_indices\n");
    QTest::newRow("empty obj") << ".obj" << QByteArray();
    QTest::newRow("obj index 0") << ".obj" << QByteArray("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 0 1 2\n");
    QTest::newRow("obj index too large") << ".obj" << QByteArray("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 4\n");
    QTest::newRow("obj index far negative") << ".obj" << QByteArray("v 0 0 0\nv 1 0 0\nv 0 1 0\nf -9223372036854775808 1 2\n");
    QTest::newRow("obj nan") << ".obj" << QByteArray("v 0 0 nan\nv 1 0 0\nv 0 1 0\nf 1 2 3\n");
    QTest::newRow("obj infinity") << ".obj" << QByteArray("v 0 0 inf\nv 1 0 0\nv 0 1 0\nf 1 2 3\n");
    QTest::newRow("obj overflow") << ".obj" << QByteArray("v 0 0 1e999\nv 1 0 0\nv 0 1 0\nf 1 2 3\n");
    QTest::newRow("obj two corners") << ".obj" << QByteArray("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2\n");
    QTest::newRow("obj words") << ".obj" << QByteArray("v zero 0 0\nf 1 2 3\n");
    QTest::newRow("picture named obj") << ".obj" << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("stl count wraps") << ".stl" << QByteArray(80, 'x') + QByteArray("\xff\xff\xff\xff", 4) + QByteArray(50, '\0');
    QTest::newRow("stl trailing bytes") << ".stl" << QByteArray(80, 'x') + QByteArray("\1\0\0\0", 4) + QByteArray(51, '\0');
    QTest::newRow("stl nan") << ".stl" << QByteArray(80, 'x') + QByteArray("\1\0\0\0", 4) + QByteArray(50, '\xff');
    QTest::newRow("stl no triangles") << ".stl" << QByteArray(80, 'x') + QByteArray(4, '\0');
    QTest::newRow("ascii stl with four corners")
        << ".stl" << QByteArray("solid\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\nvertex 1 1 0\nendloop\nendsolid\n");
    QTest::newRow("ascii stl without end") << ".stl"
                                           << QByteArray("solid\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\nendloop\n");
    QTest::newRow("stl-last-triangle-without-end") << ".stl"
                                                   << QByteArray(
                                                          "solid\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\nendloop\n"
                                                          "outer loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 0 1\nendsolid\n");
    QTest::newRow("stl-second-solid-without-end")
        << ".stl"
        << QByteArray(
               "solid a\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\nendloop\nendsolid a\n"
               "solid b\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 0 1\nendloop\n");
    QTest::newRow("ply huge count") << ".ply"
                                    << ply("element vertex 18446744073709551615\nproperty float x\nproperty float y\nproperty float z\n",
                                           "0 0 0\n");
    QTest::newRow("ply negative count") << ".ply" << ply("element vertex -1\nproperty float x\n", "0\n");
    QTest::newRow("ply empty records") << ".ply" << ply("element nothing 1000000000000\n", "");
    QTest::newRow("ply index too large") << ".ply" << ply(vertices + faces, "0 0 0\n1 0 0\n0 1 0\n3 0 1 3\n");
    QTest::newRow("ply negative index") << ".ply" << ply(vertices + faces, "0 0 0\n1 0 0\n0 1 0\n3 0 1 -1\n");
    QTest::newRow("ply index in fractions") << ".ply" << ply(vertices + faces, "0 0 0\n1 0 0\n0 1 0\n3 0 1 1.5\n");
    QTest::newRow("ply huge list") << ".ply" << ply(vertices + faces, "0 0 0\n1 0 0\n0 1 0\n4000000000 0 1 2\n");
    QTest::newRow("ply list of two") << ".ply" << ply(vertices + faces, "0 0 0\n1 0 0\n0 1 0\n2 0 1\n");
    QTest::newRow("ply nan") << ".ply" << ply(vertices + faces, "0 0 nan\n1 0 0\n0 1 0\n3 0 1 2\n");
    QTest::newRow("ply without positions") << ".ply" << ply("element vertex 1\nproperty float u\n", "0\n");
    QTest::newRow("ply odd type") << ".ply" << ply("element vertex 1\nproperty quad x\n", "0\n");
    QTest::newRow("ply property before element") << ".ply" << ply("property float x\n", "0\n");
    QTest::newRow("ply endless header") << ".ply" << QByteArray("ply\n") + QByteArray("comment\n").repeated(2000);
}

void TestMeshIoHostile::craftedFilesAreRefused() {
    QFETCH(QString, extension);
    QFETCH(QByteArray, bytes);
    writeBytes(file(extension), bytes);
    const auto error = errorOf([&] { readMesh(file(extension)); });
    QVERIFY(error.has_value());
    QCOMPARE(error->code(), ErrorCode::CorruptFile);
    QVERIFY(QString::fromStdString(error->message()).contains(QString::fromStdString(file(extension).string())));
}

void TestMeshIoHostile::glbDescriptionsAreRefused_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("code");
    const int corrupt = static_cast<int>(ErrorCode::CorruptFile);
    const int unsupported = static_cast<int>(ErrorCode::UnsupportedFormat);
    QTest::newRow("count too large") << QByteArray("\"count\":30") << QByteArray("\"count\":31") << corrupt;
    QTest::newRow("count wraps") << QByteArray("\"count\":30") << QByteArray("\"count\":9007199254740992") << corrupt;
    QTest::newRow("count beyond 64 bits") << QByteArray("\"count\":30") << QByteArray("\"count\":99999999999999999999") << corrupt;
    QTest::newRow("count negative") << QByteArray("\"count\":30") << QByteArray("\"count\":-1") << corrupt;
    QTest::newRow("count zero") << QByteArray("\"count\":30") << QByteArray("\"count\":0") << corrupt;
    QTest::newRow("view too long") << QByteArray("\"byteLength\":360") << QByteArray("\"byteLength\":99999999") << corrupt;
    QTest::newRow("stride zero") << QByteArray("\"byteLength\":360") << QByteArray("\"byteLength\":360,\"byteStride\":0") << corrupt;
    QTest::newRow("stride too small") << QByteArray("\"byteLength\":360") << QByteArray("\"byteLength\":360,\"byteStride\":4") << corrupt;
    QTest::newRow("indices of floats") << QByteArray("\"componentType\":5125") << QByteArray("\"componentType\":5126") << corrupt;
    QTest::newRow("odd component type") << QByteArray("\"componentType\":5126") << QByteArray("\"componentType\":7") << corrupt;
    QTest::newRow("missing accessor") << QByteArray("\"POSITION\":0") << QByteArray("\"POSITION\":9") << corrupt;
    QTest::newRow("accessor is text") << QByteArray("\"POSITION\":0") << QByteArray("\"POSITION\":\"0\"") << corrupt;
    QTest::newRow("node is its own child") << QByteArray("\"mesh\":0") << QByteArray("\"mesh\":0,\"children\":[0]") << corrupt;
    QTest::newRow("missing mesh") << QByteArray("\"mesh\":0") << QByteArray("\"mesh\":1") << corrupt;
    QTest::newRow("rotation of three") << QByteArray("\"mesh\":0") << QByteArray("\"mesh\":0,\"rotation\":[0,0,1]") << corrupt;
    QTest::newRow("scale overflows") << QByteArray("\"mesh\":0") << QByteArray("\"mesh\":0,\"scale\":[1e300,1,1]") << corrupt;
    QTest::newRow("no triangles") << QByteArray("\"mode\":4") << QByteArray("\"mode\":1") << corrupt;
    QTest::newRow("nodes is a number") << QByteArray("\"scene\":0") << QByteArray("\"scene\":0,\"extensionsRequired\":5") << corrupt;
    QTest::newRow("compressed") << QByteArray("\"scene\":0")
                                << QByteArray("\"scene\":0,\"extensionsRequired\":[\"KHR_draco_mesh_compression\"]") << unsupported;
    QTest::newRow("sparse") << QByteArray("\"count\":30") << QByteArray("\"count\":30,\"sparse\":{}") << unsupported;
    QTest::newRow("data elsewhere") << QByteArray("\"buffers\":[{") << QByteArray("\"buffers\":[{\"uri\":\"/etc/passwd\",") << unsupported;
    QTest::newRow("deep nesting") << QByteArray("\"scene\":0") << QByteArray("\"scene\":0,\"extras\":") + QByteArray("[").repeated(200000)
                                  << corrupt;
}

void TestMeshIoHostile::glbDescriptionsAreRefused() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, code);
    const QByteArray whole = healthy(QStringLiteral(".glb"));
    quint32 jsonLength = 0;
    std::memcpy(&jsonLength, whole.constData() + 12, 4);
    QByteArray json = whole.mid(20, jsonLength).trimmed();
    QVERIFY2(json.contains(from), json.constData());
    json.replace(from, to);
    while (json.size() % 4 != 0) {
        json.append(' ');
    }
    const auto length = static_cast<quint32>(json.size());
    QByteArray patched =
        whole.left(12) + QByteArray(reinterpret_cast<const char*>(&length), 4) + whole.mid(16, 4) + json + whole.mid(20 + jsonLength);
    const auto total = static_cast<quint32>(patched.size());
    std::memcpy(patched.data() + 8, &total, 4);
    writeBytes(file(QStringLiteral(".glb")), patched);
    const auto error = errorOf([&] { readMesh(file(QStringLiteral(".glb"))); });
    QVERIFY(error.has_value());
    QCOMPARE(static_cast<int>(error->code()), code);
}

ORFEAS_TEST(TestMeshIoHostile, QCoreApplication)
#include "test_mesh_io_hostile.moc"
