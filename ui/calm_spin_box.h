#pragma once

#include <QDoubleSpinBox>

namespace orfeas {

/** A spin box that lets the wheel scroll past it unless it has been clicked, and that writes 5 rather than 5.00. */
class CalmSpinBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit CalmSpinBox(QWidget* parent = nullptr);

    [[nodiscard]] QString textFromValue(double value) const override;

protected:
    void wheelEvent(QWheelEvent* event) override;
};

}  // namespace orfeas
