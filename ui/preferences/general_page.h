#pragma once

#include <QWidget>

class QFormLayout;

namespace orfeas {

/** Language, look, motion and notifications. */
class GeneralPage : public QWidget {
    Q_OBJECT

public:
    explicit GeneralPage(QWidget* parent);

private:
    static void addLanguageRow(QFormLayout& form);
    static void addThemeRow(QFormLayout& form);
    static void addMotionRow(QFormLayout& form);
};

}  // namespace orfeas
