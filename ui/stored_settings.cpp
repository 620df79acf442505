#include "ui/stored_settings.h"

#include <QSettings>

#include "orfeas/error.h"
#include "ui/input/setting_values.h"
#include "ui/words.h"

namespace orfeas {

namespace {

const QString kDecoderKey = QStringLiteral("decoder");

}  // namespace

GenerationSettings readGenerationSettings(const QSettings& file, const GenerationSettings& fallback) {
    GenerationSettings result = fallback;
    for (const SettingInfo& info : generationSettingInfos()) {
        bool isNumber = false;
        const double value = file.value(settingName(info)).toDouble(&isNumber);
        if (!isNumber) {
            continue;
        }
        try {
            setSettingValue(result, info.name, value);
        } catch (const Error&) {
            continue;  // the file can be edited by hand
        }
    }
    result.decoder = decoderOf(file.value(kDecoderKey).toString(), fallback.decoder);
    return result;
}

void writeGenerationSettings(QSettings& file, const GenerationSettings& settings) {
    for (const SettingInfo& info : generationSettingInfos()) {
        file.setValue(settingName(info), settingValue(settings, info.name));
    }
    file.setValue(kDecoderKey, decoderWord(settings.decoder));
}

}  // namespace orfeas
