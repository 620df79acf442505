#include "ui/drag_handle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <utility>

namespace orfeas {

DragHandle::DragHandle(QAbstractButton* button, std::function<Load()> load) : QObject(button), m_button(button), m_load(std::move(load)) {
    button->installEventFilter(this);
}

bool DragHandle::eventFilter(QObject* /*watched*/, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* press = static_cast<QMouseEvent*>(event);
        // A disabled button's events pass through here all the same.
        const bool begins = m_button->isEnabled() && press->button() == Qt::LeftButton;
        m_pressed = begins ? std::optional(press->position().toPoint()) : std::nullopt;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_pressed.reset();
    } else if (event->type() == QEvent::MouseMove && m_pressed) {
        const QPoint way = static_cast<QMouseEvent*>(event)->position().toPoint() - *m_pressed;
        if (!m_button->isEnabled()) {
            m_pressed.reset();  // since the press
        } else if (way.manhattanLength() >= QApplication::startDragDistance()) {
            drag();
            return true;
        }
    }
    return false;
}

void DragHandle::drag() {
    m_pressed.reset();
    m_button->setDown(false);  // the button will not see the release
    Load load = m_load();
    if (!load.content) {
        return;
    }
    auto* drag = new QDrag(m_button);
    drag->setMimeData(load.content.release());
    drag->setPixmap(load.picture);
    drag->exec(Qt::CopyAction);
}

}  // namespace orfeas
