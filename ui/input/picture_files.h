#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace orfeas {

/** Of one folder the window takes no more pictures than this: of every one of them something is held in memory. */
constexpr std::size_t kMostPicturesOfFolder = 200;

/** How much of a folder is looked at. */
struct FolderLimits {
    std::size_t pictures = kMostPicturesOfFolder;
    std::size_t entries = 50'000;  ///< somebody may drop the root of a disk
    int depth = 8;                 ///< of folders in folders
};

/** For who takes the pictures one after the other. Deeper folders have names that are too long for the system. */
constexpr FolderLimits kWholeFolders{.pictures = SIZE_MAX, .entries = SIZE_MAX, .depth = 512};

/** What a person meant by the files and folders that were given. */
struct PictureFiles {
    std::vector<std::filesystem::path> files;   ///< to be read one by one
    std::size_t folders = 0;                    ///< so many of those given were folders
    std::size_t fromFolders = 0;                ///< so many of the files were found in them
    std::size_t passedOver = 0;                 ///< files in the folders that are no pictures by their names, nor by content
    bool cut = false;                           ///< a folder holds more than the limits allow
    std::vector<std::filesystem::path> unread;  ///< folders in the folders that could not be looked into, or lie too deep
};

/**
 * Puts the pictures inside it in the place of every folder: as a person counts (chair2 before chair10), folders in folders too, as far
 * as the limits allow. What has no picture's name is looked into: its first bytes decide. Hidden files and links to folders are left out.
 * What is no folder stays as it is, whether it is a picture or not. Takes as long as the disk does. Throws Error{AccessDenied} at
 * Stage::LoadImage if a folder that was given can't be read.
 */
PictureFiles findPictures(const std::vector<std::filesystem::path>& given, const FolderLimits& limits = {});

}  // namespace orfeas
