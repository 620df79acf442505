#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "orfeas/image.h"
#include "orfeas/mesh.h"
#include "orfeas/settings.h"

namespace orfeas {

/** Pictures are scaled down to so many pixels on their longer side before they become part of a recipe; the networks see fewer. */
inline constexpr int kRecipePictureSide = 1024;

/** An input picture as a whole PNG file, and the side of the object it shows. */
struct RecipePicture {
    View view = View::Front;
    std::string png;
};

/** What a mesh was made with, so that it can be made again. It travels in the mesh's GLB file. */
struct Recipe {
    std::string version;  ///< of the program that made the mesh
    std::string model;    ///< ModelInfo::name
    GenerationSettings settings;
    std::vector<RecipePicture> pictures;  ///< one per view; may be empty
};

/**
 * Writes a mesh as writeMesh() does, and in a .glb what it was made with: the settings as asset.extras.orfeas, the pictures as images in
 * the file's buffer. Other formats have no room for it and get the mesh alone. Throws what writeMesh() throws.
 */
void writeMesh(const Mesh& mesh, const std::filesystem::path& path, const Recipe& recipe);

/**
 * Reads the recipe of a .glb, none if it was written without one. What is in the file is checked, so the settings are within their ranges
 * and the pictures begin like a PNG; whether they can be decoded is not known.
 * Throws Error with FileNotFound, AccessDenied, UnsupportedFormat or CorruptFile.
 */
std::optional<Recipe> readRecipe(const std::filesystem::path& path);

}  // namespace orfeas
