#pragma once

#include <QImage>
#include <QObject>
#include <QOffscreenSurface>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "viewer/renderer.h"

namespace orfeas {

/** Everything that one picture of the viewport depends on. */
struct FrameRequest {
    std::uint64_t number = 0;  ///< comes back with the picture
    FrameContent content;
    QSize pixels;
    float pixelRatio = 1.0F;
    int samples = 0;
    float scale = 1.0F;
};

/** What came of a request. */
struct RenderedFrame {
    std::uint64_t number = 0;
    QImage picture;
    Camera camera;
    Bounds bounds;              ///< of what is in it
    double milliseconds = 0.0;  ///< from the request's turn until its pixels were there, uploads of new meshes included
    float scale = 1.0F;
    FrameReport report;
    bool plain = false;     ///< without samples
    bool software = false;  ///< drawn by the processor
};

/** Draws one picture after the other with the graphics objects of a thread. */
class FrameMaker {
public:
    virtual ~FrameMaker() = default;
    FrameMaker(const FrameMaker&) = delete;
    FrameMaker& operator=(const FrameMaker&) = delete;
    virtual RenderedFrame make(const FrameRequest& request) = 0;

protected:
    FrameMaker() = default;
};
/** Makes one, or throws where there is no OpenGL that is good enough; both happen on the thread that draws. */
using FrameMakerFactory = std::function<std::unique_ptr<FrameMaker>()>;

/**
 * Draws the viewport's pictures on a thread of its own, so that neither a large upload nor a driver that draws on the processor ever
 * keeps the window waiting. Lives on the GUI thread; the context is EGL's, or Qt's where EGL offers none without a window.
 */
class RenderThread : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY(RenderThread)

public:
    explicit RenderThread(QObject* parent = nullptr);
    /** Draws with something else than OpenGL. */
    explicit RenderThread(FrameMakerFactory makeMaker, QObject* parent = nullptr);
    ~RenderThread() override;

    /** Draws this next, in place of a request that still waits. */
    void request(FrameRequest request);

Q_SIGNALS:
    void frameReady(const orfeas::RenderedFrame& frame);
    /** There is no OpenGL 3.3; nothing will be drawn any more. */
    void unavailable(const QString& reason);
    /** The mesh can't be shown; the frame that follows is without it. */
    void meshRejected(const QString& reason);
    /** A frame could not be drawn at all, the first or after one that could. The next request is tried with new graphics objects. */
    void frameFailed(const QString& reason);

private:
    void run(const std::stop_token& stop);
    void draw(FrameMaker& maker, const FrameRequest& request);
    [[nodiscard]] std::optional<FrameRequest> nextRequest(const std::stop_token& stop);

    QOffscreenSurface m_surface;  ///< Qt wants it made on the GUI thread; used only where EGL fails
    std::mutex m_mutex;
    std::condition_variable_any m_waiting;
    std::optional<FrameRequest> m_request;
    FrameMakerFactory m_makeMaker;
    std::jthread m_thread;
};

}  // namespace orfeas

Q_DECLARE_METATYPE(orfeas::RenderedFrame)
