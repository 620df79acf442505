#pragma once

#include <QImage>

namespace orfeas {

/**
 * A cut-out picture as the square that the networks are given of it, transparent around the object, premultiplied. Takes a moment with
 * large pictures. Throws Error{EmptyImage} where there is nothing to see.
 */
QImage overlayPicture(const QImage& picture);

}  // namespace orfeas
