#pragma once

#include <QDialog>
#include <QString>
#include <vector>

class QMainWindow;

namespace orfeas {

/** One action and its keys. */
struct ShortcutRow {
    QString group;  ///< the menu it is in
    QString text;
    QString keys;
};

/** Every action of the window that has keys, by menu and in the menus' order, then those in no menu. */
std::vector<ShortcutRow> shortcutsOf(const QMainWindow& window);

/** All keys of the window at a glance, made from its actions. */
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const QMainWindow& window, QWidget* parent);
};

}  // namespace orfeas
