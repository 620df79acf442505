#pragma once

#include <QMenu>

#include "viewer/render_style.h"

class QActionGroup;

namespace orfeas {

/** How the mesh is shaded and what lies behind it; remembered. */
class ShadingMenu : public QMenu {
    Q_OBJECT

public:
    explicit ShadingMenu(QWidget* parent = nullptr);

    /** A style for the theme in use, with what is chosen here. */
    [[nodiscard]] RenderStyle style() const;

Q_SIGNALS:
    void changed();

private:
    QActionGroup* addChoices(const QString& title, const QString& key, const std::vector<std::pair<QString, QString>>& choices);
    QAction* addSwitch(const QString& text, const QString& tip, const QString& key, bool byDefault);

    QActionGroup* m_surface;
    QActionGroup* m_background;
    QAction* m_flat;
    QAction* m_backFaces;
    QAction* m_occlusion;
    QAction* m_shadow;
};

}  // namespace orfeas
