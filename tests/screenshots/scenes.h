#pragma once

#include <QImage>
#include <QString>
#include <vector>

namespace orfeas::test {

/** A state of the window that the documents show. */
struct Scene {
    const char* name;      ///< of the file, without .png
    const char* language;  ///< of the window
    bool dark;
    QImage (*take)();
};

const std::vector<Scene>& scenes();

}  // namespace orfeas::test
