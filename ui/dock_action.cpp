#include "ui/dock_action.h"

#include <QAction>
#include <QDockWidget>
#include <memory>

namespace orfeas {

QAction* dockAction(QDockWidget& dock) {
    // By the time the action is triggered the dock has been hidden already: that it was behind has to be known from before.
    const auto isBehind = std::make_shared<bool>(false);
    QObject::connect(&dock, &QDockWidget::visibilityChanged, &dock, [&dock, isBehind](bool visible) {
        if (visible || !dock.isHidden()) {
            *isBehind = !visible;
        }
    });
    QAction* action = dock.toggleViewAction();
    QObject::connect(action, &QAction::triggered, &dock, [&dock, isBehind](bool on) {
        if (on || *isBehind) {
            dock.show();
            dock.raise();
        }
    });
    return action;
}

}  // namespace orfeas
