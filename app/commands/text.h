#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace orfeas {

/** 84210 -> "84,210" */
std::string groupedNumber(std::int64_t value);

/** "0.4 s", "12 s", "3 min 05 s", "2 h 03 min" */
std::string durationText(double seconds);

/** "512 KB", "3.2 GB" */
std::string byteText(std::int64_t bytes);

/** Rows of cells in aligned columns, two spaces apart, each line behind `indent` spaces. Columns are counted in characters, not bytes, and
 * cells are shown as printableText(). */
std::string alignedRows(const std::vector<std::vector<std::string>>& rows, std::size_t indent);

}  // namespace orfeas
