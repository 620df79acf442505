#pragma once

#include <QLabel>
#include <optional>
#include <vector>

#include "orfeas/model_info.h"
#include "orfeas/settings.h"
#include "ui/store/run_record.h"

namespace orfeas {

/** "About 12 s · 1.3 GB": what the next job will take, from this machine's own history. */
class EstimateLabel : public QLabel {
    Q_OBJECT

public:
    explicit EstimateLabel(QWidget* parent = nullptr);

    void setModel(const ModelInfo& model);

    /** What the engine says it computes on (EngineReady::device). */
    void setDevice(const QString& device);

    /** All finished jobs that are known, the newest last. */
    void setHistory(std::vector<RunRecord> runs);
    void addRun(const RunRecord& run);

    void setSettings(const GenerationSettings& settings);

    /** The memory of one batch of field queries in words; empty while its size is not known. */
    [[nodiscard]] QString chunkWords() const;

private:
    void refresh();
    [[nodiscard]] int expectedChunk() const;

    std::optional<ModelInfo> m_model;
    QString m_device;
    std::vector<RunRecord> m_runs;
    GenerationSettings m_settings;
    std::optional<int> m_automaticChunk;
};

}  // namespace orfeas
