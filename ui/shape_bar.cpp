#include "ui/shape_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <chrono>
#include <cmath>

#include "ui/elided_label.h"
#include "ui/theme.h"
#include "ui/words.h"

namespace orfeas {

namespace {

constexpr double kIsoStep = 0.01;
constexpr int kSliderStep = 16;
constexpr int kCoarsest = 32;
constexpr int kFinest = 512;
constexpr int kNarrowest = 60;  // a slider

/** Long enough that a dragged slider does not ask for every value on its way, too short to be felt. */
constexpr std::chrono::milliseconds kPause{60};

}  // namespace

ShapeBar::ShapeBar(QWidget* parent) : QWidget(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(8);
    const SettingInfo& iso = generationSettingInfo("iso");
    m_iso = addSlider(iso, static_cast<int>(std::lround(iso.minimum / kIsoStep)), static_cast<int>(std::lround(iso.maximum / kIsoStep)),
                      m_isoValue);
    m_resolution = addSlider(generationSettingInfo("resolution"), kCoarsest / kSliderStep, kFinest / kSliderStep, m_resolutionValue);
    m_decoder = new QComboBox(this);
    fillDecoders(*m_decoder);
    m_decoder->setObjectName(QStringLiteral("shapeDecoder"));
    m_note = new ElidedLabel(this);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_decoder);
    layout->addWidget(m_note, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT wanted(m_settings); });
    connect(m_iso, &QSlider::valueChanged, this, [this](int value) {
        m_settings.isoLevel = value * kIsoStep;
        onMoved();
    });
    connect(m_resolution, &QSlider::valueChanged, this, [this](int value) {
        m_settings.octreeResolution = value * kSliderStep;
        onMoved();
    });
    connect(m_decoder, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.decoder = static_cast<DecoderKind>(m_decoder->currentData().toInt());
        onMoved();
    });
    setSettings(m_settings);
}

QSlider* ShapeBar::addSlider(const SettingInfo& info, int minimum, int maximum, QLabel*& value) {
    auto* slider = new QSlider(Qt::Horizontal, this);
    slider->setRange(minimum, maximum);
    slider->setMinimumWidth(kNarrowest);
    slider->setObjectName(QStringLiteral("shape-") + settingName(info));
    slider->setAccessibleName(settingTitle(info));
    slider->setToolTip(settingDescription(info) + QLatin1Char('\n') + tr("Decodes the shape again, without sampling."));
    auto* title = new QLabel(settingTitle(info), this);
    title->setBuddy(slider);
    value = new QLabel(this);
    value->setMinimumWidth(value->fontMetrics().horizontalAdvance(QStringLiteral("-0.99")));
    auto* layout = static_cast<QHBoxLayout*>(this->layout());
    layout->addWidget(title);
    layout->addWidget(slider, 2);
    layout->addWidget(value);
    layout->addSpacing(8);
    return slider;
}

void ShapeBar::setSettings(const GenerationSettings& settings) {
    m_pause.stop();
    m_settings = settings;
    const QSignalBlocker blockers[] = {QSignalBlocker(m_iso), QSignalBlocker(m_resolution), QSignalBlocker(m_decoder)};
    m_iso->setValue(static_cast<int>(std::lround(settings.isoLevel / kIsoStep)));
    m_resolution->setValue(static_cast<int>(std::lround(static_cast<double>(settings.octreeResolution) / kSliderStep)));
    m_decoder->setCurrentIndex(m_decoder->findData(static_cast<int>(settings.decoder)));
    refreshValues();
}

void ShapeBar::setNote(const QString& text, bool isError) {
    QPalette palette = m_note->palette();
    palette.setColor(QPalette::WindowText, isError ? Theme::colors().errorText : Theme::colors().quietText);
    m_note->setPalette(palette);
    m_note->setText(text);  // an error is a whole sentence or two: what there is no room for is in the tooltip
    m_note->setToolTip(text);
}

QString ShapeBar::note() const {
    return m_note->text();
}

void ShapeBar::onMoved() {
    refreshValues();
    m_pause.start();
}

void ShapeBar::refreshValues() {
    m_isoValue->setText(locale().toString(m_settings.isoLevel, 'f', 2));
    m_resolutionValue->setText(locale().toString(m_settings.octreeResolution));
}

}  // namespace orfeas
