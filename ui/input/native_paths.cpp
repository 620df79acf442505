#include "ui/input/native_paths.h"

#include <QByteArray>

#include "orfeas/printable_text.h"

namespace orfeas {

QString shownPath(const std::filesystem::path& path) {
    return QString::fromStdString(printableText(path.string()));
}

std::filesystem::path localPath(const QUrl& url) {
    if (!url.host().isEmpty() && url.host() != QLatin1StringView("localhost")) {
        return url.toLocalFile().toStdU16String();
    }
    return QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toUtf8()).toStdString();
}

}  // namespace orfeas
