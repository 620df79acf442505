#pragma once

#include <QString>

namespace orfeas {

/** Where a file dialog begins: in the folder it was left in; if there is none, or it has gone, where the desktop keeps such files. */
QString pictureFolder();
QString exportFolder();
QString pictureExportFolder();

}  // namespace orfeas
