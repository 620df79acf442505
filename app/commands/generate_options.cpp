#include "app/commands/generate_options.h"

#include <fmt/format.h>

#include <cmath>
#include <set>
#include <utility>

#include "app/commands/exit_code.h"
#include "app/commands/output_file.h"
#include "orfeas/error.h"
#include "orfeas/mesh_io.h"
#include "ui/input/picture_files.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw Error(ErrorCode::InvalidArgument, Stage::Preprocess, sentence);
}

std::string rangeText(const SettingInfo& info) {
    return fmt::format("{} ({} to {})", info.description, info.minimum, info.maximum);
}

/** A name that no format fits is a mistake in the command, not in a file. */
void requireMeshName(const std::string& output) {
    try {
        requireMeshExtension(output);
    } catch (const Error& error) {
        refuse(error.message());
    }
}

bool namesFolder(const std::string& path) {
    return !path.empty() && (path.back() == '/' || fs::is_directory(path));
}

/** Hands out file names in a folder so that no two results of a batch share one. */
class UniqueNames {
public:
    fs::path next(const fs::path& folder, const fs::path& picture, const std::string& extension) {
        const std::string stem = picture.stem().string();
        std::string name = stem + extension;
        for (int number = 2; !m_taken.insert(name).second; ++number) {
            name = fmt::format("{}-{}{}", stem, number, extension);
        }
        return folder / name;
    }

private:
    std::set<std::string> m_taken;
};

fs::path outputFolder(const std::string& output) {
    std::error_code error;
    fs::create_directories(output, error);
    if (error && !fs::is_directory(output)) {
        throw Error(ErrorCode::AccessDenied, Stage::WriteMesh,
                    fmt::format("The output folder '{}' can't be created: {}. Choose another with -o.", output, error.message()));
    }
    return output;
}

std::vector<std::vector<std::pair<View, fs::path>>> picturesOfItems(const GenerateOptions& options) {
    std::vector<std::vector<std::pair<View, fs::path>>> items;
    if (!options.views.empty()) {
        if (!options.pictures.empty()) {
            refuse("Give either pictures, or the sides of one object by --front, --left, --back and --right, not both.");
        }
        items.emplace_back(options.views.begin(), options.views.end());
        return items;
    }
    const PictureFiles found = findPictures({options.pictures.begin(), options.pictures.end()});
    for (const fs::path& picture : found.files) {
        items.push_back({{View::Front, picture}});
    }
    if (found.cut) {
        printWarning(fmt::format("A folder holds more than is looked at; {} pictures are taken.", found.files.size()));
    }
    if (items.empty() && found.folders > 0) {
        throw Error(ErrorCode::FileNotFound, Stage::LoadImage,
                    fmt::format("There is no picture in the folder '{}'.", options.pictures.front()));
    }
    if (items.empty()) {
        refuse("No picture was given. Name at least one picture file.");
    }
    return items;
}

void planMeshes(std::vector<GenerationItem>& items, const std::string& output) {
    if (!output.empty() && !namesFolder(output)) {
        if (items.size() > 1) {
            refuse(fmt::format("'{}' is one file, but there are {} pictures. Name a folder with -o, for example '-o meshes/'.", output,
                               items.size()));
        }
        requireMeshName(output);
        requireWritable(output);
        items.front().mesh = output;
        return;
    }
    const fs::path folder = output.empty() ? fs::path() : outputFolder(output);
    UniqueNames names;
    for (GenerationItem& item : items) {
        item.mesh = names.next(folder, item.pictures.front().second, ".glb");
        requireWritable(item.mesh);
    }
}

void planPreviewImages(std::vector<GenerationItem>& items, const std::string& output) {
    if (output.empty()) {
        return;
    }
    if (!namesFolder(output)) {
        if (items.size() > 1) {
            refuse(
                fmt::format("'{}' is one preview image, but there are {} pictures. Name a folder, for example '--preview-image previews/'.",
                            output, items.size()));
        }
        if (fs::path(output).extension() != ".png") {
            refuse(fmt::format("The preview image '{}' must be named *.png.", output));
        }
        requireWritable(output);
        items.front().previewImage = output;
        return;
    }
    const fs::path folder = outputFolder(output);
    requireWritableFolder(folder);
    for (GenerationItem& item : items) {
        item.previewImage = folder / item.mesh.filename().replace_extension(".png");
    }
}

}  // namespace

