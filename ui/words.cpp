#include "ui/words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <array>
#include <cmath>

namespace orfeas {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/** The engine and the starter model know no Qt: their words are named here for the translators, and looked up where they are shown. */
[[maybe_unused]] constexpr std::array kEngineWords{
    QT_TRANSLATE_NOOP("Stage", "Reading picture"),
    QT_TRANSLATE_NOOP("Stage", "Loading model"),
    QT_TRANSLATE_NOOP("Stage", "Warming up"),
    QT_TRANSLATE_NOOP("Stage", "Preparing picture"),
    QT_TRANSLATE_NOOP("Stage", "Encoding picture"),
    QT_TRANSLATE_NOOP("Stage", "Sampling"),
    QT_TRANSLATE_NOOP("Stage", "Decoding latents"),
    QT_TRANSLATE_NOOP("Stage", "Decoding volume"),
    QT_TRANSLATE_NOOP("Stage", "Extracting surface"),
    QT_TRANSLATE_NOOP("Stage", "Processing mesh"),
    QT_TRANSLATE_NOOP("Stage", "Writing mesh"),
    QT_TRANSLATE_NOOP("Stage", "Rendering"),
    QT_TRANSLATE_NOOP("Settings", "Steps"),
    QT_TRANSLATE_NOOP("Settings", "Denoising steps: more are, up to a point, more exact; each takes the same time."),
    QT_TRANSLATE_NOOP("Settings", "Guidance scale"),
    QT_TRANSLATE_NOOP("Settings",
                      "How closely the shape follows the picture; 1 switches guidance off, which with most models halves the time of a "
                      "step."),
    QT_TRANSLATE_NOOP("Settings", "Resolution"),
    QT_TRANSLATE_NOOP("Settings",
                      "Cells per axis of the decoded volume: detail of the mesh; twice as many make four times the triangles and "
                      "decoding time."),
    QT_TRANSLATE_NOOP("Settings", "Seed"),
    QT_TRANSLATE_NOOP("Settings", "Start of the random noise: another seed gives another shape in the same time."),
    QT_TRANSLATE_NOOP("Settings", "Iso level"),
    QT_TRANSLATE_NOOP("Settings", "Level of the field at which the surface lies: lower is fatter; costs nothing."),
    QT_TRANSLATE_NOOP("Settings", "Decoder batch size"),
    QT_TRANSLATE_NOOP("Settings",
                      "Field queries evaluated at once: more take more memory and are little faster; 0 chooses by free memory."),
    QT_TRANSLATE_NOOP("Settings", "Steps per evaluation"),
    QT_TRANSLATE_NOOP("Settings",
                      "Evaluates the network at every so many-th step only and continues in between: quicker, with a small deviation; 1 is "
                      "exact."),
    QT_TRANSLATE_NOOP("Settings", "Guidance from"),
    QT_TRANSLATE_NOOP("Settings", "Guidance begins at this part of the way from noise to shape; the steps before are quicker; 0 is exact."),
    QT_TRANSLATE_NOOP("Settings", "Guidance until"),
    QT_TRANSLATE_NOOP("Settings", "Guidance ends at this part of the way from noise to shape; the steps after are quicker; 1 is exact."),
    QT_TRANSLATE_NOOP("Models", "Starter model: simple objects; for production, get Hunyuan3D weights."),
};

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

double stageSeconds(const StageTimings& timings, std::initializer_list<Stage> stages) {
    double sum = 0.0;
    for (const Stage stage : stages) {
        const auto found = timings.seconds.find(stage);
        sum += found == timings.seconds.end() ? 0.0 : found->second;
    }
    return sum;
}

}  // namespace

QString durationWords(double seconds) {
    const QLocale locale;
    if (seconds < 9.95) {
        return Words::tr("%1 s").arg(locale.toString(std::max(0.0, seconds), 'f', 1));
    }
    const auto whole = std::llround(seconds);
    if (whole < 60) {
        return Words::tr("%1 s").arg(locale.toString(whole));
    }
    if (whole < 3600) {
        return Words::tr("%1 min %2 s").arg(locale.toString(whole / 60)).arg(whole % 60, 2, 10, QLatin1Char('0'));
    }
    return Words::tr("%1 h %2 min").arg(locale.toString(whole / 3600)).arg(whole % 3600 / 60, 2, 10, QLatin1Char('0'));
}

