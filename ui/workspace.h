#pragma once

#include <memory>
#include <utility>

#include "ui/generation_queue.h"
#include "ui/queue/queue_keeper.h"
#include "ui/queue/queue_times.h"
#include "ui/shape_files.h"

namespace orfeas {

class JobBridge;
class LibraryService;
class LogLines;

/** What a window shows and works with. It outlives the window, which is made anew when its language changes. */
struct Workspace {
    Workspace(JobBridge& engineBridge, LibraryService& history, std::shared_ptr<LogLines> lines)
        : bridge(engineBridge), library(history), log(std::move(lines)), queue(bridge), keeper(queue, library) {}

    JobBridge& bridge;
    LibraryService& library;
    std::shared_ptr<LogLines> log;
    GenerationQueue queue;
    QueueKeeper keeper;
    QueueTimes times;
    ShapeFiles files;
};

}  // namespace orfeas
