#include "process_runner.h"

#include <grp.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QRegularExpression>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support/paths.h"

namespace orfeas::test {

namespace {

constexpr int kTimeout = 240'000;

QByteArray variant() {
    return qgetenv("ORFEAS_TEST_VARIANT");
}

/** Tells ctest that a test can't be made here (its SKIP_RETURN_CODE). */
[[noreturn]] void skipAll(const char* reason) {
    std::fprintf(stderr, "SKIP: %s\n", reason);
    std::_Exit(77);
}

/** A folder with the locale "xx_XX.UTF-8", whose numbers have a comma, for $LOCPATH. */
QString commaLocale() {
    static const QTemporaryDir folder;
    static const bool made = [] {
        QFile definition(folder.filePath(QStringLiteral("xx")));
        const QByteArray text =
            "comment_char %\nescape_char /\nLC_NUMERIC\ndecimal_point \",\"\nthousands_sep \".\"\ngrouping 3;3\n"
            "END LC_NUMERIC\n";
        if (!definition.open(QIODevice::WriteOnly) || definition.write(text) != text.size()) {
            qFatal("can't write %s", qPrintable(definition.fileName()));
        }
        definition.close();
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7755));
        QProcess compiler;
        compiler.setStandardErrorFile(QProcess::nullDevice());  // it complains of the categories that are left out
        compiler.start(QStringLiteral("localedef"),
                       {QStringLiteral("-c"), QStringLiteral("-i"), definition.fileName(), QStringLiteral("-f"), QStringLiteral("UTF-8"),
                        folder.filePath(QStringLiteral("xx_XX.UTF-8"))});
        if (!compiler.waitForStarted()) {
            skipAll("localedef is missing (package libc-bin): there is no other way to a locale with a decimal comma");
        }
        compiler.waitForFinished();
        return true;
    }();
    Q_UNUSED(made)
    if (!QFileInfo::exists(folder.filePath(QStringLiteral("xx_XX.UTF-8/LC_NUMERIC")))) {
        qFatal("localedef made no locale; is the package locales installed?");
    }
    return folder.path();
}

}  // namespace

QStringList errorsIn(const QString& log) {
    static const QRegularExpression error(QStringLiteral("^\\S+ (error|critical) "));
    return log.split(QLatin1Char('\n')).filter(error);
}

QByteArray Outcome::text() const {
    return QStringLiteral("exit %1%2\nstdout: %3\nstderr: %4")
        .arg(exitCode)
        .arg(crashed ? QStringLiteral(" (crashed)") : QString(), output, errors)
        .toUtf8();
}

Workplace::Workplace() {
    m_environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "ORFEAS_MODEL"}) {
        m_environment.remove(QLatin1StringView(name));
    }
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"}) {
        m_environment.insert(QLatin1StringView(name), m_home.path());
    }
    m_environment.insert(QStringLiteral("OMP_NUM_THREADS"), QStringLiteral("2"));
    if (variant() == "comma") {
        m_environment.remove(QStringLiteral("LC_ALL"));
        m_environment.insert(QStringLiteral("LOCPATH"), commaLocale());
        m_environment.insert(QStringLiteral("LC_NUMERIC"), QStringLiteral("xx_XX.UTF-8"));
    } else if (variant() == "home") {
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
            m_environment.remove(QLatin1StringView(name));
        }
        m_environment.insert(QStringLiteral("HOME"), QStringLiteral("/dev/null/home"));  // not even root can write there
    }
    // Others may look into it, so that a test may run as nobody.
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
}

Workplace::~Workplace() {
    std::error_code error;  // a QTemporaryDir removes no names that are not Unicode
    std::filesystem::remove_all(m_folder.path().toStdString(), error);
}

void Workplace::configure(QProcess& process) const {
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    if (variant() == "user" && ::geteuid() == 0) {
        process.setChildProcessModifier(dropPowers);
    }
}

Outcome Workplace::run(const QStringList& arguments, const std::function<void()>& prepareChild) const {
    return runProgram(QStringLiteral(ORFEAS_PROGRAM), arguments, prepareChild);
}

Outcome Workplace::runEngine(const QStringList& arguments) const {
    return runProgram(QStringLiteral(ORFEAS_ENGINE_PROGRAM), arguments, {});
}

