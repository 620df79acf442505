#pragma once

#include <QWidget>

namespace orfeas {

/** Look, motion and notifications. */
class GeneralPage : public QWidget {
    Q_OBJECT

public:
    explicit GeneralPage(QWidget* parent);
};

}  // namespace orfeas
