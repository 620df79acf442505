// What the dialogs that render have in common; their own parts are in render_dialogs.cpp.
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <utility>

#include "ui/remembered_folder.h"
#include "ui/render_dialogs.h"
#include "ui/setting_keys.h"

namespace orfeas {

namespace {

constexpr int kSmallestSide = 16;
constexpr int kLargestSide = 8192;

}  // namespace

RenderDialog::RenderDialog(const QString& title, RenderSource source, QWidget* parent)
    : QDialog(parent),
      m_source(std::move(source)),
      m_choices(new QWidget(this)),
      m_form(new QFormLayout(m_choices)),
      m_sizes(new QComboBox(this)),
      m_width(new QSpinBox(this)),
      m_height(new QSpinBox(this)),
      m_transparent(new QCheckBox(tr("&Transparent background"), this)),
      m_progress(new QProgressBar(this)),
      m_message(new QLabel(this)) {
    setWindowTitle(title);
    m_form->setContentsMargins(0, 0, 0, 0);
    addSizeRow();
    m_transparent->setToolTip(tr("Leave out the background, for pages and layouts; the ground shadow stays"));
    m_form->addRow(QString(), m_transparent);
    m_progress->setAccessibleName(tr("Pictures done"));
    m_progress->hide();
    m_message->setWordWrap(true);
    m_message->hide();

    auto* buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save…"), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_save->setToolTip(tr("Choose a file, then render into it"));
    m_cancel->setToolTip(tr("Close without saving; while it renders: stop"));
    connect(m_save, &QPushButton::clicked, this, &RenderDialog::chooseFile);
    connect(m_cancel, &QPushButton::clicked, this, &RenderDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_choices);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
}

RenderDialog::~RenderDialog() {
    m_stop.request_stop();
}

void RenderDialog::addSizeRow() {
    m_sizes->addItem(tr("As shown (%1 × %2)").arg(m_source.shown.width()).arg(m_source.shown.height()), m_source.shown);
    for (const QSize size : {QSize(512, 512), QSize(1024, 1024), QSize(2048, 2048), QSize(1920, 1080), QSize(3840, 2160)}) {
        m_sizes->addItem(QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()), size);
    }
    m_sizes->addItem(tr("Other"));
    m_sizes->setAccessibleName(tr("Size"));
    m_sizes->setToolTip(tr("How many pixels the picture has; more take longer"));
    for (QSpinBox* side : {m_width, m_height}) {
        side->setRange(kSmallestSide, kLargestSide);
        side->setToolTip(tr("Pixels, %1 to %2").arg(kSmallestSide).arg(kLargestSide));
        connect(side, &QSpinBox::valueChanged, this, [this] { m_sizes->setCurrentIndex(m_sizes->count() - 1); });
    }
    m_width->setAccessibleName(tr("Width in pixels"));
    m_height->setAccessibleName(tr("Height in pixels"));
    connect(m_sizes, &QComboBox::currentIndexChanged, this, &RenderDialog::takeSize);
    takeSize(0);
    auto* sides = new QHBoxLayout;
    sides->addWidget(m_width, 1);
    sides->addWidget(new QLabel(QStringLiteral("×"), this));
    sides->addWidget(m_height, 1);
    m_form->addRow(tr("S&ize"), m_sizes);
    m_form->addRow(QString(), sides);
}

void RenderDialog::takeSize(int index) {
    const QSize size = m_sizes->itemData(index).toSize();
    if (!size.isEmpty()) {
        const QSignalBlocker widthBlocker(m_width);
        const QSignalBlocker heightBlocker(m_height);
        m_width->setValue(size.width());
        m_height->setValue(size.height());
    }
}

RenderSettings RenderDialog::settings() const {
    RenderSettings settings;
    settings.width = m_width->value();
    settings.height = m_height->value();
    settings.camera = m_source.camera;
    settings.style = m_source.style;
    settings.transparent = m_transparent->isEnabled() && m_transparent->isChecked();
    return settings;
}

void RenderDialog::offerTransparency(bool offered) {
    m_transparent->setEnabled(offered);
}

void RenderDialog::chooseFile() {
    auto* dialog = new QFileDialog(this, windowTitle());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(pictureExportFolder());
    dialog->setDefaultSuffix(extension());
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(extension().toUpper(), extension()));
    dialog->selectFile(m_source.name + QLatin1Char('.') + extension());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        QSettings().setValue(kPictureExportFolderKey, QFileInfo(file).absolutePath());
        writeTo(file);
    });
    dialog->open();
}

void RenderDialog::writeTo(const QString& file) {
    const Work work = workFor(file);  // while the choices can still be made: one that can't counts as not made
    m_stop = std::stop_source();
    m_progress->setRange(0, pictureCount() == 1 ? 0 : pictureCount());  // one picture: busy
    m_progress->setValue(0);
    setWriting(true);
    const Progress progress = [this](int done) {
        QMetaObject::invokeMethod(this, [this, done] { m_progress->setValue(done); }, Qt::QueuedConnection);
    };
    m_tasks.run(
        [work, stop = m_stop.get_token(), progress] {
            work(stop, progress);
            return true;
        },
        [this, file](bool /*isDone*/) { finishWriting(file); },
        [this](const Error& error) {
            setWriting(false);
            Q_EMIT writingEnded(false);
            tell(error.code() == ErrorCode::Cancelled ? tr("Stopped; nothing was saved.") : QString::fromStdString(error.message()));
        });
}

void RenderDialog::finishWriting(const QString& file) {
    setWriting(false);
    Q_EMIT written(file);
    accept();
    Q_EMIT writingEnded(true);
}

void RenderDialog::setWriting(bool writing) {
    m_writing = writing;
    m_progress->setVisible(writing);
    m_message->hide();
    m_save->setEnabled(!writing);
    m_cancel->setText(writing ? tr("Stop") : tr("Cancel"));
    m_choices->setEnabled(!writing);
}

void RenderDialog::tell(const QString& sentence) {
    m_message->setText(sentence);
    m_message->show();
}

void RenderDialog::reject() {
    if (m_writing) {
        m_stop.request_stop();
    } else {
        QDialog::reject();
    }
}

}  // namespace orfeas
