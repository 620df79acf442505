#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>
#include <vector>

namespace orfeas {

/** The code of the first of these languages, as a system names them ("de-AT", "zh-Hans-SG"), that the window speaks; English if it is none.
 */
QString languageFor(const QStringList& systemNames);

/** A language that the window speaks. */
struct Language {
    QString code;  ///< "de", as in the names of the files
    QString name;  ///< "Deutsch", as those who speak it call it
};

/**
 * The window's language: the user's choice, else the first of the system's languages that there is, else English. Numbers and dates go
 * with it. Widgets keep the words they were made with; changed() says that they are to be made anew.
 */
class Translation : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY(Translation)

public:
    /** Takes effect at once. After the application, before its widgets. */
    explicit Translation(QObject* parent = nullptr);
    ~Translation() override;

    /** The one there is; null before the application makes it. */
    static Translation* instance();

    static const std::vector<Language>& languages();

    /** The code of a language, or empty for the system's. */
    [[nodiscard]] QString choice() const { return m_choice; }
    /** Is remembered. */
    void setChoice(const QString& code);

    /** The code of the language that is spoken. */
    [[nodiscard]] QString current() const { return m_current; }

Q_SIGNALS:
    void changed();

private:
    void apply();

    QTranslator m_words;
    QTranslator m_qtWords;
    QString m_choice;
    QString m_current;
};

}  // namespace orfeas