Outcome Workplace::runProgram(const QString& program, const QStringList& arguments, const std::function<void()>& prepareChild) const {
    QProcess process;
    configure(process);
    if (prepareChild) {
        process.setChildProcessModifier([prepareChild, before = process.childProcessModifier()] {
            if (before) {
                before();
            }
            prepareChild();
        });
    }
    process.start(program, arguments);
    Outcome outcome;
    if (!process.waitForFinished(kTimeout)) {
        outcome.errors = QStringLiteral("%1 did not end: %2").arg(program, process.errorString());
        process.kill();
        process.waitForFinished();
        return outcome;
    }
    outcome.exitCode = process.exitCode();
    outcome.crashed = process.exitStatus() == QProcess::CrashExit;
    const QByteArray output = process.readAllStandardOutput();
    const QByteArray errors = process.readAllStandardError();
    outcome.output = QString::fromUtf8(output);
    outcome.errors = QString::fromUtf8(errors);
    outcome.raw = output + errors;
    return outcome;
}

Outcome Workplace::runBytes(const QList<QByteArray>& arguments) const {
    // A QProcess takes Unicode only; a shell builds any byte.
    QString script = QStringLiteral("exec \"$0\"");
    for (const QByteArray& argument : arguments) {
        script += QStringLiteral(" \"$(printf '");
        for (const char byte : argument) {
            script += QStringLiteral("\\%1").arg(static_cast<unsigned char>(byte), 3, 8, QLatin1Char('0'));
        }
        script += QStringLiteral("')\"");
    }
    return runProgram(QStringLiteral("sh"), {QStringLiteral("-c"), script, QStringLiteral(ORFEAS_PROGRAM)}, {});
}

void Workplace::writeBytes(const QByteArray& name, const QByteArray& content) const {
    const std::filesystem::path file = std::filesystem::path(m_folder.path().toStdString()) / name.toStdString();
    std::filesystem::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    if (!stream.write(content.data(), content.size()).flush()) {
        qFatal("can't write %s", file.c_str());
    }
}

bool Workplace::hasBytes(const QByteArray& name) const {
    return std::filesystem::exists(std::filesystem::path(m_folder.path().toStdString()) / name.toStdString());
}

QString Workplace::write(const QString& name, const QByteArray& content) const {
    QDir(m_folder.path()).mkpath(QFileInfo(name).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("can't write %s", qPrintable(file.fileName()));
    }
    return file.fileName();
}

QByteArray pngBytes(const QImage& picture) {
    QByteArray content;
    QBuffer buffer(&content);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG")) {
        qFatal("can't encode a picture");
    }
    return content;
}

QString Workplace::writePicture(const QString& name, const QImage& picture, const char* format) const {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, format)) {
        qFatal("can't encode %s", qPrintable(name));
    }
    return write(name, content);
}

bool Workplace::has(const QString& name) const {
    return QFileInfo::exists(path(name));
}

QStringList Workplace::results() const {
    const QStringList patterns{QStringLiteral("*.glb"), QStringLiteral("*.obj"),  QStringLiteral("*.stl"),
                               QStringLiteral("*.ply"), QStringLiteral("*.tmp*"), QStringLiteral(".*")};
    return QDir(m_folder.path()).entryList(patterns, QDir::Files | QDir::Hidden);
}

QImage objectPicture() {
    QImage picture(96, 96, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(200, 120, 40));
    painter.drawEllipse(20, 14, 56, 68);
    return picture;
}

QString tinyModelFolder() {
    return QString::fromStdString(testData("golden/hy3d-2.0-tiny"));
}

QStringList tinyModel() {
    return {QStringLiteral("--model"), tinyModelFolder(),   QStringLiteral("--device"),     QStringLiteral("cpu"),
            QStringLiteral("--steps"), QStringLiteral("2"), QStringLiteral("--resolution"), QStringLiteral("16")};
}

void dropPowers() {
    for (int capability = 0; ::prctl(PR_CAPBSET_READ, capability) >= 0; ++capability) {
        ::prctl(PR_CAPBSET_DROP, capability);
    }
}

}  // namespace orfeas::test
