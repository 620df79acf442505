#include "orfeas/mesh_io.h"

#include <sys/resource.h>

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <assimp/Importer.hpp>
#include <cmath>
#include <csignal>

#include <assimp/postprocess.h>
#include <assimp/scene.h>

#include "mesh_samples.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** Lowers the largest file this process may write, as a full disk would. */
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit lowered{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &lowered);
    }
    ~FileSizeLimit() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

}  // namespace

class TestMeshIo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void roundTripKeepsPositionsAndTriangles_data();
    void roundTripKeepsPositionsAndTriangles();
    void meshWithoutNormalsRoundTrips_data() { roundTripKeepsPositionsAndTriangles_data(); }
    void meshWithoutNormalsRoundTrips();
    void anotherLibraryReads_data() { roundTripKeepsPositionsAndTriangles_data(); }
    void anotherLibraryReads();
    void glbNamesItsNodeAfterTheFile();
    void glbAppliesNodeTransforms();
    void objOfOtherProgramsIsRead();
    void theLastLineIsRead_data();
    void theLastLineIsRead();
    void asciiStlIsRead();
    void asciiAndBigEndianPlyAreRead();
    void unknownExtensionListsTheKnownOnes();
    void missingFileIsNotFound();
    void folderWithoutWayInIsAccessDenied_data() { roundTripKeepsPositionsAndTriangles_data(); }
    void folderWithoutWayInIsAccessDenied();
    void fullDiskKeepsTheOldFile_data() { roundTripKeepsPositionsAndTriangles_data(); }
    void fullDiskKeepsTheOldFile();
    void brokenMeshIsNotWritten();
    void largeMeshComesBack_data() { roundTripKeepsPositionsAndTriangles_data(); }
    void largeMeshComesBack();

private:
    std::filesystem::path file(const char* name) const { return std::filesystem::path(m_folder.path().toStdString()) / name; }
    std::filesystem::path file(const char* stem, const QString& extension) const {
        return file((std::string(stem) + extension.toStdString()).c_str());
    }
    QTemporaryDir m_folder;
};

void TestMeshIo::roundTripKeepsPositionsAndTriangles_data() {
    QTest::addColumn<QString>("extension");
    for (const std::string& extension : meshExtensions()) {
        QTest::newRow(extension.c_str()) << QString::fromStdString(extension);
    }
}

void TestMeshIo::roundTripKeepsPositionsAndTriangles() {
    QFETCH(QString, extension);
    const Mesh mesh = bumpyTorus(31, 17);
    const auto path = file("torus", extension);
    writeMesh(mesh, path);
    const Mesh back = readMesh(path);
    QCOMPARE(back.triangles.size(), mesh.triangles.size());
    QCOMPARE(back.vertices.size(), mesh.vertices.size());
    // STL forgets the numbers of the vertices, so corners are compared by place.
    for (std::size_t t = 0; t < mesh.triangles.size(); ++t) {
        for (std::size_t corner = 0; corner < 3; ++corner) {
            QVERIFY(back.vertices[back.triangles[t][corner]] == mesh.vertices[mesh.triangles[t][corner]]);
        }
    }
    if (extension == QLatin1String(".stl")) {
        QVERIFY(back.normals.empty());
        return;
    }
    QVERIFY(back.vertices == mesh.vertices);
    QVERIFY(back.triangles == mesh.triangles);
    QVERIFY(back.normals == mesh.normals);
}

void TestMeshIo::meshWithoutNormalsRoundTrips() {
    QFETCH(QString, extension);
    Mesh mesh = bumpyTorus(8, 6);
    mesh.normals.clear();
    const auto path = file("bare", extension.toUpper());  // extensions in capitals are the same formats
    writeMesh(mesh, path);
    const Mesh back = readMesh(path);
    QVERIFY(back.normals.empty());
    QCOMPARE(back.triangles.size(), mesh.triangles.size());
    QCOMPARE(signedVolume(back), signedVolume(mesh));
}

