#include "ui/presets.h"

#include <QCoreApplication>
#include <QSettings>
#include <algorithm>
#include <cmath>

#include "ui/setting_keys.h"
#include "ui/stored_settings.h"

namespace orfeas {

namespace {

/** A settings file can be written by anybody: this many are read at most. */
constexpr int kMostPresets = 200;

/** Fewer steps than these are a distilled model's own number; half of them would spoil the shape. */
constexpr int kFewSteps = 16;
constexpr int kResolutionStep = 16;
constexpr int kFinestResolution = 512;

const QString kNameKey = QStringLiteral("name");

struct Presets {
    Q_DECLARE_TR_FUNCTIONS(Presets)
};

int rounded(double resolution) {
    return static_cast<int>(std::lround(resolution / kResolutionStep)) * kResolutionStep;
}

}  // namespace

std::vector<Preset> builtInPresets(const GenerationSettings& defaults) {
    GenerationSettings draft = defaults;
    draft.steps = defaults.steps < kFewSteps ? defaults.steps : defaults.steps / 2;
    draft.octreeResolution = std::min(defaults.octreeResolution, std::max(kResolutionStep * 4, rounded(defaults.octreeResolution / 1.5)));
    GenerationSettings fine = defaults;
    fine.steps = defaults.steps < kFewSteps ? defaults.steps * 2 : defaults.steps * 3 / 2;
    fine.octreeResolution = std::max(defaults.octreeResolution, std::min(kFinestResolution, rounded(defaults.octreeResolution * 1.5)));
    return {{Presets::tr("Draft"), draft, true}, {Presets::tr("Standard"), defaults, true}, {Presets::tr("Fine"), fine, true}};
}

GenerationSettings withPreset(GenerationSettings settings, const Preset& preset) {
    const std::uint64_t seed = settings.seed;
    const bool previews = settings.previews;
    settings = preset.settings;
    settings.seed = seed;
    settings.previews = previews;
    return settings;
}

bool matches(const GenerationSettings& settings, const Preset& preset) {
    return withPreset(settings, preset) == settings;
}

PresetStore::PresetStore() {
    QSettings file;
    const int count = std::min(file.beginReadArray(kPresetsKey), kMostPresets);
    for (int i = 0; i < count; ++i) {
        file.setArrayIndex(i);
        const QString name = file.value(kNameKey).toString();
        if (!name.isEmpty() && !contains(name)) {
            m_presets.push_back({name, readGenerationSettings(file, {})});
        }
    }
    file.endArray();
}

bool PresetStore::contains(const QString& name) const {
    return std::any_of(m_presets.begin(), m_presets.end(), [&](const Preset& preset) { return preset.name == name; });
}

void PresetStore::save(const QString& name, const GenerationSettings& settings) {
    const auto same = std::find_if(m_presets.begin(), m_presets.end(), [&](const Preset& preset) { return preset.name == name; });
    if (same != m_presets.end()) {
        same->settings = settings;
    } else {
        m_presets.push_back({name, settings});
    }
    write();
}

void PresetStore::rename(const QString& from, const QString& to) {
    if (from == to || !contains(from)) {
        return;
    }
    std::erase_if(m_presets, [&](const Preset& preset) { return preset.name == to; });
    for (Preset& preset : m_presets) {
        preset.name = preset.name == from ? to : preset.name;
    }
    write();
}

void PresetStore::remove(const QString& name) {
    std::erase_if(m_presets, [&](const Preset& preset) { return preset.name == name; });
    write();
}

void PresetStore::write() const {
    QSettings file;
    file.remove(kPresetsKey);
    file.beginWriteArray(kPresetsKey, static_cast<int>(m_presets.size()));
    for (int i = 0; i < static_cast<int>(m_presets.size()); ++i) {
        const Preset& preset = m_presets[static_cast<std::size_t>(i)];
        file.setArrayIndex(i);
        file.setValue(kNameKey, preset.name);
        writeGenerationSettings(file, preset.settings);
    }
    file.endArray();
}

}  // namespace orfeas
