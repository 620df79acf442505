#include "ui/log.h"

#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

#include "orfeas/log_format.h"
#include "ui/input/decoder_messages.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kFileBytes = 2 << 20;
constexpr std::size_t kFileCount = 3;
constexpr const char* kWindowPattern = "%H:%M:%S  %*";
constexpr const char* kFilePattern = "%Y-%m-%dT%H:%M:%S.%e %^%-7l%$ %*";

LogLevel levelOf(spdlog::level::level_enum level) {
    if (level >= spdlog::level::err) {
        return LogLevel::Error;
    }
    return level == spdlog::level::warn ? LogLevel::Warning : LogLevel::Info;
}

class LineSink : public spdlog::sinks::base_sink<std::mutex> {
public:
    explicit LineSink(std::shared_ptr<LogLines> lines) : m_lines(std::move(lines)) {}

protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        spdlog::memory_buf_t formatted;
        formatter_->format(message, formatted);
        m_lines->append(levelOf(message.level), QString::fromUtf8(formatted.data(), static_cast<qsizetype>(formatted.size())).trimmed());
    }
    void flush_() override {}

private:
    std::shared_ptr<LogLines> m_lines;
};

void onQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    const std::string text = message.toStdString();
    if (type != QtFatalMsg && DecoderMessages::isOne(context.category)) {
        spdlog::info("Picture: {}", text);
        return;
    }
    switch (type) {
        case QtDebugMsg: spdlog::debug("Qt: {}", text); break;
        case QtInfoMsg: spdlog::info("Qt: {}", text); break;
        case QtWarningMsg: spdlog::warn("Qt: {}", text); break;
        case QtCriticalMsg:
        case QtFatalMsg: spdlog::error("Qt: {}", text); break;
    }
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : value;
}

}  // namespace

void LogLines::append(LogLevel level, const QString& text) {
    {
        const std::lock_guard lock(m_mutex);
        m_lines.push_back({level, text});
        if (m_lines.size() > kCapacity) {
            m_lines.pop_front();
        }
    }
    Q_EMIT appended(level, text);
}

std::vector<LogLine> LogLines::lines() const {
    const std::lock_guard lock(m_mutex);
    return {m_lines.begin(), m_lines.end()};
}

QStringList LogLines::tail(std::size_t count) const {
    const std::lock_guard lock(m_mutex);
    QStringList result;
    for (std::size_t i = m_lines.size() - std::min(count, m_lines.size()); i < m_lines.size(); ++i) {
        result += m_lines[i].text;
    }
    return result;
}

fs::path stateFolder() {
    const fs::path state = environment("XDG_STATE_HOME");
    return (state.is_absolute() ? state : fs::path(environment("HOME")) / ".local/state") / "orfeas";
}

fs::path logFile() {
    return stateFolder() / "orfeas.log";
}

void logQtMessages() {
    qInstallMessageHandler(onQtMessage);
}

void startLogging(const std::shared_ptr<LogLines>& lines) {
    std::vector<spdlog::sink_ptr> sinks;
    auto window = std::make_shared<LineSink>(lines);
    window->set_formatter(makeLogFormatter(kWindowPattern));
    sinks.push_back(window);
    auto console = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    console->set_level(spdlog::level::warn);
    console->set_formatter(makeLogFormatter("orfeas: %l: %*"));
    sinks.push_back(console);

    std::string problem;
    try {
        fs::create_directories(logFile().parent_path());
        auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(logFile().string(), kFileBytes, kFileCount);
        file->set_formatter(makeLogFormatter(kFilePattern));
        sinks.push_back(file);
    } catch (const std::exception& error) {
        problem = error.what();
    }
    auto logger = std::make_shared<spdlog::logger>("orfeas", sinks.begin(), sinks.end());
    logger->set_level(spdlog::level::info);
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(logger);
    logQtMessages();
    if (!problem.empty()) {
        spdlog::warn("The log is not kept in a file: {}", problem);
    }
}

}  // namespace orfeas
