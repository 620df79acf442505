#include "ui/viewport_panel.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include "gui_test.h"
#include "orfeas/mesh.h"
#include "support/test_registry.h"
#include "ui/render_dialogs.h"
#include "ui/shading_menu.h"
#include "ui/viewport_cards.h"
#include "viewer/viewport_widget.h"

using namespace orfeas;

namespace {

std::shared_ptr<const Mesh> block() {
    Mesh mesh;
    for (int corner = 0; corner < 8; ++corner) {
        mesh.vertices.push_back({(corner & 1) != 0 ? 0.8F : -0.8F, (corner & 2) != 0 ? 0.4F : -0.4F, (corner & 4) != 0 ? 0.3F : -0.3F});
    }
    mesh.triangles = {{0, 4, 6}, {0, 6, 2}, {1, 3, 7}, {1, 7, 5}, {0, 1, 5}, {0, 5, 4},
                      {2, 6, 7}, {2, 7, 3}, {0, 2, 3}, {0, 3, 1}, {4, 5, 7}, {4, 7, 6}};
    return std::make_shared<const Mesh>(std::move(mesh));
}

}  // namespace

class TestViewportPanel : public test::GuiTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keysOfTheViewportAreActions();
    void narrowToolBarKeepsItsButtons();
    void shadingIsChosenAndRemembered();
    void sectionCardCuts();
    void sizesFollowTheLargestSide();
    void pictureNeedsAPicture();
    void everyControlHasNameAndTip();
    void pictureIsSaved();
    void turntableIsSavedAndStopped();

private:
    void beforeEach() override;
    void afterEach() override { m_panel.reset(); }
    [[nodiscard]] QAction* action(const QString& text) const;
    template <typename Card>
    [[nodiscard]] Card* card() const {
        return m_panel->findChild<Card*>();
    }
    void press(int key) const { QTest::keyClick(m_panel->viewport(), static_cast<Qt::Key>(key)); }

    QTemporaryDir m_folder;
    std::unique_ptr<ViewportPanel> m_panel;
};

void TestViewportPanel::initTestCase() {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

void TestViewportPanel::beforeEach() {
    QSettings().clear();
    m_panel = std::make_unique<ViewportPanel>();
    m_panel->resize(900, 600);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get(), orfeas::test::kPatience));
    QApplication::setActiveWindow(m_panel.get());
    m_panel->viewport()->setFocus();
    m_panel->viewport()->setAnimated(false);
    m_panel->showMesh(block(), false);
    QTRY_VERIFY(m_panel->viewport()->isUpToDate());
}

QAction* TestViewportPanel::action(const QString& text) const {
    for (QAction* action : m_panel->viewActions()) {
        if (action->text() == text) {
            return action;
        }
    }
    return nullptr;
}

void TestViewportPanel::keysOfTheViewportAreActions() {
    ViewportWidget& viewport = *m_panel->viewport();
    press(Qt::Key_3);
    QCOMPARE(viewport.camera().azimuth(), 90.0F);
    press(Qt::Key_5);
    QVERIFY(viewport.camera().isOrthographic());
    QVERIFY(action(QStringLiteral("Without perspective"))->isChecked());
    press(Qt::Key_5);
    QVERIFY(!viewport.camera().isOrthographic());
    press(Qt::Key_C);
    QVERIFY(viewport.section().has_value());
    press(Qt::Key_M);
    QVERIFY(viewport.tool() == ViewportTool::Measure);
    press(Qt::Key_M);
    QVERIFY(viewport.tool() == ViewportTool::Look);
    press(Qt::Key_W);
    QVERIFY(action(QStringLiteral("Edges"))->isChecked());
}

void TestViewportPanel::narrowToolBarKeepsItsButtons() {
    QToolBar& bar = *m_panel->toolBar();
    QAction* last = bar.addAction(QStringLiteral("The last one"));
    const auto words = [&] {
        const auto* button = qobject_cast<QToolButton*>(bar.widgetForAction(action(QStringLiteral("Wireframe"))));
        return button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
    };
    m_panel->resize(bar.sizeHint().width() + 20, 600);
    QTRY_VERIFY(words() && bar.widgetForAction(last)->isVisible());
    m_panel->resize(bar.sizeHint().width() - 20, 600);
    QTRY_VERIFY(!words() && bar.widgetForAction(last)->isVisible());
    m_panel->resize(900, 600);
    QTRY_VERIFY(words());
}

