#include "app/settings.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
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

std::filesystem::path prepareSettings() {
    QSettings settings;
    const QString file = settings.fileName();
    QLockFile lock(file + QStringLiteral(".lock"));
    qint64 process = 0;
    QString host;
    QString program;
    if (QFileInfo::exists(lock.fileName()) && !lock.getLockInfo(&process, &host, &program)) {
        lock.removeStaleLockFile();  // not if somebody holds it all the same
    }
    static_cast<void>(settings.allKeys());  // reads the file
    settings.sync();
    const QString copy = file + QStringLiteral(".damaged");
    if (settings.status() != QSettings::FormatError) {
        return {};
    }
    QFile::remove(copy);
    return QFile::copy(file, copy) ? copy.toStdU16String() : std::filesystem::path();
}

std::filesystem::path modelFromSettings() {
    return QSettings().value(kModelKey).toString().toStdU16String();
}

}  // namespace orfeas
