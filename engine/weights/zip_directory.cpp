#include "weights/zip_directory.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "orfeas/error.h"
#include "weights/checked_math.h"
#include "weights/stored_tensor.h"

namespace orfeas {

namespace {

// Signatures, sizes and field offsets from PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.14 to 4.3.16.
constexpr std::uint32_t kLocalSignature = 0x04034b50;
constexpr std::uint32_t kCentralSignature = 0x02014b50;
constexpr std::uint32_t kEndSignature = 0x06054b50;
constexpr std::uint32_t kZip64EndSignature = 0x06064b50;
constexpr std::uint32_t kZip64LocatorSignature = 0x07064b50;
constexpr std::uint64_t kLocalSize = 30;
constexpr std::uint64_t kCentralSize = 46;
constexpr std::uint64_t kEndSize = 22;
constexpr std::uint64_t kZip64EndSize = 56;
constexpr std::uint64_t kZip64LocatorSize = 20;
constexpr std::uint64_t kLongestComment = 0xffff;
constexpr std::uint64_t kInZip64 = 0xffffffff;
constexpr std::uint16_t kZip64ExtraId = 1;
constexpr std::uint16_t kEncrypted = 1;
constexpr std::uint16_t kSizesFollowData = 8;
constexpr std::uint64_t kMaximumRecords = kMaximumTensors + 100;

struct Directory {
    std::uint64_t offset;
    std::uint64_t size;
    std::uint64_t count;
};

class DirectoryReader {
public:
    explicit DirectoryReader(const StoredFile& file) : m_file(file) {}

    std::map<std::string, ZipRecord> read() {
        m_directory = findDirectory();
        std::uint64_t position = m_directory.offset;
        for (std::uint64_t i = 0; i < m_directory.count; ++i) {
            position = readEntry(position);
        }
        if (position != m_directory.offset + m_directory.size) {
            corrupt("the zip directory has another length than it claims");
        }
        checkOverlaps();
        return std::move(m_records);
    }

private:
    [[noreturn]] void corrupt(const std::string& clause) const { throwCorruptFile(m_file.name(), clause); }
    [[noreturn]] void unsupported(const std::string& clause) const {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights,
                    fmt::format("{}: {}. Save it again with torch.save, or use the safetensors file.", m_file.name(), clause));
    }

    /** A little-endian number at a checked position. */
    template <typename Number>
    [[nodiscard]] Number at(std::uint64_t position) const {
        if (position > m_file.size() || m_file.size() - position < sizeof(Number)) {
            corrupt("the zip archive is cut off");
        }
        if (position < m_windowStart || position + sizeof(Number) > m_windowStart + m_window.size()) {
            moveWindow(position);
        }
        std::uint64_t value = 0;
        for (std::uint64_t i = 0; i < sizeof(Number); ++i) {
            value |= std::to_integer<std::uint64_t>(m_window[position - m_windowStart + i]) << (8 * i);
        }
        return static_cast<Number>(value);
    }

    /** Reads what lies around a position: numbers are looked at in runs, forwards and backwards. */
    void moveWindow(std::uint64_t position) const {
        constexpr std::uint64_t kReach = 4096;
        m_windowStart = position - std::min(position, kReach);
        m_window.resize(std::min(2 * kReach, m_file.size() - m_windowStart));
        m_file.read(m_windowStart, m_window);
    }

    [[nodiscard]] std::string textAt(std::uint64_t position, std::uint64_t length) const {
        if (position > m_file.size() || m_file.size() - position < length) {
            corrupt("the zip archive is cut off");
        }
        return m_file.text(position, length);
    }

    /** The end record lies at the very end, followed only by a comment of the length that it states. */
    [[nodiscard]] std::uint64_t findEnd() const {
        const std::uint64_t size = m_file.size();
        for (std::uint64_t comment = 0; comment <= kLongestComment && comment + kEndSize <= size; ++comment) {
            const std::uint64_t position = size - kEndSize - comment;
            if (at<std::uint32_t>(position) == kEndSignature && at<std::uint16_t>(position + 20) == comment) {
                return position;
            }
        }
        corrupt("the zip archive has no directory; the file is truncated");
    }

    [[nodiscard]] Directory findDirectory() const {
        const std::uint64_t end = findEnd();
        Directory directory{at<std::uint32_t>(end + 16), at<std::uint32_t>(end + 12), at<std::uint16_t>(end + 10)};
        if (at<std::uint16_t>(end + 4) != 0 || at<std::uint16_t>(end + 6) != 0 || at<std::uint16_t>(end + 8) != directory.count) {
            unsupported("is part of a split zip archive");
        }
        std::uint64_t limit = end;
        if (end >= kZip64LocatorSize && at<std::uint32_t>(end - kZip64LocatorSize) == kZip64LocatorSignature) {
            limit = at<std::uint64_t>(end - kZip64LocatorSize + 8);
            directory = zip64Directory(limit, end - kZip64LocatorSize);
        }
        const auto directoryEnd = checkedAdd(directory.offset, directory.size);
        if (!directoryEnd || *directoryEnd != limit) {
            corrupt("the zip directory does not lie where the archive says");
        }
        if (directory.count > kMaximumRecords || directory.size > 2 * kMaximumHeaderBytes) {
            corrupt("the zip directory is too large");
        }
        return directory;
    }

