#include "ui/input/picture_files.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

#include "orfeas/error.h"
#include "ui/input/load_picture.h"
#include "ui/input/picture_kind.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

bool hasPictureName(const fs::path& file, const QStringList& patterns) {
    const QString pattern = QLatin1Char('*') + QString::fromStdString(file.extension().string()).toLower();
    return patterns.contains(pattern);
}

/** For names that say nothing: what a browser, a phone or a download left without an ending, or with one of its own. */
bool hasPictureContent(const fs::path& file) {
    std::array<char, kKindBytes> beginning{};
    std::ifstream stream(file, std::ios::binary);
    stream.read(beginning.data(), beginning.size());
    return beginsLikePicture({beginning.data(), static_cast<qsizetype>(stream.gcount())});
}

bool isHidden(const fs::path& file) {
    return file.filename().string().starts_with('.');
}

/** As a person counts: 2 before 10. */
void sortNaturally(std::vector<fs::path>& files) {
    // The plain "C" locale knows no numbers.
    QCollator order(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, fs::path>> keyed;
    keyed.reserve(files.size());
    for (fs::path& file : files) {
        QCollatorSortKey key = order.sortKey(QString::fromStdString(file.string()));
        keyed.emplace_back(std::move(key), std::move(file));
    }
    std::ranges::stable_sort(keyed, [](const auto& left, const auto& right) { return left.first < right.first; });
    std::ranges::transform(keyed, files.begin(), [](auto& each) { return std::move(each.second); });
}

/** The pictures of one folder that was given, in any order. */
class FolderSearch {
public:
    FolderSearch(PictureFiles& found, const FolderLimits& limits) : m_found(found), m_limits(limits) {}

    std::vector<fs::path> run(const fs::path& folder) {
        if (const std::error_code error = search(folder, 0)) {
            throw Error(ErrorCode::AccessDenied, Stage::LoadImage,
                        QCoreApplication::translate("PictureErrors", "The folder '%1' can't be looked into: %2. Check its permissions.")
                            .arg(QString::fromStdString(folder.string()), QString::fromStdString(error.message()))
                            .toStdString());
        }
        return std::move(m_pictures);
    }

private:
    std::error_code search(const fs::path& folder, int depth) {
        std::error_code error;
        fs::directory_iterator entry(folder, error);
        for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
            if (++m_seen > m_limits.entries) {
                m_found.cut = true;
                break;
            }
            take(*entry, depth);
        }
        return error;
    }

    void take(const fs::directory_entry& entry, int depth) {
        std::error_code error;
        if (entry.is_directory(error)) {
            // Links to folders may lead round in a circle.
            if (!isHidden(entry.path()) && !entry.is_symlink(error)) {
                goInto(entry.path(), depth + 1);
            }
        } else if (!isHidden(entry.path())) {
            const bool isFile = entry.is_regular_file(error);
            if (isFile && (hasPictureName(entry.path(), m_patterns) || hasPictureContent(entry.path()))) {
                m_pictures.push_back(entry.path());
            } else {
                ++m_found.passedOver;
            }
        }
    }

    void goInto(const fs::path& folder, int depth) {
        if (depth > m_limits.depth || search(folder, depth)) {
            m_found.unread.push_back(folder);
        }
    }

    PictureFiles& m_found;
    FolderLimits m_limits;
    QStringList m_patterns = pictureNamePatterns();
    std::vector<fs::path> m_pictures;
    std::size_t m_seen = 0;
};

void addFolder(PictureFiles& found, const fs::path& folder, const FolderLimits& limits) {
    std::vector<fs::path> pictures = FolderSearch(found, limits).run(folder);
    sortNaturally(pictures);
    if (pictures.size() > limits.pictures) {
        pictures.resize(limits.pictures);
        found.cut = true;
    }
    found.fromFolders += pictures.size();
    std::ranges::move(pictures, std::back_inserter(found.files));
}

}  // namespace

PictureFiles findPictures(const std::vector<fs::path>& given, const FolderLimits& limits) {
    PictureFiles found;
    for (const fs::path& path : given) {
        std::error_code error;
        if (fs::is_directory(path, error)) {
            ++found.folders;
            addFolder(found, path, limits);
        } else {
            found.files.push_back(path);
        }
    }
    return found;
}

}  // namespace orfeas
