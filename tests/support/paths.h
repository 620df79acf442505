#pragma once

#include <string>
#include <string_view>

/** Where the files lie that tests read. Functions and not macros, so that clones of the tree share what the compiler cache holds. */
namespace orfeas::test {

/** The folder of the sources, with '/' and `relative` behind it. */
std::string sourcePath(std::string_view relative);

/** A file or folder in tests/: "golden/hy3d-2.0-tiny". */
std::string testData(std::string_view relative);

/** A file or folder in resources/: "samples/teapot.png". */
std::string resource(std::string_view relative);

}  // namespace orfeas::test
