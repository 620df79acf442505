#include "process_runner.h"

#include <grp.h>
#include <unistd.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QRegularExpression>

#include "support/paths.h"

namespace orfeas::test {

namespace {

constexpr int kTimeout = 240'000;

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
    // Others may look into it, so that a test may run as nobody.
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
}

void Workplace::configure(QProcess& process) const {
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
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
        process.setChildProcessModifier(prepareChild);
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
    outcome.output = QString::fromUtf8(process.readAllStandardOutput());
    outcome.errors = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

QString Workplace::write(const QString& name, const QByteArray& content) const {
    QDir(m_folder.path()).mkpath(QFileInfo(name).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("can't write %s", qPrintable(file.fileName()));
    }
    return file.fileName();
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

void becomeNobody() {
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) {
        ::_exit(99);
    }
}

}  // namespace orfeas::test
