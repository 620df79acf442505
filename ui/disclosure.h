#pragma once

#include <QWidget>

class QToolButton;

namespace orfeas {

/** A line that opens and closes what lies below it. */
class Disclosure : public QWidget {
    Q_OBJECT

public:
    Disclosure(const QString& title, const QString& toolTip, QWidget* parent);

    /** The place of what is hidden while it is closed, as it is at first. */
    [[nodiscard]] QWidget* content() const { return m_content; }

    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);

Q_SIGNALS:
    void toggled(bool open);

private:
    QToolButton* m_line;
    QWidget* m_content;
};

}  // namespace orfeas
