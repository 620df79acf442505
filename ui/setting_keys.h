#pragma once

#include <QString>

namespace orfeas {

/**
 * Keys of the settings file, in one place because window and command line share them. A group called "general", in whatever case, would not
 * be found again: to Qt it means keys without a group.
 */
inline const QString kModelKey = QStringLiteral("model");
inline const QString kWindowGeometryKey = QStringLiteral("window/geometry");
inline const QString kWindowStateKey = QStringLiteral("window/state");
inline const QString kKeepBackgroundsKey = QStringLiteral("pictures/keepBackgrounds");
inline const QString kPictureFolderKey = QStringLiteral("folders/pictures");
inline const QString kRecentPicturesKey = QStringLiteral("pictures/recent");
inline const QString kExportFolderKey = QStringLiteral("folders/export");
inline const QString kExportExtensionKey = QStringLiteral("export/extension");
inline const QString kPresetsKey = QStringLiteral("presets");
inline const QString kSeedLockedKey = QStringLiteral("seed/locked");
inline const QString kJobsInFlightKey = QStringLiteral("jobs/inFlight");
inline const QString kPicturesPerBatchKey = QStringLiteral("jobs/picturesPerBatch");
inline const QString kPreviewsKey = QStringLiteral("jobs/previews");
inline const QString kThemeKey = QStringLiteral("window/theme");
inline const QString kLanguageKey = QStringLiteral("window/language");
inline const QString kMotionKey = QStringLiteral("window/motion");
inline const QString kNotificationsKey = QStringLiteral("window/notifications");
inline const QString kDeviceKey = QStringLiteral("engine/device");
inline const QString kPrecisionKey = QStringLiteral("engine/precision");
inline const QString kThreadsKey = QStringLiteral("engine/threads");
inline const QString kModelFoldersKey = QStringLiteral("engine/modelFolders");
inline const QString kPictureExportFolderKey = QStringLiteral("folders/views");
inline const QString kSurfaceKey = QStringLiteral("viewport/surface");
inline const QString kFlatShadingKey = QStringLiteral("viewport/flatShading");
inline const QString kBackFacesKey = QStringLiteral("viewport/markBackFaces");
inline const QString kOcclusionKey = QStringLiteral("viewport/ambientOcclusion");
inline const QString kShadowKey = QStringLiteral("viewport/groundShadow");
inline const QString kBackgroundKey = QStringLiteral("viewport/background");
inline const QString kLargestSideKey = QStringLiteral("viewport/largestSide");
inline const QString kOverlayOpacityKey = QStringLiteral("viewport/overlayOpacity");
inline const QString kSeedGridCountKey = QStringLiteral("jobs/seedGridCount");
inline const QString kMoreSettingsKey = QStringLiteral("window/moreSettings");

/** The group that holds one model's last generation settings. */
inline QString generationGroup(const QString& modelName) {
    return QStringLiteral("generation/") + (modelName.isEmpty() ? QStringLiteral("none") : modelName);
}

}  // namespace orfeas
