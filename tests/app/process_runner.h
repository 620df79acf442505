#pragma once

#include <QByteArray>
#include <QImage>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <functional>

namespace orfeas::test {

/** What a program said and ended with. */
struct Outcome {
    int exitCode = -1;
    bool crashed = false;
    QString output;
    QString errors;
    QByteArray raw;  ///< both, byte by byte

    /** Everything, for the message of a failed check. */
    [[nodiscard]] QByteArray text() const;
};

/**
 * A folder to run programs in, without a display and with settings of its own. $ORFEAS_TEST_VARIANT changes what they run
 * under: "comma", a locale in which numbers have a comma; "home", a home that can't be written to; "user", a user without
 * root's powers.
 */
class Workplace {
public:
    Workplace();
    ~Workplace();
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    /** Runs `orfeas` and waits for its end. `prepareChild` is called in the child before the program starts. */
    Outcome run(const QStringList& arguments, const std::function<void()>& prepareChild = {}) const;
    Outcome runEngine(const QStringList& arguments) const;

    /** Runs `orfeas` with arguments that need not be Unicode, as a shell may pass them. */
    Outcome runBytes(const QList<QByteArray>& arguments) const;

    void setEnvironment(const QString& name, const QString& value) { m_environment.insert(name, value); }

    /** Prepares a process that the caller starts. */
    void configure(QProcess& process) const;

    QString write(const QString& name, const QByteArray& content) const;
    /** The same for a name that need not be Unicode. Its folder is made. */
    void writeBytes(const QByteArray& name, const QByteArray& content) const;
    [[nodiscard]] bool hasBytes(const QByteArray& name) const;

    QString writePicture(const QString& name, const QImage& picture, const char* format = "PNG") const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] bool has(const QString& name) const;

    /** Names of all mesh files and temporary leftovers in the folder: what a failed run must not leave. */
    [[nodiscard]] QStringList results() const;

private:
    Outcome runProgram(const QString& program, const QStringList& arguments, const std::function<void()>& prepareChild) const;

    QTemporaryDir m_folder;
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

/** The lines of a log that tell of an error. */
QStringList errorsIn(const QString& log);

/** An object on a transparent ground. */
QImage objectPicture();
QByteArray pngBytes(const QImage& picture);

/** `--model <tiny> --steps 2 --resolution 16`: the shortest generation that does everything. */
QStringList tinyModel();
QString tinyModelFolder();

/** Takes from a process all that root may do and others may not, for it and the programs that it becomes. */
void dropPowers();

}  // namespace orfeas::test
