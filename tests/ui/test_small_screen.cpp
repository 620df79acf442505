// The window on a screen of 1920 × 1200 pixels at 200 %: as large as one of 960 × 600.
#include <QApplication>
#include <QDataStream>
#include <QDebug>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

#include "gui_test.h"
#include "queue_fixture.h"
#include "support/paths.h"
#include "support/test_registry.h"
#include "ui/elided_label.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/seed_grid.h"
#include "ui/setting_keys.h"
#include "ui/shape_bar.h"
#include "ui/shortcuts_dialog.h"
#include "ui/start_page.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

constexpr QSize kSmall(900, 560);

/** As QWidget::saveGeometry() writes them, of a window on a screen of this width. */
QByteArray geometryBytes(const QRect& window) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_4_0);
    constexpr quint32 kMagic = 0x1D9D0CB;
    stream << kMagic << quint16(3) << quint16(0) << window << window << qint32(0) << quint8(0) << quint8(0)
           << qint32(QGuiApplication::primaryScreen()->geometry().width()) << window;
    return bytes;
}

bool isWithin(const QWidget& part, const QWidget& whole) {
    return whole.rect().contains(QRect(part.mapTo(&whole, QPoint()), part.size()));
}

}  // namespace

class TestSmallScreen : public GuiTest {
    Q_OBJECT

public:
    static void initMain() {
        isolateFromHome();
        qputenv("QT_SCALE_FACTOR", "2");
    }
    void beforeEach() override { QSettings().clear(); }

private Q_SLOTS:
    void theFirstWindowFits() {
        const WindowFixture fixture;
        const QSize screen = QGuiApplication::primaryScreen()->availableSize();
        QCOMPARE(screen, QSize(960, 600));
        const QSize window = fixture.window.frameSize();
        QVERIFY2(window.width() <= screen.width() && window.height() <= screen.height(),
                 qPrintable(QStringLiteral("%1 x %2").arg(window.width()).arg(window.height())));
    }

    void aWindowThatWasLastElsewhereIsOnTheScreen_data() {
        QTest::addColumn<QRect>("last");
        QTest::newRow("far away") << QRect(-5000, -5000, 1240, 820);
        QTest::newRow("on a screen that is gone") << QRect(3000, 100, 1240, 820);
        QTest::newRow("a corner") << QRect(950, 590, 800, 500);
        QTest::newRow("beyond the left edge") << QRect(-790, 100, 800, 500);
        QTest::newRow("larger than all screens") << QRect(0, 0, 30'000, 20'000);
        QTest::newRow("of no size") << QRect(100, 100, 0, 0);
    }
    void aWindowThatWasLastElsewhereIsOnTheScreen() {
        QFETCH(const QRect, last);
        QSettings().setValue(kWindowGeometryKey, geometryBytes(last));
        WindowFixture fixture;
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.window));
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        const QRect window = fixture.window.geometry();
        const QRect seen = screen.intersected(window);
        QVERIFY2(seen.width() > 200 && seen.height() > 100 && window.top() >= screen.top(), qPrintable(QDebug::toString(window)));
        QVERIFY2(window.width() <= screen.width() && window.height() <= screen.height(), qPrintable(QDebug::toString(window)));
    }

    void theDialogsFit() {
        WindowFixture fixture;
        const QSize screen = QGuiApplication::primaryScreen()->availableSize();
        fixture.window.showPreferences();
        fixture.window.showShortcuts();
        for (const auto* dialog : fixture.window.findChildren<QDialog*>()) {
            QTRY_VERIFY(dialog->isVisible());
            QVERIFY2(dialog->frameSize().width() <= screen.width() && dialog->frameSize().height() <= screen.height(),
                     dialog->metaObject()->className());
        }
    }

    void theStartPageIsOnlyScrolledDown_data() { addLanguages(); }
    void theStartPageIsOnlyScrolledDown() {
        QFETCH(QString, language);
        QSettings().setValue(kLanguageKey, language);
        WindowFixture fixture;
        fixture.window.resize(kSmall);
        fixture.window.setSampleFolder(resource("samples"));
        const auto* page = fixture.window.findChild<StartPage*>();
        QTRY_COMPARE(page->findChildren<QToolButton*>().size(), 6);
        QTRY_VERIFY(page->findChildren<QToolButton*>().constLast()->isVisible());
        QTRY_COMPARE(page->horizontalScrollBar()->maximum(), 0);
        for (const QToolButton* sample : page->findChildren<QToolButton*>()) {
            const int left = sample->mapTo(page->viewport(), QPoint()).x();
            QVERIFY(left >= 0 && left + sample->width() <= page->viewport()->width());
        }

        // With more room they stand in one row again.
        fixture.window.resize(1400, kSmall.height());
        const auto areInOneRow = [&] {
            const auto samples = page->findChildren<QToolButton*>();
            return std::all_of(samples.begin(), samples.end(),
                               [&](const QToolButton* sample) { return sample->y() == samples.first()->y(); });
        };
        QTRY_VERIFY(areInOneRow());
    }

    void theWindowStaysAsSmallAsItIs_data() { addLanguages(); }
    void theWindowStaysAsSmallAsItIs() {
        QFETCH(QString, language);
        QSettings().setValue(kLanguageKey, language);
        QueueFixture fixture;
        fixture.window.resize(kSmall);
        fixture.add(1);
        fixture.window.generateCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllDone(), kGenerationTimeout);
        const auto* result = fixture.window.statusBar()->findChild<ElidedLabel*>();
        QTRY_VERIFY(!result->text().isEmpty() && fixture.window.shapeBar()->isVisible());
        QTRY_VERIFY(isWithin(*result, fixture.window));
        QTRY_VERIFY(result->width() > 100);
        QCOMPARE(fixture.window.size(), kSmall);

        fixture.window.trySeeds();
        const auto* seeds = fixture.window.findChild<SeedGrid*>();
        QTRY_VERIFY_WITH_TIMEOUT(!seeds->isRunning() && seeds->isVisible(), kGenerationTimeout);
        QTRY_VERIFY(isWithin(*seeds, fixture.window));
        QCOMPARE(fixture.window.size(), kSmall);
    }

private:
    static void addLanguages() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "de", "es", "fr", "ja", "zh_CN"}) {
            QTest::newRow(language) << QString::fromLatin1(language);
        }
    }
};

ORFEAS_TEST(TestSmallScreen, QApplication)
#include "test_small_screen.moc"
