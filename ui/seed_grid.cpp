#include "ui/seed_grid.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSettings>
#include <algorithm>
#include <utility>

#include "ui/elided_label.h"
#include "ui/input/load_picture.h"
#include "ui/job_bridge.h"
#include "ui/setting_keys.h"
#include "ui/viewport_panel.h"
#include "ui/words.h"
#include "viewer/viewport_widget.h"

namespace orfeas {

namespace {

/** Enough to tell shapes apart; a shape takes a tenth of the time that it takes in full. */
constexpr int kGridResolution = 64;
constexpr int kDefaultCount = 4;

}  // namespace

SeedGrid::SeedGrid(JobBridge& bridge, ViewportPanel& viewport, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_viewport(viewport), m_count(new QComboBox(this)), m_note(new ElidedLabel(this)) {
    setAccessibleName(tr("Seed grid"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(8);

    for (const int count : {4, 6, 9, 16}) {
        m_count->addItem(tr("%n seeds", nullptr, count), count);
    }
    m_count->setCurrentIndex(std::max(0, m_count->findData(QSettings().value(kSeedGridCountKey, kDefaultCount))));
    m_count->setObjectName(QStringLiteral("seedCount"));
    m_count->setAccessibleName(tr("Number of seeds"));
    m_count->setToolTip(tr("How many shapes to sample at once. All of them go through the network together, so memory grows with them."));
    connect(m_count, &QComboBox::currentIndexChanged, this, [this] { QSettings().setValue(kSeedGridCountKey, m_count->currentData()); });
    m_again = new QPushButton(tr("More"), this);
    m_again->setObjectName(QStringLiteral("moreSeeds"));
    m_again->setToolTip(tr("Sample the next seeds of the same picture"));
    m_refine = new QPushButton(tr("Make this one"), this);
    m_refine->setObjectName(QStringLiteral("refineSeed"));
    m_refine->setToolTip(tr("Decode the chosen shape at the full resolution; it is not sampled again (Return, or a double click on it)"));
    auto* back = new QPushButton(tr("Close"), this);
    back->setObjectName(QStringLiteral("closeSeeds"));
    back->setToolTip(tr("Leave the shapes and go back to the result"));
    layout->addWidget(m_count);
    layout->addWidget(m_again);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // or the window would have to be as wide as what it says
    layout->addWidget(m_note, 1);
    layout->addWidget(m_refine);
    layout->addWidget(back);

    connect(m_again, &QPushButton::clicked, this, &SeedGrid::again);
    connect(m_refine, &QPushButton::clicked, this, [this] { refine(m_viewport.viewport()->currentPane()); });
    connect(back, &QPushButton::clicked, this, &SeedGrid::close);
    connect(m_viewport.viewport(), &ViewportWidget::paneActivated, this, &SeedGrid::refine);
    connectBridge();
}

void SeedGrid::connectBridge() {
    connect(&m_bridge, &JobBridge::jobVariant, this, [this](const JobVariant& event) {
        if (m_job != 0 && event.id == m_job) {
            onVariant(event);
        }
    });
    connect(&m_bridge, &JobBridge::jobProgress, this, [this](JobId id, Stage stage, qint64 done, qint64 total, double secondsLeft) {
        if (m_job != 0 && id == m_job && stage == Stage::Sampling && total > 0) {
            const QString left = secondsLeft > 0.0 ? tr(", %1 left").arg(durationWords(secondsLeft)) : QString();
            setNote(tr("Sampling all at once: %1 %").arg(100 * done / total) + left);
        }
    });
    connect(&m_bridge, &JobBridge::jobFinished, this, [this](const JobFinished& event) {
        if (m_job != 0 && event.id == m_job) {
            endRun(tr("Click a shape, then make it in full."));
        }
    });
    connect(&m_bridge, &JobBridge::jobFailed, this, [this](JobId id, const Error& error) {
        if (m_job != 0 && id == m_job) {
            endRun({});
            Q_EMIT failed(error);
            close();
        }
    });
}

void SeedGrid::start(quint64 key, const std::function<std::map<View, QImage>()>& pictures, const GenerationSettings& settings) {
    m_bridge.cancel(std::exchange(m_job, 0));
    m_key = key;
    m_pictures = pictures;
    m_settings = settings;
    m_running = true;
    m_shapes.assign(m_count->currentData().toUInt(), {});
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        m_shapes[i].seed = settings.seed + i;
    }
    m_again->setEnabled(false);
    m_refine->setEnabled(false);
    setNote(tr("Waiting for the engine…"));
    Q_EMIT runningChanged();
    // Copying a large picture takes long enough to be felt.
    m_tasks.run([pictures] { return toEngineViews(pictures()); },
                [this, key](std::vector<ViewImage>&& images) { submit(key, std::move(images)); },
                [this, key](const Error& error) {
                    if (key == m_key) {
                        Q_EMIT failed(error);
                        close();
                    }
                });
}

void SeedGrid::submit(quint64 key, std::vector<ViewImage> pictures) {
    if (key != m_key || !m_running || m_job != 0) {
        return;  // closed meanwhile
    }
    JobRequest request{.views = std::move(pictures), .settings = m_settings, .latents = nullptr, .seeds = {}};
    request.settings.octreeResolution = kGridResolution;
    request.settings.decoder = DecoderKind::Sparse;
    request.settings.previews = false;
    for (const Shape& shape : m_shapes) {
        request.seeds.push_back(shape.seed);
    }
    m_job = m_bridge.submit(std::move(request));
    if (m_job == 0) {
        Q_EMIT failed(Error(ErrorCode::InvalidArgument, Stage::LoadWeights,
                            tr("There is no model to generate with. Choose one with File → Choose model folder.").toStdString()));
        close();
    }
}

void SeedGrid::continueFrom(const SeedGrid& other) {
    m_key = other.m_key;
    m_pictures = other.m_pictures;
    m_settings = other.m_settings;
    m_job = other.m_job;
    m_running = other.m_running;
    m_shapes = other.m_shapes;
    m_again->setEnabled(other.m_again->isEnabled());
    m_refine->setEnabled(other.m_refine->isEnabled());
    if (m_running && m_job == 0) {
        start(m_key, m_pictures, m_settings);  // the other one was still preparing the picture
    } else if (!m_running && m_key != 0) {
        setNote(tr("Click a shape, then make it in full."));
    }
}

void SeedGrid::again() {
    GenerationSettings next = m_settings;
    next.seed += m_shapes.size();
    start(m_key, m_pictures, next);
}

void SeedGrid::onVariant(const JobVariant& event) {
    const auto index = static_cast<std::size_t>(event.index);
    if (index >= m_shapes.size()) {
        return;
    }
    m_shapes[index] = {event.seed, event.mesh, event.latents};
    const auto done = std::count_if(m_shapes.begin(), m_shapes.end(), [](const Shape& shape) { return shape.mesh != nullptr; });
    setNote(tr("Decoding: %1 of %2").arg(done).arg(m_shapes.size()));
    m_refine->setEnabled(true);
    if (isVisible()) {
        showShapes(done > 1);
    }
}

void SeedGrid::endRun(const QString& note) {
    m_running = false;
    m_job = 0;
    if (isVisible()) {
        showShapes(true);  // the labels of what will not come
    }
    m_again->setEnabled(true);
    setNote(note);
    Q_EMIT runningChanged();
}

QString SeedGrid::labelOf(const Shape& shape) const {
    if (!shape.mesh) {
        return m_running ? tr("Seed %1…").arg(shape.seed) : tr("Seed %1: not made").arg(shape.seed);
    }
    return shape.mesh->empty() ? tr("Seed %1: no surface").arg(shape.seed) : tr("Seed %1").arg(shape.seed);
}

void SeedGrid::showShapes(bool keepCamera) {
    std::vector<ViewportPane> panes;
    panes.reserve(m_shapes.size());
    for (const Shape& shape : m_shapes) {
        panes.push_back({shape.mesh, labelOf(shape)});
    }
    m_viewport.showPanes(panes, keepCamera);
}

void SeedGrid::refine(int index) {
    const auto place = static_cast<std::size_t>(index);
    if (m_key == 0 || !isVisible() || place >= m_shapes.size()) {
        return;
    }
    const Shape shape = m_shapes[place];
    if (!shape.mesh || shape.mesh->empty()) {
        setNote(tr("Seed %1 has no shape to make.").arg(shape.seed));
        return;
    }
    GenerationSettings settings = m_settings;
    settings.seed = shape.seed;
    Q_EMIT refineWanted(settings, shape.latents);
    close();
}

void SeedGrid::cancel() {
    if (m_running) {
        m_bridge.cancel(std::exchange(m_job, 0));
        endRun(tr("Cancelled"));
    }
}

void SeedGrid::close() {
    cancel();
    m_key = 0;
    m_pictures = {};
    m_shapes.clear();
    Q_EMIT closed();
}

void SeedGrid::setNote(const QString& text) {
    m_note->setText(text);
    m_note->setToolTip(text);
}

}  // namespace orfeas
