#include "ui/render_dialogs.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>
#include <utility>

#include "orfeas/mesh_io.h"
#include "ui/turntable.h"

namespace orfeas {

namespace {

constexpr int kGif = 0;
constexpr int kSquare = 1;  // of the offered sizes: 512 x 512, what a GIF is good for

}  // namespace

PictureDialog::PictureDialog(RenderSource source, QWidget* parent)
    : RenderDialog(tr("Save a picture of the view"), std::move(source), parent) {}

QString PictureDialog::extension() const {
    return QStringLiteral("png");
}

RenderDialog::Work PictureDialog::workFor(const QString& file) const {
    return [mesh = source().mesh, settings = settings(), file](const std::stop_token& stop, const Progress& /*progress*/) {
        const QImage picture = renderMesh(requireMesh(mesh, Stage::Render), settings);
        if (stop.stop_requested()) {
            throw Error(ErrorCode::Cancelled, Stage::Render, "The picture was cancelled.");
        }
        writePng(picture, file);
    };
}

TurntableDialog::TurntableDialog(RenderSource source, QWidget* parent)
    : RenderDialog(tr("Save a turntable"), std::move(source), parent),
      m_format(new QComboBox(this)),
      m_pictures(new QSpinBox(this)),
      m_seconds(new QDoubleSpinBox(this)),
      m_direction(new QComboBox(this)) {
    m_format->addItems({tr("Animated GIF"), tr("Numbered PNG pictures")});
    m_format->setAccessibleName(tr("Format"));
    m_format->setToolTip(tr("A GIF plays anywhere and has 256 colours; numbered pictures are for video programs and may be transparent"));
    m_pictures->setRange(2, 720);
    m_pictures->setValue(48);
    m_pictures->setAccessibleName(tr("Pictures of one turn"));
    m_pictures->setToolTip(tr("More turn more smoothly, and take longer and more space"));
    m_seconds->setRange(0.5, 60.0);
    m_seconds->setValue(4.0);
    m_seconds->setDecimals(1);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Seconds of one turn"));
    m_seconds->setToolTip(tr("How long one turn of the GIF takes"));
    m_direction->addItems({tr("Counter-clockwise"), tr("Clockwise")});
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->setToolTip(tr("How the object turns, seen from above"));
    form().addRow(tr("&Format"), m_format);
    form().addRow(tr("&Pictures"), m_pictures);
    form().addRow(tr("&One turn"), m_seconds);
    form().addRow(tr("&Direction"), m_direction);
    sizes().setCurrentIndex(kSquare);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this](int format) {
        m_seconds->setEnabled(format == kGif);
        offerTransparency(format != kGif);
    });
    offerTransparency(false);
}

QString TurntableDialog::extension() const {
    return m_format->currentIndex() == kGif ? QStringLiteral("gif") : QStringLiteral("png");
}

int TurntableDialog::pictureCount() const {
    return m_pictures->value();
}

RenderDialog::Work TurntableDialog::workFor(const QString& file) const {
    const TurntableOrder order{.mesh = source().mesh,
                               .settings = settings(),
                               .pictures = m_pictures->value(),
                               .seconds = m_seconds->value(),
                               .clockwise = m_direction->currentIndex() == 1,
                               .file = file};
    return [order](const std::stop_token& stop, const Progress& progress) { writeTurntable(order, stop, progress); };
}

}  // namespace orfeas
