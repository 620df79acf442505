// The further sides of an object, for models that look at several.
#include "ui/generation_queue.h"

namespace orfeas {

namespace {

void putView(PictureEntry& entry, View view, const QImage& picture) {
    if (view == View::Front) {
        entry.picture = picture;
        entry.original = {};
        entry.background = Background::Transparent;
        entry.notice.clear();
    } else if (picture.isNull()) {
        entry.views.erase(view);
    } else {
        entry.views[view] = picture;
    }
}

}  // namespace

std::map<View, QImage> GenerationQueue::views(int row) const {
    std::map<View, QImage> views = entry(row).views;
    views[View::Front] = entry(row).picture;
    return views;
}

std::function<std::map<View, QImage>()> GenerationQueue::viewsForJob(int row) const {
    return [source = entry(row).source, others = m_multiView ? entry(row).views : std::map<View, QImage>()] {
        std::map<View, QImage> views = others;
        views[View::Front] = source();
        return views;
    };
}

void GenerationQueue::setModel(const QString& name, bool multiView) {
    m_model = name;
    m_multiView = multiView;
}

void GenerationQueue::setView(int row, View view, const QImage& picture) {
    changeViews(row, {{view, picture}});
}

void GenerationQueue::swapViews(int row, View first, View second) {
    if (isRow(row)) {
        std::map<View, QImage> present = views(row);
        changeViews(row, {{first, present[second]}, {second, present[first]}});
    }
}

void GenerationQueue::changeViews(int row, const std::map<View, QImage>& pictures) {
    const auto front = pictures.find(View::Front);
    const bool leavesFront = front == pictures.end() || !front->second.isNull();
    if (!isRow(row) || entry(row).picture.isNull() || !leavesFront) {
        return;
    }
    change(row, [&](PictureEntry& entry) {
        for (const auto& [view, picture] : pictures) {
            putView(entry, view, picture);
        }
    });
    if (front != pictures.end()) {
        pack(row);
    }
    makeThumbnail(entry(row).key, entry(row).picture, [this](int shown) { Q_EMIT pictureChanged(shown); });
}

}  // namespace orfeas
