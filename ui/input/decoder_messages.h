#pragma once

namespace orfeas {

/**
 * While one of these lives, the calling thread decodes a picture: what the decoders have to say about it belongs into the
 * log, not to the terminal, where an Error says what matters. libtiff, which writes to the terminal itself, is made to use Qt's messages.
 */
class DecoderMessages {
public:
    DecoderMessages();
    ~DecoderMessages();
    DecoderMessages(const DecoderMessages&) = delete;
    DecoderMessages& operator=(const DecoderMessages&) = delete;

    /** Whether a message of the calling thread, of this category of Qt's, comes from a decoder. */
    [[nodiscard]] static bool isOne(const char* category);
};

}  // namespace orfeas
