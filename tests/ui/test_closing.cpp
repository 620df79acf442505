// Closing while files are being written: each of them is on the disk when the window has gone, or the user has said that it need not be.
#include <QAction>
#include <QDialog>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include "gui_test.h"
#include "orfeas/mesh_io.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/about_dialog.h"
#include "ui/input/load_picture.h"
#include "ui/render_dialogs.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** A grid of triangles: its file takes a moment to write. */
std::shared_ptr<const Mesh> wideMesh() {
    constexpr std::uint32_t kSide = 200;
    Mesh mesh;
    for (std::uint32_t i = 0; i < kSide * kSide; ++i) {
        const auto place = [](std::uint32_t step) { return static_cast<float>(step) / kSide; };
        mesh.vertices.push_back({place(i % kSide), place(i / kSide), place((i * 7) % 5)});
    }
    for (std::uint32_t i = 0; i + kSide + 1 < kSide * kSide; ++i) {
        mesh.triangles.push_back({i, i + 1, i + kSide});
    }
    return std::make_shared<const Mesh>(std::move(mesh));
}

class ClosingFixture : public WindowFixture {
public:
    ClosingFixture() {
        LoadedItem made;
        made.item.name = QStringLiteral("chair");
        made.item.state = ItemState::Done;
        made.picture = objectPicture().convertToFormat(QImage::Format_RGBA8888);
        made.pictureFile = packPicture(made.picture);
        made.mesh = wideMesh();
        window.queue().addLoaded(made);
        QDir(folder.path()).mkdir(QStringLiteral("out"));
    }

    [[nodiscard]] QString out(const QString& name) const { return folder.filePath(QStringLiteral("out/") + name); }

    void exportSome() {
        for (int i = 0; i < kFiles; ++i) {
            window.exportTo(out(QStringLiteral("%1.glb").arg(i)).toStdU16String());
        }
    }

    [[nodiscard]] QMessageBox* question() const { return window.findChild<QMessageBox*>(QStringLiteral("closing")); }

    void answer(QMessageBox::ButtonRole role) const {
        for (QAbstractButton* button : question()->buttons()) {
            if (question()->buttonRole(button) == role) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        require(false, "there is no such button");
    }

    static constexpr int kFiles = 5;
};

/** How many whole meshes there are; what else there is, hidden files too, is a fault. */
int wholeFiles(const QString& folder) {
    int whole = 0;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        if (name.startsWith(QLatin1Char('.')) || readMesh((folder + QLatin1Char('/') + name).toStdU16String()).empty()) {
            return -1;
        }
        ++whole;
    }
    return whole;
}

}  // namespace

class TestClosing : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }

private Q_SLOTS:
    void nothingToWriteNothingToAsk() {
        ClosingFixture fixture;
        QVERIFY(fixture.window.close());
        QVERIFY(fixture.question() == nullptr);
    }

    void closesWhenAllIsWritten() {
        ClosingFixture fixture;
        fixture.exportSome();
        QVERIFY(!fixture.window.close());
        QVERIFY(fixture.window.isVisible());
        QVERIFY(fixture.question() != nullptr && fixture.question()->isVisible());
        QVERIFY2(fixture.question()->text().contains(QString::number(ClosingFixture::kFiles)), qPrintable(fixture.question()->text()));
        QVERIFY(!fixture.window.close());  // asked again
        QCOMPARE(fixture.window.findChildren<QMessageBox*>().size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.window.isVisible(), 60'000);
        QCOMPARE(wholeFiles(fixture.out({})), ClosingFixture::kFiles);
    }

    void staysOpenOnDemand() {
        ClosingFixture fixture;
        fixture.exportSome();
        fixture.window.close();
        fixture.answer(QMessageBox::RejectRole);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.window.isIdle(), 60'000);
        QCoreApplication::processEvents();
        QVERIFY(fixture.window.isVisible());
        QCOMPARE(wholeFiles(fixture.out({})), ClosingFixture::kFiles);
        QVERIFY(fixture.window.close());
    }

    void goesWithoutThemOnDemand() {
        const QTemporaryDir kept;
        int written = 0;
        {
            ClosingFixture fixture;
            for (int i = 0; i < ClosingFixture::kFiles; ++i) {
                fixture.window.exportTo(kept.filePath(QStringLiteral("%1.glb").arg(i)).toStdU16String());
            }
            fixture.window.close();
            fixture.answer(QMessageBox::DestructiveRole);
            QTRY_VERIFY(!fixture.window.isVisible());
        }
        written = wholeFiles(kept.path());
        QVERIFY2(written >= 0, "half a file was left");
    }

    void aFailureKeepsTheWindow() {
        ClosingFixture fixture;
        expectError(QStringLiteral("nowhere"));
        fixture.window.exportTo(fixture.out(QStringLiteral("nowhere/a.glb")).toStdU16String());
        QVERIFY(!fixture.window.close());
        QTRY_VERIFY(fixture.window.isIdle());
        QTRY_VERIFY(fixture.question() == nullptr);
        QVERIFY(fixture.window.isVisible());
        QCOMPARE(fixture.bannerTexts().size(), 1);
        QVERIFY(fixture.window.close());
    }

    void aSessionsEndWaitsAndAsksNobody() {
        ClosingFixture fixture;
        expectError(QStringLiteral("nowhere"));
        fixture.exportSome();
        fixture.window.exportTo(fixture.out(QStringLiteral("nowhere/a.glb")).toStdU16String());
        fixture.window.closeSoon();
        QVERIFY(fixture.window.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.window.isVisible(), 60'000);
        QCOMPARE(wholeFiles(fixture.out({})), ClosingFixture::kFiles);
    }

    void theSecondSignalWaitsForNothing() {
        ClosingFixture fixture;
        fixture.exportSome();
        fixture.window.closeSoon();
        QVERIFY(fixture.window.isVisible());
        fixture.window.closeSoon();
        QVERIFY(!fixture.window.isVisible());
    }

    void picturesOfTheViewAreFilesToo() {
        ClosingFixture fixture;
        for (QAction* action : fixture.window.viewportPanel()->viewActions()) {
            if (action->shortcut() == QKeySequence(Qt::Key_F12)) {
                action->trigger();
            }
        }
        auto* dialog = fixture.window.findChild<PictureDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->writeTo(fixture.out(QStringLiteral("view.png")));
        QVERIFY(!fixture.window.close());
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.window.isVisible(), 60'000);
        QCOMPARE(QDir(fixture.out({})).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("view.png")});
        QVERIFY(!QImage(fixture.out(QStringLiteral("view.png"))).isNull());
    }

    void noDialogStaysBehind() {
        ClosingFixture fixture;
        fixture.window.showAbout();
        fixture.window.exportMesh();
        QVERIFY(fixture.window.close());
        for (const QWidget* widget : QApplication::topLevelWidgets()) {
            QVERIFY2(!widget->isVisible(), widget->metaObject()->className());
        }
    }
};

ORFEAS_TEST(TestClosing, QApplication)
#include "test_closing.moc"
