#pragma once

#include <QImage>
#include <QWidget>
#include <filesystem>
#include <optional>

#include "orfeas/image.h"

class QMenu;
class QMimeData;

namespace orfeas {

/** "Front", "Left", … */
QString viewWords(View view);

/**
 * One side of the object: shows its picture or an invitation. Takes a file or a picture by dropping, pasting or choosing one; dragged onto
 * another slot, or moved with Alt and an arrow key, the two change places. It only tells what is wanted.
 */
class ViewSlot : public QWidget {
    Q_OBJECT

public:
    explicit ViewSlot(View view, QWidget* parent = nullptr);

    [[nodiscard]] View view() const { return m_view; }

    /** A small picture to show; null while there is none. */
    void setThumbnail(const QImage& thumbnail);
    [[nodiscard]] const QImage& thumbnail() const { return m_thumbnail; }

    /** The menu that a right click or the menu key opens. */
    [[nodiscard]] QMenu* makeMenu();

    [[nodiscard]] QSize sizeHint() const override { return {66, 88}; }

Q_SIGNALS:
    /** A file is to be chosen. */
    void fileWanted(orfeas::View view);
    void fileBrought(orfeas::View view, const std::filesystem::path& file);
    void pictureBrought(orfeas::View view, const QImage& picture);
    void pasteRefused();
    void removeWanted(orfeas::View view);
    void swapWanted(orfeas::View first, orfeas::View second);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool take(const QMimeData& content);
    void paste();
    void swapBy(int step);
    void highlight(bool on);

    View m_view;
    QImage m_thumbnail;
    std::optional<QPoint> m_pressed;
    bool m_highlighted = false;
};

}  // namespace orfeas
