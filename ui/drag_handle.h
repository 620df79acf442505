#pragma once

#include <QObject>
#include <QPixmap>
#include <QPoint>
#include <functional>
#include <memory>
#include <optional>

class QAbstractButton;
class QMimeData;

namespace orfeas {

/** Lets a button be dragged too, out of the window, while it is enabled; to click it stays what it was. */
class DragHandle : public QObject {
public:
    struct Load {
        std::unique_ptr<QMimeData> content;
        QPixmap picture;
    };

    /** `load` is called when a drag begins; without content there is none. */
    DragHandle(QAbstractButton* button, std::function<Load()> load);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drag();

    QAbstractButton* m_button;
    std::function<Load()> m_load;
    std::optional<QPoint> m_pressed;
};

}  // namespace orfeas
