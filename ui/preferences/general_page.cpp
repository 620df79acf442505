#include "ui/preferences/general_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSettings>

#include "ui/motion.h"
#include "ui/preferences/choice_box.h"
#include "ui/setting_keys.h"
#include "ui/theme.h"
#include "ui/translation.h"

namespace orfeas {

GeneralPage::GeneralPage(QWidget* parent) : QWidget(parent) {
    auto* form = new QFormLayout(this);
    addLanguageRow(*form);
    addThemeRow(*form);
    addMotionRow(*form);
    auto* notifications = new QCheckBox(tr("Tell when a long job ends while the window is in the background"), this);
    notifications->setObjectName(QStringLiteral("notifications"));
    notifications->setAccessibleName(notifications->text());
    notifications->setToolTip(tr("Shows a notification of the desktop"));
    notifications->setChecked(QSettings().value(kNotificationsKey, true).toBool());
    connect(notifications, &QCheckBox::toggled, this, [](bool on) { QSettings().setValue(kNotificationsKey, on); });
    form->addRow(notifications);
}

void GeneralPage::addLanguageRow(QFormLayout& form) {
    const auto& languages = Translation::languages();
    std::vector<std::pair<QString, int>> choices{{tr("System language"), -1}};
    int current = -1;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        choices.emplace_back(languages[i].name, static_cast<int>(i));
        if (const Translation* translation = Translation::instance();
            translation != nullptr && translation->choice() == languages[i].code) {
            current = static_cast<int>(i);
        }
    }
    auto* language =
        addChoice(form, {tr("Language"), tr("The language of the window; it changes at once"), QStringLiteral("language")}, choices);
    select(*language, current);
    connect(language, &QComboBox::currentIndexChanged, language, [language] {
        if (Translation* translation = Translation::instance()) {
            const int chosen = language->currentData().toInt();
            translation->setChoice(chosen < 0 ? QString() : Translation::languages()[static_cast<std::size_t>(chosen)].code);
        }
    });
}

void GeneralPage::addThemeRow(QFormLayout& form) {
    auto* theme = addChoice(
        form, {tr("Theme"), tr("The colours of the window"), QStringLiteral("theme")},
        {{tr("As the system"), int(ThemeChoice::System)}, {tr("Dark"), int(ThemeChoice::Dark)}, {tr("Light"), int(ThemeChoice::Light)}});
    if (const Theme* current = Theme::instance()) {
        select(*theme, int(current->choice()));
    }
    connect(theme, &QComboBox::currentIndexChanged, theme, [theme] {
        if (Theme* current = Theme::instance()) {
            current->setChoice(ThemeChoice(theme->currentData().toInt()));
        }
    });
}

void GeneralPage::addMotionRow(QFormLayout& form) {
    auto* motion =
        addChoice(form, {tr("Motion"), tr("Whether the camera glides to its place or is there at once"), QStringLiteral("motion")},
                  {{tr("As the system"), int(MotionChoice::System)},
                   {tr("Reduced"), int(MotionChoice::Reduced)},
                   {tr("Full"), int(MotionChoice::Full)}});
    if (const Motion* current = Motion::instance()) {
        select(*motion, int(current->choice()));
    }
    connect(motion, &QComboBox::currentIndexChanged, motion, [motion] {
        if (Motion* current = Motion::instance()) {
            current->setChoice(MotionChoice(motion->currentData().toInt()));
        }
    });
}

}  // namespace orfeas
