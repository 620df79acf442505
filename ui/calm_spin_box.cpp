#include "ui/calm_spin_box.h"

#include <QWheelEvent>

namespace orfeas {

CalmSpinBox::CalmSpinBox(QWidget* parent) : QDoubleSpinBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
}

QString CalmSpinBox::textFromValue(double value) const {
    QLocale plain = locale();
    plain.setNumberOptions(plain.numberOptions() | QLocale::OmitGroupSeparator);
    QString text = plain.toString(value, 'f', decimals());
    while (decimals() > 0 && text.endsWith(plain.zeroDigit())) {
        text.chop(1);
    }
    if (text.endsWith(plain.decimalPoint())) {
        text.chop(1);
    }
    return text;
}

void CalmSpinBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QDoubleSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

}  // namespace orfeas
