#include "mesh/glb_recipe.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "mesh/file_bytes.h"
#include "mesh/formats.h"
#include "mesh/glb_chunks.h"
#include "mesh/gltf_accessors.h"
#include "mesh/utf8.h"
#include "orfeas/error.h"

// The declarations only; the library holds the implementation.
#include <tiny_gltf.h>

namespace orfeas::formats {

namespace {

using Json = nlohmann::json;

constexpr const char* kKey = "orfeas";
constexpr std::size_t kMostPngBytes = std::size_t{64} << 20;
constexpr std::size_t kLongestName = 512;
constexpr std::string_view kPngSignature("\x89PNG\r\n\x1a\n", 8);

constexpr std::array<std::pair<std::string_view, View>, 4> kViews{{
    {"front", View::Front},
    {"left", View::Left},
    {"back", View::Back},
    {"right", View::Right},
}};

/** A number as JSON writes it best; the library's whole numbers have 32 bits. */
tinygltf::Value numberValue(double number) {
    const bool small = std::floor(number) == number && std::abs(number) <= std::numeric_limits<int>::max();
    return small ? tinygltf::Value(static_cast<int>(number)) : tinygltf::Value(number);
}

tinygltf::Value settingsValue(const GenerationSettings& settings) {
    return tinygltf::Value(tinygltf::Value::Object{
        {"steps", numberValue(settings.steps)},
        {"guidance", numberValue(settings.guidanceScale)},
        {"resolution", numberValue(settings.octreeResolution)},
        {"seed", numberValue(static_cast<double>(settings.seed))},
        {"iso", numberValue(settings.isoLevel)},
        {"chunk", numberValue(settings.chunkSize)},
        {"reuse", numberValue(settings.reuse)},
        {"guidance-from", numberValue(settings.guidanceFrom)},
        {"guidance-until", numberValue(settings.guidanceUntil)},
        {"decoder", tinygltf::Value(std::string(decoderName(settings.decoder)))},
        {"previews", tinygltf::Value(settings.previews)},
    });
}

/** Returns the image's index. */
int addPng(tinygltf::Model& model, const std::string& name, const std::string& png) {
    std::vector<unsigned char>& data = model.buffers.front().data;
    tinygltf::BufferView view;
    view.buffer = 0;
    view.byteOffset = data.size();
    view.byteLength = png.size();
    data.insert(data.end(), png.begin(), png.end());
    model.bufferViews.push_back(std::move(view));

    tinygltf::Image image;
    image.name = name;
    image.mimeType = "image/png";
    image.bufferView = static_cast<int>(model.bufferViews.size() - 1);
    model.images.push_back(std::move(image));
    return static_cast<int>(model.images.size() - 1);
}

/** Reads asset.extras.orfeas. Json's own exceptions are for the caller. */
class RecipeReader {
public:
    RecipeReader(const MeshFile& file, const Json& gltf, std::string_view bin) : m_file(file), m_gltf(gltf), m_accessors(file, gltf, bin) {}

    [[nodiscard]] Recipe read(const Json& stored) const {
        Recipe recipe;
        recipe.version = name(stored.at("version"));
        recipe.model = name(stored.at("model"));
        recipe.settings = settings(stored.at("settings"));
        const Json views = stored.value("views", Json::array());
        if (!views.is_array() || views.size() > kViews.size()) {
            fail("pictures");
        }
        std::set<View> seen;
        for (const Json& view : views) {
            recipe.pictures.push_back(picture(view));
            if (!seen.insert(recipe.pictures.back().view).second) {
                fail("pictures");
            }
        }
        return recipe;
    }

    [[noreturn]] void fail(std::string_view what) const {
        failCorrupt(m_file.path, fmt::format("the {} in its recipe make no sense", what));
    }

private:
    [[nodiscard]] std::string name(const Json& stored) const {
        auto text = stored.get<std::string>();
        if (text.size() > kLongestName) {
            fail("names");
        }
        return text;
    }

