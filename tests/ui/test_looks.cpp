// How the mesh looks: every entry of the Shading menu, and the pictures and turntables that are saved of it; by mouse, as they are seen.
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QImage>
#include <QImageReader>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <numbers>

#include "gui_test.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/render_dialogs.h"
#include "ui/shading_menu.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** A bowl with a bump on its floor: creases that darken, and an inside that is seen. */
std::shared_ptr<const Mesh> bowl() {
    constexpr int kRings = 24;
    constexpr int kSectors = 32;
    Mesh mesh;
    for (int ring = 0; ring <= kRings; ++ring) {
        const float along = static_cast<float>(ring) / kRings;
        const float radius = 0.1F + 0.7F * along;
        const float height = 0.8F * along * along + 0.15F * std::cos(9.0F * along);
        for (int sector = 0; sector < kSectors; ++sector) {
            const float angle = 2.0F * std::numbers::pi_v<float> * static_cast<float>(sector) / kSectors;
            mesh.vertices.push_back({radius * std::cos(angle), height, radius * std::sin(angle)});
        }
    }
    for (std::uint32_t ring = 0; ring < kRings; ++ring) {
        for (std::uint32_t sector = 0; sector < kSectors; ++sector) {
            const std::uint32_t next = (sector + 1) % kSectors;
            const std::uint32_t a = ring * kSectors + sector;
            const std::uint32_t b = ring * kSectors + next;
            mesh.triangles.push_back({a, a + kSectors, b});
            mesh.triangles.push_back({b, a + kSectors, b + kSectors});
        }
    }
    return std::make_shared<const Mesh>(std::move(mesh));
}

int differentPixels(const QImage& first, const QImage& second) {
    int different = 0;
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x) {
            different += first.pixel(x, y) != second.pixel(x, y) ? 1 : 0;
        }
    }
    return different;
}

QString plain(const QString& text) {
    return QString(text).remove(QLatin1Char('&'));
}

}  // namespace

class TestLooks : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }

private Q_SLOTS:
    void everyShadingIsSeen();
    void aPictureWithoutBackground();
    void aTurntableAsGif();
    void aTurntableAsPictures();

private:
    void beforeEach() override;
    void afterEach() override { m_panel.reset(); }
    [[nodiscard]] QImage shown();
    template <typename Dialog>
    Dialog* openDialog(const QKeySequence& key);
    /** Presses Save and types a path into the dialog that comes up. */
    void saveTo(RenderDialog& dialog, const QString& file);
    void setSize(const RenderDialog& dialog, int width, int height) const;

    QTemporaryDir m_folder;
    std::unique_ptr<ViewportPanel> m_panel;
};

void TestLooks::beforeEach() {
    QSettings().clear();
    m_panel = std::make_unique<ViewportPanel>();
    m_panel->resize(500, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get(), kPatience));
    QApplication::setActiveWindow(m_panel.get());
    m_panel->viewport()->setQuality(ViewportQuality::Full);
    m_panel->viewport()->setAnimated(false);
    m_panel->showMesh(bowl(), false);
    m_panel->setName(QStringLiteral("bowl"));
}

QImage TestLooks::shown() {
    return QTest::qWaitFor([this] { return m_panel->viewport()->isUpToDate(); }, kPatience) ? m_panel->viewport()->grab().toImage()
                                                                                            : QImage();
}

void TestLooks::everyShadingIsSeen() {
    auto* menu = m_panel->findChild<ShadingMenu*>();
    const auto click = [&](QAction* action) {
        menu->popup(m_panel->mapToGlobal(QPoint(0, 0)));
        QTRY_VERIFY(menu->isVisible());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        QTRY_VERIFY(!menu->isVisible());
    };
    QAction* clay = nullptr;
    QImage before = shown();
    int entries = 0;
    for (QAction* action : menu->actions()) {
        const bool isChosen = action->actionGroup() != nullptr && action->isChecked();
        if (isChosen && clay == nullptr) {
            clay = action;  // the first surface
        }
        if (!action->isCheckable() || isChosen) {
            continue;
        }
        if (action->actionGroup() == nullptr && !clay->isChecked()) {
            click(clay);  // the last surface shows colours that no light changes
            before = shown();
        }
        click(action);
        const QImage after = shown();
        QVERIFY2(differentPixels(before, after) > 200, qPrintable(plain(action->text())));
        before = after;
        ++entries;
    }
    QCOMPARE(entries, 5 + 4 + 3);  // surfaces, switches, backgrounds
}

