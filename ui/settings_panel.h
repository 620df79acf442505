#pragma once

#include <QString>
#include <QWidget>
#include <map>
#include <string>

#include "orfeas/model_info.h"
#include "orfeas/settings.h"
#include "ui/input/setting_values.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace orfeas {

class Disclosure;
class EstimateLabel;
class ModelBox;
class PresetBar;
class SamplingBox;
class SeedRow;

/**
 * What the next job will be made with: presets, widgets for the entries of generationSettingInfos(), the kind of decoder, previews and jobs
 * in flight. What is seldom touched lies under "More". Remembers the last values of each model.
 */
class SettingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget* parent = nullptr);

    [[nodiscard]] GenerationSettings settings() const;
    void setSettings(const GenerationSettings& settings);

    /** The settings of a job that begins now: with a new seed, unless the seed is locked. The panel shows it. */
    GenerationSettings settingsForJob();

    /** Keeps the seed for the next jobs too, as the lock beside it does. */
    void lockSeed();

    /** Takes over a model's defaults, then what was last used with it, then `overrides` (from the command line). */
    void setModel(const ModelInfo& model, const SettingValues& overrides);

    /** Whether jobs make preview meshes; for this session only, while the user's choice is remembered. */
    void setPreviews(bool previews);

    /** How many jobs may be under way at once, 1 to 3. */
    [[nodiscard]] int jobsInFlight() const;
    void setJobsInFlight(int jobs);

    /** How many pictures may be sampled together, 1 to 8. */
    [[nodiscard]] int picturesPerBatch() const;

    /** Keeps the values for the current model in the settings file. */
    void save() const;

    void resetToDefaults();

    [[nodiscard]] EstimateLabel* estimate() const { return m_estimate; }
    [[nodiscard]] ModelBox* modelBox() const { return m_model; }
    [[nodiscard]] PresetBar* presetBar() const { return m_presets; }

Q_SIGNALS:
    void changed(const orfeas::GenerationSettings& settings);
    void jobsInFlightChanged(int jobs);
    void picturesPerBatchChanged(int pictures);

private:
    void makeEssentials(QFormLayout& form);
    void makeMore(QFormLayout& form);
    QDoubleSpinBox* makeBox(const SettingInfo& info);
    void addRow(QFormLayout& form, const QString& title, QWidget* field, const QString& toolTip);
    void addSetting(QFormLayout& form, const char* name);
    void addSamplingRow(QFormLayout& form);
    void addDecoderRow(QFormLayout& form);
    void addChunkRow(QFormLayout& form);
    QSpinBox* addCountRow(QFormLayout& form, const QString& title, const QString& toolTip, int most, const QString& key);
    void addJobRows(QFormLayout& form);
    void onEdited();

    std::map<std::string, QDoubleSpinBox*, std::less<>> m_boxes;
    ModelBox* m_model = nullptr;
    PresetBar* m_presets = nullptr;
    SeedRow* m_seed = nullptr;
    SamplingBox* m_sampling = nullptr;
    QComboBox* m_decoder = nullptr;
    QLabel* m_chunkBytes = nullptr;
    QSpinBox* m_jobs = nullptr;
    QSpinBox* m_perBatch = nullptr;
    QCheckBox* m_previews = nullptr;
    EstimateLabel* m_estimate = nullptr;
    QString m_modelName;
    GenerationSettings m_defaults;
    bool m_setting = false;  ///< several values are being put in: one change is told at the end
};

}  // namespace orfeas
