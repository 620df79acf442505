#include "ui/motion.h"

#include <QSettings>

#include "ui/desktop_settings.h"
#include "ui/setting_keys.h"

namespace orfeas {

namespace {

// GNOME and what follows it, and Plasma, each in its own words.
const QString kGnome = QStringLiteral("org.gnome.desktop.interface");
const QString kEnableAnimations = QStringLiteral("enable-animations");
const QString kPlasma = QStringLiteral("org.kde.kdeglobals.KDE");
const QString kAnimationFactor = QStringLiteral("AnimationDurationFactor");

Motion* g_motion = nullptr;

}  // namespace

Motion::Motion(DesktopSettings& desktop, QObject* parent) : QObject(parent) {
    g_motion = this;
    connect(&desktop, &DesktopSettings::told, this, &Motion::onDesktopSetting);
    desktop.ask(kGnome, kEnableAnimations);
    desktop.ask(kPlasma, kAnimationFactor);
    const int stored = QSettings().value(kMotionKey).toInt();
    m_choice = stored == int(MotionChoice::Reduced) || stored == int(MotionChoice::Full) ? MotionChoice(stored) : MotionChoice::System;
    apply();
}

Motion::~Motion() {
    g_motion = nullptr;
}

Motion* Motion::instance() {
    return g_motion;
}

bool Motion::isReduced() {
    return g_motion != nullptr && g_motion->m_reduced;
}

void Motion::setChoice(MotionChoice choice) {
    m_choice = choice;
    QSettings().setValue(kMotionKey, int(choice));
    apply();
}

void Motion::onDesktopSetting(const QString& group, const QString& key, const QVariant& value) {
    if (group == kGnome && key == kEnableAnimations) {
        m_systemIsReduced = !value.toBool();
    } else if (group == kPlasma && key == kAnimationFactor) {
        m_systemIsReduced = value.toDouble() == 0.0;
    } else {
        return;
    }
    apply();
}

void Motion::apply() {
    const bool reduced = m_choice == MotionChoice::System ? m_systemIsReduced : m_choice == MotionChoice::Reduced;
    if (reduced != m_reduced) {
        m_reduced = reduced;
        Q_EMIT changed(reduced);
    }
}

}  // namespace orfeas
