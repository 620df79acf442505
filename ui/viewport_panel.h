#pragma once

#include <QImage>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "orfeas/mesh.h"
#include "ui/background_tasks.h"
#include "ui/mesh_comparison.h"
#include "viewer/camera.h"
#include "viewer/render_style.h"

class QAction;
class QActionGroup;
class QLabel;
class QToolBar;
class QToolButton;

namespace orfeas {

enum class Glyph;
class OverlayCard;
class RenderDialog;
class SectionCard;
class ShadingMenu;
class SizeCard;
class ViewportCard;
class ViewportWidget;
struct RenderSource;

/**
 * The viewport with its toolbar, its tools (section, sizes, ruler, the picture over the mesh), a hint while there is nothing to see and a
 * badge that says when a mesh is only a preview.
 */
class ViewportPanel : public QWidget {
    Q_OBJECT

public:
    explicit ViewportPanel(QWidget* parent = nullptr);

    /** A result, or null. `keepCamera` when it is the same object as before. */
    void showMesh(const std::shared_ptr<const Mesh>& mesh, bool keepCamera);
    void showPreview(const std::shared_ptr<const Mesh>& mesh, int step, bool keepCamera);
    /** Several side by side that turn together; choices come as the viewport's paneClicked and paneActivated. */
    void showPanes(const std::vector<ViewportPane>& panes, bool keepCamera);

    /** The cut-out picture that the shown mesh was made from, to be laid over it on demand; null for none. */
    void setInputPicture(const QImage& picture);
    /** What tells the mesh from another one that it is compared with; to be set before it is shown. */
    void setCaption(const QString& caption) { m_caption = caption; }
    /** What files made from the view are called by default, without an extension. */
    void setName(const QString& name) { m_name = name; }

    /** Looks from where another panel does, with the same tools. To be called when the mesh is on show. */
    void continueFrom(const ViewportPanel& other);

    /** How many of the dialogs that save pictures and turntables are writing. */
    [[nodiscard]] int filesBeingWritten() const;

    /** What the empty viewport says. */
    void setHint(const QString& text);

    [[nodiscard]] ViewportWidget* viewport() const { return m_viewport; }
    [[nodiscard]] QToolBar* toolBar() const { return m_toolBar; }
    /** For a menu: all that can be done here, separators included. */
    [[nodiscard]] QList<QAction*> viewActions() const { return m_viewActions; }

Q_SIGNALS:
    /** Something can't be drawn on this machine, or not this time; the sentence is for the user. */
    void renderingUnavailable(const QString& reason);
    /** A picture or a turntable was written there. */
    void pictureWritten(const QString& file);
    /** One of filesBeingWritten() has ended. */
    void writingEnded(bool isWritten);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeModeActions();
    void makeViewActions();
    void makeToolActions();
    void makeCards();
    void makeExportActions();
    void fillToolBar();
    void fitToolBar();
    QAction* addAction(const QString& text, const QString& tip, const QKeySequence& key, std::optional<Glyph> glyph, bool checkable);
    QAction* addModeAction(DisplayMode mode, Glyph glyph, const QString& text, const QString& tip);
    void addViewAction(const QString& text, const QKeySequence& key, ViewPreset preset);
    void addSeparator();
    void refreshCards();
    void refreshActions();
    void setOverlayPicture(const QImage& square);
    void lookThroughThePicture(bool on);
    void compare(bool on);
    void showCompared(bool keepCamera);
    void savePicture();
    void saveTurntable();
    [[nodiscard]] RenderSource renderSource() const;
    void openRenderDialog(RenderDialog* dialog);
    void applyTheme();
    void placeOverlays();

    ViewportWidget* m_viewport;
    QToolBar* m_toolBar;
    QLabel* m_hint;
    QLabel* m_badge;
    ShadingMenu* m_shading;
    QWidget* m_cards;
    SectionCard* m_sectionCard = nullptr;
    SizeCard* m_sizeCard = nullptr;
    OverlayCard* m_overlayCard = nullptr;
    QActionGroup* m_modes = nullptr;
    QAction* m_frame = nullptr;
    QAction* m_orthographic = nullptr;
    QAction* m_section = nullptr;
    QAction* m_ruler = nullptr;
    QAction* m_box = nullptr;
    QAction* m_overlay = nullptr;
    QAction* m_compare = nullptr;
    QAction* m_savePicture = nullptr;
    QAction* m_saveTurntable = nullptr;
    QList<QAction*> m_viewActions;
    QList<QToolButton*> m_wordyButtons;  ///< of the toolbar: they show their words where there is room
    int m_wordsWidth = 0;                ///< what the words take that are not shown now; 0 while they are
    qint64 m_inputKey = 0;               ///< of the picture that was set last
    QImage m_overlayPicture;
    QString m_name;
    QString m_caption;
    MeshComparison m_comparison;
    BackgroundTasks m_tasks;
};

}  // namespace orfeas
