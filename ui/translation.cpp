#include "ui/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <algorithm>

#include "ui/setting_keys.h"

namespace orfeas {

namespace {

Translation* g_translation = nullptr;

bool isKnown(const QString& code) {
    const auto& all = Translation::languages();
    return std::any_of(all.begin(), all.end(), [&](const Language& each) { return each.code == code; });
}

/** The code of a language as the system names it; empty for one that there is not. */
QString codeOf(const QString& systemName) {
    const QLocale locale(systemName);
    if (locale.language() == QLocale::Chinese) {
        return locale.script() == QLocale::SimplifiedHanScript ? QStringLiteral("zh_CN") : QString();
    }
    const QString code = QLocale::languageToCode(locale.language());
    return isKnown(code) ? code : QString();
}

}  // namespace

QString languageFor(const QStringList& systemNames) {
    for (const QString& name : systemNames) {
        if (const QString code = codeOf(name); !code.isEmpty()) {
            return code;
        }
    }
    return QStringLiteral("en");
}

Translation::Translation(QObject* parent) : QObject(parent) {
    g_translation = this;
    const QString stored = QSettings().value(kLanguageKey).toString();
    m_choice = isKnown(stored) ? stored : QString();
    apply();
}

Translation::~Translation() {
    g_translation = nullptr;
}

Translation* Translation::instance() {
    return g_translation;
}

const std::vector<Language>& Translation::languages() {
    static const std::vector<Language> all{
        {QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("es"), QStringLiteral("Español")}, {QStringLiteral("fr"), QStringLiteral("Français")},
        {QStringLiteral("ja"), QStringLiteral("日本語")},  {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return all;
}

void Translation::setChoice(const QString& code) {
    m_choice = code;
    QSettings().setValue(kLanguageKey, code);
    const QString before = m_current;
    apply();
    if (m_current != before) {
        Q_EMIT changed();
    }
}

void Translation::apply() {
    m_current = m_choice.isEmpty() ? languageFor(QLocale::system().uiLanguages()) : m_choice;
    const QLocale system = QLocale::system();
    const QLocale chosen(m_current);
    // The system's own locale knows the country's forms too.
    QLocale::setDefault(m_choice.isEmpty() || chosen.language() == system.language() ? system : chosen);

    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    if (m_qtWords.load(QStringLiteral("qtbase_") + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qtWords);
    }
    // English has a file too: of its plurals.
    if (m_words.load(QStringLiteral("orfeas_") + m_current, QStringLiteral(":/translations"))) {
        QCoreApplication::installTranslator(&m_words);
    }
}

}  // namespace orfeas
