#include "app/commands/process_age.h"

#include <unistd.h>

#include <ctime>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace orfeas {

double processAge() {
    std::ifstream stat("/proc/self/stat");
    std::string text((std::istreambuf_iterator<char>(stat)), {});
    std::istringstream fields(text.substr(text.rfind(')') + 2));  // the name before it may hold spaces
    std::string field;
    for (int index = 0; index < 20 && fields >> field; ++index) {
    }
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    const double ticks = field.empty() ? 0.0 : std::stod(field);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec) - ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

}  // namespace orfeas
