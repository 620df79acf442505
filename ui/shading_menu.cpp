#include "ui/shading_menu.h"

#include <QActionGroup>
#include <QSettings>

#include "ui/setting_keys.h"
#include "ui/theme.h"

namespace orfeas {

namespace {

enum class Backdrop { Theme, Light, Dark, White };

void paintBackground(RenderStyle& style, Backdrop background) {
    if (background == Backdrop::Theme) {
        return;
    }
    const bool dark = background == Backdrop::Dark;
    const QColor color = background == Backdrop::White ? QColor(Qt::white) : (dark ? QColor(0x2a, 0x2c, 0x30) : QColor(0xd8, 0xda, 0xde));
    style.backgroundTop = color;
    style.backgroundBottom = color;
    style.backgroundGlow = false;
    style.wire = dark ? RenderStyle().wire : RenderStyle::light().wire;
}

}  // namespace

ShadingMenu::ShadingMenu(QWidget* parent) : QMenu(tr("&Shading"), parent) {
    setToolTipsVisible(true);
    // In the order of Surface and of Backdrop.
    m_surface = addChoices(tr("Surface"), kSurfaceKey,
                           {{tr("Studio clay"), tr("Clay under studio light: shows the form as a print would look")},
                            {tr("Porcelain"), tr("White and glossy: shows dents and uneven curves")},
                            {tr("Wax"), tr("Red modelling wax, as in sculpting programs")},
                            {tr("Bronze"), tr("Metal: shows how reflections run over the surface")},
                            {tr("Graphite"), tr("Dark and silky: shows the outline")},
                            {tr("Normals as colours"), tr("The direction of the surface as a colour: shows noise and flipped triangles")}});
    addSeparator();
    m_flat = addSwitch(tr("&Flat shading"), tr("Show each triangle in one tone, as it is, instead of smoothed"), kFlatShadingKey, false);
    m_backFaces =
        addSwitch(tr("&Mark back faces"), tr("Show insides in red: holes and inverted triangles catch the eye"), kBackFacesKey, true);
    m_occlusion = addSwitch(tr("&Ambient occlusion"), tr("Darker creases and cavities; takes about twice the time to draw, shown at rest"),
                            kOcclusionKey, true);
    m_shadow = addSwitch(tr("&Ground shadow"), tr("A soft shadow on the ground below the object"), kShadowKey, true);
    m_background = addChoices(tr("Background"), kBackgroundKey,
                              {{tr("Like the theme"), tr("A soft gradient that goes with the window")},
                               {tr("Plain light"), tr("One light grey")},
                               {tr("Plain dark"), tr("One dark grey")},
                               {tr("White"), tr("Pure white, for documents")}});
}

QActionGroup* ShadingMenu::addChoices(const QString& title, const QString& key, const std::vector<std::pair<QString, QString>>& choices) {
    addSection(title);
    auto* group = new QActionGroup(this);
    const int chosen = QSettings().value(key).toInt();
    for (const auto& [text, tip] : choices) {
        QAction* action = group->addAction(text);
        const int index = static_cast<int>(group->actions().size()) - 1;
        action->setCheckable(true);
        action->setChecked(index == chosen || index == 0);  // what is checked later wins
        action->setData(index);
        action->setToolTip(tip);
    }
    connect(group, &QActionGroup::triggered, this, [this, key](const QAction* action) {
        QSettings().setValue(key, action->data());
        Q_EMIT changed();
    });
    addActions(group->actions());
    return group;
}

QAction* ShadingMenu::addSwitch(const QString& text, const QString& tip, const QString& key, bool byDefault) {
    QAction* action = addAction(text);
    action->setCheckable(true);
    action->setChecked(QSettings().value(key, byDefault).toBool());
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, [this, key](bool on) {
        QSettings().setValue(key, on);
        Q_EMIT changed();
    });
    return action;
}

RenderStyle ShadingMenu::style() const {
    RenderStyle style = Theme::isDark() ? RenderStyle() : RenderStyle::light();
    style.surface = static_cast<Surface>(m_surface->checkedAction()->data().toInt());
    style.flatShading = m_flat->isChecked();
    style.markBackFaces = m_backFaces->isChecked();
    style.ambientOcclusion = m_occlusion->isChecked();
    style.groundShadow = m_shadow->isChecked();
    paintBackground(style, static_cast<Backdrop>(m_background->checkedAction()->data().toInt()));
    return style;
}

}  // namespace orfeas
