#pragma once

#include <QString>
#include <QUrl>
#include <filesystem>

namespace orfeas {

/** A path or a file's name as the window shows it: printableText() of it. */
QString shownPath(const std::filesystem::path& path);

/** The file that a local address names, byte by byte: a name need not be Unicode. */
std::filesystem::path localPath(const QUrl& url);

}  // namespace orfeas
