#pragma once

#include <QComboBox>

#include "orfeas/model_info.h"
#include "orfeas/settings.h"

namespace orfeas {

/**
 * How much of sampling is left out: GenerationSettings' reuse, guidanceFrom and guidanceUntil as one choice. Values that are none of the
 * named ones, of an opened recipe for example, have an entry of their own.
 */
class SamplingBox : public QComboBox {
    Q_OBJECT

public:
    explicit SamplingBox(QWidget* parent = nullptr);

    /** Offers what is of use to a model. What cannot be chosen with it can still be shown. */
    void adaptTo(const ModelInfo& model);

    void setSettings(const GenerationSettings& settings);

    /** Puts the choice into the settings. */
    void putInto(GenerationSettings& settings) const;

private:
    void offer(int index, bool useful, const QString& whyNot);
    void showGiven(const GenerationSettings& settings);

    GenerationSettings m_given;  ///< what "As given" stands for
};

}  // namespace orfeas
