#pragma once

#include <QWidget>

#include "ui/presets.h"

class QAction;
class QComboBox;
class QToolButton;

namespace orfeas {

/** The presets to choose from, and the menu that keeps, renames and deletes one's own. */
class PresetBar : public QWidget {
    Q_OBJECT

public:
    explicit PresetBar(QWidget* parent = nullptr);

    /** The built-in ones follow the model's defaults. */
    void setDefaults(const GenerationSettings& defaults);

    /** Shows which preset these are, or that they are none. */
    void setSettings(const GenerationSettings& settings);

    /** Keeps what setSettings() was last given under that name. */
    void savePreset(const QString& name);
    void renamePreset(const QString& name);
    void deletePreset();

    [[nodiscard]] QComboBox* box() const { return m_box; }

Q_SIGNALS:
    void chosen(const orfeas::Preset& preset);

private:
    void fill();
    void showOwn(const QString& name);
    void makeMenu();
    void askForName(const QString& title, const QString& suggestion, void (PresetBar::*then)(const QString&));
    [[nodiscard]] const Preset* current() const;

    QComboBox* m_box;
    QToolButton* m_menu;
    QAction* m_rename = nullptr;
    QAction* m_delete = nullptr;
    PresetStore m_store;
    std::vector<Preset> m_presets;  ///< as in the box
    GenerationSettings m_defaults;
    GenerationSettings m_settings;
};

}  // namespace orfeas
