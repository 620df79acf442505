#include "app/commands/progress_printer.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "app/commands/exit_code.h"
#include "app/commands/text.h"

namespace orfeas {

namespace {

constexpr int kBarWidth = 28;
constexpr auto kRedrawInterval = std::chrono::milliseconds(50);

/** The stages that take long enough to deserve a bar of their own; the others pass in a moment. */
bool hasBar(Stage stage) {
    return stage == Stage::Sampling || stage == Stage::DecodeVolume;
}

bool localeIsUtf8() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0') {
            const std::string_view text = value;
            return text.find("UTF-8") != std::string_view::npos || text.find("utf8") != std::string_view::npos;
        }
    }
    return false;
}

std::string bar(double share, bool unicode) {
    const int filled = std::clamp(static_cast<int>(std::lround(share * kBarWidth)), 0, kBarWidth);
    std::string text;
    for (int i = 0; i < kBarWidth; ++i) {
        if (unicode) {
            text += i < filled ? "━" : "┈";
        } else {
            text += i < filled ? '#' : '.';
        }
    }
    return text;
}

double shareOf(std::int64_t done, std::int64_t total) {
    return total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0.0;
}

std::string timeLeft(double seconds) {
    return seconds < 0.0 ? std::string() : durationText(seconds) + " left";
}

}  // namespace

ProgressPrinter::ProgressPrinter(std::FILE* stream) : ProgressPrinter(stream, ::isatty(::fileno(stream)) == 1, localeIsUtf8()) {}

ProgressPrinter::ProgressPrinter(std::FILE* stream, bool bars, bool unicode) : m_stream(stream), m_bars(bars), m_unicode(unicode) {}

void ProgressPrinter::show(const JobEvent& event) {
    if (const auto* loading = std::get_if<EngineLoading>(&event)) {
        sayLine(fmt::format("Loading model {}", loading->model));
    } else if (const auto* warmingUp = std::get_if<EngineWarmingUp>(&event)) {
        sayLine(fmt::format("Warming up on {}", warmingUp->device));
    } else if (const auto* ready = std::get_if<EngineReady>(&event)) {
        sayLine(fmt::format("Ready on {} after {}", ready->device, durationText(ready->loadSeconds + ready->warmUpSeconds)));
    } else if (const auto* started = std::get_if<JobStageStarted>(&event)) {
        startStage(*started);
    } else if (const auto* progress = std::get_if<JobProgress>(&event)) {
        advance(*progress);
    } else if (std::holds_alternative<JobFinished>(event)) {
        finishStage();
    } else if (std::holds_alternative<JobFailed>(event) || std::holds_alternative<JobCancelled>(event)) {
        m_stage.reset();
        endLine();
    }
}

void ProgressPrinter::startStage(const JobStageStarted& event) {
    if (m_stage == event.stage) {
        m_total = event.total;
        return;
    }
    finishStage();
    m_stage = event.stage;
    m_total = event.total;
    m_saidTenths = 0;
    m_stageStart = Clock::now();
    m_lastDrawn = {};
    if (m_bars) {
        redraw(fmt::format("  {}", stageTitle(event.stage)));
    } else if (event.stage == Stage::Sampling) {
        sayLine(fmt::format("{}: {} steps", stageTitle(event.stage), event.total));
    } else {
        sayLine(fmt::format("{}", stageTitle(event.stage)));
    }
}

void ProgressPrinter::advance(const JobProgress& event) {
    if (!m_stage || event.stage != *m_stage) {
        return;
    }
    m_total = event.total;
    const auto now = Clock::now();
    const bool due = now - m_lastDrawn >= (m_bars ? Clock::duration(kRedrawInterval) : Clock::duration(std::chrono::seconds(1)));
    if (!hasBar(event.stage) || !due) {
        return;
    }
    if (m_bars) {
        redraw(barLine(event));
        m_lastDrawn = now;
        return;
    }
    const int tenths = static_cast<int>(shareOf(event.done, event.total) * 10.0);
    if (tenths > m_saidTenths && tenths < 10) {
        m_saidTenths = tenths;
        m_lastDrawn = now;
        const std::string left = timeLeft(event.secondsLeft);
        sayLine(fmt::format("{}: {} %{}", stageTitle(event.stage), tenths * 10, left.empty() ? left : ", " + left));
    }
}

void ProgressPrinter::finishStage() {
    if (m_stage && hasBar(*m_stage)) {
        const std::string took = durationText(std::chrono::duration<double>(Clock::now() - m_stageStart).count());
        if (m_bars) {
            redraw(fmt::format("  {:<16} {} {:>9}   {}", stageTitle(*m_stage), bar(1.0, m_unicode),
                               *m_stage == Stage::Sampling ? fmt::format("{0}/{0}", m_total) : "100 %", took));
            endLine();
        } else {
            sayLine(fmt::format("{}: done in {}", stageTitle(*m_stage), took));
        }
    }
    m_stage.reset();
    if (m_bars && m_lineOpen) {
        redraw({});
        m_lineOpen = false;
    }
}

std::string ProgressPrinter::barLine(const JobProgress& event) const {
    const double share = shareOf(event.done, event.total);
    const std::string amount =
        event.stage == Stage::Sampling ? fmt::format("{}/{}", event.done, event.total) : fmt::format("{:.0f} %", share * 100.0);
    return fmt::format("  {:<16} {} {:>9}   {}", stageTitle(event.stage), bar(share, m_unicode), amount, timeLeft(event.secondsLeft));
}

void ProgressPrinter::sayLine(const std::string& line) {
    endLine();
    printLine(m_stream, line);
    std::fflush(m_stream);
}

void ProgressPrinter::redraw(const std::string& line) {
    fmt::print(m_stream, "\r\x1b[K{}", line);
    std::fflush(m_stream);
    m_lineOpen = true;
}

void ProgressPrinter::endLine() {
    if (m_lineOpen) {
        fmt::print(m_stream, "\n");
        m_lineOpen = false;
    }
}

}  // namespace orfeas
