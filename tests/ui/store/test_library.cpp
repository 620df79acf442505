// The library on a real disk: what is kept, what a damaged or foreign file does, what is left behind.
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "orfeas/error.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/store/item_json.h"
#include "ui/store/latents_file.h"
#include "ui/store/library.h"
#include "ui/store/library_service.h"

using namespace orfeas;

namespace {

Mesh triangle(float size) {
    return {.vertices = {{0, 0, 0}, {size, 0, 0}, {0, size, 0}}, .normals = {{0, 0, 1}, {0, 0, 1}, {0, 0, 1}}, .triangles = {{0, 1, 2}}};
}

std::shared_ptr<const ShapeLatents> latentsOf(float first) {
    return std::make_shared<ShapeLatents>(ShapeLatents{.tokens = 2, .channels = 3, .values = {first, 1.0F, -2.0F, 3.5F, 0.0F, 1e-20F}});
}

QImage picture(const QColor& color) {
    QImage result(7, 5, QImage::Format_RGBA8888);
    result.fill(color);
    result.setPixelColor(1, 1, QColor(10, 20, 30, 0));  // what is transparent keeps its colour
    return result;
}

LibraryItem itemNamed(const QString& id) {
    LibraryItem item;
    item.id = id;
    item.name = id + QStringLiteral(" picture.png");
    item.source = QStringLiteral("/pictures/%1.png").arg(id);
    item.model = QStringLiteral("starter");
    item.modelPath = QStringLiteral("/models/starter/model.safetensors");
    item.settings.seed = 9007199254740991ULL;
    item.settings.decoder = DecoderKind::Dense;
    item.settings.reuse = 3;
    item.settings.guidanceFrom = 0.1;
    item.settings.guidanceUntil = 0.85;
    return item;
}

ItemResult resultOf(float size) {
    ItemResult result;
    result.mesh = std::make_shared<Mesh>(triangle(size));
    result.latents = latentsOf(size);
    result.settings.octreeResolution = 96;
    result.timings.seconds = {{Stage::Sampling, 2.5}, {Stage::DecodeVolume, 0.5}};
    result.timings.totalSeconds = 3.25;
    result.message = QStringLiteral("a notice");
    result.run = RunRecord{
        .model = QStringLiteral("starter"), .device = QStringLiteral("CPU"), .settings = result.settings, .timings = result.timings};
    return result;
}

QStringList idsOf(const QList<LibraryItem>& items) {
    QStringList ids;
    for (const LibraryItem& item : items) {
        ids += item.id;
    }
    return ids;
}

}  // namespace

class TestLibrary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsWhatItWasTold() {
        {
            Library library(root());
            library.add(itemNamed(QStringLiteral("a")), picture(Qt::red));
            library.add(itemNamed(QStringLiteral("b")), picture(Qt::green));
            library.add(itemNamed(QStringLiteral("c")), picture(Qt::red));
            library.saveLatents(QStringLiteral("b"), *latentsOf(7.0F));
            library.saveResult(QStringLiteral("a"), resultOf(1.0F));
            library.fail(QStringLiteral("c"), Error(ErrorCode::OutOfMemory, Stage::DecodeVolume, "it went wrong"));
        }
        const Library library(root());
        QCOMPARE(idsOf(library.unfinished()), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(library.unfinished().last().state, ItemState::Failed);
        QCOMPARE(library.unfinished().last().message, QStringLiteral("it went wrong"));
        const std::optional<Error> failure = library.unfinished().last().failure;
        QVERIFY(failure);
        QCOMPARE(failure->code(), ErrorCode::OutOfMemory);
        QCOMPARE(failure->stage(), Stage::DecodeVolume);
        QCOMPARE(failure->message(), std::string("it went wrong"));
        const LoadedItem b = library.load(QStringLiteral("b"));
        QCOMPARE(b.picture.convertToFormat(QImage::Format_RGBA8888), picture(Qt::green));
        QCOMPARE(b.latents->values, latentsOf(7.0F)->values);
        QCOMPARE(b.item.settings, itemNamed(QStringLiteral("b")).settings);
        QVERIFY(!b.mesh);
        QVERIFY2(b.problem.isEmpty(), qPrintable(b.problem));

        QCOMPARE(idsOf(library.finished()), QStringList{QStringLiteral("a")});
        const LoadedItem a = library.load(QStringLiteral("a"));
        QCOMPARE(a.mesh->vertices, triangle(1.0F).vertices);
        QCOMPARE(a.latents->values, latentsOf(1.0F)->values);
        QCOMPARE(a.item.settings, resultOf(1.0F).settings);
        QCOMPARE(a.item.timings.seconds, resultOf(1.0F).timings.seconds);
        QCOMPARE(a.item.message, QStringLiteral("a notice"));
        QCOMPARE(files(QStringLiteral("pictures")).size(), 2);  // a and c share theirs
    }