void TestMeshIo::anotherLibraryReads() {
    QFETCH(QString, extension);
    const Mesh mesh = bumpyTorus(31, 17);
    const auto path = file("assimp", extension);
    writeMesh(mesh, path);
    Assimp::Importer importer;
    const aiScene* scene = importer.ReadFile(path.string(), aiProcess_ValidateDataStructure | aiProcess_JoinIdenticalVertices);
    QVERIFY2(scene != nullptr, importer.GetErrorString());
    QCOMPARE(scene->mNumMeshes, 1U);
    const aiMesh& read = *scene->mMeshes[0];
    QCOMPARE(read.mNumFaces, static_cast<unsigned>(mesh.triangles.size()));
    QVERIFY(read.HasNormals());
    for (unsigned face = 0; face < read.mNumFaces; ++face) {
        QCOMPARE(read.mFaces[face].mNumIndices, 3U);
        for (unsigned corner = 0; corner < 3; ++corner) {
            const aiVector3D& got = read.mVertices[read.mFaces[face].mIndices[corner]];
            const Vec3f& expected = mesh.vertices[mesh.triangles[face][corner]];
            // assimp's text parser rounds the last digits
            QVERIFY(std::abs(got.x - expected[0]) < 1e-6F && std::abs(got.y - expected[1]) < 1e-6F &&
                    std::abs(got.z - expected[2]) < 1e-6F);
        }
    }
}

void TestMeshIo::glbNamesItsNodeAfterTheFile() {
    const auto path = file("Grüner Stuhl 2.glb");
    writeMesh(bumpyTorus(8, 6), path);
    Assimp::Importer importer;
    const aiScene* scene = importer.ReadFile(path.string(), 0);
    QVERIFY2(scene != nullptr, importer.GetErrorString());
    QVERIFY(scene->mRootNode->FindNode("Grüner Stuhl 2") != nullptr);
    const QByteArray bytes = readBytes(path);
    QVERIFY(bytes.contains("\"generator\":\"Orfeas\""));
    QVERIFY(bytes.contains("\"min\":["));
    QCOMPARE(bytes.size() % 4, 0);

    // A name that is no UTF-8 must not break the JSON.
    const auto odd = file("stuhl\xfc.glb");
    writeMesh(bumpyTorus(8, 6), odd);
    QCOMPARE(readMesh(odd).triangles.size(), std::size_t{96});
    std::filesystem::remove(odd);  // Qt could not name it to clean up
}

void TestMeshIo::glbAppliesNodeTransforms() {
    const auto path = file("moved.glb");
    const Mesh mesh = bumpyTorus(12, 8);
    writeMesh(mesh, path);
    QByteArray bytes = readBytes(path);
    // The same file with a node that mirrors x, doubles all and shifts up, patched into the JSON.
    quint32 jsonLength = 0;
    std::memcpy(&jsonLength, bytes.constData() + 12, 4);
    QByteArray json = bytes.mid(20, jsonLength).trimmed();
    json.replace("\"mesh\":0", "\"mesh\":0,\"scale\":[-2,2,2],\"translation\":[0,3,0]");
    while (json.size() % 4 != 0) {
        json.append(' ');
    }
    const auto length = static_cast<quint32>(json.size());
    QByteArray patched =
        bytes.left(12) + QByteArray(reinterpret_cast<const char*>(&length), 4) + bytes.mid(16, 4) + json + bytes.mid(20 + jsonLength);
    const auto total = static_cast<quint32>(patched.size());
    std::memcpy(patched.data() + 8, &total, 4);
    writeBytes(path, patched);

    const Mesh moved = readMesh(path);
    for (std::size_t i = 0; i < mesh.vertices.size(); ++i) {
        const Vec3f& v = mesh.vertices[i];
        QVERIFY((moved.vertices[i] == Vec3f{-2.0F * v[0], 2.0F * v[1] + 3.0F, 2.0F * v[2]}));
        QVERIFY(std::abs(moved.normals[i][0] + mesh.normals[i][0]) < 1e-5F);
        QVERIFY(std::abs(moved.normals[i][1] - mesh.normals[i][1]) < 1e-5F);
    }
    QVERIFY(std::abs(signedVolume(moved) - 8.0 * signedVolume(mesh)) < 1e-4);  // still facing outward
}

