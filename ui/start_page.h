#pragma once

#include <QImage>
#include <QScrollArea>
#include <filesystem>
#include <vector>

#include "ui/background_tasks.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace orfeas {

/** What the window shows while there is no picture yet: where to begin. */
class StartPage : public QScrollArea {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    /** Offers the pictures in this folder; read in the background. */
    void setSamples(const std::filesystem::path& folder);

    /** Offers pictures that were used lately, the newest first; those that are gone are left out. */
    void setRecent(const QStringList& files);

    /** While a picture is dragged over the window. */
    void setHighlighted(bool highlighted);

Q_SIGNALS:
    /** A picture file is to be chosen. */
    void openWanted();
    void pictureWanted(const std::filesystem::path& file);
    /** The user asks where real weights are to be had. */
    void weightsWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Offer {
        std::filesystem::path file;
        QImage thumbnail;
    };
    /** A titled row of pictures; hidden while it is empty. */
    struct Row {
        QWidget* widget = nullptr;
        QGridLayout* grid = nullptr;
    };

    Row addRow(const QString& title);
    void offer(const Row& row, std::function<std::vector<std::filesystem::path>()> files);
    void showOffers(const Row& row, const std::vector<Offer>& offers);
    void arrange(const Row& row);
    void refresh();

    QWidget* m_content;
    QPushButton* m_invitation;
    QLabel* m_weights;
    Row m_samples;
    Row m_recent;
    bool m_highlighted = false;
    BackgroundTasks m_tasks;
};

}  // namespace orfeas
