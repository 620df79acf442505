#pragma once

namespace orfeas {

/**
 * How many threads LibTorch computes with on the host unless the engine is told otherwise: its number at the first
 * call in this process, before any engine has changed it. LibTorch's own setting is process-wide, so a number that
 * is read later may be the one that another engine has left there.
 */
int defaultHostThreads();

/**
 * Threads for the host's work of one worker. `configured` > 0 is taken as it is; else it is `processDefault`, of
 * which a worker with a GPU gets an equal part for each of two: the picture that it prepares, and the surface that
 * it extracts of the one before. With all cores each both would take ten times as long, as LibTorch's threads
 * busy-wait. `gpuWorkers`: workers with a GPU in this engine, 0 where the CPU computes.
 */
int hostThreadsFor(int configured, int processDefault, int gpuWorkers);

/** Makes the calling thread, and threads that are started later, compute with `count` (1 or more) threads. */
void useHostThreads(int count);

}  // namespace orfeas
