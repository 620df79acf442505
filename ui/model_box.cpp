#include "ui/model_box.h"

#include <QSignalBlocker>
#include <algorithm>

#include "ui/input/native_paths.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

/** The same folder may be written in many ways. */
fs::path plain(const fs::path& folder) {
    std::error_code error;  // the working directory may be gone
    const fs::path whole = fs::absolute(folder, error);
    const fs::path normal = (error ? folder : whole).lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

}  // namespace

ModelBox::ModelBox(QWidget* parent) : QComboBox(parent) {
    setObjectName(QStringLiteral("model"));
    setAccessibleName(tr("Model"));
    setPlaceholderText(tr("None"));
    setToolTip(tr("The model that makes the shape. Another one is loaded at once; jobs that are under way are cancelled."));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(this, &QComboBox::activated, this, &ModelBox::onActivated);
    fill();
}

void ModelBox::offer(const std::vector<fs::path>& folders) {
    m_offered = folders;
    fill();
}

void ModelBox::setCurrent(const fs::path& folder) {
    m_current = folder.empty() ? fs::path() : plain(folder);
    fill();
}

void ModelBox::fill() {
    std::vector<fs::path> folders;
    for (const fs::path& folder : m_offered) {
        folders.push_back(plain(folder));
    }
    if (!m_current.empty()) {
        folders.push_back(m_current);
    }
    std::sort(folders.begin(), folders.end(),
              [](const fs::path& a, const fs::path& b) { return std::pair(a.filename(), a) < std::pair(b.filename(), b); });
    folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
    const QSignalBlocker blocker(this);
    clear();
    for (const fs::path& folder : folders) {
        const QString path = QString::fromStdString(folder.string());
        addItem(shownPath(folder.filename()), path);
        setItemData(count() - 1, path, Qt::ToolTipRole);
    }
    insertSeparator(count());
    addItem(tr("Choose a folder…"));
    const auto current = std::find(folders.begin(), folders.end(), m_current);
    setCurrentIndex(current == folders.end() ? -1 : static_cast<int>(current - folders.begin()));
}

void ModelBox::onActivated(int index) {
    const QString path = itemData(index).toString();
    fill();  // what is not in use yet is not shown as if it were
    if (path.isEmpty()) {
        Q_EMIT otherWanted();
    } else if (const fs::path folder = path.toStdU16String(); folder != m_current) {
        Q_EMIT chosen(folder);
    }
}

}  // namespace orfeas
