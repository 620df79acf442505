#include "ui/store/library_service.h"

#include <QPointer>
#include <QStandardPaths>
#include <utility>

#include "ui/store/library.h"

namespace orfeas {

namespace {

LibraryOpening openLibrary(std::unique_ptr<Library>& library, const std::filesystem::path& folder) {
    LibraryOpening opening;
    try {
        library = std::make_unique<Library>(folder);
        opening.unfinished = library->unfinished();
        opening.usable = true;
        if (library->damagedFolder()) {
            opening.notice =
                LibraryService::tr("The history was damaged. A new one has been begun; the old one, with all its meshes, is in %1.")
                    .arg(QString::fromStdString(library->damagedFolder()->string()));
        }
    } catch (...) {
        library.reset();
        opening.notice = QString::fromStdString(backgroundError().message());
    }
    return opening;
}

}  // namespace

LibraryService::LibraryService(std::filesystem::path folder, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_library(std::make_shared<std::unique_ptr<Library>>()) {
    m_tasks.run([library = m_library, place = m_folder] { return openLibrary(*library, place); },
                [this](const LibraryOpening& opening) { Q_EMIT opened(opening); }, [this](const Error& error) { Q_EMIT failed(error); });
}

LibraryService::~LibraryService() {
    write([library = m_library](Library& /*open*/) { library->reset(); });
    m_tasks.finish();
}

std::filesystem::path LibraryService::standardFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString() + "/library";
}

/** Lets the library do something, if it is open. */
template <typename Work>
void LibraryService::write(Work work, std::function<void()> done) {
    m_tasks.run(
        [library = m_library, work = std::move(work)] {
            const bool open = *library != nullptr;
            if (open) {
                work(**library);
            }
            return open;
        },
        [done = std::move(done)](bool open) {
            if (open && done) {
                done();
            }
        },
        [this](const Error& error) { Q_EMIT failed(error); });
}

/** Hands what the library says to `answer`, if it is open and somebody still listens. */
template <typename Work, typename Answer>
void LibraryService::ask(const QObject* asker, Work work, Answer answer) {
    using Result = std::invoke_result_t<Work, Library&>;
    const auto result = std::make_shared<Result>();
    write([work = std::move(work), result](Library& library) { *result = work(library); },
          [asker = QPointer(asker), answer = std::move(answer), result] {
              if (asker) {
                  answer(*result);
              }
          });
}

void LibraryService::add(const LibraryItem& item, const std::function<QImage()>& picture, const std::map<View, QImage>& views) {
    write([item, picture, views](Library& library) { library.add(item, picture(), views); }, [this, id = item.id] { Q_EMIT added(id); });
}

void LibraryService::setSettings(const QString& id, const GenerationSettings& settings) {
    write([id, settings](Library& library) { library.setSettings(id, settings); });
}

void LibraryService::setOrder(const QStringList& ids) {
    write([ids](Library& library) { library.setOrder(ids); });
}

void LibraryService::saveLatents(const QString& id, const std::shared_ptr<const ShapeLatents>& latents) {
    write([id, latents](Library& library) { library.saveLatents(id, *latents); });
}

void LibraryService::saveResult(const QString& id, const ItemResult& result) {
    write([id, result](Library& library) { library.saveResult(id, result); },
          [this, id] {
              Q_EMIT kept(id);
              Q_EMIT historyChanged();
          });
}

void LibraryService::saveThumbnail(const QString& id, const QImage& thumbnail) {
    write([id, thumbnail](Library& library) { library.saveThumbnail(id, thumbnail); }, [this] { Q_EMIT historyChanged(); });
}

void LibraryService::fail(const QString& id, const Error& error) {
    write([id, error](Library& library) { library.fail(id, error); });
}

void LibraryService::setStarred(const QString& id, bool starred) {
    write([id, starred](Library& library) { library.setStarred(id, starred); }, [this] { Q_EMIT historyChanged(); });
}

void LibraryService::rename(const QString& id, const QString& name) {
    write([id, name](Library& library) { library.rename(id, name); }, [this] { Q_EMIT historyChanged(); });
}

void LibraryService::erase(const QStringList& ids) {
    write([ids](Library& library) { library.erase(ids); }, [this] { Q_EMIT historyChanged(); });
}

void LibraryService::moveToTrash(const QStringList& ids) {
    ask(
        this, [ids](Library& library) { return library.moveToTrash(ids); },
        [this](const QStringList& kept) {
            Q_EMIT historyChanged();
            if (!kept.isEmpty()) {
                Q_EMIT trashUnavailable(kept);
            }
        });
}

void LibraryService::finished(const QObject* asker, std::function<void(const QList<LibraryItem>&)> answer) {
    ask(asker, [](Library& library) { return library.finished(); }, std::move(answer));
}

void LibraryService::load(const QObject* asker, const QString& id, std::function<void(const LoadedItem&)> answer) {
    ask(asker, [id](Library& library) { return library.load(id); }, std::move(answer));
}

void LibraryService::thumbnail(const QObject* asker, const QString& id, std::function<void(const QImage&)> answer) {
    ask(asker, [id](Library& library) { return library.thumbnail(id); }, std::move(answer));
}

void LibraryService::diskUse(const QObject* asker, std::function<void(qint64)> answer) {
    ask(asker, [](Library& library) { return library.bytes(); }, std::move(answer));
}

void LibraryService::runs(const QObject* asker, const QString& model, const QString& device,
                          std::function<void(const QList<RunRecord>&)> answer) {
    ask(asker, [model, device](Library& library) { return library.runs(model, device); }, std::move(answer));
}

}  // namespace orfeas
