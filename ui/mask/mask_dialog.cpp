#include "ui/mask/mask_dialog.h"

#include <QAction>
#include <QActionGroup>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QToolBar>
#include <QVBoxLayout>
#include <utility>

#include "ui/mask/mask_canvas.h"
#include "ui/words.h"

namespace orfeas {

namespace {

constexpr double kLargestFeather = 3.0;

QString withKey(const QString& toolTip, const QKeySequence& key) {
    return QStringLiteral("%1 (%2)").arg(toolTip, key.toString(QKeySequence::NativeText));
}

}  // namespace

MaskDialog::MaskDialog(QImage picture, QImage original, QWidget* parent)
    : QDialog(parent), m_picture(std::move(picture)), m_original(std::move(original)) {
    setWindowTitle(tr("Edit mask"));
    setModal(true);
    m_canvas = new MaskCanvas(m_document, this);
    m_bar = new QToolBar(this);
    m_bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_tools = new QActionGroup(this);
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("maskNote"));
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Use this mask"));
    m_buttons->button(QDialogButtonBox::Ok)->setToolTip(tr("What is dimmed is left out of the next generation (Return)"));
    m_buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("Leave the picture as it was (Esc)"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &MaskDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &MaskDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(m_canvas, 1);
    makeTools();
    makeBrushRow();
    layout->addWidget(m_buttons);
    m_canvas->setFocus();

    connect(m_canvas, &MaskCanvas::boxDrawn, this, [this](const QRect& box) { look(CutoutStart::Box, box); });
    connect(&m_cutout, &CutoutRunner::found, this, [this](const QImage& mask) {
        m_document.replace(mask, tr("cut out"));
        m_note->setText(tr("Correct it with the brushes where it is wrong."));
    });
    connect(&m_cutout, &CutoutRunner::notFound, this,
            [this] { m_note->setText(tr("No object was found that way. Draw a box around it, or use the brushes.")); });
    setEnabled(false);
    begin();
}

MaskDialog::~MaskDialog() = default;

void MaskDialog::begin() {
    m_note->setText(tr("Opening the picture…"));
    m_tasks.run([picture = m_picture] { return std::pair(MaskPicture(picture), maskOf(picture)); },
                [this](const std::pair<MaskPicture, QImage>& opened) {
                    m_document.setMask(opened.second);
                    m_canvas->setPicture(opened.first);
                    setEnabled(true);
                    m_canvas->setFocus();
                    m_note->setText(
                        tr("What is dimmed is left out. Shift draws straight, the right button sizes the brush, the middle one moves, the "
                           "wheel zooms."));
                    m_ready = true;
                    Q_EMIT ready();
                },
                [this](const Error& error) { m_note->setText(errorWords(error)); });
}

void MaskDialog::addTool(const QString& text, const QString& toolTip, const QKeySequence& key, MaskTool tool, const QString& name) {
    QAction* action = m_bar->addAction(text);
    action->setCheckable(true);
    action->setChecked(tool == m_canvas->tool());
    action->setShortcut(key);
    action->setToolTip(withKey(toolTip, key));
    action->setObjectName(name);
    m_tools->addAction(action);
    connect(action, &QAction::triggered, m_canvas, [this, tool] {
        m_canvas->setTool(tool);
        m_canvas->setFocus();
    });
}

QAction* MaskDialog::addStep(const QString& text, const QString& toolTip, const QKeySequence& key, const QString& name) {
    QAction* action = m_bar->addAction(text);
    action->setShortcut(key);
    action->setToolTip(withKey(toolTip, key));
    action->setObjectName(name);
    return action;
}

void MaskDialog::makeTools() {
    addTool(tr("Erase"), tr("Take from the object what the brush touches"), Qt::Key_E, MaskTool::Erase, QStringLiteral("maskErase"));
    addTool(tr("Add"), tr("Give to the object what the brush touches"), Qt::Key_A, MaskTool::Add, QStringLiteral("maskAdd"));
    addTool(tr("Box"), tr("Draw a box around the object; it is cut out of it, in about a second"), Qt::Key_B, MaskTool::Box,
            QStringLiteral("maskBox"));
    m_bar->addSeparator();
    QAction* find = addStep(tr("Find object"), tr("Cut out what differs from the picture's border; about a second"), Qt::Key_F,
                            QStringLiteral("maskFind"));
    connect(find, &QAction::triggered, this, [this] { look(CutoutStart::Border); });
    QAction* refine =
        addStep(tr("Refine edge"), tr("Decide anew along the mask's edge; about a second"), Qt::Key_R, QStringLiteral("maskRefine"));
    connect(refine, &QAction::triggered, this, [this] { look(CutoutStart::Mask); });
    QAction* reset =
        addStep(tr("Reset"), tr("Go back to the mask that the picture came with"), Qt::Key_Backspace, QStringLiteral("maskReset"));
    connect(reset, &QAction::triggered, this, [this] {
        m_cutout.cancel();
        m_tasks.run([original = m_original] { return maskOf(original); },
                    [this](const QImage& mask) { m_document.replace(mask, tr("reset")); },
                    [this](const Error& error) { m_note->setText(errorWords(error)); });
    });
    m_bar->addSeparator();
    for (const auto& [action, key] : {std::pair(m_document.undoStack()->createUndoAction(this, tr("Undo")), QKeySequence::Undo),
                                      std::pair(m_document.undoStack()->createRedoAction(this, tr("Redo")), QKeySequence::Redo)}) {
        action->setShortcuts(key);
        m_bar->addAction(action);
    }
    m_bar->addSeparator();
    connect(addStep(tr("Fit"), tr("Show the whole picture"), Qt::Key_Home, QStringLiteral("maskFit")), &QAction::triggered, m_canvas,
            &MaskCanvas::fit);
    connect(addStep(tr("1:1"), tr("Show the picture's own pixels"), Qt::Key_1, QStringLiteral("maskActual")), &QAction::triggered, m_canvas,
            [this] { m_canvas->setZoom(1.0); });
}

void MaskDialog::makeBrushRow() {
    m_size = new QSlider(Qt::Horizontal, this);
    m_size->setRange(1, 100);
    m_size->setFixedWidth(160);
    m_size->setObjectName(QStringLiteral("maskBrushSize"));
    m_size->setAccessibleName(tr("Brush size"));
    m_size->setToolTip(tr("The brush's diameter in the picture's pixels ([ and ], or drag sideways with the right button)"));
    m_feather = new QDoubleSpinBox(this);
    m_feather->setRange(0.0, kLargestFeather);
    m_feather->setSingleStep(0.5);
    m_feather->setDecimals(1);
    m_feather->setSuffix(tr(" px"));
    m_feather->setObjectName(QStringLiteral("maskFeather"));
    m_feather->setAccessibleName(tr("Feather"));
    m_feather->setToolTip(tr("Softens the mask's edge when it is used; 0 leaves it as it is drawn"));
    connect(m_size, &QSlider::valueChanged, m_canvas, &MaskCanvas::setBrushSize);
    connect(m_canvas, &MaskCanvas::brushSizeChanged, m_size, [this](int size) {
        m_size->setMaximum(m_canvas->largestBrush());
        m_size->setValue(size);
    });
    auto* row = new QHBoxLayout;
    const auto add = [&](const QString& text, QWidget* widget) {
        auto* label = new QLabel(text, this);
        label->setBuddy(widget);
        row->addWidget(label);
        row->addWidget(widget);
        row->addSpacing(12);
    };
    add(tr("Brush &size"), m_size);
    add(tr("Fea&ther"), m_feather);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    row->addWidget(m_note, 1);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void MaskDialog::look(CutoutStart start, const QRect& box) {
    m_cutout.start(m_picture, m_document.mask(),
                   {.start = start, .box = {.x = box.x(), .y = box.y(), .width = box.width(), .height = box.height()}});
    m_note->setText(tr("Looking for the object… (Esc stops)"));
}

void MaskDialog::reject() {
    if (m_cutout.isRunning()) {
        m_cutout.cancel();
        m_note->setText(tr("Stopped; the mask is as it was."));
        return;
    }
    QDialog::reject();
}

/** Its threads may be busy yet, and deleting it would wait for them. */
void MaskDialog::done(int result) {
    QDialog::done(result);
    m_cutout.cancel();
    m_tasks.whenIdle([this] { m_cutout.whenIdle([this] { deleteLater(); }); });
}

void MaskDialog::accept() {
    if (!m_ready) {
        return;
    }
    m_cutout.cancel();
    m_document.endStroke();
    setEnabled(false);
    m_tasks.run([picture = m_picture, mask = m_document.mask(), feather = m_feather->value()] { return withMask(picture, mask, feather); },
                [this](const QImage& result) {
                    Q_EMIT edited(result);
                    QDialog::accept();
                },
                [this](const Error& error) {
                    setEnabled(true);
                    m_note->setText(errorWords(error));
                });
}

}  // namespace orfeas
