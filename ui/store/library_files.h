#pragma once

#include <QImage>
#include <QSet>
#include <QString>
#include <filesystem>

#include "orfeas/mesh.h"
#include "orfeas/shape_latents.h"

namespace orfeas {

/**
 * The library's files: pictures, latents, meshes and thumbnails, each kind in a folder of its own. A file appears whole or not at all and
 * is never changed afterwards. Files go by names relative to the library's folder, such as "meshes/teapot-1f0c22d4.glb".
 */
class LibraryFiles {
public:
    /** Makes the folders. Throws Error{AccessDenied}. */
    explicit LibraryFiles(std::filesystem::path root);

    /** Each writes a new file and returns its name. A picture that is there already is not written twice. */
    QString writePicture(const QImage& picture) const;
    QString writeLatents(const ShapeLatents& latents, const QString& title) const;
    QString writeMesh(const Mesh& mesh, const QString& title) const;
    QString writeThumbnail(const QImage& thumbnail) const;

    /** The path of a file. Throws Error{CorruptFile} for a name that this class would not have given. */
    [[nodiscard]] std::filesystem::path path(const QString& name) const;

    /** Deletes a file if it is there; an empty name is none. */
    void erase(const QString& name) const;

    /** Moves a file to the desktop's trash. False if it is there and there is no trash for it. */
    [[nodiscard]] bool moveToTrash(const QString& name) const;

    /** Deletes what lies in the folders and is not among `names`: left by a process that was killed between file and row. */
    void sweep(const QSet<QString>& names) const;

    /** What the files take on the disk, in bytes. */
    [[nodiscard]] qint64 bytes() const;

    /** Moves the folders and all files of `database` into a folder named after the moment, and returns it. */
    [[nodiscard]] static std::filesystem::path setAside(const std::filesystem::path& root, const QString& database);

private:
    std::filesystem::path m_root;
};

}  // namespace orfeas
