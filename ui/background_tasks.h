#pragma once

#include <spdlog/spdlog.h>

#include <QObject>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

#include "orfeas/error.h"
#include "orfeas/signal_stack.h"

namespace orfeas {

/** The exception that is being handled, in the words of the user's language where the engine has none of its own. */
Error backgroundError();

/**
 * Runs slow things (files, big pictures) one after the other on a thread of its own and hands the results to the thread this object
 * lives on, so that the window never waits. Destruction waits for what has been begun.
 */
class BackgroundTasks : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY(BackgroundTasks)

public:
    explicit BackgroundTasks(QObject* parent = nullptr) : QObject(parent) {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);  // always the same thread, to which a database connection may be tied
    }
    ~BackgroundTasks() override {
        m_pool.clear();
        m_pool.waitForDone();
    }

    /** Waits until all that was asked for is done; what is to be delivered comes afterwards. */
    void finish() { m_pool.waitForDone(); }

    /** Calls `done` with what `work` returned, or `failed`, if there is one, with what it threw: nothing ends the process. */
    template <typename Work, typename Done>
    void run(Work work, Done done, std::function<void(const Error&)> failed) {
        using Result = std::invoke_result_t<Work>;
        ++m_pending;
        m_pool.start([this, work = std::move(work), done = std::move(done), failed = std::move(failed)]() mutable {
            useSignalStack();
            try {
                const auto result = std::make_shared<Result>(work());
                deliver([done = std::move(done), result] { done(std::move(*result)); });
            } catch (...) {
                deliver([failed = std::move(failed), error = backgroundError()] {
                    if (failed) {
                        failed(error);
                    } else {
                        spdlog::warn("{}", error.message());
                    }
                });
            }
        });
    }

    /** Calls `idle` when everything that was asked for so far has been done and delivered. */
    void whenIdle(std::function<void()> idle) {
        ++m_pending;
        m_pool.start([this, idle = std::move(idle)]() mutable { deliver(std::move(idle)); });
    }

    /** Whether nothing is left to do or to deliver. */
    [[nodiscard]] bool isIdle() const { return m_pending == 0; }

private:
    template <typename Call>
    void deliver(Call call) {
        QMetaObject::invokeMethod(
            this,
            [this, call = std::move(call)]() mutable {
                --m_pending;
                call();
            },
            Qt::QueuedConnection);
    }

    int m_pending = 0;
    QThreadPool m_pool;
};

}  // namespace orfeas
