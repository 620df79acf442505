// What comes into the window: opened, pasted, dropped, recent ones, those of folders; and the mask of a picture.
#include <spdlog/spdlog.h>

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <algorithm>

#include "ui/banner.h"
#include "ui/drop_zone.h"
#include "ui/input/load_picture.h"
#include "ui/input/native_paths.h"
#include "ui/input/picture_files.h"
#include "ui/main_window.h"
#include "ui/mask/input_panel.h"
#include "ui/mask/mask_dialog.h"
#include "ui/opened_shape.h"
#include "ui/remembered_folder.h"
#include "ui/setting_keys.h"
#include "ui/start_page.h"

namespace orfeas {

namespace {

constexpr qsizetype kMostRecent = 10;

/** What was found in the folders that were handed in. */
QString folderWords(const PictureFiles& found) {
    if (found.fromFolders == 0) {
        return MainWindow::tr("There is no picture in the folder.");
    }
    QString sentence = MainWindow::tr("%n pictures were found in the folder.", nullptr, static_cast<int>(found.fromFolders));
    if (found.passedOver > 0) {
        sentence += QLatin1Char(' ') +
                    MainWindow::tr("%n other files were left out, as they are no pictures.", nullptr, static_cast<int>(found.passedOver));
    }
    if (!found.unread.empty()) {
        sentence += QLatin1Char(' ') + MainWindow::tr("%n folders in it were left out: they are closed, or lie too deep.", nullptr,
                                                      static_cast<int>(found.unread.size()));
    }
    if (found.cut) {
        sentence += QLatin1Char(' ') + MainWindow::tr("The folder holds more; at most %1 are taken.").arg(kMostPicturesOfFolder);
    }
    return sentence;
}

}  // namespace

void MainWindow::connectInput() {
    connect(m_input, &InputPanel::editWanted, this, &MainWindow::editMask);
    connect(&m_queue, &GenerationQueue::pictureChanged, this, [this](int row) {
        if (row == currentRow()) {
            showCurrent();
        }
    });
    m_startPage->setRecent(QSettings().value(kRecentPicturesKey).toStringList());
}

void MainWindow::addFiles(const std::vector<std::filesystem::path>& files, bool generate) {
    int first = -1;
    for (const auto& file : files) {
        if (isShapeFile(file)) {
            openShapeFile(file);
            continue;
        }
        const int row = m_queue.addFile(file);
        first = first < 0 ? row : first;
        if (generate) {
            m_toGenerate.insert(m_queue.entry(row).key);
        }
    }
    if (first >= 0) {
        select(first);
    }
}

void MainWindow::addPictures(const std::vector<std::filesystem::path>& files, bool generate) {
    std::error_code error;
    if (std::none_of(files.begin(), files.end(), [&](const auto& file) { return std::filesystem::is_directory(file, error); })) {
        addFiles(files, generate);
        return;
    }
    m_tasks.run([files] { return findPictures(files); },
                [this, generate](const PictureFiles& found) {
                    const QString sentence = folderWords(found);
                    spdlog::info("{}", sentence.toStdString());
                    m_banners->show(BannerKind::Notice, sentence);
                    addFiles(found.files, generate);
                },
                [this](const Error& failed) { reportError(failed); });
}

void MainWindow::openPictures() {
    auto* dialog = new QFileDialog(this, tr("Open pictures"), pictureFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::HideNameFilterDetails);
    dialog->setNameFilters(
        {tr("Pictures and exported shapes (%1)").arg(pictureDialogPatterns({QStringLiteral("*.glb")})), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& names) {
        std::vector<std::filesystem::path> files;
        for (const QString& name : names) {
            files.emplace_back(name.toStdU16String());
        }
        QSettings().setValue(kPictureFolderKey, QString::fromStdString(files.front().parent_path().string()));
        addPictures(files, false);
    });
    dialog->open();
}

void MainWindow::openFolder() {
    auto* dialog = new QFileDialog(this, tr("Open a folder of pictures"), pictureFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& name) {
        QSettings().setValue(kPictureFolderKey, name);
        addPictures({name.toStdU16String()}, false);
    });
    dialog->open();
}

