#include "app/commands/picture_notes.h"

#include <fmt/format.h>

#include <utility>

#include "app/commands/exit_code.h"

namespace orfeas {

namespace {

using Words = std::pair<std::string_view, std::string_view>;

Words wordsOf(PictureFinding finding) {
    switch (finding) {
        case PictureFinding::Empty: return {"empty", "Nothing in the picture is opaque enough to be an object."};
        case PictureFinding::Filled: return {"filled", "The whole picture counts as the object. Cut the object out for a better mesh."};
        case PictureFinding::TouchesBorder:
            return {"touches-border", "The object touches the picture's border: what is cut off will be missing."};
        case PictureFinding::Tiny: return {"tiny", "The object is tiny: a larger picture of it shows more detail."};
        case PictureFinding::Thin:
            return {"thin", "The object is very thin: parts of a few pixels are likely to be lost. Show it larger, or from another side."};
        case PictureFinding::OnSlab:
            return {"on-slab", "The object seems to stand on a slab, which becomes part of the shape. Erase it if unwanted."};
        case PictureFinding::Inverted:
            return {"inverted", "The cut-out seems inverted: the ground is there and the object is a hole. Invert its transparency."};
        case PictureFinding::Several: return {"several", "Several separate objects become one shape. Give a picture of one of them."};
    }
    return {};
}

Words wordsOf(Background background) {
    switch (background) {
        case Background::Transparent: break;
        case Background::Removed: return {"background-removed", "The plain background was left out; --keep-background keeps it."};
        case Background::Filled:
            return {"background-filled",
                    "The background is neither transparent nor plain, so the whole picture counts as the object. Cut the object out for a "
                    "better mesh."};
    }
    return {};
}

}  // namespace

std::vector<PictureNote> notesOn(const PreparedPicture& prepared, const std::filesystem::path& file) {
    std::vector<PictureNote> notes;
    const auto add = [&](const Words& words) {
        if (!words.first.empty()) {
            notes.push_back({.picture = file, .kind = words.first, .sentence = std::string(words.second)});
        }
    };
    if (!prepared.notice.isEmpty()) {
        notes.push_back({.picture = file, .kind = "odd-picture", .sentence = prepared.notice.toStdString()});
    }
    add(wordsOf(prepared.background));
    const QImage& picture = prepared.picture;
    const auto bytes = static_cast<std::size_t>(picture.sizeInBytes());
    for (const PictureFinding finding : examinePicture(picture.width(), picture.height(), {picture.constBits(), bytes})) {
        if (finding != PictureFinding::Filled || prepared.background != Background::Filled) {
            add(wordsOf(finding));
        }
    }
    return notes;
}

void printNotes(const std::vector<PictureNote>& notes) {
    for (const PictureNote& note : notes) {
        printWarning(fmt::format("{}: {}", note.picture.string(), note.sentence));
    }
}

}  // namespace orfeas
