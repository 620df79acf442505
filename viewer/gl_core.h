#pragma once

// OpenGL 3.3 core through libOpenGL, which dispatches to whatever context is current (GLX, EGL, with or without Qt).
// Keep it out of files that see Qt's own OpenGL headers.
#define GL_GLEXT_PROTOTYPES
#include <GL/glcorearb.h>
