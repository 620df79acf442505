#pragma once

#include <QDialog>

class QTabWidget;

namespace orfeas {

class LibraryService;

/** Everything that is remembered and is no setting of a job. Changes take effect at once; those of the engine when it is loaded again. */
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    /** `leaveOutBackgrounds` and `jobsInFlight` as they are now. */
    PreferencesDialog(bool leaveOutBackgrounds, int jobsInFlight, LibraryService& library, QWidget* parent);

Q_SIGNALS:
    /** Device, precision or threads are to be others: the engine is to be loaded again. */
    void engineChanged();
    void modelFoldersChanged();
    void jobsInFlightChanged(int jobs);
    void leaveOutBackgroundsChanged(bool leaveOut);

private:
    void addPage(QWidget* page, const QString& title);

    QTabWidget* m_tabs;
};

}  // namespace orfeas
