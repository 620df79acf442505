#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>
#include <filesystem>

namespace orfeas {

/**
 * The library's tables in one SQLite file. A change that was committed survives the end of the process and of the power: write-ahead log,
 * synced at each commit. To be used on the thread that made it.
 */
class Database {
public:
    /**
     * Opens or creates the file, checks it and brings its tables to today's form. Throws Error with CorruptFile (damaged),
     * UnsupportedFormat (of a newer version), or AccessDenied.
     */
    explicit Database(const std::filesystem::path& file);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /** Runs one statement with its values put in for the question marks. Throws Error with CorruptFile or WriteFailed. */
    QSqlQuery run(const QString& statement, const QVariantList& values = {}) const;

    /** All or nothing: what was run since is taken back unless commit() is reached. */
    class Transaction {
    public:
        explicit Transaction(const Database& database);
        ~Transaction();
        Transaction(const Transaction&) = delete;
        Transaction& operator=(const Transaction&) = delete;
        void commit();

    private:
        const Database& m_database;
        bool m_open = true;
    };

private:
    void open() const;
    void migrate() const;
    [[noreturn]] void fail(const QSqlError& error) const;

    std::filesystem::path m_file;
    QString m_connection;
    QSqlDatabase m_database;
};

}  // namespace orfeas
