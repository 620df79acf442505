#pragma once

#include <QStringList>

class QWidget;

namespace orfeas::test {

/** The texts of visible labels, buttons, boxes, tabs, menus and tool bars in a widget that have less room than they need. */
QStringList clippedTexts(const QWidget& root);

}  // namespace orfeas::test
