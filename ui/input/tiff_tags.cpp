#include "ui/input/tiff_tags.h"

#include <QtEndian>

namespace orfeas {

namespace {

/** Reads numbers of one byte order; what lies outside of the data is 0. */
class TiffNumbers {
public:
    TiffNumbers(QByteArrayView data, bool bigEndian) : m_data(data), m_bigEndian(bigEndian) {}

    template <typename Number>
    [[nodiscard]] Number at(quint64 offset) const {
        if (offset + sizeof(Number) > static_cast<quint64>(m_data.size())) {
            return 0;
        }
        const char* place = m_data.data() + offset;
        return m_bigEndian ? qFromBigEndian<Number>(place) : qFromLittleEndian<Number>(place);
    }

private:
    QByteArrayView m_data;
    bool m_bigEndian;
};

constexpr quint64 kEntrySize = 12;
constexpr unsigned kShort = 3;
constexpr unsigned kLong = 4;

unsigned firstValue(const TiffNumbers& numbers, quint64 entry, unsigned type) {
    const auto count = numbers.at<quint32>(entry + 4);
    if (type == kLong) {
        return numbers.at<quint32>(count > 1 ? numbers.at<quint32>(entry + 8) : entry + 8);
    }
    return numbers.at<quint16>(count > 2 ? numbers.at<quint32>(entry + 8) : entry + 8);
}

}  // namespace

std::optional<unsigned> tiffTag(QByteArrayView tiff, unsigned tag) {
    const bool bigEndian = tiff.startsWith(QByteArrayView("MM\0*", 4));
    if (!bigEndian && !tiff.startsWith(QByteArrayView("II*\0", 4))) {
        return std::nullopt;
    }
    const TiffNumbers numbers(tiff, bigEndian);
    const quint64 directory = numbers.at<quint32>(4);
    const quint64 entries = numbers.at<quint16>(directory);
    for (quint64 i = 0; i < entries; ++i) {
        const quint64 entry = directory + 2 + i * kEntrySize;
        const unsigned type = numbers.at<quint16>(entry + 2);
        if (numbers.at<quint16>(entry) == tag && (type == kShort || type == kLong)) {
            return firstValue(numbers, entry, type);
        }
    }
    return std::nullopt;
}

}  // namespace orfeas
