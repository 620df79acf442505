#pragma once

#include <QString>
#include <QWidget>
#include <map>
#include <string>

#include "orfeas/settings.h"
#include "ui/input/setting_values.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QToolButton;

namespace orfeas {

/** One widget per entry of generationSettingInfos(), and the kind of decoder. Remembers the last values of each model. */
class SettingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget* parent = nullptr);

    [[nodiscard]] GenerationSettings settings() const;
    void setSettings(const GenerationSettings& settings);

    /** Takes over a model's defaults, then what was last used with it, then `overrides` (from the command line). */
    void setModel(const QString& name, const GenerationSettings& defaults, const SettingValues& overrides);

    /** Keeps the values for the current model in the settings file. */
    void save() const;

    void resetToDefaults();

private:
    void addRow(QFormLayout& form, const SettingInfo& info);
    void addDecoderRow(QFormLayout& form);
    [[nodiscard]] QWidget* withDice(QDoubleSpinBox* seed);
    [[nodiscard]] QDoubleSpinBox* makeSpinBox(const SettingInfo& info);
    void refreshIcons();
    void changeEvent(QEvent* event) override;

    std::map<std::string, QDoubleSpinBox*, std::less<>> m_boxes;
    QComboBox* m_decoder = nullptr;
    QToolButton* m_dice = nullptr;
    QToolButton* m_reset = nullptr;
    QString m_modelName;
    GenerationSettings m_defaults;
};

}  // namespace orfeas
