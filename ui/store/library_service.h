#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <functional>
#include <memory>

#include "orfeas/error.h"
#include "ui/background_tasks.h"
#include "ui/store/library_item.h"

namespace orfeas {

class Library;

/** What a start finds in the library. */
struct LibraryOpening {
    bool usable = false;            ///< false: nothing is kept this time, and `notice` says why
    QString notice;                 ///< not empty: what the user should know
    QList<LibraryItem> unfinished;  ///< to be offered again, in their order
};

/**
 * The library as the window sees it. Everything happens one after the other on a thread of its own and nothing here waits, the destructor
 * excepted: it ends when all has been written. Where the library can't be used, what is to be kept is dropped and questions get no answer.
 */
class LibraryService : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY(LibraryService)

public:
    /** Opens the library in that folder; opened() says how it went. */
    explicit LibraryService(std::filesystem::path folder, QObject* parent = nullptr);
    ~LibraryService() override;

    /** Where the library of this user is. */
    static std::filesystem::path standardFolder();
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    /** `picture` is called on the library's thread. */
    void add(const LibraryItem& item, const std::function<QImage()>& picture, const std::map<View, QImage>& views = {});
    void setSettings(const QString& id, const GenerationSettings& settings);
    void setOrder(const QStringList& ids);
    void saveLatents(const QString& id, const std::shared_ptr<const ShapeLatents>& latents);
    void saveResult(const QString& id, const ItemResult& result);  ///< kept() follows
    void saveThumbnail(const QString& id, const QImage& thumbnail);
    void fail(const QString& id, const Error& error);
    void setStarred(const QString& id, bool starred);
    void rename(const QString& id, const QString& name);
    void erase(const QStringList& ids);
    void moveToTrash(const QStringList& ids);  ///< trashUnavailable() follows if some stay

    /** Each answers on this object's thread, unless `asker` is gone by then. */
    void finished(const QObject* asker, std::function<void(const QList<LibraryItem>&)> answer);
    void load(const QObject* asker, const QString& id, std::function<void(const LoadedItem&)> answer);
    void thumbnail(const QObject* asker, const QString& id, std::function<void(const QImage&)> answer);
    void diskUse(const QObject* asker, std::function<void(qint64)> answer);
    void runs(const QObject* asker, const QString& model, const QString& device, std::function<void(const QList<RunRecord>&)> answer);

    /** Waits until everything so far is on the disk. */
    void finish() { m_tasks.finish(); }

Q_SIGNALS:
    void opened(const orfeas::LibraryOpening& opening);
    /** A picture is in the library and will be offered again if it does not come to its end. */
    void added(const QString& id);
    /** The result of an item is on the disk and will outlast a crash. */
    void kept(const QString& id);
    /** Finished items have come, gone or changed. */
    void historyChanged();
    void trashUnavailable(const QStringList& ids);
    /** Something could not be kept. */
    void failed(const orfeas::Error& error);

private:
    template <typename Work>
    void write(Work work, std::function<void()> done = {});
    template <typename Work, typename Answer>
    void ask(const QObject* asker, Work work, Answer answer);

    std::filesystem::path m_folder;
    std::shared_ptr<std::unique_ptr<Library>> m_library;  ///< filled, used and emptied on the tasks' thread only
    BackgroundTasks m_tasks;
};

}  // namespace orfeas
