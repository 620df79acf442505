#include "app/commands/render_command.h"

#include <fmt/format.h>

#include <QBuffer>
#include <charconv>
#include <cmath>
#include <memory>
#include <span>
#include <tuple>

#include "app/commands/output_file.h"
#include "orfeas/atomic_file.h"
#include "orfeas/mesh_io.h"
#include "viewer/offscreen_renderer.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

struct RenderOptions {
    std::string mesh;
    std::string output;
    std::string size = "1024x1024";
    RenderSettings settings;
    bool wireframe = false;
};

[[noreturn]] void refuseRendering(const std::string& sentence) {
    throw Error(ErrorCode::InvalidArgument, Stage::Render, sentence);
}

/** "800x600" */
std::pair<int, int> parseSize(const std::string& text) {
    const std::size_t separator = text.find('x');
    int width = 0;
    int height = 0;
    if (separator != std::string::npos) {
        const char* middle = text.data() + separator;
        const char* end = text.data() + text.size();
        const auto first = std::from_chars(text.data(), middle, width);
        const auto second = std::from_chars(middle + 1, end, height);
        if (first.ec == std::errc() && first.ptr == middle && second.ec == std::errc() && second.ptr == end) {
            return {width, height};
        }
    }
    refuseRendering(fmt::format("'{}' is no picture size; write it as WIDTHxHEIGHT, for example 800x600.", text));
}

ExitCode runRender(RenderOptions options) {
    if (fs::path(options.output).extension() != ".png") {
        refuseRendering(fmt::format("The picture '{}' must be named *.png.", options.output));
    }
    std::tie(options.settings.width, options.settings.height) = parseSize(options.size);
    if (!(std::abs(options.settings.elevationDegrees) <= 90.0F) || !std::isfinite(options.settings.azimuthDegrees)) {
        refuseRendering(fmt::format("Azimuth {} and elevation {} are no direction; the elevation must lie between -90 and 90.",
                                    options.settings.azimuthDegrees, options.settings.elevationDegrees));
    }
    if (options.wireframe) {
        options.settings.style.mode = DisplayMode::ShadedWireframe;
    }
    requireWritable(options.output);
    requireSeparateFiles({{"the mesh", options.mesh}}, {{"the picture", options.output}});
    writePng(renderMesh(readMesh(options.mesh), options.settings), options.output);
    return ExitCode::Ok;
}

}  // namespace

void writePng(const QImage& picture, const fs::path& file) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG")) {
        throw Error(ErrorCode::WriteFailed, Stage::Render, fmt::format("The picture '{}' could not be encoded as PNG.", file.string()));
    }
    writeFileAtomically(file, std::as_bytes(std::span(content.constData(), static_cast<std::size_t>(content.size()))), Stage::WriteMesh);
}

void addRenderCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<RenderOptions>();
    CLI::App* command = commandLine.add("render", "Draw a mesh file into a PNG picture", [options] { return runRender(*options); });
    command->add_option("mesh", options->mesh, "Mesh file: .glb .obj .stl .ply")->required()->type_name("MESH");
    command->add_option("-o,--output", options->output, "Picture to write")->required()->type_name("PNG");
    command->add_option("--size", options->size, "Width and height in pixels (16 to 8192 each); 1024x1024 if left out")->type_name("WxH");
    command
        ->add_option("--azimuth", options->settings.azimuthDegrees, "Direction to look from: 0 front, 90 right, 180 back; 30 if left out")
        ->type_name("DEGREES");
    command->add_option("--elevation", options->settings.elevationDegrees, "Height to look from: 0 level, 90 from above; 18 if left out")
        ->type_name("DEGREES");
    command->add_flag("--wireframe", options->wireframe, "Draw the edges of the triangles too");
    command->add_flag("--transparent", options->settings.transparent, "Leave the background transparent");
    command->footer("Example:\n  orfeas render chair.glb -o chair.png --size 1600x1200 --azimuth 45\n\n" + exitCodeHelp());
}

}  // namespace orfeas
