#include "ui/viewport_cards.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSlider>
#include <QToolButton>
#include <algorithm>

#include "ui/icons.h"
#include "ui/setting_keys.h"
#include "viewer/viewport_overlays.h"
#include "viewer/viewport_widget.h"

namespace orfeas {

namespace {

constexpr int kSliderSteps = 200;
constexpr int kSliderWidth = 150;
constexpr double kSmallestMillimetres = 1.0;
constexpr double kLargestMillimetres = 100000.0;

QSlider* makeSlider(int maximum, int value, const QString& name, const QString& tip, QWidget* parent) {
    auto* slider = new QSlider(Qt::Horizontal, parent);
    slider->setRange(0, maximum);
    slider->setValue(value);
    slider->setPageStep(maximum / 10);
    slider->setMinimumWidth(kSliderWidth);
    slider->setAccessibleName(name);
    slider->setToolTip(tip);
    return slider;
}

}  // namespace

ViewportCard::ViewportCard(const QString& title, ViewportWidget* viewport)
    : QFrame(viewport), m_viewport(viewport), m_form(new QFormLayout) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    auto* heading = new QLabel(title, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto* close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(icon(Glyph::Close));
    close->setToolTip(tr("Put this tool away"));
    close->setAccessibleName(tr("Close: %1").arg(title));
    connect(close, &QToolButton::clicked, this, &ViewportCard::closed);
    auto* top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 8);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addLayout(m_form);
    m_form->setContentsMargins(0, 0, 4, 0);
    hide();
}

SectionCard::SectionCard(ViewportWidget* viewport) : ViewportCard(tr("Section"), viewport) {
    m_axis = new QComboBox(this);
    m_axis->addItems({tr("Left to right (X)"), tr("Bottom to top (Y)"), tr("Back to front (Z)")});
    m_axis->setCurrentIndex(2);
    m_axis->setAccessibleName(tr("Direction of the cut"));
    m_axis->setToolTip(tr("Across which direction the object is cut"));
    m_flip = new QToolButton(this);
    m_flip->setText(tr("Flip"));
    m_flip->setCheckable(true);
    m_flip->setAccessibleName(tr("Flip the cut"));
    m_flip->setToolTip(tr("Take away the other half"));
    m_position = makeSlider(kSliderSteps, kSliderSteps / 2, tr("Place of the cut"), tr("Where the object is cut"), this);
    m_place = new QLabel(this);
    m_place->setMinimumWidth(fontMetrics().horizontalAdvance(millimetreWords(8888.8)));
    auto* direction = new QHBoxLayout;
    direction->addWidget(m_axis, 1);
    direction->addWidget(m_flip);
    auto* place = new QHBoxLayout;
    place->addWidget(m_position, 1);
    place->addWidget(m_place);
    form().addRow(direction);
    form().addRow(place);
    connect(m_axis, &QComboBox::currentIndexChanged, this, &SectionCard::changed);
    connect(m_position, &QSlider::valueChanged, this, &SectionCard::changed);
    connect(m_flip, &QToolButton::toggled, this, &SectionCard::changed);
}

void SectionCard::apply(double largestSide) {
    if (isHidden()) {
        viewport().setSection(std::nullopt);
        return;
    }
    const SectionCut cut{
        .axis = m_axis->currentIndex(), .position = static_cast<float>(m_position->value()) / kSliderSteps, .flipped = m_flip->isChecked()};
    viewport().setSection(cut);
    const QVector3D sides = viewport().bounds().size();
    const float largest = std::max({sides.x(), sides.y(), sides.z(), 1e-6F});
    const float height = viewport().isEmpty() ? 0.0F : cut.position * sides[cut.axis];
    m_place->setText(millimetreWords(static_cast<double>(height / largest) * largestSide));
}

void SectionCard::continueFrom(const SectionCard& other) {
    m_axis->setCurrentIndex(other.m_axis->currentIndex());
    m_position->setValue(other.m_position->value());
    m_flip->setChecked(other.m_flip->isChecked());
}

SizeCard::SizeCard(ViewportWidget* viewport) : ViewportCard(tr("Size"), viewport) {
    m_largestSide = new QDoubleSpinBox(this);
    m_largestSide->setRange(kSmallestMillimetres, kLargestMillimetres);
    m_largestSide->setDecimals(1);
    m_largestSide->setSuffix(tr(" mm"));
    m_largestSide->setKeyboardTracking(false);
    m_largestSide->setValue(QSettings().value(kLargestSideKey, 100.0).toDouble());
    m_largestSide->setAccessibleName(tr("Largest side in millimetres"));
    m_largestSide->setToolTip(tr("How long the longest side of the object shall be; all other sizes follow from it"));
    m_distance = new QLabel(this);
    m_distanceName = new QLabel(tr("Distance"), this);
    form().addRow(tr("Largest side"), m_largestSide);
    form().addRow(m_distanceName, m_distance);
    connect(m_largestSide, &QDoubleSpinBox::valueChanged, this, [this](double millimetres) {
        QSettings().setValue(kLargestSideKey, millimetres);
        Q_EMIT largestSideChanged(millimetres);
    });
    connect(viewport, &ViewportWidget::measured, this, [this](double distance) { m_distance->setText(millimetreWords(distance)); });
}

double SizeCard::largestSide() const {
    return m_largestSide->value();
}

void SizeCard::setMeasuring(bool measuring) {
    m_distance->setText(tr("Click two points"));
    m_distance->setToolTip(tr("Space sets a point in the middle of the view, Escape takes the ruler away"));
    m_distance->setVisible(measuring);
    m_distanceName->setVisible(measuring);
}

OverlayCard::OverlayCard(ViewportWidget* viewport) : ViewportCard(tr("Picture over the mesh"), viewport) {
    m_opacity = makeSlider(100, QSettings().value(kOverlayOpacityKey, 50).toInt(), tr("Opacity of the picture"),
                           tr("How strongly the picture covers the mesh"), this);
    form().addRow(tr("Opacity"), m_opacity);
    connect(m_opacity, &QSlider::valueChanged, this, [this](int value) {
        QSettings().setValue(kOverlayOpacityKey, value);
        Q_EMIT opacityChanged();
    });
}

float OverlayCard::opacity() const {
    return static_cast<float>(m_opacity->value()) / 100.0F;
}

}  // namespace orfeas
