#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace orfeas {

/** A whole regular file, mapped read-only. Its size is that of the moment of opening; offsets must be checked against it. */
class MappedFile {
public:
    /** Throws Error{FileNotFound, AccessDenied, UnsupportedFormat} at Stage::LoadWeights; the last for folders, pipes and empty files. */
    static std::shared_ptr<const MappedFile> open(const std::filesystem::path& path);

    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    [[nodiscard]] std::span<const std::byte> bytes() const { return {static_cast<const std::byte*>(m_mapping), m_size}; }
    [[nodiscard]] std::string_view text() const { return {static_cast<const char*>(m_mapping), m_size}; }
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    MappedFile(std::string name, void* mapping, std::size_t size) : m_name(std::move(name)), m_mapping(mapping), m_size(size) {}

    std::string m_name;
    void* m_mapping;
    std::size_t m_size;
};

/** An Error{CorruptFile} at Stage::LoadWeights: what is wrong with the file, and to download it again. */
[[noreturn]] void throwCorruptFile(const std::string& file, const std::string& clause);

}  // namespace orfeas
