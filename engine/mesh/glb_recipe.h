#pragma once

#include "orfeas/recipe.h"

namespace tinygltf {
class Model;
}

namespace orfeas::formats {

/** Puts a recipe into a model that has its one buffer already; see decodeGlbRecipe(). */
void addRecipe(tinygltf::Model& model, const Recipe& recipe);

}  // namespace orfeas::formats
