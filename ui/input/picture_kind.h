#pragma once

#include <QByteArrayView>
#include <QString>

namespace orfeas {

/** How many of a file's first bytes tell its kind. */
constexpr qsizetype kKindBytes = 512;

/**
 * Whether a file that begins so is a photograph or drawing in pixels, whatever its name says: one that is read, or a phone's HEIC or AVIF,
 * for which there is a sentence. TIFF and PNM do not count, as raw photographs and texts begin like them.
 */
bool beginsLikePicture(QByteArrayView content);

/**
 * A sentence about a file that is not read: what its first bytes say it is, and what to do. `name` is how messages name the file. Empty
 * where nothing is known.
 */
QString unreadableKind(QByteArrayView content, const QString& name);

}  // namespace orfeas
