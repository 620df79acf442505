#include "notices.h"

#include <QRegularExpression>

namespace orfeas::test {

namespace {

QStringList quotedWords(const QString& cell) {
    static const QRegularExpression quoted(QStringLiteral("`([^`]+)`"));
    QStringList words;
    for (auto match = quoted.globalMatch(cell); match.hasNext();) {
        words += match.next().captured(1);
    }
    return words;
}

QStringList cellsOf(const QString& row) {
    QStringList cells = row.split(QLatin1Char('|'));
    for (QString& cell : cells) {
        cell = cell.trimmed();
    }
    // A row begins and ends with a bar.
    return cells.mid(1, cells.size() - 2);
}

/** The rows of the table in the section, whose columns are found by their titles. */
QList<Notice> tableOf(const QString& markdown, const QString& section) {
    const QString heading = QStringLiteral("\n## ") + section + QLatin1Char('\n');
    const qsizetype start = markdown.indexOf(heading);
    if (start < 0) {
        return {};
    }
    const QString text = markdown.sliced(start + heading.size()).section(QStringLiteral("\n## "), 0, 0);
    QStringList rows = text.split(QLatin1Char('\n')).filter(QRegularExpression(QStringLiteral("^\\|.*\\|$")));
    if (rows.size() < 3) {
        return {};
    }
    const QStringList titles = cellsOf(rows.first());
    const qsizetype files = titles.indexOf(QStringLiteral("files"));
    const qsizetype headers = titles.indexOf(QStringLiteral("headers"));
    QList<Notice> notices;
    for (const QString& row : rows.mid(2)) {
        const QStringList cells = cellsOf(row);
        notices += Notice{cells.value(0), quotedWords(cells.value(files)), quotedWords(cells.value(headers))};
    }
    return notices;
}

bool matches(const QString& include, const QString& pattern) {
    return pattern.endsWith(QLatin1Char('*')) ? include.startsWith(pattern.chopped(1)) : include == pattern;
}

}  // namespace

Notices parseNotices(const QString& markdown) {
    return {tableOf(markdown, QStringLiteral("Linked")), tableOf(markdown, QStringLiteral("With CUDA only")),
            tableOf(markdown, QStringLiteral("Compiled in, headers only")), tableOf(markdown, QStringLiteral("Loaded at run time"))};
}

QStringList faultsOfLinking(const QList<Notice>& named, const QSet<QString>& linked) {
    QStringList faults;
    QSet<QString> unnamed = linked;
    for (const Notice& notice : named) {
        if (notice.files.isEmpty() && notice.headers.isEmpty()) {
            faults += notice.library + QStringLiteral(" names neither files nor headers");
        }
        for (const QString& file : notice.files) {
            if (!linked.contains(file)) {
                faults += notice.library + QStringLiteral(" names ") + file + QStringLiteral(", which is not linked");
            }
            unnamed.remove(file);
        }
    }
    for (const QString& file : unnamed) {
        faults += file + QStringLiteral(" is linked and not named");
    }
    return faults;
}

QStringList faultsOfHeaders(const QList<Notice>& named, const QSet<QString>& includes) {
    QStringList faults;
    QSet<QString> unnamed = includes;
    for (const Notice& notice : named) {
        for (const QString& pattern : notice.headers) {
            bool isUsed = false;
            for (const QString& include : includes) {
                if (matches(include, pattern)) {
                    isUsed = true;
                    unnamed.remove(include);
                }
            }
            if (!isUsed) {
                faults += notice.library + QStringLiteral(" names ") + pattern + QStringLiteral(", which nothing includes");
            }
        }
    }
    for (const QString& include : unnamed) {
        faults += include + QStringLiteral(" is included and not named");
    }
    return faults;
}

}  // namespace orfeas::test
