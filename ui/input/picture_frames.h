#pragma once

#include <QImage>
#include <QImageReader>

namespace orfeas {

/**
 * Goes on to the first frame of an animation that shows something, if `picture`, its first one, is transparent; it stays where none does.
 * Returns the number of the frame, counted from 1. Looks at some tens of frames.
 */
int skipEmptyFrames(QImageReader& reader, QImage& picture);

/** The frame of an animation that a decoded picture is, counted from 1; also 1 for other pictures. Goes with the picture as its text. */
int frameNumber(const QImage& picture);
void setFrameNumber(QImage& picture, int frame);

}  // namespace orfeas
