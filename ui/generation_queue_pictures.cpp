// The pictures of the list: how they come in, and which of them are whole in memory.
#include <spdlog/spdlog.h>

#include <utility>

#include "ui/generation_queue.h"
#include "ui/input/native_paths.h"
#include "ui/store/library_item.h"

namespace orfeas {

namespace {

constexpr int kThumbnailSize = 512;

PictureSource unpacked(const QByteArray& content, const std::filesystem::path& file) {
    return [content, file] { return decodePicture(content, file).convertToFormat(QImage::Format_RGBA8888); };
}

}  // namespace

QImage GenerationQueue::thumbnailOf(const QImage& picture) {
    return picture.isNull()
               ? QImage()
               : picture.scaled(picture.size().boundedTo({kThumbnailSize, kThumbnailSize}), Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

int GenerationQueue::addFile(const std::filesystem::path& file) {
    PictureEntry entry;
    entry.name = shownPath(file.filename());
    entry.file = file;
    const int row = append(std::move(entry));
    read([file] { return readPicture(file); }, false);
    return row;
}

int GenerationQueue::addPicture(const QImage& picture, const QString& name) {
    PictureEntry entry;
    entry.name = name;
    const int row = append(std::move(entry));
    read([picture] { return picture; }, true);
    return row;
}

int GenerationQueue::addLoaded(const LoadedItem& loaded) {
    PictureEntry entry;
    entry.name = loaded.item.name;
    entry.file = loaded.item.source.toStdU16String();
    if (!loaded.picture.isNull()) {
        entry.picture = loaded.picture;
        entry.source = unpacked(loaded.pictureFile, entry.file);
    }
    entry.views = loaded.views;
    entry.item = loaded.item.id;
    entry.jobSettings = loaded.item.settings;
    entry.message = loaded.item.message;
    entry.failure = loaded.item.failure;
    entry.state = loaded.item.state == ItemState::Failed ? EntryState::Failed : EntryState::Ready;
    if (loaded.mesh) {
        entry.state = EntryState::Done;
        entry.result = loaded.mesh;
        entry.resultItem = loaded.item.id;
        entry.latents = loaded.latents;
        entry.settings = loaded.item.settings;
        entry.timings = loaded.item.timings;
        entry.model = loaded.item.model;
    }
    const int row = append(std::move(entry));
    makeThumbnail(m_lastKey, loaded.picture, [this](int shown) { change(shown, [this](PictureEntry& made) { putAway(made); }); });
    return row;
}

/** Fills the entry that was appended last, in the background. What is not to be had again from `source` is packed. */
void GenerationQueue::read(const PictureSource& source, bool packed) {
    m_tasks.run(
        [source, packed, keep = m_keepBackgrounds, thumbnailOf = m_thumbnailOf] {
            NewPicture made{.prepared = preparePicture(source(), keep), .thumbnail = {}, .source = {}};
            made.thumbnail = thumbnailOf(made.prepared.picture);
            made.source = packed ? unpacked(packPicture(made.prepared.picture), {})
                                 : PictureSource([source, keep] { return preparePicture(source(), keep).picture; });
            return made;
        },
        [this, key = m_lastKey](const NewPicture& made) { readingDone(key, made); },
        [this, key = m_lastKey](const Error& error) { readingFailed(key, error); });
}

void GenerationQueue::readingDone(quint64 key, const NewPicture& made) {
    const int row = rowOfKey(key);
    if (row < 0) {
        return;
    }
    change(row, [&](PictureEntry& entry) {
        entry.source = made.source;
        entry.picture = made.prepared.picture;
        entry.thumbnail = made.thumbnail;
        entry.background = made.prepared.background;
        entry.notice = made.prepared.notice;
        entry.state = EntryState::Ready;
        putAway(entry);
    });
    Q_EMIT pictureRead(row);
}

void GenerationQueue::readingFailed(quint64 key, const Error& error) {
    const int row = rowOfKey(key);
    if (row >= 0) {
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
    Q_EMIT pictureRefused(error);
}

void GenerationQueue::makeThumbnail(quint64 key, const QImage& picture, std::function<void(int)> done) {
    const auto finish = [this, key, done = std::move(done)](const QImage& thumbnail) {
        if (const int row = rowOfKey(key); row >= 0) {
            change(row, [&](PictureEntry& entry) { entry.thumbnail = thumbnail.isNull() ? entry.thumbnail : thumbnail; });
            done(row);
        }
    };
    m_tasks.run([picture, thumbnailOf = m_thumbnailOf] { return thumbnailOf(picture); }, finish,
                [this, finish](const Error& error) {
                    finish({});  // the picture is there all the same, and so is its job
                    Q_EMIT thumbnailFailed(error);
                });
}

void GenerationQueue::setPicture(int row, const QImage& picture) {
    if (!isRow(row) || entry(row).picture.isNull() || picture.isNull()) {
        return;
    }
    change(row, [&](PictureEntry& entry) {
        entry.original = entry.original.isNull() ? entry.picture : entry.original;
        entry.picture = picture;
        entry.background = Background::Transparent;
        entry.notice.clear();
    });
    pack(row);
    makeThumbnail(entry(row).key, picture, [this](int shown) { Q_EMIT pictureChanged(shown); });
}

/** Keeps a picture that was changed, which can't be had from where it came; soon in a smaller form. */
void GenerationQueue::pack(int row) {
    const quint64 edition = entry(row).edition + 1;
    const QImage picture = entry(row).picture;
    change(row, [&](PictureEntry& entry) {
        entry.source = [picture] { return picture; };
        entry.edition = edition;
    });
    m_tasks.run([picture] { return packPicture(picture); },
                [this, key = entry(row).key, edition](const QByteArray& content) {
                    const int packed = rowOfKey(key);
                    if (packed >= 0 && entry(packed).edition == edition) {
                        change(packed, [&](PictureEntry& entry) { entry.source = unpacked(content, {}); });
                    }
                },
                [](const Error& error) { spdlog::warn("{}", error.message()); });
}

void GenerationQueue::putAway(PictureEntry& entry) const {
    if (entry.key != m_shownKey && entry.source) {
        entry.picture = {};
    }
}

void GenerationQueue::setShown(int row) {
    const quint64 key = isRow(row) ? entry(row).key : 0;
    if (std::exchange(m_shownKey, key) == key) {
        return;
    }
    for (PictureEntry& entry : m_entries) {
        putAway(entry);
    }
    if (key == 0 || !entry(row).source || !entry(row).picture.isNull()) {
        return;
    }
    m_tasks.run(
        entry(row).source,
        [this, key](const QImage& picture) {
            const int shown = rowOfKey(key);
            if (shown < 0 || key != m_shownKey || !entry(shown).picture.isNull()) {
                return;
            }
            change(shown, [&](PictureEntry& entry) { entry.picture = picture; });
            Q_EMIT pictureChanged(shown);
        },
        [](const Error& error) { spdlog::warn("{}", error.message()); });
}

}  // namespace orfeas
