#include "ui/preferences/engine_page.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/preferences/choice_box.h"
#include "ui/preferences/engine_preferences.h"

namespace orfeas {

namespace {

constexpr int kMostJobsInFlight = 3;
constexpr int kFolderRows = 4;

}  // namespace

EnginePage::EnginePage(int jobsInFlight, QWidget* parent) : QWidget(parent) {
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addEngineRows(*form);
    addJobsRow(*form, jobsInFlight);
    addFolderRows(*form);
    refreshReload();
}

void EnginePage::addEngineRows(QFormLayout& form) {
    const EngineSettings stored = storedEngineSettings();
    m_device =
        addChoice(form,
                  {tr("Device"), tr("Where the networks are computed. The CPU always works, but takes many times as long."),
                   QStringLiteral("device")},
                  {{tr("Automatic"), int(DeviceKind::Auto)}, {tr("CPU"), int(DeviceKind::Cpu)}, {tr("NVIDIA GPU"), int(DeviceKind::Cuda)}});
    m_precision =
        addChoice(form,
                  {tr("Precision"),
                   tr("How exactly the networks compute. Automatic is fp16 on a GPU and fp32 on the CPU; fp32 takes twice the memory. "
                      "On CPUs with instructions for it (AVX-512 BF16, AMX) bf16 is nearly twice as fast; the shape differs a little."),
                   QStringLiteral("precision")},
                  {{tr("Automatic"), int(Precision::Auto)},
                   {QStringLiteral("fp32"), int(Precision::Float32)},
                   {QStringLiteral("fp16"), int(Precision::Float16)},
                   {QStringLiteral("bf16"), int(Precision::BFloat16)}});
    m_threads = new QSpinBox(this);
    m_threads->setObjectName(QStringLiteral("threads"));
    m_threads->setRange(0, mostThreads());
    m_threads->setSpecialValueText(tr("One per core"));
    m_threads->setAccessibleName(tr("CPU threads"));
    m_threads->setToolTip(tr("How many threads compute on the CPU. Fewer leave more of the machine to other programs."));
    auto* label = new QLabel(tr("CPU threads"), this);
    label->setBuddy(m_threads);
    label->setToolTip(m_threads->toolTip());
    form.addRow(label, m_threads);
    select(*m_device, int(stored.device));
    select(*m_precision, int(stored.precision));
    m_threads->setValue(stored.cpuThreads);

    m_reload = new QPushButton(tr("Load the model again"), this);
    m_reload->setObjectName(QStringLiteral("reloadEngine"));
    m_reload->setAccessibleName(m_reload->text());
    m_reload->setToolTip(tr("The choices above take effect when the model is loaded again. Jobs that are under way are cancelled."));
    auto* note = new QLabel(tr("These take effect when the model is loaded again."), this);
    note->setForegroundRole(QPalette::PlaceholderText);
    form.addRow(note);
    form.addRow(QString(), m_reload);
    connect(m_device, &QComboBox::currentIndexChanged, this, &EnginePage::refreshReload);
    connect(m_precision, &QComboBox::currentIndexChanged, this, &EnginePage::refreshReload);
    connect(m_threads, &QSpinBox::valueChanged, this, &EnginePage::refreshReload);
    connect(m_reload, &QPushButton::clicked, this, [this] {
        storeEngineSettings(chosen());
        refreshReload();
        Q_EMIT engineChanged();
    });
}

void EnginePage::addJobsRow(QFormLayout& form, int jobsInFlight) {
    auto* jobs = new QSpinBox(this);
    jobs->setObjectName(QStringLiteral("preferredJobsInFlight"));
    jobs->setRange(1, kMostJobsInFlight);
    jobs->setValue(jobsInFlight);
    jobs->setAccessibleName(tr("Jobs in flight"));
    jobs->setToolTip(tr("How many jobs are under way at once. More keep a GPU busy and take more memory."));
    connect(jobs, &QSpinBox::valueChanged, this, &EnginePage::jobsInFlightChanged);
    auto* label = new QLabel(tr("Jobs in flight"), this);
    label->setBuddy(jobs);
    label->setToolTip(jobs->toolTip());
    form.addRow(label, jobs);
}

void EnginePage::addFolderRows(QFormLayout& form) {
    m_folders = new QListWidget(this);
    m_folders->setObjectName(QStringLiteral("modelFolders"));
    m_folders->addItems(storedModelFolders());
    m_folders->setAccessibleName(tr("Model folders"));
    m_folders->setToolTip(tr("Models in these folders, and in folders in them, are offered in the window"));
    m_folders->setFixedHeight(m_folders->fontMetrics().lineSpacing() * (kFolderRows + 1));
    auto* add = new QPushButton(tr("Add…"), this);
    add->setAccessibleName(tr("Add a model folder"));
    add->setToolTip(tr("Choose another folder to look for models in"));
    m_removeFolder = new QPushButton(tr("Remove"), this);
    m_removeFolder->setAccessibleName(tr("Remove the model folder"));
    m_removeFolder->setToolTip(tr("No longer looks for models in the selected folder; nothing is deleted"));
    m_removeFolder->setEnabled(false);
    connect(add, &QPushButton::clicked, this, &EnginePage::addFolder);
    connect(m_removeFolder, &QPushButton::clicked, this, &EnginePage::removeFolder);
    connect(m_folders, &QListWidget::itemSelectionChanged, this,
            [this] { m_removeFolder->setEnabled(!m_folders->selectedItems().isEmpty()); });
    auto* label = new QLabel(tr("Model folders"), this);
    label->setBuddy(m_folders);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_removeFolder);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout;
    column->addWidget(m_folders);
    column->addLayout(buttons);
    form.addRow(label, column);
}

void EnginePage::addFolder() {
    auto* dialog = new QFileDialog(this, tr("Look for models in"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        if (m_folders->findItems(folder, Qt::MatchExactly).isEmpty()) {
            m_folders->addItem(folder);
            storeFolders();
        }
    });
    dialog->open();
}

void EnginePage::removeFolder() {
    qDeleteAll(m_folders->selectedItems());
    storeFolders();
}

void EnginePage::storeFolders() {
    QStringList folders;
    for (int row = 0; row < m_folders->count(); ++row) {
        folders += m_folders->item(row)->text();
    }
    storeModelFolders(folders);
    Q_EMIT modelFoldersChanged();
}

EngineSettings EnginePage::chosen() const {
    EngineSettings settings;
    settings.device = DeviceKind(m_device->currentData().toInt());
    settings.precision = Precision(m_precision->currentData().toInt());
    settings.cpuThreads = m_threads->value();
    return settings;
}

void EnginePage::refreshReload() {
    const EngineSettings stored = storedEngineSettings();
    const EngineSettings now = chosen();
    m_reload->setEnabled(now.device != stored.device || now.precision != stored.precision || now.cpuThreads != stored.cpuThreads);
}

}  // namespace orfeas
