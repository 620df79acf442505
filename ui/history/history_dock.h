#pragma once

#include <QDockWidget>
#include <QString>
#include <QStringList>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace orfeas {

class HistoryFilter;
class HistoryModel;
class LibraryService;

/** All that was ever finished and not thrown away: found by name, star and date, opened again, thrown away. */
class HistoryDock : public QDockWidget {
    Q_OBJECT

public:
    explicit HistoryDock(LibraryService& library, QWidget* parent = nullptr);

    [[nodiscard]] QListView* list() const { return m_list; }

Q_SIGNALS:
    /** A finished item is to be shown again. */
    void openWanted(const QString& id);

private:
    QWidget* makeBar(QWidget* parent);
    void makeList(QWidget* parent);
    void makeActions();
    QAction* addAction(const QString& text, const QString& toolTip, const QKeySequence& key, void (HistoryDock::*act)());
    void load();
    void refresh();
    void open();
    void toggleStar();
    void rename();
    void throwAway();
    void askToDelete(const QStringList& ids);
    void openFolder() const;
    [[nodiscard]] QStringList selectedIds() const;

    LibraryService& m_library;
    HistoryModel* m_model;
    HistoryFilter* m_filter;
    QListView* m_list = nullptr;
    QLineEdit* m_search = nullptr;
    QToolButton* m_starred = nullptr;
    QComboBox* m_order = nullptr;
    QLabel* m_use = nullptr;
    QLabel* m_hint = nullptr;
    QAction* m_open = nullptr;
    QAction* m_star = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_delete = nullptr;
    bool m_loaded = false;   ///< what is listed is what the library holds
    QStringList m_selected;  ///< while the list is read anew
};

}  // namespace orfeas
