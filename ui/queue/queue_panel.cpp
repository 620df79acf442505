#include "ui/queue/queue_panel.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/generation_queue.h"
#include "ui/icons.h"
#include "ui/picture_delegate.h"
#include "ui/queue/queue_times.h"
#include "ui/words.h"

namespace orfeas {

namespace {

constexpr int kListRows = 4;
constexpr int kTickMilliseconds = 1000;

QToolButton* makeButton(QWidget* parent, const QString& name) {
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

QueuePanel::QueuePanel(GenerationQueue& queue, const QueueTimes& times, QWidget* parent)
    : QWidget(parent),
      m_queue(queue),
      m_times(times),
      m_summary(new QLabel(this)),
      m_pause(makeButton(this, QStringLiteral("pauseQueue"))),
      m_clear(makeButton(this, QStringLiteral("clearFinished"))),
      m_list(new QListView(this)) {
    makeHeader();
    m_list->setModel(&queue);
    m_list->setItemDelegate(new PictureDelegate(queue, times, m_list));
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDropIndicatorShown(true);
    m_list->setAccessibleName(tr("Pictures"));
    m_list->setToolTip(tr("Pictures are worked off from the top down. Drag one, or press Alt+Up or Alt+Down, to change its turn."));
    makeActions();

    auto* header = new QHBoxLayout;
    header->setSpacing(2);
    header->addWidget(m_summary, 1);
    header->addWidget(m_pause);
    header->addWidget(m_clear);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(header);
    layout->addWidget(m_list);

    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&queue, signal, this, [this] {
            fitList();
            refresh();
        });
    }
    connect(&queue, &QAbstractItemModel::rowsMoved, this, &QueuePanel::refresh);
    connect(&queue, &GenerationQueue::entryChanged, this, &QueuePanel::refresh);
    connect(&queue, &GenerationQueue::pausedChanged, this, [this] {
        refreshPause();
        refresh();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueuePanel::refresh);
    m_tick.setInterval(kTickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_summary->setText(summary());
        m_list->viewport()->update();
    });
    refreshPause();
    fitList();
    refresh();
}

int QueuePanel::currentRow() const {
    return m_list->currentIndex().row();
}

void QueuePanel::makeHeader() {
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setObjectName(QStringLiteral("queueSummary"));
    m_pause->setCheckable(true);
    connect(m_pause, &QToolButton::toggled, &m_queue, &GenerationQueue::setPaused);
    m_clear->setIcon(icon(Glyph::Clear));
    m_clear->setToolTip(tr("Take what is done out of the list; it stays in the history"));
    m_clear->setAccessibleName(tr("Clear finished pictures"));
    connect(m_clear, &QToolButton::clicked, &m_queue, &GenerationQueue::removeFinished);
}

QAction* QueuePanel::addAction(const QString& text, const QString& toolTip, const QKeySequence& key, const std::function<void(int)>& act) {
    auto* action = new QAction(text, m_list);
    action->setToolTip(toolTip);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, act] {
        if (const int row = currentRow(); row >= 0) {
            act(row);
        }
    });
    m_list->addAction(action);
    return action;
}

void QueuePanel::addSeparator() {
    auto* separator = new QAction(m_list);
    separator->setSeparator(true);
    m_list->addAction(separator);
}

