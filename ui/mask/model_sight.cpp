#include "ui/mask/model_sight.h"

#include <optional>

namespace orfeas {

Sight sightOf(const QImage& picture, PictureFrame frame) {
    const QImage straight = picture.convertToFormat(QImage::Format_RGBA8888);
    const std::span<const std::uint8_t> bytes(straight.constBits(), static_cast<std::size_t>(straight.sizeInBytes()));
    Sight sight;
    sight.findings = examinePicture(straight.width(), straight.height(), bytes);
    if (sight.findings.size() == 1 && sight.findings.front() == PictureFinding::Empty) {
        return sight;
    }
    const ModelPicture seen = modelPicture(straight.width(), straight.height(), bytes, frame);
    sight.crop = QImage(seen.rgb.data(), seen.size, seen.size, qsizetype{3} * seen.size, QImage::Format_RGB888).copy();
    return sight;
}

ModelSight::ModelSight(QObject* parent) : QObject(parent) {}

void ModelSight::look(const QImage& picture, PictureFrame frame) {
    const quint64 turn = ++*m_turn;
    m_tasks.run([picture, frame, turn, latest = m_turn] { return *latest == turn ? std::optional(sightOf(picture, frame)) : std::nullopt; },
                [this, turn](const std::optional<Sight>& sight) {
                    if (sight && *m_turn == turn) {
                        Q_EMIT seen(*sight);
                    }
                },
                [this, turn](const Error& /*error*/) {
                    if (*m_turn == turn) {
                        Q_EMIT seen({});
                    }
                });
}

void ModelSight::cancel() {
    ++*m_turn;
}

}  // namespace orfeas
