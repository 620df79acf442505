#pragma once

#include <spdlog/pattern_formatter.h>

#include <memory>
#include <string>

#include "orfeas/printable_text.h"

namespace orfeas {

/** A log's message as printableText(): the flag '%*' of a pattern. */
class PrintableMessageFlag : public spdlog::custom_flag_formatter {
public:
    void format(const spdlog::details::log_msg& message, const std::tm& /*time*/, spdlog::memory_buf_t& output) override {
        const std::string text = printableText({message.payload.data(), message.payload.size()});
        output.append(text.data(), text.data() + text.size());
    }
    [[nodiscard]] std::unique_ptr<spdlog::custom_flag_formatter> clone() const override { return std::make_unique<PrintableMessageFlag>(); }
};

/** The formatter of every log: a pattern of spdlog's, with '%*' in the place of '%v'. */
inline std::unique_ptr<spdlog::formatter> makeLogFormatter(std::string pattern) {
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    formatter->add_flag<PrintableMessageFlag>('*').set_pattern(std::move(pattern));
    return formatter;
}

}  // namespace orfeas
