#pragma once

class QAction;
class QDockWidget;

namespace orfeas {

/** What shows and hides a dock; one that is open behind another comes to the front first. */
QAction* dockAction(QDockWidget& dock);

}  // namespace orfeas
