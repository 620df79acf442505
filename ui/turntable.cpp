#include "ui/turntable.h"

#include <unistd.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <algorithm>
#include <cerrno>
#include <cmath>
#include <span>
#include <system_error>
#include <vector>

#include "orfeas/atomic_file.h"
#include "orfeas/error.h"
#include "orfeas/mesh_io.h"
#include "ui/gif_writer.h"

namespace orfeas {

namespace {

constexpr int kPaletteSamples = 6;
constexpr int kPaletteSide = 160;
constexpr int kFewestDigits = 3;

[[noreturn]] void failWriting(const QString& file, const QString& reason) {
    throw Error(ErrorCode::WriteFailed, Stage::Render,
                QCoreApplication::translate(
                    "Turntable", "%1 could not be written: %2. Check the free space and your rights there, or choose another folder.")
                    .arg(QDir::toNativeSeparators(file), reason)
                    .toStdString());
}

/** Before the work: whether the folder may be written to. */
void requireWritableFolder(const QString& file) {
    if (::access(QFile::encodeName(QFileInfo(file).path()).constData(), W_OK) != 0) {
        failWriting(file, QString::fromStdString(std::generic_category().message(errno)));
    }
}

void writeWhole(const QByteArray& content, const QString& file) {
    writeFileAtomically(file.toStdU16String(), std::as_bytes(std::span(content.constData(), static_cast<std::size_t>(content.size()))),
                        Stage::Render);
}

void stopIfAsked(const std::stop_token& stop) {
    if (stop.stop_requested()) {
        throw Error(ErrorCode::Cancelled, Stage::Render, "The turntable was cancelled.");
    }
}

/** The cameras of a turn, all as far away as the widest view of the object needs. */
class Turn {
public:
    explicit Turn(const TurntableOrder& order) : m_start(order.settings.camera.value_or(Camera())), m_clockwise(order.clockwise) {
        const Bounds bounds = boundsOf(*order.mesh);
        const float aspectRatio = static_cast<float>(order.settings.width) / static_cast<float>(order.settings.height);
        m_farthest = m_start;
        m_farthest.frame(bounds, aspectRatio);
        for (int picture = 0; picture < order.pictures; ++picture) {
            Camera camera = m_start;
            camera.setView(azimuthAt(static_cast<double>(picture) / order.pictures), m_start.elevation());
            camera.frame(bounds, aspectRatio);
            if (camera.distance() > m_farthest.distance()) {
                m_farthest = camera;
            }
        }
    }

    /** At a share of the turn. */
    [[nodiscard]] Camera at(double share) const {
        Camera camera = m_farthest;
        camera.setView(azimuthAt(share), m_start.elevation());
        return camera;
    }

private:
    /** The object turns counter-clockwise when the camera goes clockwise around it. */
    [[nodiscard]] float azimuthAt(double share) const {
        return m_start.azimuth() + static_cast<float>((m_clockwise ? 360.0 : -360.0) * share);
    }

    Camera m_start;
    Camera m_farthest;
    bool m_clockwise;
};

/** Renders the pictures of an order, each at its place in the turn. */
class TurntableRenderer {
public:
    explicit TurntableRenderer(const TurntableOrder& order) : m_order(order), m_turn(order), m_renderer(order.mesh) {}

    QImage picture(int index) { return render(static_cast<double>(index) / m_order.pictures, m_order.settings); }

    std::vector<QImage> paletteSamples() {
        RenderSettings small = m_order.settings;
        const double scale = std::min(1.0, static_cast<double>(kPaletteSide) / std::max(small.width, small.height));
        small.width = std::max(16, static_cast<int>(std::lround(small.width * scale)));
        small.height = std::max(16, static_cast<int>(std::lround(small.height * scale)));
        std::vector<QImage> samples;
        for (int sample = 0; sample < kPaletteSamples; ++sample) {
            samples.push_back(render(static_cast<double>(sample) / kPaletteSamples, small));
        }
        return samples;
    }

private:
    QImage render(double share, RenderSettings settings) {
        settings.camera = m_turn.at(share);
        return m_renderer.render(settings);
    }

    const TurntableOrder& m_order;
    Turn m_turn;
    OffscreenRenderer m_renderer;
};

void writeGif(const TurntableOrder& order, const std::stop_token& stop, const PicturesDone& done) {
    TurntableRenderer renderer(order);
    requireWritableFolder(order.file);
    QByteArray content;
    QBuffer file(&content);
    file.open(QIODevice::WriteOnly);
    const int hundredths = std::max(2, static_cast<int>(std::lround(100.0 * order.seconds / order.pictures)));  // players slow down below 2
    GifWriter writer(file, {order.settings.width, order.settings.height}, renderer.paletteSamples(), hundredths);
    for (int index = 0; index < order.pictures; ++index) {
        stopIfAsked(stop);
        writer.add(renderer.picture(index));
        done(index + 1);
    }
    writer.finish();
    writeWhole(content, order.file);
}

void writePngs(const TurntableOrder& order, const std::stop_token& stop, const PicturesDone& done) {
    TurntableRenderer renderer(order);
    QStringList written;
    try {
        for (int index = 0; index < order.pictures; ++index) {
            stopIfAsked(stop);
            const QString file = numberedFile(order.file, index + 1, order.pictures);
            writePng(renderer.picture(index), file);
            written += file;
            done(index + 1);
        }
    } catch (const Error&) {
        std::ranges::for_each(written, [](const QString& file) { QFile::remove(file); });
        throw;
    }
}

}  // namespace

QString numberedFile(const QString& file, int number, int count) {
    const QFileInfo info(file);
    const int digits = std::max(kFewestDigits, static_cast<int>(QString::number(count).size()));
    return info.dir().filePath(
        QStringLiteral("%1-%2.%3")
            .arg(info.completeBaseName(), QString::number(number).rightJustified(digits, QLatin1Char('0')), info.suffix()));
}

void writePng(const QImage& picture, const QString& file) {
    QByteArray content;
    QBuffer buffer(&content);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG")) {
        failWriting(file, buffer.errorString());
    }
    writeWhole(content, file);
}

void writeTurntable(const TurntableOrder& order, const std::stop_token& stop, const PicturesDone& done) {
    static_cast<void>(requireMesh(order.mesh, Stage::Render));
    if (order.file.endsWith(QLatin1StringView(".gif"), Qt::CaseInsensitive)) {
        writeGif(order, stop, done);
    } else {
        writePngs(order, stop, done);
    }
}

}  // namespace orfeas
