#pragma once

// OpenGL 3.3 core through libOpenGL, which dispatches to whatever context is current (GLX, EGL, with or without Qt).
// Keep it out of files that see Qt's own OpenGL headers.
#define GL_GLEXT_PROTOTYPES
#include <GL/glcorearb.h>

namespace orfeas {

/** Forgets earlier errors, so that the next one is that of the calls in between. A lost context reports errors for ever. */
inline void clearGlErrors() {
    constexpr int kMostFlags = 32;  // more than any driver keeps
    for (int i = 0; i < kMostFlags && glGetError() != GL_NO_ERROR; ++i) {
    }
}

}  // namespace orfeas