QString timeLeftWords(double seconds) {
    if (seconds < 0.0) {
        return {};
    }
    // Whole seconds: tenths of an estimate only flicker.
    return Words::tr("%1 left").arg(seconds < 9.95 ? Words::tr("%1 s").arg(std::llround(std::ceil(seconds))) : durationWords(seconds));
}

QString timingWords(const StageTimings& timings) {
    const double sampling = stageSeconds(timings, {Stage::Sampling});
    const double decoding = stageSeconds(timings, {Stage::DecodeLatents, Stage::DecodeVolume, Stage::ExtractSurface});
    return Words::tr("sampling %1 · decoding %2 · total %3")
        .arg(durationWords(sampling), durationWords(decoding), durationWords(timings.totalSeconds));
}

QString timingTable(const StageTimings& timings) {
    QStringList lines;
    for (const auto& [stage, seconds] : timings.seconds) {
        lines += QStringLiteral("%1: %2").arg(stageWords(stage), durationWords(seconds));
    }
    lines += Words::tr("Previews: %1").arg(durationWords(timings.previewSeconds));
    lines += Words::tr("Total: %1").arg(durationWords(timings.totalSeconds));
    return lines.join(QLatin1Char('\n'));
}

QString stageWords(Stage stage) {
    return QCoreApplication::translate("Stage", std::string(stageTitle(stage)).c_str());
}

QString backgroundWords(Background background) {
    switch (background) {
        case Background::Transparent: break;
        case Background::Removed:
            return Words::tr(
                "The picture's plain background was left out; what is left becomes the shape. File → Leave "
                "out plain backgrounds turns that off.");
        case Background::Filled:
            return Words::tr(
                "The picture's background is neither transparent nor plain, so the whole picture counts as "
                "the object. Cut the object out for a better mesh.");
    }
    return {};
}

QString modelNote(const ModelInfo& model) {
    return model.note.empty() ? QString() : QCoreApplication::translate("Models", model.note.c_str());
}

QString errorWords(const Error& error) {
    return fromView(error.message());
}

QString settingName(const SettingInfo& info) {
    return QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()));
}

QString settingTitle(const SettingInfo& info) {
    return QCoreApplication::translate("Settings", std::string(info.title).c_str());
}

QString settingDescription(const SettingInfo& info) {
    return QCoreApplication::translate("Settings", std::string(info.description).c_str());
}

QString decoderWord(DecoderKind kind) {
    return fromView(decoderName(kind));
}

DecoderKind decoderOf(const QString& word, DecoderKind fallback) {
    for (const DecoderKind kind : {DecoderKind::Auto, DecoderKind::Dense, DecoderKind::Sparse}) {
        if (word == decoderWord(kind)) {
            return kind;
        }
    }
    return fallback;
}

QString bytesWords(std::int64_t bytes) {
    const int decimals = bytes < 10'000'000'000 && bytes >= 1'000'000'000 ? 1 : 0;
    return QLocale().formattedDataSize(bytes, decimals, QLocale::DataSizeSIFormat);
}

void fillDecoders(QComboBox& box) {
    const std::pair<DecoderKind, QString> kinds[] = {{DecoderKind::Auto, QCoreApplication::translate("Settings", "Automatic")},
                                                     {DecoderKind::Sparse, QCoreApplication::translate("Settings", "Sparse")},
                                                     {DecoderKind::Dense, QCoreApplication::translate("Settings", "Dense")}};
    for (const auto& [kind, text] : kinds) {
        box.addItem(text, static_cast<int>(kind));
    }
    box.setToolTip(
        QCoreApplication::translate("Settings", "How the volume is sampled. Sparse is much faster; dense also finds very thin parts."));
    box.setAccessibleName(QCoreApplication::translate("Settings", "Decoder"));
}

}  // namespace orfeas
