#include "ui/start_page.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QImageReader>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "orfeas/folder_entries.h"
#include "ui/icons.h"
#include "ui/input/native_paths.h"
#include "ui/theme.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

constexpr int kPageThumbnail = 104;
constexpr int kMostPerRow = 6;
constexpr int kPageWidth = 860;
constexpr int kPageMargin = 24;
constexpr int kPictureSpacing = 8;  // between pictures
constexpr int kPageGlyphSize = 48;
constexpr qreal kPageCornerRadius = 8.0;
/** A sample or a recent picture; anything larger would only be made small again. */
constexpr qint64 kMostPixels = 200'000'000;

/** Small, in the middle of a square; null when it is no picture that can be read. */
QImage readThumbnail(const fs::path& file, int side) {
    QImageReader reader(QString::fromStdString(file.string()));
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > kMostPixels) {
        return {};
    }
    reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
    const QImage picture = reader.read();
    if (picture.isNull()) {
        return {};
    }
    QImage square(side, side, QImage::Format_ARGB32_Premultiplied);
    square.fill(Qt::transparent);
    QPainter painter(&square);
    painter.drawImage((side - picture.width()) / 2, (side - picture.height()) / 2, picture);
    return square;
}

/** Looks like the place for the picture beside it, and can be pressed like any button. */
class Invitation : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        const ThemeColors& colors = Theme::colors();
        const bool strong = isDown() || underMouse() || hasFocus();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor fill = isDown() ? colors.accent : palette().color(QPalette::Base);
        fill.setAlphaF(isDown() ? 0.18F : 1.0F);
        QPen outline(strong ? colors.accent : colors.outline, isDown() ? 2.0 : 1.2);
        outline.setDashPattern({5, 4});
        painter.setPen(outline);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kPageCornerRadius, kPageCornerRadius);
        const QPoint middle = rect().center();
        icon().paint(&painter, QRect(QPoint(middle.x() - kPageGlyphSize / 2, middle.y() - kPageGlyphSize - 2),
                                     QSize(kPageGlyphSize, kPageGlyphSize)));
        painter.setPen(palette().color(QPalette::ButtonText));
        painter.drawText(QRect(kPictureSpacing, middle.y() + 10, width() - 2 * kPictureSpacing, height() / 2 - 12),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text());
    }
};

}  // namespace

