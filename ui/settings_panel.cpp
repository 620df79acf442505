#include "ui/settings_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/calm_spin_box.h"
#include "ui/disclosure.h"
#include "ui/estimates/estimate_label.h"
#include "ui/icons.h"
#include "ui/model_box.h"
#include "ui/preset_bar.h"
#include "ui/sampling_box.h"
#include "ui/seed_row.h"
#include "ui/setting_keys.h"
#include "ui/stored_settings.h"
#include "ui/words.h"

namespace orfeas {

namespace {

constexpr int kMostJobsShown = 3;
constexpr int kMostPicturesPerBatch = 8;

void prepare(QFormLayout& form) {
    form.setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form.setContentsMargins(0, 0, 0, 0);
    form.setHorizontalSpacing(12);
    form.setVerticalSpacing(6);
}

}  // namespace

SettingsPanel::SettingsPanel(QWidget* parent) : QWidget(parent) {
    auto* title = new QLabel(tr("Settings"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto* reset = new QToolButton(this);
    reset->setAutoRaise(true);
    reset->setIcon(icon(Glyph::Reset));
    reset->setToolTip(tr("Back to the values that suit the model"));
    reset->setAccessibleName(tr("Reset settings"));
    reset->setObjectName(QStringLiteral("resetSettings"));
    connect(reset, &QToolButton::clicked, this, &SettingsPanel::resetToDefaults);
    auto* header = new QHBoxLayout;
    header->addWidget(title, 1);
    header->addWidget(reset);

    auto* form = new QFormLayout;
    makeEssentials(*form);
    auto* more = new Disclosure(tr("More"), tr("Sampling, decoder, previews, batches and jobs in flight"), this);
    makeMore(*new QFormLayout(more->content()));
    more->setOpen(QSettings().value(kMoreSettingsKey).toBool());
    connect(more, &Disclosure::toggled, this, [](bool open) { QSettings().setValue(kMoreSettingsKey, open); });
    m_estimate = new EstimateLabel(this);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(header);
    layout->addLayout(form);
    layout->addWidget(more);
    layout->addWidget(m_estimate);
    setSettings(m_defaults);
}

void SettingsPanel::makeEssentials(QFormLayout& form) {
    prepare(form);
    m_model = new ModelBox(this);
    addRow(form, tr("Model"), m_model, m_model->toolTip());
    m_presets = new PresetBar(this);
    connect(m_presets, &PresetBar::chosen, this, [this](const Preset& preset) { setSettings(withPreset(settings(), preset)); });
    addRow(form, tr("Preset"), m_presets, m_presets->box()->toolTip());
    for (const char* name : {"steps", "guidance", "resolution"}) {
        addSetting(form, name);
    }
    const SettingInfo& seed = generationSettingInfo("seed");
    m_seed = new SeedRow(makeBox(seed), this);
    m_seed->setLocked(QSettings().value(kSeedLockedKey, true).toBool());
    connect(m_seed, &SeedRow::lockChanged, this, [](bool locked) { QSettings().setValue(kSeedLockedKey, locked); });
    addRow(form, settingTitle(seed), m_seed, settingDescription(seed));
}

void SettingsPanel::makeMore(QFormLayout& form) {
    prepare(form);
    addSamplingRow(form);
    addDecoderRow(form);
    addSetting(form, "iso");
    addChunkRow(form);
    addJobRows(form);
}

QDoubleSpinBox* SettingsPanel::makeBox(const SettingInfo& info) {
    auto* box = new CalmSpinBox(this);
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
    box->setMinimumWidth(box->fontMetrics().horizontalAdvance(QStringLiteral("00000000000")));
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(box, &QDoubleSpinBox::valueChanged, this, &SettingsPanel::onEdited);
    m_boxes[std::string(info.name)] = box;
    return box;
}

void SettingsPanel::addRow(QFormLayout& form, const QString& title, QWidget* field, const QString& toolTip) {
    auto* label = new QLabel(title, this);
    label->setBuddy(field);
    label->setToolTip(toolTip);
    form.addRow(label, field);
}

void SettingsPanel::addSetting(QFormLayout& form, const char* name) {
    const SettingInfo& info = generationSettingInfo(name);
    addRow(form, settingTitle(info), makeBox(info), settingDescription(info));
}

void SettingsPanel::addSamplingRow(QFormLayout& form) {
    m_sampling = new SamplingBox(this);
    connect(m_sampling, &QComboBox::currentIndexChanged, this, &SettingsPanel::onEdited);
    addRow(form, m_sampling->accessibleName(), m_sampling, m_sampling->toolTip());
}

void SettingsPanel::addDecoderRow(QFormLayout& form) {
    m_decoder = new QComboBox(this);
    m_decoder->setObjectName(QStringLiteral("decoder"));
    fillDecoders(*m_decoder);
    m_decoder->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_decoder, &QComboBox::currentIndexChanged, this, &SettingsPanel::onEdited);
    addRow(form, tr("Decoder"), m_decoder, m_decoder->toolTip());
}

void SettingsPanel::addChunkRow(QFormLayout& form) {
    const SettingInfo& info = generationSettingInfo("chunk");
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_chunkBytes = new QLabel(row);
    m_chunkBytes->setForegroundRole(QPalette::PlaceholderText);
    m_chunkBytes->setToolTip(tr("The memory that one batch of the decoder takes"));
    layout->addWidget(makeBox(info), 1);
    layout->addWidget(m_chunkBytes);
    row->setFocusProxy(m_boxes.at("chunk"));
    addRow(form, settingTitle(info), row, settingDescription(info));
}

/** A number of things from 1 on, which is remembered. */
QSpinBox* SettingsPanel::addCountRow(QFormLayout& form, const QString& title, const QString& toolTip, int most, const QString& key) {
    auto* box = new QSpinBox(this);
    box->setRange(1, most);
    box->setValue(QSettings().value(key, 1).toInt());
    box->setAccessibleName(title);
    box->setToolTip(toolTip);
    connect(box, &QSpinBox::valueChanged, this, [key](int count) { QSettings().setValue(key, count); });
    addRow(form, title, box, toolTip);
    return box;
}

void SettingsPanel::addJobRows(QFormLayout& form) {
    m_perBatch = addCountRow(form, tr("Pictures per batch"),
                             tr("How many pictures that wait with equal steps and guidance are sampled together. That is quicker for small "
                                "models on a GPU, and takes more memory."),
                             kMostPicturesPerBatch, kPicturesPerBatchKey);
    m_perBatch->setObjectName(QStringLiteral("picturesPerBatch"));
    connect(m_perBatch, &QSpinBox::valueChanged, this, &SettingsPanel::picturesPerBatchChanged);
    m_jobs = addCountRow(form, tr("Jobs in flight"),
                         tr("How many jobs are under way at once: while one is finished and saved, the next one samples. More keep a GPU "
                            "busy and take more memory."),
                         kMostJobsShown, kJobsInFlightKey);
    m_jobs->setObjectName(QStringLiteral("jobsInFlight"));
    connect(m_jobs, &QSpinBox::valueChanged, this, &SettingsPanel::jobsInFlightChanged);

    m_previews = new QCheckBox(tr("Previews while sampling"), this);
    m_previews->setObjectName(QStringLiteral("previews"));
    m_previews->setChecked(QSettings().value(kPreviewsKey, true).toBool());
    m_previews->setToolTip(tr("Shows a rough mesh every few steps. Costs a few percent of the time, most of it on the CPU."));
    m_previews->setAccessibleName(m_previews->text());
    connect(m_previews, &QCheckBox::clicked, this, [](bool on) { QSettings().setValue(kPreviewsKey, on); });
    connect(m_previews, &QCheckBox::toggled, this, &SettingsPanel::onEdited);
    form.addRow(m_previews);
}

GenerationSettings SettingsPanel::settings() const {
    GenerationSettings result;
    for (const auto& [name, box] : m_boxes) {
        setSettingValue(result, name, box->value());
    }
    m_sampling->putInto(result);
    result.decoder = static_cast<DecoderKind>(m_decoder->currentData().toInt());
    result.previews = m_previews->isChecked();
    return result;
}

void SettingsPanel::setSettings(const GenerationSettings& settings) {
    m_setting = true;
    for (const auto& [name, box] : m_boxes) {
        box->setValue(settingValue(settings, name));
    }
    m_sampling->setSettings(settings);
    m_decoder->setCurrentIndex(m_decoder->findData(static_cast<int>(settings.decoder)));
    m_setting = false;
    onEdited();
}

GenerationSettings SettingsPanel::settingsForJob() {
    if (!m_seed->isLocked()) {
        m_seed->roll();
    }
    return settings();
}

void SettingsPanel::lockSeed() {
    m_seed->setLocked(true);
}

void SettingsPanel::onEdited() {
    if (m_setting) {
        return;
    }
    const GenerationSettings now = settings();
    m_presets->setSettings(now);
    m_estimate->setSettings(now);
    m_chunkBytes->setText(m_estimate->chunkWords());
    m_chunkBytes->setVisible(!m_chunkBytes->text().isEmpty());
    Q_EMIT changed(now);
}

void SettingsPanel::setModel(const ModelInfo& model, const SettingValues& overrides) {
    m_modelName = QString::fromStdString(model.name);
    m_model->setCurrent(model.weights.parent_path());
    m_defaults = model.defaults;
    m_presets->setDefaults(m_defaults);
    m_sampling->adaptTo(model);
    m_estimate->setModel(model);
    QSettings file;
    file.beginGroup(generationGroup(m_modelName));
    const GenerationSettings last = readGenerationSettings(file, m_defaults);
    // A seed that was asked for is meant.
    if (overrides.contains("seed")) {
        m_seed->setLocked(true);
    }
    setSettings(withValues(last, overrides));
}

void SettingsPanel::setPreviews(bool previews) {
    m_previews->setChecked(previews);
}

int SettingsPanel::jobsInFlight() const {
    return m_jobs->value();
}

void SettingsPanel::setJobsInFlight(int jobs) {
    m_jobs->setValue(jobs);
}

int SettingsPanel::picturesPerBatch() const {
    return m_perBatch->value();
}

void SettingsPanel::save() const {
    if (m_modelName.isEmpty()) {
        return;
    }
    QSettings file;
    file.beginGroup(generationGroup(m_modelName));
    writeGenerationSettings(file, settings());
}

void SettingsPanel::resetToDefaults() {
    GenerationSettings values = m_defaults;
    values.seed = settings().seed;  // the seed belongs to the picture rather than to the model
    setSettings(values);
}

}  // namespace orfeas
