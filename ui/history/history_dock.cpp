#include "ui/history/history_dock.h"

#include <QAction>
#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPersistentModelIndex>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/history/history_model.h"
#include "ui/icons.h"
#include "ui/store/library_service.h"
#include "ui/words.h"

namespace orfeas {

namespace {

constexpr int kHistoryThumbnail = 104;
constexpr int kCellWidth = kHistoryThumbnail + 28;

/** Keeps room for a picture that is still to be read: the list gives all items the size that the first one has at first. */
class RoomyDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        const QSize room = option->decorationSize;
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = room;
    }
};

}  // namespace

HistoryDock::HistoryDock(LibraryService& library, QWidget* parent)
    : QDockWidget(tr("History"), parent), m_library(library), m_model(new HistoryModel(library, this)), m_filter(new HistoryFilter(this)) {
    setObjectName(QStringLiteral("history"));
    m_filter->setSourceModel(m_model);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(makeBar(content));
    makeList(content);
    m_hint = new QLabel(content);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);
    setWidget(content);
    makeActions();

    connect(&library, &LibraryService::historyChanged, this, [this] {
        m_loaded = false;
        load();
    });
    connect(&library, &LibraryService::trashUnavailable, this, &HistoryDock::askToDelete);
    connect(this, &QDockWidget::visibilityChanged, this, &HistoryDock::load);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_selected = selectedIds(); });
    connect(m_model, &HistoryModel::reloaded, this, [this] {
        for (int row = 0; row < m_filter->rowCount(); ++row) {
            const QModelIndex index = m_filter->index(row, 0);
            if (m_selected.contains(index.data(HistoryModel::IdRole).toString())) {
                m_list->selectionModel()->select(index, QItemSelectionModel::Select);
                m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
            }
        }
        refresh();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryDock::refresh);
    refresh();
}

QWidget* HistoryDock::makeBar(QWidget* parent) {
    auto* bar = new QWidget(parent);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Search by name"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search the history by name"));
    m_search->setToolTip(tr("Show only what has this in its name"));
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setMaximumWidth(260);
    m_starred = new QToolButton(bar);
    m_starred->setCheckable(true);
    m_starred->setIcon(icon(Glyph::Star));
    m_starred->setAutoRaise(true);
    m_starred->setAccessibleName(tr("Starred only"));
    m_starred->setToolTip(tr("Show only what has a star"));
    m_starred->setObjectName(QStringLiteral("historyStarred"));
    m_order = new QComboBox(bar);
    m_order->addItem(tr("Newest first"), static_cast<int>(HistoryFilter::Order::NewestFirst));
    m_order->addItem(tr("Oldest first"), static_cast<int>(HistoryFilter::Order::OldestFirst));
    m_order->addItem(tr("By name"), static_cast<int>(HistoryFilter::Order::ByName));
    m_order->setAccessibleName(tr("Order of the history"));
    m_order->setToolTip(tr("What comes first"));
    m_use = new QLabel(bar);
    m_use->setForegroundRole(QPalette::PlaceholderText);
    m_use->setToolTip(tr("What the pictures, shapes and meshes of the history take on the disk"));
    auto* folder = new QToolButton(bar);
    folder->setAutoRaise(true);
    folder->setIcon(icon(Glyph::Open));
    folder->setAccessibleName(tr("Open the history's folder"));
    folder->setToolTip(tr("Show the folder with the meshes of the history, as .glb files"));
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryDock::refresh);
    connect(m_starred, &QToolButton::toggled, this, [this](bool on) {
        m_filter->setStarredOnly(on);
        m_starred->setIcon(icon(on ? Glyph::Starred : Glyph::Star));
        refresh();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setOrder(static_cast<HistoryFilter::Order>(m_order->currentData().toInt())); });
    connect(folder, &QToolButton::clicked, this, &HistoryDock::openFolder);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_starred);
    layout->addWidget(m_order);
    layout->addStretch(1);
    layout->addWidget(m_use);
    layout->addWidget(folder);
    return bar;
}

