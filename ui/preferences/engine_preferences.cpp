#include "ui/preferences/engine_preferences.h"

#include <QSettings>
#include <QThread>
#include <algorithm>

#include "orfeas/error.h"
#include "ui/setting_keys.h"

namespace orfeas {

namespace {

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

EngineSettings storedEngineSettings() {
    const QSettings file;
    EngineSettings settings;
    try {
        settings.device = parseDevice(file.value(kDeviceKey, QStringLiteral("auto")).toString().toStdString());
        settings.precision = parsePrecision(file.value(kPrecisionKey, QStringLiteral("auto")).toString().toStdString());
    } catch (const Error&) {
        settings = {};  // the file can be edited by hand
    }
    settings.cpuThreads = std::clamp(file.value(kThreadsKey).toInt(), 0, mostThreads());
    return settings;
}

void storeEngineSettings(const EngineSettings& settings) {
    QSettings file;
    file.setValue(kDeviceKey, fromView(deviceName(settings.device)));
    file.setValue(kPrecisionKey, fromView(precisionName(settings.precision)));
    file.setValue(kThreadsKey, settings.cpuThreads);
}

int mostThreads() {
    return std::max(1, QThread::idealThreadCount());
}

QStringList storedModelFolders() {
    return QSettings().value(kModelFoldersKey).toStringList();
}

void storeModelFolders(const QStringList& folders) {
    QSettings().setValue(kModelFoldersKey, folders);
}

}  // namespace orfeas
