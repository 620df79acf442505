#pragma once

#include <QColor>

namespace orfeas {

enum class DisplayMode {
    Shaded,           ///< clay under studio light
    ShadedWireframe,  ///< the same with the edges of the triangles on top
    Wireframe,        ///< edges only, the far side shows through
};

/** How a scene looks. Colours are sRGB; the defaults go with a dark window. */
struct RenderStyle {
    DisplayMode mode = DisplayMode::Shaded;
    QColor backgroundTop{0x3d, 0x42, 0x4a};
    QColor backgroundBottom{0x1d, 0x1f, 0x24};
    QColor material{0xcf, 0xc6, 0xba};  ///< neutral warm clay
    QColor backFace{0xb0, 0x4a, 0x3f};  ///< the inside of an open or inverted surface
    QColor wire{0x16, 0x1c, 0x26};
    bool groundShadow = true;      ///< a soft contact shadow below the object
    bool ambientOcclusion = true;  ///< darker creases and cavities, at the price of a second, smaller pass

    /** The defaults for a light window. */
    static RenderStyle light();
};

}  // namespace orfeas
