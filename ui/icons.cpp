#include "ui/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>
#include <QtMath>
#include <algorithm>
#include <optional>

namespace orfeas {

namespace {

// Everything is drawn in a square of 24 units.
constexpr qreal kUnits = 24.0;

void drawOpen(QPainter& painter) {
    QPainterPath folder(QPointF(3, 19));
    folder.lineTo(3, 6);
    folder.lineTo(9, 6);
    folder.lineTo(11, 8.5);
    folder.lineTo(21, 8.5);
    folder.lineTo(21, 19);
    folder.closeSubpath();
    painter.drawPath(folder);
}

void drawExport(QPainter& painter) {
    painter.drawPolyline(QPolygonF({{4, 14}, {4, 20}, {20, 20}, {20, 14}}));
    painter.drawLine(QPointF(12, 15), QPointF(12, 4));
    painter.drawPolyline(QPolygonF({{7.5, 8.5}, {12, 4}, {16.5, 8.5}}));
}

void drawFrame(QPainter& painter) {
    painter.drawPolyline(QPolygonF({{4, 9}, {4, 4}, {9, 4}}));
    painter.drawPolyline(QPolygonF({{15, 4}, {20, 4}, {20, 9}}));
    painter.drawPolyline(QPolygonF({{20, 15}, {20, 20}, {15, 20}}));
    painter.drawPolyline(QPolygonF({{9, 20}, {4, 20}, {4, 15}}));
    painter.drawRect(QRectF(9, 9, 6, 6));
}

// The display modes are one cube: its faces, its faces with edges, its edges.
const QPolygonF kCubeOutline({{12, 3}, {20, 7.5}, {20, 16.5}, {12, 21}, {4, 16.5}, {4, 7.5}, {12, 3}});
const QPointF kCubeCorner(12, 12);

void fillCube(QPainter& painter) {
    const auto fill = [&](const QPolygonF& face, float strength) {
        QColor color = painter.pen().color();
        color.setAlphaF(strength * color.alphaF());
        QPainterPath path;
        path.addPolygon(face);
        painter.fillPath(path, color);
    };
    fill({{12, 3}, {20, 7.5}, kCubeCorner, {4, 7.5}}, 0.15F);
    fill({{20, 7.5}, {20, 16.5}, {12, 21}, kCubeCorner}, 0.7F);
    fill({{4, 7.5}, kCubeCorner, {12, 21}, {4, 16.5}}, 0.4F);
}

void drawCubeEdges(QPainter& painter) {
    painter.drawPolyline(kCubeOutline);
    painter.drawLine(kCubeCorner, QPointF(20, 7.5));
    painter.drawLine(kCubeCorner, QPointF(12, 21));
    painter.drawLine(kCubeCorner, QPointF(4, 7.5));
}

void drawDice(QPainter& painter) {
    painter.drawRoundedRect(QRectF(4, 4, 16, 16), 3.5, 3.5);
    painter.setBrush(painter.pen().color());
    for (const QPointF& pip : {QPointF(8.6, 8.6), QPointF(15.4, 8.6), QPointF(12, 12), QPointF(8.6, 15.4), QPointF(15.4, 15.4)}) {
        painter.drawEllipse(pip, 0.6, 0.6);
    }
}

void drawReset(QPainter& painter) {
    painter.drawArc(QRectF(5, 5, 14, 14), 120 * 16, -300 * 16);
    painter.drawPolyline(QPolygonF({{12.4, 3}, {8.2, 5.8}, {11.2, 9.6}}));
}

void drawPicture(QPainter& painter) {
    painter.drawRoundedRect(QRectF(3, 5, 18, 14), 2, 2);
    painter.drawEllipse(QPointF(8.2, 9.6), 1.5, 1.5);
    painter.drawPolyline(QPolygonF({{3.5, 17.5}, {9.5, 12.5}, {13, 15.5}, {16.5, 11.5}, {20.5, 15.5}}));
}

void drawLock(QPainter& painter, bool closed) {
    painter.drawRoundedRect(QRectF(5, 11, 14, 9), 1.5, 1.5);
    painter.drawArc(QRectF(8, 4, 8, 10), 0, 180 * 16);
    painter.drawLine(QPointF(8, 9), QPointF(8, 11));
    if (closed) {
        painter.drawLine(QPointF(16, 9), QPointF(16, 11));
    }
}

void drawCopy(QPainter& painter) {
    painter.drawRoundedRect(QRectF(9, 9, 11, 11), 1.5, 1.5);
    painter.drawPolyline(QPolygonF({{6, 15}, {4, 15}, {4, 4}, {15, 4}, {15, 6}}));
}

void drawBin(QPainter& painter) {
    painter.drawLine(QPointF(4, 6.5), QPointF(20, 6.5));
    painter.drawPolyline(QPolygonF({{9, 6.5}, {9, 4}, {15, 4}, {15, 6.5}}));
    painter.drawPolyline(QPolygonF({{6, 6.5}, {7, 20}, {17, 20}, {18, 6.5}}));
}

void drawStar(QPainter& painter, bool filled) {
    constexpr int kPoints = 5;
    QPolygonF star;
    for (int i = 0; i < 2 * kPoints; ++i) {
        const qreal radius = i % 2 == 0 ? 9.0 : 4.0;
        const qreal angle = qDegreesToRadians(180.0 / kPoints * i - 90.0);
        star << QPointF(12 + radius * qCos(angle), 12.6 + radius * qSin(angle));
    }
    if (filled) {
        painter.setBrush(painter.pen().color());
    }
    painter.drawPolygon(star);
}

void drawMenu(QPainter& painter) {
    painter.setBrush(painter.pen().color());
    for (const qreal y : {5.5, 12.0, 18.5}) {
        painter.drawEllipse(QPointF(12, y), 0.8, 0.8);
    }
}

void drawSphere(QPainter& painter) {
    painter.drawEllipse(QPointF(12, 12), 8.5, 8.5);
    QPainterPath shade(QPointF(18.0, 6.0));
    shade.arcTo(QRectF(3.5, 3.5, 17, 17), 45, -180);
    shade.quadTo(QPointF(17.5, 17), QPointF(18.0, 6.0));
    painter.fillPath(shade, painter.pen().color());
}

void drawSection(QPainter& painter) {
    painter.drawPolyline(QPolygonF({{13, 5}, {20, 5}, {20, 19}, {13, 19}}));
    painter.drawLine(QPointF(11, 2.5), QPointF(11, 21.5));
    for (const qreal y : {9.0, 13.5, 18.0}) {
        painter.drawLine(QPointF(4, y), QPointF(8, y - 4));
    }
}

void drawRuler(QPainter& painter) {
    painter.drawPolygon(QPolygonF({{3, 16.5}, {16.5, 3}, {21, 7.5}, {7.5, 21}}));
    for (const qreal at : {1.0, 2.0, 3.0}) {
        const QPointF foot(3 + 13.5 * at / 4.0, 16.5 - 13.5 * at / 4.0);
        painter.drawLine(foot, foot + QPointF(2.2, 2.2));
    }
}

void drawBox(QPainter& painter) {
    painter.drawRect(QRectF(4, 8, 12, 12));
    painter.drawPolyline(QPolygonF({{4, 8}, {8, 4}, {20, 4}, {20, 16}, {16, 20}}));
    painter.drawLine(QPointF(16, 8), QPointF(20, 4));
}

void drawOverlay(QPainter& painter) {
    painter.drawRect(QRectF(3.5, 3.5, 12, 12));
    painter.drawPolyline(QPolygonF({{18.5, 8.5}, {20.5, 8.5}, {20.5, 20.5}, {8.5, 20.5}, {8.5, 18.5}}));
}

void drawCompare(QPainter& painter) {
    painter.drawRect(QRectF(3, 5, 8, 14));
    QColor filled = painter.pen().color();
    filled.setAlphaF(0.6F * filled.alphaF());
    painter.fillRect(QRectF(13, 5, 8, 14), filled);
    painter.drawRect(QRectF(13, 5, 8, 14));
}

void drawCamera(QPainter& painter) {
    painter.drawRoundedRect(QRectF(3, 7.5, 18, 12), 2, 2);
    painter.drawPolyline(QPolygonF({{8, 7.5}, {9.5, 4.5}, {14.5, 4.5}, {16, 7.5}}));
    painter.drawEllipse(QPointF(12, 13.3), 3.4, 3.4);
}

void drawGrid(QPainter& painter) {
    for (const QPointF corner : {QPointF(4, 4), QPointF(14, 4), QPointF(4, 14), QPointF(14, 14)}) {
        painter.drawRect(QRectF(corner, QSizeF(6, 6)));
    }
}

void drawTurntable(QPainter& painter) {
    painter.drawRect(QRectF(9, 4, 6, 8));
    painter.drawArc(QRectF(3, 10, 18, 9), 160 * 16, 290 * 16);
    painter.drawPolyline(QPolygonF({{16.2, 16.0}, {20.2, 12.6}, {21.8, 17.4}}));
}

void draw(QPainter& painter, Glyph glyph) {
    switch (glyph) {
        case Glyph::Open: drawOpen(painter); break;
        case Glyph::Export: drawExport(painter); break;
        case Glyph::Frame: drawFrame(painter); break;
        case Glyph::Shaded: fillCube(painter); break;
        case Glyph::ShadedWireframe:
            fillCube(painter);
            drawCubeEdges(painter);
            break;
        case Glyph::Wireframe: drawCubeEdges(painter); break;
        case Glyph::Dice: drawDice(painter); break;
        case Glyph::Reset: drawReset(painter); break;
        case Glyph::Close:
            painter.drawLine(QPointF(6.5, 6.5), QPointF(17.5, 17.5));
            painter.drawLine(QPointF(17.5, 6.5), QPointF(6.5, 17.5));
            break;
        case Glyph::Picture: drawPicture(painter); break;
        case Glyph::Locked: drawLock(painter, true); break;
        case Glyph::Unlocked: drawLock(painter, false); break;
        case Glyph::Menu: drawMenu(painter); break;
        case Glyph::Copy: drawCopy(painter); break;
        case Glyph::Sphere: drawSphere(painter); break;
        case Glyph::Section: drawSection(painter); break;
        case Glyph::Ruler: drawRuler(painter); break;
        case Glyph::Box: drawBox(painter); break;
        case Glyph::Overlay: drawOverlay(painter); break;
        case Glyph::Compare: drawCompare(painter); break;
        case Glyph::Camera: drawCamera(painter); break;
        case Glyph::Turntable: drawTurntable(painter); break;
        case Glyph::Grid: drawGrid(painter); break;
        case Glyph::Clear: drawBin(painter); break;
        case Glyph::Pause:
            painter.drawLine(QPointF(8.5, 5.5), QPointF(8.5, 18.5));
            painter.drawLine(QPointF(15.5, 5.5), QPointF(15.5, 18.5));
            break;
        case Glyph::Play: painter.drawPolygon(QPolygonF({{7.5, 5}, {19, 12}, {7.5, 19}})); break;
        case Glyph::Star: drawStar(painter, false); break;
        case Glyph::Starred: drawStar(painter, true); break;
    }
}

void paintGlyph(QPainter& painter, Glyph glyph, const QColor& color, const QRectF& square) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / kUnits, square.height() / kUnits);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    draw(painter, glyph);
    painter.restore();
}

class GlyphEngine : public QIconEngine {
public:
    explicit GlyphEngine(Glyph glyph, std::optional<QColor> color = {}) : m_glyph(glyph), m_color(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor color = m_color.value_or(QGuiApplication::palette().color(group, QPalette::ButtonText));
        const qreal side = std::min(rect.width(), rect.height());
        paintGlyph(*painter, m_glyph, color, QRectF(QRectF(rect).center() - QPointF(side, side) / 2, QSizeF(side, side)));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new GlyphEngine(m_glyph, m_color); }

private:
    Glyph m_glyph;
    std::optional<QColor> m_color;
};

}  // namespace

QPixmap glyphPixmap(Glyph glyph, const QColor& color, int size, qreal devicePixelRatio) {
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintGlyph(painter, glyph, color, QRectF(0, 0, size, size));
    return pixmap;
}

QIcon icon(Glyph glyph) {
    return QIcon(new GlyphEngine(glyph));
}

QIcon icon(Glyph glyph, const QColor& color) {
    return QIcon(new GlyphEngine(glyph, color));
}

}  // namespace orfeas
