#include "viewer/render_style.h"

namespace orfeas {

RenderStyle RenderStyle::light() {
    RenderStyle style;
    style.backgroundTop = QColor(0xf4, 0xf5, 0xf7);
    style.backgroundBottom = QColor(0xc6, 0xca, 0xd1);
    style.wire = QColor(0x2b, 0x33, 0x40);
    return style;
}

}  // namespace orfeas
