#pragma once

#include <QString>
#include <functional>
#include <memory>
#include <stop_token>

#include "orfeas/mesh.h"
#include "viewer/offscreen_renderer.h"

namespace orfeas {

/** A mesh that turns once around, as a GIF or as numbered PNG pictures. */
struct TurntableOrder {
    std::shared_ptr<const Mesh> mesh;
    RenderSettings settings;  ///< its camera is where the turn begins; the distance is chosen so that nothing is ever cut off
    int pictures = 48;
    double seconds = 4.0;    ///< for the whole turn, in a GIF
    bool clockwise = false;  ///< seen from above
    QString file;            ///< ends in .gif, or in .png: "name.png" then stands for name-001.png, name-002.png and so on
};

/** Called with the number of pictures that are done. */
using PicturesDone = std::function<void(int)>;

/**
 * Renders and writes it; blocks. Throws Error, Cancelled among them; then nothing of what was to be written is left.
 */
void writeTurntable(const TurntableOrder& order, const std::stop_token& stop, const PicturesDone& done);

/** Writes a PNG under a temporary name, then renames it. Throws Error{WriteFailed}. */
void writePng(const QImage& picture, const QString& file);

/** The name of the picture with that number, from 1, in a row of so many. */
QString numberedFile(const QString& file, int number, int count);

}  // namespace orfeas
