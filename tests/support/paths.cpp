#include "support/paths.h"

namespace orfeas::test {

std::string sourcePath(std::string_view relative) {
    return std::string(ORFEAS_ROOT "/").append(relative);
}

std::string testData(std::string_view relative) {
    return sourcePath("tests/").append(relative);
}

std::string resource(std::string_view relative) {
    return sourcePath("resources/").append(relative);
}

}  // namespace orfeas::test
