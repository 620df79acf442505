#pragma once

#include <spdlog/common.h>

#include <filesystem>
#include <string_view>

namespace orfeas {

/**
 * From now on SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT and std::terminate write a report into `folder` (what happened, where, the device
 * and the last lines of the log) before the system does what it does with a crashed program. Everything the report needs is prepared
 * here; the handler allocates nothing.
 */
void installCrashHandler(const std::filesystem::path& folder);

/** What the report says was computed on. */
void setCrashDevice(std::string_view device);

/** Keeps the last lines of the log where the handler finds them. */
spdlog::sink_ptr makeCrashLogSink();

/**
 * Moves the report that an earlier run has left into folder/crashes, named by its time, and returns where it is now; empty if there is
 * none. A few reports are kept, the newest.
 */
std::filesystem::path takeCrashReport(const std::filesystem::path& folder);

}  // namespace orfeas
