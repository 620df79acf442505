#pragma once

#include <QString>
#include <utility>
#include <vector>

class QComboBox;
class QFormLayout;

namespace orfeas {

/** How a box presents itself. */
struct ChoiceWords {
    QString title;
    QString toolTip;
    QString objectName;
};

/** Adds a labelled box with these texts, each with its number as data. */
QComboBox* addChoice(QFormLayout& form, const ChoiceWords& words, const std::vector<std::pair<QString, int>>& choices);

/** Shows the text that has this number. */
void select(QComboBox& box, int choice);

}  // namespace orfeas
