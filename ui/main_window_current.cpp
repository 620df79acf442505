// The picture that is looked at: how it is chosen, and what of it is on show while it is read, generated and decoded again.
#include <spdlog/spdlog.h>

#include <QAction>
#include <QFileInfo>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <utility>

#include "ui/banner.h"
#include "ui/elided_label.h"
#include "ui/estimates/estimate_label.h"
#include "ui/main_window.h"
#include "ui/mask/input_panel.h"
#include "ui/progress_panel.h"
#include "ui/queue/desktop_progress.h"
#include "ui/seed_grid.h"
#include "ui/settings_panel.h"
#include "ui/shape_bar.h"
#include "ui/start_page.h"
#include "ui/view_slots.h"
#include "ui/viewport_panel.h"
#include "ui/words.h"
#include "viewer/viewport_widget.h"

namespace orfeas {

int MainWindow::currentRow() const {
    return m_list->currentIndex().row();
}

void MainWindow::select(int row) {
    m_list->setCurrentIndex(m_queue.index(row));
    showCurrent();
}

void MainWindow::onPictureRead(int row) {
    tellOnce(backgroundWords(m_queue.entry(row).background), {BannerTopic::Background, m_queue.entry(row).key});
    tellOnce(m_queue.entry(row).notice, {BannerTopic::OddPicture, m_queue.entry(row).key});
    rememberRecent(m_queue.entry(row).file);
    if (currentRow() < 0) {
        select(row);
    }
    if (row == currentRow()) {
        showCurrent();
    }
    generatePending();
}

void MainWindow::onStarted(int row) {
    spdlog::info("{}: started", m_queue.entry(row).name.toStdString());
    // Of pictures that begin together the first one is followed.
    const int shown = currentRow();
    const bool another = m_following && shown >= 0 && shown != row && m_queue.entry(shown).hasJustBegun();
    if (m_following && !another) {
        select(row);
    } else if (row == shown) {
        refreshProgress();
    }
}

void MainWindow::onPreview(int row) {
    const PictureEntry& entry = m_queue.entry(row);
    if (row == currentRow() && entry.key != m_seedGrid->key()) {
        m_viewport->showPreview(entry.preview, entry.previewStep, std::exchange(m_framedKey, entry.key) == entry.key);
    }
}

void MainWindow::onFinished(int row) {
    const PictureEntry& entry = m_queue.entry(row);
    spdlog::info("{}: {} triangles in {:.2f} s", entry.name.toStdString(), entry.result->triangles.size(), entry.timings.totalSeconds);
    const RunRecord run{m_modelName, m_device, entry.settings, entry.timings};
    m_settings->estimate()->addRun(run);
    m_times.addRun(run);
    m_unseen += entry.key;
    if (row == currentRow()) {
        showCurrent();
    } else {
        refreshUnseen();
    }
}

/** In the status bar: it says that a mesh is done that is not on show, and leads there. */
void MainWindow::makeUnseenButton() {
    m_unseenButton = new QToolButton(this);
    m_unseenButton->setObjectName(QStringLiteral("unseen"));
    m_unseenButton->setAutoRaise(true);
    m_unseenButton->setToolTip(tr("Show the mesh"));
    m_unseenButton->setAccessibleName(m_unseenButton->toolTip());  // until it has words
    m_unseenButton->hide();
    connect(m_unseenButton, &QToolButton::clicked, this, [this] {
        if (!m_unseen.isEmpty()) {
            m_following = false;
            select(m_queue.rowOfKey(m_unseen.first()));
        }
    });
    statusBar()->addPermanentWidget(m_unseenButton);
}

void MainWindow::refreshUnseen() {
    const quint64 shown = currentRow() < 0 ? 0 : m_queue.entry(currentRow()).key;
    m_unseen.removeIf([&](quint64 key) { return key == shown || m_queue.rowOfKey(key) < 0; });
    m_unseenButton->setVisible(!m_unseen.isEmpty());
    if (m_unseen.isEmpty()) {
        return;
    }
    const int count = static_cast<int>(m_unseen.size());
    const QString words = count == 1 ? tr("%1 is done").arg(m_queue.entry(m_queue.rowOfKey(m_unseen.first())).name)
                                     : tr("%n meshes are done", nullptr, count);
    m_unseenButton->setAccessibleName(words);
    m_unseenButton->setText(QString(words).replace(QLatin1Char('&'), QStringLiteral("&&")));
}

void MainWindow::onRemeshed(int row) {
    if (row == currentRow()) {
        showCurrent();
    }
}

void MainWindow::onJobEnded(int row) {
    if (row == currentRow()) {
        showCurrent();
    }
}

/** The bars are about the picture on show, as all else around it. */
void MainWindow::refreshProgress() {
    const int row = currentRow();
    const EntryState state = row < 0 ? EntryState::Reading : m_queue.entry(row).state;
    if (state == EntryState::Running) {
        m_progress->showJob(m_queue.entry(row).stage);
    } else if (state == EntryState::Done) {
        m_progress->showFinished();
    } else {
        m_progress->reset();
    }
}

/** What the status bar says of the picture on show: the stage that its job is in, else its mesh. */
void MainWindow::refreshResult() {
    const int row = currentRow();
    QString text;
    QString toolTip;
    if (row >= 0 && m_queue.entry(row).state == EntryState::Running) {
        text = stageWords(m_queue.entry(row).stage.stage) + QStringLiteral("…");
    } else if (row >= 0 && m_queue.entry(row).result && !m_queue.entry(row).isActive()) {
        const PictureEntry& entry = m_queue.entry(row);
        text = tr("%Ln triangles · seed %1 · %2", nullptr, static_cast<int>(entry.result->triangles.size()))
                   .arg(QString::number(entry.settings.seed), timingWords(entry.timings));
        toolTip =
            entry.message.isEmpty() ? timingTable(entry.timings) : timingTable(entry.timings) + QStringLiteral("\n\n") + entry.message;
    }
    m_result->setText(text);
    m_result->setToolTip(toolTip);
}

QString MainWindow::hintFor(const PictureEntry& entry) {
    if (entry.isActive()) {
        return tr("The first preview will appear here");
    }
    return entry.canGenerate() ? tr("Press Generate to turn the picture into a mesh") : tr("The mesh will appear here");
}

void MainWindow::showCurrent() {
    const int row = currentRow();
    m_queue.setShown(row);
    refreshViews();
    refreshProgress();
    refreshResult();
    refreshUnseen();
    m_stage->setCurrentWidget(m_queue.rowCount() > 0 ? static_cast<QWidget*>(m_viewport) : m_startPage);
    if (row < 0) {
        m_input->setPicture({}, {}, {});
        m_viewport->showMesh(nullptr, true);
        m_viewport->setInputPicture({});
        m_viewport->setHint(tr("The mesh will appear here"));
        m_desktop->setPicture({});
        showSeedGrid(0);
        refreshActions();
        refreshShapeBar();
        return;
    }
    const PictureEntry& entry = m_queue.entry(row);
    m_input->setPicture(entry.picture, entry.thumbnail, entry.name);
    m_desktop->setPicture(entry.name);
    const bool sameObject = m_framedKey == entry.key;
    m_viewport->setInputPicture(entry.picture);
    m_viewport->setName(QFileInfo(entry.name).completeBaseName());
    m_viewport->setCaption(captionOf(entry));
    if (showSeedGrid(entry.key)) {
        // it fills the viewport
    } else if (entry.preview) {
        m_viewport->showPreview(entry.preview, entry.previewStep, sameObject);
    } else {
        m_viewport->showMesh(entry.result, sameObject);
        m_viewport->setHint(hintFor(entry));
    }
    m_framedKey = entry.shownMesh() ? entry.key : m_framedKey;
    refreshActions();
    refreshShapeBar();
}

/** The bar shows what the mesh on show was made with; while the user's last wish is still open, that. */
void MainWindow::refreshShapeBar() {
    const int row = currentRow();
    const bool possible = row >= 0 && m_queue.entry(row).canRemesh() && m_queue.entry(row).key != m_seedGrid->key();
    m_shapeBar->setVisible(possible);
    if (!possible) {
        return;
    }
    const PictureEntry& entry = m_queue.entry(row);
    const bool decoding = entry.remeshJob != 0;
    if (!decoding && entry.remeshError.isEmpty()) {
        m_shapeBar->setSettings(entry.settings);
    }
    m_shapeBar->setNote(decoding ? tr("Decoding…") : entry.remeshError, !decoding);
}

void MainWindow::refreshActions() {
    const bool busy = m_queue.activeCount() > 0 || m_seedGrid->isRunning();
    m_viewport->viewport()->setComputing(busy);
    const int row = currentRow();
    const bool known = row >= 0;
    const bool editable = known && m_queue.entry(row).canGenerate();
    m_generate->setEnabled(editable);
    m_generateAction->setEnabled(editable || !known);  // without a picture it asks for one
    m_cancel->setEnabled(busy);
    m_cancelAction->setEnabled(busy);
    m_cancelAllAction->setEnabled(m_queue.activeCount() > 0);
    m_input->setEditable(editable && !m_queue.entry(row).picture.isNull());
    m_viewSlots->setEnabled(editable);
    m_seedAction->setEnabled(editable);
    m_exportAction->setEnabled(known && m_queue.entry(row).result != nullptr);
    m_copyAction->setEnabled(m_exportAction->isEnabled());
    if (m_exportAction->isEnabled()) {
        m_banners->settle(BannerTopic::NoMesh);
    }
    const int open = m_queue.openCount();
    m_generateAllAction->setEnabled(open > 0);
    m_generateAll->setVisible(open > 1);
    m_generateAll->setText(tr("All %1").arg(open));
}

}  // namespace orfeas
