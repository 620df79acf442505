#pragma once

#include <QString>

namespace orfeas {

/** Keys of the settings file, in one place because window and command line share them. */
inline const QString kModelKey = QStringLiteral("model");
inline const QString kWindowGeometryKey = QStringLiteral("window/geometry");
inline const QString kWindowStateKey = QStringLiteral("window/state");
inline const QString kKeepBackgroundsKey = QStringLiteral("pictures/keepBackgrounds");
inline const QString kPictureFolderKey = QStringLiteral("folders/pictures");
inline const QString kExportFolderKey = QStringLiteral("folders/export");
inline const QString kExportExtensionKey = QStringLiteral("export/extension");
inline const QString kPresetsKey = QStringLiteral("presets");
inline const QString kSeedLockedKey = QStringLiteral("seed/locked");
inline const QString kJobsInFlightKey = QStringLiteral("jobs/inFlight");
inline const QString kPreviewsKey = QStringLiteral("jobs/previews");
inline const QString kMoreSettingsKey = QStringLiteral("window/moreSettings");

/** The group that holds one model's last generation settings. */
inline QString generationGroup(const QString& modelName) {
    return QStringLiteral("generation/") + (modelName.isEmpty() ? QStringLiteral("none") : modelName);
}

}  // namespace orfeas
