// The window's log: what names of files can't do to it, and what decoders may say in it.
#include <spdlog/spdlog.h>

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "support/test_registry.h"
#include "ui/input/decoder_messages.h"
#include "ui/log.h"

using namespace orfeas;

class TestLog : public QObject {
    Q_OBJECT

    QTemporaryDir m_state;
    std::shared_ptr<LogLines> m_lines = std::make_shared<LogLines>();

    [[nodiscard]] static QByteArray file() {
        QFile log(QString::fromStdString(logFile().string()));
        return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("XDG_STATE_HOME", m_state.path().toUtf8());
        startLogging(m_lines);
    }
    void cleanupTestCase() {
        spdlog::shutdown();
        qInstallMessageHandler(nullptr);
    }

    void namesStayWithinTheirLine() {
        const qsizetype before = file().count('\n');
        spdlog::warn("could not read {}", "a\n2026-12-01 error forged\r\x1b[31m caf\xe9");
        const QString mark(QChar::ReplacementCharacter);
        const QString shown =
            QStringLiteral("could not read a%1").arg(mark) + QStringLiteral("2026-12-01 error forged%1%1[31m caf%1").arg(mark);
        QVERIFY2(m_lines->lines().back().text.endsWith(shown), qPrintable(m_lines->lines().back().text));
        QVERIFY2(file().endsWith(shown.toUtf8() + '\n'), file());
        QCOMPARE(file().count('\n'), before + 1);
    }

    void decodersOnlyInform() {
        qWarning("of the program");
        QCOMPARE(m_lines->lines().back().level, LogLevel::Warning);
        {
            const DecoderMessages messages;
            qWarning("of a decoder");
        }
        QVERIFY(m_lines->lines().back().text.contains(QLatin1StringView("of a decoder")));
        QCOMPARE(m_lines->lines().back().level, LogLevel::Info);
        qWarning("of the program again");
        QCOMPARE(m_lines->lines().back().level, LogLevel::Warning);
    }
};

ORFEAS_TEST(TestLog, QCoreApplication)
#include "test_log.moc"