void TestViewportPanel::shadingIsChosenAndRemembered() {
    auto* menu = m_panel->findChild<ShadingMenu*>();
    const auto choose = [&](const QString& text) {
        for (QAction* action : menu->actions()) {
            if (QString(action->text()).remove(QLatin1Char('&')) == text) {
                action->trigger();
                return true;
            }
        }
        return false;
    };
    m_panel->viewport()->setDisplayMode(DisplayMode::ShadedWireframe);
    QVERIFY(choose(QStringLiteral("Bronze")));
    QVERIFY(choose(QStringLiteral("White")));
    QVERIFY(choose(QStringLiteral("Flat shading")));
    QVERIFY(choose(QStringLiteral("Ground shadow")));
    const RenderStyle& style = m_panel->viewport()->renderStyle();
    QVERIFY(style.surface == Surface::Bronze && style.flatShading && !style.groundShadow && style.markBackFaces);
    QVERIFY(style.mode == DisplayMode::ShadedWireframe);
    QCOMPARE(style.backgroundTop, QColor(Qt::white));
    const RenderStyle again = ShadingMenu().style();
    QVERIFY(again.surface == Surface::Bronze && again.flatShading && !again.groundShadow && again.backgroundTop == QColor(Qt::white));
}

void TestViewportPanel::sectionCardCuts() {
    QVERIFY(!card<SectionCard>()->isVisible());
    action(QStringLiteral("Section"))->trigger();
    QVERIFY(card<SectionCard>()->isVisible());
    card<SectionCard>()->findChild<QComboBox*>()->setCurrentIndex(0);
    card<SectionCard>()->findChild<QSlider*>()->setValue(50);
    QCOMPARE(m_panel->viewport()->section()->axis, 0);
    QCOMPARE(m_panel->viewport()->section()->position, 0.25F);
    const auto labels = card<SectionCard>()->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text() == QStringLiteral("25.0 mm"); }));
    for (QToolButton* button : card<SectionCard>()->findChildren<QToolButton*>()) {
        if (button->isCheckable()) {
            button->click();
        }
    }
    QVERIFY(m_panel->viewport()->section()->flipped);
    for (QToolButton* button : card<SectionCard>()->findChildren<QToolButton*>()) {
        if (!button->isCheckable()) {
            button->click();
        }
    }
    QVERIFY(!m_panel->viewport()->section().has_value());
    QVERIFY(!action(QStringLiteral("Section"))->isChecked());
}

void TestViewportPanel::sizesFollowTheLargestSide() {
    action(QStringLiteral("Ruler"))->trigger();
    QVERIFY(card<SizeCard>()->isVisible());
    ViewportWidget& viewport = *m_panel->viewport();
    viewport.setOrthographic(true);
    viewport.showView(ViewPreset::Front);
    card<SizeCard>()->findChild<QDoubleSpinBox*>()->setValue(320.0);
    QTRY_VERIFY(viewport.isUpToDate());
    QSignalSpy measured(&viewport, &ViewportWidget::measured);
    const QPoint middle = viewport.rect().center();
    QTest::mouseClick(&viewport, Qt::LeftButton, {}, middle - QPoint(100, 0));
    QTRY_COMPARE(viewport.rulerPoints().size(), std::size_t{1});
    QTest::mouseClick(&viewport, Qt::LeftButton, {}, middle + QPoint(100, 0));
    QVERIFY(measured.wait(orfeas::test::kPatience));
    const double expected = 200.0 / (viewport.width() / 1.04) * 320.0;
    QVERIFY(std::abs(measured.at(0).at(0).toDouble() - expected) < 1.0);
    QCOMPARE(QSettings().value(QStringLiteral("viewport/largestSide")).toDouble(), 320.0);
    action(QStringLiteral("Box with sizes"))->trigger();
    action(QStringLiteral("Ruler"))->trigger();
    QVERIFY(card<SizeCard>()->isVisible());
    action(QStringLiteral("Box with sizes"))->trigger();
    QVERIFY(!card<SizeCard>()->isVisible());
}

