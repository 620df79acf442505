#pragma once

#include <QColor>
#include <QObject>
#include <QVariant>

class QApplication;
class QDBusVariant;

namespace orfeas {

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

/**
 * The look: Fusion with a palette of our own, dark or light as the desktop says (the settings portal; without one, as the platform's
 * palette looks), and following it while the program runs.
 */
class Theme : public QObject {
    Q_OBJECT

public:
    /** Applies itself to the application at once; the portal's answer comes later. */
    explicit Theme(QApplication& application);

    [[nodiscard]] static bool isDark();
    [[nodiscard]] static const ThemeColors& colors();

    void setDark(bool dark);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onPortalSetting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
};

}  // namespace orfeas
