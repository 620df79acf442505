#pragma once

#include <QIODevice>
#include <QImage>
#include <memory>
#include <span>

namespace orfeas {

/** Writes an animated GIF that runs forever, one picture after the other, with one palette for all. */
class GifWriter {
public:
    /**
     * The palette is chosen from `samples`, which should hold every colour that will come. `hundredths` of a second is how long each
     * picture stays. Throws Error{WriteFailed, OutOfMemory}, as the other calls do.
     */
    GifWriter(QIODevice& device, QSize size, std::span<const QImage> samples, int hundredths);
    ~GifWriter();
    GifWriter(const GifWriter&) = delete;
    GifWriter& operator=(const GifWriter&) = delete;

    /** A picture of the size given before; transparency is left out. */
    void add(const QImage& picture);
    /** Writes the end; nothing can be added then. */
    void finish();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace orfeas
