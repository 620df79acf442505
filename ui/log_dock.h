#pragma once

#include <QDockWidget>
#include <memory>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QListView;
class QToolButton;

namespace orfeas {

enum class Glyph;
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

private:
    void makeFilters(QHBoxLayout& bar);
    QToolButton* addButton(QHBoxLayout& bar, Glyph glyph, const QString& name, const QString& toolTip);
    void followNewest();

    LogModel* m_model;
    LogFilter* m_filter;
    QListView* m_view;
    QComboBox* m_level = nullptr;
    QLineEdit* m_text = nullptr;
};

}  // namespace orfeas
