#include "logged_errors.h"

#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <mutex>
#include <utility>

namespace orfeas::test {

class LoggedErrors::Sink : public spdlog::sinks::base_sink<std::mutex> {
public:
    Sink() { set_level(spdlog::level::err); }

    QStringList take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(m_texts, {});
    }

protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        m_texts += QString::fromUtf8(message.payload.data(), static_cast<qsizetype>(message.payload.size()));
    }
    void flush_() override {}

private:
    QStringList m_texts;
};

LoggedErrors::LoggedErrors() : m_sink(std::make_shared<Sink>()) {
    spdlog::default_logger()->sinks().push_back(m_sink);
}

LoggedErrors::~LoggedErrors() {
    std::erase(spdlog::default_logger()->sinks(), m_sink);
}

QStringList LoggedErrors::takeFaults() {
    QStringList faults;
    for (const QString& error : m_sink->take()) {
        const auto announced =
            std::find_if(m_expected.begin(), m_expected.end(), [&](const QString& part) { return error.contains(part); });
        if (announced == m_expected.end()) {
            faults += QStringLiteral("an error was logged: ") + error;
        } else {
            m_expected.erase(announced);
        }
    }
    for (const QString& part : std::exchange(m_expected, {})) {
        faults += QStringLiteral("no error was logged that says: ") + part;
    }
    return faults;
}

}  // namespace orfeas::test
