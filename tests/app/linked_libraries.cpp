#include "linked_libraries.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QHash>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>

namespace orfeas::test {

namespace {

const QStringList kSharedObjects{QStringLiteral("*.so"), QStringLiteral("*.so.*")};

/** The values of one kind of entry in the dynamic section, as binutils prints them. */
QStringList dynamicEntries(const QString& binary, const QString& kind) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("readelf"), {QStringLiteral("--dynamic"), QStringLiteral("--wide"), binary});
    if (!process.waitForFinished(-1) || process.exitCode() != 0) {
        return {};
    }
    const QRegularExpression entry(QStringLiteral("\\(%1\\)[^\\[]*\\[([^\\]]+)\\]").arg(kind));
    QStringList values;
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (auto match = entry.globalMatch(text); match.hasNext();) {
        values += match.next().captured(1);
    }
    return values;
}

/** The wheels' shared objects by file name. */
QHash<QString, QString> wheelLibraries(const QString& wheels) {
    QHash<QString, QString> files;
    for (const char* folder : {"/torch/lib", "/nvidia"}) {
        QDirIterator found(wheels + QLatin1StringView(folder), kSharedObjects, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext()) {
            const QString file = found.next();
            files.insert(QFileInfo(file).fileName(), file);
        }
    }
    return files;
}

}  // namespace

QString libraryStem(const QString& file) {
    const QString name = QFileInfo(file).fileName();
    return name.left(name.indexOf(QLatin1StringView(".so")));
}

QSet<QString> linkedLibraries(const QStringList& binaries, const QString& wheels) {
    const QHash<QString, QString> files = wheelLibraries(wheels);
    QSet<QString> seen;
    QSet<QString> stems;
    QStringList pending = binaries;
    while (!pending.isEmpty()) {
        const QString binary = pending.takeLast();
        const QStringList names = dynamicEntries(binary, QStringLiteral("NEEDED"));
        if (names.isEmpty() && binaries.contains(binary)) {
            return {};
        }
        for (const QString& name : names) {
            if (seen.contains(name)) {
                continue;
            }
            seen.insert(name);
            stems.insert(libraryStem(name));
            if (files.contains(name)) {
                pending += files.value(name);
            }
        }
    }
    return stems;
}

QString wheelsOf(const QString& program) {
    const QString torch = QStringLiteral("/torch/lib");
    for (const QString& folders : dynamicEntries(program, QStringLiteral("RUNPATH"))) {
        for (const QString& folder : folders.split(QLatin1Char(':'))) {
            if (folder.endsWith(torch)) {
                return folder.chopped(torch.size());
            }
        }
    }
    return {};
}

QStringList torchLibraries(const QString& wheels) {
    QStringList files;
    QDirIterator found(wheels + QStringLiteral("/torch/lib"), kSharedObjects, QDir::Files);
    while (found.hasNext()) {
        files += found.next();
    }
    return files;
}

}  // namespace orfeas::test
