#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace orfeas::test {

/** One text of a .ts file. */
struct TsMessage {
    QString context;
    QString source;
    bool plural = false;
    bool finished = true;
    QStringList texts;  ///< one, or one for each plural form

    [[nodiscard]] QString name() const { return context + QStringLiteral(": ") + source; }
};

/** Reads a .ts file; ends the test run if it cannot be read. */
QList<TsMessage> readTs(const QString& file);

/** "%1", "%n", "%L2" and so on, sorted; each as often as it stands there. */
QStringList placeholdersOf(const QString& text);

/** The keys that ampersands mark. */
QStringList mnemonicsOf(const QString& text);

}  // namespace orfeas::test
