#pragma once

#include <QWidget>

namespace orfeas {

/** What happens to pictures that come in, and where things are kept. */
class PicturesPage : public QWidget {
    Q_OBJECT

public:
    PicturesPage(bool leaveOutBackgrounds, QWidget* parent);

Q_SIGNALS:
    void leaveOutBackgroundsChanged(bool leaveOut);
};

}  // namespace orfeas
