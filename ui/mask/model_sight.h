#pragma once

#include <QImage>
#include <QObject>
#include <atomic>
#include <memory>
#include <vector>

#include "orfeas/model_picture.h"
#include "orfeas/picture_findings.h"
#include "ui/background_tasks.h"

namespace orfeas {

/** What a model is shown of a picture, and what may go wrong with it. */
struct Sight {
    QImage crop;  ///< on white, as the networks get it; null where there is nothing to see
    std::vector<PictureFinding> findings;
};

/** A picture as a model sees it. Takes some 100 ms for a large one. */
Sight sightOf(const QImage& picture, PictureFrame frame);

/** Looks at pictures on a thread of its own; the newest wins, and those in between are never looked at. */
class ModelSight : public QObject {
    Q_OBJECT

public:
    explicit ModelSight(QObject* parent = nullptr);

    /** Answers with seen(), unless another picture comes first. */
    void look(const QImage& picture, PictureFrame frame);
    /** Forgets what was asked. */
    void cancel();

Q_SIGNALS:
    void seen(const orfeas::Sight& sight);

private:
    std::shared_ptr<std::atomic<quint64>> m_turn = std::make_shared<std::atomic<quint64>>(0);
    BackgroundTasks m_tasks;
};

}  // namespace orfeas