    void anotherMeshReplacesTheFirst() {
        Library library(root());
        library.add(itemNamed(QStringLiteral("a")), picture(Qt::red));
        library.saveResult(QStringLiteral("a"), resultOf(1.0F));
        ItemResult finer = resultOf(2.0F);
        finer.latents = nullptr;
        finer.run.reset();
        library.saveResult(QStringLiteral("a"), finer);
        const LoadedItem a = library.load(QStringLiteral("a"));
        QCOMPARE(a.mesh->vertices, triangle(2.0F).vertices);
        QCOMPARE(a.latents->values.front(), 1.0F);
        QCOMPARE(files(QStringLiteral("meshes")).size(), 1);
        QVERIFY2(files(QStringLiteral("meshes")).first().startsWith(QLatin1StringView("a-picture-")),
                 qPrintable(files(QStringLiteral("meshes")).first()));
    }

    void keepsOrderStarsAndNames() {
        Library library(root());
        for (const char* id : {"a", "b", "c"}) {
            library.add(itemNamed(QLatin1StringView(id)), picture(Qt::red));
        }
        const QStringList order{QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")};
        library.setOrder(order);
        QCOMPARE(idsOf(library.unfinished()), order);
        library.setStarred(QStringLiteral("a"), true);
        library.rename(QStringLiteral("a"), QStringLiteral("My teapot"));
        GenerationSettings settings;
        settings.steps = 77;
        library.setSettings(QStringLiteral("a"), settings);
        QVERIFY(library.item(QStringLiteral("a"))->starred);
        QCOMPARE(library.item(QStringLiteral("a"))->name, QStringLiteral("My teapot"));
        QCOMPARE(library.item(QStringLiteral("a"))->settings.steps, 77);
    }

    void erasesWithFilesButLeavesASharedPicture() {
        Library library(root());
        library.add(itemNamed(QStringLiteral("a")), picture(Qt::red));
        library.add(itemNamed(QStringLiteral("b")), picture(Qt::red));
        library.saveResult(QStringLiteral("a"), resultOf(1.0F));
        library.saveThumbnail(QStringLiteral("a"), picture(Qt::blue));
        QVERIFY(!library.thumbnail(QStringLiteral("a")).isNull());
        QVERIFY(library.bytes() > 0);
        library.erase({QStringLiteral("a")});
        QVERIFY(!library.item(QStringLiteral("a")));
        for (const char* kind : {"meshes", "latents", "thumbnails"}) {
            QCOMPARE(files(QLatin1StringView(kind)).size(), 0);
        }
        QCOMPARE(files(QStringLiteral("pictures")).size(), 1);
        library.erase({QStringLiteral("b")});
        QCOMPARE(files(QStringLiteral("pictures")).size(), 0);
    }

    void keepsAllSidesOfAnObject() {
        const QString a = QStringLiteral("a");
        {
            Library library(root());
            library.add(itemNamed(a), picture(Qt::red), {{View::Left, picture(Qt::green)}, {View::Back, picture(Qt::blue)}});
            library.add(itemNamed(QStringLiteral("b")), picture(Qt::green));
        }
        Library library(root());
        const LoadedItem loaded = library.load(a);
        QCOMPARE(loaded.views.size(), std::size_t(2));
        QCOMPARE(loaded.views.at(View::Left).convertToFormat(QImage::Format_RGBA8888), picture(Qt::green));
        QCOMPARE(loaded.views.at(View::Back).convertToFormat(QImage::Format_RGBA8888), picture(Qt::blue));
        QCOMPARE(files(QStringLiteral("pictures")).size(), 3);
        library.erase({QStringLiteral("b")});  // its picture is a's left side
        QCOMPARE(files(QStringLiteral("pictures")).size(), 3);
        library.erase({a});
        QCOMPARE(files(QStringLiteral("pictures")).size(), 0);
    }

    void takesOverALibraryOfTheFirstVersion() {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("pictures")));
        QVERIFY(picture(Qt::red).save(m_folder->filePath(QStringLiteral("pictures/0123456789abcdef.png"))));
        makeFirstVersion();
        Library library(root());
        QVERIFY(!library.damagedFolder());
        QCOMPARE(idsOf(library.unfinished()), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(library.unfinished().last().state, ItemState::Failed);
        QCOMPARE(library.unfinished().last().message, QStringLiteral("it went wrong"));
        QVERIFY(!library.unfinished().last().failure);
        QVERIFY(library.load(QStringLiteral("a")).views.empty());
        QCOMPARE(library.load(QStringLiteral("a")).picture.convertToFormat(QImage::Format_RGBA8888), picture(Qt::red));
        library.add(itemNamed(QStringLiteral("c")), picture(Qt::red), {{View::Right, picture(Qt::blue)}});
        QCOMPARE(library.load(QStringLiteral("c")).views.size(), std::size_t(1));
    }

