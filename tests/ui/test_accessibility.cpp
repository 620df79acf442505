// Every control can be reached by keyboard, named by a screen reader and understood from its tooltip.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include "gui_test.h"
#include "support/paths.h"
#include "support/test_registry.h"
#include "ui/about_dialog.h"
#include "ui/banner.h"
#include "ui/disclosure.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/shortcuts_dialog.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** A part that Qt itself puts into a control, which speaks for it. */
bool isPartOfAControl(const QWidget* widget) {
    const QWidget* parent = widget->parentWidget();
    return widget->objectName().startsWith(QLatin1StringView("qt_")) || qobject_cast<const QComboBox*>(parent) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(parent) != nullptr || qobject_cast<const QLineEdit*>(parent) != nullptr ||
           qobject_cast<const QTabBar*>(widget) != nullptr || qobject_cast<const QTabBar*>(parent) != nullptr ||
           qobject_cast<const QHeaderView*>(widget) != nullptr || qobject_cast<const QDialogButtonBox*>(parent) != nullptr ||
           (qobject_cast<const QAbstractScrollArea*>(parent) != nullptr && widget->focusProxy() == parent) ||
           widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QComboBoxListView") || widget->inherits("QToolBarExtension");
}

bool isText(const QWidget* widget) {
    return qobject_cast<const QTextBrowser*>(widget) != nullptr || qobject_cast<const QTabWidget*>(widget) != nullptr ||
           qobject_cast<const QLabel*>(widget) != nullptr;
}

QString describe(const QWidget* widget) {
    QStringList path;
    for (const QWidget* at = widget; at != nullptr; at = at->parentWidget()) {
        path.prepend(QLatin1StringView(at->metaObject()->className()) + QLatin1Char(' ') + at->objectName());
    }
    return path.join(QStringLiteral(" / "));
}

/** What a screen reader would say: the name of its own, or what Qt makes of the text. */
QString spokenName(QWidget* widget) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    return interface != nullptr ? interface->text(QAccessible::Name) : widget->accessibleName();
}

QStringList faultsIn(QWidget& root) {
    QStringList faults;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->isWindow() || isPartOfAControl(widget) || widget->focusProxy() != nullptr) {
            continue;
        }
        if (spokenName(widget).trimmed().isEmpty()) {
            faults += QStringLiteral("no name: ") + describe(widget);
        }
        // Where a tooltip would cover what is looked at, a description says the same to those who cannot see it.
        if (widget->toolTip().isEmpty() && widget->accessibleDescription().isEmpty() && !isText(widget)) {
            faults += QStringLiteral("no tooltip: ") + describe(widget);
        }
    }
    return faults;
}

}  // namespace

class TestAccessibility : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }

private Q_SLOTS:
    void theCheckFindsFaults() {
        QWidget root;
        new QLineEdit(&root);
        new QPushButton(QStringLiteral("Named by its text"), &root);
        QCOMPARE(faultsIn(root).size(), 3);
    }

    void everyControlHasANameAndATooltip() {
        WindowFixture fixture;
        fixture.window.setSampleFolder(resource("samples"));
        QTRY_VERIFY(fixture.window.findChildren<QToolButton*>().size() > 10);
        fixture.window.bannerArea()->show(BannerKind::Notice, QStringLiteral("By the way"));
        fixture.window.bannerArea()->showError(Error(ErrorCode::Internal, Stage::Sampling, "An error."));
        for (Disclosure* disclosure : fixture.window.findChildren<Disclosure*>()) {
            disclosure->setOpen(true);
        }
        QStringList faults = faultsIn(fixture.window);
        PreferencesDialog preferences(true, 1, fixture.library, nullptr);
        AboutDialog about(nullptr);
        ShortcutsDialog shortcuts(fixture.window, nullptr);
        for (QWidget* dialog : {static_cast<QWidget*>(&preferences), static_cast<QWidget*>(&about), static_cast<QWidget*>(&shortcuts)}) {
            faults += faultsIn(*dialog);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
        QSettings().clear();
    }

    void theKeyboardGoesThroughTheSettings() {
        WindowFixture fixture;
        QWidget* first = fixture.window.findChild<QWidget*>(QStringLiteral("preset"));
        QApplication::setActiveWindow(&fixture.window);
        first->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), first);
        QStringList order;
        for (int i = 0; i < 9; ++i) {
            order += QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        const QStringList wanted{QStringLiteral("preset"),   QStringLiteral("presetMenu"), QStringLiteral("steps"),
                                 QStringLiteral("guidance"), QStringLiteral("resolution"), QStringLiteral("seed"),
                                 QStringLiteral("seedLock"), QStringLiteral("dice")};
        QCOMPARE(order.first(wanted.size()), wanted);
    }

    void fontsFollowTheSystem() {
        const QFont before = QApplication::font();
        QFont larger = before;
        larger.setPointSizeF(before.pointSizeF() * 1.5);
        QApplication::setFont(larger);
        {
            WindowFixture fixture;
            for (const QWidget* widget : fixture.window.findChildren<QWidget*>()) {
                const QFont font = widget->font();
                QVERIFY2(font.pixelSize() < 0 && font.pointSizeF() > before.pointSizeF(), qPrintable(describe(widget)));
            }
        }
        QApplication::setFont(before);
    }
};

ORFEAS_TEST(TestAccessibility, QApplication)
#include "test_accessibility.moc"
