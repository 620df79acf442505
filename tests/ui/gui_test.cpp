#include "gui_test.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

#include "ui/studio_style.h"

namespace orfeas::test {

GuiTest::GuiTest() {
    QApplication::setStyle(new StudioStyle);
}

void GuiTest::init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    beforeEach();
}

void GuiTest::cleanup() {
    afterEach();
    const QStringList faults = m_errors.takeFaults();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

}  // namespace orfeas::test
