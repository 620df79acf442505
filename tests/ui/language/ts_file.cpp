#include "ts_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace orfeas::test {

namespace {

TsMessage readMessage(QXmlStreamReader& xml, const QString& context) {
    TsMessage message{.context = context, .source = {}, .plural = xml.attributes().hasAttribute(QStringLiteral("numerus")), .texts = {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1StringView("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1StringView("translation")) {
            message.finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!message.plural) {
                message.texts += xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement()) {
                message.texts += xml.readElementText();
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QStringList matchesOf(const QString& text, const QRegularExpression& pattern) {
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        found += match.next().captured();
    }
    found.sort();
    return found;
}

}  // namespace

QList<TsMessage> readTs(const QString& file) {
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly)) {
        qFatal("can't read %s", qPrintable(file));
    }
    QList<TsMessage> messages;
    QXmlStreamReader xml(&input);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1StringView("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1StringView("message")) {
            messages += readMessage(xml, context);
        }
    }
    if (xml.hasError()) {
        qFatal("%s: %s", qPrintable(file), qPrintable(xml.errorString()));
    }
    return messages;
}

QStringList placeholdersOf(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("%L?(\\d|n)"));
    return matchesOf(text, pattern);
}

QStringList mnemonicsOf(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("&[^\\s&]"));
    return matchesOf(text, pattern);
}

}  // namespace orfeas::test
