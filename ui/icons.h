#pragma once

#include <QColor>
#include <QIcon>

namespace orfeas {

enum class Glyph {
    Open,
    Export,
    Frame,
    Shaded,
    ShadedWireframe,
    Wireframe,
    Dice,
    Reset,
    Close,
    Picture,
    Locked,
    Unlocked,
    Menu,
    Copy,
    Clear,
    Pause,
    Play,
    Star,
    Starred,
    Sphere,
    Section,
    Ruler,
    Box,
    Overlay,
    Compare,
    Camera,
    Turntable,
    Grid
};

/** A line icon, drawn when it is painted so that it fits every scale: in the colour that the application's text on buttons has then. */
QIcon icon(Glyph glyph);

/** The same in a colour of its own. */
QIcon icon(Glyph glyph, const QColor& color);

/** The same in one colour and size, for painting. */
QPixmap glyphPixmap(Glyph glyph, const QColor& color, int size, qreal devicePixelRatio);

}  // namespace orfeas
