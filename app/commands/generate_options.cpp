#include "app/commands/generate_options.h"

#include <fmt/format.h>

#include <algorithm>
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
    std::error_code error;
    return !path.empty() && (path.back() == '/' || fs::is_directory(path, error));
}

/** Hands out file names in a folder so that no two results of a batch share one. */
class UniqueNames {
public:
    fs::path next(const fs::path& folder, const fs::path& picture, const std::string& extension) {
        const std::string stem = picture.stem().string();
        std::string name = fitting(stem, extension);
        for (int number = 2; !m_taken.insert(name).second; ++number) {
            name = fitting(stem, fmt::format("-{}{}", number, extension));
        }
        return folder / name;
    }

private:
    /** No file system takes longer names than this; a longer one is cut between two characters. */
    static std::string fitting(const std::string& stem, const std::string& end) {
        constexpr std::size_t kLongestName = 255;
        std::size_t length = std::min(stem.size(), kLongestName - end.size());
        while (length > 0 && length < stem.size() && (static_cast<unsigned char>(stem[length]) & 0xC0U) == 0x80U) {
            --length;
        }
        return stem.substr(0, length) + end;
    }

    std::set<std::string> m_taken;
};

fs::path outputFolder(const std::string& output) {
    std::error_code error;
    fs::create_directories(output, error);
    if (std::error_code unreadable; error && !fs::is_directory(output, unreadable)) {
        throw Error(ErrorCode::AccessDenied, Stage::WriteMesh,
                    fmt::format("The output folder '{}' can't be created: {}. Choose another with -o.", output, error.message()));
    }
    return output;
}

GenerationPlan planPictures(const GenerateOptions& options) {
    GenerationPlan plan;
    if (!options.views.empty()) {
        if (!options.pictures.empty()) {
            refuse("Give either pictures, or the sides of one object by --front, --left, --back and --right, not both.");
        }
        plan.items.push_back({.pictures = {options.views.begin(), options.views.end()}, .mesh = {}, .previewImage = {}});
        return plan;
    }
    PictureFiles found = findPictures({options.pictures.begin(), options.pictures.end()}, kWholeFolders);
    for (const fs::path& picture : found.files) {
        plan.items.push_back({.pictures = {{View::Front, picture}}, .mesh = {}, .previewImage = {}});
    }
    plan.unread = std::move(found.unread);
    if (plan.items.empty() && found.folders > 0) {
        throw Error(ErrorCode::FileNotFound, Stage::LoadImage,
                    fmt::format("There is no picture in the folder '{}'.", options.pictures.front()));
    }
    if (plan.items.empty()) {
        refuse("No picture was given. Name at least one picture file.");
    }
    return plan;
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
    requireWritableFolder(folder.empty() ? fs::path(".") : folder);
    UniqueNames names;
    for (GenerationItem& item : items) {
        item.mesh = names.next(folder, item.pictures.front().second, ".glb");
        requireFileName(item.mesh);
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
        requireFileName(item.previewImage);
    }
}

/** Nothing that is read may be written to, and each output has a file of its own. */
void requireHarmlessOutputs(const std::vector<GenerationItem>& items, const std::string& report, const fs::path& model) {
    std::vector<NamedFile> inputs = filesOf("a file of the model", model);
    std::vector<NamedFile> outputs;
    for (const GenerationItem& item : items) {
        for (const auto& [view, picture] : item.pictures) {
            inputs.push_back({"a picture", picture});
        }
        outputs.push_back({"the mesh", item.mesh});
        if (!item.previewImage.empty()) {
            outputs.push_back({"the preview image", item.previewImage});
        }
    }
    if (!report.empty()) {
        outputs.push_back({"the report", report});
    }
    requireSeparateFiles(inputs, outputs);
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

GenerationPlan planGenerations(const GenerateOptions& options, const fs::path& model) {
    GenerationPlan plan = planPictures(options);
    planMeshes(plan.items, options.output);
    planPreviewImages(plan.items, options.previewImage);
    if (!options.json.empty()) {
        requireWritable(options.json);
    }
    requireHarmlessOutputs(plan.items, options.json, model);
    return plan;
}

}  // namespace orfeas
