// How the window closes while files are being written: none of them is lost without a word.
#include <spdlog/spdlog.h>

#include <QCloseEvent>
#include <QDialog>
#include <QMessageBox>
#include <QPushButton>

#include "ui/job_bridge.h"
#include "ui/main_window.h"
#include "ui/viewport_panel.h"

namespace orfeas {

int MainWindow::filesBeingWritten() const {
    return m_unwritten + m_viewport->filesBeingWritten();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const int unwritten = filesBeingWritten();
    if (m_closing != Closing::AtOnce && unwritten > 0) {
        event->ignore();
        waitForFiles();
        return;
    }
    if (unwritten > 0) {
        spdlog::warn("The window closes before {} files are written", unwritten);
    }
    if (m_closing != Closing::AtOnce) {
        m_closing = Closing::No;
    }
    saveLayout();
    m_bridge.stop();
    for (QDialog* dialog : findChildren<QDialog*>()) {
        dialog->done(QDialog::Rejected);  // one that stayed would keep the program running
    }
    event->accept();
}

void MainWindow::closeSoon() {
    m_closing = m_closing == Closing::Anyway ? Closing::AtOnce : Closing::Anyway;
    close();
}

/** Says what closing waits for; onFileEnded() goes on. */
void MainWindow::waitForFiles() {
    if (m_closing == Closing::No) {
        m_closing = Closing::WhenWritten;
    }
    const QString sentence =
        tr("%n files are still being written. The window closes as soon as they are on the disk.", nullptr, filesBeingWritten());
    if (m_closingBox) {
        m_closingBox->setText(sentence);
        return;
    }
    spdlog::info("Closing waits for {} files", filesBeingWritten());
    m_closingBox = new QMessageBox(QMessageBox::Information, tr("Closing"), sentence, QMessageBox::NoButton, this);
    m_closingBox->setObjectName(QStringLiteral("closing"));
    m_closingBox->setAttribute(Qt::WA_DeleteOnClose);
    const QAbstractButton* now = m_closingBox->addButton(tr("Close without them"), QMessageBox::DestructiveRole);
    QPushButton* stay = m_closingBox->addButton(tr("Keep the window open"), QMessageBox::RejectRole);
    m_closingBox->setDefaultButton(stay);
    m_closingBox->setEscapeButton(stay);
    connect(m_closingBox, &QMessageBox::buttonClicked, this, [this, now](const QAbstractButton* clicked) {
        if (clicked == now) {
            closeAtOnce();
        } else {
            m_closing = Closing::No;
        }
    });
    m_closingBox->open();
}

/** Not from within the box, which goes with the window. */
void MainWindow::closeAtOnce() {
    m_closing = Closing::AtOnce;
    QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

void MainWindow::onFileEnded(bool isWritten) {
    if (m_closing != Closing::WhenWritten && m_closing != Closing::Anyway) {
        return;
    }
    const bool staysOpen = !isWritten && m_closing == Closing::WhenWritten;  // why it was not written is on show
    if (!staysOpen && filesBeingWritten() > 0) {
        waitForFiles();
        return;
    }
    if (m_closingBox) {
        m_closingBox->done(QDialog::Accepted);
    }
    if (staysOpen) {
        m_closing = Closing::No;
    } else {
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    }
}

}  // namespace orfeas
