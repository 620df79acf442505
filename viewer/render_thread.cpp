#include "viewer/render_thread.h"

#include <QElapsedTimer>
#include <utility>

#include "orfeas/current_error.h"
#include "orfeas/signal_stack.h"
#include "viewer/gl_picture_buffer.h"
#include "viewer/offscreen_context.h"

namespace orfeas {

namespace {

/** A context of its own, a renderer, and the framebuffer that the pictures are read from. */
class GlFrameMaker final : public FrameMaker {
public:
    explicit GlFrameMaker(QOffscreenSurface& surface) : m_context(makeOffscreenContext(&surface)) {}

    RenderedFrame make(const FrameRequest& request) override {
        QElapsedTimer clock;
        clock.start();
        if (!m_buffer || m_buffer->size() != request.pixels) {
            m_buffer.reset();
            m_buffer.emplace(request.pixels, 0);
        }
        const FrameReport report = m_renderer.draw(request.content, {.framebuffer = m_buffer->framebuffer(),
                                                                     .pixels = request.pixels,
                                                                     .pixelRatio = request.pixelRatio,
                                                                     .samples = request.samples,
                                                                     .scale = request.scale,
                                                                     .coarse = request.samples == 0});
        QImage picture = m_buffer->read(QImage::Format_RGB32);
        picture.setDevicePixelRatio(request.pixelRatio);
        return {.number = request.number,
                .picture = std::move(picture),
                .camera = request.content.camera,
                .bounds = request.content.bounds(),
                .milliseconds = static_cast<double>(clock.nsecsElapsed()) * 1e-6,
                .scale = request.scale,
                .report = report,
                .plain = request.samples == 0,
                .software = m_renderer.isSoftware()};
    }

private:
    std::unique_ptr<OffscreenContext> m_context;  ///< first: all else lives in it
    Renderer m_renderer;
    std::optional<GlPictureBuffer> m_buffer;
};

}  // namespace

RenderThread::RenderThread(QObject* parent) : RenderThread([this] { return std::make_unique<GlFrameMaker>(m_surface); }, parent) {}

RenderThread::RenderThread(FrameMakerFactory makeMaker, QObject* parent) : QObject(parent), m_makeMaker(std::move(makeMaker)) {
    qRegisterMetaType<RenderedFrame>();
    m_surface.setFormat(offscreenFormat());
    m_surface.create();
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

RenderThread::~RenderThread() = default;  // the thread is the last member: it has ended before anything it uses goes

void RenderThread::request(FrameRequest request) {
    {
        const std::scoped_lock lock(m_mutex);
        m_request = std::move(request);
    }
    m_waiting.notify_one();
}

std::optional<FrameRequest> RenderThread::nextRequest(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    m_waiting.wait(lock, stop, [this] { return m_request.has_value(); });
    return stop.stop_requested() ? std::nullopt : std::exchange(m_request, std::nullopt);
}

void RenderThread::run(const std::stop_token& stop) {
    useSignalStack();
    try {
        std::unique_ptr<FrameMaker> maker = m_makeMaker();
        bool failing = false;
        while (const std::optional<FrameRequest> request = nextRequest(stop)) {
            if (!maker) {
                maker = m_makeMaker();
            }
            try {
                draw(*maker, *request);
                failing = false;
            } catch (...) {
                // What the graphics memory or the context are like now nobody knows.
                maker.reset();
                if (!std::exchange(failing, true)) {
                    Q_EMIT frameFailed(QString::fromStdString(currentError(Stage::Render).message()));
                }
            }
        }
    } catch (...) {
        Q_EMIT unavailable(QString::fromStdString(currentError(Stage::Render).message()));
    }
}

/** Each failure leaves one mesh out; what the driver refuses, or fails more often than there are meshes, is not their fault. */
void RenderThread::draw(FrameMaker& maker, const FrameRequest& request) {
    for (std::size_t failures = 0;; ++failures) {
        try {
            Q_EMIT frameReady(maker.make(request));
            return;
        } catch (const Error& error) {
            if (failures > request.content.scenes.size() || error.code() == ErrorCode::DeviceUnavailable) {
                throw;
            }
            Q_EMIT meshRejected(QString::fromStdString(error.message()));
        }
    }
}

}  // namespace orfeas
