// A window is where it can be reached, whatever its settings say and whichever screens are still there.
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <limits>

#include "support/test_registry.h"
#include "ui/window_placement.h"

using namespace orfeas;

namespace {

const QRect kLaptop(0, 0, 1600, 1000);
const QRect kSecond(1600, -200, 1920, 1200);

}  // namespace

class TestWindowPlacement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysWhereItCanBeReached_data() {
        QTest::addColumn<QRect>("window");
        QTest::addColumn<QRect>("expected");
        QTest::newRow("in the middle") << QRect(200, 100, 1240, 820) << QRect(200, 100, 1240, 820);
        QTest::newRow("partly outside") << QRect(1000, 500, 1240, 820) << QRect(1000, 500, 1240, 820);
        QTest::newRow("far to the left") << QRect(-5000, 100, 1240, 820) << QRect(0, 100, 1240, 820);
        QTest::newRow("far above") << QRect(100, -5000, 1240, 820) << QRect(100, 0, 1240, 820);
        QTest::newRow("title bar above the screen") << QRect(100, -30, 1240, 820) << QRect(100, 0, 1240, 820);
        QTest::newRow("a corner left") << QRect(1590, 990, 1240, 820) << QRect(360, 180, 1240, 820);
        QTest::newRow("too large") << QRect(0, 20, 30000, 20000) << QRect(0, 20, 1600, 1000);
        QTest::newRow("at the end of the numbers") << QRect(QPoint(2147483000, 10), QSize(1000, 700)) << QRect(600, 10, 1000, 700);
    }

    void staysWhereItCanBeReached() {
        QFETCH(const QRect, window);
        QFETCH(const QRect, expected);
        QCOMPARE(reachablePlace(window, {kLaptop}), expected);
    }

    void aSecondScreenIsAPlaceAsLongAsItIsThere() {
        const QRect window(2000, 100, 1240, 820);
        QCOMPARE(reachablePlace(window, {kLaptop, kSecond}), window);
        QCOMPARE(reachablePlace(window, {kLaptop}), QRect(360, 100, 1240, 820));
        QCOMPARE(reachablePlace(window, {}), window);
    }

    void canAlwaysBeReached() {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const auto any = [&] { return random.bounded(2) == 0 ? random.bounded(-6000, 6000) : static_cast<int>(random.generate()); };
        for (int i = 0; i < 10'000; ++i) {
            const QRect window(QPoint(any(), any()), QSize(random.bounded(300, 40'000), random.bounded(200, 40'000)));
            const QList<QRect> screens = random.bounded(2) == 0 ? QList{kLaptop} : QList{kSecond, kLaptop};
            const QRect place = reachablePlace(window, screens);
            const QRect grip(place.topLeft(), QSize(place.width(), 24));
            const bool isReachable = std::ranges::any_of(screens, [&](const QRect& screen) {
                const QRect seen = screen.intersected(grip);
                return seen.width() >= 120 && seen.height() == 24;
            });
            QVERIFY2(isReachable, qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(i)));
        }
    }
};

ORFEAS_TEST(TestWindowPlacement, NoApplication)
#include "test_window_placement.moc"
