#include "ui/window_host.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "ui/main_window.h"
#include "ui/translation.h"

namespace orfeas {

WindowHost::WindowHost(Workspace& work, std::function<void(MainWindow&)> prepare)
    : m_work(work), m_prepare(std::move(prepare)), m_window(std::make_unique<MainWindow>(work)) {
    m_prepare(*m_window);
    if (const Translation* translation = Translation::instance()) {
        // Later, because it is a widget of the window that has changed the language.
        connect(translation, &Translation::changed, this, &WindowHost::renew, Qt::QueuedConnection);
    }
}

WindowHost::~WindowHost() = default;

void WindowHost::renew() {
    if (!m_window->isVisible()) {
        return;  // it has been closed
    }
    if (!m_window->isIdle()) {
        m_window->whenIdle([this] { QMetaObject::invokeMethod(this, &WindowHost::renew, Qt::QueuedConnection); });
        return;
    }
    auto next = std::make_unique<MainWindow>(m_work);
    m_prepare(*next);
    next->continueFrom(*m_window);
    next->show();
    m_window.swap(next);  // the other one goes at the end of this function
    spdlog::info("The window speaks {}", Translation::instance()->current().toStdString());
    Q_EMIT renewed();
}

}  // namespace orfeas