void QueuePanel::makeActions() {
    m_generate =
        addAction(tr("Generate"), tr("Put the picture in line with the settings on show"), {}, [this](int) { Q_EMIT generateWanted(); });
    m_cancel = addAction(tr("Cancel"), tr("Stop it, or take it out of the line"), {}, [this](int row) { m_queue.cancel(row); });
    addSeparator();
    m_up = addAction(tr("Move up"), tr("Let it have its turn earlier"), QKeySequence(Qt::ALT | Qt::Key_Up),
                     [this](int row) { m_queue.move(row, -1); });
    m_down = addAction(tr("Move down"), tr("Let it have its turn later"), QKeySequence(Qt::ALT | Qt::Key_Down),
                       [this](int row) { m_queue.move(row, 1); });
    addSeparator();
    m_show = addAction(tr("Show its settings"), tr("Put the settings it is made with into the panel"), {}, [this](int row) {
        const PictureEntry& entry = m_queue.entry(row);
        Q_EMIT settingsShown(entry.isActive() || !entry.result ? entry.jobSettings : entry.settings);
    });
    m_change = addAction(tr("Use the settings on show"), tr("Make it with the settings of the panel instead"), {},
                         [this](int row) { Q_EMIT settingsWanted(row); });
    m_failure = addAction(tr("Show what went wrong"), tr("Show why the picture failed, with details to copy"), {},
                          [this](int row) { Q_EMIT failureWanted(row); });
    m_failure->setObjectName(QStringLiteral("showFailure"));
    addSeparator();
    m_reveal = addAction(tr("Open its folder"), tr("Show the folder that holds the picture"), {}, [this](int row) {
        const QString folder = QString::fromStdString(m_queue.entry(row).file.parent_path().string());
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    });
    m_remove = addAction(tr("Remove from the list"), tr("Take the picture out of the list; its mesh stays in the history"),
                         QKeySequence(Qt::Key_Delete), [this](int row) { m_queue.remove(row); });
}

QString QueuePanel::summary() const {
    QStringList parts;
    if (m_queue.isPaused()) {
        parts += tr("Paused");
    }
    if (const int waiting = m_queue.count(EntryState::Waiting); waiting > 0) {
        parts += tr("%n waiting", nullptr, waiting);
    } else if (m_queue.activeCount() == 0) {
        parts += tr("%1 of %2 done").arg(m_queue.count(EntryState::Done)).arg(m_queue.rowCount());
    }
    if (const auto seconds = m_times.secondsLeft(m_queue)) {
        parts += tr("about %1 left").arg(durationWords(*seconds));
    }
    return parts.isEmpty() ? tr("Generating…") : parts.join(QStringLiteral(" · "));
}

void QueuePanel::refresh() {
    const int row = currentRow();
    const PictureEntry* entry = row >= 0 && row < m_queue.rowCount() ? &m_queue.entry(row) : nullptr;
    m_generate->setEnabled(entry != nullptr && entry->canGenerate());
    m_generate->setText(entry != nullptr && (entry->state == EntryState::Failed || entry->state == EntryState::Cancelled) ? tr("Try again")
                                                                                                                          : tr("Generate"));
    m_cancel->setEnabled(entry != nullptr && entry->isActive());
    m_up->setEnabled(entry != nullptr && row > 0);
    m_down->setEnabled(entry != nullptr && row + 1 < m_queue.rowCount());
    m_show->setEnabled(entry != nullptr && (entry->isActive() || entry->result || !entry->item.isEmpty()));
    m_change->setEnabled(entry != nullptr && entry->isInLine());
    m_failure->setVisible(entry != nullptr && entry->state == EntryState::Failed);
    m_reveal->setEnabled(entry != nullptr && !entry->file.empty());
    m_remove->setEnabled(entry != nullptr && !entry->isActive());
    m_clear->setEnabled(m_queue.count(EntryState::Done) > 0);
    m_summary->setText(summary());
    if (m_queue.activeCount() == 0) {
        m_tick.stop();
    } else if (!m_tick.isActive()) {
        m_tick.start();
    }
}

void QueuePanel::fitList() {
    const int rows = m_queue.rowCount();
    setVisible(rows > 1);
    if (rows > 1) {
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * std::min(rows, kListRows) + 2 * m_list->frameWidth());
    }
}

void QueuePanel::refreshPause() {
    const bool paused = m_queue.isPaused();
    m_pause->setIcon(icon(paused ? Glyph::Play : Glyph::Pause));
    m_pause->setChecked(paused);
    m_pause->setToolTip(paused ? tr("Go on with the pictures in line")
                               : tr("Begin no other picture until told so; the running one goes on"));
    m_pause->setAccessibleName(paused ? tr("Resume the queue") : tr("Pause the queue"));
}

}  // namespace orfeas
