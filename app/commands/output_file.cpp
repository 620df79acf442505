#include "app/commands/output_file.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "orfeas/error.h"

namespace orfeas {

namespace fs = std::filesystem;

void requireWritableFolder(const fs::path& folder) {
    if (!fs::is_directory(folder)) {
        throw Error(ErrorCode::FileNotFound, Stage::WriteMesh,
                    fmt::format("The output folder '{}' does not exist. Create it, or choose another with -o.", folder.string()));
    }
    // Permission bits don't tell of read-only mounts, quotas or root: only trying does.
    std::string probe = (folder / ".orfeas-XXXXXX").string();
    const int descriptor = ::mkstemp(probe.data());
    if (descriptor < 0) {
        throw Error(ErrorCode::AccessDenied, Stage::WriteMesh,
                    fmt::format("The output folder '{}' can't be written to: {}. Choose another with -o.", folder.string(),
                                std::generic_category().message(errno)));
    }
    ::close(descriptor);
    ::unlink(probe.c_str());
}

void requireWritable(const fs::path& file) {
    if (fs::is_directory(file)) {
        throw Error(ErrorCode::AccessDenied, Stage::WriteMesh,
                    fmt::format("The output '{}' is a folder; name a file in it.", file.string()));
    }
    const fs::path folder = file.parent_path();
    requireWritableFolder(folder.empty() ? fs::path(".") : folder);
}

}  // namespace orfeas
