#include "gui_test.h"

#include <QRegularExpression>
#include <QTest>

namespace orfeas::test {

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
