#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace orfeas {

/**
 * Asks for a mesh file to write, in the folder and format of the last time, named after the picture. `chosen` gets a complete path. Does
 * not wait for the answer.
 */
void askForMeshFile(QWidget* parent, const QString& pictureName, std::function<void(const QString&)> chosen);

}  // namespace orfeas
