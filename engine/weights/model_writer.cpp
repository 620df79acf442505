#include "weights/model_writer.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>

#include "orfeas/atomic_file.h"
#include "orfeas/error.h"

namespace orfeas {

namespace {

using OrderedJson = nlohmann::ordered_json;

Error writeFailed(const std::filesystem::path& file) {
    return {ErrorCode::WriteFailed, Stage::WriteMesh,
            fmt::format("'{}' can't be written: {}. Choose another folder, or make room.", file.string(), std::strerror(errno))};
}

/** A section with its dotted paths unfolded. */
OrderedJson sectionJson(const ConfigSection& section) {
    OrderedJson params = OrderedJson::object();
    for (const auto& [path, text] : section.scalars()) {
        OrderedJson* place = &params;
        std::size_t begin = 0;
        for (std::size_t dot = path.find('.'); dot != std::string::npos; begin = dot + 1, dot = path.find('.', begin)) {
            place = &(*place)[path.substr(begin, dot - begin)];
        }
        (*place)[path.substr(begin)] = text;
    }
    return section.className().empty() ? params : OrderedJson{{"target", section.className()}, {"params", params}};
}

/** JSON is YAML too. */
std::string configText(const ModelConfig& config) {
    return OrderedJson{{"model", sectionJson(config.model)},
                       {"vae", sectionJson(config.vae)},
                       {"conditioner", sectionJson(config.conditioner)},
                       {"scheduler", sectionJson(config.scheduler)},
                       {"image_processor", sectionJson(config.imageProcessor)},
                       {"pipeline", sectionJson(config.pipeline)},
                       {"orfeas", sectionJson(config.orfeas)}}
               .dump(2) +
           "\n";
}

void writeWeights(const WeightSource& source, const std::filesystem::path& file) {
    constexpr std::uint64_t kBytesPerValue = 2;
    OrderedJson header = OrderedJson::object();
    std::uint64_t end = 0;
    for (const auto& [name, info] : source.tensors()) {
        const std::uint64_t begin = end;
        end += static_cast<std::uint64_t>(info.elementCount()) * kBytesPerValue;
        header[name] = {{"dtype", "F16"}, {"shape", info.shape}, {"data_offsets", {begin, end}}};
    }
    const std::string text = header.dump();
    const auto length = static_cast<std::uint64_t>(text.size());  // in little endian, as all machines are that this runs on
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(&length), sizeof(length));
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    for (const auto& [name, info] : source.tensors()) {
        const at::Tensor values = source.read(name).to(at::kHalf).contiguous();
        out.write(static_cast<const char*>(values.const_data_ptr()), static_cast<std::streamsize>(values.nbytes()));
    }
    out.flush();
    if (!out) {
        throw writeFailed(file);
    }
}

}  // namespace

void writeModel(const ModelConfig& config, const WeightSource& source, const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        throw Error(ErrorCode::AccessDenied, Stage::WriteMesh,
                    fmt::format("The folder '{}' can't be created: {}. Choose another.", folder.string(), error.message()));
    }
    const std::filesystem::path weights = folder / "model.fp16.safetensors";
    const std::filesystem::path partial = folder / "model.fp16.safetensors.part";
    try {
        writeWeights(source, partial);
        std::filesystem::rename(partial, weights);
    } catch (...) {
        std::filesystem::remove(partial, error);
        throw;
    }
    writeFileAtomically(folder / "config.yaml", configText(config), Stage::WriteMesh);
}

}  // namespace orfeas
