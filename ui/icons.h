#pragma once

#include <QIcon>

class QPalette;

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
    Camera,
    Turntable,
    Grid
};

/** A line icon in the palette's text colour, drawn rather than loaded so that it fits both themes and every scale. */
QIcon icon(Glyph glyph, const QPalette& palette);

/** The same in one colour and size, for painting. */
QPixmap glyphPixmap(Glyph glyph, const QColor& color, int size, qreal devicePixelRatio);

}  // namespace orfeas
