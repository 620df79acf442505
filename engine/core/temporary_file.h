#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "orfeas/stage.h"

namespace orfeas {

/** Throws the Error of a file that can't be written; `reason` is an errno. */
[[noreturn]] void failToWrite(const std::filesystem::path& path, Stage stage, int reason);

/** Writes all of it. Returns 0 or an errno. */
int writeAll(int descriptor, std::span<const std::byte> content);

/** A file beside its target that vanishes unless it takes the target's place, or is kept because it can't. */
class TemporaryFile {
public:
    /** `target` is no symbolic link. Throws Error, as all else here does. */
    TemporaryFile(std::filesystem::path target, Stage stage);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    /** Fills it and puts it into the target's place. */
    void replaceTarget(std::span<const std::byte> content);

private:
    void create();
    void takeOverRights() const;
    void finish();
    [[nodiscard]] bool overwriteTarget(std::span<const std::byte> content) const;
    [[noreturn]] void keepBesideTarget(int reason);
    void syncFolder() const;

    std::filesystem::path m_target;
    Stage m_stage;
    std::optional<struct stat> m_old;  ///< what is known of the file to be replaced
    std::string m_name;
    int m_descriptor = -1;
    bool m_kept = false;
};

}  // namespace orfeas