    [[nodiscard]] Directory zip64Directory(std::uint64_t position, std::uint64_t locator) const {
        const auto recordEnd = checkedAdd(position, kZip64EndSize);
        if (!recordEnd || *recordEnd > locator || at<std::uint32_t>(position) != kZip64EndSignature) {
            corrupt("the zip64 end record does not lie where the archive says");
        }
        // The record's own size counts from the byte after that field, 12 bytes into it.
        if (checkedAdd(at<std::uint64_t>(position + 4), position + 12) != locator) {
            corrupt("the zip64 end record has another length than it claims");
        }
        if (at<std::uint32_t>(position + 16) != 0 || at<std::uint32_t>(position + 20) != 0 ||
            at<std::uint64_t>(position + 24) != at<std::uint64_t>(position + 32)) {
            unsupported("is part of a split zip archive");
        }
        return {at<std::uint64_t>(position + 48), at<std::uint64_t>(position + 40), at<std::uint64_t>(position + 32)};
    }

    /** Reads one central header and returns the position after it. */
    std::uint64_t readEntry(std::uint64_t position) {
        if (at<std::uint32_t>(position) != kCentralSignature) {
            corrupt("the zip directory holds something that is no entry");
        }
        const auto flags = at<std::uint16_t>(position + 8);
        const auto method = at<std::uint16_t>(position + 10);
        const std::uint64_t nameLength = at<std::uint16_t>(position + 28);
        const std::uint64_t extraLength = at<std::uint16_t>(position + 30);
        const std::uint64_t commentLength = at<std::uint16_t>(position + 32);
        const std::string name = textAt(position + kCentralSize, nameLength);
        if ((flags & kEncrypted) != 0) {
            unsupported(fmt::format("its record '{}' is encrypted", printable(name)));
        }
        if (method != 0) {
            unsupported(
                fmt::format("its record '{}' is compressed (method {}), but torch.save stores records plainly", printable(name), method));
        }

        // Sizes and offset of more than 32 bits are all ones here and follow, in this order, in an extra field.
        std::uint64_t size = at<std::uint32_t>(position + 24);
        std::uint64_t storedSize = at<std::uint32_t>(position + 20);
        std::uint64_t header = at<std::uint32_t>(position + 42);
        readZip64Extra(position + kCentralSize + nameLength, extraLength, {&size, &storedSize, &header});
        if (size != storedSize) {
            corrupt(fmt::format("the record '{}' has two sizes", printable(name)));
        }
        addRecord(name, header, size, flags);
        return position + kCentralSize + nameLength + extraLength + commentLength;
    }

    void readZip64Extra(std::uint64_t position, std::uint64_t length, std::initializer_list<std::uint64_t*> fields) const {
        if (std::none_of(fields.begin(), fields.end(), [](const std::uint64_t* field) { return *field == kInZip64; })) {
            return;
        }
        const std::uint64_t end = position + length;
        while (position + 4 <= end) {
            const auto id = at<std::uint16_t>(position);
            const std::uint64_t next = position + 4 + at<std::uint16_t>(position + 2);
            if (id == kZip64ExtraId && next <= end) {
                position += 4;
                for (std::uint64_t* field : fields) {
                    if (*field == kInZip64 && position + 8 <= next) {
                        *field = at<std::uint64_t>(position);
                        position += 8;
                    }
                }
                return;
            }
            position = next;
        }
    }

    /** The local header only says where the data begins; torch.save leaves its sizes to a trailer that nobody needs. */
    void addRecord(const std::string& name, std::uint64_t header, std::uint64_t size, std::uint16_t flags) {
        if (header >= m_directory.offset || at<std::uint32_t>(header) != kLocalSignature) {
            corrupt(fmt::format("the record '{}' does not lie where the zip directory says", printable(name)));
        }
        const std::uint64_t nameLength = at<std::uint16_t>(header + 26);
        const std::uint64_t data = header + kLocalSize + nameLength + at<std::uint16_t>(header + 28);
        const std::uint64_t localSize = at<std::uint32_t>(header + 22);
        const bool sizeDiffers = (flags & kSizesFollowData) == 0 && localSize != kInZip64 && localSize != size;
        if (textAt(header + kLocalSize, nameLength) != name || at<std::uint16_t>(header + 8) != 0 || sizeDiffers) {
            corrupt(fmt::format("the record '{}' and the zip directory contradict each other", printable(name)));
        }
        const auto end = checkedAdd(data, size);
        if (!end || *end > m_directory.offset) {
            corrupt(fmt::format("the record '{}' reaches beyond its archive", printable(name)));
        }
        if (!m_records.emplace(name, ZipRecord{data, size}).second) {
            corrupt(fmt::format("the record '{}' is there twice", printable(name)));
        }
        m_ranges.emplace_back(header, *end);
    }

    void checkOverlaps() {
        std::sort(m_ranges.begin(), m_ranges.end());
        for (std::size_t i = 1; i < m_ranges.size(); ++i) {
            if (m_ranges[i].first < m_ranges[i - 1].second) {
                corrupt("two records of the zip archive overlap");
            }
        }
    }

    const StoredFile& m_file;
    mutable std::vector<std::byte> m_window;  ///< bytes of the file, from m_windowStart on
    mutable std::uint64_t m_windowStart = 0;
    Directory m_directory{};
    std::map<std::string, ZipRecord> m_records;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> m_ranges;
};

}  // namespace

std::map<std::string, ZipRecord> readZipDirectory(const StoredFile& file) {
    return DirectoryReader(file).read();
}

}  // namespace orfeas
