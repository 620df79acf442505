#pragma once

#include <QColor>
#include <optional>

#include "viewer/section.h"

namespace orfeas {

enum class DisplayMode {
    Shaded,           ///< the surface
    ShadedWireframe,  ///< the same with the edges of the triangles on top
    Wireframe,        ///< edges only, the far side shows through
};

/** What the surface is made of, or shows instead. All but Studio and Normals are matcaps: colour by direction alone. */
enum class Surface {
    Studio,     ///< clay under studio light
    Porcelain,  ///< white and glossy: shows dents
    Wax,        ///< red modelling wax, as in sculpting programs
    Bronze,     ///< metal with a horizon: shows how reflections run
    Graphite,   ///< dark and silky: shows the outline
    Normals,    ///< the direction as a colour
};

/** How a scene looks. Colours are sRGB; the defaults go with a dark window. */
struct RenderStyle {
    DisplayMode mode = DisplayMode::Shaded;
    Surface surface = Surface::Studio;
    QColor backgroundTop{0x3d, 0x42, 0x4a};
    QColor backgroundBottom{0x1d, 0x1f, 0x24};
    bool backgroundGlow = true;         ///< a soft pool of light behind the object; off for a background of exactly these colours
    QColor material{0xcf, 0xc6, 0xba};  ///< neutral warm clay
    QColor backFace{0xb0, 0x4a, 0x3f};  ///< the inside of an open or inverted surface
    QColor wire{0x16, 0x1c, 0x26};
    QColor cut{0xe0, 0x8a, 0x3c};  ///< where a section goes through the object
    bool flatShading = false;      ///< each triangle in one tone
    bool markBackFaces = true;     ///< show insides in their own colour, else like outsides
    bool groundShadow = true;      ///< a soft contact shadow below the object
    bool ambientOcclusion = true;  ///< darker creases and cavities, at the price of a second, smaller pass
    std::optional<SectionPlane> section;

    /** The defaults for a light window. */
    static RenderStyle light();
};

}  // namespace orfeas
