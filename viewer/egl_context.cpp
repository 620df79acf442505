#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <fmt/format.h>

#include <array>
#include <cstring>
#include <vector>

#include "viewer/offscreen_context.h"

namespace orfeas {

namespace {

bool hasExtension(EGLDisplay display, const char* name) {
    const char* all = eglQueryString(display, EGL_EXTENSIONS);
    return all != nullptr && std::strstr(all, name) != nullptr;
}

class EglContext final : public OffscreenContext {
public:
    explicit EglContext(EGLDisplay display) : m_display(display) {}
    ~EglContext() override {
        // The display stays initialised: it belongs to the process, and Qt may be using it too.
        if (m_context != EGL_NO_CONTEXT) {
            eglMakeCurrent(m_display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
            eglDestroyContext(m_display, m_context);
        }
        eglReleaseThread();
    }
    EglContext(const EglContext&) = delete;
    EglContext& operator=(const EglContext&) = delete;

    bool start(std::string& reason) {
        EGLint major = 0;
        EGLint minor = 0;
        if (eglInitialize(m_display, &major, &minor) != EGL_TRUE) {
            reason = "it can't be initialised";
            return false;
        }
        if (!hasExtension(m_display, "EGL_KHR_surfaceless_context")) {
            reason = "it needs a surface";
            return false;
        }
        // By default EGL looks for configurations with windows, which these platforms have none of.
        constexpr std::array<EGLint, 5> kWanted{EGL_SURFACE_TYPE, 0, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
        EGLConfig config = nullptr;
        EGLint count = 0;
        if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE || eglChooseConfig(m_display, kWanted.data(), &config, 1, &count) != EGL_TRUE ||
            count == 0) {
            reason = "it has no desktop OpenGL";
            return false;
        }
        constexpr std::array<EGLint, 7> kVersion{
            EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
            EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
        m_context = eglCreateContext(m_display, config, EGL_NO_CONTEXT, kVersion.data());
        if (m_context == EGL_NO_CONTEXT || eglMakeCurrent(m_display, EGL_NO_SURFACE, EGL_NO_SURFACE, m_context) != EGL_TRUE) {
            reason = "it refuses OpenGL 3.3";
            return false;
        }
        return true;
    }

private:
    EGLDisplay m_display;
    EGLContext m_context = EGL_NO_CONTEXT;
};

struct Candidate {
    std::string name;
    EGLDisplay display;
};

/** Graphics cards first; Mesa's surfaceless platform last, since it always ends in the software rasteriser if nothing else. */
std::vector<Candidate> candidates() {
    std::vector<Candidate> found;
    const auto getDisplay = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    if (getDisplay == nullptr) {
        return found;
    }
    const auto queryDevices = reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
    if (queryDevices != nullptr && hasExtension(EGL_NO_DISPLAY, "EGL_EXT_platform_device")) {
        std::array<EGLDeviceEXT, 16> devices{};
        EGLint count = 0;
        if (queryDevices(static_cast<EGLint>(devices.size()), devices.data(), &count) == EGL_TRUE) {
            for (EGLint i = 0; i < count; ++i) {
                found.push_back({.name = fmt::format("EGL device {}", i),
                                 .display = getDisplay(EGL_PLATFORM_DEVICE_EXT, devices[static_cast<std::size_t>(i)], nullptr)});
            }
        }
    }
    if (hasExtension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless")) {
        found.push_back(
            {.name = "Mesa's surfaceless platform", .display = getDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr)});
    }
    return found;
}

}  // namespace

std::unique_ptr<OffscreenContext> makeEglContext(std::string& reasons) {
    const std::vector<Candidate> all = candidates();
    if (all.empty()) {
        reasons += " EGL offers no platform without a window.";
    }
    for (const Candidate& candidate : all) {
        std::string reason = "it has no display";
        if (candidate.display != EGL_NO_DISPLAY) {
            auto context = std::make_unique<EglContext>(candidate.display);
            if (context->start(reason)) {
                return context;
            }
        }
        reasons += fmt::format(" {}: {}.", candidate.name, reason);
    }
    return nullptr;
}

}  // namespace orfeas
