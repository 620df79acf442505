#include "ui/preferences/general_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSettings>

#include "ui/motion.h"
#include "ui/preferences/choice_box.h"
#include "ui/setting_keys.h"
#include "ui/theme.h"

namespace orfeas {

GeneralPage::GeneralPage(QWidget* parent) : QWidget(parent) {
    auto* form = new QFormLayout(this);
    auto* theme = addChoice(
        *form, {tr("Theme"), tr("The colours of the window"), QStringLiteral("theme")},
        {{tr("As the system"), int(ThemeChoice::System)}, {tr("Dark"), int(ThemeChoice::Dark)}, {tr("Light"), int(ThemeChoice::Light)}});
    if (const Theme* current = Theme::instance()) {
        select(*theme, int(current->choice()));
    }
    connect(theme, &QComboBox::currentIndexChanged, this, [theme] {
        if (Theme* current = Theme::instance()) {
            current->setChoice(ThemeChoice(theme->currentData().toInt()));
        }
    });

    auto* motion =
        addChoice(*form, {tr("Motion"), tr("Whether the camera glides to its place or is there at once"), QStringLiteral("motion")},
                  {{tr("As the system"), int(MotionChoice::System)},
                   {tr("Reduced"), int(MotionChoice::Reduced)},
                   {tr("Full"), int(MotionChoice::Full)}});
    if (const Motion* current = Motion::instance()) {
        select(*motion, int(current->choice()));
    }
    connect(motion, &QComboBox::currentIndexChanged, this, [motion] {
        if (Motion* current = Motion::instance()) {
            current->setChoice(MotionChoice(motion->currentData().toInt()));
        }
    });

    auto* notifications = new QCheckBox(tr("Tell when a long job ends while the window is in the background"), this);
    notifications->setObjectName(QStringLiteral("notifications"));
    notifications->setAccessibleName(notifications->text());
    notifications->setToolTip(tr("Shows a notification of the desktop"));
    notifications->setChecked(QSettings().value(kNotificationsKey, true).toBool());
    connect(notifications, &QCheckBox::toggled, this, [](bool on) { QSettings().setValue(kNotificationsKey, on); });
    form->addRow(notifications);
}

}  // namespace orfeas
