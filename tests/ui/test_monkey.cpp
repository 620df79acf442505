// Random mouse, keys, drops and menu actions on a real window. The seed is printed; ORFEAS_MONKEY_SEED repeats it, ORFEAS_MONKEY_EVENTS
// makes a campaign of it, and ORFEAS_MONKEY_LOG names a file that says what was done before a crash.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDirIterator>
#include <QDrag>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QSettings>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QUrl>
#include <QWheelEvent>
#include <QWindow>
#include <random>

#include "logged_errors.h"
#include "queue_fixture.h"
#include "support/paths.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/banner.h"
#include "ui/progress_panel.h"
#include "ui/queue/queue_panel.h"
#include "ui/render_dialogs.h"
#include "ui/theme.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"

using namespace orfeas;
using namespace orfeas::test;

/** Takes what would leave the program: nothing is opened outside. */
class UrlSink : public QObject {
    Q_OBJECT

public:
    UrlSink() {
        for (const char* scheme : {"file", "http", "https"}) {
            QDesktopServices::setUrlHandler(QLatin1StringView(scheme), this, "take");
        }
    }

    ~UrlSink() override {
        for (const char* scheme : {"file", "http", "https"}) {
            QDesktopServices::unsetUrlHandler(QLatin1StringView(scheme));
        }
    }

public Q_SLOTS:
    void take(const QUrl& /*address*/) {}
};

namespace {

constexpr int kEvents = 4000;  // about half a minute on two cores
constexpr quint64 kSeed = 20261201;
constexpr int kEventsOfAWindow = 1500;
constexpr int kMostRows = 12;
constexpr int kFinestResolution = 32;
constexpr int kMostSteps = 40;

template <typename Number>
Number fromEnvironment(const char* name, Number otherwise) {
    bool isNumber = false;
    const qulonglong value = qEnvironmentVariable(name).toULongLong(&isNumber);
    return isNumber ? static_cast<Number>(value) : otherwise;
}

class Monkey : public QObject {
public:
    Monkey(quint64 seed, const QString& folder) : m_random(seed), m_folder(folder) {
        if (qEnvironmentVariableIsSet("ORFEAS_MONKEY_LOG")) {
            m_log.setFileName(qEnvironmentVariable("ORFEAS_MONKEY_LOG"));
            static_cast<void>(m_log.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered));
        }
        // Menus and drags have event loops of their own.
        connect(&m_escape, &QTimer::timeout, this, [this] { leaveLoops(); });
        m_escape.start(15);
    }

    /** One event on what is in front. False when the window has been closed. */
    bool step(QueueFixture& fixture) {
        m_fixture = &fixture;
        keepSmall();
        if (QFileDialog* dialog = openFileDialog()) {
            answer(*dialog);
        } else {
            const int kind = number(100);
            if (kind < 42) {
                mouse();
            } else if (kind < 64) {
                keys();
            } else if (kind < 78) {
                act();
            } else if (kind < 86) {
                drop();
            } else if (kind < 90) {
                clipboard();
            } else if (kind < 94) {
                list();
            } else if (kind < 96) {
                appearance();
            } else if (kind < 99) {
                work();
            } else if (number(2) == 0) {
                model();
            } else if (number(4) == 0) {
                say(QStringLiteral("close"));
                fixture.window.close();
            }
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return fixture.window.isVisible();
    }

private:
    int number(int below) { return std::uniform_int_distribution(0, below - 1)(m_random); }
    template <typename List>
    auto& oneOf(List& list) {
        return list[static_cast<typename List::size_type>(number(static_cast<int>(list.size())))];
    }

    void say(const QString& what) {
        if (m_log.isOpen()) {
            m_log.write((QString::number(m_count) + QLatin1Char(' ') + what + QLatin1Char('\n')).toUtf8());
        }
        ++m_count;
    }

    void leaveLoops() {
        QDrag::cancel();
        QWidget* popup = QApplication::activePopupWidget();
        m_popupTicks = popup != nullptr ? m_popupTicks + 1 : 0;
        if (m_popupTicks > 8) {
            popup->close();
        }
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* box = qobject_cast<QMessageBox*>(widget);
            if (box != nullptr && box->isVisible() && qobject_cast<QFileDialog*>(box->parentWidget()) != nullptr) {
                box->reject();
            }
        }
    }

