#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace orfeas {

/** Walks through text by lines and by words; never reads past its end. */
class TextCursor {
public:
    explicit TextCursor(std::string_view text) : m_rest(text) {}

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    /** The next line without its end (\n or \r\n). */
    std::string_view nextLine() {
        const std::size_t end = m_rest.find('\n');
        std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        return line;
    }

    /** The next run of characters without white space; empty at the end. */
    std::string_view nextWord() {
        std::size_t start = 0;
        while (start < m_rest.size() && isSpace(m_rest[start])) {
            ++start;
        }
        std::size_t end = start;
        while (end < m_rest.size() && !isSpace(m_rest[end])) {
            ++end;
        }
        const std::string_view word = m_rest.substr(start, end - start);
        m_rest.remove_prefix(end);
        return word;
    }

    template <typename Number>
    std::optional<Number> nextNumber() {
        return parseNumber<Number>(nextWord());
    }

    /** The whole word as a number, or nothing. "nan" and "inf" are numbers here: a later check refuses them by name. */
    template <typename Number>
    static std::optional<Number> parseNumber(std::string_view word) {
        if (!word.empty() && word.front() == '+') {
            word.remove_prefix(1);
        }
        Number value{};
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (end != word.data() + word.size() || word.empty()) {
            return std::nullopt;
        }
        // Denormals that don't fit are zero for a mesh; anything too large is refused.
        if (error == std::errc::result_out_of_range &&
            (word.find("e-") != std::string_view::npos || word.find("E-") != std::string_view::npos)) {
            return Number{};
        }
        return error == std::errc() ? std::optional<Number>(value) : std::nullopt;
    }

private:
    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\v' || c == '\f'; }

    std::string_view m_rest;
};

}  // namespace orfeas
