#pragma once

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStringList>
#include <QTest>
#include <csignal>

#include "process_runner.h"

namespace orfeas::test {

/** A home of its own for one user of the window, who may start it again and again. The folders in it are made by the program. */
class WindowHome {
public:
    WindowHome() {
        m_place.writePicture(QStringLiteral("a.png"), objectPicture());
        set("DISPLAY", qEnvironmentVariable("DISPLAY"));
        set("XDG_STATE_HOME", path("home/state"));
        set("XDG_CONFIG_HOME", path("home/config"));
        set("XDG_DATA_HOME", path("home/data"));
        set("XDG_CACHE_HOME", path("home/cache"));
    }

    void set(const char* name, const QString& value) { m_place.setEnvironment(QLatin1StringView(name), value); }
    [[nodiscard]] QString path(const char* name) const { return m_place.path(QLatin1StringView(name)); }
    [[nodiscard]] QString logFile() const { return path("home/state/orfeas/orfeas.log"); }
    [[nodiscard]] QString settingsFile() const { return path("home/config/orfeas/orfeas.conf"); }
    [[nodiscard]] QString libraryFolder() const { return path("home/data/orfeas/orfeas/library"); }
    [[nodiscard]] const Workplace& place() const { return m_place; }

private:
    Workplace m_place;
};

/** The window with the tiny model and one picture, which it makes a mesh of. Ends with the object. */
class WindowRun {
public:
    explicit WindowRun(const WindowHome& home, const std::function<void()>& prepareChild = {}) : m_home(home) {
        QFile::remove(home.logFile());
        home.place().configure(m_process);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        if (prepareChild) {
            m_process.setChildProcessModifier(prepareChild);
        }
        m_process.start(QStringLiteral(ORFEAS_PROGRAM), QStringList{QStringLiteral("a.png")} + tinyModel());
    }
    ~WindowRun() {
        m_process.kill();
        m_process.waitForFinished();
    }
    WindowRun(const WindowRun&) = delete;
    WindowRun& operator=(const WindowRun&) = delete;

    /** What it has said so far, in its log and on its standard streams. */
    [[nodiscard]] QString words() {
        m_output += QString::fromUtf8(m_process.readAll());
        QFile file(m_home.logFile());
        return m_output + (file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString());
    }
    [[nodiscard]] bool says(const QString& part) { return words().contains(part); }
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    /** Asks it to close once it listens, and waits for its end; its exit code, or -1 if it does not end or crashes. */
    int close() {
        static_cast<void>(QTest::qWaitFor([this] { return !isRunning() || listens(); }, 120'000));
        ::kill(static_cast<pid_t>(m_process.processId()), SIGTERM);
        const bool ended = m_process.waitForFinished(60'000) && m_process.exitStatus() == QProcess::NormalExit;
        return ended ? m_process.exitCode() : -1;
    }
    void killNow() {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    /** Whether it has a handler for the request to end: before, the request would just kill it. */
    [[nodiscard]] bool listens() const {
        const QString process = QStringLiteral("/proc/%1/").arg(m_process.processId());
        if (QFileInfo(process + QStringLiteral("exe")).canonicalFilePath() !=
            QFileInfo(QStringLiteral(ORFEAS_PROGRAM)).canonicalFilePath()) {
            return false;  // still the test's own handlers, until the program is loaded
        }
        QFile status(process + QStringLiteral("status"));
        static const QRegularExpression kCaught(QStringLiteral("SigCgt:\\s*([0-9a-f]+)"));
        const QString text = status.open(QIODevice::ReadOnly) ? QString::fromLatin1(status.readAll()) : QString();
        const quint64 caught = kCaught.match(text).captured(1).toULongLong(nullptr, 16);
        return (caught >> (SIGTERM - 1) & 1U) != 0;
    }

    const WindowHome& m_home;
    QProcess m_process;
    QString m_output;
};

}  // namespace orfeas::test