void TestMeshIo::theLastLineIsRead_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("text");
    const QByteArray corners = "v 0 0 0\nv 1 0 0\nv 0 1 0\n";
    QTest::newRow("obj, no newline") << QByteArray("a.obj") << corners + "f 1 2 3";
    QTest::newRow("obj, backslash at the end") << QByteArray("a.obj") << corners + "f 1 2 3 \\";
    QTest::newRow("obj, backslash and newline at the end") << QByteArray("a.obj") << corners + "f 1 2 3\\\n";
    QTest::newRow("obj, backslash and \\r\\n at the end") << QByteArray("a.obj") << corners + "f 1 2 3\\\r\n";
    QTest::newRow("obj, joined, backslash at the end") << QByteArray("a.obj") << corners + "f 1 \\\n2 \\\n3 \\";
    QTest::newRow("obj, comment of a folder") << QByteArray("a.obj") << corners + "# C:\\meshes\\\nf 1 2 3\n";
    QTest::newRow("obj, comment of a folder at the end") << QByteArray("a.obj") << corners + "f 1 2 3\n  # C:\\meshes\\";
    const QByteArray loop = "outer loop vertex 0 0 0 vertex 1 0 0 vertex 0 1 0 endloop";
    QTest::newRow("stl, no newline") << QByteArray("a.stl") << "solid\nfacet normal 0 0 1\n" + loop + "\nendfacet\nendsolid";
    const QByteArray header =
        "ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty float z\n"
        "element face 1\nproperty list uchar int vertex_indices\nend_header\n";
    QTest::newRow("ply, no newline") << QByteArray("a.ply") << header + "0 0 0\n1 0 0\n0 1 0\n3 0 1 2";
}

void TestMeshIo::theLastLineIsRead() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, text);
    const auto path = file(name.constData());
    writeBytes(path, text);
    const Mesh mesh = readMesh(path);
    QCOMPARE(mesh.vertices.size(), std::size_t{3});
    QCOMPARE(mesh.triangles.size(), std::size_t{1});
}

void TestMeshIo::objOfOtherProgramsIsRead() {
    const auto path = file("other.obj");
    writeBytes(path,
               "# a comment\r\nmtllib a.mtl\no thing\nv 0 0 0 1.0\nv 1e0 +0 0\nv 1 1 0\n v 0 1 0\nvt 0 0\nvn 0 0 1\ng side\nusemtl x\n"
               "f 1/1/1 2/1/1 3/1/1 \\\n 4/1/1 # a square\nv 0 0 1\nf -5//1 -4//1 -1//1\n");
    const Mesh mesh = readMesh(path);
    QCOMPARE(mesh.vertices.size(), std::size_t{5});
    QCOMPARE(mesh.triangles.size(), std::size_t{3});
    QVERIFY((mesh.triangles[1] == Triangle{0, 2, 3}));
    QVERIFY((mesh.triangles[2] == Triangle{0, 1, 4}));
    QCOMPARE(mesh.normals.size(), std::size_t{5});
}

void TestMeshIo::asciiStlIsRead() {
    const auto path = file("ascii.stl");
    writeBytes(
        path,
        "solid a thing with spaces\n facet normal 0 0 1\n  outer loop\n   vertex 0 0 0\n   vertex 1 0 0\n   vertex 0 1 0\n  endloop\n"
        " endfacet\n facet normal 0 0 1\n  outer loop\n   vertex 1 0 0\n   vertex 1 1 0\n   vertex -0 1.0e0 0\n  endloop\n endfacet\n"
        "endsolid\n");
    const Mesh mesh = readMesh(path);
    QCOMPARE(mesh.vertices.size(), std::size_t{4});
    QVERIFY((mesh.triangles[1] == Triangle{1, 3, 2}));
}

void TestMeshIo::asciiAndBigEndianPlyAreRead() {
    const auto path = file("ascii.ply");
    writeBytes(
        path,
        "ply\nformat ascii 1.0\ncomment x\nelement vertex 4\nproperty double x\nproperty double y\nproperty double z\nproperty uchar red\n"
        "element face 1\nproperty list uchar int vertex_indices\nelement edge 1\nproperty int a\nend_header\n"
        "0 0 0 255\n1 0 0 255\n1 1 0 255\n0 1 0 255\n4 0 1 2 3\n7\n");
    const Mesh ascii = readMesh(path);
    QCOMPARE(ascii.vertices.size(), std::size_t{4});
    QVERIFY((ascii.triangles == std::vector<Triangle>{{0, 1, 2}, {0, 2, 3}}));

    QByteArray big(
        "ply\nformat binary_big_endian 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty float z\nelement face 1\n"
        "property list uchar ushort vertex_index\nend_header\n");
    const QByteArray one = QByteArray::fromHex("3f800000");
    const QByteArray zero = QByteArray::fromHex("00000000");
    big += zero + zero + zero + one + zero + zero + zero + one + zero + QByteArray::fromHex("03000000010002");
    writeBytes(path, big);
    const Mesh read = readMesh(path);
    QVERIFY((read.vertices[1] == Vec3f{1.0F, 0.0F, 0.0F}));
    QVERIFY((read.triangles == std::vector<Triangle>{{0, 1, 2}}));
}

