#pragma once

#include <QWidget>

class QFormLayout;

namespace orfeas {

class LibraryService;

/** What happens to pictures that come in, and where things are kept. */
class PicturesPage : public QWidget {
    Q_OBJECT

public:
    /** The library outlives the page. */
    PicturesPage(bool leaveOutBackgrounds, LibraryService& library, QWidget* parent);

Q_SIGNALS:
    void leaveOutBackgroundsChanged(bool leaveOut);

private:
    void addFolder(const QString& title, const QString& folder, const QString& openName);
    void showDiskUse(LibraryService& library);

    QFormLayout* m_form;
};

}  // namespace orfeas
