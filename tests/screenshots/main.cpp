// Takes a picture that the documents show, of the real window at work: one for each process, so that none shows what another has left.
#include <QApplication>
#include <QCommandLineParser>
#include <QCursor>
#include <QDir>
#include <QScreen>
#include <QSettings>
#include <QTextStream>
#include <algorithm>

#include "scenes.h"
#include "ui/desktop_settings.h"
#include "ui/setting_keys.h"
#include "ui/theme.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

const Scene* sceneCalled(const QString& name) {
    const auto found =
        std::find_if(scenes().begin(), scenes().end(), [&](const Scene& scene) { return name == QLatin1StringView(scene.name); });
    return found == scenes().end() ? nullptr : &*found;
}

void printNames() {
    for (const Scene& scene : scenes()) {
        QTextStream(stdout) << scene.name << Qt::endl;
    }
}

}  // namespace

int main(int argc, char** argv) {
    isolateFromHome();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("orfeas"));
    QCommandLineParser parser;
    const QCommandLineOption list(QStringLiteral("list"), QStringLiteral("Print the names of the pictures."));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("The picture to take."), QStringLiteral("name"));
    parser.addOptions({list, only});
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where the picture goes."));
    parser.process(application);
    if (parser.isSet(list)) {
        printNames();
        return 0;
    }
    const Scene* scene = sceneCalled(parser.value(only));
    if (scene == nullptr || parser.positionalArguments().size() != 1) {
        parser.showHelp(2);
    }

    DesktopSettings desktop;
    Theme theme(application, desktop);
    theme.setDark(scene->dark);
    QSettings().setValue(kLanguageKey, QLatin1StringView(scene->language));
    QCursor::setPos(QGuiApplication::primaryScreen()->geometry().bottomRight());  // over nothing that would light up
    const QString file = QDir(parser.positionalArguments().constFirst()).filePath(parser.value(only) + QStringLiteral(".png"));
    if (!scene->take().save(file)) {
        qFatal("can't write %s", qPrintable(file));
    }
    return 0;
}
