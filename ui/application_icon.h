#pragma once

#include <QIcon>

namespace orfeas {

/** By this name desktops know the program: its .desktop file, its icon and what it tells the task bar all bear it. */
inline constexpr const char* kApplicationId = "org.orfeas.Orfeas";

/** The program's own icon, in the sizes that windows and task bars show. */
QIcon applicationIcon();

}  // namespace orfeas
