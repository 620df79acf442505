#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace orfeas {

/** What is asked of the machine to find out whether a window can be shown. */
struct DisplayProbe {
    std::function<bool()> x;                                   ///< an X server accepts a connection
    std::function<bool()> wayland;                             ///< a compositor accepts one, and Qt has its plug-in
    std::function<bool(std::string_view platform)> installed;  ///< Qt has the plug-in of a platform that needs neither
};

/**
 * Whether one of the platforms in `list`, as QT_QPA_PLATFORM gives them ("wayland;xcb", "offscreen:size=800x600"), can show
 * a window; empty: an X server or a compositor.
 */
bool displayAvailable(const std::string& list, const DisplayProbe& probe);

/**
 * Whether a window can be shown here. Qt ends the process when it finds no display, so this is asked before there is a QApplication: an X
 * server that accepts a connection, or a Wayland socket and Qt's plug-in for it. QT_QPA_PLATFORM narrows the choice.
 */
bool displayAvailable();

}  // namespace orfeas
