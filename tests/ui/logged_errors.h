#pragma once

#include <QString>
#include <QStringList>
#include <memory>

namespace orfeas::test {

/** Hears the errors that the program logs, on any thread, and knows which of them a test has announced. */
class LoggedErrors {
public:
    /** Listens to the default logger. Made before anything logs on another thread, as the list of listeners has no lock. */
    LoggedErrors();
    ~LoggedErrors();

    LoggedErrors(const LoggedErrors&) = delete;
    LoggedErrors& operator=(const LoggedErrors&) = delete;

    /** One error will come whose text holds `part`. */
    void expect(const QString& part) { m_expected += part; }

    /** What came unannounced and what was announced and did not come, in words. Then all is forgotten. */
    QStringList takeFaults();

private:
    class Sink;
    std::shared_ptr<Sink> m_sink;
    QStringList m_expected;
};

}  // namespace orfeas::test
