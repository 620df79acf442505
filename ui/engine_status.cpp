#include "ui/engine_status.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include "ui/theme.h"

namespace orfeas {

namespace {

constexpr int kDotSize = 10;

QColor colorOf(EngineState state) {
    const ThemeColors& colors = Theme::colors();
    switch (state) {
        case EngineState::None: return colors.quietText;
        case EngineState::Loading:
        case EngineState::WarmingUp: return colors.busy;
        case EngineState::Ready: return colors.good;
        case EngineState::Failed: return colors.errorText;
    }
    return colors.quietText;
}

}  // namespace

EngineStatus::EngineStatus(QWidget* parent) : QWidget(parent), m_dot(new QLabel(this)), m_text(new QLabel(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 2, 0, 2);
    layout->setSpacing(6);
    layout->addWidget(m_dot);
    layout->addWidget(m_text);
    setState(EngineState::None, tr("Starting"));
}

void EngineStatus::setState(EngineState state, const QString& text, const QString& details) {
    m_state = state;
    m_text->setText(text);
    setToolTip(details);
    setAccessibleName(tr("Engine: %1").arg(text));
    paintDot();
}

void EngineStatus::paintDot() {
    QPixmap dot(QSize(kDotSize, kDotSize) * devicePixelRatioF());
    dot.setDevicePixelRatio(devicePixelRatioF());
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(m_state));
    painter.drawEllipse(QRectF(1, 1, kDotSize - 2, kDotSize - 2));
    painter.end();
    m_dot->setPixmap(dot);
}

void EngineStatus::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        paintDot();
    }
    QWidget::changeEvent(event);
}

}  // namespace orfeas
