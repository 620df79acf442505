#include "ui/application_icon.h"

namespace orfeas {

QIcon applicationIcon() {
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        icon.addFile(QStringLiteral(":/icons/orfeas-%1.png").arg(side), {side, side});
    }
    return icon;
}

}  // namespace orfeas
