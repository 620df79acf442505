#include "app/crash_handler.h"

#include <execinfo.h>
#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <spdlog/sinks/base_sink.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <mutex>
#include <string>
#include <vector>

#include "orfeas/folder_entries.h"
#include "orfeas/log_format.h"
#include "orfeas/signal_stack.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLines = 40;
constexpr std::size_t kLineBytes = 240;
constexpr int kFrames = 64;
constexpr std::size_t kKeptReports = 10;
constexpr const char* kReportName = "crash-report.txt";

/** A text that the handler can read at any moment; what is longer is cut. */
template <std::size_t Size>
struct FixedText {
    std::array<char, Size> bytes{};

    void set(std::string_view text) {
        const std::size_t length = std::min(text.size(), Size - 1);
        std::copy_n(text.begin(), length, bytes.begin());
        bytes[length] = '\0';
    }
    [[nodiscard]] const char* text() const { return bytes.data(); }
};

// What the handler reads: nothing here is ever allocated or freed while the program runs.
FixedText<4096> g_temporaryPath;
FixedText<4096> g_path;
FixedText<200> g_device;
FixedText<600> g_exception;
std::array<FixedText<kLineBytes>, kLines> g_lines;
std::atomic<std::size_t> g_lineCount{0};
std::atomic<pid_t> g_reporter{0};  ///< the thread that crashed first
static_assert(std::atomic<pid_t>::is_always_lock_free);

constexpr std::array kSignals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

class RingSink : public spdlog::sinks::base_sink<std::mutex> {
protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        spdlog::memory_buf_t formatted;
        formatter_->format(message, formatted);
        const std::size_t count = g_lineCount.load(std::memory_order_relaxed);
        std::string_view line(formatted.data(), formatted.size());
        while (line.ends_with('\n')) {
            line.remove_suffix(1);
        }
        g_lines[count % kLines].set(line);
        g_lineCount.store(count + 1, std::memory_order_release);
    }
    void flush_() override {}
};

/** Writes with nothing but write(): all that may be called in a signal handler. */
class SafeWriter {
public:
    explicit SafeWriter(int file) : m_file(file) {}

    SafeWriter& operator<<(const char* text) {
        std::size_t left = std::strlen(text);
        while (left > 0) {
            const ssize_t written = ::write(m_file, text, left);
            if (written <= 0) {
                break;
            }
            text += written;
            left -= static_cast<std::size_t>(written);
        }
        return *this;
    }
    SafeWriter& number(std::uint64_t value, unsigned base = 10) {
        std::array<char, 24> digits{};
        std::size_t first = digits.size() - 1;
        do {
            digits[--first] = "0123456789abcdef"[value % base];
            value /= base;
        } while (value > 0);
        return *this << &digits[first];
    }

private:
    int m_file;
};

const char* nameOf(int signal) {
    switch (signal) {
        case SIGSEGV: return "SIGSEGV";
        case SIGBUS: return "SIGBUS";
        case SIGFPE: return "SIGFPE";
        case SIGILL: return "SIGILL";
        case SIGABRT: return "SIGABRT";
        default: return "?";
    }
}

void writeReport(int file, int signal, const siginfo_t* info) {
    SafeWriter out(file);
    out << "Orfeas " ORFEAS_VERSION " ended unexpectedly: " << nameOf(signal);
    if (signal != SIGABRT && info->si_code > 0) {
        (out << " at address 0x").number(reinterpret_cast<std::uintptr_t>(info->si_addr), 16);
    }
    (out << "\nTime: ").number(static_cast<std::uint64_t>(::time(nullptr))) << " s since 1970\n";
    if (*g_device.text() != '\0') {
        out << "Device: " << g_device.text() << "\n";
    }
    if (*g_exception.text() != '\0') {
        out << "Exception: " << g_exception.text() << "\n";
    }
    out << "\nCalls, the innermost first:\n";
    std::array<void*, kFrames> frames{};
    ::backtrace_symbols_fd(frames.data(), ::backtrace(frames.data(), kFrames), file);
    out << "\nLast lines of the log:\n";
    const std::size_t count = g_lineCount.load(std::memory_order_acquire);
    for (std::size_t i = count - std::min(count, kLines); i < count; ++i) {
        out << g_lines[i % kLines].text() << "\n";
    }
}

[[noreturn]] void waitForTheEnd() {
    for (;;) {
        ::pause();
    }
}

void onCrash(int signal, siginfo_t* info, void* /*context*/) {
    // Of several threads that crash the first reports. The others wait for the end that follows, for a crash of theirs would come before
    // the report is whole. A crash in here ends the program at once.
    constexpr unsigned kMostSeconds = 10;
    const pid_t self = ::gettid();
    pid_t reporter = 0;
    if (g_reporter.compare_exchange_strong(reporter, self)) {
        std::signal(SIGALRM, SIG_DFL);
        ::alarm(kMostSeconds);  // in case another thread holds what the report needs
        const int file = ::open(g_temporaryPath.text(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (file >= 0) {
            writeReport(file, signal, info);
            ::close(file);
            std::rename(g_temporaryPath.text(), g_path.text());
        }
    } else if (reporter != self) {
        waitForTheEnd();
    }
    std::signal(signal, SIG_DFL);
    ::raise(signal);  // blocked until this returns, then the default action
}

[[noreturn]] void onTerminate() {
    if (const std::exception_ptr exception = std::current_exception()) {
        try {
            std::rethrow_exception(exception);
        } catch (const std::exception& error) {
            g_exception.set(error.what());
        } catch (...) {
            g_exception.set("of an unknown kind");
        }
    }
    std::abort();
}

void keepNewest(const fs::path& folder) {
    const std::vector<fs::path> reports = entriesOf(folder);  // their names begin with the time
    for (std::size_t i = 0; i + kKeptReports < reports.size(); ++i) {
        std::error_code ignored;
        fs::remove(reports[i], ignored);
    }
}

}  // namespace

void installCrashHandler(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    g_path.set((folder / kReportName).string());
    g_temporaryPath.set((folder / fmt::format("{}.{}", kReportName, ::getpid())).string());
    // The first call loads libgcc, which allocates: not in the handler.
    std::array<void*, 1> frame{};
    ::backtrace(frame.data(), 1);

    useSignalStack();  // for when the ordinary stack has overflowed; other threads have their own
    struct sigaction action{};
    action.sa_sigaction = onCrash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    ::sigemptyset(&action.sa_mask);
    for (const int signal : kSignals) {
        ::sigaction(signal, &action, nullptr);
    }
    std::set_terminate(onTerminate);
}

void setCrashDevice(std::string_view device) {
    g_device.set(device);
}

spdlog::sink_ptr makeCrashLogSink() {
    auto sink = std::make_shared<RingSink>();
    sink->set_formatter(makeLogFormatter("%Y-%m-%dT%H:%M:%S.%e %l %*"));
    return sink;
}

fs::path takeCrashReport(const fs::path& folder) {
    std::error_code error;
    const fs::path report = folder / kReportName;
    if (!fs::exists(report, error)) {
        return {};
    }
    const fs::path crashes = folder / "crashes";
    fs::create_directories(crashes, error);
    fs::path kept = crashes / fmt::format("{:%Y-%m-%dT%H-%M-%S}.txt", fmt::localtime(std::time(nullptr)));
    fs::rename(report, kept, error);
    if (error) {
        return {};
    }
    keepNewest(crashes);
    return kept;
}

}  // namespace orfeas
