#include "ui/input/picture_files.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <utility>

#include "orfeas/error.h"
#include "ui/input/load_picture.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

constexpr int kDeepest = 8;
constexpr std::size_t kMostEntries = 50'000;  // somebody may drop the root of a disk

bool hasPictureName(const fs::path& file, const QStringList& patterns) {
    const QString pattern = QLatin1Char('*') + QString::fromStdString(file.extension().string()).toLower();
    return patterns.contains(pattern);
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

void addFolder(PictureFiles& found, const fs::path& folder) {
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    // An unreadable folder is passed over inside of another, but not if it is the one that was meant.
    if (!error) {
        fs::directory_iterator(folder, error);
    }
    if (error) {
        throw Error(ErrorCode::AccessDenied, Stage::LoadImage,
                    QCoreApplication::translate("PictureErrors", "The folder '%1' can't be looked into: %2. Check its permissions.")
                        .arg(QString::fromStdString(folder.string()), QString::fromStdString(error.message()))
                        .toStdString());
    }
    const QStringList patterns = pictureNamePatterns();
    std::vector<fs::path> pictures;
    std::size_t seen = 0;
    for (const fs::recursive_directory_iterator end; entry != end && !error; entry.increment(error)) {
        if (++seen > kMostEntries) {
            found.cut = true;
            break;
        }
        std::error_code unreadable;
        const bool isFolder = entry->is_directory(unreadable);
        if (isFolder && (entry.depth() >= kDeepest || isHidden(entry->path()))) {
            entry.disable_recursion_pending();
        }
        if (isFolder || isHidden(entry->path())) {
            continue;
        }
        if (entry->is_regular_file(unreadable) && hasPictureName(entry->path(), patterns)) {
            pictures.push_back(entry->path());
        } else {
            ++found.passedOver;
        }
    }
    sortNaturally(pictures);
    if (pictures.size() > kMostPicturesOfFolder) {
        pictures.resize(kMostPicturesOfFolder);
        found.cut = true;
    }
    found.fromFolders += pictures.size();
    std::ranges::move(pictures, std::back_inserter(found.files));
}

}  // namespace

PictureFiles findPictures(const std::vector<fs::path>& given) {
    PictureFiles found;
    for (const fs::path& path : given) {
        std::error_code error;
        if (fs::is_directory(path, error)) {
            ++found.folders;
            addFolder(found, path);
        } else {
            found.files.push_back(path);
        }
    }
    return found;
}

}  // namespace orfeas
