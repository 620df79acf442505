#pragma once

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>

#include "orfeas/job_service.h"

namespace orfeas {

/**
 * Tells what the engine does: on a terminal as bars with the time left, elsewhere (a log, a pipe) as a line now and then. Used from one
 * thread.
 */
class ProgressPrinter {
public:
    /** Bars if `stream` is a terminal. */
    explicit ProgressPrinter(std::FILE* stream);
    ProgressPrinter(std::FILE* stream, bool bars, bool unicode);

    void show(const JobEvent& event);

    /** Ends the line that is being redrawn, so that a message can follow. */
    void endLine();

private:
    using Clock = std::chrono::steady_clock;

    void startStage(const JobStageStarted& event);
    void advance(const JobProgress& event);
    void finishStage();
    void sayLine(const std::string& line);
    void redraw(const std::string& line);
    [[nodiscard]] std::string barLine(const JobProgress& event) const;

    std::FILE* m_stream;
    bool m_bars;
    bool m_unicode;
    bool m_lineOpen = false;
    std::optional<Stage> m_stage;
    std::int64_t m_total = 0;
    int m_saidTenths = 0;
    Clock::time_point m_stageStart;
    Clock::time_point m_lastDrawn;
};

}  // namespace orfeas
