#pragma once

#include <QWidget>

#include "ui/mask/model_sight.h"

class QLabel;
class QPushButton;

namespace orfeas {

class CropTile;
class DropZone;

/** The picture, beside it what the model sees of it, and below what may go wrong with it. */
class InputPanel : public QWidget {
    Q_OBJECT

public:
    explicit InputPanel(QWidget* parent = nullptr);

    [[nodiscard]] DropZone* dropZone() const { return m_dropZone; }
    [[nodiscard]] CropTile* cropTile() const { return m_crop; }
    [[nodiscard]] QString warnings() const;

    /** The picture at its full size and a small one to show; null while there is none. */
    void setPicture(const QImage& picture, const QImage& thumbnail, const QString& name);

    /** How the model wants pictures. */
    void setFrame(PictureFrame frame);

    void setEditable(bool editable);

Q_SIGNALS:
    void editWanted();
    /** What the model sees is shown. */
    void sightShown();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void look();
    void refreshColors();
    void fit();
    void show(const Sight& sight);

    ModelSight m_sight;
    PictureFrame m_frame;
    QImage m_picture;
    DropZone* m_dropZone;
    CropTile* m_crop;
    QLabel* m_warnings;
    QPushButton* m_edit;
};

}  // namespace orfeas
