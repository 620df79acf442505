#include "ui/sampling_box.h"

#include <QStandardItemModel>
#include <algorithm>
#include <array>

#include "ui/input/setting_values.h"
#include "ui/words.h"

namespace orfeas {

namespace {

constexpr std::array kWays{GenerationSettings{}, GenerationSettings{.reuse = 2}, GenerationSettings{.reuse = 2, .guidanceUntil = 0.5}};
constexpr int kQuicker = 1;
constexpr int kQuickest = 2;
constexpr int kGiven = 3;  ///< the entry behind the named ones

void copyWay(const GenerationSettings& from, GenerationSettings& to) {
    to.reuse = from.reuse;
    to.guidanceFrom = from.guidanceFrom;
    to.guidanceUntil = from.guidanceUntil;
}

bool isSameWay(const GenerationSettings& one, const GenerationSettings& other) {
    return one.reuse == other.reuse && one.guidanceFrom == other.guidanceFrom && one.guidanceUntil == other.guidanceUntil;
}

}  // namespace

SamplingBox::SamplingBox(QWidget* parent) : QComboBox(parent) {
    setObjectName(QStringLiteral("sampling"));
    setAccessibleName(tr("Sampling"));
    addItems({tr("Exact"), tr("Quicker"), tr("Quickest")});
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    adaptTo({});
}

void SamplingBox::adaptTo(const ModelInfo& model) {
    QString limit;
    if (model.fewSteps) {
        limit = tr("This model takes so few steps that none can be left out.");
    } else if (model.guidanceDistilled) {
        limit = tr("This model guides within its one pass, so there is no guidance to leave out.");
    }
    offer(kQuicker, !model.fewSteps, limit);
    offer(kQuickest, limit.isEmpty(), limit);
    const QString words = tr(
        "How often the model is asked. Quicker asks at every second step and continues in between: with 50 steps on a GPU, sampling takes "
        "0.53 of the time, and the volumes of 20 shapes agree to 99.5 %. Quickest also leaves guidance out of the second half: 0.44 of "
        "the time, 98.8 %. With 10 steps shapes deviate more (97 %): both are better kept for 30 steps and more.");
    setToolTip(limit.isEmpty() ? words : words + QLatin1Char('\n') + limit);
}

void SamplingBox::offer(int index, bool useful, const QString& whyNot) {
    const auto* items = qobject_cast<const QStandardItemModel*>(model());
    items->item(index)->setEnabled(useful);
    setItemData(index, useful ? QString() : whyNot, Qt::ToolTipRole);
}

void SamplingBox::setSettings(const GenerationSettings& settings) {
    const auto* known = std::ranges::find_if(kWays, [&](const GenerationSettings& way) { return isSameWay(way, settings); });
    if (known == kWays.end()) {
        showGiven(settings);
        return;
    }
    setCurrentIndex(static_cast<int>(known - kWays.begin()));
    if (count() > kGiven) {
        removeItem(kGiven);
    }
}

void SamplingBox::showGiven(const GenerationSettings& settings) {
    m_given = settings;
    if (count() == kGiven) {
        addItem(tr("As given"));
    }
    QStringList values;
    for (const char* name : {"reuse", "guidance-from", "guidance-until"}) {
        values += QStringLiteral("%1: %2").arg(settingTitle(generationSettingInfo(name)), locale().toString(settingValue(settings, name)));
    }
    setItemData(kGiven, values.join(QLatin1Char('\n')), Qt::ToolTipRole);
    setCurrentIndex(kGiven);
}

void SamplingBox::putInto(GenerationSettings& settings) const {
    const int index = currentIndex();
    copyWay(index == kGiven ? m_given : kWays.at(static_cast<std::size_t>(index)), settings);
}

}  // namespace orfeas
