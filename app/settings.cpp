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

namespace {

/** Whether a file holds what QSettings writes, UTF-8 without zeros; also if there is none. */
bool isText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return true;
    }
    const QByteArray content = file.readAll();
    return !content.contains('\0') && content.isValidUtf8();
}

}  // namespace

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
    const bool text = isText(file);
    static_cast<void>(settings.allKeys());  // reads the file
    settings.sync();
    if (text && settings.status() != QSettings::FormatError) {
        return {};
    }
    const QString copy = file + QStringLiteral(".damaged");
    QFile::remove(copy);
    const bool kept = QFile::copy(file, copy);
    if (!text) {
        settings.clear();  // QSettings would make keys of the bytes
    }
    return kept ? copy.toStdU16String() : std::filesystem::path();
}

std::filesystem::path modelFromSettings() {
    return QSettings().value(kModelKey).toString().toStdU16String();
}

}  // namespace orfeas
