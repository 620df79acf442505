#include "app/commands/process_age.h"

#include <unistd.h>

#include <charconv>
#include <cstdint>
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
    std::uint64_t ticks = 0;
    std::from_chars(field.data(), field.data() + field.size(), ticks);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec) -
           static_cast<double>(ticks) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

}  // namespace orfeas
