#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <limits>
#include <system_error>
#include <vector>

namespace orfeas {

/**
 * What lies in a folder, by name; nothing of one that is missing or must not be read, and what came before the fault of one that
 * can't be read to its end. Throws no filesystem_error, unlike a range-based loop over a directory_iterator. `most` limits what is looked
 * at.
 */
inline std::vector<std::filesystem::path> entriesOf(const std::filesystem::path& folder,
                                                    std::size_t most = std::numeric_limits<std::size_t>::max()) {
    std::vector<std::filesystem::path> entries;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, std::filesystem::directory_options::skip_permission_denied, error);
    for (const std::filesystem::directory_iterator end; !error && entry != end && entries.size() < most; entry.increment(error)) {
        entries.push_back(entry->path());
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

}  // namespace orfeas
