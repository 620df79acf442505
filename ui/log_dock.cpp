#include "ui/log_dock.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/icons.h"
#include "ui/log.h"
#include "ui/log_model.h"
#include "ui/theme.h"

namespace orfeas {

LogDock::LogDock(std::shared_ptr<LogLines> lines, QWidget* parent)
    : QDockWidget(tr("Log"), parent), m_model(new LogModel(std::move(lines), this)), m_filter(new LogFilter(this)) {
    setObjectName(QStringLiteral("log"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    m_filter->setSourceModel(m_model);
    auto* content = new QWidget(this);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 0);
    makeFilters(*bar);
    m_view = new QListView(content);
    m_view->setModel(m_filter);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setUniformItemSizes(true);
    m_view->setFont(fixedFont());
    m_view->setAccessibleName(tr("Log"));
    m_view->setToolTip(tr("What Orfeas has done, the newest last; Ctrl+C copies the selected lines"));
    m_view->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);
    setWidget(content);
    followNewest();

    auto* copyAction = new QAction(tr("Copy"), m_view);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &LogDock::copy);
    m_view->addAction(copyAction);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LogDock::makeFilters(QHBoxLayout& bar) {
    m_level = new QComboBox(this);
    m_level->setObjectName(QStringLiteral("logLevel"));
    m_level->setAccessibleName(tr("Least level"));
    m_level->setToolTip(tr("Which lines are shown"));
    m_level->addItem(tr("Everything"), static_cast<int>(LogLevel::Info));
    m_level->addItem(tr("Warnings and errors"), static_cast<int>(LogLevel::Warning));
    m_level->addItem(tr("Errors"), static_cast<int>(LogLevel::Error));
    connect(m_level, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setLeast(static_cast<LogLevel>(m_level->currentData().toInt())); });
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(tr("Filter the log"));
    m_text->setToolTip(tr("Shows the lines that contain this text"));
    m_text->setClearButtonEnabled(true);
    connect(m_text, &QLineEdit::textChanged, m_filter, &LogFilter::setText);
    bar.addWidget(m_level);
    bar.addWidget(m_text, 1);
    QToolButton* copy = addButton(bar, Glyph::Copy, tr("Copy"), tr("Copies the selected lines, or all that are shown"));
    copy->setObjectName(QStringLiteral("logCopy"));
    connect(copy, &QToolButton::clicked, this, &LogDock::copy);
    QToolButton* folder = addButton(bar, Glyph::Open, tr("Open the log's folder"), tr("Opens the folder that holds the log file"));
    connect(folder, &QToolButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(stateFolder().string()))); });
    QToolButton* clear = addButton(bar, Glyph::Clear, tr("Clear"), tr("Clears this view; the log file keeps everything"));
    clear->setObjectName(QStringLiteral("logClear"));
    connect(clear, &QToolButton::clicked, this, &LogDock::clear);
}

QToolButton* LogDock::addButton(QHBoxLayout& bar, Glyph glyph, const QString& name, const QString& toolTip) {
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(icon(glyph));
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    bar.addWidget(button);
    return button;
}

/** Goes along with new lines, unless the user has scrolled up to read older ones. */
void LogDock::followNewest() {
    QScrollBar* bar = m_view->verticalScrollBar();
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeInserted, this, [this, bar] {
        if (bar->value() == bar->maximum()) {
            QMetaObject::invokeMethod(m_view, &QListView::scrollToBottom, Qt::QueuedConnection);
        }
    });
}

void LogDock::copy() const {
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    if (rows.isEmpty()) {
        for (int row = 0; row < m_filter->rowCount(); ++row) {
            rows += m_filter->index(row, 0);
        }
    }
    for (const QModelIndex& index : std::as_const(rows)) {
        lines += index.data().toString();
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void LogDock::clear() {
    m_model->clear();
}

}  // namespace orfeas
