#pragma once

#include <QFrame>
#include <optional>

#include "viewer/section.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QImage;
class QLabel;
class QSlider;
class QToolButton;

namespace orfeas {

class ViewportWidget;

/** A small panel that lies over the viewport while one of its tools is on. */
class ViewportCard : public QFrame {
    Q_OBJECT

public:
    ViewportCard(const QString& title, ViewportWidget* viewport);

Q_SIGNALS:
    /** The user closes it. */
    void closed();

protected:
    [[nodiscard]] ViewportWidget& viewport() const { return *m_viewport; }
    [[nodiscard]] QFormLayout& form() const { return *m_form; }

private:
    ViewportWidget* m_viewport;
    QFormLayout* m_form;
};

/** Cuts the object open while it is visible. */
class SectionCard : public ViewportCard {
    Q_OBJECT

public:
    explicit SectionCard(ViewportWidget* viewport);

    /** Shows where the cut is, in millimetres from the object's lower side, or takes the cut away when hidden. */
    void apply(double largestSide);

    /** Cuts where another card does. */
    void continueFrom(const SectionCard& other);

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_axis;
    QSlider* m_position;
    QLabel* m_place;
    QToolButton* m_flip;
};

/** What the ruler says, and how large the object is in reality; remembered. */
class SizeCard : public ViewportCard {
    Q_OBJECT

public:
    explicit SizeCard(ViewportWidget* viewport);

    [[nodiscard]] double largestSide() const;
    /** Says what to do while measuring. */
    void setMeasuring(bool measuring);

Q_SIGNALS:
    void largestSideChanged(double millimetres);

private:
    QDoubleSpinBox* m_largestSide;
    QLabel* m_distance;
    QLabel* m_distanceName;
};

/** How strongly the picture covers the mesh. */
class OverlayCard : public ViewportCard {
    Q_OBJECT

public:
    explicit OverlayCard(ViewportWidget* viewport);

    [[nodiscard]] float opacity() const;

Q_SIGNALS:
    void opacityChanged();

private:
    QSlider* m_opacity;
};

}  // namespace orfeas
