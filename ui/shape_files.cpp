#include "ui/shape_files.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QUrl>
#include <utility>

#include "ui/opened_shape.h"

namespace orfeas {

namespace {

const QString kUriList = QStringLiteral("text/uri-list");
const QString kGnomeFiles = QStringLiteral("x-special/gnome-copied-files");  // what some file managers paste by

/** What a picture is called, without what a file's name can't hold or shouldn't. */
QString fileNameOf(const PictureEntry& entry) {
    static const QRegularExpression unfit(QStringLiteral("[\\x00-\\x1f\\x7f/\\\\:*?\"<>|]"));
    QString name = QFileInfo(entry.name).completeBaseName().replace(unfit, QStringLiteral("_")).left(100).trimmed();
    while (name.startsWith(QLatin1Char('.'))) {
        name.remove(0, 1);
    }
    return (name.isEmpty() ? QStringLiteral("mesh") : name) + QStringLiteral(".glb");
}

/** Writes into a new folder, as another program may still be reading what was written before. */
QString writeInto(const QString& folder, const QString& name, const PictureEntry& entry) {
    if (!QDir::isAbsolutePath(folder) || !QDir().mkpath(folder)) {
        throw Error(ErrorCode::WriteFailed, Stage::WriteMesh,
                    ShapeFiles::tr("There is no place for temporary files in %1. Check the free space and your rights there.")
                        .arg(QDir::toNativeSeparators(QDir::tempPath()))
                        .toStdString());
    }
    const QString file = folder + QLatin1Char('/') + name;
    exportShape(entry, file.toStdU16String());
    return file;
}

}  // namespace

QStringList ShapeMimeData::formats() const {
    return {kUriList, kGnomeFiles};
}

QVariant ShapeMimeData::retrieveData(const QString& format, QMetaType /*type*/) const {
    if ((format != kUriList && format != kGnomeFiles) || m_file.get().isEmpty()) {
        return {};
    }
    const QByteArray address = QUrl::fromLocalFile(m_file.get()).toEncoded();
    return format == kUriList ? address + "\r\n" : "copy\n" + address;
}

ShapeFile ShapeFiles::write(const PictureEntry& entry) {
    const auto promise = std::make_shared<std::promise<QString>>();
    if (!entry.result) {
        promise->set_value({});
        Q_EMIT failed(Error(ErrorCode::InvalidArgument, Stage::WriteMesh, tr("There is no mesh yet. Generate one first.").toStdString()));
        return promise->get_future().share();
    }
    const QString name = fileNameOf(entry);
    if (m_lastMesh == entry.result && m_lastName == name) {
        return m_lastFile;
    }
    if (!m_folder) {
        m_folder.emplace(QDir::tempPath() + QStringLiteral("/orfeas-XXXXXX"));
    }
    m_lastMesh = entry.result;
    m_lastName = name;
    m_lastFile = promise->get_future().share();
    m_tasks.run(
        [promise, entry, name, folder = m_folder->filePath(QString::number(++m_count))] {
            try {
                const QString file = writeInto(folder, name, entry);
                promise->set_value(file);
                return file;
            } catch (...) {
                promise->set_value({});
                throw;
            }
        },
        [](const QString&) {},
        [this](const Error& error) {
            m_lastMesh.reset();  // the next time may go better
            Q_EMIT failed(error);
        });
    return m_lastFile;
}

void ShapeFiles::copy(const PictureEntry& entry) {
    const ShapeFile file = write(entry);
    m_tasks.whenIdle([this, file] {
        if (!file.get().isEmpty()) {
            QGuiApplication::clipboard()->setMimeData(new ShapeMimeData(file));
            Q_EMIT copied(file.get());
        }
    });
}

}  // namespace orfeas
