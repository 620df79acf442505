#pragma once

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace orfeas {

/**
 * A regular file that stays open and is read piece by piece, from any thread. It is copied rather than mapped: a mapped
 * file that is cut short or replaced in place ends the process with a signal, or changes weights without a word. A file
 * that is replaced by renaming another one over it stays readable as it was.
 */
class StoredFile {
public:
    /**
     * Throws Error{FileNotFound, AccessDenied, UnsupportedFormat} at Stage::LoadWeights; the last for folders, pipes and
     * empty files.
     */
    static std::shared_ptr<const StoredFile> open(const std::filesystem::path& path);

    ~StoredFile();
    StoredFile(const StoredFile&) = delete;
    StoredFile& operator=(const StoredFile&) = delete;

    /** Bytes at the moment of opening; offsets must be checked against it. */
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] const std::string& name() const { return m_name; }

    /** Copies the bytes from `offset` on. Throws Error{CorruptFile} if the file has been changed since it was opened. */
    void read(std::uint64_t offset, std::span<std::byte> to) const;

    /** The same as a text; shorter where the file ends. */
    [[nodiscard]] std::string text(std::uint64_t offset, std::uint64_t length) const;

private:
    StoredFile(std::string name, int descriptor);
    void requireUnchanged() const;

    std::string m_name;
    int m_descriptor;
    std::uint64_t m_size = 0;
    timespec m_modified{};
};

/** An Error{CorruptFile} at Stage::LoadWeights: what is wrong with the file, and to download it again. */
[[noreturn]] void throwCorruptFile(const std::string& file, const std::string& clause);

}  // namespace orfeas
