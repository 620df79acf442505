// The window is killed in the middle of its queue: what it had reported as finished is there, the rest is offered again.
#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <csignal>

#include "process_runner.h"
#include "support/require.h"
#include "support/seed.h"
#include "support/test_registry.h"
#include "ui/store/library.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

constexpr int kPictures = 5;
constexpr int kRounds = 10;
constexpr int kTimeout = 120'000;

/** A home of its own for one user of the program, and the programs that this user starts one after the other. */
class Home {
public:
    Home() {
        m_place.setEnvironment(QStringLiteral("DISPLAY"), qEnvironmentVariable("DISPLAY"));
        m_place.setEnvironment(QStringLiteral("XDG_DATA_HOME"), m_place.path(QStringLiteral("data")));
        m_place.setEnvironment(QStringLiteral("OMP_NUM_THREADS"), QStringLiteral("1"));
        for (int i = 0; i < kPictures; ++i) {
            m_place.writePicture(pictureName(i), objectPicture());
        }
    }

    ~Home() { QCOMPARE(m_errors + errorsIn(log()), QStringList()); }

    static QString pictureName(int number) { return QStringLiteral("picture-%1.png").arg(number); }
    [[nodiscard]] std::filesystem::path library() const { return m_place.path(QStringLiteral("data/orfeas/orfeas/library")).toStdString(); }

    /** Starts the window; its log is empty again. */
    void start(QProcess& process, const QStringList& arguments) {
        m_errors += errorsIn(log());
        const QString state = QStringLiteral("state-%1").arg(++m_starts);
        m_place.setEnvironment(QStringLiteral("XDG_STATE_HOME"), m_place.path(state));
        m_log = m_place.path(state + QStringLiteral("/orfeas/orfeas.log"));
        m_place.configure(process);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(ORFEAS_PROGRAM), arguments + tinyModel());
    }

    [[nodiscard]] QString log() const {
        QFile file(m_log);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /** The pictures of which the log says that. */
    [[nodiscard]] QSet<QString> pictures(const QString& what) const {
        QSet<QString> names;
        const QRegularExpression line(QStringLiteral("(picture-\\d\\.png): ") + what);
        for (auto match = line.globalMatch(log()); match.hasNext();) {
            names += match.next().captured(1);
        }
        return names;
    }

private:
    Workplace m_place;
    QString m_log;
    QStringList m_errors;  ///< of the programs before
    int m_starts = 0;
};

QStringList allPictures() {
    QStringList names;
    for (int i = 0; i < kPictures; ++i) {
        names += Home::pictureName(i);
    }
    return names;
}

QSet<QString> namesOf(const QList<LibraryItem>& items) {
    QSet<QString> names;
    for (const LibraryItem& item : items) {
        names += item.name;
    }
    return names;
}

const QString kKept = QStringLiteral("kept in the history");

}  // namespace

class TestKilledWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /** How long the whole queue takes, and that it ends with everything in the library. */
    void keepsEverythingWhenItIsNotKilled() {
        Home home;
        QProcess window;
        QElapsedTimer timer;
        timer.start();
        home.start(window, allPictures());
        QTRY_COMPARE_WITH_TIMEOUT(home.pictures(kKept).size(), kPictures, kTimeout);
        m_wholeQueue = timer.elapsed();
        QCOMPARE(::kill(static_cast<pid_t>(window.processId()), SIGTERM), 0);
        QVERIFY(window.waitForFinished(kTimeout));
        QCOMPARE(window.exitCode(), 0);
        const Library library(home.library());
        QCOMPARE(library.finished().size(), kPictures);
        QVERIFY(library.unfinished().isEmpty());
    }

    void losesNothingThatWasFinished_data() {
        QRandomGenerator random(seed(20261201));
        qInfo("a queue of %lld ms", m_wholeQueue);
        QTest::addColumn<int>("moment");
        for (int round = 0; round < kRounds; ++round) {
            QTest::addRow("killed at %d", round) << random.bounded(static_cast<int>(m_wholeQueue / 8), static_cast<int>(m_wholeQueue));
        }
    }
    void losesNothingThatWasFinished() {
        QFETCH(int, moment);
        Home home;
        {
            QProcess window;
            home.start(window, allPictures());
            QVERIFY(window.waitForStarted(kPatience));
            QVERIFY(!window.waitForFinished(moment));
            window.kill();
            QVERIFY(window.waitForFinished(kPatience));
        }
        const qsizetype left = checkLibrary(home);
        qInfo("killed after %d ms: %lld finished, %lld offered again", moment, home.pictures(kKept).size(), left);
        checkOffer(home, left);
    }

private:
    /** Returns how many pictures are left to do. */
    static qsizetype checkLibrary(const Home& home) {
        if (!std::filesystem::exists(home.library() / kLibraryFile.toStdString())) {
            return home.pictures(QStringLiteral("put into the library")).isEmpty() ? 0 : -1;  // killed before it had begun
        }
        {
            const Database database(home.library() / kLibraryFile.toStdString());
            QSqlQuery check = database.run(QStringLiteral("PRAGMA integrity_check"));
            REQUIRE(check.next());
            REQUIRE(check.value(0).toString() == QStringLiteral("ok"));
        }
        const Library library(home.library());
        REQUIRE(!library.damagedFolder());
        const QSet<QString> finished = namesOf(library.finished());
        const QSet<QString> unfinished = namesOf(library.unfinished());
        require(finished.contains(home.pictures(kKept)), qPrintable(home.log()));
        require((finished + unfinished).contains(home.pictures(QStringLiteral("put into the library"))), qPrintable(home.log()));
        REQUIRE(!finished.intersects(unfinished));
        for (const LibraryItem& item : library.finished()) {
            const LoadedItem loaded = library.load(item.id);
            require(loaded.problem.isEmpty(), qPrintable(loaded.problem));
            REQUIRE(loaded.mesh && !loaded.mesh->empty());
            REQUIRE(loaded.latents);
            REQUIRE(!loaded.picture.isNull());
        }
        for (const LibraryItem& item : library.unfinished()) {
            REQUIRE(!library.load(item.id).picture.isNull());
        }
        return library.unfinished().size();
    }

    /** The next start says how many are left, if any are. */
    static void checkOffer(Home& home, qsizetype left) {
        QProcess window;
        home.start(window, {});
        if (left > 0) {
            const QString sentence = left == 1 ? QStringLiteral("One picture was not finished last time")
                                               : QStringLiteral("%1 pictures were not finished last time").arg(left);
            REQUIRE_SOON(home.log().contains(sentence));
        } else {
            REQUIRE_SOON(home.log().contains(QLatin1StringView("Loading model")));
            REQUIRE(!home.log().contains(QLatin1StringView("not finished last time")));
        }
        window.kill();
        REQUIRE(window.waitForFinished());
    }

    qint64 m_wholeQueue = 1000;  ///< milliseconds
};

ORFEAS_TEST(TestKilledWindow, QCoreApplication)
#include "test_killed_window.moc"
