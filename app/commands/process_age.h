#pragma once

namespace orfeas {

/** Seconds since the kernel started this process, to a clock tick (10 ms): what a person has waited before main() began counts too. */
double processAge();

}  // namespace orfeas
