#include "viewer/shaders.h"

namespace orfeas::shaders {

namespace {

constexpr const char* kFullscreenVertex = R"glsl(
out vec2 uv;
void main() {
    uv = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
    gl_Position = vec4(uv * 2.0 - 1.0, 1.0, 1.0);
}
)glsl";

// A vertical gradient with a soft pool of light behind the object. The noise hides the steps of 8-bit colour.
constexpr const char* kBackgroundFragment = R"glsl(
in vec2 uv;
out vec4 color;
uniform vec3 top;
uniform vec3 bottom;
uniform float aspectRatio;
uniform int glow;
void main() {
    vec3 gradient = mix(bottom, top, smoothstep(0.0, 1.0, uv.y));
    vec2 fromPool = (uv - vec2(0.5, 0.55)) * vec2(min(aspectRatio, 1.6), 1.0);
    float pool = exp(-3.2 * dot(fromPool, fromPool));
    gradient *= glow != 0 ? 0.90 + 0.17 * pool : 1.0;
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
    color = vec4(gradient + (glow != 0 ? noise / 255.0 : 0.0), 1.0);
}
)glsl";

constexpr const char* kNormalFragment = R"glsl(
in vec3 vertexPosition;
in vec3 vertexNormal;
out vec4 color;
void main() {
    vec3 n = normalize(gl_FrontFacing ? vertexNormal : -vertexNormal);
    color = vec4(n * 0.5 + 0.5, 1.0);
}
)glsl";

// Counts what rises above the tangent plane nearby ("scalable ambient obscurance"), on a spiral turned per pixel.
constexpr const char* kOcclusionFragment = R"glsl(
in vec2 uv;
out vec4 color;
uniform sampler2D normals;
uniform sampler2D depths;
uniform mat4 inverseProjection;
uniform float radius;        // world units
uniform float pixelsPerUnit; // at distance 1, or at any without perspective
uniform int orthographic;
uniform vec2 texel;
const int kSamples = 16;
const float kTurns = 7.0;

vec3 positionAt(vec2 at) {
    vec4 p = inverseProjection * vec4(vec3(at, texture(depths, at).r) * 2.0 - 1.0, 1.0);
    return p.xyz / p.w;
}

void main() {
    if (texture(depths, uv).r >= 1.0) {
        color = vec4(1.0);
        return;
    }
    vec3 p = positionAt(uv);
    vec3 n = normalize(texture(normals, uv).xyz * 2.0 - 1.0);
    float turn = 6.2831853 * fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
    float reach = clamp(radius * pixelsPerUnit / (orthographic != 0 ? 1.0 : -p.z), 3.0, 160.0);
    float sum = 0.0;
    for (int i = 0; i < kSamples; ++i) {
        float alpha = (float(i) + 0.5) / float(kSamples);
        float angle = alpha * kTurns * 6.2831853 + turn;
        vec3 q = positionAt(uv + vec2(cos(angle), sin(angle)) * alpha * reach * texel);
        vec3 d = q - p;
        float dd = dot(d, d);
        float f = max(radius * radius - dd, 0.0) / (radius * radius);
        sum += f * f * max(dot(d, n) - 0.012 * radius, 0.0) / (sqrt(dd) + 0.01 * radius);
    }
    float open = clamp(1.0 - 4.2 * sum / float(kSamples), 0.0, 1.0);
    color = vec4(pow(open, 1.15));
}
)glsl";

// One direction of a blur that stops at steps in depth.
constexpr const char* kOcclusionBlurFragment = R"glsl(
in vec2 uv;
out vec4 color;
uniform sampler2D occlusion;
uniform sampler2D depths;
uniform mat4 inverseProjection;
uniform float radius;
uniform vec2 direction;  // one texel along x or y

float depthAt(vec2 at) {
    vec4 p = inverseProjection * vec4(vec3(at, texture(depths, at).r) * 2.0 - 1.0, 1.0);
    return p.z / p.w;
}

