#pragma once

#include <QDialog>
#include <QImage>

#include "ui/background_tasks.h"
#include "ui/mask/cutout_runner.h"
#include "ui/mask/mask_document.h"

class QAction;
class QActionGroup;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;
class QToolBar;

namespace orfeas {

class MaskCanvas;
enum class MaskTool;

/** Chooses what of a picture becomes the shape. Everything slow happens on other threads. Made with new: deletes itself once closed. */
class MaskDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY(MaskDialog)

public:
    /** The picture as it is now, and as it came, to which it can be reset; RGBA8888 both, of one size. */
    MaskDialog(QImage picture, QImage original, QWidget* parent = nullptr);
    ~MaskDialog() override;

    [[nodiscard]] MaskCanvas* canvas() const { return m_canvas; }
    [[nodiscard]] MaskDocument& document() { return m_document; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isLooking() const { return m_cutout.isRunning(); }

    /** Stops a search that runs; closes only when there is none. */
    void reject() override;
    /** Makes the picture in the background, then says edited() and closes. */
    void accept() override;
    void done(int result) override;

Q_SIGNALS:
    void ready();
    void edited(const QImage& picture);

private:
    void makeTools();
    void addTool(const QString& text, const QString& toolTip, const QKeySequence& key, MaskTool tool, const QString& name);
    QAction* addStep(const QString& text, const QString& toolTip, const QKeySequence& key, const QString& name);
    void makeBrushRow();
    void begin();
    void look(CutoutStart start, const QRect& box = {});

    QImage m_picture;
    QImage m_original;
    MaskDocument m_document;
    CutoutRunner m_cutout;
    bool m_ready = false;
    MaskCanvas* m_canvas;
    QToolBar* m_bar;
    QActionGroup* m_tools;
    QSlider* m_size = nullptr;
    QDoubleSpinBox* m_feather = nullptr;
    QLabel* m_note;
    QDialogButtonBox* m_buttons;
    BackgroundTasks m_tasks;  // last: it waits for its work, which uses the others
};

}  // namespace orfeas
