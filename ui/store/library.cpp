#include "ui/store/library.h"

#include <fmt/format.h>

#include <QSet>
#include <QVariant>
#include <algorithm>
#include <utility>

#include "orfeas/mesh_io.h"
#include "ui/input/load_picture.h"
#include "ui/store/item_json.h"
#include "ui/store/latents_file.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

constexpr int kRememberedRuns = 100;

const QString kColumns = QStringLiteral(
    "id, name, source, model, modelPath, settings, state, message, starred, timings, created, updated, picture, latents, mesh, thumbnail, "
    "failure, views");

ItemState stateOf(int number) {
    return number == static_cast<int>(ItemState::Done)     ? ItemState::Done
           : number == static_cast<int>(ItemState::Failed) ? ItemState::Failed
                                                           : ItemState::Unfinished;
}

LibraryItem itemOf(const QSqlQuery& row) {
    LibraryItem item;
    item.id = row.value(0).toString();
    item.name = row.value(1).toString();
    item.source = row.value(2).toString();
    item.model = row.value(3).toString();
    item.modelPath = row.value(4).toString();
    item.settings = settingsFromJson(row.value(5).toByteArray());
    item.state = stateOf(row.value(6).toInt());
    item.message = row.value(7).toString();
    item.failure = failureFromJson(row.value(16).toByteArray(), item.message);
    item.starred = row.value(8).toBool();
    item.timings = timingsFromJson(row.value(9).toByteArray());
    item.created = QDateTime::fromMSecsSinceEpoch(row.value(10).toLongLong());
    item.updated = QDateTime::fromMSecsSinceEpoch(row.value(11).toLongLong());
    item.picture = row.value(12).toString();
    item.latents = row.value(13).toString();
    item.mesh = row.value(14).toString();
    item.thumbnail = row.value(15).toString();
    item.views = viewsFromJson(row.value(17).toByteArray());
    return item;
}

QSet<QString> picturesOf(const LibraryItem& item) {
    QSet<QString> names{item.picture};
    for (const auto& [view, name] : item.views) {
        names += name;
    }
    return names;
}

QString text(const QByteArray& json) {
    return QString::fromUtf8(json);
}

/** A process that was killed right after it had made the lock file left one that names nobody; the system still knows whether it is held.
 */
bool takeUnreadableLock(QLockFile& lock) {
    qint64 process = 0;
    QString host;
    QString program;
    return lock.error() == QLockFile::LockFailedError && !lock.getLockInfo(&process, &host, &program) && lock.removeStaleLockFile() &&
           lock.tryLock();
}

qint64 now() {
    return QDateTime::currentMSecsSinceEpoch();
}

}  // namespace

Library::Library(const fs::path& folder) {
    std::error_code problem;
    fs::create_directories(folder, problem);
    m_lock = std::make_unique<QLockFile>(QString::fromStdString((folder / "library.lock").string()));
    m_lock->setStaleLockTime(0);  // only a process that is gone has left it
    if (!m_lock->tryLock() && !takeUnreadableLock(*m_lock)) {
        throw Error(
            ErrorCode::AccessDenied, Stage::LoadImage,
            m_lock->error() == QLockFile::LockFailedError
                ? "Another Orfeas is open and keeps the history. What you make in this window is kept only until it closes, so export it."
                : fmt::format("The history can't be kept in '{}': the folder can't be written. What you make is kept only until the "
                              "window closes, so export it.",
                              folder.string()));
    }
    openDatabase(folder);
    sweep();
}

void Library::openDatabase(const fs::path& folder) {
    const fs::path file = folder / kLibraryFile.toStdString();
    try {
        m_database = std::make_unique<Database>(file);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::CorruptFile) {
            throw;
        }
        m_damagedFolder = LibraryFiles::setAside(folder, kLibraryFile);
        m_database = std::make_unique<Database>(file);
    }
    m_files = std::make_unique<LibraryFiles>(folder);
}

void Library::sweep() const {
    QSet<QString> names;
    for (const LibraryItem& item : select({})) {
        names += {item.latents, item.mesh, item.thumbnail};
        names += picturesOf(item);
    }
    m_files->sweep(names);
}

