#include "ui/about_dialog.h"

#include <spdlog/spdlog.h>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QIcon>
#include <QLabel>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/theme.h"

namespace orfeas {

namespace {

QString resource(const QString& name) {
    QFile file(QStringLiteral(":/documents/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        spdlog::error("The document {} is missing", name.toStdString());
        return {};
    }
    return QString::fromUtf8(file.readAll());
}

QTextBrowser* makePage(QTabWidget& tabs, const QString& title) {
    auto* page = new QTextBrowser(&tabs);
    page->setFrameShape(QFrame::NoFrame);
    page->document()->setDocumentMargin(12);
    page->setOpenExternalLinks(true);
    page->setAccessibleName(title);
    tabs.addTab(page, title);
    return page;
}

}  // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Orfeas"));
    auto* heading = new QLabel(QStringLiteral("Orfeas %1").arg(QCoreApplication::applicationVersion()), this);
    QFont large = heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setBold(true);
    heading->setFont(large);
    auto* line = new QLabel(tr("A picture in, a mesh out, on your own machine."), this);
    auto* tabs = new QTabWidget(this);
    tabs->setAccessibleName(tr("Pages about Orfeas"));
    tabs->setDocumentMode(true);
    makePage(*tabs, tr("Models"))->setMarkdown(realWeightsMarkdown());
    makePage(*tabs, tr("Third-party notices"))->setMarkdown(resource(QStringLiteral("THIRD_PARTY_NOTICES.md")));
    QTextBrowser* licence = makePage(*tabs, tr("Licence"));
    licence->setFont(fixedFont());
    licence->setPlainText(resource(QStringLiteral("LICENSE")));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(line);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 32);
}

QString realWeightsMarkdown() {
    return AboutDialog::tr(
        "### The starter model\n\n"
        "It comes with Orfeas, is under its licence (Apache-2.0), and knows simple objects only.\n\n"
        "### Published weights\n\n"
        "Orfeas runs the weights of the Hunyuan3D-2 family exactly as they are published: [2.0, its fast and turbo "
        "variants](https://huggingface.co/tencent/Hunyuan3D-2), [2mini](https://huggingface.co/tencent/Hunyuan3D-2mini), "
        "[2mv](https://huggingface.co/tencent/Hunyuan3D-2mv) and [2.1](https://huggingface.co/tencent/Hunyuan3D-2.1). Download a folder "
        "that "
        "holds a `config.yaml` and the weights, then choose it with *File → Choose model folder*.\n\n"
        "Orfeas neither ships nor downloads them. They are under the **Tencent Hunyuan 3D Community License**, which **does not apply in "
        "the "
        "European Union, the United Kingdom and South Korea** and sets further conditions: read it before you use them.");
}

}  // namespace orfeas
