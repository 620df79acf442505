#include "ui/disclosure.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace orfeas {

Disclosure::Disclosure(const QString& title, const QString& toolTip, QWidget* parent)
    : QWidget(parent), m_line(new QToolButton(this)), m_content(new QWidget(this)) {
    m_line->setText(title);
    m_line->setToolTip(toolTip);
    m_line->setAccessibleName(title);
    m_line->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_line->setAutoRaise(true);
    m_line->setArrowType(Qt::RightArrow);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line);
    layout->addWidget(m_content);
    m_content->hide();
    connect(m_line, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
}

bool Disclosure::isOpen() const {
    return !m_content->isHidden();
}

void Disclosure::setOpen(bool open) {
    if (open == isOpen()) {
        return;
    }
    m_line->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_content->setVisible(open);
    Q_EMIT toggled(open);
}

}  // namespace orfeas
