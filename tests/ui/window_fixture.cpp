#include "window_fixture.h"

#include <QApplication>
#include <QBuffer>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QUrl>

#include "support/paths.h"
#include "support/require.h"
#include "ui/banner.h"
#include "ui/settings_panel.h"

namespace orfeas::test {

void isolateFromHome() {
    static const QTemporaryDir home;
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"}) {
        qputenv(name, home.path().toLocal8Bit());
    }
    qputenv("LC_ALL", "C.UTF-8");  // English, wherever the tests run
    qunsetenv("LANGUAGE");
}

EngineSettings testEngine() {
    const std::filesystem::path starter = resource("models/starter");
    EngineSettings settings;
    settings.model = std::filesystem::exists(starter / "config.yaml") ? starter : std::filesystem::path(testData("golden/hy3d-2.0-tiny"));
    settings.device = DeviceKind::Cpu;
    settings.warmUp = false;
    return settings;
}

SettingValues quickSettings() {
    return {{"steps", 12}, {"resolution", 24}, {"seed", 7}};
}

QImage objectPicture() {
    QImage picture(160, 160, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(220, 140, 40));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(30, 20, 100, 120);
    return picture;
}

WindowFixture::WindowFixture(const QString& libraryFolder)
    : library((libraryFolder.isEmpty() ? folder.filePath(QStringLiteral("library")) : libraryFolder).toStdString()), window(work) {
    window.show();
    if (!QTest::qWaitForWindowExposed(&window, kPatience)) {
        qFatal("The window does not appear.");
    }
}

WindowFixture::~WindowFixture() {
    window.close();
}

void WindowFixture::drop(QMimeData* content) {
    const std::unique_ptr<QMimeData> owner(content);
    const QPointF where(400, 300);
    QDragEnterEvent enter(where.toPoint(), Qt::CopyAction, content, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    require(enter.isAccepted(), "the window does not take what is dragged over it");
    QDropEvent drop(where, Qt::CopyAction, content, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
}

void WindowFixture::dropFile(const QString& file) {
    auto* content = new QMimeData;
    content->setUrls({QUrl::fromLocalFile(file)});
    drop(content);
}

QString WindowFixture::write(const QString& name, const QByteArray& content) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("can't write %s", qPrintable(file.fileName()));
    }
    return file.fileName();
}

QString WindowFixture::writePicture(const QString& name) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    objectPicture().save(&buffer, "PNG");
    return write(name, content);
}

QPushButton* WindowFixture::button(const QString& name) const {
    return window.findChild<QPushButton*>(name);
}

QStringList WindowFixture::bannerTexts() const {
    QStringList texts;
    for (const Banner* banner : window.bannerArea()->banners()) {
        texts += banner->text();
    }
    return texts;
}

void WindowFixture::useTestModel(int cpuThreads) {
    EngineSettings engine = testEngine();
    engine.cpuThreads = cpuThreads;
    window.useModel(engine, quickSettings());
    REQUIRE_SOON(window.settingsPanel()->settings().steps == 12);
}

void WindowFixture::addObject() {
    work.queue.addPicture(objectPicture(), QStringLiteral("pasted"));
    REQUIRE_SOON(work.queue.entry(0).state == EntryState::Ready);
}

void WindowFixture::setSteps(int steps) {
    GenerationSettings settings = window.settingsPanel()->settings();
    settings.steps = steps;
    window.settingsPanel()->setSettings(settings);
}

void WindowFixture::generate(int steps, int resolution) {
    GenerationSettings settings = window.settingsPanel()->settings();
    settings.steps = steps;
    settings.octreeResolution = resolution;
    window.settingsPanel()->setSettings(settings);
    QTest::mouseClick(button(QStringLiteral("generate")), Qt::LeftButton);
}

void WindowFixture::generateObject() {
    QTest::mouseClick(button(QStringLiteral("generate")), Qt::LeftButton);
    REQUIRE_SOON(work.queue.entry(0).state == EntryState::Done);
}

}  // namespace orfeas::test
