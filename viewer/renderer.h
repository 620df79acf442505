#pragma once

#include <QSize>
#include <cstdint>
#include <memory>

#include "viewer/camera.h"
#include "viewer/render_style.h"
#include "viewer/scene.h"

namespace orfeas {

/** Where a frame goes, and how big it is. */
struct FrameTarget {
    unsigned int framebuffer = 0;
    QSize pixels;              ///< device pixels
    float pixelRatio = 1.0F;   ///< device pixels per logical pixel; lines keep their apparent width
    bool transparent = false;  ///< leave the background at alpha 0
    int samples = 0;           ///< anti-aliasing samples per pixel, reduced to what the driver offers
    float scale = 1.0F;        ///< below 1: draw this share of the pixels of each axis and stretch them; for frames without samples
};

/**
 * Draws a Scene with OpenGL 3.3 core. Every call, the destructor included, needs the same current context; it need not be one of
 * Qt's. The mesh is uploaded again only when the scene's revision changes.
 */
class Renderer {
public:
    /** Compiles the programs. Throws Error{DeviceUnavailable} if the context is older than 3.3 or refuses them. */
    Renderer();
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    void draw(const Scene& scene, const Camera& camera, const RenderStyle& style, const FrameTarget& target);

    /** Waits until everything drawn is there, to measure what it took. */
    void finish() const;
    /** The driver draws on the processor, where samples and occlusion cost real time. */
    [[nodiscard]] bool isSoftware() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace orfeas
