#pragma once

#include <QObject>
#include <QVariant>

namespace orfeas {

class DesktopSettings;

enum class MotionChoice { System, Reduced, Full };

/** Whether things may move by themselves (camera glides, animations): as the user says, else as the desktop says. */
class Motion : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY(Motion)

public:
    explicit Motion(DesktopSettings& desktop, QObject* parent = nullptr);
    ~Motion() override;

    /** The one there is; null before the application makes it. */
    static Motion* instance();

    /** Whether to leave animations out. */
    static bool isReduced();

    [[nodiscard]] MotionChoice choice() const { return m_choice; }
    /** Takes effect at once, and is remembered. */
    void setChoice(MotionChoice choice);

Q_SIGNALS:
    void changed(bool reduced);

private:
    void onDesktopSetting(const QString& group, const QString& key, const QVariant& value);
    void apply();

    MotionChoice m_choice = MotionChoice::System;
    bool m_systemIsReduced = false;
    bool m_reduced = false;
};

}  // namespace orfeas
