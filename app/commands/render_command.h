#pragma once

#include <QImage>
#include <filesystem>

#include "app/commands/command_line.h"

namespace orfeas {

/** `render MESH -o PNG`: a shaded picture of a mesh file. */
void addRenderCommand(CommandLine& commandLine);

/** Writes a PNG whole or not at all. Throws Error{AccessDenied, WriteFailed} at Stage::WriteMesh. */
void writePng(const QImage& picture, const std::filesystem::path& file);

}  // namespace orfeas
