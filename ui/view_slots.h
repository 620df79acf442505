#pragma once

#include <QWidget>
#include <array>
#include <filesystem>
#include <map>

#include "ui/background_tasks.h"
#include "ui/view_slot.h"

namespace orfeas {

/** The four sides of the object that a multi-view model takes, side by side. */
class ViewSlots : public QWidget {
    Q_OBJECT

public:
    explicit ViewSlots(QWidget* parent = nullptr);

    /** The pictures to show, at any size: they are scaled down in the background. */
    void setPictures(const std::map<View, QImage>& pictures);

    [[nodiscard]] ViewSlot* slot(View view) const { return m_slots.at(static_cast<std::size_t>(view)); }

Q_SIGNALS:
    void fileWanted(orfeas::View view);
    void fileBrought(orfeas::View view, const std::filesystem::path& file);
    void pictureBrought(orfeas::View view, const QImage& picture);
    void pasteRefused();
    void removeWanted(orfeas::View view);
    void swapWanted(orfeas::View first, orfeas::View second);

private:
    std::array<ViewSlot*, 4> m_slots{};
    std::array<qint64, 4> m_keys{};  ///< of the pictures shown, or being scaled; 0 for none
    BackgroundTasks m_tasks;
};

}  // namespace orfeas
