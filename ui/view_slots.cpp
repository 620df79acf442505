#include "ui/view_slots.h"

#include <spdlog/spdlog.h>

#include <QHBoxLayout>

namespace orfeas {

namespace {

constexpr int kViewThumbnailSize = 160;

}  // namespace

ViewSlots::ViewSlots(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Views of the object"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (const View view : {View::Front, View::Left, View::Back, View::Right}) {
        auto* slot = new ViewSlot(view, this);
        m_slots.at(static_cast<std::size_t>(view)) = slot;
        layout->addWidget(slot);
        connect(slot, &ViewSlot::fileWanted, this, &ViewSlots::fileWanted);
        connect(slot, &ViewSlot::fileBrought, this, &ViewSlots::fileBrought);
        connect(slot, &ViewSlot::pictureBrought, this, &ViewSlots::pictureBrought);
        connect(slot, &ViewSlot::pasteRefused, this, &ViewSlots::pasteRefused);
        connect(slot, &ViewSlot::removeWanted, this, &ViewSlots::removeWanted);
        connect(slot, &ViewSlot::swapWanted, this, &ViewSlots::swapWanted);
    }
}

void ViewSlots::setPictures(const std::map<View, QImage>& pictures) {
    for (ViewSlot* slot : m_slots) {
        const auto found = pictures.find(slot->view());
        const QImage picture = found == pictures.end() ? QImage() : found->second;
        qint64& shown = m_keys.at(static_cast<std::size_t>(slot->view()));
        if (shown == picture.cacheKey()) {
            continue;
        }
        shown = picture.cacheKey();
        if (picture.isNull()) {
            slot->setThumbnail({});
            continue;
        }
        m_tasks.run(
            [picture] { return picture.scaled(kViewThumbnailSize, kViewThumbnailSize, Qt::KeepAspectRatio, Qt::SmoothTransformation); },
            [this, slot, key = shown](const QImage& thumbnail) {
                if (m_keys.at(static_cast<std::size_t>(slot->view())) == key) {
                    slot->setThumbnail(thumbnail);
                }
            },
            [](const Error& error) { spdlog::warn("{}", error.message()); });
    }
}

}  // namespace orfeas
