#pragma once

#include <QImage>
#include <QWidget>

namespace orfeas {

/** The square that the model is shown, with a caption. */
class CropTile : public QWidget {
    Q_OBJECT

public:
    explicit CropTile(QWidget* parent = nullptr);

    /** Null while it is not known yet. */
    void setPicture(const QImage& picture);
    [[nodiscard]] const QImage& picture() const { return m_picture; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
};

}  // namespace orfeas