void GenerateOptions::addSettingOptions(CLI::App& command) {
    for (const SettingInfo& info : generationSettingInfos()) {
        command
            .add_option_function<double>(
                "--" + std::string(info.name), [this, &info](double value) { values[std::string(info.name)] = value; }, rangeText(info))
            ->type_name(isWholeNumber(info) ? "INT" : "NUMBER")
            ->group("Settings (left out: the model's own)");
    }
    command.add_option("--decoder", decoder, "How the field is sampled: sparse only near the surface, dense everywhere; auto is sparse")
        ->type_name("auto|dense|sparse")
        ->group("Settings (left out: the model's own)");
}

void GenerateOptions::addTo(CLI::App& command) {
    command.add_option("pictures", pictures, "Pictures of one object each: PNG, JPEG, WebP, GIF, BMP, TIFF or PNM; or folders of them")
        ->type_name("");
    const std::pair<const char*, View> sides[] = {
        {"--front", View::Front}, {"--left", View::Left}, {"--back", View::Back}, {"--right", View::Right}};
    for (const auto& [name, view] : sides) {
        command
            .add_option_function<std::string>(
                name, [this, side = view](const std::string& file) { views[side] = file; },
                fmt::format("The object from the {}, for a multi-view model", name + 2))
            ->type_name("PICTURE")
            ->group("Several views of one object");
    }
    command
        .add_option("-o,--output", output, "Mesh file (.glb .obj .stl .ply), or a folder; left out: <picture>.glb in the current folder")
        ->type_name("FILE|DIR/")
        ->group("Output");
    command.add_option("--preview-image", previewImage, "Also draw each mesh into a PNG file, or into a folder")
        ->type_name("PNG|DIR/")
        ->group("Output");
    command.add_option("--json", json, "Also write a report: settings, timings, mesh, status of each picture")
        ->type_name("FILE")
        ->group("Output");
    addSettingOptions(command);
    command.add_option("--model", model, "Model folder; left out: $ORFEAS_MODEL, the window's choice, the starter model")
        ->type_name("DIR")
        ->group("Device");
    device.addTo(command);
    command.add_option("--gpus", gpus, "GPUs that share the pictures; left out: all")
        ->check(CLI::Range(1, 64))
        ->type_name("N")
        ->group("Device");
    command.add_option("--threads", threads, "CPU threads; left out: one per core")->type_name("INT")->group("Device");
    command.add_flag("--keep-background", keepBackground, "Take a plain background for part of the object; otherwise it is left out")
        ->group("Settings (left out: the model's own)");
    command.add_flag("--no-previews", noPreviews, "Show no preview meshes in the window while sampling (files never have any)")
        ->group("Settings (left out: the model's own)");
}

GenerationSettings GenerateOptions::settings(const GenerationSettings& defaults) const {
    GenerationSettings result = withValues(defaults, values);
    result.decoder = parseDecoder(decoder);
    result.previews = !noPreviews;
    return result;
}

EngineSettings GenerateOptions::engineSettings() const {
    constexpr int kMostThreads = 4096;
    if (threads && (*threads < 1 || *threads > kMostThreads)) {
        refuse(fmt::format("Threads is {}, but must lie between 1 and {}.", *threads, kMostThreads));
    }
    EngineSettings result;
    result.device = device.deviceKind();
    result.precision = device.precisionKind();
    result.cpuThreads = threads.value_or(0);
    result.gpus = gpus;
    return result;
}

std::vector<GenerationItem> planGenerations(const GenerateOptions& options) {
    std::vector<GenerationItem> items;
    for (auto& pictures : picturesOfItems(options)) {
        items.push_back({.pictures = std::move(pictures), .mesh = {}, .previewImage = {}});
    }
    planMeshes(items, options.output);
    planPreviewImages(items, options.previewImage);
    if (!options.json.empty()) {
        requireWritable(options.json);
    }
    return items;
}

}  // namespace orfeas
