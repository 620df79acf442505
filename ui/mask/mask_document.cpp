#include "ui/mask/mask_document.h"

#include <QPainter>
#include <QUndoCommand>
#include <cstring>
#include <functional>
#include <utility>

#include "orfeas/cutout.h"

namespace orfeas {

namespace {

constexpr int kUndoSteps = 100;

/** Has been done already when it comes to the stack. */
class MaskChange : public QUndoCommand {
public:
    MaskChange(const QString& what, MaskTiles before, std::function<void(MaskTiles&)> exchange)
        : QUndoCommand(what), m_tiles(std::move(before)), m_exchange(std::move(exchange)) {}

    void undo() override { m_exchange(m_tiles); }
    void redo() override {
        if (std::exchange(m_done, false)) {
            return;
        }
        m_exchange(m_tiles);
    }

private:
    MaskTiles m_tiles;
    std::function<void(MaskTiles&)> m_exchange;
    bool m_done = true;
};

}  // namespace

QImage maskOf(const QImage& picture) {
    QImage alpha = picture.convertToFormat(QImage::Format_Alpha8);
    alpha.reinterpretAsFormat(QImage::Format_Grayscale8);
    return alpha;
}

QImage withMask(const QImage& picture, const QImage& mask, double feather) {
    std::vector<std::uint8_t> alpha = tightBytes(mask);
    featherMask(mask.width(), mask.height(), alpha, feather);
    QImage result = picture.convertToFormat(QImage::Format_RGBA8888);
    const std::uint8_t* from = alpha.data();
    for (int y = 0; y < result.height(); ++y) {
        uchar* row = result.scanLine(y);
        for (int x = 0; x < result.width(); ++x) {
            row[4 * x + 3] = *from++;
        }
    }
    return result;
}

std::vector<std::uint8_t> tightBytes(const QImage& mask) {
    const auto width = static_cast<std::size_t>(mask.width());
    std::vector<std::uint8_t> bytes(width * static_cast<std::size_t>(mask.height()));
    for (int y = 0; y < mask.height(); ++y) {
        std::memcpy(bytes.data() + width * static_cast<std::size_t>(y), mask.constScanLine(y), width);
    }
    return bytes;
}

QImage maskFromBytes(const std::vector<std::uint8_t>& bytes, QSize size) {
    return QImage(bytes.data(), size.width(), size.height(), size.width(), QImage::Format_Grayscale8).copy();
}

MaskDocument::MaskDocument(QObject* parent) : QObject(parent) {
    m_undo.setUndoLimit(kUndoSteps);
}

void MaskDocument::setMask(const QImage& mask) {
    m_undo.clear();
    m_mask = mask;
    m_mask.detach();  // here rather than in the first stroke
    Q_EMIT changed(m_mask.rect());
}

void MaskDocument::beginStroke(bool adds, qreal radius, QPointF at) {
    m_stroking = true;
    m_adds = adds;
    m_radius = radius;
    m_before = {};
    m_last = at;
    paint(at, at);
}

void MaskDocument::strokeTo(QPointF at, qreal radius) {
    if (m_stroking) {
        m_radius = radius;
        paint(std::exchange(m_last, at), at);
    }
}

void MaskDocument::endStroke() {
    if (!std::exchange(m_stroking, false) || m_before.isEmpty()) {
        return;
    }
    m_undo.push(new MaskChange(m_adds ? tr("add") : tr("erase"), std::exchange(m_before, {}),
                               [this](MaskTiles& tiles) { Q_EMIT changed(tiles.exchange(m_mask)); }));
}

void MaskDocument::paint(QPointF from, QPointF to) {
    const qreal reach = m_radius + 2.0;
    const QRect area = QRectF(from, to).normalized().adjusted(-reach, -reach, reach, reach).toAlignedRect() & m_mask.rect();
    if (area.isEmpty()) {
        return;
    }
    m_before.keep(m_mask, area);
    QPainter painter(&m_mask);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor value = m_adds ? Qt::white : Qt::black;
    if (from == to) {  // a line without length has no caps
        painter.setPen(Qt::NoPen);
        painter.setBrush(value);
        painter.drawEllipse(from, m_radius, m_radius);
    } else {
        painter.setPen(QPen(value, 2.0 * m_radius, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(from, to);
    }
    painter.end();
    Q_EMIT changed(area);
}

void MaskDocument::replace(const QImage& mask, const QString& what) {
    endStroke();
    MaskTiles before;
    before.keepDifferences(m_mask, mask);
    if (before.isEmpty()) {
        return;
    }
    m_mask = mask;
    m_mask.detach();
    m_undo.push(new MaskChange(what, std::move(before), [this](MaskTiles& tiles) { Q_EMIT changed(tiles.exchange(m_mask)); }));
    Q_EMIT changed(m_mask.rect());
}

}  // namespace orfeas
