#pragma once

#include <QList>
#include <QLockFile>
#include <QStringList>
#include <filesystem>
#include <memory>
#include <optional>

#include "orfeas/error.h"
#include "ui/store/database.h"
#include "ui/store/library_files.h"
#include "ui/store/library_item.h"

namespace orfeas {

/**
 * Everything that was put in line and what became of it, in a folder that one process uses at a time: rows in SQLite, and files that are
 * written whole before a row names them. When a call returns, what it was told survives a crash. Blocks; to be used on the thread that
 * made it. Everything throws Error, with WriteFailed when the disk is full.
 */
class Library {
public:
    /**
     * Opens the library or begins one. A damaged one is moved aside, and damagedFolder() says where to. Throws Error with AccessDenied
     * when another process uses it or it can't be written, UnsupportedFormat when it is of a newer version.
     */
    explicit Library(const std::filesystem::path& folder);

    /** Where a damaged library that was found has gone. */
    [[nodiscard]] const std::optional<std::filesystem::path>& damagedFolder() const { return m_damagedFolder; }

    /** What has no result yet, in its order, and what has one, the newest first. */
    [[nodiscard]] QList<LibraryItem> unfinished() const;
    [[nodiscard]] QList<LibraryItem> finished() const;
    [[nodiscard]] std::optional<LibraryItem> item(const QString& id) const;

    /** Puts a picture, and further sides of its object, behind the others. An unfinished item of the same id is replaced. */
    void add(LibraryItem item, const QImage& picture, const std::map<View, QImage>& views = {});
    void setSettings(const QString& id, const GenerationSettings& settings);
    void setOrder(const QStringList& ids);
    void saveLatents(const QString& id, const ShapeLatents& latents);
    void saveResult(const QString& id, const ItemResult& result);
    void saveThumbnail(const QString& id, const QImage& thumbnail);
    void fail(const QString& id, const Error& error);
    void setStarred(const QString& id, bool starred);
    void rename(const QString& id, const QString& name);

    /** Deletes items and their files for good. */
    void erase(const QStringList& ids);

    /** Moves the files of items to the desktop's trash; returns those that stay because there is no trash for them. */
    [[nodiscard]] QStringList moveToTrash(const QStringList& ids);

    /** The picture of an item, and of a finished one its mesh; never throws on account of a file. */
    [[nodiscard]] LoadedItem load(const QString& id) const;
    [[nodiscard]] QImage thumbnail(const QString& id) const;
    [[nodiscard]] qint64 bytes() const;

    /** Runs of a model on a device, the newest hundred at most, the newest last. */
    [[nodiscard]] QList<RunRecord> runs(const QString& model, const QString& device) const;
    void recordRun(const RunRecord& run);

private:
    void openDatabase(const std::filesystem::path& folder);
    void sweep() const;
    void change(const QString& id, const QString& column, const QVariant& value) const;
    /** Lets a column name another file and deletes the old one. */
    void replaceFile(const LibraryItem& item, const QString& column, const QString& old, const QString& name) const;
    [[nodiscard]] QList<LibraryItem> select(const QString& rest, const QVariantList& values = {}) const;
    [[nodiscard]] bool isPictureShared(const QString& picture, const QString& id) const;

    std::optional<std::filesystem::path> m_damagedFolder;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<LibraryFiles> m_files;
    std::unique_ptr<Database> m_database;
};

/** The name of the database file in a library's folder. */
inline const QString kLibraryFile = QStringLiteral("library.db");

}  // namespace orfeas
