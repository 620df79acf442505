#include "ui/shortcuts_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace orfeas {

namespace {

/** Without the ampersands that mark keys (with the letter, where it stands in brackets after the words), and the dots that promise a
 * dialog. */
QString plain(QString text) {
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    text.remove(bracketed);
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    text.remove(QLatin1Char('&'));
    text.replace(QLatin1Char('\x01'), QLatin1Char('&'));
    text.remove(QChar(0x2026));
    return text.trimmed();
}

QString keysOf(const QAction& action) {
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText).replace(QStringLiteral("; "), QStringLiteral(", "));
}

void addActions(const QList<QAction*>& actions, const QString& group, QSet<const QAction*>& seen, std::vector<ShortcutRow>& rows) {
    for (const QAction* action : actions) {
        if (seen.contains(action)) {
            continue;
        }
        seen.insert(action);
        if (action->menu() != nullptr) {
            addActions(action->menu()->actions(), group, seen, rows);
        } else if (!action->shortcuts().isEmpty() && !action->text().isEmpty()) {
            rows.push_back({group, plain(action->text()), keysOf(*action)});
        }
    }
}

}  // namespace

std::vector<ShortcutRow> shortcutsOf(const QMainWindow& window) {
    std::vector<ShortcutRow> rows;
    QSet<const QAction*> seen;
    for (const QAction* menu : window.menuBar()->actions()) {
        if (menu->menu() != nullptr) {
            addActions(menu->menu()->actions(), plain(menu->text()), seen, rows);
        }
    }
    addActions(window.findChildren<QAction*>(), ShortcutsDialog::tr("Elsewhere"), seen, rows);
    return rows;
}

ShortcutsDialog::ShortcutsDialog(const QMainWindow& window, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter"));
    filter->setClearButtonEnabled(true);
    filter->setAccessibleName(tr("Filter the shortcuts"));
    filter->setToolTip(tr("Shows the actions that contain this text"));
    auto* tree = new QTreeWidget(this);
    tree->setHeaderLabels({tr("Action"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    tree->setAccessibleName(windowTitle());
    tree->setToolTip(tr("What can be done with which keys"));
    QTreeWidgetItem* group = nullptr;
    for (const ShortcutRow& row : shortcutsOf(window)) {
        if (group == nullptr || group->text(0) != row.group) {
            group = new QTreeWidgetItem(tree, {row.group});
            QFont bold = tree->font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFirstColumnSpanned(true);
        }
        new QTreeWidgetItem(group, {row.text, row.keys});
    }
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    connect(filter, &QLineEdit::textChanged, tree, [tree](const QString& text) {
        for (int g = 0; g < tree->topLevelItemCount(); ++g) {
            QTreeWidgetItem* top = tree->topLevelItem(g);
            bool any = false;
            for (int i = 0; i < top->childCount(); ++i) {
                const bool shown = top->child(i)->text(0).contains(text, Qt::CaseInsensitive);
                top->child(i)->setHidden(!shown);
                any = any || shown;
            }
            top->setHidden(!any);
        }
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(tree, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().lineSpacing() * 34);
}

}  // namespace orfeas
