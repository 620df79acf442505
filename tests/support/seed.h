#pragma once

#include <cstdint>

namespace orfeas::test {

/**
 * The seed of a test's random input: always `fixed`, unless ORFEAS_TEST_SEED holds another one to try. Printed, so that what fails says
 * what it failed with.
 */
std::uint32_t seed(std::uint32_t fixed);

}  // namespace orfeas::test
