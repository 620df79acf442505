#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace orfeas::formats {

/** glTF is JSON and takes UTF-8 only; file and folder names are any bytes. */
inline std::string validUtf8(const std::string& name) {
    using Json = nlohmann::json;
    return Json::parse(Json(name).dump(-1, ' ', false, Json::error_handler_t::replace)).get<std::string>();
}

}  // namespace orfeas::formats
