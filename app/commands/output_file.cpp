#include "app/commands/output_file.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <map>
#include <system_error>
#include <utility>

#include "orfeas/atomic_file.h"
#include "orfeas/error.h"

namespace orfeas {

namespace fs = std::filesystem;

void requireWritableFolder(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
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
    const WriteTarget target = writeTarget(file);
    std::error_code error;
    if (fs::is_directory(target.path, error)) {
        throw Error(ErrorCode::AccessDenied, Stage::WriteMesh,
                    fmt::format("The output '{}' is a folder; name a file in it.", file.string()));
    }
    if (fs::is_symlink(target.path, error) && !target.isStream) {
        throw Error(ErrorCode::AccessDenied, Stage::WriteMesh,
                    fmt::format("The output '{}' is a link that leads in a circle; choose another with -o.", file.string()));
    }
    if (target.isStream) {
        if (::access(target.path.c_str(), W_OK) != 0) {
            throw Error(ErrorCode::AccessDenied, Stage::WriteMesh,
                        fmt::format("The output '{}' can't be written to: {}. Choose another with -o.", file.string(),
                                    std::generic_category().message(errno)));
        }
        return;
    }
    const fs::path folder = target.path.parent_path();
    requireWritableFolder(folder.empty() ? fs::path(".") : folder);
}

void requireFileName(const fs::path& file) {
    std::error_code error;
    const fs::file_type type = fs::symlink_status(file, error).type();
    if (type != fs::file_type::regular && type != fs::file_type::not_found) {
        requireWritable(file);
    }
}

namespace {

/** What two names of one file have in common: its place behind links, and its number on the disk if it is there. */
std::vector<std::string> identitiesOf(const fs::path& file) {
    const fs::path place = writeTarget(file).path;
    std::error_code error;
    fs::path whole = fs::weakly_canonical(fs::absolute(place, error), error);
    if (error) {
        whole = fs::absolute(place, error).lexically_normal();
    }
    std::vector<std::string> identities{whole.string()};
    struct stat status{};
    if (::stat(place.c_str(), &status) == 0) {
        identities.push_back(fmt::format("{}:{}", status.st_dev, status.st_ino));
    }
    return identities;
}

}  // namespace

void requireSeparateFiles(const std::vector<NamedFile>& inputs, const std::vector<NamedFile>& outputs) {
    std::map<std::string, std::pair<const NamedFile*, bool>> known;  // and whether it is an output
    for (const NamedFile& input : inputs) {
        for (std::string& identity : identitiesOf(input.file)) {
            known.try_emplace(std::move(identity), &input, false);
        }
    }
    for (const NamedFile& output : outputs) {
        if (writeTarget(output.file).isStream) {
            continue;
        }
        for (std::string& identity : identitiesOf(output.file)) {
            const auto [place, isNew] = known.try_emplace(std::move(identity), &output, true);
            const auto [other, isOutput] = place->second;
            if (!isNew && other != &output) {
                throw Error(ErrorCode::InvalidArgument, Stage::WriteMesh,
                            isOutput ? fmt::format("'{}' ({}) and '{}' ({}) are the same file. Choose another name for one of them.",
                                                   output.file.string(), output.what, other->file.string(), other->what)
                                     : fmt::format("'{}' ({}) would overwrite '{}' ({}). Choose another name or folder for it.",
                                                   output.file.string(), output.what, other->file.string(), other->what));
            }
        }
    }
}

std::vector<NamedFile> filesOf(const std::string& what, const fs::path& folderOrFile) {
    std::error_code error;
    if (folderOrFile.empty()) {
        return {};
    }
    if (!fs::is_directory(folderOrFile, error)) {
        return {{what, folderOrFile}};
    }
    std::vector<NamedFile> files;
    fs::directory_iterator entry(folderOrFile, error);
    for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
        files.push_back({what, entry->path()});
    }
    return files;
}

}  // namespace orfeas
