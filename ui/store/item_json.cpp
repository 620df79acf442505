#include "ui/store/item_json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "ui/input/setting_values.h"

namespace orfeas {

namespace {

const QString kDecoder = QStringLiteral("decoder");
const QString kPreviews = QStringLiteral("previews");
const QString kSeconds = QStringLiteral("seconds");
const QString kPreviewSeconds = QStringLiteral("previewSeconds");
const QString kTotalSeconds = QStringLiteral("totalSeconds");
const QString kFieldQueries = QStringLiteral("fieldQueries");
const QString kChunkSize = QStringLiteral("chunkSize");
const QString kCode = QStringLiteral("code");
const QString kStage = QStringLiteral("stage");
const QString kPeakBytes = QStringLiteral("peakDeviceBytes");

/** The front is the item's picture. */
const std::array kViewNames{std::pair(View::Left, QStringLiteral("left")), std::pair(View::Back, QStringLiteral("back")),
                            std::pair(View::Right, QStringLiteral("right"))};

QString fromView(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/** The member of an enumeration that goes by a name, from the first to the last. */
template <typename Enum, typename Name>
std::optional<Enum> named(const QString& word, Enum last, Name name) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (fromView(name(static_cast<Enum>(i))) == word) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

double sensibleSeconds(const QJsonValue& value) {
    const double seconds = value.toDouble();
    return std::isfinite(seconds) && seconds >= 0.0 ? seconds : 0.0;
}

}  // namespace

QByteArray toJson(const GenerationSettings& settings) {
    QJsonObject object;
    for (const SettingInfo& info : generationSettingInfos()) {
        object.insert(fromView(info.name), settingValue(settings, info.name));
    }
    object.insert(kDecoder, fromView(decoderName(settings.decoder)));
    object.insert(kPreviews, settings.previews);
    return compact(object);
}

GenerationSettings settingsFromJson(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    GenerationSettings result;
    for (const SettingInfo& info : generationSettingInfos()) {
        const QJsonValue value = object.value(fromView(info.name));
        try {
            if (value.isDouble()) {
                setSettingValue(result, info.name, value.toDouble());
            }
        } catch (const Error&) {
            continue;  // of a version with other ranges
        }
    }
    try {
        result.decoder = parseDecoder(object.value(kDecoder).toString().toStdString());
    } catch (const Error&) {
        result.decoder = GenerationSettings{}.decoder;
    }
    result.previews = object.value(kPreviews).toBool(result.previews);
    return result;
}

QByteArray toJson(const StageTimings& timings) {
    QJsonObject seconds;
    for (const auto& [stage, value] : timings.seconds) {
        seconds.insert(fromView(stageName(stage)), value);
    }
    return compact({{kSeconds, seconds},
                    {kPreviewSeconds, timings.previewSeconds},
                    {kTotalSeconds, timings.totalSeconds},
                    {kFieldQueries, static_cast<qint64>(timings.fieldQueries)},
                    {kChunkSize, timings.chunkSize},
                    {kPeakBytes, static_cast<qint64>(timings.peakDeviceBytes)}});
}

StageTimings timingsFromJson(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonObject seconds = object.value(kSeconds).toObject();
    StageTimings result;
    for (int i = static_cast<int>(Stage::LoadImage); i <= static_cast<int>(Stage::Render); ++i) {
        const auto stage = static_cast<Stage>(i);
        if (const QJsonValue value = seconds.value(fromView(stageName(stage))); value.isDouble()) {
            result.seconds[stage] = sensibleSeconds(value);
        }
    }
    result.previewSeconds = sensibleSeconds(object.value(kPreviewSeconds));
    result.totalSeconds = sensibleSeconds(object.value(kTotalSeconds));
    result.fieldQueries = object.value(kFieldQueries).toInteger();
    result.chunkSize = object.value(kChunkSize).toInt();
    result.peakDeviceBytes = object.value(kPeakBytes).toInteger();
    return result;
}

QByteArray toJson(const Error& error) {
    return compact({{kCode, fromView(errorCodeName(error.code()))}, {kStage, fromView(stageName(error.stage()))}});
}

std::optional<Error> failureFromJson(const QByteArray& json, const QString& message) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto code = named(object.value(kCode).toString(), ErrorCode::Internal, errorCodeName);
    const auto stage = named(object.value(kStage).toString(), Stage::Render, stageName);
    return code && stage ? std::optional(Error(*code, *stage, message.toStdString())) : std::nullopt;
}

QByteArray toJson(const std::map<View, QString>& views) {
    QJsonObject object;
    for (const auto& [view, name] : kViewNames) {
        if (const auto found = views.find(view); found != views.end()) {
            object.insert(name, found->second);
        }
    }
    return compact(object);
}

std::map<View, QString> viewsFromJson(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    std::map<View, QString> result;
    for (const auto& [view, name] : kViewNames) {
        if (const QString picture = object.value(name).toString(); !picture.isEmpty()) {
            result[view] = picture;
        }
    }
    return result;
}

}  // namespace orfeas
