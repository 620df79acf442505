#include "ui/preferences/pictures_page.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStorageInfo>
#include <QUrl>

#include "ui/log.h"
#include "ui/store/library_service.h"
#include "ui/words.h"

namespace orfeas {

PicturesPage::PicturesPage(bool leaveOutBackgrounds, LibraryService& library, QWidget* parent)
    : QWidget(parent), m_form(new QFormLayout(this)) {
    auto* leaveOut = new QCheckBox(tr("Leave out plain backgrounds"), this);
    leaveOut->setObjectName(QStringLiteral("leaveOutBackgrounds"));
    leaveOut->setAccessibleName(leaveOut->text());
    leaveOut->setToolTip(
        tr("Paper, a wall or one colour around the object does not become part of the shape. Concerns pictures added from now on."));
    leaveOut->setChecked(leaveOutBackgrounds);
    connect(leaveOut, &QCheckBox::toggled, this, &PicturesPage::leaveOutBackgroundsChanged);
    m_form->addRow(leaveOut);
    addFolder(tr("Library:"), QString::fromStdString(library.folder().string()), tr("Open the folder of the library"));
    showDiskUse(library);
    addFolder(tr("Logs and crash reports:"), QString::fromStdString(stateFolder().string()),
              tr("Open the folder of logs and crash reports"));
}

void PicturesPage::addFolder(const QString& title, const QString& folder, const QString& openName) {
    auto* path = new QLabel(folder, this);
    path->setTextFormat(Qt::PlainText);
    path->setWordWrap(true);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* open = new QPushButton(tr("Open folder"), this);
    open->setAccessibleName(openName);
    open->setToolTip(openName);
    connect(open, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    auto* row = new QHBoxLayout;
    row->addWidget(path, 1);
    row->addWidget(open, 0, Qt::AlignTop);
    m_form->addRow(title, row);
}

void PicturesPage::showDiskUse(LibraryService& library) {
    auto* use = new QLabel(this);
    use->setObjectName(QStringLiteral("diskUse"));
    use->setToolTip(
        tr("Pictures, shapes and what they are decoded from. What you delete in the history goes to the trash with its files."));
    m_form->addRow(tr("On the disk:"), use);
    library.diskUse(this, [use, folder = QString::fromStdString(library.folder().string())](qint64 bytes) {
        use->setText(tr("%1 used, %2 free").arg(bytesWords(bytes), bytesWords(QStorageInfo(folder).bytesAvailable())));
    });
}

}  // namespace orfeas
