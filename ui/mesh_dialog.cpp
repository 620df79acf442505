#include "ui/mesh_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <utility>

#include "orfeas/mesh_io.h"
#include "ui/remembered_folder.h"
#include "ui/setting_keys.h"

namespace orfeas {

namespace {

QString kindName(const QString& extension) {
    if (extension == QLatin1StringView(".glb")) {
        return QCoreApplication::translate("MeshDialog", "glTF binary");
    }
    if (extension == QLatin1StringView(".obj")) {
        return QCoreApplication::translate("MeshDialog", "Wavefront OBJ");
    }
    return extension.mid(1).toUpper();
}

QString filterOf(const QString& extension) {
    return QStringLiteral("%1 (*%2)").arg(kindName(extension), extension);
}

}  // namespace

void askForMeshFile(QWidget* parent, const QString& pictureName, std::function<void(const QString&)> chosen) {
    const QSettings settings;
    auto* dialog = new QFileDialog(parent, QCoreApplication::translate("MeshDialog", "Export mesh"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(exportFolder());
    QStringList filters;
    for (const std::string& extension : meshExtensions()) {
        filters += filterOf(QString::fromStdString(extension));
    }
    dialog->setNameFilters(filters);
    const auto takeSuffix = [dialog, filters](const QString& filter) {
        const auto index = static_cast<std::size_t>(std::max<qsizetype>(0, filters.indexOf(filter)));
        dialog->setDefaultSuffix(QString::fromStdString(meshExtensions().at(index)));
    };
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, takeSuffix);
    const QString lastFilter = filterOf(settings.value(kExportExtensionKey, QStringLiteral(".glb")).toString());
    dialog->selectNameFilter(lastFilter);
    takeSuffix(lastFilter);
    dialog->selectFile(QFileInfo(pictureName).completeBaseName());
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [chosen = std::move(chosen)](const QString& file) {
        QSettings remember;
        remember.setValue(kExportFolderKey, QFileInfo(file).absolutePath());
        remember.setValue(kExportExtensionKey, QStringLiteral(".") + QFileInfo(file).suffix().toLower());
        chosen(file);
    });
    dialog->open();
}

}  // namespace orfeas
