#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/commands/command_line.h"
#include "orfeas/image.h"
#include "ui/input/setting_values.h"

namespace orfeas {

/** What `generate`, and `orfeas PICTURE…` without a subcommand, were asked for, as typed. */
struct GenerateOptions {
    std::vector<std::string> pictures;
    std::map<View, std::string> views;  ///< --front … --right: several sides of one object
    std::string model;
    std::string output;  ///< a file, or a folder for batches; empty: beside the current folder
    std::string previewImage;
    std::string json;
    std::map<std::string, double, std::less<>> values;
    std::string decoder = "auto";
    bool noPreviews = false;
    bool keepBackground = false;
    std::optional<int> threads;  ///< unset: one per core
    int gpus = 0;                ///< that share the pictures; 0: all
    DeviceOptions device;

    void addTo(CLI::App& command);

    /** A model's defaults with what was given put in. Throws Error{InvalidArgument}. */
    [[nodiscard]] GenerationSettings settings(const GenerationSettings& defaults) const;

    /** Where to compute; the model is left out. Throws Error{InvalidArgument}. */
    [[nodiscard]] EngineSettings engineSettings() const;

private:
    void addSettingOptions(CLI::App& command);
};

/** One generation of a batch: its pictures and where the result goes. */
struct GenerationItem {
    std::vector<std::pair<View, std::filesystem::path>> pictures;
    std::filesystem::path mesh;
    std::filesystem::path previewImage;  ///< empty: none

    /** How messages name it: its first picture. */
    [[nodiscard]] std::string name() const { return pictures.front().second.string(); }
};

/** A batch before it begins. */
struct GenerationPlan {
    std::vector<GenerationItem> items;
    std::vector<std::filesystem::path> unread;  ///< folders in the given ones that could not be looked into
};

/**
 * Works out which meshes come from which pictures and where they go, and makes sure that they can be written and that nothing is
 * overwritten that is read: the pictures or a file of `model`. A folder that `-o folder/` names is created. Results whose pictures have the
 * same name are numbered. Throws Error with InvalidArgument, UnsupportedFormat, FileNotFound or AccessDenied.
 */
GenerationPlan planGenerations(const GenerateOptions& options, const std::filesystem::path& model);

}  // namespace orfeas
