#pragma once

#include <QDialog>

namespace orfeas {

/** Version, licences and third-party notices, and what the models' licences say. */
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

/** The project's page section on published weights, as Markdown: where they belong and what their licence says. */
QString realWeightsMarkdown();

}  // namespace orfeas
