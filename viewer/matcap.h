#pragma once

#include <QColor>

#include "viewer/render_style.h"

namespace orfeas {

/** A matcap by its ingredients: the surface shader mixes them by the direction of the surface alone. Colours are sRGB. */
struct Matcap {
    QColor shadow;
    QColor body;
    QColor light;
    QColor rim;
    float gloss = 0.0F;   ///< strength of the highlight, 0 to 1
    float polish = 1.0F;  ///< how small the highlight is: the exponent of its lobe
    float metal = 0.0F;   ///< how much a horizon is mirrored, 0 to 1
};

/** Of a surface that is a matcap; for others that of Porcelain, which is then not looked at. */
const Matcap& matcapOf(Surface surface);

}  // namespace orfeas
