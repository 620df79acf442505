#pragma once

#include <QAbstractListModel>
#include <QImage>
#include <QString>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "orfeas/error.h"
#include "orfeas/job_service.h"
#include "ui/background_tasks.h"
#include "ui/input/load_picture.h"
#include "ui/picture_entry.h"

namespace orfeas {

class JobBridge;
struct LoadedItem;

/**
 * The pictures of the window with their jobs: reads them in the background, hands as many to the engine as may be in flight, from the top
 * of the list down, and keeps the results. One row per picture. The others wait here, so that they can be moved and changed.
 */
class GenerationQueue : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { StateRole = Qt::UserRole + 1, StateTextRole, ProgressRole };

    explicit GenerationQueue(JobBridge& bridge, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex& sourceParent, int row, int count, const QModelIndex& parent, int before) override;

    /** Whether pictures that are added from now on keep a plain background; it is left out unless told otherwise. */
    void setKeepBackgrounds(bool keep) { m_keepBackgrounds = keep; }

    /** Makes thumbnails in another way; it is called on the background thread and may throw Error. */
    void setThumbnailMaker(std::function<QImage(const QImage&)> make) { m_thumbnailOf = std::move(make); }

    /** Begins to read a picture; it becomes Ready, or disappears again with pictureRefused(). Returns its row. */
    int addFile(const std::filesystem::path& file);
    int addPicture(const QImage& picture, const QString& name);

    /** Adds what the library had kept: with its mesh if it has one, else ready to be generated. Returns its row. */
    int addLoaded(const LoadedItem& loaded);

    /** Takes another version of a picture (RGBA8888, the same size) for what is queued next; says pictureChanged(). */
    void setPicture(int row, const QImage& picture);

    /** All sides of the object that there are; the front is the picture. */
    [[nodiscard]] std::map<View, QImage> views(int row) const;

    /** Brings those that the loaded model looks at; to be called on any thread, throws Error. */
    [[nodiscard]] std::function<std::map<View, QImage>()> viewsForJob(int row) const;

    /** Only the picture of the row that is looked at, -1 for none, is whole in memory. It is read in the background: pictureChanged(). */
    void setShown(int row);

    /**
     * Shows a side of the object (RGBA8888) to what is queued next, if the model looks at several; null takes it away. The front can be
     * replaced, but not taken away. Says pictureChanged().
     */
    void setView(int row, View view, const QImage& picture);
    void swapViews(int row, View first, View second);

    /** The model that makes what is queued from now on, and whether it looks at more than the front. */
    void setModel(const QString& name, bool multiView);

    /**
     * Puts a picture in line. One that is active or still being read is left alone. With latents the shape is only decoded, which takes a
     * model that would have sampled them.
     */
    void generate(int row, const GenerationSettings& settings, const std::shared_ptr<const ShapeLatents>& sampled = nullptr);
    /** Takes effect here at once, in the engine with its next step; what waits may be handed over before that. */
    void cancel(int row);
    void cancelAll();

    /** Changes what a picture will be made with that is still in line. */
    void replaceSettings(int row, const GenerationSettings& settings);

    /** Moves a picture up (-1) or down (1). */
    void move(int row, int by);

    /** While paused no job is begun; what is under way goes on. */
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }

    /** How many jobs the engine may have at once, 1 or more. */
    void setJobsInFlight(int jobs);
    /** With several, the engine may have so many batches at once as it might jobs, and one that waits. */
    void setPicturesPerBatch(int pictures);

    /**
     * Decodes a result's kept latents with other settings. The newest wish wins: one under way is stopped, those in between are never
     * begun. The old mesh stays until the new one is there.
     */
    void remesh(int row, const GenerationSettings& settings);

    /** Takes a picture that is not active out of the list; or all that are done. */
    void remove(int row);
    void removeFinished();

    [[nodiscard]] const PictureEntry& entry(int row) const { return m_entries.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] int runningRow() const;
    [[nodiscard]] int count(EntryState state) const;
    [[nodiscard]] int activeCount() const;
    /** Pictures that could be sent: neither active nor done. */
    [[nodiscard]] int openCount() const;
    /** The row of a job or result of the library, or -1. */
    [[nodiscard]] int rowOfItem(const QString& item) const;
    [[nodiscard]] int rowOfKey(quint64 key) const;

    /** Marks every active job as cancelled with interrupted(), after the engine was replaced. */
    void forgetJobs();

