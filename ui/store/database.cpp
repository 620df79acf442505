#include "ui/store/database.h"

#include <fmt/format.h>

#include <QSqlError>
#include <QUuid>
#include <QVariant>
#include <array>
#include <utility>
#include <vector>

#include "orfeas/error.h"

namespace orfeas {

namespace {

/** What SQLite says of a file that is damaged, or none of its own. */
constexpr std::array kDamaged{"11", "26"};

/** Each entry leads from one version of the tables to the next; released ones are never changed. */
const std::vector<QStringList>& migrations() {
    static const std::vector<QStringList> kMigrations{
        {QStringLiteral("CREATE TABLE item ("
                        "id TEXT PRIMARY KEY, name TEXT NOT NULL, source TEXT NOT NULL, model TEXT NOT NULL, modelPath TEXT NOT NULL, "
                        "settings TEXT NOT NULL, state INTEGER NOT NULL, position INTEGER NOT NULL, message TEXT NOT NULL DEFAULT '', "
                        "starred INTEGER NOT NULL DEFAULT 0, timings TEXT NOT NULL DEFAULT '', created INTEGER NOT NULL, "
                        "updated INTEGER NOT NULL, picture TEXT NOT NULL, latents TEXT NOT NULL DEFAULT '', "
                        "mesh TEXT NOT NULL DEFAULT '', thumbnail TEXT NOT NULL DEFAULT '') WITHOUT ROWID"),
         QStringLiteral("CREATE INDEX itemByState ON item (state, position)"),
         QStringLiteral("CREATE TABLE run (id INTEGER PRIMARY KEY, model TEXT NOT NULL, device TEXT NOT NULL, settings TEXT NOT NULL, "
                        "timings TEXT NOT NULL)"),
         QStringLiteral("CREATE INDEX runByModel ON run (model, device, id)")},
        {QStringLiteral("ALTER TABLE item ADD COLUMN failure TEXT NOT NULL DEFAULT ''"),
         QStringLiteral("ALTER TABLE item ADD COLUMN views TEXT NOT NULL DEFAULT ''")}};
    return kMigrations;
}

}  // namespace

Database::Database(const std::filesystem::path& file) : m_file(file), m_connection(QUuid::createUuid().toString()) {
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(QString::fromStdString(file.string()));
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    try {
        open();
        migrate();
    } catch (...) {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_connection);
        throw;
    }
}

Database::~Database() {
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

void Database::open() const {
    if (!QSqlDatabase(m_database).open()) {
        fail(m_database.lastError());
    }
    for (const char* pragma : {"journal_mode = WAL", "synchronous = FULL"}) {
        run(QStringLiteral("PRAGMA ") + QLatin1StringView(pragma));
    }
    QSqlQuery check = run(QStringLiteral("PRAGMA quick_check(1)"));
    if (!check.next() || check.value(0).toString() != QLatin1StringView("ok")) {
        throw Error(ErrorCode::CorruptFile, Stage::LoadImage, fmt::format("The library '{}' is damaged.", m_file.string()));
    }
}

void Database::migrate() const {
    QSqlQuery query = run(QStringLiteral("PRAGMA user_version"));
    const auto version = query.next() ? static_cast<std::size_t>(query.value(0).toUInt()) : 0;
    if (version > migrations().size()) {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadImage,
                    fmt::format("The library '{}' was written by a newer version of Orfeas. Use that version to see it.", m_file.string()));
    }
    query.finish();
    for (std::size_t next = version; next < migrations().size(); ++next) {
        Transaction transaction(*this);
        for (const QString& statement : migrations()[next]) {
            run(statement);
        }
        run(QStringLiteral("PRAGMA user_version = %1").arg(next + 1));
        transaction.commit();
    }
}

QSqlQuery Database::run(const QString& statement, const QVariantList& values) const {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement)) {
        fail(query.lastError());
    }
    for (const QVariant& value : values) {
        // A null text would become NULL, which no column takes.
        query.addBindValue(value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(QLatin1String("")) : value);
    }
    if (!query.exec()) {
        fail(query.lastError());
    }
    return query;
}

void Database::fail(const QSqlError& error) const {
    const std::string reason = error.text().trimmed().toStdString();
    for (const char* code : kDamaged) {
        if (error.nativeErrorCode() == QLatin1StringView(code)) {
            throw Error(ErrorCode::CorruptFile, Stage::LoadImage, fmt::format("The library '{}' is damaged: {}.", m_file.string(), reason));
        }
    }
    throw Error(
        error.type() == QSqlError::ConnectionError ? ErrorCode::AccessDenied : ErrorCode::WriteFailed, Stage::LoadImage,
        fmt::format("The library '{}' can't be used: {}. Is there space on the disk, and may you write to it?", m_file.string(), reason));
}

Database::Transaction::Transaction(const Database& database) : m_database(database) {
    m_database.run(QStringLiteral("BEGIN IMMEDIATE"));
}

Database::Transaction::~Transaction() {
    if (m_open) {
        QSqlQuery(m_database.m_database).exec(QStringLiteral("ROLLBACK"));
    }
}

void Database::Transaction::commit() {
    m_database.run(QStringLiteral("COMMIT"));
    m_open = false;
}

}  // namespace orfeas