void HistoryDock::makeList(QWidget* parent) {
    m_list = new QListView(parent);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setIconSize({kHistoryThumbnail, kHistoryThumbnail});
    m_list->setGridSize({kCellWidth, kHistoryThumbnail + 2 * m_list->fontMetrics().height() + 8});
    m_list->setMinimumHeight(m_list->gridSize().height() + 2 * m_list->frameWidth());
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setUniformItemSizes(true);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setAccessibleName(tr("Finished meshes"));
    m_list->setAccessibleDescription(tr("Return opens a mesh with its settings; the menu key shows what else can be done."));
    connect(m_list, &QAbstractItemView::activated, this, &HistoryDock::open);
}

QAction* HistoryDock::addAction(const QString& text, const QString& toolTip, const QKeySequence& key, void (HistoryDock::*act)()) {
    auto* action = new QAction(text, m_list);
    action->setToolTip(toolTip);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, act);
    m_list->addAction(action);
    return action;
}

void HistoryDock::makeActions() {
    m_open = addAction(tr("Open"), tr("Show the mesh and its settings again (Return)"), {}, &HistoryDock::open);
    m_star = addAction(tr("Star"), tr("Mark it, or take the mark away"), QKeySequence(Qt::Key_Asterisk), &HistoryDock::toggleStar);
    m_rename = addAction(tr("Rename"), tr("Give it another name (F2)"), {}, &HistoryDock::rename);
    m_delete = addAction(tr("Move to the trash"), tr("Take it out of the history and put its files into the trash"),
                         QKeySequence(Qt::Key_Delete), &HistoryDock::throwAway);
}

/** Reads the history when it is seen, and not before. */
void HistoryDock::load() {
    if (!m_loaded && isVisible()) {
        m_loaded = true;
        m_model->reload();
        m_library.diskUse(this, [this](qint64 bytes) { m_use->setText(tr("%1 on disk").arg(bytesWords(bytes))); });
    }
}

QStringList HistoryDock::selectedIds() const {
    QStringList ids;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes()) {
        ids += index.data(HistoryModel::IdRole).toString();
    }
    return ids;
}

void HistoryDock::refresh() {
    const qsizetype selected = m_list->selectionModel()->selectedIndexes().size();
    for (QAction* action : {m_open, m_rename}) {
        action->setEnabled(selected == 1);
    }
    m_star->setEnabled(selected > 0);
    m_delete->setEnabled(selected > 0);
    const bool nothing = m_filter->rowCount() == 0;
    m_hint->setText(m_model->rowCount() == 0 ? tr("What you generate is kept here.") : tr("Nothing here has that name or star."));
    m_hint->setVisible(nothing);
    m_list->setVisible(!nothing);
}

void HistoryDock::open() {
    const QStringList ids = selectedIds();
    if (ids.size() == 1) {
        Q_EMIT openWanted(ids.first());
    }
}

void HistoryDock::toggleStar() {
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    QList<QPersistentModelIndex> indexes(selected.begin(), selected.end());
    const bool star = !indexes.isEmpty() && !indexes.first().data(HistoryModel::StarredRole).toBool();
    for (const QPersistentModelIndex& index : indexes) {
        m_filter->setData(index, star, HistoryModel::StarredRole);
    }
}

void HistoryDock::rename() {
    m_list->edit(m_list->currentIndex());
}

void HistoryDock::throwAway() {
    m_library.moveToTrash(selectedIds());
}

void HistoryDock::askToDelete(const QStringList& ids) {
    auto* question =
        new QMessageBox(QMessageBox::Warning, tr("Delete for good?"),
                        tr("There is no trash for the history's folder. Delete what was selected (%1) for good?").arg(ids.size()),
                        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("This can't be undone."));
    const QAbstractButton* yes = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    connect(question, &QMessageBox::buttonClicked, this, [this, ids, yes](const QAbstractButton* clicked) {
        if (clicked == yes) {
            m_library.erase(ids);
        }
    });
    question->open();
}

void HistoryDock::openFolder() const {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString((m_library.folder() / "meshes").string())));
}

}  // namespace orfeas
