// What the documents link to is there: files, pictures, and headings of this page or of another.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>
#include <QTextStream>

#include "support/paths.h"
#include "support/test_registry.h"

namespace {

const QString kRoot = QDir::cleanPath(QString::fromStdString(orfeas::test::sourcePath(".")));

/** All pages of the repository, relative to it; what was built or is hidden is none of it. */
QStringList pages() {
    const QDir root(kRoot);
    QStringList found = root.entryList({QStringLiteral("*.md")}, QDir::Files);
    for (const QString& folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (folder.startsWith(QLatin1StringView("build"))) {
            continue;
        }
        QDirIterator files(root.filePath(folder), {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            found += root.relativeFilePath(files.next());
        }
    }
    return found;
}

/** Without blocks of code, in which brackets mean something else. */
QString textOf(const QString& page) {
    QFile file(page);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression code(QStringLiteral("```.*?```|`[^`\\n]*`"), QRegularExpression::DotMatchesEverythingOption);
    return text.remove(code);
}

QStringList linksOf(const QString& page) {
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)\\s]+)\\)"));
    QStringList links;
    const QString text = textOf(page);
    for (auto match = link.globalMatch(text); match.hasNext();) {
        links += match.next().captured(1);
    }
    return links;
}

/** The headings as they stand behind a #. */
QStringList anchorsOf(const QString& page) {
    static const QRegularExpression heading(QStringLiteral("^#+ +(.+?) *$"), QRegularExpression::MultilineOption);
    static const QRegularExpression notInAnchors(QStringLiteral("[^\\w\\- ]"), QRegularExpression::UseUnicodePropertiesOption);
    QStringList anchors;
    const QString text = textOf(page);
    for (auto match = heading.globalMatch(text); match.hasNext();) {
        anchors += match.next().captured(1).toLower().remove(notInAnchors).replace(QLatin1Char(' '), QLatin1Char('-'));
    }
    return anchors;
}

/** What is wrong with a link of the page; nothing if it leads somewhere. */
QString faultOf(const QString& page, const QString& link) {
    if (link.contains(QLatin1StringView("://")) || link.startsWith(QLatin1StringView("mailto:"))) {
        return {};  // not ours to check, and not without a network
    }
    const QString path = link.section(QLatin1Char('#'), 0, 0);
    const QString anchor = link.section(QLatin1Char('#'), 1);
    const QFileInfo target(path.isEmpty() ? page : QFileInfo(page).dir().filePath(path));
    if (!target.exists()) {
        return link + QStringLiteral(" is not there");
    }
    if (!anchor.isEmpty() && !anchorsOf(target.filePath()).contains(anchor)) {
        return link + QStringLiteral(" names no heading");
    }
    return {};
}

}  // namespace

class TestDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linksLeadSomewhere_data() {
        QTest::addColumn<QString>("page");
        for (const QString& page : pages()) {
            QTest::newRow(qPrintable(page)) << QDir(kRoot).filePath(page);
        }
    }
    void linksLeadSomewhere() {
        QFETCH(QString, page);
        QStringList faults;
        for (const QString& link : linksOf(page)) {
            faults += faultOf(page, link);
        }
        faults.removeAll(QString());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QStringLiteral("; "))));
    }

    /** A picture that no page shows only makes the repository larger. */
    void picturesAreShown() {
        QStringList shown;
        for (const QString& page : pages()) {
            for (const QString& link : linksOf(QDir(kRoot).filePath(page))) {
                shown += QDir::cleanPath(QFileInfo(QDir(kRoot).filePath(page)).dir().filePath(link));
            }
        }
        for (const QFileInfo& picture : QDir(kRoot + QStringLiteral("/docs/images")).entryInfoList(QDir::Files)) {
            QVERIFY2(shown.contains(picture.filePath()), qPrintable(picture.fileName()));
        }
    }
};

ORFEAS_TEST(TestDocuments, NoApplication)
#include "test_documents.moc"
