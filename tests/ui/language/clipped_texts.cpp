#include "clipped_texts.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionSpinBox>
#include <QTabBar>
#include <QToolBar>

namespace orfeas::test {

namespace {

QString fault(const QWidget& widget, const QString& text, int needed, int room) {
    return QStringLiteral("%1 %2 \"%3\": needs %4, has %5")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), text)
        .arg(needed)
        .arg(room);
}

void checkLabel(const QLabel& label, QStringList& faults) {
    if (label.text().isEmpty()) {
        return;
    }
    if (label.wordWrap()) {
        if (const int needed = label.heightForWidth(label.width()); needed > label.height()) {
            faults += fault(label, label.text(), needed, label.height());
        }
    } else if (const int needed = label.sizeHint().width(); needed > label.width()) {
        faults += fault(label, label.text(), needed, label.width());
    }
}

void checkCombo(const QComboBox& box, QStringList& faults) {
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const int room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
    for (int i = 0; i < box.count(); ++i) {
        if (const int needed = box.fontMetrics().horizontalAdvance(box.itemText(i)); needed > room) {
            faults += fault(box, box.itemText(i), needed, room);
        }
    }
}

void checkSpinBox(const QAbstractSpinBox& box, QStringList& faults) {
    QStyleOptionSpinBox option;
    option.initFrom(&box);
    option.frame = box.hasFrame();
    const int room = box.style()->subControlRect(QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxEditField, &box).width();
    for (const QString& text : {box.text(), box.specialValueText()}) {
        if (const int needed = box.fontMetrics().horizontalAdvance(text); needed > room) {
            faults += fault(box, text, needed, room);
        }
    }
}

void checkTabs(const QTabBar& bar, QStringList& faults) {
    for (int i = 0; i < bar.count(); ++i) {
        const int needed = bar.fontMetrics().horizontalAdvance(bar.tabText(i));
        if (const QRect tab = bar.tabRect(i); needed > tab.width() || tab.right() > bar.width()) {
            faults += fault(bar, bar.tabText(i), needed, bar.width() - tab.left());
        }
    }
}

void checkMenuBar(const QMenuBar& bar, QStringList& faults) {
    for (QAction* action : bar.actions()) {
        if (const QRect place = bar.actionGeometry(action); place.isEmpty() || place.right() > bar.width()) {
            faults += fault(bar, action->text(), place.right(), bar.width());
        }
    }
}

void checkToolBar(const QToolBar& bar, QStringList& faults) {
    for (QAction* action : bar.actions()) {
        const QWidget* button = bar.widgetForAction(action);
        if (action->isVisible() && !action->isSeparator() && button != nullptr && !button->isVisible()) {
            faults += fault(bar, action->text(), button->sizeHint().width(), 0);
        }
    }
}

void checkHeader(const QHeaderView& header, QStringList& faults) {
    for (int i = 0; i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, header.orientation()).toString();
        if (const int needed = header.fontMetrics().horizontalAdvance(text); needed > header.sectionSize(i)) {
            faults += fault(header, text, needed, header.sectionSize(i));
        }
    }
}

}  // namespace

QStringList clippedTexts(const QWidget& root) {
    QStringList faults;
    QList<const QWidget*> all{&root};
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        all += widget;
    }
    for (const QWidget* widget : all) {
        if (!widget->isVisible() || widget->window() != root.window()) {
            continue;
        }
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            checkLabel(*label, faults);
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            if (!button->text().isEmpty() && button->sizeHint().width() > button->width()) {
                faults += fault(*button, button->text(), button->sizeHint().width(), button->width());
            }
        } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            checkCombo(*box, faults);
        } else if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(widget)) {
            checkSpinBox(*spin, faults);
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            checkTabs(*tabs, faults);
        } else if (const auto* menus = qobject_cast<const QMenuBar*>(widget)) {
            checkMenuBar(*menus, faults);
        } else if (const auto* tools = qobject_cast<const QToolBar*>(widget)) {
            checkToolBar(*tools, faults);
        } else if (const auto* header = qobject_cast<const QHeaderView*>(widget)) {
            checkHeader(*header, faults);
        } else if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
            if (const int needed = line->fontMetrics().horizontalAdvance(line->placeholderText()); needed > line->width()) {
                faults += fault(*line, line->placeholderText(), needed, line->width());
            }
        }
    }
    return faults;
}

}  // namespace orfeas::test
