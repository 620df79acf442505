#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QVariant>

class QApplication;

namespace orfeas {

class DesktopSettings;

/** Colours beyond those of a palette. */
struct ThemeColors {
    QColor accent;
    QColor outline;
    QColor quietText;
    QColor errorBackground;
    QColor errorText;
    QColor noticeBackground;
    QColor noticeText;
    QColor good;
    QColor busy;
    QColor bad;  ///< text on an ordinary ground
};

enum class ThemeChoice { System, Dark, Light };

/**
 * The look: Fusion with a palette of our own, dark or light as the user says, else as the desktop says (without an answer from it, as the
 * platform's palette looks), and following both while the program runs.
 */
class Theme : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY(Theme)

public:
    /** Applies itself to the application at once; the desktop's answer comes later. */
    Theme(QApplication& application, DesktopSettings& desktop);
    ~Theme() override;

    /** The one there is; null before the application makes it. */
    static Theme* instance();

    [[nodiscard]] static bool isDark();
    [[nodiscard]] static const ThemeColors& colors();

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    /** Takes effect at once, and is remembered. */
    void setChoice(ThemeChoice choice);

    /** For this session, whatever was chosen. */
    void setDark(bool dark);

Q_SIGNALS:
    void changed();

private:
    void apply();
    void onDesktopSetting(const QString& group, const QString& key, const QVariant& value);

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemIsDark = false;
};

/** The system's fixed-width font, as large as other text. */
QFont fixedFont();

}  // namespace orfeas
