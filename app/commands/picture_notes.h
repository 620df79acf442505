#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "orfeas/picture_findings.h"
#include "ui/input/load_picture.h"

namespace orfeas {

/** What a picture's file, background and object make likely to go wrong. */
struct PictureNote {
    std::filesystem::path picture;
    std::string_view kind;  ///< a word for programs: "thin", "touches-border", "background-removed", …
    std::string sentence;
};

/** The same findings as the window's, and what was made of the picture; the worst that can be said comes once. */
std::vector<PictureNote> notesOn(const PreparedPicture& prepared, const std::filesystem::path& file);

/** Prints them as warnings, each after the picture's name. */
void printNotes(const std::vector<PictureNote>& notes);

}  // namespace orfeas
