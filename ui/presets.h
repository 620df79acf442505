#pragma once

#include <QString>
#include <vector>

#include "orfeas/settings.h"

namespace orfeas {

/** A name for a set of values. The seed belongs to the picture, previews to the window: neither is part of it. */
struct Preset {
    QString name;
    GenerationSettings settings;
    bool builtIn = false;
};

/** Draft, Standard and Fine for a model: Standard is what the model itself asks for. */
std::vector<Preset> builtInPresets(const GenerationSettings& defaults);

/** `settings` with what the preset says put in. */
GenerationSettings withPreset(GenerationSettings settings, const Preset& preset);

/** Whether the settings are the preset's. */
bool matches(const GenerationSettings& settings, const Preset& preset);

/** The presets of one's own, in the settings file, in the order in which they were made. Names differ. */
class PresetStore {
public:
    PresetStore();

    [[nodiscard]] const std::vector<Preset>& presets() const { return m_presets; }
    [[nodiscard]] bool contains(const QString& name) const;

    /** Keeps the values under that name, in place of an earlier one of the same name. */
    void save(const QString& name, const GenerationSettings& settings);

    /** Gives a preset another name; one that has that name already gives way. */
    void rename(const QString& from, const QString& to);
    void remove(const QString& name);

private:
    void write() const;

    std::vector<Preset> m_presets;
};

}  // namespace orfeas
