// No name of a file makes a terminal do something.
#include <QCoreApplication>
#include <QTest>

#include "orfeas/error.h"
#include "orfeas/printable_text.h"
#include "support/test_registry.h"

using namespace orfeas;

class TestPrintableText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacesWhatActs_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        const QByteArray mark = "\xEF\xBF\xBD";
        const auto row = [](const char* name, const QByteArray& text, const QByteArray& shown) { QTest::newRow(name) << text << shown; };
        row("plain", "chair 100% <b>.png", "chair 100% <b>.png");
        row("other scripts", "Ümläut-茶壺-🫖.png", "Ümläut-茶壺-🫖.png");
        row("line break", "new\nline\r", "new" + mark + "line" + mark);
        row("tab and bell", "a\tb\a", "a" + mark + "b" + mark);
        row("escape sequence", "esc\x1b[31mred", "esc" + mark + "[31mred");
        row("delete",
            "a\x7f"
            "b",
            "a" + mark + "b");
        row("zero", QByteArray("a\0b", 3), "a" + mark + "b");
        row("C1 control",
            "a\xC2\x9B"
            "31m",
            "a" + mark + "31m");
        row("Latin-1", "caf\xE9.png", "caf" + mark + ".png");
        row("lone continuation", "\x80", mark);
        row("cut off", "a\xE8\x8C", "a" + mark + mark);
        row("overlong", "\xC0\xAF", mark + mark);
        row("overlong of three", "\xE0\x80\xAF", mark + mark + mark);
        row("surrogate", "\xED\xA0\x80", mark + mark + mark);
        row("beyond Unicode", "\xF4\x90\x80\x80", mark + mark + mark + mark);
        row("right to left", "a\xE2\x80\xAEgnp.exe", "a" + mark + "gnp.exe");
        row("line separator",
            "a\xE2\x80\xA8"
            "b",
            "a" + mark + "b");
        row("empty", "", "");
    }
    void replacesWhatActs() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, shown);
        const std::string once = printableText(text.toStdString());
        QCOMPARE(QByteArray::fromStdString(once), shown);
        QCOMPARE(printableText(once), once);
    }

    void errorsAreShownAsTheyAre() {
        const Error error(ErrorCode::FileNotFound, Stage::LoadImage, "'a\n\x1b]0;title\a' is not there");
        QCOMPARE(error.message(), std::string("'a\xEF\xBF\xBD\xEF\xBF\xBD]0;title\xEF\xBF\xBD' is not there"));
    }
};

ORFEAS_TEST(TestPrintableText, QCoreApplication)
#include "test_printable_text.moc"
