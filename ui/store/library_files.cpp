#include "ui/store/library_files.h"

#include <fmt/format.h>

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QUuid>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

#include "orfeas/atomic_file.h"
#include "orfeas/error.h"
#include "orfeas/mesh_io.h"
#include "ui/store/latents_file.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

const QString kPictures = QStringLiteral("pictures");
const QString kLatents = QStringLiteral("latents");
const QString kMeshes = QStringLiteral("meshes");
const QString kThumbnails = QStringLiteral("thumbnails");
const std::array kFolders{kPictures, kLatents, kMeshes, kThumbnails};

/** Little is gained by squeezing harder, and a large picture takes seconds then. */
constexpr int kPngQuality = 80;

/** A name that nothing had before, and that a person who looks into the folder understands. */
QString newName(const QString& folder, const QString& title, const QString& extension) {
    static const QRegularExpression kUnwanted(QStringLiteral("[^A-Za-z0-9]+"));
    QString word = QString(title).section(QLatin1Char('.'), 0, 0).replace(kUnwanted, QStringLiteral("-")).left(40);
    word = word.isEmpty() || word == QLatin1StringView("-") ? QStringLiteral("shape") : word;
    const QString unique = QUuid::createUuid().toString(QUuid::Id128).left(16);
    return QStringLiteral("%1/%2-%3.%4").arg(folder, word, unique, extension);
}

void write(const fs::path& file, const QByteArray& content) {
    writeFileAtomically(file, std::as_bytes(std::span(content.constData(), static_cast<std::size_t>(content.size()))), Stage::WriteMesh);
}

QByteArray encoded(const QImage& picture) {
    QByteArray content;
    QBuffer buffer(&content);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG", kPngQuality)) {
        throw Error(ErrorCode::WriteFailed, Stage::WriteMesh, "The picture could not be put into the library.");
    }
    return content;
}

/** Also false where it can't be told. */
bool isThere(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(file, ignored);
}

QByteArray fingerprint(const QImage& picture) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QImage rgba = picture.convertToFormat(QImage::Format_RGBA8888);
    for (int y = 0; y < rgba.height(); ++y) {
        hash.addData(QByteArrayView(rgba.constScanLine(y), qsizetype{4} * rgba.width()));
    }
    hash.addData(QByteArray::number(rgba.width()));
    return hash.result().toHex().left(32);
}

}  // namespace

LibraryFiles::LibraryFiles(fs::path root) : m_root(std::move(root)) {
    for (const QString& folder : kFolders) {
        std::error_code problem;
        fs::create_directories(m_root / folder.toStdString(), problem);
        if (problem) {
            throw Error(ErrorCode::AccessDenied, Stage::WriteMesh,
                        fmt::format("The folder '{}' can't be made: {}.", (m_root / folder.toStdString()).string(), problem.message()));
        }
    }
}

QString LibraryFiles::writePicture(const QImage& picture) const {
    const QString name = QStringLiteral("%1/%2.png").arg(kPictures, QString::fromLatin1(fingerprint(picture)));
    if (!isThere(path(name))) {
        write(path(name), encoded(picture));
    }
    return name;
}

QString LibraryFiles::writeLatents(const ShapeLatents& latents, const QString& title) const {
    QString name = newName(kLatents, title, QStringLiteral("latents"));
    orfeas::writeLatents(latents, path(name));
    return name;
}

QString LibraryFiles::writeMesh(const Mesh& mesh, const QString& title) const {
    QString name = newName(kMeshes, title, QStringLiteral("glb"));
    orfeas::writeMesh(mesh, path(name));
    return name;
}

QString LibraryFiles::writeThumbnail(const QImage& thumbnail) const {
    QString name = newName(kThumbnails, {}, QStringLiteral("png"));
    write(path(name), encoded(thumbnail));
    return name;
}

fs::path LibraryFiles::path(const QString& name) const {
    static const QRegularExpression kName(QStringLiteral("\\A(pictures|latents|meshes|thumbnails)/[A-Za-z0-9-]+\\.(png|latents|glb)\\z"));
    if (!kName.match(name).hasMatch()) {
        throw Error(ErrorCode::CorruptFile, Stage::LoadImage,
                    fmt::format("The library names a file '{}', which is none of its own.", name.toStdString()));
    }
    return m_root / name.toStdString();
}

void LibraryFiles::erase(const QString& name) const {
    if (!name.isEmpty()) {
        std::error_code ignored;  // what can't be deleted now is swept at a later start
        fs::remove(path(name), ignored);
    }
}

bool LibraryFiles::moveToTrash(const QString& name) const {
    const fs::path file = path(name);
    return !isThere(file) || QFile::moveToTrash(QString::fromStdString(file.string()));
}

void LibraryFiles::sweep(const QSet<QString>& names) const {
    for (const QString& folder : kFolders) {
        const QDir place(QString::fromStdString((m_root / folder.toStdString()).string()));
        for (const QString& file : place.entryList(QDir::Files | QDir::Hidden | QDir::System)) {
            if (!names.contains(folder + QLatin1Char('/') + file)) {
                QFile::remove(place.filePath(file));
            }
        }
    }
}

qint64 LibraryFiles::bytes() const {
    qint64 sum = 0;
    for (const QString& folder : kFolders) {
        QDirIterator each(QString::fromStdString((m_root / folder.toStdString()).string()), QDir::Files | QDir::Hidden);
        while (each.hasNext()) {
            each.next();
            sum += each.fileInfo().size();
        }
    }
    return sum;
}

fs::path LibraryFiles::setAside(const fs::path& root, const QString& database) {
    const QString moment = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    fs::path aside = root / ("damaged-" + moment.toStdString());
    for (int number = 2; isThere(aside); ++number) {
        aside = root / fmt::format("damaged-{}-{}", moment.toStdString(), number);
    }
    std::error_code problem;
    fs::create_directories(aside, problem);
    const QDir place(QString::fromStdString(root.string()));
    QStringList names = place.entryList({database + QLatin1Char('*')}, QDir::Files);
    for (const QString& folder : kFolders) {
        names += folder;
    }
    for (const QString& name : names) {
        fs::rename(root / name.toStdString(), aside / name.toStdString(), problem);
    }
    if (isThere(root / database.toStdString())) {
        throw Error(ErrorCode::AccessDenied, Stage::WriteMesh,
                    fmt::format("The damaged library in '{}' can't be moved aside: {}.", root.string(), problem.message()));
    }
    return aside;
}

}  // namespace orfeas
