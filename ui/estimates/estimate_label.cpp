#include "ui/estimates/estimate_label.h"

#include <cmath>
#include <utility>

#include "ui/estimates/run_costs.h"
#include "ui/words.h"

namespace orfeas {

namespace {

/** Tenths of an estimate would promise too much. */
QString roughDuration(double seconds) {
    return durationWords(seconds < 1.0 ? std::max(0.1, seconds) : std::max(1.0, std::round(seconds)));
}

}  // namespace

EstimateLabel::EstimateLabel(QWidget* parent) : QLabel(parent) {
    setObjectName(QStringLiteral("estimate"));
    setForegroundRole(QPalette::PlaceholderText);
    setWordWrap(true);
    setToolTip(
        tr("What a job with these settings will take: the time as earlier jobs with this model took it on this device, the memory as the "
           "model's sizes and the decoder's batch size ask for it at the widest stage."));
    setAccessibleName(tr("Expected time and memory"));
}

void EstimateLabel::setModel(const ModelInfo& model) {
    m_model = model;
    refresh();
}

void EstimateLabel::setDevice(const QString& device) {
    m_device = device;
    refresh();
}

void EstimateLabel::setHistory(std::vector<RunRecord> runs) {
    m_runs = std::move(runs);
    refresh();
}

void EstimateLabel::addRun(const RunRecord& run) {
    m_runs.push_back(run);
    refresh();
}

void EstimateLabel::setSettings(const GenerationSettings& settings) {
    m_settings = settings;
    refresh();
}

int EstimateLabel::expectedChunk() const {
    return m_settings.chunkSize > 0 ? m_settings.chunkSize : m_automaticChunk.value_or(usualChunk(m_device));
}

QString EstimateLabel::chunkWords() const {
    const bool known = m_settings.chunkSize > 0 || m_automaticChunk;
    return m_model && known ? bytesWords(chunkBytes(*m_model, expectedChunk(), m_device)) : QString();
}

void EstimateLabel::refresh() {
    if (!m_model) {
        clear();
        return;
    }
    const RunCosts costs(m_runs, *m_model, m_device);
    m_automaticChunk = costs.automaticChunk();
    const QString memory = bytesWords(expectedBytes(*m_model, expectedChunk(), m_device));
    const auto seconds = costs.seconds(m_settings);
    setText(seconds ? tr("About %1 · %2").arg(roughDuration(*seconds), memory) : tr("Time unknown until the first run · %1").arg(memory));
}

}  // namespace orfeas
