#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace orfeas::test {

/** A library's name without folder and version: "libfmt" for "/usr/lib/libfmt.so.9". */
QString libraryStem(const QString& file);

/**
 * The stems of what the binaries are linked to (DT_NEEDED), and in turn of what those of them that lie in the wheels' folder are linked
 * to; what the system brings is not followed. Empty if a binary can't be read.
 */
QSet<QString> linkedLibraries(const QStringList& binaries, const QString& wheels);

/** The folder of LibTorch's and NVIDIA's wheels that the program is linked to. */
QString wheelsOf(const QString& program);

/** LibTorch's own libraries in the wheels' folder, linked to or loaded while it runs. */
QStringList torchLibraries(const QString& wheels);

}  // namespace orfeas::test
