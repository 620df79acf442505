#include "ui/plain_texts.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>

namespace orfeas {

PlainTexts::PlainTexts(QCoreApplication& application) {
    application.installEventFilter(this);
}

bool PlainTexts::eventFilter(QObject* watched, QEvent* event) {
    // A label is polished before it is shown or measured; a tooltip and the texts of a message box are labels too.
    if (event->type() == QEvent::Polish) {
        if (auto* label = qobject_cast<QLabel*>(watched); label != nullptr && label->textFormat() == Qt::AutoText) {
            label->setTextFormat(Qt::PlainText);
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace orfeas
