#pragma once

#include <QWidget>

#include "orfeas/settings.h"

class QComboBox;
class QFormLayout;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace orfeas {

/** Device, precision, threads, model folders and jobs in flight. */
class EnginePage : public QWidget {
    Q_OBJECT

public:
    EnginePage(int jobsInFlight, QWidget* parent);

Q_SIGNALS:
    void engineChanged();
    void modelFoldersChanged();
    void jobsInFlightChanged(int jobs);

private:
    void addEngineRows(QFormLayout& form);
    void addJobsRow(QFormLayout& form, int jobsInFlight);
    void addFolderRows(QFormLayout& form);
    void addFolder();
    void removeFolder();
    void storeFolders();
    void refreshReload();
    [[nodiscard]] EngineSettings chosen() const;

    QComboBox* m_device = nullptr;
    QComboBox* m_precision = nullptr;
    QSpinBox* m_threads = nullptr;
    QPushButton* m_reload = nullptr;
    QListWidget* m_folders = nullptr;
    QPushButton* m_removeFolder = nullptr;
};

}  // namespace orfeas
