#pragma once

#include <QByteArray>
#include <filesystem>
#include <optional>
#include <string>

#include "orfeas/error.h"
#include "orfeas/mesh.h"

namespace orfeas::test {

/** A closed bumpy torus with unit normals; 2 * rows * columns triangles, every vertex used in the order of its number. */
Mesh bumpyTorus(int rows, int columns);

/** The volume enclosed, positive if the triangles face outward. */
double signedVolume(const Mesh& mesh);

void writeBytes(const std::filesystem::path& path, const QByteArray& bytes);
QByteArray readBytes(const std::filesystem::path& path);

/** The error that `action` throws, or nothing. */
template <typename Action>
std::optional<Error> errorOf(const Action& action) {
    try {
        action();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

}  // namespace orfeas::test
