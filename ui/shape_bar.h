#pragma once

#include <QTimer>
#include <QWidget>

#include "orfeas/settings.h"

class QComboBox;
class QLabel;
class QSlider;

namespace orfeas {

class ElidedLabel;

/**
 * Below the viewport: iso level, resolution and decoder of the shape on show. A change is wanted at once, since the shape's latents are
 * kept and only have to be decoded again.
 */
class ShapeBar : public QWidget {
    Q_OBJECT

public:
    explicit ShapeBar(QWidget* parent = nullptr);

    /** Shows how the shape was decoded, without wanting anything. */
    void setSettings(const GenerationSettings& settings);

    /** Says what goes on: empty, that it is being decoded, or why it could not be. */
    void setNote(const QString& text, bool isError);

    [[nodiscard]] QString note() const;

Q_SIGNALS:
    /** The user has moved something; sent a moment after the last movement. */
    void wanted(const orfeas::GenerationSettings& settings);

private:
    QSlider* addSlider(const SettingInfo& info, int minimum, int maximum, QLabel*& value);
    void onMoved();
    void refreshValues();

    GenerationSettings m_settings;
    QSlider* m_iso = nullptr;
    QLabel* m_isoValue = nullptr;
    QSlider* m_resolution = nullptr;
    QLabel* m_resolutionValue = nullptr;
    QComboBox* m_decoder = nullptr;
    ElidedLabel* m_note = nullptr;
    QTimer m_pause;
};

}  // namespace orfeas
