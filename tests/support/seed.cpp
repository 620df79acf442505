#include "support/seed.h"

#include <QtGlobal>

namespace orfeas::test {

std::uint32_t seed(std::uint32_t fixed) {
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("ORFEAS_TEST_SEED", &isSet);
    const std::uint32_t used = isSet ? static_cast<std::uint32_t>(wanted) : fixed;
    qInfo("seed %u (ORFEAS_TEST_SEED sets another)", used);
    return used;
}

}  // namespace orfeas::test
