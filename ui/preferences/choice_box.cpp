#include "ui/preferences/choice_box.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace orfeas {

QComboBox* addChoice(QFormLayout& form, const ChoiceWords& words, const std::vector<std::pair<QString, int>>& choices) {
    auto* box = new QComboBox(form.parentWidget());
    box->setObjectName(words.objectName);
    box->setAccessibleName(words.title);
    box->setToolTip(words.toolTip);
    for (const auto& [text, choice] : choices) {
        box->addItem(text, choice);
    }
    auto* label = new QLabel(words.title, form.parentWidget());
    label->setBuddy(box);
    label->setToolTip(words.toolTip);
    form.addRow(label, box);
    return box;
}

void select(QComboBox& box, int choice) {
    box.setCurrentIndex(box.findData(choice));
}

}  // namespace orfeas
