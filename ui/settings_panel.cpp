#include "ui/settings_panel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QRandomGenerator>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "ui/icons.h"
#include "ui/setting_keys.h"
#include "ui/words.h"

namespace orfeas {

namespace {

/** A seed that a person can still read out to another one. */
constexpr quint32 kLargestDiceSeed = 1'000'000;

const QString kDecoderKey = QStringLiteral("decoder");

QString nameOf(DecoderKind kind) {
    const std::string_view name = decoderName(kind);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

/** A spin box that lets the wheel scroll past it unless it has been clicked, and that writes 5 rather than 5.00. */
class CalmSpinBox : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    [[nodiscard]] QString textFromValue(double value) const override {
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

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus()) {
            QDoubleSpinBox::wheelEvent(event);
        } else {
            event->ignore();
        }
    }
};

}  // namespace

SettingsPanel::SettingsPanel(QWidget* parent) : QWidget(parent) {
    auto* title = new QLabel(tr("Settings"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_reset = new QToolButton(this);
    m_reset->setAutoRaise(true);
    m_reset->setToolTip(tr("Back to the values that suit the model"));
    m_reset->setAccessibleName(tr("Reset settings"));
    connect(m_reset, &QToolButton::clicked, this, &SettingsPanel::resetToDefaults);

    auto* header = new QHBoxLayout;
    header->addWidget(title, 1);
    header->addWidget(m_reset);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(6);
    for (const SettingInfo& info : generationSettingInfos()) {
        if (info.name == "iso") {
            addDecoderRow(*form);  // what follows concerns the decoder
        }
        addRow(*form, info);
    }

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(header);
    layout->addLayout(form);
    refreshIcons();
    setSettings(m_defaults);
}

QDoubleSpinBox* SettingsPanel::makeSpinBox(const SettingInfo& info) {
    auto* box = new CalmSpinBox(this);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setDecimals(isWholeNumber(info) ? 0 : 2);
    box->setRange(info.minimum, info.maximum);
    box->setSingleStep(info.increment);
    box->setToolTip(settingDescription(info));
    box->setAccessibleName(settingTitle(info));
    box->setAccessibleDescription(settingDescription(info));
    box->setObjectName(settingName(info));
    if (info.name == "chunk") {
        box->setSpecialValueText(tr("Automatic"));
    }
    // Wide ranges would otherwise make the panel as wide as their largest number.
    box->setMinimumWidth(110);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_boxes[std::string(info.name)] = box;
    return box;
}

void SettingsPanel::addRow(QFormLayout& form, const SettingInfo& info) {
    QDoubleSpinBox* box = makeSpinBox(info);
    auto* label = new QLabel(settingTitle(info), this);
    label->setBuddy(box);
    label->setToolTip(box->toolTip());
    form.addRow(label, info.name == "seed" ? withDice(box) : box);
}

QWidget* SettingsPanel::withDice(QDoubleSpinBox* seed) {
    seed->setButtonSymbols(QAbstractSpinBox::NoButtons);
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_dice = new QToolButton(row);
    m_dice->setToolTip(tr("Another seed by chance"));
    m_dice->setAccessibleName(tr("Random seed"));
    connect(m_dice, &QToolButton::clicked, this,
            [seed] { seed->setValue(QRandomGenerator::global()->bounded(quint32(0), kLargestDiceSeed)); });
    layout->addWidget(seed, 1);
    layout->addWidget(m_dice);
    return row;
}

void SettingsPanel::addDecoderRow(QFormLayout& form) {
    m_decoder = new QComboBox(this);
    m_decoder->setObjectName(kDecoderKey);
    fillDecoders(*m_decoder);
    m_decoder->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* label = new QLabel(tr("Decoder"), this);
    label->setBuddy(m_decoder);
    label->setToolTip(m_decoder->toolTip());
    form.addRow(label, m_decoder);
}

GenerationSettings SettingsPanel::settings() const {
    GenerationSettings result;
    for (const auto& [name, box] : m_boxes) {
        setSettingValue(result, name, box->value());
    }
    result.decoder = static_cast<DecoderKind>(m_decoder->currentData().toInt());
    return result;
}

void SettingsPanel::setSettings(const GenerationSettings& settings) {
    for (const auto& [name, box] : m_boxes) {
        box->setValue(settingValue(settings, name));
    }
    m_decoder->setCurrentIndex(m_decoder->findData(static_cast<int>(settings.decoder)));
}

void SettingsPanel::setModel(const QString& name, const GenerationSettings& defaults, const SettingValues& overrides) {
    m_modelName = name;
    m_defaults = defaults;
    setSettings(defaults);
    QSettings file;
    file.beginGroup(generationGroup(name));
    for (const auto& [setting, box] : m_boxes) {
        box->setValue(file.value(QString::fromStdString(setting), box->value()).toDouble());
    }
    const QString decoder = file.value(kDecoderKey).toString();
    for (const DecoderKind kind : {DecoderKind::Auto, DecoderKind::Dense, DecoderKind::Sparse}) {
        if (decoder == nameOf(kind)) {
            m_decoder->setCurrentIndex(m_decoder->findData(static_cast<int>(kind)));
        }
    }
    for (const auto& [setting, value] : overrides) {
        m_boxes.at(setting)->setValue(value);
    }
}

void SettingsPanel::save() const {
    if (m_modelName.isEmpty()) {
        return;
    }
    QSettings file;
    file.beginGroup(generationGroup(m_modelName));
    for (const auto& [setting, box] : m_boxes) {
        file.setValue(QString::fromStdString(setting), box->value());
    }
    file.setValue(kDecoderKey, nameOf(settings().decoder));
}

void SettingsPanel::resetToDefaults() {
    const double seed = m_boxes.at("seed")->value();
    setSettings(m_defaults);
    m_boxes.at("seed")->setValue(seed);  // the seed belongs to the picture rather than to the model
}

void SettingsPanel::refreshIcons() {
    m_dice->setIcon(icon(Glyph::Dice, palette()));
    m_reset->setIcon(icon(Glyph::Reset, palette()));
}

void SettingsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        refreshIcons();
    }
    QWidget::changeEvent(event);
}

}  // namespace orfeas
