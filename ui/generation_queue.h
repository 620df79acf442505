#pragma once

#include <QAbstractListModel>
#include <QImage>
#include <QString>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "orfeas/job_service.h"
#include "ui/background_tasks.h"
#include "ui/input/load_picture.h"

namespace orfeas {

class JobBridge;

/** Where a picture stands on its way to a mesh. */
enum class EntryState { Reading, Ready, Waiting, Running, Done, Failed, Cancelled };

/** One picture and what became of it. */
struct PictureEntry {
    quint64 key = 0;
    QString name;
    std::filesystem::path file;  ///< empty for pasted pictures
    QImage picture;              ///< RGBA8888, null while reading
    QImage thumbnail;
    Background background = Background::Transparent;
    EntryState state = EntryState::Reading;
    JobId job = 0;
    quint64 turn = 0;  ///< grows with every submission
    int position = 0;  ///< while waiting: how many wait before it
    int previewStep = 0;
    std::shared_ptr<const Mesh> preview;          ///< the last one of the running job
    std::shared_ptr<const Mesh> result;           ///< of the last job that finished; a later one that fails leaves it
    StageTimings timings;                         ///< of the job that sampled the result
    std::shared_ptr<const ShapeLatents> latents;  ///< of the result, while its model is loaded
    GenerationSettings settings;                  ///< of the result
    JobId remeshJob = 0;                          ///< decodes the result's latents again
    std::optional<GenerationSettings> wanted;     ///< to be decoded next
    QString remeshError;                          ///< why the last remeshing failed
    QString message;                              ///< why the last job failed, or the result's notice

    [[nodiscard]] bool isActive() const { return state == EntryState::Waiting || state == EntryState::Running; }
    [[nodiscard]] bool canRemesh() const { return latents && result && !isActive(); }
    [[nodiscard]] const std::shared_ptr<const Mesh>& shownMesh() const { return preview ? preview : result; }
};

/**
 * The pictures of the window with their jobs: reads them in the background, hands them to the engine in order and keeps the results. One
 * row per picture.
 */
class GenerationQueue : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { StateRole = Qt::UserRole + 1, StateTextRole };

    explicit GenerationQueue(JobBridge& bridge, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /** Whether pictures that are added from now on keep a plain background; it is left out unless told otherwise. */
    void setKeepBackgrounds(bool keep) { m_keepBackgrounds = keep; }

    /** Begins to read a picture; it becomes Ready, or disappears again with pictureRefused(). Returns its row. */
    int addFile(const std::filesystem::path& file);
    int addPicture(const QImage& picture, const QString& name);

    /** Sends a picture to the engine. One that is active or still being read is left alone. */
    void generate(int row, const GenerationSettings& settings);
    void cancel(int row);
    void cancelAll();

    /**
     * Decodes a result's kept latents with other settings. The newest wish wins: one under way is stopped, those in between are never
     * begun. The old mesh stays until the new one is there.
     */
    void remesh(int row, const GenerationSettings& settings);

    /** Takes a picture that is not active out of the list. */
    void remove(int row);

    [[nodiscard]] const PictureEntry& entry(int row) const { return m_entries.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] int runningRow() const;
    [[nodiscard]] int activeCount() const;
    /** Pictures that could be sent: neither active nor done. */
    [[nodiscard]] int openCount() const;

    /** Marks every active job as cancelled, after the engine was replaced. */
    void forgetJobs();

Q_SIGNALS:
    void pictureRead(int row);
    void pictureRefused(const QString& sentence);
    void entryChanged(int row);
    void started(int row);
    void stageStarted(int row, orfeas::Stage stage, qint64 total);
    void progressed(int row, orfeas::Stage stage, qint64 done, qint64 total, double secondsLeft);
    void previewed(int row);
    void finished(int row);
    /** A remeshing has brought another mesh, or an error, or has begun. */
    void remeshed(int row);
    void failed(int row, const QString& sentence);
    void cancelled(int row);

private:
    int append(PictureEntry entry);
    void read(std::function<QImage()> source);
    void readingDone(quint64 key, const PreparedPicture& prepared);
    void readingFailed(quint64 key, const Error& error);
    void submit(quint64 key, JobRequest request);
    void startWanted(int row);
    void endRemesh(int row, const QString& error);
    void connectBridge();
    [[nodiscard]] int rowOfKey(quint64 key) const;
    [[nodiscard]] int rowOfJob(JobId job) const;
    [[nodiscard]] int rowOfRemesh(JobId job) const;
    void change(int row, const std::function<void(PictureEntry&)>& edit);
    void endJob(int row, EntryState state, const QString& message);
    void renumberWaiting();

    JobBridge& m_bridge;
    BackgroundTasks m_tasks;
    std::vector<PictureEntry> m_entries;
    bool m_keepBackgrounds = false;
    quint64 m_lastKey = 0;
    quint64 m_lastTurn = 0;
};

}  // namespace orfeas
