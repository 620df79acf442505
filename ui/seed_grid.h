#pragma once

#include <QImage>
#include <QString>
#include <QWidget>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "orfeas/job_service.h"
#include "ui/background_tasks.h"

class QComboBox;
class QPushButton;

namespace orfeas {

class ElidedLabel;
class JobBridge;
class ViewportPanel;

/**
 * Several shapes of one picture, each of another seed: encoded once, sampled as one batch, decoded coarsely and shown side by side in the
 * viewport, where they turn together. One of them can then be made in full without sampling again. This is the bar above them.
 */
class SeedGrid : public QWidget {
    Q_OBJECT

public:
    /** Both outlive the grid. */
    SeedGrid(JobBridge& bridge, ViewportPanel& viewport, QWidget* parent = nullptr);

    /** Samples shapes of an object, which goes by its picture's `key` here, from the settings' seed upwards. */
    void start(quint64 key, const std::function<std::map<View, QImage>()>& pictures, const GenerationSettings& settings);

    /** Goes on with another grid's shapes and job, which that one is then to leave alone. */
    void continueFrom(const SeedGrid& other);

    /** The picture whose shapes these are; 0 for none. */
    [[nodiscard]] quint64 key() const { return m_key; }
    [[nodiscard]] bool isRunning() const { return m_running; }

    /** Ends what runs; the shapes that are there stay. */
    void cancel();

    /** Puts the shapes into the viewport. */
    void showShapes(bool keepCamera);

    /** Ends what runs and forgets the shapes; closed() follows. */
    void close();

Q_SIGNALS:
    /** A shape is to be decoded in full, with these settings. */
    void refineWanted(const orfeas::GenerationSettings& settings, const std::shared_ptr<const orfeas::ShapeLatents>& latents);
    void closed();
    /** It has begun or ended to compute. */
    void runningChanged();
    void failed(const orfeas::Error& error);

private:
    struct Shape {
        std::uint64_t seed = 0;
        std::shared_ptr<const Mesh> mesh;  ///< null until it is there
        std::shared_ptr<const ShapeLatents> latents;
    };

    void connectBridge();
    void submit(quint64 key, std::vector<ViewImage> pictures);
    void again();
    void onVariant(const JobVariant& event);
    void endRun(const QString& note);
    void refine(int index);
    void setNote(const QString& text);
    [[nodiscard]] QString labelOf(const Shape& shape) const;

    JobBridge& m_bridge;
    ViewportPanel& m_viewport;
    BackgroundTasks m_tasks;
    QComboBox* m_count;
    ElidedLabel* m_note;
    QPushButton* m_again;
    QPushButton* m_refine;
    quint64 m_key = 0;
    std::function<std::map<View, QImage>()> m_pictures;  ///< called in the background
    GenerationSettings m_settings;                       ///< of the shapes in full
    JobId m_job = 0;
    bool m_running = false;
    std::vector<Shape> m_shapes;
};

}  // namespace orfeas
