#include "ui/mask/input_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/drop_zone.h"
#include "ui/mask/crop_tile.h"
#include "ui/theme.h"

namespace orfeas {

namespace {

constexpr int kPictures = 176;  ///< as high as two of them beside each other are of use
constexpr int kTileSpacing = 6;

QString findingWords(PictureFinding finding) {
    switch (finding) {
        case PictureFinding::Empty: return InputPanel::tr("Nothing is left of the picture. Bring the object back with the mask.");
        case PictureFinding::Filled: return InputPanel::tr("The background is part of the object. Cut the object out with the mask.");
        case PictureFinding::TouchesBorder:
            return InputPanel::tr("The object touches the picture's border: what is cut off will be missing.");
        case PictureFinding::Tiny: return InputPanel::tr("The object is tiny: a larger picture of it shows more detail.");
        case PictureFinding::Thin:
            return InputPanel::tr(
                "The object is very thin: parts of a few pixels are likely to be lost. Show it larger, or from another side.");
        case PictureFinding::Inverted:
            return InputPanel::tr(
                "The cut-out seems inverted: the ground is there and the object is a hole. Cut the object out again with the mask.");
        case PictureFinding::Several: return InputPanel::tr("Several separate objects become one shape. Keep one of them with the mask.");
        case PictureFinding::OnSlab:
            return InputPanel::tr("It seems to stand on a slab, which becomes part of the shape. Erase it if unwanted.");
    }
    return {};
}

}  // namespace

InputPanel::InputPanel(QWidget* parent) : QWidget(parent) {
    m_dropZone = new DropZone(this);
    m_crop = new CropTile(this);
    m_crop->hide();
    m_warnings = new QLabel(this);
    m_warnings->setWordWrap(true);
    m_warnings->setObjectName(QStringLiteral("pictureWarnings"));
    m_warnings->setAccessibleName(tr("What may go wrong with this picture"));
    QFont small = m_warnings->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_warnings->setFont(small);
    m_warnings->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_edit = new QPushButton(tr("Edit mask…"), this);
    m_edit->setObjectName(QStringLiteral("editMask"));
    m_edit->setToolTip(tr("Choose what of the picture becomes the shape (Ctrl+M)"));
    m_edit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    m_edit->hide();
    m_warnings->hide();

    auto* pictures = new QHBoxLayout;
    pictures->setSpacing(8);
    pictures->addWidget(m_dropZone, 1);
    pictures->addWidget(m_crop, 1);
    auto* below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_warnings, 1);
    below->addWidget(m_edit, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kTileSpacing);
    layout->addLayout(pictures, 1);
    layout->addLayout(below);

    refreshColors();
    fit();
    connect(m_edit, &QPushButton::clicked, this, &InputPanel::editWanted);
    connect(&m_sight, &ModelSight::seen, this, &InputPanel::show);
}

QString InputPanel::warnings() const {
    return m_warnings->text();
}

void InputPanel::setPicture(const QImage& picture, const QImage& thumbnail, const QString& name) {
    m_dropZone->setPicture(thumbnail, name);
    // The picture itself may come a little later.
    m_crop->setVisible(!thumbnail.isNull());
    m_edit->setVisible(!thumbnail.isNull());
    m_warnings->setVisible(!thumbnail.isNull());
    if (picture.cacheKey() != m_picture.cacheKey()) {
        m_picture = picture;
        m_crop->setPicture({});
        m_warnings->clear();
        look();
    }
    fit();
}

void InputPanel::setFrame(PictureFrame frame) {
    if (!(frame == m_frame)) {
        m_frame = frame;
        look();
    }
}

void InputPanel::setEditable(bool editable) {
    m_edit->setEnabled(editable);
}

void InputPanel::look() {
    if (m_picture.isNull()) {
        m_sight.cancel();
    } else {
        m_sight.look(m_picture, m_frame);
    }
}

/** Takes no more height than there is something to show in. */
void InputPanel::fit() {
    int below = 0;
    if (!m_edit->isHidden()) {
        const QSize edit = m_edit->sizeHint();
        const int words = m_warnings->text().isEmpty() ? 0 : m_warnings->heightForWidth(width() - edit.width() - 8);
        below = kTileSpacing + std::max(edit.height(), words);
    }
    setMaximumHeight(kPictures + below);
}

void InputPanel::resizeEvent(QResizeEvent* event) {
    fit();
    QWidget::resizeEvent(event);
}

void InputPanel::refreshColors() {
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::colors().busy);
    m_warnings->setPalette(colors);
}

void InputPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        refreshColors();
    }
    QWidget::changeEvent(event);
}

void InputPanel::show(const Sight& sight) {
    m_crop->setPicture(sight.crop);
    QStringList sentences;
    for (const PictureFinding finding : sight.findings) {
        sentences += findingWords(finding);
    }
    m_warnings->setText(sentences.join(QLatin1Char('\n')));
    fit();
    Q_EMIT sightShown();
}

}  // namespace orfeas
