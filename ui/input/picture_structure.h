#pragma once

#include <QByteArrayView>
#include <QSize>
#include <optional>

namespace orfeas {

/**
 * What a picture file says of itself before any decoder is asked. Decoders hand out half a picture and a warning when a file
 * ends early; these look at the container instead.
 */
struct PictureStructure {
    bool complete = true;       ///< false: the file ends before the container says it does
    std::optional<QSize> size;  ///< as written in the header, where that is cheap to find
};

/**
 * Walks the chunks of a PNG, the segments of a JPEG, the blocks of a GIF up to the end of its first frame; looks at the RIFF size of a WebP
 * and the size field of a BMP. Other kinds count as complete.
 */
PictureStructure examinePicture(QByteArrayView content, QByteArrayView format);

}  // namespace orfeas
