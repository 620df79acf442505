#include "ui/log_dock.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <utility>

#include "ui/log.h"

namespace orfeas {

LogDock::LogDock(std::shared_ptr<LogLines> lines, QWidget* parent)
    : QDockWidget(tr("Log"), parent), m_lines(std::move(lines)), m_text(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("log"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    m_text->setReadOnly(true);
    m_text->setMaximumBlockCount(2000);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Log"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setPlainText(m_lines->lines().join(QLatin1Char('\n')));
    setWidget(m_text);
    connect(m_lines.get(), &LogLines::appended, this, [this](const QString& line) { m_text->appendPlainText(line); });
}

}  // namespace orfeas
