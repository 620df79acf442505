#pragma once

#include <QObject>
#include <QStringList>
#include <filesystem>
#include <memory>
#include <mutex>

namespace orfeas {

/** The last lines of the log for the window: written from any thread, read on the one this object lives on. */
class LogLines : public QObject {
    Q_OBJECT

public:
    /** Keeps a line and announces it. From any thread. */
    void append(const QString& line);

    [[nodiscard]] QStringList lines() const;

Q_SIGNALS:
    /** Emitted on the writer's thread: connections across threads are queued. */
    void appended(const QString& line);

private:
    mutable std::mutex m_mutex;
    QStringList m_lines;
};

/** ${XDG_STATE_HOME:-~/.local/state}/orfeas/orfeas.log */
std::filesystem::path logFile();

/**
 * Makes the default logger write to a rotating file (3 × 2 MB), to `lines` and, from warnings on, to stderr; Qt's own messages go there
 * too. Where the file can't be written the rest still works. Call once, before the engine starts; `lines` must outlive all logging.
 */
void startLogging(const std::shared_ptr<LogLines>& lines);

}  // namespace orfeas
