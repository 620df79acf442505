// What the window does with shapes that come back from their files, and with the further views of an object.
#include <spdlog/spdlog.h>

#include <QFileDialog>
#include <QSettings>
#include <QStatusBar>

#include "ui/banner.h"
#include "ui/input/load_picture.h"
#include "ui/main_window.h"
#include "ui/opened_shape.h"
#include "ui/setting_keys.h"
#include "ui/settings_panel.h"
#include "ui/view_slots.h"

namespace orfeas {

void MainWindow::exportTo(const std::filesystem::path& file) {
    const int row = currentRow();
    if (row < 0 || !m_queue.entry(row).result) {
        return;
    }
    statusBar()->showMessage(tr("Writing %1…").arg(QString::fromStdString(file.filename().string())));
    m_tasks.run(
        [entry = m_queue.entry(row), file] {
            exportShape(entry, file);
            return QString::fromStdString(file.string());
        },
        [this](const QString& written) {
            spdlog::info("Wrote {}", written.toStdString());
            statusBar()->showMessage(tr("Wrote %1").arg(written), 8000);
            Q_EMIT exported(written);
        },
        [this](const Error& error) {
            statusBar()->clearMessage();
            reportError(error);
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
        m_banners->show(BannerKind::Notice, tr("%1 was made with the model %2; the one that is loaded, %3, would make another shape of it.")
                                                .arg(item.name, item.model, m_modelName));
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
        m_banners->show(BannerKind::Notice, tr("The clipboard holds no picture. Copy one, or a picture file, and paste again."));
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
    auto* dialog = new QFileDialog(this, tr("Open the %1 view").arg(viewWords(view)), QSettings().value(kPictureFolderKey).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Pictures (%1)").arg(pictureNamePatterns().join(QLatin1Char(' '))), tr("All files (*)")});
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
                    m_queue.setView(m_queue.rowOfKey(key), view, prepared.picture);
                },
                [this](const Error& error) { reportError(error); });
}

}  // namespace orfeas
