#pragma once

#include <QImage>
#include <QObject>
#include <functional>
#include <stop_token>
#include <utility>

#include "orfeas/cutout.h"
#include "ui/background_tasks.h"

namespace orfeas {

/** Cuts objects out on a thread of its own. The newest wish wins; what is under way then stops. */
class CutoutRunner : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY(CutoutRunner)

public:
    explicit CutoutRunner(QObject* parent = nullptr) : QObject(parent) {}
    ~CutoutRunner() override { m_stop.request_stop(); }

    /** `mask` is Grayscale8 of the picture's size. Answers with found() or notFound(), unless another wish or cancel() comes first. */
    void start(const QImage& picture, const QImage& mask, const CutoutRequest& request);
    void cancel();
    /** Calls `idle` when the thread has nothing more to do. */
    void whenIdle(std::function<void()> idle) { m_tasks.whenIdle(std::move(idle)); }
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void found(const QImage& mask);
    void notFound();

private:
    std::stop_source m_stop;
    bool m_running = false;
    BackgroundTasks m_tasks;
};

}  // namespace orfeas
