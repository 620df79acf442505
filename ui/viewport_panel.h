#pragma once

#include <QWidget>
#include <memory>

#include "orfeas/mesh.h"
#include "viewer/render_style.h"

class QAction;
class QActionGroup;
class QLabel;
class QToolBar;

namespace orfeas {

class ViewportWidget;

/** The viewport with its toolbar, a hint while there is nothing to see and a badge that says when a mesh is only a preview. */
class ViewportPanel : public QWidget {
    Q_OBJECT

public:
    explicit ViewportPanel(QWidget* parent = nullptr);

    /** A result, or null. `keepCamera` when it is the same object as before. */
    void showMesh(const std::shared_ptr<const Mesh>& mesh, bool keepCamera);
    void showPreview(const std::shared_ptr<const Mesh>& mesh, int step, bool keepCamera);

    /** What the empty viewport says. */
    void setHint(const QString& text);

    [[nodiscard]] ViewportWidget* viewport() const { return m_viewport; }
    [[nodiscard]] QToolBar* toolBar() const { return m_toolBar; }
    [[nodiscard]] QList<QAction*> viewActions() const;

Q_SIGNALS:
    void renderingUnavailable(const QString& reason);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeActions();
    QAction* addModeAction(QActionGroup* group, DisplayMode mode, const QString& text, const QString& tip);
    void applyTheme();
    void placeOverlays();

    ViewportWidget* m_viewport;
    QToolBar* m_toolBar;
    QLabel* m_hint;
    QLabel* m_badge;
    QAction* m_frame = nullptr;
    QActionGroup* m_modes = nullptr;
};

}  // namespace orfeas
