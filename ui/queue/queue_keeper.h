#pragma once

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <string>

#include "orfeas/error.h"
#include "ui/background_tasks.h"
#include "ui/store/library_item.h"

namespace orfeas {

class GenerationQueue;
class LibraryService;
struct PictureEntry;

/** Keeps in the library what the queue does, and brings back into the queue what the library has kept. */
class QueueKeeper : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY(QueueKeeper)

public:
    QueueKeeper(GenerationQueue& queue, LibraryService& library, QObject* parent = nullptr);
    ~QueueKeeper() override;

    /** The model that jobs are done with from now on: ModelInfo::name and weights. Empty while it is not known. */
    void setModel(const QString& name, const QString& path);
    void setDevice(const QString& device) { m_device = device; }

    /** Puts unfinished items into the list, as far as they had come. */
    void putInList(const QStringList& ids);

    /**
     * Puts them in line too: those that this model has sampled are only decoded, the others begin again from their pictures; with
     * `otherwise` if they were meant for another model. Those that failed stay failed.
     */
    void proceed(const QStringList& ids, const GenerationSettings& otherwise);

    /** Brings a finished item into the list, unless it is there; opened() follows. */
    void open(const QString& id);

Q_SIGNALS:
    void opened(int row);
    /** A file of the library could not be read. */
    void problem(const orfeas::Error& error);

private:
    void connectQueue();
    [[nodiscard]] std::string nameOf(const QString& id) const;
    void add(const PictureEntry& entry);
    void saveOrder();
    void saveResult(const PictureEntry& entry, bool sampled);
    void drawMissingThumbnails(QStringList items);
    void makeThumbnail(const QString& item, const std::shared_ptr<const Mesh>& mesh, const std::function<void()>& then = {});
    void onRemoved(const PictureEntry& entry);
    int bringBack(const LoadedItem& loaded);
    [[nodiscard]] bool isOfThisModel(const LibraryItem& item) const { return !m_modelPath.isEmpty() && item.modelPath == m_modelPath; }

    GenerationQueue& m_queue;
    LibraryService& m_library;
    BackgroundTasks m_renders;
    QString m_model;
    QString m_modelPath;
    QString m_device;
    QSet<QString> m_sampled;  ///< items whose latents are in the library already
};

}  // namespace orfeas
