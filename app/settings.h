#pragma once

#include <filesystem>

namespace orfeas {

/** Tells Qt the names under which settings are kept (~/.config/orfeas/orfeas.conf). Before anything else of Qt. */
void nameApplication();

/**
 * Numbers of options, files and reports have a point. Right after Qt's application object is made, which takes over the
 * user's locale for the whole process, its decimal comma too. What the window shows goes by QLocale.
 */
void useDecimalPoints();

/**
 * Makes the settings usable before a window reads them. A lock file that names nobody is removed: a process that was killed right after
 * making it would hold up the next one for half a minute. Where lines of the settings can't be read, the file is copied before it is
 * written over; returns that copy, else nothing.
 */
std::filesystem::path prepareSettings();

/** The model folder that was chosen in the window, or empty. */
std::filesystem::path modelFromSettings();

}  // namespace orfeas
