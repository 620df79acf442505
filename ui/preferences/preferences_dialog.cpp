#include "ui/preferences/preferences_dialog.h"

#include <QDialogButtonBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/preferences/engine_page.h"
#include "ui/preferences/general_page.h"
#include "ui/preferences/pictures_page.h"

namespace orfeas {

PreferencesDialog::PreferencesDialog(bool leaveOutBackgrounds, int jobsInFlight, LibraryService& library, QWidget* parent)
    : QDialog(parent), m_tabs(new QTabWidget(this)) {
    setWindowTitle(tr("Preferences"));
    m_tabs->setAccessibleName(tr("Pages of preferences"));
    m_tabs->setDocumentMode(true);
    addPage(new GeneralPage(this), tr("General"));
    auto* engine = new EnginePage(jobsInFlight, this);
    connect(engine, &EnginePage::engineChanged, this, &PreferencesDialog::engineChanged);
    connect(engine, &EnginePage::modelFoldersChanged, this, &PreferencesDialog::modelFoldersChanged);
    connect(engine, &EnginePage::jobsInFlightChanged, this, &PreferencesDialog::jobsInFlightChanged);
    addPage(engine, tr("Engine"));
    auto* pictures = new PicturesPage(leaveOutBackgrounds, library, this);
    connect(pictures, &PicturesPage::leaveOutBackgroundsChanged, this, &PreferencesDialog::leaveOutBackgroundsChanged);
    addPage(pictures, tr("Pictures and storage"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
}

void PreferencesDialog::addPage(QWidget* page, const QString& title) {
    m_tabs->addTab(page, title);
}

}  // namespace orfeas
