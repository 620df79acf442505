#pragma once

// All of it in the header, as error.h is used by targets that link nothing of the engine.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace orfeas {

namespace detail {

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/** One character of UTF-8, or one byte that is none. */
struct DecodedCharacter {
    char32_t code = 0;
    std::size_t length = 1;  ///< in bytes
    bool valid = false;
};

inline DecodedCharacter decodeCharacter(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        return {.code = first, .length = 1, .valid = true};
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) {
        return {};
    }
    char32_t code = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return {};
        }
        code = code << 6U | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return code < kSmallest[length] || surrogate || code > 0x10FFFF ? DecodedCharacter{}
                                                                    : DecodedCharacter{.code = code, .length = length, .valid = true};
}

/** Whether a terminal or a text field would do something instead of showing it. */
inline bool actsUnseen(char32_t code) {
    constexpr std::array<std::pair<char32_t, char32_t>, 8> kRanges{{{0x00, 0x1F},
                                                                    {0x7F, 0x9F},
                                                                    {0x061C, 0x061C},
                                                                    {0x200E, 0x200F},
                                                                    {0x2028, 0x202E},
                                                                    {0x2066, 0x2069},
                                                                    {0xFEFF, 0xFEFF},
                                                                    {0xE0001, 0xE007F}}};
    return std::any_of(kRanges.begin(), kRanges.end(), [&](const auto& range) { return code >= range.first && code <= range.second; });
}

}  // namespace detail

/**
 * A text that may hold names of files, fit for a terminal, a log or a label: bytes that are no UTF-8 and every character
 * that would act instead of being seen (line breaks, escape sequences, C1 controls, changes of the writing direction)
 * become U+FFFD. Applied twice it changes nothing more.
 */
inline std::string printableText(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const detail::DecodedCharacter character = detail::decodeCharacter(text);
        result += character.valid && !detail::actsUnseen(character.code) ? text.substr(0, character.length) : detail::kReplacement;
        text.remove_prefix(character.length);
    }
    return result;
}

}  // namespace orfeas
