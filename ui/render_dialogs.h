#pragma once

#include <QDialog>
#include <QSize>
#include <functional>
#include <memory>
#include <stop_token>

#include "orfeas/mesh.h"
#include "ui/background_tasks.h"
#include "viewer/offscreen_renderer.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace orfeas {

/** What a dialog renders: a mesh as the viewport shows it. */
struct RenderSource {
    std::shared_ptr<const Mesh> mesh;
    Camera camera;
    RenderStyle style;
    QSize shown;   ///< device pixels of the viewport
    QString name;  ///< for the file, without extension
};

/** Asks how pictures shall be, then renders and writes them on a thread of its own, with progress and a way to stop. */
class RenderDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY(RenderDialog)

public:
    ~RenderDialog() override;

    /** Renders into this file; written() or a sentence in the dialog tells how it went. */
    void writeTo(const QString& file);
    [[nodiscard]] bool isWriting() const { return m_writing; }

public Q_SLOTS:
    /** Closes the dialog, or, while it renders, stops that first. */
    void reject() override;

Q_SIGNALS:
    void written(const QString& file);
    /** What was being written is on the disk, or was stopped or failed, which the dialog says. */
    void writingEnded(bool isWritten);

protected:
    using Progress = std::function<void(int)>;
    using Work = std::function<void(const std::stop_token&, const Progress&)>;

    RenderDialog(const QString& title, RenderSource source, QWidget* parent);

    [[nodiscard]] const RenderSource& source() const { return m_source; }
    [[nodiscard]] QFormLayout& form() const { return *m_form; }
    [[nodiscard]] QComboBox& sizes() const { return *m_sizes; }
    /** Size, transparency, camera and style. */
    [[nodiscard]] RenderSettings settings() const;
    void offerTransparency(bool offered);

    /** The extension of the files, without a dot. */
    [[nodiscard]] virtual QString extension() const = 0;
    [[nodiscard]] virtual int pictureCount() const = 0;
    [[nodiscard]] virtual Work workFor(const QString& file) const = 0;

private:
    void addSizeRow();
    void takeSize(int index);
    void chooseFile();
    void setWriting(bool writing);
    void finishWriting(const QString& file);
    void tell(const QString& sentence);

    RenderSource m_source;
    QWidget* m_choices;
    QFormLayout* m_form;
    QComboBox* m_sizes;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QCheckBox* m_transparent;
    QProgressBar* m_progress;
    QLabel* m_message;
    QPushButton* m_save;
    QPushButton* m_cancel;
    bool m_writing = false;
    std::stop_source m_stop;
    BackgroundTasks m_tasks;  ///< last: its work ends before what it uses
};

/** One PNG picture of the view. */
class PictureDialog : public RenderDialog {
    Q_OBJECT

public:
    PictureDialog(RenderSource source, QWidget* parent);

protected:
    [[nodiscard]] QString extension() const override;
    [[nodiscard]] int pictureCount() const override { return 1; }
    [[nodiscard]] Work workFor(const QString& file) const override;
};

/** The mesh turning around, as a GIF or numbered PNG pictures. */
class TurntableDialog : public RenderDialog {
    Q_OBJECT

public:
    TurntableDialog(RenderSource source, QWidget* parent);

protected:
    [[nodiscard]] QString extension() const override;
    [[nodiscard]] int pictureCount() const override;
    [[nodiscard]] Work workFor(const QString& file) const override;

private:
    QComboBox* m_format;
    QSpinBox* m_pictures;
    QDoubleSpinBox* m_seconds;
    QComboBox* m_direction;
};

}  // namespace orfeas