QList<LibraryItem> Library::select(const QString& rest, const QVariantList& values) const {
    QSqlQuery rows = m_database->run(QStringLiteral("SELECT %1 FROM item %2").arg(kColumns, rest), values);
    QList<LibraryItem> items;
    while (rows.next()) {
        items += itemOf(rows);
    }
    return items;
}

QList<LibraryItem> Library::unfinished() const {
    return select(QStringLiteral("WHERE state != ? ORDER BY position, id"), {static_cast<int>(ItemState::Done)});
}

QList<LibraryItem> Library::finished() const {
    return select(QStringLiteral("WHERE state = ? ORDER BY updated DESC, id"), {static_cast<int>(ItemState::Done)});
}

std::optional<LibraryItem> Library::item(const QString& id) const {
    const QList<LibraryItem> found = select(QStringLiteral("WHERE id = ?"), {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

void Library::add(LibraryItem item, const QImage& picture, const std::map<View, QImage>& views) {
    item.picture = m_files->writePicture(picture);
    for (const auto& [view, side] : views) {
        item.views[view] = m_files->writePicture(side);
    }
    Database::Transaction transaction(*m_database);
    const std::optional<LibraryItem> old = this->item(item.id);
    m_database->run(
        QStringLiteral(
            "INSERT OR REPLACE INTO item (id, name, source, model, modelPath, settings, state, position, created, updated, picture, "
            "views) VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM item), ?, ?, ?, ?)"),
        {item.id, item.name, item.source, item.model, item.modelPath, text(toJson(item.settings)), static_cast<int>(ItemState::Unfinished),
         now(), now(), item.picture, text(toJson(item.views))});
    transaction.commit();
    if (old) {
        m_files->erase(old->latents);
    }
}

void Library::change(const QString& id, const QString& column, const QVariant& value) const {
    m_database->run(QStringLiteral("UPDATE item SET %1 = ? WHERE id = ?").arg(column), {value, id});
}

void Library::setSettings(const QString& id, const GenerationSettings& settings) {
    change(id, QStringLiteral("settings"), text(toJson(settings)));
}

void Library::setOrder(const QStringList& ids) {
    Database::Transaction transaction(*m_database);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        change(ids[i], QStringLiteral("position"), i);
    }
    transaction.commit();
}

void Library::replaceFile(const LibraryItem& item, const QString& column, const QString& old, const QString& name) const {
    change(item.id, column, name);
    m_files->erase(old);
}

void Library::saveLatents(const QString& id, const ShapeLatents& latents) {
    if (const auto known = item(id)) {
        replaceFile(*known, QStringLiteral("latents"), known->latents, m_files->writeLatents(latents, known->name));
    }
}

void Library::saveThumbnail(const QString& id, const QImage& thumbnail) {
    if (const auto known = item(id)) {
        replaceFile(*known, QStringLiteral("thumbnail"), known->thumbnail, m_files->writeThumbnail(thumbnail));
    }
}

void Library::saveResult(const QString& id, const ItemResult& result) {
    const auto known = item(id);
    if (!known) {
        return;  // taken out meanwhile
    }
    const QString mesh = m_files->writeMesh(requireMesh(result.mesh, Stage::WriteMesh), known->name);
    const QString latents = result.latents ? m_files->writeLatents(*result.latents, known->name) : known->latents;
    Database::Transaction transaction(*m_database);
    m_database->run(
        QStringLiteral(
            "UPDATE item SET state = ?, mesh = ?, latents = ?, settings = ?, timings = ?, message = ?, updated = ? WHERE id = ?"),
        {static_cast<int>(ItemState::Done), mesh, latents, text(toJson(result.settings)), text(toJson(result.timings)), result.message,
         now(), id});
    if (result.run) {
        recordRun(*result.run);
    }
    transaction.commit();
    m_files->erase(known->mesh);
    if (latents != known->latents) {
        m_files->erase(known->latents);
    }
}

void Library::fail(const QString& id, const Error& error) {
    m_database->run(QStringLiteral("UPDATE item SET state = ?, message = ?, failure = ?, updated = ? WHERE id = ? AND state != ?"),
                    {static_cast<int>(ItemState::Failed), QString::fromStdString(error.message()), text(toJson(error)), now(), id,
                     static_cast<int>(ItemState::Done)});
}

void Library::setStarred(const QString& id, bool starred) {
    change(id, QStringLiteral("starred"), starred);
}

void Library::rename(const QString& id, const QString& name) {
    change(id, QStringLiteral("name"), name);
}

bool Library::isPictureShared(const QString& picture, const QString& id) const {
    QSqlQuery others = m_database->run(QStringLiteral("SELECT 1 FROM item WHERE (picture = ? OR instr(views, ?)) AND id != ? LIMIT 1"),
                                       {picture, picture, id});
    return others.next();
}

void Library::erase(const QStringList& ids) {
    for (const QString& id : ids) {
        const auto known = item(id);
        if (!known) {
            continue;
        }
        m_database->run(QStringLiteral("DELETE FROM item WHERE id = ?"), {id});
        for (const QString& name : {known->latents, known->mesh, known->thumbnail}) {
            m_files->erase(name);
        }
        for (const QString& name : picturesOf(*known)) {
            if (!isPictureShared(name, id)) {
                m_files->erase(name);
            }
        }
    }
}

QStringList Library::moveToTrash(const QStringList& ids) {
    QStringList kept;
    for (const QString& id : ids) {
        const auto known = item(id);
        if (!known) {
            continue;
        }
        // The mesh decides: nobody would look for the other files in the trash without it.
        if (!known->mesh.isEmpty() && !m_files->moveToTrash(known->mesh)) {
            kept += id;
            continue;
        }
        for (const QString& name : picturesOf(*known)) {
            if (!isPictureShared(name, id)) {
                static_cast<void>(m_files->moveToTrash(name));
            }
        }
        erase({id});
    }
    return kept;
}

LoadedItem Library::load(const QString& id) const {
    const auto known = item(id);
    if (!known) {
        return {};
    }
    LoadedItem loaded{.item = *known, .picture = {}, .pictureFile = {}, .views = {}, .mesh = {}, .latents = {}, .problem = {}};
    const auto attempt = [&](const QString& name, const auto& read) {
        try {
            if (!name.isEmpty()) {
                read(m_files->path(name));
            }
        } catch (const Error& error) {
            loaded.problem = QString::fromStdString(error.message());
        }
    };
    attempt(known->latents, [&](const fs::path& file) { loaded.latents = std::make_shared<ShapeLatents>(readLatents(file)); });
    attempt(known->mesh, [&](const fs::path& file) { loaded.mesh = std::make_shared<Mesh>(readMesh(file)); });
    attempt(known->picture, [&](const fs::path& file) {
        loaded.pictureFile = readPictureFile(file);
        loaded.picture = decodePicture(loaded.pictureFile, file);
    });
    for (const auto& [view, name] : known->views) {
        attempt(name, [&, side = view](const fs::path& file) { loaded.views[side] = readPicture(file); });
    }
    return loaded;
}

QImage Library::thumbnail(const QString& id) const {
    const auto known = item(id);
    return known && !known->thumbnail.isEmpty() ? QImage(QString::fromStdString(m_files->path(known->thumbnail).string()), "PNG")
                                                : QImage();
}

qint64 Library::bytes() const {
    return m_files->bytes();
}

QList<RunRecord> Library::runs(const QString& model, const QString& device) const {
    QSqlQuery rows =
        m_database->run(QStringLiteral("SELECT settings, timings FROM run WHERE model = ? AND device = ? ORDER BY id DESC LIMIT ?"),
                        {model, device, kRememberedRuns});
    QList<RunRecord> runs;
    while (rows.next()) {
        runs += RunRecord{.model = model,
                          .device = device,
                          .settings = settingsFromJson(rows.value(0).toByteArray()),
                          .timings = timingsFromJson(rows.value(1).toByteArray())};
    }
    std::reverse(runs.begin(), runs.end());
    return runs;
}

void Library::recordRun(const RunRecord& run) {
    m_database->run(QStringLiteral("INSERT INTO run (model, device, settings, timings) VALUES (?, ?, ?, ?)"),
                    {run.model, run.device, text(toJson(run.settings)), text(toJson(run.timings))});
}

}  // namespace orfeas
