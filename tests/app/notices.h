#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace orfeas::test {

/** A row of one of the tables of THIRD_PARTY_NOTICES.md. */
struct Notice {
    QString library;
    QStringList files;    ///< library files without version, Qt's plug-ins with their folder
    QStringList headers;  ///< includes as they are written; a * at the end stands for anything
};

/** The tables of THIRD_PARTY_NOTICES.md, by the sections that they stand in. */
struct Notices {
    QList<Notice> linked;
    QList<Notice> withCuda;
    QList<Notice> headersOnly;
    QList<Notice> loaded;
};

Notices parseNotices(const QString& markdown);

/** What is linked and not named, and what is named and not linked; empty if the two agree. */
QStringList faultsOfLinking(const QList<Notice>& named, const QSet<QString>& linked);

/** Includes that no row names, and rows that name headers which no source includes. `includes` are those of other projects. */
QStringList faultsOfHeaders(const QList<Notice>& named, const QSet<QString>& includes);

}  // namespace orfeas::test