    void learnsFromTheNewestHundredRuns() {
        Library library(root());
        RunRecord run = *resultOf(1.0F).run;
        for (int i = 0; i < 105; ++i) {
            run.settings.steps = i + 1;
            library.recordRun(run);
        }
        run.device = QStringLiteral("another");
        library.recordRun(run);
        const QList<RunRecord> runs = library.runs(QStringLiteral("starter"), QStringLiteral("CPU"));
        QCOMPARE(runs.size(), 100);
        QCOMPARE(runs.last().settings.steps, 105);
        QCOMPARE(runs.last().timings.totalSeconds, 3.25);
    }

    void sweepsWhatNoRowNames() {
        {
            Library library(root());
            library.add(itemNamed(QStringLiteral("a")), picture(Qt::red));
        }
        put(QStringLiteral("meshes/lost-0123456789abcdef.glb"));
        put(QStringLiteral("latents/.half-written.latents.Xa81bc"));
        const Library library(root());
        QCOMPARE(files(QStringLiteral("meshes")).size() + files(QStringLiteral("latents")).size(), 0);
        QCOMPARE(files(QStringLiteral("pictures")).size(), 1);
    }

    void onlyOneProcessUsesIt() {
        const Library first(root());
        try {
            const Library second(root());
            QFAIL("opened twice");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::AccessDenied);
            QVERIFY2(error.message().find("Another Orfeas") != std::string::npos, error.what());
        }
    }

    void aLockThatNamesNobodyIsTakenOver_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("killed before it was written") << QByteArray();
        QTest::newRow("garbage") << QByteArray("\x7f\xff\n\n");
        QTest::newRow("zeros after a power cut") << QByteArray(64, '\0');
        QTest::newRow("a process that is gone") << QByteArray("999999999\norfeas\n\n");
    }
    void aLockThatNamesNobodyIsTakenOver() {
        QFETCH(const QByteArray, content);
        QFile lock(m_folder->filePath(QStringLiteral("library.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QCOMPARE(lock.write(content), content.size());
        lock.close();
        const Library library(root());
        QVERIFY(library.unfinished().isEmpty());
        QVERIFY_THROWS_EXCEPTION(Error, Library{root()});  // and is held now
    }

    void saysThatAnotherProgramHoldsTheDatabase() {
        {
            const Library library(root());
        }
        const Database other(root() / "library.db");
        other.run(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE"));
        other.run(QStringLiteral("BEGIN EXCLUSIVE"));
        LibraryService service(root());
        QSignalSpy opened(&service, &LibraryService::opened);
        QVERIFY(opened.wait(60'000));
        const auto opening = opened.first().first().value<LibraryOpening>();
        QVERIFY(!opening.usable);
        QVERIFY2(opening.notice.contains(QLatin1StringView("library.db")), qPrintable(opening.notice));
    }

    void setsADamagedLibraryAside_data() {
        QTest::addColumn<bool>("wholly");
        QTest::newRow("no database at all") << true;
        QTest::newRow("a page overwritten") << false;
    }
    void setsADamagedLibraryAside() {
        QFETCH(bool, wholly);
        {
            Library library(root());
            for (int i = 0; i < 50; ++i) {
                library.add(itemNamed(QString::number(i)), picture(Qt::red));
            }
            library.saveResult(QStringLiteral("1"), resultOf(1.0F));
        }
        QFile file(m_folder->filePath(kLibraryFile));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(wholly ? 0 : 2 * 4096));
        file.write(QByteArray(wholly ? 4096 : 8192, 'x'));
        file.close();
        const Library library(root());
        QVERIFY(library.damagedFolder());
        QVERIFY(std::filesystem::exists(*library.damagedFolder() / "library.db"));
        QCOMPARE(QDir(QString::fromStdString((*library.damagedFolder() / "meshes").string())).entryList(QDir::Files).size(), 1);
        QVERIFY(library.unfinished().isEmpty());
    }

    void leavesALibraryOfANewerVersionAlone() {
        {
            const Library library(root());
        }
        {
            Database database(root() / "library.db");
            database.run(QStringLiteral("PRAGMA user_version = 99"));
        }
        LibraryService service(root());
        QSignalSpy opened(&service, &LibraryService::opened);
        QVERIFY(opened.wait(orfeas::test::kPatience));
        const auto opening = opened.first().first().value<LibraryOpening>();
        QVERIFY(!opening.usable);
        QVERIFY2(opening.notice.contains(QLatin1StringView("newer version")), qPrintable(opening.notice));
        service.add(itemNamed(QStringLiteral("a")), [] { return picture(Qt::red); });  // dropped, not failed
        service.finish();
        QCOMPARE(files(QStringLiteral("pictures")).size(), 0);
    }

    void refusesFileNamesOfStrangers() {
        {
            Library library(root());
            library.add(itemNamed(QStringLiteral("a")), picture(Qt::red));
        }
        {
            Database database(root() / "library.db");
            database.run(QStringLiteral("UPDATE item SET picture = 'pictures/../../secret.png'"));
        }
        const Library library(root());
        QVERIFY(library.load(QStringLiteral("a")).picture.isNull());
        QVERIFY(!library.load(QStringLiteral("a")).problem.isEmpty());
    }

    void refusesBrokenLatents_data() {
        QTest::addColumn<QByteArray>("content");
        const QByteArray header = QByteArray("ORFLAT01");
        const auto sized = [&](qint32 tokens, qint32 channels, int bytes) {
            return header + QByteArray(reinterpret_cast<const char*>(&tokens), 4) +
                   QByteArray(reinterpret_cast<const char*>(&channels), 4) + QByteArray(bytes, '\0');
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another file") << QByteArray(64, 'x');
        QTest::newRow("short") << sized(4, 4, 60);
        QTest::newRow("long") << sized(4, 4, 68);
        QTest::newRow("negative") << sized(-4, -4, 64);
        QTest::newRow("huge") << sized(0x7fffffff, 0x7fffffff, 64);
    }
    void refusesBrokenLatents() {
        QFETCH(QByteArray, content);
        const QString name = m_folder->filePath(QStringLiteral("x.latents"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY_EXCEPTION_THROWN(readLatents(name.toStdString()), Error);
    }

    void settingsSurviveNonsense() {
        QCOMPARE(settingsFromJson("no json"), GenerationSettings{});
        QCOMPARE(settingsFromJson(R"({"steps": 1e9, "resolution": "big", "decoder": "magic"})"), GenerationSettings{});
        QCOMPARE(settingsFromJson(R"({"steps": 7})").steps, 7);
        QCOMPARE(timingsFromJson(R"({"totalSeconds": -1, "seconds": {"sampling": 2, "nonsense": 3}})").seconds.size(), std::size_t(1));
    }

    void worksInTheBackground() {
        {
            LibraryService service(root());
            QSignalSpy kept(&service, &LibraryService::kept);
            service.add(itemNamed(QStringLiteral("a")), [] { return picture(Qt::red); });
            service.saveResult(QStringLiteral("a"), resultOf(1.0F));
            QVERIFY(kept.wait(orfeas::test::kPatience));
            QCOMPARE(kept.first().first().toString(), QStringLiteral("a"));
            service.add(itemNamed(QStringLiteral("b")), [] { return picture(Qt::red); });  // and at once the end
        }
        LibraryService service(root());
        QSignalSpy opened(&service, &LibraryService::opened);
        QVERIFY(opened.wait(orfeas::test::kPatience));
        QCOMPARE(idsOf(opened.first().first().value<LibraryOpening>().unfinished), QStringList{QStringLiteral("b")});
        QList<LibraryItem> finished;
        service.finished(&service, [&](const QList<LibraryItem>& items) { finished = items; });
        QTRY_COMPARE(idsOf(finished), QStringList{QStringLiteral("a")});
    }

private:
    [[nodiscard]] std::filesystem::path root() const { return m_folder->path().toStdString(); }
    /** A library as the first version wrote it: one picture that waits, one that failed. */
    void makeFirstVersion() const {
        const QString connection = QStringLiteral("first version");
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
            database.setDatabaseName(m_folder->filePath(kLibraryFile));
            REQUIRE(database.open());
            for (const char* statement :
                 {"CREATE TABLE item (id TEXT PRIMARY KEY, name TEXT NOT NULL, source TEXT NOT NULL, model TEXT NOT NULL, "
                  "modelPath TEXT NOT NULL, settings TEXT NOT NULL, state INTEGER NOT NULL, position INTEGER NOT NULL, "
                  "message TEXT NOT NULL DEFAULT '', starred INTEGER NOT NULL DEFAULT 0, timings TEXT NOT NULL DEFAULT '', "
                  "created INTEGER NOT NULL, updated INTEGER NOT NULL, picture TEXT NOT NULL, latents TEXT NOT NULL DEFAULT '', "
                  "mesh TEXT NOT NULL DEFAULT '', thumbnail TEXT NOT NULL DEFAULT '') WITHOUT ROWID",
                  "CREATE INDEX itemByState ON item (state, position)",
                  "CREATE TABLE run (id INTEGER PRIMARY KEY, model TEXT NOT NULL, device TEXT NOT NULL, settings TEXT NOT NULL, "
                  "timings TEXT NOT NULL)",
                  "CREATE INDEX runByModel ON run (model, device, id)",
                  "INSERT INTO item (id, name, source, model, modelPath, settings, state, position, message, created, updated, picture) "
                  "VALUES ('a', 'a', '', 'starter', '', '{}', 0, 1, '', 1, 1, 'pictures/0123456789abcdef.png'), "
                  "('b', 'b', '', 'starter', '', '{}', 1, 2, 'it went wrong', 1, 1, 'pictures/0123456789abcdef.png')",
                  "PRAGMA user_version = 1"}) {
                QSqlQuery query(database);
                test::require(query.exec(QLatin1StringView(statement)), qPrintable(query.lastError().text()));
            }
        }
        QSqlDatabase::removeDatabase(connection);
    }

    [[nodiscard]] QStringList files(const QString& kind) const {
        return QDir(m_folder->filePath(kind)).entryList(QDir::Files | QDir::Hidden);
    }
    void put(const QString& name) const {
        QFile file(m_folder->filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("x");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

ORFEAS_TEST(TestLibrary, QCoreApplication)
#include "test_library.moc"
