// A render thread that fails says so and draws the next picture; nothing that is thrown on it ends the process.
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <functional>
#include <memory>
#include <new>
#include <stdexcept>

#include "orfeas/error.h"
#include "support/test_registry.h"
#include "viewer/render_thread.h"

using namespace orfeas;

namespace {

/** Fails as long as it is told to. */
class FailingMaker final : public FrameMaker {
public:
    FailingMaker(std::atomic<int>& failuresLeft, std::function<void()> fail) : m_failuresLeft(failuresLeft), m_fail(std::move(fail)) {}
    RenderedFrame make(const FrameRequest& request) override {
        if (m_failuresLeft > 0) {
            --m_failuresLeft;
            m_fail();
        }
        RenderedFrame frame;
        frame.number = request.number;
        return frame;
    }

private:
    std::atomic<int>& m_failuresLeft;
    std::function<void()> m_fail;
};

FrameRequest numbered(std::uint64_t number) {
    FrameRequest request;
    request.number = number;
    return request;
}

}  // namespace

class TestRenderThread : public QObject {
    Q_OBJECT

    using Fail = std::function<void()>;

    static void addFailures() {
        QTest::addColumn<Fail>("fail");
        QTest::newRow("memory") << Fail([] { throw std::bad_alloc(); });
        QTest::newRow("length") << Fail([] { throw std::length_error("vector::reserve"); });
        QTest::newRow("driver") << Fail([] { throw Error(ErrorCode::DeviceUnavailable, Stage::Render, "The driver was reset."); });
        QTest::newRow("no exception") << Fail([] { throw 42; });
    }

private Q_SLOTS:
    void aFailedFrameIsReportedAndTheNextIsDrawn_data() { addFailures(); }
    void aFailedFrameIsReportedAndTheNextIsDrawn() {
        QFETCH(const Fail, fail);
        std::atomic<int> failuresLeft{2};
        std::atomic<int> makers{0};
        RenderThread thread([&] {
            ++makers;
            return std::make_unique<FailingMaker>(failuresLeft, fail);
        });
        QSignalSpy frames(&thread, &RenderThread::frameReady);
        QSignalSpy failures(&thread, &RenderThread::frameFailed);
        QSignalSpy unavailable(&thread, &RenderThread::unavailable);
        thread.request(numbered(1));
        QTRY_COMPARE(failures.size(), 1);
        thread.request(numbered(2));
        QTRY_COMPARE(failuresLeft.load(), 0);
        thread.request(numbered(3));
        QTRY_COMPARE(frames.size(), 1);
        QCOMPARE(frames[0][0].value<RenderedFrame>().number, std::uint64_t{3});
        QCOMPARE(failures.size(), 1);  // of several in a row only the first is said
        QVERIFY(failures[0][0].toString().endsWith(QLatin1Char('.')));
        QCOMPARE(makers.load(), 3);  // what a failure leaves behind is not drawn with again
        QCOMPARE(unavailable.size(), 0);
    }

    void whereNothingCanBeDrawnItSaysSo_data() { addFailures(); }
    void whereNothingCanBeDrawnItSaysSo() {
        QFETCH(const Fail, fail);
        RenderThread thread([&]() -> std::unique_ptr<FrameMaker> {
            fail();
            return nullptr;
        });
        QSignalSpy unavailable(&thread, &RenderThread::unavailable);
        thread.request(numbered(1));
        QTRY_COMPARE(unavailable.size(), 1);
        QVERIFY(unavailable[0][0].toString().endsWith(QLatin1Char('.')));
    }
};

ORFEAS_TEST(TestRenderThread, QApplication)
#include "test_render_thread.moc"
