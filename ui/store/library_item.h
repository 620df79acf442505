#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QString>
#include <QStringList>
#include <map>
#include <memory>
#include <optional>

#include "orfeas/error.h"
#include "orfeas/image.h"
#include "orfeas/mesh.h"
#include "orfeas/settings.h"
#include "orfeas/shape_latents.h"
#include "orfeas/timings.h"
#include "ui/store/run_record.h"

namespace orfeas {

/** How far a picture has come that was once put in line. */
enum class ItemState { Unfinished = 0, Failed = 1, Done = 2 };

/** One picture of the library and what was made of it. */
struct LibraryItem {
    QString id;         ///< never changes and never comes again
    QString name;       ///< what a person reads
    QString source;     ///< path of the picture's own file; empty for a pasted one
    QString model;      ///< ModelInfo::name
    QString modelPath;  ///< ModelInfo::weights; empty while the model was not known
    GenerationSettings settings;
    ItemState state = ItemState::Unfinished;
    QString message;               ///< why it failed, or what to know about the result
    std::optional<Error> failure;  ///< of a failed one; without it where an older version kept only the message
    bool starred = false;
    StageTimings timings;
    QDateTime created;
    QDateTime updated;

    /** Files of the library, relative to its folder; empty where there is none. */
    QString picture;
    std::map<View, QString> views;  ///< the further sides of the object
    QString latents;
    QString mesh;
    QString thumbnail;
};

/** What a finished job leaves. */
struct ItemResult {
    std::shared_ptr<const Mesh> mesh;
    std::shared_ptr<const ShapeLatents> latents;  ///< null: those that are there stay
    GenerationSettings settings;
    StageTimings timings;
    QString message;
    std::optional<RunRecord> run;  ///< of a job that sampled
};

/** An item with the content of its files; what is missing or unreadable is null. */
struct LoadedItem {
    LibraryItem item;
    QImage picture;
    QByteArray pictureFile;        ///< its file's content
    std::map<View, QImage> views;  ///< the further sides of the object, RGBA8888
    std::shared_ptr<const Mesh> mesh;
    std::shared_ptr<const ShapeLatents> latents;
    QString problem;  ///< not empty: which file could not be read, and why
};

}  // namespace orfeas
