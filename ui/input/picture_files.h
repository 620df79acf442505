#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace orfeas {

/** Of one folder no more pictures are taken than this: every one of them is held in memory. */
constexpr std::size_t kMostPicturesOfFolder = 200;

/** What a person meant by the files and folders that were given. */
struct PictureFiles {
    std::vector<std::filesystem::path> files;  ///< to be read one by one
    std::size_t folders = 0;                   ///< so many of those given were folders
    std::size_t fromFolders = 0;               ///< so many of the files were found in them
    std::size_t passedOver = 0;                ///< files in the folders that are no pictures by their names
    bool cut = false;                          ///< a folder holds more than is looked at
};

/**
 * Puts the pictures inside it in the place of every folder: as a person counts (chair2 before chair10), folders in folders too, up to eight
 * deep. Hidden files and links to folders are left out. What is no folder stays as it is, whether it is a picture or not. Takes as long as
 * the disk does.
 * Throws Error{AccessDenied} at Stage::LoadImage if a folder that was given can't be read.
 */
PictureFiles findPictures(const std::vector<std::filesystem::path>& given);

}  // namespace orfeas
