#include "ui/preferences/pictures_page.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

#include "ui/log.h"

namespace orfeas {

PicturesPage::PicturesPage(bool leaveOutBackgrounds, QWidget* parent) : QWidget(parent) {
    auto* form = new QFormLayout(this);
    auto* leaveOut = new QCheckBox(tr("Leave out plain backgrounds"), this);
    leaveOut->setObjectName(QStringLiteral("leaveOutBackgrounds"));
    leaveOut->setAccessibleName(leaveOut->text());
    leaveOut->setToolTip(
        tr("Paper, a wall or one colour around the object does not become part of the shape. Concerns pictures added from now on."));
    leaveOut->setChecked(leaveOutBackgrounds);
    connect(leaveOut, &QCheckBox::toggled, this, &PicturesPage::leaveOutBackgroundsChanged);
    form->addRow(leaveOut);

    const QString folder = QString::fromStdString(stateFolder().string());
    auto* path = new QLabel(folder, this);
    path->setTextFormat(Qt::PlainText);
    path->setWordWrap(true);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* open = new QPushButton(tr("Open folder"), this);
    open->setAccessibleName(tr("Open the folder of logs and crash reports"));
    open->setToolTip(open->accessibleName());
    connect(open, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    form->addRow(tr("Logs and crash reports:"), path);
    form->addRow(QString(), open);
}

}  // namespace orfeas