Q_SIGNALS:
    void pictureRead(int row);
    void pictureChanged(int row);
    void pictureRefused(const orfeas::Error& error);
    /** A picture stays as it is, but there is no new thumbnail of it. */
    void thumbnailFailed(const orfeas::Error& error);
    void entryChanged(int row);
    /** A picture has been put in line; its job has an id for the library. */
    void queued(int row);
    void settingsReplaced(int row);
    void reordered();
    void pausedChanged(bool paused);
    void started(int row);
    void stageStarted(int row, orfeas::Stage stage, qint64 total);
    void progressed(int row, orfeas::Stage stage, qint64 done, qint64 total, double secondsLeft);
    void previewed(int row);
    /** The shape is decided: from here on it only has to be decoded. */
    void sampled(int row, const std::shared_ptr<const orfeas::ShapeLatents>& latents);
    void finished(int row);
    /** A remeshing has brought another mesh, or an error, or has begun. */
    void remeshed(int row);
    /** A remeshing has brought another mesh. */
    void decodedAgain(int row);
    void failed(int row, const orfeas::Error& error);
    /** The user did not want it any more. */
    void cancelled(int row);
    /** The engine went away under it. */
    void interrupted(int row);

private:
    // generation_queue.cpp: the list
    int append(PictureEntry entry);
    [[nodiscard]] int rowOf(const std::function<bool(const PictureEntry&)>& matches) const;
    [[nodiscard]] bool isRow(int row) const { return row >= 0 && row < rowCount(); }
    void change(int row, const std::function<void(PictureEntry&)>& edit);
    void renumberWaiting();

    // generation_queue_pictures.cpp
    static QImage thumbnailOf(const QImage& picture);
    struct NewPicture {
        PreparedPicture prepared;
        QImage thumbnail;
        PictureSource source;
    };
    void read(const PictureSource& source, bool packed);
    void readingDone(quint64 key, const NewPicture& made);
    void readingFailed(quint64 key, const Error& error);
    void makeThumbnail(quint64 key, const QImage& picture, std::function<void(int)> done);
    void pack(int row);
    void putAway(PictureEntry& entry) const;

    // generation_queue_views.cpp
    void changeViews(int row, const std::map<View, QImage>& pictures);

    // generation_queue_jobs.cpp: what goes to the engine and comes back
    void handOver();
    void handOverRow(int row);
    void submit(quint64 key, quint64 turn, JobRequest request);
    void endJob(int row, EntryState state, const QString& message);
    void failJob(int row, const Error& error);
    void startWanted(int row);
    void endRemesh(int row, const QString& error);
    void connectBridge();
    void onStageStarted(JobId id, Stage stage, qint64 total);
    void onProgress(JobId id, Stage stage, qint64 done, qint64 total, double secondsLeft);
    void onFinished(const JobFinished& event);
    [[nodiscard]] int rowOfJob(JobId job) const;
    [[nodiscard]] int rowOfRemesh(JobId job) const;

    JobBridge& m_bridge;
    BackgroundTasks m_tasks;
    std::vector<PictureEntry> m_entries;
    QString m_model;
    bool m_multiView = false;
    bool m_keepBackgrounds = false;
    bool m_paused = false;
    bool m_handingOver = false;
    int m_jobsInFlight = 1;
    int m_picturesPerBatch = 1;
    std::function<QImage(const QImage&)> m_thumbnailOf;
    double m_samplingShare = 0.75;  ///< of a job's time, learnt from the last one
    quint64 m_lastKey = 0;
    quint64 m_shownKey = 0;
    quint64 m_lastTurn = 0;
};

}  // namespace orfeas
