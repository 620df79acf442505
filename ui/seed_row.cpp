#include "ui/seed_row.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QRandomGenerator>
#include <QToolButton>

#include "ui/icons.h"

namespace orfeas {

namespace {

constexpr quint32 kLargestDiceSeed = 1'000'000;

}  // namespace

SeedRow::SeedRow(QDoubleSpinBox* seed, QWidget* parent)
    : QWidget(parent), m_seed(seed), m_lock(new QToolButton(this)), m_dice(new QToolButton(this)) {
    m_seed->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_lock->setCheckable(true);
    m_lock->setChecked(true);
    m_lock->setObjectName(QStringLiteral("seedLock"));
    m_dice->setObjectName(QStringLiteral("dice"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_seed, 1);
    layout->addWidget(m_lock);
    layout->addWidget(m_dice);
    setFocusProxy(m_seed);
    connect(m_dice, &QToolButton::clicked, this, &SeedRow::roll);
    connect(m_lock, &QToolButton::toggled, this, [this](bool locked) {
        refresh();
        Q_EMIT lockChanged(locked);
    });
    m_dice->setIcon(icon(Glyph::Dice));
    m_dice->setToolTip(tr("Another seed by chance"));
    m_dice->setAccessibleName(tr("Random seed"));
    m_lock->setAccessibleName(tr("Keep the seed"));
    refresh();
}

bool SeedRow::isLocked() const {
    return m_lock->isChecked();
}

void SeedRow::setLocked(bool locked) {
    m_lock->setChecked(locked);
}

void SeedRow::roll() {
    m_seed->setValue(QRandomGenerator::global()->bounded(quint32(0), kLargestDiceSeed));
}

void SeedRow::refresh() {
    m_lock->setIcon(icon(isLocked() ? Glyph::Locked : Glyph::Unlocked));
    m_lock->setToolTip(isLocked() ? tr("Locked: every job takes this seed, so that equal settings give the same shape")
                                  : tr("Unlocked: every job gets another seed; the one that was used is shown with the result"));
}

}  // namespace orfeas
