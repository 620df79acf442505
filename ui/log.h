#pragma once

#include <QObject>
#include <QStringList>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

namespace orfeas {

enum class LogLevel { Info, Warning, Error };

/** One line of the log: "12:03:07  Loading model starter". */
struct LogLine {
    LogLevel level = LogLevel::Info;
    QString text;
};

/** The last lines of the log for the window: written from any thread, read on the one this object lives on. */
class LogLines : public QObject {
    Q_OBJECT

public:
    /** How many lines are kept. */
    static constexpr std::size_t kCapacity = 2000;

    /** Keeps a line and announces it. From any thread. */
    void append(LogLevel level, const QString& text);

    [[nodiscard]] std::vector<LogLine> lines() const;

    /** The newest lines' texts, at most `count`. */
    [[nodiscard]] QStringList tail(std::size_t count) const;

Q_SIGNALS:
    /** Emitted on the writer's thread: connections across threads are queued. */
    void appended(orfeas::LogLevel level, const QString& text);

private:
    mutable std::mutex m_mutex;
    std::deque<LogLine> m_lines;
};

/** ${XDG_STATE_HOME:-~/.local/state}/orfeas, the place of the log and of crash reports. */
std::filesystem::path stateFolder();

/** orfeas.log in the state folder. */
std::filesystem::path logFile();

/** Qt's messages go to the default logger from now on, those about pictures as mere information. */
void logQtMessages();

/**
 * Makes the default logger write to a rotating file (3 × 2 MB), to `lines` and, from warnings on, to stderr; Qt's own messages go there
 * too. Where the file can't be written the rest still works. Call once, before the engine starts; `lines` must outlive all logging.
 */
void startLogging(const std::shared_ptr<LogLines>& lines);

}  // namespace orfeas
