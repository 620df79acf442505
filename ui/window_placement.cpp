#include "ui/window_placement.h"

#include <QGuiApplication>
#include <QScreen>
#include <QStyle>
#include <QWidget>
#include <algorithm>
#include <cstdlib>

namespace orfeas {

namespace {

/** What a hand needs to take hold of: part of the strip along the upper edge. */
constexpr int kGripWidth = 120;
constexpr int kGripHeight = 24;

/** How much of [first, first + length) lies within [lowest, lowest + room). Settings may hold any numbers, so nothing is added up as int.
 */
qint64 sharedLength(qint64 first, qint64 length, qint64 lowest, qint64 room) {
    return std::min(first + length, lowest + room) - std::max(first, lowest);
}

bool canBeGripped(const QRect& window, const QRect& screen) {
    return sharedLength(window.x(), window.width(), screen.x(), screen.width()) >= std::min(kGripWidth, window.width()) &&
           window.y() >= screen.y() && sharedLength(window.y(), kGripHeight, screen.y(), screen.height()) >= kGripHeight;
}

/** From the middle of the one to the middle of the other, along the axes. */
qint64 middleDistance(const QRect& window, const QRect& screen) {
    const auto between = [](qint64 first, qint64 length, qint64 other, qint64 otherLength) {
        return std::llabs(first + length / 2 - other - otherLength / 2);
    };
    return between(window.x(), window.width(), screen.x(), screen.width()) +
           between(window.y(), window.height(), screen.y(), screen.height());
}

/** A coordinate from which `length` fits into the room, or its beginning. */
int fittedInto(int first, int length, int lowest, int room) {
    return static_cast<int>(std::clamp<qint64>(first, lowest, std::max<qint64>(lowest, qint64{lowest} + room - length)));
}

}  // namespace

QRect reachablePlace(const QRect& window, const QList<QRect>& screens) {
    if (screens.isEmpty()) {
        return window;
    }
    QRect all;
    for (const QRect& screen : screens) {
        all = all.united(screen);
    }
    const QRect place(window.topLeft(), window.size().boundedTo(all.size()));
    if (std::ranges::any_of(screens, [&](const QRect& screen) { return canBeGripped(place, screen); })) {
        return place;
    }
    const QRect nearest = *std::ranges::min_element(screens, {}, [&](const QRect& screen) { return middleDistance(place, screen); });
    const QSize size = place.size().boundedTo(nearest.size());
    return {QPoint(fittedInto(place.x(), size.width(), nearest.x(), nearest.width()),
                   fittedInto(place.y(), size.height(), nearest.y(), nearest.height())),
            size};
}

void placeOnScreens(QWidget& window) {
    if (window.isMaximized() || window.isFullScreen()) {
        return;
    }
    // The title bar is above what Qt calls the geometry.
    const int titleBar = window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
    QList<QRect> screens;
    for (const QScreen* screen : QGuiApplication::screens()) {
        screens += screen->availableGeometry().adjusted(0, titleBar, 0, 0);
    }
    const QRect place = reachablePlace(window.geometry(), screens);
    if (place != window.geometry()) {
        window.setGeometry(place);
    }
}

}  // namespace orfeas
