#pragma once

#include <QByteArray>
#include <QList>
#include <cstdint>

namespace orfeas::test {

inline QByteArray littleEndian(std::uint64_t value, int bytes) {
    QByteArray result;
    for (int i = 0; i < bytes; ++i) {
        result.append(static_cast<char>((value >> (8 * i)) & 0xff));
    }
    return result;
}

/** One record of an archive; the flaws are written as given, into the local header and the directory. */
struct ZipPart {
    QByteArray name;
    QByteArray data;
    int method = 0;
    int flags = 0;
    bool zip64 = false;               ///< sizes and offset in the extra field
    std::int64_t claimedSize = -1;    ///< in the directory; -1: the true one
    std::int64_t claimedOffset = -1;  ///< of the local header; -1: the true one
    QByteArray localName = {};        ///< empty: the same
};

/** A zip archive made byte by byte from APPNOTE, so that the reader is tested against another reading of it than its own. */
inline QByteArray zipBytes(const QList<ZipPart>& parts, bool zip64End = false) {
    QByteArray bytes;
    QByteArray directory;
    for (const ZipPart& part : parts) {
        const std::uint64_t offset =
            part.claimedOffset < 0 ? static_cast<std::uint64_t>(bytes.size()) : static_cast<std::uint64_t>(part.claimedOffset);
        const std::uint64_t size =
            part.claimedSize < 0 ? static_cast<std::uint64_t>(part.data.size()) : static_cast<std::uint64_t>(part.claimedSize);
        const QByteArray localName = part.localName.isEmpty() ? part.name : part.localName;
        // Bit 3: sizes are not in the local header, as torch.save writes it.
        bytes += "PK\x03\x04" + littleEndian(20, 2) + littleEndian(static_cast<std::uint64_t>(part.flags) | 8, 2) +
                 littleEndian(static_cast<std::uint64_t>(part.method), 2) + QByteArray(16, '\0') +
                 littleEndian(static_cast<std::uint64_t>(localName.size()), 2) + littleEndian(5, 2) + localName + QByteArray("FB\1\0Z", 5) +
                 part.data;
        const QByteArray extra =
            part.zip64 ? littleEndian(1, 2) + littleEndian(24, 2) + littleEndian(size, 8) + littleEndian(size, 8) + littleEndian(offset, 8)
                       : QByteArray();
        const std::uint64_t shownSize = part.zip64 ? 0xffffffff : size;
        directory += "PK\x01\x02" + littleEndian(20, 2) + littleEndian(20, 2) +
                     littleEndian(static_cast<std::uint64_t>(part.flags) | 8, 2) +
                     littleEndian(static_cast<std::uint64_t>(part.method), 2) + QByteArray(8, '\0') + littleEndian(shownSize, 4) +
                     littleEndian(shownSize, 4) + littleEndian(static_cast<std::uint64_t>(part.name.size()), 2) +
                     littleEndian(static_cast<std::uint64_t>(extra.size()), 2) + QByteArray(10, '\0') +
                     littleEndian(part.zip64 ? 0xffffffff : offset, 4) + part.name + extra;
    }
    const auto start = static_cast<std::uint64_t>(bytes.size());
    const auto size = static_cast<std::uint64_t>(directory.size());
    const auto count = static_cast<std::uint64_t>(parts.size());
    bytes += directory;
    if (zip64End) {
        const auto record = static_cast<std::uint64_t>(bytes.size());
        bytes += "PK\x06\x06" + littleEndian(44, 8) + littleEndian(45, 2) + littleEndian(45, 2) + QByteArray(8, '\0') +
                 littleEndian(count, 8) + littleEndian(count, 8) + littleEndian(size, 8) + littleEndian(start, 8);
        bytes += "PK\x06\x07" + QByteArray(4, '\0') + littleEndian(record, 8) + littleEndian(1, 4);
        return bytes + "PK\x05\x06" + QByteArray(4, '\0') + QByteArray(12, '\xff') + QByteArray(2, '\0');
    }
    return bytes + "PK\x05\x06" + QByteArray(4, '\0') + littleEndian(count, 2) + littleEndian(count, 2) + littleEndian(size, 4) +
           littleEndian(start, 4) + QByteArray(2, '\0');
}

// Pickle, instruction by instruction.
inline QByteArray pickleText(const QByteArray& text) {
    return "X" + littleEndian(static_cast<std::uint64_t>(text.size()), 4) + text;
}
inline QByteArray pickleInteger(std::int64_t value) {
    return QByteArray("\x8a\x08") + littleEndian(static_cast<std::uint64_t>(value), 8);
}
inline QByteArray pickleIntegers(const QList<std::int64_t>& values) {
    QByteArray result = "(";
    for (const std::int64_t value : values) {
        result += pickleInteger(value);
    }
    return result + "t";
}

/** How a tensor is described in a pickle; the values are written unchecked. */
struct PickleTensor {
    QByteArray storageClass = "torch\nFloatStorage\n";
    QByteArray key = "0";
    std::int64_t elements = 6;
    std::int64_t offset = 0;
    QList<std::int64_t> shape = {2, 3};
    QList<std::int64_t> strides = {3, 1};
};

inline QByteArray pickleTensor(const PickleTensor& tensor) {
    return "ctorch._utils\n_rebuild_tensor_v2\n((" + pickleText("storage") + "c" + tensor.storageClass + pickleText(tensor.key) +
           pickleText("cpu") + pickleInteger(tensor.elements) + "tQ" + pickleInteger(tensor.offset) + pickleIntegers(tensor.shape) +
           pickleIntegers(tensor.strides) + "\x89" + "ccollections\nOrderedDict\n)RtR";
}

/** A dict of one entry, as a whole pickle. */
inline QByteArray pickleOf(const QByteArray& value, const QByteArray& name = "a") {
    return QByteArray("\x80\x02}") + pickleText(name) + value + "s.";
}

/** A checkpoint of a pickle and one storage of six floats, 0 to 5. */
inline QByteArray checkpointOf(const QByteArray& pickle) {
    QByteArray storage;
    for (const float value : {0.0F, 1.0F, 2.0F, 3.0F, 4.0F, 5.0F}) {
        storage += QByteArray(reinterpret_cast<const char*>(&value), sizeof(value));
    }
    return zipBytes({{"archive/data.pkl", pickle}, {"archive/byteorder", "little"}, {"archive/data/0", storage}});
}

}  // namespace orfeas::test
