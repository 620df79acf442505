#pragma once

#include <QComboBox>
#include <filesystem>
#include <vector>

namespace orfeas {

/** The models to choose from, the one in use among them. */
class ModelBox : public QComboBox {
    Q_OBJECT

public:
    explicit ModelBox(QWidget* parent = nullptr);

    /** Offers these folders besides the one in use. */
    void offer(const std::vector<std::filesystem::path>& folders);

    /** Shows the model that is in use. */
    void setCurrent(const std::filesystem::path& folder);

Q_SIGNALS:
    /** The user has chosen another model. */
    void chosen(const std::filesystem::path& folder);
    /** The user wants one that is not offered. */
    void otherWanted();

private:
    void fill();
    void onActivated(int index);

    std::vector<std::filesystem::path> m_offered;
    std::filesystem::path m_current;
};

}  // namespace orfeas
