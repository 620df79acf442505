#include "ui/mask/cutout_runner.h"

#include "ui/mask/mask_document.h"

namespace orfeas {

void CutoutRunner::start(const QImage& picture, const QImage& mask, const CutoutRequest& request) {
    cancel();
    m_stop = {};
    m_running = true;
    const std::stop_token stop = m_stop.get_token();
    m_tasks.run(
        [picture, mask, request, stop] {
            const QImage straight = picture.convertToFormat(QImage::Format_RGBA8888);
            const auto bytes = static_cast<std::size_t>(straight.sizeInBytes());
            const auto found = cutOut(straight.width(), straight.height(), {straight.constBits(), bytes}, tightBytes(mask), request, stop);
            return found ? maskFromBytes(*found, straight.size()) : QImage();
        },
        [this, stop](const QImage& found) {
            if (stop.stop_requested()) {
                return;
            }
            m_running = false;
            if (found.isNull()) {
                Q_EMIT notFound();
            } else {
                Q_EMIT this->found(found);
            }
        },
        [this, stop](const Error& /*error*/) {
            if (!stop.stop_requested()) {
                m_running = false;
                Q_EMIT notFound();
            }
        });
}

void CutoutRunner::cancel() {
    m_stop.request_stop();
    m_running = false;
}

}  // namespace orfeas