    /** Nothing takes long or much memory: it is not what is looked for. */
    void keepSmall() {
        MainWindow& window = m_fixture->window;
        GenerationSettings settings = window.settingsPanel()->settings();
        if (settings.octreeResolution > kFinestResolution || settings.steps > kMostSteps) {
            settings.octreeResolution = std::min(settings.octreeResolution, kFinestResolution);
            settings.steps = std::min(settings.steps, kMostSteps);
            window.settingsPanel()->setSettings(settings);
        }
        if (auto* resolution = window.findChild<QSlider*>(QStringLiteral("shape-resolution"))) {
            resolution->setMaximum(3);
        }
        for (const auto* dialog : window.findChildren<RenderDialog*>()) {
            for (QSpinBox* box : dialog->findChildren<QSpinBox*>()) {
                box->setMaximum(64);
            }
        }
        GenerationQueue& queue = m_fixture->queue();
        for (int row = queue.rowCount() - 1; row >= 0 && queue.rowCount() > kMostRows; --row) {
            queue.cancel(row);
            queue.remove(row);
        }
    }

    [[nodiscard]] QFileDialog* openFileDialog() const {
        for (QFileDialog* dialog : m_fixture->window.findChildren<QFileDialog*>()) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }

    /** Never typed into: a person may go anywhere with it. */
    void answer(QFileDialog& dialog) {
        const bool saves = dialog.acceptMode() == QFileDialog::AcceptSave;
        const bool isFolder = dialog.fileMode() == QFileDialog::Directory;
        const QString file = saves      ? m_folder + QStringLiteral("/out/%1.%2").arg(m_count).arg(dialog.defaultSuffix())
                             : isFolder ? m_folder
                                        : anyFile();
        const bool accepts = number(3) > 0;
        say(QStringLiteral("file dialog: %1").arg(accepts ? file : QStringLiteral("cancel")));
        const QPointer<QFileDialog> open(&dialog);
        if (accepts) {
            Q_EMIT dialog.filesSelected({file});
            if (open) {
                Q_EMIT dialog.fileSelected(file);
            }
        }
        if (open) {
            static_cast<QDialog*>(open.data())->done(QDialog::Rejected);
        }
    }

    QString anyFile() {
        const QStringList names = QDir(m_folder).entryList(QDir::Files);
        return m_folder + QLatin1Char('/') + names[number(static_cast<int>(names.size()))];
    }