StartPage::StartPage(QWidget* parent) : QScrollArea(parent), m_content(new QWidget(this)), m_invitation(new Invitation(m_content)) {
    setObjectName(QStringLiteral("startPage"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* outer = new QHBoxLayout(m_content);
    auto* column = new QVBoxLayout;
    auto* page = new QWidget(m_content);
    page->setMaximumWidth(kPageWidth);
    page->setLayout(column);
    outer->addStretch(1);
    outer->addWidget(page, 1000);
    outer->addStretch(1);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(18);

    m_invitation->setObjectName(QStringLiteral("invitation"));
    m_invitation->setText(tr("Drop a picture anywhere, paste it, or click here to choose one"));
    m_invitation->setAccessibleName(m_invitation->text());
    m_invitation->setToolTip(tr("Chooses picture files (Ctrl+O). An object on a transparent or plain ground works best."));
    m_invitation->setIconSize({kPageGlyphSize, kPageGlyphSize});
    m_invitation->setMinimumHeight(fontMetrics().lineSpacing() * 9);
    m_invitation->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // its text goes into two lines where there is little room
    m_invitation->setCursor(Qt::PointingHandCursor);
    QFont large = m_invitation->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_invitation->setFont(large);
    connect(m_invitation, &QPushButton::clicked, this, &StartPage::openWanted);
    column->addStretch(1);
    column->addWidget(m_invitation);
    const auto addToColumn = [&](const QString& title) {
        Row row = addRow(title);
        column->addWidget(row.widget);
        return row;
    };
    m_samples = addToColumn(tr("Or try a sample"));
    m_recent = addToColumn(tr("Used lately"));

    m_weights = new QLabel(
        tr("The starter model that comes with Orfeas knows simple objects. For more, it runs the published weights of the Hunyuan3D-2 "
           "family; "
           "their licence does not apply in the European Union, the United Kingdom and South Korea. <a href=\"weights\">Where to get "
           "them</a>"),
        page);
    m_weights->setTextFormat(Qt::RichText);
    m_weights->setWordWrap(true);
    m_weights->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::LinksAccessibleByKeyboard);
    m_weights->setAccessibleName(tr("About weights"));
    m_weights->setToolTip(tr("Says where published weights are and what their licence asks for"));
    connect(m_weights, &QLabel::linkActivated, this, &StartPage::weightsWanted);
    column->addWidget(m_weights);
    column->addStretch(1);
    setWidget(m_content);
    refresh();
}

StartPage::Row StartPage::addRow(const QString& title) {
    Row row;
    row.widget = new QWidget(m_content);
    auto* column = new QVBoxLayout(row.widget);
    column->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(title, row.widget);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    column->addWidget(label);
    row.grid = new QGridLayout;
    row.grid->setSpacing(kPictureSpacing);
    column->addLayout(row.grid);
    row.widget->hide();
    return row;
}

void StartPage::setSamples(const fs::path& folder) {
    offer(m_samples, [folder] {
        std::vector<fs::path> files = entriesOf(folder);
        std::erase_if(files, [](const fs::path& file) { return file.extension() != ".png"; });
        return files;
    });
}

void StartPage::setRecent(const QStringList& files) {
    std::vector<fs::path> paths;
    for (const QString& file : files.first(std::min<qsizetype>(files.size(), kMostPerRow))) {
        paths.emplace_back(file.toStdU16String());
    }
    offer(m_recent, [paths = std::move(paths)] { return paths; });
}

/** `files` is called in the background. */
void StartPage::offer(const Row& row, std::function<std::vector<fs::path>()> files) {
    const int side = static_cast<int>(kPageThumbnail * devicePixelRatioF());
    m_tasks.run(
        [files = std::move(files), side] {
            std::vector<Offer> offers;
            for (const fs::path& file : files()) {
                if (QImage thumbnail = readThumbnail(file, side); !thumbnail.isNull()) {
                    offers.push_back({file, std::move(thumbnail)});
                }
            }
            return offers;
        },
        [this, row](const std::vector<Offer>& offers) { showOffers(row, offers); }, {});
}

void StartPage::showOffers(const Row& row, const std::vector<Offer>& offers) {
    while (QLayoutItem* item = row.grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Offer& offer : offers) {
        const QString name = QFileInfo(shownPath(offer.file)).completeBaseName();
        auto* button = new QToolButton(row.widget);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setAutoRaise(true);
        button->setIcon(QPixmap::fromImage(offer.thumbnail));
        button->setIconSize({kPageThumbnail, kPageThumbnail});
        button->setText(
            button->fontMetrics().elidedText(name, Qt::ElideMiddle, kPageThumbnail).replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setAccessibleName(tr("Picture %1").arg(name));
        button->setToolTip(shownPath(offer.file));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        connect(button, &QToolButton::clicked, this, [this, file = offer.file] { Q_EMIT pictureWanted(file); });
        row.grid->addWidget(button);
    }
    arrange(row);
    row.widget->setVisible(!offers.empty());
}

/** As many pictures beside each other as there is room for. */
void StartPage::arrange(const Row& row) {
    QList<QWidget*> buttons;
    int width = 1;
    while (QLayoutItem* item = row.grid->takeAt(0)) {
        buttons += item->widget();
        width = std::max(width, item->minimumSize().width());
        delete item;
    }
    const QMargins margins = m_content->layout()->contentsMargins();
    const int room = std::min(viewport()->width() - margins.left() - margins.right(), kPageWidth) - 2 * kPageMargin;
    const int perRow = std::clamp((room + kPictureSpacing) / (width + kPictureSpacing), 1, kMostPerRow);
    for (int column = 0; column < kMostPerRow; ++column) {
        row.grid->setColumnStretch(column, column < perRow ? 1 : 0);  // the pictures of both rows stand below each other
    }
    for (int i = 0; i < buttons.size(); ++i) {
        row.grid->addWidget(buttons[i], i / perRow, i % perRow);
    }
}

void StartPage::resizeEvent(QResizeEvent* event) {
    arrange(m_samples);
    arrange(m_recent);
    QScrollArea::resizeEvent(event);
}

void StartPage::setHighlighted(bool highlighted) {
    m_highlighted = highlighted;
    refresh();
}

void StartPage::refresh() {
    const ThemeColors& colors = Theme::colors();
    const QColor glyph = m_highlighted ? colors.accent : colors.quietText;
    m_invitation->setIcon(glyphPixmap(Glyph::Picture, glyph, kPageGlyphSize, devicePixelRatioF()));
    m_invitation->setDown(m_highlighted);
}

void StartPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && m_invitation != nullptr) {
        refresh();
    }
    QScrollArea::changeEvent(event);
}

}  // namespace orfeas
