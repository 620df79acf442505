#pragma once

#include <QObject>
#include <functional>
#include <memory>

namespace orfeas {

class MainWindow;
struct Workspace;

/** Holds the window over a workspace, and makes it anew when the language changes. */
class WindowHost : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY(WindowHost)

public:
    /** `prepare` is called with each window before it is shown. */
    WindowHost(Workspace& work, std::function<void(MainWindow&)> prepare);
    ~WindowHost() override;

    [[nodiscard]] MainWindow& window() const { return *m_window; }

Q_SIGNALS:
    void renewed();

private:
    void renew();

    Workspace& m_work;
    std::function<void(MainWindow&)> m_prepare;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace orfeas
