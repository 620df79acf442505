#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QString>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>

#include "orfeas/background.h"
#include "orfeas/error.h"
#include "orfeas/job_service.h"
#include "ui/stage_progress.h"

namespace orfeas {

/** Brings a picture (RGBA8888) from where it takes little memory. Takes as long as a disk does; throws Error. To be called on any thread.
 */
using PictureSource = std::function<QImage()>;

/** Where a picture stands on its way to a mesh. */
enum class EntryState { Reading, Ready, Waiting, Running, Done, Failed, Cancelled };

/** One picture of the list and what became of it. */
struct PictureEntry {
    quint64 key = 0;
    QString name;
    std::filesystem::path file;  ///< empty for pasted pictures
    PictureSource source;        ///< the picture, to be read again; empty while it is read for the first time, and if there is none
    QImage picture;              ///< RGBA8888; only of the entry that is looked at, null for the others
    quint64 edition = 0;         ///< grows as the picture is changed
    QImage original;             ///< as it was before its mask was edited; null while it has not been
    QImage thumbnail;
    std::map<View, QImage> views;  ///< the further sides of the object, for a model that looks at several; RGBA8888
    Background background = Background::Transparent;
    QString notice;  ///< what was made of an odd picture when it was read
    EntryState state = EntryState::Reading;

    /** The job that waits, runs, or ran last. */
    quint64 turn = 0;                             ///< grows with every generate()
    JobId job = 0;                                ///< once the engine has it
    bool handedOver = false;                      ///< on its way to the engine or there
    QString item;                                 ///< its id in the library
    GenerationSettings jobSettings;               ///< what it is made with
    std::shared_ptr<const ShapeLatents> sampled;  ///< its shape, if that has been sampled already and only has to be decoded
    int position = 0;                             ///< while waiting: how many wait before it
    double progress = 0.0;                        ///< 0 to 1
    StageProgress stage;                          ///< where it is, while it runs
    QElapsedTimer clock;                          ///< since it began
    int previewStep = 0;
    std::shared_ptr<const Mesh> preview;  ///< the last one
    QString message;                      ///< why it failed, or the result's notice
    std::optional<Error> failure;         ///< the same with its code and stage, while it is failed

    /** The result of the last job that finished; a later one that fails leaves it. */
    std::shared_ptr<const Mesh> result;
    QString resultItem;                           ///< its id in the library
    QString model;                                ///< that made it
    StageTimings timings;                         ///< of the job that sampled it
    std::shared_ptr<const ShapeLatents> latents;  ///< while its model is loaded
    GenerationSettings settings;
    JobId remeshJob = 0;                       ///< decodes the latents again
    std::optional<GenerationSettings> wanted;  ///< to be decoded next
    QString remeshError;                       ///< why the last remeshing failed

    [[nodiscard]] bool isActive() const { return state == EntryState::Waiting || state == EntryState::Running; }
    [[nodiscard]] bool canGenerate() const { return !isActive() && source; }
    /** Whether it is still only in the list, so that it can be moved and changed without the engine. */
    [[nodiscard]] bool isInLine() const { return state == EntryState::Waiting && !handedOver; }
    [[nodiscard]] bool hasJustBegun() const { return state == EntryState::Running && progress == 0.0; }
    [[nodiscard]] bool canRemesh() const { return latents && result && !isActive(); }
    [[nodiscard]] const std::shared_ptr<const Mesh>& shownMesh() const { return preview ? preview : result; }
};

}  // namespace orfeas