void main() {
    float here = depthAt(uv);
    float sum = 0.0;
    float weights = 0.0;
    for (int i = -4; i <= 4; ++i) {
        vec2 at = uv + direction * float(i);
        float weight = exp(-0.09 * float(i * i)) * max(0.0, 1.0 - abs(depthAt(at) - here) / (0.35 * radius));
        sum += texture(occlusion, at).r * weight;
        weights += weight;
    }
    color = vec4(sum / max(weights, 1e-4));
}
)glsl";

constexpr const char* kShadowVertex = R"glsl(
layout(location = 0) in vec3 position;
uniform vec3 center;     // of the ground patch
uniform float halfSize;  // of the ground patch
uniform float tallness;  // of the box over it
uniform vec3 sectionNormal;
uniform float sectionOffset;
out float height;
void main() {
    gl_ClipDistance[0] = sectionOffset - dot(sectionNormal, position);
    vec3 p = (position - center) / halfSize;
    height = (position.y - center.y) / halfSize;
    gl_Position = vec4(p.x, p.z, (position.y - center.y) / tallness * 1.98 - 0.99, 1.0);
}
)glsl";

constexpr const char* kShadowFragment = R"glsl(
in float height;
out vec4 color;
void main() {
    float contact = exp(-height * 16.0);
    float broad = exp(-height * 1.6);
    color = vec4(contact, broad, 0.0, 1.0);
}
)glsl";

// One direction of a Gauss blur: narrow for the contact (red), wide for the broad shadow (green).
constexpr const char* kShadowBlurFragment = R"glsl(
in vec2 uv;
out vec4 color;
uniform sampler2D shadow;
uniform vec2 direction;  // one texel along x or y
void main() {
    vec2 sum = vec2(0.0);
    vec2 weights = vec2(0.0);
    for (int i = -24; i <= 24; ++i) {
        vec2 weight = exp(-float(i * i) * vec2(1.0 / 18.0, 1.0 / 220.0));
        sum += texture(shadow, uv + direction * float(i)).rg * weight;
        weights += weight;
    }
    color = vec4(sum / weights, 0.0, 1.0);
}
)glsl";

constexpr const char* kGroundVertex = R"glsl(
out vec2 uv;
uniform vec3 center;
uniform float halfSize;
uniform mat4 view;
uniform mat4 projection;
void main() {
    uv = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    vec2 place = uv * 2.0 - 1.0;
    gl_Position = projection * view * vec4(center + vec3(place.x, 0.0, place.y) * halfSize, 1.0);
}
)glsl";

constexpr const char* kGroundFragment = R"glsl(
in vec2 uv;
out vec4 color;
uniform sampler2D shadow;
uniform float strength;
void main() {
    vec2 depth = texture(shadow, uv).rg;
    vec2 fromCenter = uv * 2.0 - 1.0;
    float fade = 1.0 - smoothstep(0.7, 1.0, length(fromCenter));
    float dark = 1.0 - (1.0 - 0.50 * depth.r) * (1.0 - 0.46 * depth.g);
    color = vec4(0.0, 0.0, 0.0, dark * fade * strength);
}
)glsl";

std::string join(const char* body) {
    return std::string(kVersion) + body;
}

}  // namespace

std::string fullscreenVertex() {
    return join(kFullscreenVertex);
}
std::string backgroundFragment() {
    return join(kBackgroundFragment);
}
std::string normalFragment() {
    return join(kNormalFragment);
}
std::string occlusionFragment() {
    return join(kOcclusionFragment);
}
std::string occlusionBlurFragment() {
    return join(kOcclusionBlurFragment);
}
std::string shadowVertex() {
    return join(kShadowVertex);
}
std::string shadowFragment() {
    return join(kShadowFragment);
}
std::string shadowBlurFragment() {
    return join(kShadowBlurFragment);
}
std::string groundVertex() {
    return join(kGroundVertex);
}
std::string groundFragment() {
    return join(kGroundFragment);
}

}  // namespace orfeas::shaders
