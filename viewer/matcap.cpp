#include "viewer/matcap.h"

namespace orfeas {

const Matcap& matcapOf(Surface surface) {
    static const Matcap kPorcelain{.shadow = QColor(0x58, 0x5e, 0x6a),
                                   .body = QColor(0xae, 0xb2, 0xb9),
                                   .light = QColor(0xee, 0xed, 0xea),
                                   .rim = QColor(0xb8, 0xc6, 0xda),
                                   .gloss = 0.75F,
                                   .polish = 60.0F,
                                   .metal = 0.0F};
    static const Matcap kWax{.shadow = QColor(0x3a, 0x12, 0x12),
                             .body = QColor(0x9a, 0x48, 0x3a),
                             .light = QColor(0xd8, 0x94, 0x7c),
                             .rim = QColor(0xb4, 0x5c, 0x4e),
                             .gloss = 0.35F,
                             .polish = 22.0F,
                             .metal = 0.0F};
    static const Matcap kBronze{.shadow = QColor(0x24, 0x17, 0x0c),
                                .body = QColor(0x8a, 0x5c, 0x2e),
                                .light = QColor(0xf0, 0xc8, 0x86),
                                .rim = QColor(0xd8, 0x9c, 0x58),
                                .gloss = 0.8F,
                                .polish = 36.0F,
                                .metal = 0.75F};
    static const Matcap kGraphite{.shadow = QColor(0x0c, 0x0d, 0x10),
                                  .body = QColor(0x33, 0x36, 0x3c),
                                  .light = QColor(0x6c, 0x71, 0x7a),
                                  .rim = QColor(0xa8, 0xb4, 0xc6),
                                  .gloss = 0.3F,
                                  .polish = 12.0F,
                                  .metal = 0.0F};
    switch (surface) {
        case Surface::Wax: return kWax;
        case Surface::Bronze: return kBronze;
        case Surface::Graphite: return kGraphite;
        case Surface::Studio:
        case Surface::Normals:
        case Surface::Porcelain: break;
    }
    return kPorcelain;
}

}  // namespace orfeas
