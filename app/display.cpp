#include "app/display.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <xcb/xcb.h>

#include <QDir>
#include <QLibraryInfo>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>

namespace orfeas {

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : value;
}

bool xServerAnswers() {
    if (environment("DISPLAY").empty()) {
        return false;
    }
    xcb_connection_t* connection = xcb_connect(nullptr, nullptr);
    const bool works = xcb_connection_has_error(connection) == 0;
    xcb_disconnect(connection);
    return works;
}

bool socketAnswers(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.native().size() >= sizeof(address.sun_path)) {
        return false;
    }
    std::strcpy(address.sun_path, path.c_str());
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) {
        return false;
    }
    const bool works = ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
    ::close(descriptor);
    return works;
}

bool waylandAnswers() {
    const std::filesystem::path display = environment("WAYLAND_DISPLAY");
    const std::filesystem::path runtime = environment("XDG_RUNTIME_DIR");
    if (display.empty() || (display.is_relative() && runtime.empty())) {
        return false;
    }
    const QDir plugins(QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/platforms"));
    const bool pluginInstalled = !plugins.entryList({QStringLiteral("libqwayland*.so")}, QDir::Files).isEmpty();
    return pluginInstalled && socketAnswers(display.is_absolute() ? display : runtime / display);
}

}  // namespace

bool displayAvailable() {
    const std::string platform = environment("QT_QPA_PLATFORM");
    if (platform.empty()) {
        return xServerAnswers() || waylandAnswers();
    }
    if (platform.starts_with("xcb")) {
        return xServerAnswers();
    }
    return platform.starts_with("wayland") && waylandAnswers();
}

}  // namespace orfeas
