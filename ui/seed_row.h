#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QToolButton;

namespace orfeas {

/** The seed with its lock and dice: locked it stays, unlocked every job gets another one. */
class SeedRow : public QWidget {
    Q_OBJECT

public:
    /** Takes the spin box into its layout. */
    SeedRow(QDoubleSpinBox* seed, QWidget* parent);

    [[nodiscard]] bool isLocked() const;
    void setLocked(bool locked);

    /** Another seed by chance, short enough to be read out to somebody. */
    void roll();

Q_SIGNALS:
    void lockChanged(bool locked);

private:
    void refresh();

    QDoubleSpinBox* m_seed;
    QToolButton* m_lock;
    QToolButton* m_dice;
};

}  // namespace orfeas
