// What the window does with shapes that come back from their files, and with the further views of an object.
#include <spdlog/spdlog.h>

#include <QAbstractButton>
#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QStatusBar>
#include <QToolBar>
#include <memory>

#include "ui/banner.h"
#include "ui/drag_handle.h"
#include "ui/input/load_picture.h"
#include "ui/input/native_paths.h"
#include "ui/main_window.h"
#include "ui/mesh_dialog.h"
#include "ui/opened_shape.h"
#include "ui/remembered_folder.h"
#include "ui/settings_panel.h"
#include "ui/view_slots.h"
#include "ui/viewport_panel.h"

namespace orfeas {

namespace {

constexpr int kDragPicture = 96;

}  // namespace

/** The row on show if there is a mesh of it; otherwise -1, and a banner says so. */
int MainWindow::rowWithMesh() {
    const int row = currentRow();
    if (row >= 0 && m_queue.entry(row).result) {
        return row;
    }
    m_banners->show(BannerKind::Notice, tr("There is no mesh to export yet. Generate one first."), {BannerTopic::NoMesh});
    return -1;
}

void MainWindow::exportMesh() {
    const int row = rowWithMesh();
    if (row < 0) {
        return;
    }
    askForMeshFile(this, m_queue.entry(row).name, [this](const QString& name) { exportTo(name.toStdU16String()); });
}

void MainWindow::exportTo(const std::filesystem::path& file) {
    const int row = rowWithMesh();
    if (row < 0) {
        return;
    }
    m_banners->dismissErrors();  // of the attempt before this one
    statusBar()->showMessage(tr("Writing %1…").arg(shownPath(file.filename())));
    ++m_unwritten;
    m_exports.run(
        [entry = m_queue.entry(row), file] {
            exportShape(entry, file);
            return QString::fromStdString(file.string());
        },
        [this](const QString& written) {
            spdlog::info("Wrote {}", written.toStdString());
            statusBar()->showMessage(tr("Wrote %1").arg(written), 8000);
            Q_EMIT exported(written);
            --m_unwritten;
            onFileEnded(true);
        },
        [this](const Error& error) {
            statusBar()->clearMessage();
            reportError(error);
            --m_unwritten;
            onFileEnded(false);
        });
}

/** What tells a mesh from another one beside it. */
QString MainWindow::captionOf(const PictureEntry& entry) {
    const GenerationSettings& made = entry.settings;
    return tr("%1 · seed %2 · resolution %3 · iso level %4")
        .arg(QFileInfo(entry.name).completeBaseName(), QString::number(made.seed), QString::number(made.octreeResolution),
             QLocale().toString(made.isoLevel, 'f', 2));
}

void MainWindow::makeCopyAction() {
    m_copyAction = new QAction(tr("&Copy mesh"), this);
    m_copyAction->setObjectName(QStringLiteral("copyMesh"));
    m_copyAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_copyAction->setToolTip(tr("Copy the mesh as a file, to paste it into a folder or another program"));
    connect(m_copyAction, &QAction::triggered, this, &MainWindow::copyMesh);
    connect(&m_files, &ShapeFiles::copied, this,
            [this](const QString& file) { statusBar()->showMessage(tr("Copied %1").arg(QFileInfo(file).fileName()), 8000); });
    connect(&m_files, &ShapeFiles::failed, this, &MainWindow::reportError);
    addAction(m_copyAction);
}

void MainWindow::copyMesh() {
    if (const int row = rowWithMesh(); row >= 0) {
        m_files.copy(m_queue.entry(row));
    }
}

void MainWindow::makeExportDraggable() {
    auto* button = qobject_cast<QAbstractButton*>(m_viewport->toolBar()->widgetForAction(m_exportAction));
    new DragHandle(button, [this] {
        const int row = currentRow();
        if (row < 0 || !m_queue.entry(row).result) {
            return DragHandle::Load{};
        }
        const PictureEntry& entry = m_queue.entry(row);
        QPixmap picture = QPixmap::fromImage(entry.thumbnail);  // null where the picture is not known
        if (!picture.isNull()) {
            picture = picture.scaled(kDragPicture, kDragPicture, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        }
        return DragHandle::Load{std::make_unique<ShapeMimeData>(m_files.write(entry)), picture};
    });
}

/** Brings a .glb back with its picture, settings and seed. */
void MainWindow::openShapeFile(const std::filesystem::path& file) {
    m_tasks.run([file] { return openShape(file); }, [this, file](const LoadedItem& opened) { showOpenedShape(file, opened); },
                [this](const Error& error) { reportError(error); });
}

void MainWindow::showOpenedShape(const std::filesystem::path& file, const LoadedItem& opened) {
    const LibraryItem& item = opened.item;
    const int row = m_queue.addLoaded(opened);
    m_settings->setSettings(item.settings);
    m_settings->lockSeed();  // or the next generation would be another shape
    m_following = false;
    select(row);
    rememberRecent(file);
    spdlog::info("{}: opened with its settings", item.name.toStdString());
    if (!m_modelName.isEmpty() && item.model != m_modelName) {
        m_banners->show(BannerKind::Notice,
                        tr("%1 was made with the model %2; the one that is loaded, %3, would make another shape of it.")
                            .arg(item.name, item.model, m_modelName),
                        {BannerTopic::OtherModel, m_queue.entry(row).key});
    }
}

ViewSlots* MainWindow::makeViewSlots(QWidget* parent) {
    m_viewSlots = new ViewSlots(parent);
    m_viewSlots->hide();
    connect(m_viewSlots, &ViewSlots::fileWanted, this, &MainWindow::chooseView);
    connect(m_viewSlots, &ViewSlots::fileBrought, this,
            [this](View view, const std::filesystem::path& file) { readView(view, [file] { return readPicture(file); }); });
    connect(m_viewSlots, &ViewSlots::pictureBrought, this,
            [this](View view, const QImage& picture) { readView(view, [picture] { return picture; }); });
    connect(m_viewSlots, &ViewSlots::pasteRefused, this, [this] {
        m_banners->show(BannerKind::Notice, tr("The clipboard holds no picture. Copy one, or a picture file, and paste again."),
                        {BannerTopic::NothingToTake});
    });
    connect(m_viewSlots, &ViewSlots::removeWanted, this, [this](View view) { m_queue.setView(currentRow(), view, {}); });
    connect(m_viewSlots, &ViewSlots::swapWanted, this, [this](View first, View second) { m_queue.swapViews(currentRow(), first, second); });
    return m_viewSlots;
}

void MainWindow::refreshViews() {
    const int row = currentRow();
    const bool known = row >= 0 && !m_queue.entry(row).picture.isNull();
    m_viewSlots->setPictures(known ? m_queue.views(row) : std::map<View, QImage>());
}

void MainWindow::chooseView(View view) {
    auto* dialog = new QFileDialog(this, tr("Open the %1 view").arg(viewWords(view)), pictureFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::HideNameFilterDetails);
    dialog->setNameFilters({tr("Pictures (%1)").arg(pictureDialogPatterns()), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this, view](const QString& name) {
        readView(view, [file = std::filesystem::path(name.toStdU16String())] { return readPicture(file); });
    });
    dialog->open();
}

/** Puts a picture into the entry that is shown now, whichever is by the time it has been read. */
void MainWindow::readView(View view, std::function<QImage()> source) {
    const int row = currentRow();
    if (row < 0) {
        return;
    }
    m_tasks.run([source = std::move(source), keep = !m_cutAction->isChecked()] { return preparePicture(source(), keep); },
                [this, view, key = m_queue.entry(row).key](const PreparedPicture& prepared) {
                    tellOnce(prepared.notice, {BannerTopic::Event, key});
                    m_queue.setView(m_queue.rowOfKey(key), view, prepared.picture);
                },
                [this](const Error& error) { reportError(error); });
}

}  // namespace orfeas
