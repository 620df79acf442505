#include "app/settings.h"

#include <QCoreApplication>
#include <QSettings>
#include <clocale>

#include "ui/setting_keys.h"

namespace orfeas {

void nameApplication() {
    QCoreApplication::setOrganizationName(QStringLiteral("orfeas"));
    QCoreApplication::setApplicationName(QStringLiteral("orfeas"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ORFEAS_VERSION));
}

void useDecimalPoints() {
    std::setlocale(LC_NUMERIC, "C");
}

std::filesystem::path modelFromSettings() {
    return QSettings().value(kModelKey).toString().toStdU16String();
}

}  // namespace orfeas
