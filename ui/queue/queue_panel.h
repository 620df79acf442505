#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

#include "orfeas/settings.h"

class QAction;
class QLabel;
class QListView;
class QToolButton;

namespace orfeas {

class GenerationQueue;
class QueueTimes;

/**
 * The list of pictures with what can be done to each and to all: pause, clear, move, change, cancel. Hidden while there are fewer than two,
 * since a single picture is on show already.
 */
class QueuePanel : public QWidget {
    Q_OBJECT

public:
    /** Both outlive the panel. */
    QueuePanel(GenerationQueue& queue, const QueueTimes& times, QWidget* parent = nullptr);

    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] int currentRow() const;
    /** "2 waiting · about 3 min left" */
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void generateWanted();
    /** The settings of a picture are to be seen. */
    void settingsShown(const orfeas::GenerationSettings& settings);
    /** What a picture failed of is to be seen. */
    void failureWanted(int row);
    /** A picture in line is to be made with the settings that are on show. */
    void settingsWanted(int row);

private:
    void makeHeader();
    void makeActions();
    QAction* addAction(const QString& text, const QString& toolTip, const QKeySequence& key, const std::function<void(int)>& act);
    void addSeparator();
    void refresh();
    void refreshPause();
    void fitList();

    GenerationQueue& m_queue;
    const QueueTimes& m_times;
    QLabel* m_summary;
    QToolButton* m_pause;
    QToolButton* m_clear;
    QListView* m_list;
    QAction* m_generate = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_show = nullptr;
    QAction* m_change = nullptr;
    QAction* m_failure = nullptr;
    QAction* m_reveal = nullptr;
    QAction* m_remove = nullptr;
    QTimer m_tick;  ///< while something runs
};

}  // namespace orfeas
