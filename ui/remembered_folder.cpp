#include "ui/remembered_folder.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include "ui/setting_keys.h"

namespace orfeas {

namespace {

QString rememberedFolder(const QString& key, QStandardPaths::StandardLocation otherwise) {
    for (const QString& folder : {QSettings().value(key).toString(), QStandardPaths::writableLocation(otherwise)}) {
        if (!folder.isEmpty() && QDir(folder).exists()) {
            return folder;
        }
    }
    return QDir::homePath();
}

}  // namespace

QString pictureFolder() {
    return rememberedFolder(kPictureFolderKey, QStandardPaths::PicturesLocation);
}

QString exportFolder() {
    return rememberedFolder(kExportFolderKey, QStandardPaths::DocumentsLocation);
}

QString pictureExportFolder() {
    return rememberedFolder(kPictureExportFolderKey, QStandardPaths::PicturesLocation);
}

}  // namespace orfeas
