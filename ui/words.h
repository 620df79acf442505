#pragma once

#include <QString>
#include <cstdint>

#include "orfeas/background.h"
#include "orfeas/error.h"
#include "orfeas/model_info.h"
#include "orfeas/settings.h"
#include "orfeas/timings.h"

class QComboBox;

namespace orfeas {

/** "0.4 s", "12 s", "3 min 05 s" in the user's language. */
QString durationWords(double seconds);

/** "3 s left", or empty while that is not known (negative). */
QString timeLeftWords(double seconds);

/** "Sampling 3.2 s · Decoding 1.1 s · total 5.0 s" */
QString timingWords(const StageTimings& timings);

/** Every stage on a line of its own, for a tooltip. */
QString timingTable(const StageTimings& timings);

/** A stage's title in the user's language. */
QString stageWords(Stage stage);

/** A setting's identifier, and its title and description in the user's language. */
QString settingName(const SettingInfo& info);
QString settingTitle(const SettingInfo& info);
QString settingDescription(const SettingInfo& info);

/** A kind of decoder as it stands in files, and back; `fallback` for a word that is none. */
QString decoderWord(DecoderKind kind);
DecoderKind decoderOf(const QString& word, DecoderKind fallback);

/** "1.3 GB" in the user's language. */
QString bytesWords(std::int64_t bytes);

/** Puts the kinds of decoder into a box, each with its DecoderKind as data, and says what they are. */
void fillDecoders(QComboBox& box);

/** What to know about a picture's background; empty if nothing. */
QString backgroundWords(Background background);

/** What a model says of itself; in the user's language, if it is the starter model. */
QString modelNote(const ModelInfo& model);

/** A sentence of the engine as Qt text. */
QString errorWords(const Error& error);

}  // namespace orfeas
