#pragma once

#include <string>

namespace orfeas::shaders {

/** The first line of every shader. */
constexpr const char* kVersion = "#version 330 core\n";

/** A triangle that covers the picture, with texture coordinates in `uv`; drawn with three vertices and no buffer. */
std::string fullscreenVertex();
std::string backgroundFragment();

std::string meshVertex();
/** Passes triangles on with the distance of each fragment to the three edges, in pixels. */
std::string wireGeometry();
/** The surface: clay in a studio, a matcap or normals, and where it is cut. With `wire` it takes its input from wireGeometry(). */
std::string surfaceFragment(bool wire);
/** View-space normals, for the occlusion pass. */
std::string normalFragment();

std::string occlusionFragment();
std::string occlusionBlurFragment();

/** The lowest height above the ground at each place, seen from below. */
std::string shadowVertex();
std::string shadowFragment();
std::string shadowBlurFragment();
std::string groundVertex();
std::string groundFragment();

}  // namespace orfeas::shaders
