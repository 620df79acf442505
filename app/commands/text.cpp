#include "app/commands/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "orfeas/printable_text.h"

namespace orfeas {

namespace {

std::size_t characterCount(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

std::string groupedNumber(std::int64_t value) {
    std::string digits = std::to_string(value);
    const std::size_t first = value < 0 ? 1 : 0;
    for (std::size_t position = digits.size(); position > first + 3;) {
        position -= 3;
        digits.insert(position, 1, ',');
    }
    return digits;
}

std::string durationText(double seconds) {
    if (seconds < 9.95) {
        return fmt::format("{:.1f} s", std::max(0.0, seconds));
    }
    const auto whole = static_cast<std::int64_t>(std::llround(seconds));
    if (whole < 60) {
        return fmt::format("{} s", whole);
    }
    if (whole < 3600) {
        return fmt::format("{} min {:02} s", whole / 60, whole % 60);
    }
    return fmt::format("{} h {:02} min", whole / 3600, whole % 3600 / 60);
}

std::string byteText(std::int64_t bytes) {
    constexpr std::array kUnits{"bytes", "KB", "MB", "GB", "TB"};
    auto amount = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (amount >= 999.5 && unit + 1 < kUnits.size()) {
        amount /= 1000.0;
        ++unit;
    }
    return amount < 9.95 && unit > 0 ? fmt::format("{:.1f} {}", amount, kUnits[unit]) : fmt::format("{:.0f} {}", amount, kUnits[unit]);
}

std::string alignedRows(const std::vector<std::vector<std::string>>& rows, std::size_t indent) {
    std::vector<std::vector<std::string>> shown = rows;
    for (auto& row : shown) {
        std::ranges::transform(row, row.begin(), [](const std::string& cell) { return printableText(cell); });
    }
    std::vector<std::size_t> widths;
    for (const auto& row : shown) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], characterCount(row[column]));
        }
    }
    std::string text;
    for (const auto& row : shown) {
        std::string line(indent, ' ');
        for (std::size_t column = 0; column < row.size(); ++column) {
            line += row[column] + std::string(widths[column] - characterCount(row[column]) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

}  // namespace orfeas