void TestViewportPanel::pictureNeedsAPicture() {
    QAction* overlay = action(QStringLiteral("Picture over the mesh"));
    QVERIFY(!overlay->isEnabled());
    QImage square(64, 64, QImage::Format_ARGB32_Premultiplied);
    square.fill(Qt::red);
    m_panel->setInputPicture(square);
    QTRY_VERIFY(overlay->isEnabled());
    overlay->trigger();
    QVERIFY(m_panel->viewport()->camera().isOrthographic());
    QCOMPARE(m_panel->viewport()->camera().azimuth(), 0.0F);
    QVERIFY(card<OverlayCard>()->isVisible());
    const auto redness = [&] {
        const QRgb pixel = m_panel->viewport()->grab().toImage().pixel(450, 280);
        return qRed(pixel) - qBlue(pixel);
    };
    card<OverlayCard>()->findChild<QSlider*>()->setValue(100);
    QTRY_VERIFY(redness() > 200);
    card<OverlayCard>()->findChild<QSlider*>()->setValue(0);
    QVERIFY(redness() < 100);
    QImage nothing(64, 64, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    m_panel->setInputPicture(nothing);
    QVERIFY(!card<OverlayCard>()->isVisible());
    QVERIFY(!overlay->isEnabled());
}

void TestViewportPanel::everyControlHasNameAndTip() {
    for (const QAction* action : m_panel->viewActions()) {
        QVERIFY2(action->isSeparator() || !action->toolTip().isEmpty(), qPrintable(action->text()));
    }
    const RenderSource source{.mesh = block(), .camera = {}, .style = {}, .shown = {300, 200}, .name = QStringLiteral("block")};
    const PictureDialog picture(source, nullptr);
    const TurntableDialog turntable(source, nullptr);
    for (const QWidget* root :
         {static_cast<const QWidget*>(m_panel.get()), static_cast<const QWidget*>(&picture), static_cast<const QWidget*>(&turntable)}) {
        for (const QWidget* control : root->findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<const QSlider*>(control) != nullptr || qobject_cast<const QComboBox*>(control) != nullptr ||
                                   qobject_cast<const QAbstractSpinBox*>(control) != nullptr;
            QVERIFY2(!isControl || (!control->accessibleName().isEmpty() && !control->toolTip().isEmpty()),
                     control->metaObject()->className());
        }
    }
}

void TestViewportPanel::pictureIsSaved() {
    action(QStringLiteral("Save a picture of the view…"))->trigger();
    auto* dialog = m_panel->findChild<PictureDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    const auto sides = dialog->findChildren<QSpinBox*>();
    sides.at(0)->setValue(200);
    sides.at(1)->setValue(120);
    const QString file = m_folder.filePath(QStringLiteral("view.png"));
    QSignalSpy written(m_panel.get(), &ViewportPanel::pictureWritten);
    dialog->writeTo(file);
    QVERIFY(dialog->isWriting());
    QVERIFY(written.wait(orfeas::test::kPatience));
    QCOMPARE(QImage(file).size(), QSize(200, 120));
    QTRY_VERIFY(m_panel->findChild<PictureDialog*>() == nullptr);
}

void TestViewportPanel::turntableIsSavedAndStopped() {
    action(QStringLiteral("Save a turntable…"))->trigger();
    auto* dialog = m_panel->findChild<TurntableDialog*>();
    const QString stopped = m_folder.filePath(QStringLiteral("stopped.gif"));
    QSignalSpy written(dialog, &RenderDialog::written);
    dialog->writeTo(stopped);
    dialog->reject();  // stops first
    QVERIFY(dialog->isVisible());
    QTRY_VERIFY(!dialog->isWriting());
    QVERIFY(!QFile::exists(stopped));
    QVERIFY(written.isEmpty());
    dialog->writeTo(m_folder.filePath(QStringLiteral("none/turn.gif")));
    QTRY_VERIFY(!dialog->isWriting());
    const auto labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains(QStringLiteral("none/turn.gif")); }));
    dialog->reject();
    QTRY_VERIFY(m_panel->findChild<TurntableDialog*>() == nullptr);
}

ORFEAS_TEST(TestViewportPanel, QApplication)
#include "test_viewport_panel.moc"
