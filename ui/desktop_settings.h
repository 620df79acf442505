#pragma once

#include <QObject>
#include <QVariant>

class QDBusVariant;

namespace orfeas {

/** What the desktop's settings portal says: asked without waiting, and followed from then on. Where there is none, nothing is told. */
class DesktopSettings : public QObject {
    Q_OBJECT

public:
    explicit DesktopSettings(QObject* parent = nullptr);

    void ask(const QString& group, const QString& key);

Q_SIGNALS:
    void told(const QString& group, const QString& key, const QVariant& value);

private Q_SLOTS:
    void onChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

}  // namespace orfeas