void TestMeshIo::unknownExtensionListsTheKnownOnes() {
    for (const char* name : {"a.fbx", "a", "a.gltf", ".obj.txt"}) {
        const auto error = errorOf([&] { writeMesh(bumpyTorus(8, 6), file(name)); });
        QVERIFY(error.has_value());
        QCOMPARE(error->code(), ErrorCode::UnsupportedFormat);
        QVERIFY(QString::fromStdString(error->message()).contains(QLatin1String(".glb .obj .stl .ply")));
        QCOMPARE(errorOf([&] { readMesh(file(name)); })->code(), ErrorCode::UnsupportedFormat);
    }
}

void TestMeshIo::missingFileIsNotFound() {
    const auto error = errorOf([&] { readMesh(file("nowhere.glb")); });
    QVERIFY(error.has_value());
    QCOMPARE(error->code(), ErrorCode::FileNotFound);
    QVERIFY(QString::fromStdString(error->message()).contains(QLatin1String("nowhere.glb")));
    std::filesystem::create_directory(file("folder.glb"));
    QCOMPARE(errorOf([&] { readMesh(file("folder.glb")); })->code(), ErrorCode::AccessDenied);
}

void TestMeshIo::folderWithoutWayInIsAccessDenied() {
    QFETCH(QString, extension);
    // Refused to everybody, root included: a folder that is a file, one that is missing, one of the kernel's.
    writeBytes(file("plain"), "x");
    for (const auto& folder : {file("plain"), file("missing"), std::filesystem::path("/proc/self/fdinfo")}) {
        const auto path = folder / std::string("mesh").append(extension.toStdString());
        const auto error = errorOf([&] { writeMesh(bumpyTorus(8, 6), path); });
        QVERIFY(error.has_value());
        QCOMPARE(error->code(), ErrorCode::AccessDenied);
        QCOMPARE(error->stage(), Stage::WriteMesh);
        QVERIFY(QString::fromStdString(error->message()).contains(QString::fromStdString(path.string())));
    }
}

void TestMeshIo::fullDiskKeepsTheOldFile() {
    QFETCH(QString, extension);
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / std::string("mesh").append(extension.toStdString());
    writeMesh(bumpyTorus(8, 6), path);
    const QByteArray before = readBytes(path);
    std::optional<Error> error;
    {
        const FileSizeLimit limit(20000);
        error = errorOf([&] { writeMesh(bumpyTorus(60, 40), path); });
    }
    QVERIFY(error.has_value());
    QCOMPARE(error->code(), ErrorCode::WriteFailed);
    QVERIFY(QString::fromStdString(error->message()).contains(QString::fromStdString(path.string())));
    QCOMPARE(readBytes(path), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void TestMeshIo::brokenMeshIsNotWritten() {
    const auto path = file("broken.glb");
    QCOMPARE(errorOf([&] { writeMesh(Mesh{}, path); })->code(), ErrorCode::EmptySurface);
    Mesh nan = bumpyTorus(8, 6);
    nan.vertices[3][1] = std::nanf("");
    QCOMPARE(errorOf([&] { writeMesh(nan, path); })->code(), ErrorCode::NotFinite);
    Mesh wild = bumpyTorus(8, 6);
    wild.triangles[2][0] = 48;
    QCOMPARE(errorOf([&] { writeMesh(wild, path); })->code(), ErrorCode::Internal);
    QVERIFY(!std::filesystem::exists(path));
}

void TestMeshIo::largeMeshComesBack() {
    QFETCH(QString, extension);
    const Mesh mesh = bumpyTorus(700, 600);  // 840,000 triangles
    const auto path = file("large", extension);
    // Whatever grew with the square of their number would not end within the test's time.
    writeMesh(mesh, path);
    QCOMPARE(readMesh(path).triangles.size(), mesh.triangles.size());
}

ORFEAS_TEST(TestMeshIo, QCoreApplication)
#include "test_mesh_io.moc"