    QWidget* front() {
        if (QWidget* popup = QApplication::activePopupWidget()) {
            return popup;
        }
        if (QWidget* modal = QApplication::activeModalWidget()) {
            return modal;
        }
        QList<QWidget*> visible;
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget->windowHandle() != nullptr && widget->windowType() != Qt::ToolTip) {
                visible += widget;
            }
        }
        return visible.isEmpty() ? nullptr : number(4) > 0 ? static_cast<QWidget*>(&m_fixture->window) : oneOf(visible);
    }

    QPoint anywhere(const QWidget& widget) { return {number(std::max(1, widget.width())), number(std::max(1, widget.height()))}; }

    Qt::KeyboardModifiers modifiers() {
        static constexpr std::array<Qt::KeyboardModifiers::Int, 6> kChoices{
            0, 0, 0, Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier};
        return Qt::KeyboardModifiers::fromInt(kChoices[static_cast<std::size_t>(number(6))]);
    }

    void mouse() {
        const QPointer<QWidget> target = front();
        if (target == nullptr || target->windowHandle() == nullptr) {
            return;
        }
        QPointer<QWindow> window = target->windowHandle();
        // Now and then something small is aimed at, or it would hardly ever be hit.
        QPoint place = anywhere(*target);
        if (number(2) == 0) {
            QList<QWidget*> children;
            for (QWidget* child : target->findChildren<QWidget*>()) {
                if (child->isVisible() && child->window() == target) {
                    children += child;
                }
            }
            if (!children.isEmpty()) {
                QWidget* child = oneOf(children);
                place = child->mapTo(target.data(), anywhere(*child));
            }
        }
        if (!target->rect().contains(place)) {
            return;
        }
        static constexpr std::array<Qt::MouseButton, 5> kButtons{Qt::LeftButton, Qt::LeftButton, Qt::LeftButton, Qt::RightButton,
                                                                 Qt::MiddleButton};
        const Qt::MouseButton button = kButtons[static_cast<std::size_t>(number(5))];
        const Qt::KeyboardModifiers keys = modifiers();
        const int kind = number(10);
        const QWidget* child = target->childAt(place);
        say(QStringLiteral("mouse %1 %2 at %3,%4 of %5 (%6)")
                .arg(kind)
                .arg(button)
                .arg(place.x())
                .arg(place.y())
                .arg(QLatin1StringView(target->metaObject()->className()),
                     child != nullptr ? QLatin1StringView(child->metaObject()->className()) : QLatin1StringView("itself")));
        if (kind == 0) {
            QWheelEvent wheel(place, target->mapToGlobal(place), {}, {0, number(2) == 0 ? 120 : -120}, Qt::NoButton, keys,
                              Qt::NoScrollPhase, false);
            QWidget* under = target->childAt(place);
            QApplication::sendEvent(under != nullptr ? under : target.data(), &wheel);
            return;
        }
        if (kind == 1) {
            QWidget* under = target->childAt(place);
            under = under != nullptr ? under : target.data();
            const QPoint local = under->mapFrom(target.data(), place);
            QMouseEvent twice(QEvent::MouseButtonDblClick, local, target->mapToGlobal(place), button, button, keys);
            QApplication::sendEvent(under, &twice);
            if (window) {
                QTest::mouseRelease(window, button, keys, place);
            }
            return;
        }
        QTest::mousePress(window, button, keys, place);
        for (int moves = kind < 5 ? number(6) : 0; moves > 0 && window && target; --moves) {
            const QPoint next = anywhere(*target);
            QTest::mouseMove(window, next);
            place = next;
        }
        if (window) {
            QTest::mouseRelease(window, button, keys, place);
        }
        if (button == Qt::RightButton && target) {
            if (QWidget* under = target->childAt(place)) {
                QContextMenuEvent menu(QContextMenuEvent::Mouse, under->mapFrom(target.data(), place), target->mapToGlobal(place));
                QApplication::sendEvent(under, &menu);
            }
        }
    }

    void keys() {
        static constexpr std::array<Qt::Key, 28> kKeys{
            Qt::Key_Tab,  Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Space, Qt::Key_Delete, Qt::Key_Up,
            Qt::Key_Down, Qt::Key_Left,    Qt::Key_Right,  Qt::Key_Home,   Qt::Key_End,   Qt::Key_0,      Qt::Key_1,
            Qt::Key_3,    Qt::Key_5,       Qt::Key_7,      Qt::Key_9,      Qt::Key_B,     Qt::Key_C,      Qt::Key_F,
            Qt::Key_M,    Qt::Key_O,       Qt::Key_V,      Qt::Key_W,      Qt::Key_F2,    Qt::Key_F12,    Qt::Key_PageDown};
        const QPointer<QWidget> target = front();
        if (target == nullptr || target->windowHandle() == nullptr) {
            return;
        }
        if (number(12) == 0) {
            target->activateWindow();
            if (QWidget* child = target->childAt(anywhere(*target))) {
                child->setFocus(Qt::MouseFocusReason);
            }
        }
        const Qt::Key key = kKeys[static_cast<std::size_t>(number(static_cast<int>(kKeys.size())))];
        const Qt::KeyboardModifiers held = modifiers();
        say(QStringLiteral("key %1").arg(QKeySequence(held.toInt() | key).toString()));
        const QPointer<QWindow> window = target->windowHandle();
        const bool isLetter = key >= Qt::Key_Space && key <= Qt::Key_Z && (held & ~Qt::ShiftModifier) == 0;
        const QString text = isLetter ? QString(QChar(static_cast<char16_t>(key))).toLower() : QString();
        // Not by QTest::keyClick(), which goes on with a window that the first of several presses has closed.
        qt_handleKeyEvent(window, QEvent::KeyPress, key, held, text);
        if (window) {
            qt_handleKeyEvent(window, QEvent::KeyRelease, key, held, text);
        }
    }

    void act() {
        QList<QAction*> actions;
        QWidget* target = front();
        if (target == nullptr || QApplication::activePopupWidget() != nullptr) {
            return;
        }
        for (QAction* action : target->findChildren<QAction*>()) {
            if (action->isEnabled() && !action->isSeparator() && action->menu() == nullptr &&
                action->shortcut() != QKeySequence(QKeySequence::Quit)) {
                actions += action;
            }
        }
        if (!actions.isEmpty()) {
            QAction* action = oneOf(actions);
            say(QStringLiteral("action %1").arg(action->text()));
            action->trigger();
        }
    }

    std::unique_ptr<QMimeData> anything() {
        auto content = std::make_unique<QMimeData>();
        switch (number(6)) {
            case 0: content->setImageData(objectPicture()); break;
            case 1: content->setText(QStringLiteral("no picture")); break;
            case 2: content->setUrls({QUrl(QStringLiteral("https://example.invalid/a.png")), QUrl()}); break;
            case 3: content->setUrls({QUrl::fromLocalFile(m_folder)}); break;
            case 4: content->setUrls({QUrl::fromLocalFile(anyFile()), QUrl::fromLocalFile(anyFile())}); break;
            default: content->setUrls({QUrl::fromLocalFile(anyFile())}); break;
        }
        return content;
    }

    void drop() {
        QWidget* target = front();
        if (target == nullptr) {
            return;
        }
        const QPoint place = anywhere(*target);
        QWidget* under = target->childAt(place);
        while (under != nullptr && !under->acceptDrops()) {
            under = under != target ? under->parentWidget() : nullptr;
        }
        if (under == nullptr || QApplication::activeModalWidget() != nullptr) {
            return;
        }
        const std::unique_ptr<QMimeData> content = anything();
        const QPoint local = under->mapFrom(target, place);
        say(QStringLiteral("drop %1 on %2")
                .arg(content->formats().join(QLatin1Char(',')), QLatin1StringView(under->metaObject()->className())));
        QDragEnterEvent enter(local, Qt::CopyAction, content.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(under, &enter);
        if (!enter.isAccepted() || number(5) == 0) {
            QDragLeaveEvent leave;
            QApplication::sendEvent(under, &leave);
            return;
        }
        QDropEvent dropped(local, Qt::CopyAction, content.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(under, &dropped);
    }

    void clipboard() {
        say(QStringLiteral("paste"));
        QGuiApplication::clipboard()->setMimeData(anything().release());
        if (QApplication::activeModalWidget() == nullptr) {
            m_fixture->window.pastePicture();
        }
    }

    void list() {
        GenerationQueue& queue = m_fixture->queue();
        const int row = queue.rowCount() > 0 ? number(queue.rowCount()) : -1;
        const int kind = number(8);
        say(QStringLiteral("list %1 row %2").arg(kind).arg(row));
        switch (kind) {
            case 0: queue.setPaused(!queue.isPaused()); break;
            case 1: queue.move(row, number(2) == 0 ? -1 : 1); break;
            case 2: queue.remove(row); break;
            case 3: queue.cancel(row); break;
            case 4: queue.removeFinished(); break;
            case 5: queue.setJobsInFlight(1 + number(3)); break;
            case 6: queue.setPicturesPerBatch(1 + number(3)); break;
            default: m_fixture->window.queuePanel()->list()->setCurrentIndex(queue.index(row)); break;
        }
    }

    void appearance() {
        MainWindow& window = m_fixture->window;
        const int kind = number(4);
        say(QStringLiteral("appearance %1").arg(kind));
        switch (kind) {
            case 0: window.resize(700 + number(800), 500 + number(450)); break;
            case 1:
                window.hide();
                QCoreApplication::processEvents();
                window.show();
                break;
            case 2: {
                QPalette palette = QApplication::palette();
                const QColor dark = palette.color(QPalette::Window);
                palette.setColor(QPalette::Window, palette.color(QPalette::WindowText));
                palette.setColor(QPalette::WindowText, dark);
                QApplication::setPalette(palette);
                break;
            }
            default: window.setWindowState(window.windowState() ^ Qt::WindowMaximized); break;
        }
    }

    /** What leads to meshes and files, and would seldom come about by chance. */
    void work() {
        MainWindow& window = m_fixture->window;
        const int kind = number(5);
        say(QStringLiteral("work %1").arg(kind));
        switch (kind) {
            case 0: window.generateCurrent(); break;
            case 1: window.trySeeds(); break;
            case 2: window.exportTo((m_folder + QStringLiteral("/out/work-%1.glb").arg(m_count)).toStdU16String()); break;
            case 3: window.copyMesh(); break;
            default: {  // patience: something may become of it
                const GenerationQueue& queue = m_fixture->queue();
                const int active = queue.activeCount();
                static_cast<void>(QTest::qWaitFor([&] { return queue.activeCount() == 0 || queue.activeCount() != active; }, 1000));
                break;
            }
        }
    }

    void model() {
        EngineSettings engine = testEngine();
        const bool isThere = number(3) > 0;
        engine.model = isThere ? std::filesystem::path(testData("golden/hy3d-2.0-tiny"))
                               : std::filesystem::path((m_folder + QStringLiteral("/nowhere")).toStdU16String());
        say(QStringLiteral("model %1").arg(isThere));
        m_fixture->window.useModel(engine, {{"steps", 2}, {"resolution", 16}, {"seed", 7}});
    }

    std::mt19937_64 m_random;
    QString m_folder;
    QFile m_log;
    QTimer m_escape;
    int m_popupTicks = 0;
    qint64 m_count = 0;
    QueueFixture* m_fixture = nullptr;
};

/** Names, sizes and times of all files of a folder. */
QStringList listing(const QString& folder) {
    QStringList result;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        result += QStringLiteral("%1 %2 %3").arg(file.filePath()).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
    }
    result.sort();
    return result;
}

}  // namespace