    /** The number under that name if there is one, else `otherwise`. Settings that later versions add are passed over. */
    [[nodiscard]] double number(const Json& stored, const char* setting, double otherwise) const {
        const SettingInfo& info = generationSettingInfo(setting);
        if (!stored.contains(setting)) {
            return otherwise;
        }
        const double value = stored[setting].is_number() ? stored[setting].get<double>() : std::nan("");
        const bool whole = std::floor(info.increment) != info.increment || std::floor(value) == value;
        if (!(value >= info.minimum && value <= info.maximum) || !whole) {
            fail("settings");
        }
        return value;
    }

    [[nodiscard]] GenerationSettings settings(const Json& stored) const {
        if (!stored.is_object()) {
            fail("settings");
        }
        GenerationSettings settings;
        settings.steps = static_cast<int>(number(stored, "steps", settings.steps));
        settings.guidanceScale = number(stored, "guidance", settings.guidanceScale);
        settings.octreeResolution = static_cast<int>(number(stored, "resolution", settings.octreeResolution));
        settings.seed = static_cast<std::uint64_t>(number(stored, "seed", static_cast<double>(settings.seed)));
        settings.isoLevel = number(stored, "iso", settings.isoLevel);
        settings.chunkSize = static_cast<int>(number(stored, "chunk", settings.chunkSize));
        settings.reuse = static_cast<int>(number(stored, "reuse", settings.reuse));
        settings.guidanceFrom = number(stored, "guidance-from", settings.guidanceFrom);
        settings.guidanceUntil = number(stored, "guidance-until", settings.guidanceUntil);
        settings.previews = stored.value("previews", settings.previews);
        try {
            settings.decoder = parseDecoder(stored.value("decoder", std::string(decoderName(settings.decoder))));
        } catch (const Error&) {
            fail("settings");
        }
        return settings;
    }

    [[nodiscard]] RecipePicture picture(const Json& stored) const {
        const auto side = stored.at("view").get<std::string>();
        const auto* known = std::ranges::find_if(kViews, [&](const auto& each) { return each.first == side; });
        const Json& image = entryOf(m_file, m_gltf, "images", toIndex(m_file, stored.at("image")));
        const Json& view = entryOf(m_file, m_gltf, "bufferViews", toIndex(m_file, image.at("bufferView")));
        const std::string_view png = m_accessors.viewOf(view);
        if (known == kViews.end() || png.size() > kMostPngBytes || !png.starts_with(kPngSignature)) {
            fail("pictures");
        }
        return {.view = known->second, .png = std::string(png)};
    }

    const MeshFile& m_file;
    const Json& m_gltf;
    GltfAccessors m_accessors;
};

}  // namespace

void addRecipe(tinygltf::Model& model, const Recipe& recipe) {
    tinygltf::Value::Array views;
    for (const auto& [word, view] : kViews) {
        for (const RecipePicture& picture : recipe.pictures) {
            if (picture.view == view) {
                const int image = addPng(model, std::string(word), picture.png);
                views.emplace_back(
                    tinygltf::Value::Object{{"view", tinygltf::Value(std::string(word))}, {"image", tinygltf::Value(image)}});
            }
        }
    }
    tinygltf::Value::Object stored{
        {"version", tinygltf::Value(validUtf8(recipe.version))},
        {"model", tinygltf::Value(validUtf8(recipe.model))},
        {"settings", settingsValue(recipe.settings)},
    };
    if (!views.empty()) {  // the library turns an empty list into null
        stored["views"] = tinygltf::Value(std::move(views));
    }
    model.asset.extras = tinygltf::Value(tinygltf::Value::Object{{kKey, tinygltf::Value(stored)}});
}

std::optional<Recipe> decodeGlbRecipe(const MeshFile& file) {
    const GlbChunks chunks = splitGlb(file);
    try {
        const Json gltf = Json::parse(chunks.json);
        const auto stored = Json::json_pointer(std::string("/asset/extras/") + kKey);
        if (!gltf.is_object() || !gltf.contains(stored)) {
            return std::nullopt;
        }
        return RecipeReader(file, gltf, chunks.bin).read(gltf[stored]);
    } catch (const Json::exception& error) {
        failCorrupt(file.path, fmt::format("its description can't be understood ({})", error.what()));
    }
}

}  // namespace orfeas::formats