void MainWindow::rememberRecent(const std::filesystem::path& file) {
    if (file.empty()) {
        return;
    }
    const QString name = QFileInfo(QString::fromStdString(file.string())).absoluteFilePath();
    QSettings settings;
    QStringList recent = settings.value(kRecentPicturesKey).toStringList();
    recent.removeAll(name);
    recent.prepend(name);
    recent = recent.first(qMin(recent.size(), kMostRecent));
    settings.setValue(kRecentPicturesKey, recent);
    m_startPage->setRecent(recent);
}

void MainWindow::addRecentMenu(QMenu& menu) {
    QMenu* recent = menu.addMenu(tr("Open &recent"));
    recent->setObjectName(QStringLiteral("recentPictures"));
    recent->setToolTipsVisible(true);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString& name : QSettings().value(kRecentPicturesKey).toStringList()) {
            const QFileInfo file(name);
            if (file.exists()) {
                QAction* action =
                    recent->addAction(shownPath(file.fileName().toStdString()).replace(QLatin1Char('&'), QStringLiteral("&&")));
                action->setToolTip(name);
                connect(action, &QAction::triggered, this, [this, name] { addPictures({name.toStdU16String()}, false); });
            }
        }
        if (recent->isEmpty()) {
            recent->addAction(tr("No pictures yet"))->setEnabled(false);
        }
    });
}

void MainWindow::editMask() {
    const int row = currentRow();
    if (row < 0 || m_queue.entry(row).picture.isNull()) {
        return;
    }
    const PictureEntry& entry = m_queue.entry(row);
    auto* dialog = new MaskDialog(entry.picture, entry.original.isNull() ? entry.picture : entry.original, this);
    connect(dialog, &MaskDialog::edited, this, [this, key = entry.key](const QImage& picture) {
        for (int found = 0; found < m_queue.rowCount(); ++found) {
            if (m_queue.entry(found).key == key) {
                m_queue.setPicture(found, picture);
            }
        }
    });
    dialog->open();
}

void MainWindow::pastePicture() {
    const QMimeData* content = QGuiApplication::clipboard()->mimeData();
    if (content == nullptr || !takeMimeData(*content)) {
        m_banners->show(BannerKind::Notice, tr("The clipboard holds no picture. Copy one, or a picture file, and paste again."),
                        {BannerTopic::NothingToTake});
    }
}

bool MainWindow::takeMimeData(const QMimeData& content) {
    std::vector<std::filesystem::path> files;
    for (const QUrl& url : content.urls()) {
        if (url.isLocalFile()) {
            files.push_back(localPath(url));
        }
    }
    if (!files.empty()) {
        m_banners->settle(BannerTopic::NothingToTake);
        addPictures(files, false);
        return true;
    }
    const QImage picture = content.hasImage() ? qvariant_cast<QImage>(content.imageData()) : QImage();
    if (!picture.isNull()) {
        m_banners->settle(BannerTopic::NothingToTake);
        select(m_queue.addPicture(picture, tr("Pasted picture")));
        return true;
    }
    return false;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const bool ours = event->source() != nullptr;  // on its way out
    if (!ours && (event->mimeData()->hasUrls() || event->mimeData()->hasImage())) {
        event->acceptProposedAction();
        m_dropZone->setHighlighted(true);
        m_startPage->setHighlighted(true);
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    m_dropZone->setHighlighted(false);
    m_startPage->setHighlighted(false);
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_dropZone->setHighlighted(false);
    m_startPage->setHighlighted(false);
    if (takeMimeData(*event->mimeData())) {
        event->acceptProposedAction();
    } else {
        m_banners->show(BannerKind::Notice, tr("That was no picture file. Save the picture first, then drop the file."),
                        {BannerTopic::NothingToTake});
    }
}

}  // namespace orfeas
