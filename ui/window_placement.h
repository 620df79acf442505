#pragma once

#include <QList>
#include <QRect>

class QWidget;

namespace orfeas {

/**
 * Where a window that was last at `window` can be used on `screens`, the free areas of all screens: right there if enough of its upper
 * edge is on one of them, else wholly on the nearest one; never larger than all of them together. Without screens it stays.
 */
QRect reachablePlace(const QRect& window, const QList<QRect>& screens);

/** Moves a window that has not been shown yet to where it can be used, unless it fills a screen anyway. */
void placeOnScreens(QWidget& window);

}  // namespace orfeas
