#pragma once

#include <QByteArray>
#include <QString>
#include <map>
#include <optional>

#include "orfeas/error.h"
#include "orfeas/image.h"
#include "orfeas/settings.h"
#include "orfeas/timings.h"

namespace orfeas {

/** Settings and timings as the library keeps them: an object with a value per name. */
QByteArray toJson(const GenerationSettings& settings);
QByteArray toJson(const StageTimings& timings);

/** An error's code and stage; its message, which is read without them too, has a column of its own. */
QByteArray toJson(const Error& error);

/** The inverse. What is missing, out of its range or no JSON at all is left at its default. */
GenerationSettings settingsFromJson(const QByteArray& json);
StageTimings timingsFromJson(const QByteArray& json);

/** Further sides of an object and the names of their pictures. */
QByteArray toJson(const std::map<View, QString>& views);
std::map<View, QString> viewsFromJson(const QByteArray& json);

/** Nothing where code or stage are missing or unknown. */
std::optional<Error> failureFromJson(const QByteArray& json, const QString& message);

}  // namespace orfeas
