#pragma once

#include <QElapsedTimer>
#include <QWidget>

#include "ui/stage_progress.h"

class QLabel;
class QProgressBar;

namespace orfeas {

/** A thin bar under its title and what is left of it. */
class StageBar : public QWidget {
    Q_OBJECT

public:
    StageBar(const QString& title, QWidget* parent);

    void reset();
    void setProgress(qint64 done, qint64 total, const QString& detail);
    void setComplete();

    [[nodiscard]] QProgressBar* bar() const { return m_bar; }

private:
    QLabel* m_detail;
    QProgressBar* m_bar;
};

/** The two long parts of a job, sampling and decoding, each with the time it will still take. */
class ProgressPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget* parent = nullptr);

    /** Both bars empty: no job, or one that has not begun. */
    void reset();
    /** Where a job is. */
    void showJob(const StageProgress& at);
    /** The next step of the job that was shown last; not every one of them is worth a repaint. */
    void showProgress(const StageProgress& at);
    void showFinished();

    [[nodiscard]] QProgressBar* samplingBar() const { return m_sampling->bar(); }
    [[nodiscard]] QProgressBar* decodingBar() const { return m_decoding->bar(); }

private:
    /** Whether the next value is worth a repaint, which redraws the window on software renderers: ten times a second at most. */
    [[nodiscard]] bool isDue(bool last);

    StageBar* m_sampling;
    StageBar* m_decoding;
    QElapsedTimer m_sinceShown;
};

}  // namespace orfeas
