#include "ui/queue/queue_keeper.h"

#include <spdlog/spdlog.h>

#include "ui/generation_queue.h"
#include "ui/store/library_service.h"
#include "viewer/offscreen_renderer.h"

namespace orfeas {

namespace {

constexpr int kStoredThumbnailSize = 256;

QImage meshThumbnail(const Mesh& mesh) {
    RenderSettings settings;
    settings.width = kStoredThumbnailSize;
    settings.height = kStoredThumbnailSize;
    settings.transparent = true;
    return renderMesh(mesh, settings);
}

}  // namespace

QueueKeeper::QueueKeeper(GenerationQueue& queue, LibraryService& library, QObject* parent)
    : QObject(parent), m_queue(queue), m_library(library) {
    connectQueue();
}

QueueKeeper::~QueueKeeper() = default;

void QueueKeeper::setModel(const QString& name, const QString& path) {
    m_model = name;
    m_modelPath = path;
}

void QueueKeeper::connectQueue() {
    connect(&m_queue, &GenerationQueue::queued, this, [this](int row) {
        spdlog::info("{}: in line", m_queue.entry(row).name.toStdString());  // now: the library may be slower than the engine
        add(m_queue.entry(row));
    });
    connect(&m_queue, &GenerationQueue::settingsReplaced, this,
            [this](int row) { m_library.setSettings(m_queue.entry(row).item, m_queue.entry(row).jobSettings); });
    connect(&m_queue, &GenerationQueue::reordered, this, &QueueKeeper::saveOrder);
    connect(&m_queue, &GenerationQueue::sampled, this, [this](int row, const std::shared_ptr<const ShapeLatents>& latents) {
        m_library.saveLatents(m_queue.entry(row).item, latents);
        m_sampled.insert(m_queue.entry(row).item);
    });
    connect(&m_queue, &GenerationQueue::finished, this, [this](int row) { saveResult(m_queue.entry(row), true); });
    connect(&m_queue, &GenerationQueue::decodedAgain, this, [this](int row) { saveResult(m_queue.entry(row), false); });
    connect(&m_queue, &GenerationQueue::failed, this,
            [this](int row, const Error& error) { m_library.fail(m_queue.entry(row).item, error); });
    connect(&m_queue, &GenerationQueue::cancelled, this, [this](int row) { m_library.erase({m_queue.entry(row).item}); });
    connect(&m_queue, &GenerationQueue::rowsAboutToBeRemoved, this, [this](const QModelIndex& /*parent*/, int first, int last) {
        for (int row = first; row <= last; ++row) {
            onRemoved(m_queue.entry(row));
        }
    });
    connect(&m_library, &LibraryService::opened, this, [this] {
        // A window that was closed right after a job had no time to draw its mesh.
        m_library.finished(this, [this](const QList<LibraryItem>& items) {
            QStringList bare;
            for (const LibraryItem& item : items) {
                if (item.thumbnail.isEmpty()) {
                    bare += item.id;
                }
            }
            drawMissingThumbnails(bare);
        });
    });
    connect(&m_library, &LibraryService::added, this, [this](const QString& id) { spdlog::info("{}: put into the library", nameOf(id)); });
    connect(&m_library, &LibraryService::kept, this, [this](const QString& id) { spdlog::info("{}: kept in the history", nameOf(id)); });
}

/** One after the other, so that there is only ever one mesh in memory. */
void QueueKeeper::drawMissingThumbnails(QStringList items) {
    if (items.isEmpty()) {
        return;
    }
    const QString item = items.takeFirst();
    m_library.load(this, item, [this, item, items](const LoadedItem& loaded) {
        const auto next = [this, items] { drawMissingThumbnails(items); };
        if (loaded.mesh) {
            makeThumbnail(item, loaded.mesh, next);
        } else {
            next();
        }
    });
}

/** For the log. */
std::string QueueKeeper::nameOf(const QString& id) const {
    const int row = m_queue.rowOfItem(id);
    return row >= 0 ? m_queue.entry(row).name.toStdString() : id.toStdString();
}

void QueueKeeper::add(const PictureEntry& entry) {
    if (entry.sampled) {
        m_library.setSettings(entry.item, entry.jobSettings);  // it is there, with its latents
        return;
    }
    LibraryItem item;
    item.id = entry.item;
    item.name = entry.name;
    item.source = QString::fromStdString(entry.file.string());
    item.model = m_model;
    item.modelPath = m_modelPath;
    item.settings = entry.jobSettings;
    m_library.add(item, entry.source, entry.views);
    saveOrder();
}

/** The library's order is the list's. */
void QueueKeeper::saveOrder() {
    QStringList ids;
    for (int row = 0; row < m_queue.rowCount(); ++row) {
        if (m_queue.entry(row).isActive()) {
            ids += m_queue.entry(row).item;
        }
    }
    m_library.setOrder(ids);
}

void QueueKeeper::saveResult(const PictureEntry& entry, bool sampled) {
    ItemResult result{.mesh = entry.result,
                      .latents = sampled && !m_sampled.remove(entry.resultItem) ? entry.latents : nullptr,
                      .settings = entry.settings,
                      .timings = entry.timings,
                      .message = entry.message,
                      .run = {}};
    if (sampled && entry.timings.seconds.contains(Stage::Sampling) && !m_model.isEmpty()) {
        result.run = RunRecord{.model = m_model, .device = m_device, .settings = entry.settings, .timings = entry.timings};
    }
    m_library.saveResult(entry.resultItem, result);
    makeThumbnail(entry.resultItem, entry.result);
}

void QueueKeeper::makeThumbnail(const QString& item, const std::shared_ptr<const Mesh>& mesh, const std::function<void()>& then) {
    const auto proceed = [then] {
        if (then) {
            then();
        }
    };
    m_renders.run([mesh] { return meshThumbnail(*mesh); },
                  [this, item, proceed](const QImage& image) {
                      m_library.saveThumbnail(item, image);
                      proceed();
                  },
                  [proceed](const Error& error) {
                      spdlog::warn("No thumbnail: {}", error.message());
                      proceed();
                  });
}

/** Finished items stay in the history; what is taken out of the list without a result is wanted no more. */
void QueueKeeper::onRemoved(const PictureEntry& entry) {
    if (!entry.item.isEmpty() && entry.item != entry.resultItem) {
        m_library.erase({entry.item});
    }
}

int QueueKeeper::bringBack(const LoadedItem& loaded) {
    if (!loaded.problem.isEmpty()) {
        Q_EMIT problem(Error(ErrorCode::CorruptFile, Stage::LoadImage, loaded.problem.toStdString()));
    }
    if (loaded.picture.isNull() && !loaded.mesh) {
        return -1;
    }
    LoadedItem usable = loaded;
    if (!isOfThisModel(loaded.item)) {
        usable.latents.reset();
    }
    return m_queue.addLoaded(usable);
}

void QueueKeeper::putInList(const QStringList& ids) {
    for (const QString& id : ids) {
        m_library.load(this, id, [this](const LoadedItem& loaded) { bringBack(loaded); });
    }
}

void QueueKeeper::proceed(const QStringList& ids, const GenerationSettings& otherwise) {
    for (const QString& id : ids) {
        m_library.load(this, id, [this, otherwise](const LoadedItem& loaded) {
            const int row = bringBack(loaded);
            if (row < 0 || loaded.item.state == ItemState::Failed) {
                return;
            }
            const bool same = isOfThisModel(loaded.item);
            m_queue.generate(row, same ? loaded.item.settings : otherwise, same ? loaded.latents : nullptr);
        });
    }
}

void QueueKeeper::open(const QString& id) {
    if (const int row = m_queue.rowOfItem(id); row >= 0) {
        Q_EMIT opened(row);
        return;
    }
    m_library.load(this, id, [this](const LoadedItem& loaded) {
        if (const int row = bringBack(loaded); row >= 0) {
            Q_EMIT opened(row);
        }
    });
}

}  // namespace orfeas
