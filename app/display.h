#pragma once

namespace orfeas {

/**
 * Whether a window can be shown here. Qt ends the process when it finds no display, so this is asked before there is a QApplication: an X
 * server that accepts a connection, or a Wayland socket and Qt's plug-in for it. QT_QPA_PLATFORM narrows the choice.
 */
bool displayAvailable();

}  // namespace orfeas