class TestMonkey : public QObject {
    Q_OBJECT

public:
    static void initMain() {
        isolateFromHome();
        static const QTemporaryDir home;
        for (const char* name : {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
            qputenv(name, home.path().toLocal8Bit());
        }
        QDir::setCurrent(home.path());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QApplication::setAttribute(Qt::AA_DontUseNativeMenuBar);
        QGuiApplication::setQuitOnLastWindowClosed(false);
    }

private Q_SLOTS:
    void findsNoCrash() {
        // The same in every test run, another one in every campaign.
        const quint64 usual = qEnvironmentVariableIsSet("ORFEAS_MONKEY_EVENTS") ? std::random_device()() : kSeed;
        const auto seed = fromEnvironment<quint64>("ORFEAS_MONKEY_SEED", usual);
        const auto events = fromEnvironment<qint64>("ORFEAS_MONKEY_EVENTS", kEvents);
        // At once, as a crash would leave it in a buffer.
        fprintf(stderr, "ORFEAS_MONKEY_SEED=%llu ORFEAS_MONKEY_EVENTS=%lld\n", static_cast<unsigned long long>(seed),
                static_cast<long long>(events));
        const QStringList models = listing(QString::fromStdString(testData("golden/hy3d-2.0-tiny")));
        const QTemporaryDir folder;
        fill(folder.path());
        const UrlSink urls;
        Monkey monkey(seed, folder.path());
        for (qint64 done = 0; done < events;) {
            QueueFixture fixture;
            bool open = true;
            for (int i = 0; i < kEventsOfAWindow && done < events && open; ++i, ++done) {
                open = monkey.step(fixture);
                check(fixture, seed);
            }
            fixture.window.closeSoon();
        }
        QCOMPARE(listing(QString::fromStdString(testData("golden/hy3d-2.0-tiny"))), models);
        m_errors.takeFaults();  // much of it is refused, and said so
    }

private:
    static void fill(const QString& folder) {
        QDir(folder).mkdir(QStringLiteral("out"));
        REQUIRE(objectPicture().save(folder + QStringLiteral("/chair.png")));
        REQUIRE(objectPicture().convertToFormat(QImage::Format_RGB32).save(folder + QStringLiteral("/black.png")));
        QImage dot(1, 1, QImage::Format_RGB32);
        dot.fill(Qt::red);
        REQUIRE(dot.save(folder + QStringLiteral("/dot.png")));
        for (const char* name : {"text.png", "mesh.glb", "notes.txt"}) {
            QFile file(folder + QLatin1Char('/') + QLatin1StringView(name));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write("nothing of the kind");
        }
    }

    /** What holds whatever was done before. */
    static void check(QueueFixture& fixture, quint64 seed) {
        MainWindow& window = fixture.window;
        const std::string words = "seed " + std::to_string(seed);
        const auto holds = [&](bool condition, const char* what) { require(condition, words + ": " + what); };
        const int row = window.queuePanel()->list()->currentIndex().row();
        const PictureEntry* entry = row >= 0 ? &fixture.queue().entry(row) : nullptr;
        const bool hasResult = entry != nullptr && entry->result;
        holds(window.findChild<QAction*>(QStringLiteral("exportMesh"))->isEnabled() == hasResult, "export");
        const QProgressBar& decoding = *window.progressPanel()->decodingBar();
        const bool isAtWork = entry != nullptr && (entry->state == EntryState::Done || entry->state == EntryState::Running);
        holds(decoding.value() == 0 || isAtWork, "the progress bars");
        holds(!window.viewportPanel()->isHidden() || fixture.queue().rowCount() == 0, "the start page");
        holds(window.bannerArea()->banners().size() <= 3, "the number of banners");
    }

    LoggedErrors m_errors;
};

ORFEAS_TEST(TestMonkey, QApplication)
#include "test_monkey.moc"
