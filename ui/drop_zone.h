#pragma once

#include <QImage>
#include <QWidget>

namespace orfeas {

/** Shows the current picture, or an invitation to bring one. A click, Space or Return asks for a file. */
class DropZone : public QWidget {
    Q_OBJECT

public:
    explicit DropZone(QWidget* parent = nullptr);

    /** A null picture shows the invitation again. */
    void setPicture(const QImage& picture, const QString& name);

    /** While something that can be dropped hovers over the window. */
    void setHighlighted(bool highlighted);

    [[nodiscard]] QSize sizeHint() const override { return {280, 220}; }

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintInvitation(QPainter& painter, const QRectF& area) const;
    void paintPicture(QPainter& painter, const QRectF& area) const;

    QImage m_picture;
    QString m_name;
    bool m_highlighted = false;
    bool m_hovered = false;
};

}  // namespace orfeas
