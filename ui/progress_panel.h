#pragma once

#include <QElapsedTimer>
#include <QWidget>

#include "orfeas/stage.h"

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
    void continueFrom(const StageBar& other);

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

    /** As far as another panel; the words follow with the next progress. */
    void continueFrom(const ProgressPanel& other);

    /** Both bars empty: no job, or a new one. */
    void reset();
    void startStage(Stage stage, qint64 total);
    void showProgress(Stage stage, qint64 done, qint64 total, double secondsLeft);
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
