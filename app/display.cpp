#include "app/display.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <xcb/xcb.h>

#include <QDir>
#include <QLibraryInfo>
#include <algorithm>
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

/** Whether Qt has a plug-in for a platform of that name. */
bool pluginInstalled(std::string_view platform) {
    QStringList folders{QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/platforms")};
    folders += qEnvironmentVariable("QT_QPA_PLATFORM_PLUGIN_PATH").split(QLatin1Char(':'), Qt::SkipEmptyParts);
    const QString pattern = QStringLiteral("libq%1*.so").arg(QString::fromUtf8(platform.data(), static_cast<qsizetype>(platform.size())));
    return std::ranges::any_of(folders, [&](const QString& folder) { return !QDir(folder).entryList({pattern}, QDir::Files).isEmpty(); });
}

bool waylandAnswers() {
    const std::filesystem::path display = environment("WAYLAND_DISPLAY");
    const std::filesystem::path runtime = environment("XDG_RUNTIME_DIR");
    if (display.empty() || (display.is_relative() && runtime.empty())) {
        return false;
    }
    return pluginInstalled("wayland") && socketAnswers(display.is_absolute() ? display : runtime / display);
}

bool platformAvailable(std::string_view platform, const DisplayProbe& probe) {
    if (platform == "xcb") {
        return probe.x();
    }
    return platform.starts_with("wayland") ? probe.wayland() : probe.installed(platform);
}

}  // namespace

bool displayAvailable(const std::string& list, const DisplayProbe& probe) {
    bool named = false;
    for (std::size_t begin = 0; begin < list.size();) {
        const std::size_t end = std::min(list.find(';', begin), list.size());
        std::string_view platform = std::string_view(list).substr(begin, end - begin);
        platform = platform.substr(0, platform.find(':'));  // what follows is the plug-in's own
        begin = end + 1;
        if (!platform.empty()) {
            named = true;
            if (platformAvailable(platform, probe)) {
                return true;
            }
        }
    }
    return !named && (probe.x() || probe.wayland());
}

bool displayAvailable() {
    return displayAvailable(environment("QT_QPA_PLATFORM"), {.x = xServerAnswers, .wayland = waylandAnswers, .installed = pluginInstalled});
}

}  // namespace orfeas
