#pragma once

#include <QMimeData>
#include <QTemporaryDir>
#include <future>
#include <memory>
#include <optional>

#include "orfeas/error.h"
#include "ui/background_tasks.h"
#include "ui/picture_entry.h"

namespace orfeas {

/** The path of a file that may still be being written; empty if that fails. */
using ShapeFile = std::shared_future<QString>;

/** A file for another program. Asking for its address waits until it is written. */
class ShapeMimeData : public QMimeData {
    Q_OBJECT

public:
    explicit ShapeMimeData(ShapeFile file) : m_file(std::move(file)) {}

    [[nodiscard]] QStringList formats() const override;

protected:
    [[nodiscard]] QVariant retrieveData(const QString& format, QMetaType type) const override;

private:
    ShapeFile m_file;
};

/**
 * Shapes as files for other programs to take, by drag or clipboard: .glb files with their recipe, called as their pictures are, in a
 * temporary folder that goes with this object. They are written in the background, and not before somebody wants them.
 */
class ShapeFiles : public QObject {
    Q_OBJECT

public:
    /**
     * Begins to write an entry's result, unless it was the last one that was written and is there already. Without a result there is no
     * file: failed().
     */
    [[nodiscard]] ShapeFile write(const PictureEntry& entry);

    /** Puts an entry's result on the clipboard, as a file, once it is written: copied(). */
    void copy(const PictureEntry& entry);

Q_SIGNALS:
    void copied(const QString& file);
    void failed(const orfeas::Error& error);

private:
    std::optional<QTemporaryDir> m_folder;
    std::shared_ptr<const Mesh> m_lastMesh;
    QString m_lastName;
    ShapeFile m_lastFile;
    int m_count = 0;
    BackgroundTasks m_tasks;
};

}  // namespace orfeas
