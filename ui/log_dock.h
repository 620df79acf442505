#pragma once

#include <QDockWidget>
#include <memory>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QListView;
class QToolButton;

namespace orfeas {

class LogFilter;
class LogLines;
class LogModel;

/** The log at the bottom of the window, with a filter. */
class LogDock : public QDockWidget {
    Q_OBJECT

public:
    explicit LogDock(std::shared_ptr<LogLines> lines, QWidget* parent = nullptr);

    /** Puts the selected lines, or else all that are shown, on the clipboard. */
    void copy() const;
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeFilters(QHBoxLayout& bar);
    QToolButton* addButton(QHBoxLayout& bar, const QString& name, const QString& toolTip);
    void followNewest();
    void refreshIcons();

    LogModel* m_model;
    LogFilter* m_filter;
    QListView* m_view;
    QComboBox* m_level = nullptr;
    QLineEdit* m_text = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_folder = nullptr;
    QToolButton* m_clear = nullptr;
};

}  // namespace orfeas
