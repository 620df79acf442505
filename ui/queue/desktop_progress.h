#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace orfeas {

class GenerationQueue;

/**
 * How the work goes, told outside the window's own area: in its title, on its task bar entry (where the desktop takes
 * com.canonical.Unity.LauncherEntry), and in a notification when a long job ends while the user is elsewhere.
 */
class DesktopProgress : public QObject {
    Q_OBJECT

public:
    /** A job that was shorter than this is not worth an interruption. */
    static constexpr double kLongSeconds = 10.0;

    DesktopProgress(GenerationQueue& queue, QWidget& window, double longSeconds = kLongSeconds);

    /** The picture that is on show; it names the window while nothing runs. */
    void setPicture(const QString& name);

private:
    void refresh();
    void tellTaskBar(double progress, bool visible) const;
    void notify(int row, const QString& body);

    GenerationQueue& m_queue;
    QWidget& m_window;
    double m_longSeconds;
    QString m_picture;
    int m_shownPercent = -1;
    uint m_notification = 0;  ///< the last one, which the next replaces
};

}  // namespace orfeas