template <typename Dialog>
Dialog* TestLooks::openDialog(const QKeySequence& key) {
    for (QAction* action : m_panel->viewActions()) {
        if (action->shortcut() == key) {
            action->trigger();
        }
    }
    auto* dialog = m_panel->findChild<Dialog*>();
    REQUIRE_SOON(dialog != nullptr && dialog->isVisible());
    return dialog;
}

void TestLooks::setSize(const RenderDialog& dialog, int width, int height) const {
    for (QSpinBox* box : dialog.findChildren<QSpinBox*>()) {
        if (box->accessibleName() == QLatin1StringView("Width in pixels")) {
            box->setValue(width);
        } else if (box->accessibleName() == QLatin1StringView("Height in pixels")) {
            box->setValue(height);
        }
    }
}

void TestLooks::saveTo(RenderDialog& dialog, const QString& file) {
    QSignalSpy written(m_panel.get(), &ViewportPanel::pictureWritten);
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (plain(button->text()).startsWith(QLatin1StringView("Save"))) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    REQUIRE_SOON(dialog.findChild<QFileDialog*>() != nullptr);
    const QPointer<QFileDialog> files = dialog.findChild<QFileDialog*>();
    REQUIRE_SOON(files->isVisible());
    QApplication::setActiveWindow(files);
    auto* name = files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    REQUIRE_SOON(QApplication::focusWidget() == name);
    REQUIRE(name->text().section(QLatin1Char('.'), 0, 0) == QStringLiteral("bowl"));
    name->selectAll();
    QTest::keyClicks(name, file);
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE_SOON(files == nullptr);
    REQUIRE_SOON(written.count() == 1);
}

void TestLooks::aPictureWithoutBackground() {
    auto* dialog = openDialog<PictureDialog>(Qt::Key_F12);
    setSize(*dialog, 160, 120);
    auto* transparent = dialog->findChild<QCheckBox*>();
    QTest::mouseClick(transparent, Qt::LeftButton, {}, {8, transparent->height() / 2});
    QVERIFY(transparent->isChecked());
    const QString file = m_folder.filePath(QStringLiteral("view.png"));
    saveTo(*dialog, file);
    const QImage picture(file);
    QCOMPARE(picture.size(), QSize(160, 120));
    QCOMPARE(picture.pixelColor(1, 1).alpha(), 0);
    QCOMPARE(picture.pixelColor(80, 60).alpha(), 255);
}

void TestLooks::aTurntableAsGif() {
    auto* dialog = openDialog<TurntableDialog>(Qt::CTRL | Qt::Key_F12);
    setSize(*dialog, 64, 48);
    for (QSpinBox* box : dialog->findChildren<QSpinBox*>()) {
        if (box->accessibleName() == QLatin1StringView("Pictures of one turn")) {
            box->setValue(4);
        }
    }
    QVERIFY(!dialog->findChild<QCheckBox*>()->isEnabled());  // a GIF has no soft edges
    const QString file = m_folder.filePath(QStringLiteral("turn.gif"));
    saveTo(*dialog, file);
    QImageReader reader(file);
    QCOMPARE(reader.imageCount(), 4);
    QCOMPARE(reader.size(), QSize(64, 48));
}

void TestLooks::aTurntableAsPictures() {
    auto* dialog = openDialog<TurntableDialog>(Qt::CTRL | Qt::Key_F12);
    setSize(*dialog, 64, 48);
    for (QComboBox* box : dialog->findChildren<QComboBox*>()) {
        if (box->accessibleName() == QLatin1StringView("Format")) {
            QTest::keyClick(box, Qt::Key_Down);
        }
    }
    for (QSpinBox* box : dialog->findChildren<QSpinBox*>()) {
        if (box->accessibleName() == QLatin1StringView("Pictures of one turn")) {
            box->setValue(3);
        }
    }
    auto* transparent = dialog->findChild<QCheckBox*>();
    QVERIFY(transparent->isEnabled());
    QTest::mouseClick(transparent, Qt::LeftButton, {}, {8, transparent->height() / 2});
    const QString file = m_folder.filePath(QStringLiteral("turn.png"));
    saveTo(*dialog, file);
    const QStringList pictures = QDir(m_folder.path()).entryList({QStringLiteral("turn-*.png")});
    QCOMPARE(pictures.size(), 3);
    QCOMPARE(QImage(m_folder.filePath(pictures.first())).pixelColor(1, 1).alpha(), 0);
}

ORFEAS_TEST(TestLooks, QApplication)
#include "test_looks.moc"
