#include "ui/preset_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>

#include "ui/icons.h"

namespace orfeas {

namespace {

constexpr qsizetype kLongestName = 60;

}  // namespace

PresetBar::PresetBar(QWidget* parent) : QWidget(parent), m_box(new QComboBox(this)), m_menu(new QToolButton(this)) {
    m_box->setObjectName(QStringLiteral("preset"));
    m_box->setPlaceholderText(tr("Own values"));
    m_box->setAccessibleName(tr("Preset"));
    m_box->setToolTip(tr("A set of values: Draft is quick, Standard is what suits the model, Fine takes longer"));
    m_box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_menu->setObjectName(QStringLiteral("presetMenu"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAccessibleName(tr("Manage presets"));
    m_menu->setToolTip(tr("Keep the values as a preset, rename or delete one"));
    m_menu->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    makeMenu();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_box, 1);
    layout->addWidget(m_menu);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::activated, this, [this] {
        if (const Preset* preset = current()) {
            Q_EMIT chosen(*preset);
        }
    });
    m_menu->setIcon(icon(Glyph::Menu));
    fill();
}

void PresetBar::makeMenu() {
    auto* menu = new QMenu(m_menu);
    menu->addAction(tr("Save as preset…"), this, [this] { askForName(tr("Save as preset"), {}, &PresetBar::savePreset); });
    m_rename = menu->addAction(tr("Rename preset…"), this, [this] {
        if (const Preset* preset = current()) {
            askForName(tr("Rename preset"), preset->name, &PresetBar::renamePreset);
        }
    });
    m_delete = menu->addAction(tr("Delete preset"), this, &PresetBar::deletePreset);
    m_menu->setMenu(menu);
}

void PresetBar::askForName(const QString& title, const QString& suggestion, void (PresetBar::*then)(const QString&)) {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name:"));
    dialog->setTextValue(suggestion);
    connect(dialog, &QInputDialog::textValueSelected, this, then);
    dialog->open();
}

const Preset* PresetBar::current() const {
    const int index = m_box->currentIndex();
    return index < 0 ? nullptr : &m_presets.at(static_cast<std::size_t>(index));
}

void PresetBar::setDefaults(const GenerationSettings& defaults) {
    m_defaults = defaults;
    fill();
}

void PresetBar::fill() {
    const QSignalBlocker blocker(m_box);
    m_presets = builtInPresets(m_defaults);
    m_presets.insert(m_presets.end(), m_store.presets().begin(), m_store.presets().end());
    m_box->clear();
    for (const Preset& preset : m_presets) {
        m_box->addItem(preset.name);
    }
    setSettings(m_settings);
}

void PresetBar::setSettings(const GenerationSettings& settings) {
    m_settings = settings;
    const QSignalBlocker blocker(m_box);
    // Two presets may hold the same values: what was chosen stays on show while it is true.
    const Preset* shown = current();
    if (shown == nullptr || !matches(settings, *shown)) {
        const auto found =
            std::find_if(m_presets.begin(), m_presets.end(), [&](const Preset& preset) { return matches(settings, preset); });
        m_box->setCurrentIndex(found == m_presets.end() ? -1 : static_cast<int>(found - m_presets.begin()));
    }
    const Preset* preset = current();
    const bool own = preset != nullptr && !preset->builtIn;
    m_rename->setEnabled(own);
    m_delete->setEnabled(own);
}

/** By name among one's own only: nothing keeps a person from calling one Draft. */
void PresetBar::showOwn(const QString& name) {
    const auto found =
        std::find_if(m_presets.begin(), m_presets.end(), [&](const Preset& preset) { return !preset.builtIn && preset.name == name; });
    m_box->setCurrentIndex(found == m_presets.end() ? -1 : static_cast<int>(found - m_presets.begin()));
    setSettings(m_settings);
}

void PresetBar::savePreset(const QString& name) {
    const QString trimmed = name.trimmed().left(kLongestName);
    if (trimmed.isEmpty()) {
        return;
    }
    m_store.save(trimmed, m_settings);
    fill();
    showOwn(trimmed);
}

void PresetBar::renamePreset(const QString& name) {
    const Preset* preset = current();
    const QString trimmed = name.trimmed().left(kLongestName);
    if (preset == nullptr || preset->builtIn || trimmed.isEmpty()) {
        return;
    }
    m_store.rename(preset->name, trimmed);
    fill();
    showOwn(trimmed);
}

void PresetBar::deletePreset() {
    const Preset* preset = current();
    if (preset != nullptr && !preset->builtIn) {
        m_store.remove(preset->name);
        fill();
    }
}

}  // namespace orfeas
