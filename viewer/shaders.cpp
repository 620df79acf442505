#include "viewer/shaders.h"

namespace orfeas::shaders {

namespace {

constexpr const char* kVersion = "#version 330 core\n";

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
void main() {
    vec3 gradient = mix(bottom, top, smoothstep(0.0, 1.0, uv.y));
    vec2 fromPool = (uv - vec2(0.5, 0.55)) * vec2(min(aspectRatio, 1.6), 1.0);
    float pool = exp(-3.2 * dot(fromPool, fromPool));
    gradient *= 0.90 + 0.17 * pool;
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
    color = vec4(gradient + noise / 255.0, 1.0);
}
)glsl";

constexpr const char* kMeshVertex = R"glsl(
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
out vec3 vertexPosition;
out vec3 vertexNormal;
uniform mat4 view;
uniform mat4 projection;
void main() {
    vec4 inView = view * vec4(position, 1.0);
    vertexPosition = inView.xyz;
    vertexNormal = mat3(view) * normal;
    gl_Position = projection * inView;
}
)glsl";

constexpr const char* kWireGeometry = R"glsl(
layout(triangles) in;
layout(triangle_strip, max_vertices = 3) out;
in vec3 vertexPosition[];
in vec3 vertexNormal[];
out vec3 wirePosition;
out vec3 wireNormal;
noperspective out vec3 edgeDistance;
flat out float smallestHeight;
uniform vec2 viewport;
void main() {
    vec2 p[3];
    for (int i = 0; i < 3; ++i) {
        p[i] = gl_in[i].gl_Position.xy / gl_in[i].gl_Position.w * viewport * 0.5;
    }
    vec2 a = p[2] - p[1];
    vec2 b = p[0] - p[2];
    vec2 c = p[1] - p[0];
    float area = abs(a.x * b.y - a.y * b.x);
    vec3 heights = area / max(vec3(length(a), length(b), length(c)), vec3(1e-4));
    smallestHeight = min(heights.x, min(heights.y, heights.z));
    for (int i = 0; i < 3; ++i) {
        edgeDistance = vec3(i == 0 ? heights.x : 0.0, i == 1 ? heights.y : 0.0, i == 2 ? heights.z : 0.0);
        wirePosition = vertexPosition[i];
        wireNormal = vertexNormal[i];
        gl_Position = gl_in[i].gl_Position;
        EmitVertex();
    }
    EndPrimitive();
}
)glsl";

constexpr const char* kPlainInputs = R"glsl(
in vec3 vertexPosition;
in vec3 vertexNormal;
#define POSITION vertexPosition
#define NORMAL vertexNormal
)glsl";

constexpr const char* kWireInputs = R"glsl(
#define WIRE
in vec3 wirePosition;
in vec3 wireNormal;
noperspective in vec3 edgeDistance;
flat in float smallestHeight;
uniform vec3 wireColor;
uniform float wireWidth;     // pixels
uniform float wireStrength;  // 0 to 1
uniform int wireOnly;        // 1: bright lines on a dark background, 2: dark lines on a bright one
#define POSITION wirePosition
#define NORMAL wireNormal
)glsl";

// The lights hang on the camera like in a portrait studio, so each side looks good; floor and sky stay with the world.
constexpr const char* kStudioFragment = R"glsl(
out vec4 color;
uniform vec3 material;
uniform vec3 backFace;
uniform vec3 up;  // the world's, in view space
uniform sampler2D occlusion;
uniform vec2 viewport;
uniform int useOcclusion;

const float kPi = 3.14159265;
const float kRoughness = 0.46;

vec3 toLinear(vec3 c) { return pow(c, vec3(2.2)); }

// A shoulder for the highlights that leaves the midtones alone.
vec3 toDisplay(vec3 c) {
    c = c * (1.0 + c * 0.16) / (1.0 + c * 0.58) * 1.16;
    return pow(clamp(c, 0.0, 1.0), vec3(1.0 / 2.2));
}

float specular(vec3 n, vec3 v, vec3 l) {
    vec3 h = normalize(l + v);
    float nl = max(dot(n, l), 0.0);
    float nv = max(dot(n, v), 1e-3);
    float nh = max(dot(n, h), 0.0);
    float a2 = kRoughness * kRoughness * kRoughness * kRoughness;
    float d = nh * nh * (a2 - 1.0) + 1.0;
    float k = (kRoughness + 1.0) * (kRoughness + 1.0) / 8.0;
    float g = 1.0 / ((nv * (1.0 - k) + k) * (nl * (1.0 - k) + k));
    float f = 0.04 + 0.96 * pow(1.0 - max(dot(h, v), 0.0), 5.0);
    return a2 / (kPi * d * d) * g * f * 0.25 * nl;
}

// Light that reaches a little around the edge, as a large soft box does.
float wrapped(vec3 n, vec3 l, float wrap) {
    float x = max((dot(n, l) + wrap) / (1.0 + wrap), 0.0);
    return x * x;
}

vec3 shade(vec3 position, vec3 normal, bool front) {
    vec3 n = normalize(front ? normal : -normal);
    vec3 v = normalize(-position);
    vec3 albedo = toLinear(front ? material : backFace);
    float open = useOcclusion != 0 ? texture(occlusion, gl_FragCoord.xy / viewport).r : 1.0;

    const vec3 key = vec3(-0.4867, 0.6667, 0.5645);
    const vec3 fill = vec3(0.8638, 0.0960, 0.4945);
    const vec3 rim = vec3(0.4290, 0.5362, -0.7270);
    vec3 keyLight = vec3(1.00, 0.955, 0.89) * 1.20;
    vec3 fillLight = vec3(0.68, 0.81, 1.00) * 0.26;
    vec3 rimLight = vec3(0.92, 0.96, 1.00) * 1.45;

    float height = dot(n, up) * 0.5 + 0.5;
    vec3 ambient = mix(vec3(0.130, 0.110, 0.096), vec3(0.315, 0.345, 0.390), smoothstep(0.0, 1.0, height));
    // Light that bounces between the walls of a cavity takes on their colour.
    vec3 bounced = ambient * mix(albedo * open, vec3(open), open);
    float direct = mix(1.0, open, 0.70);

    vec3 diffuse = keyLight * wrapped(n, key, 0.25) + fillLight * wrapped(n, fill, 0.5);
    vec3 gloss = keyLight * specular(n, v, key) * 1.35 + fillLight * specular(n, v, fill) * 0.8;
    float grazing = pow(1.0 - max(dot(n, v), 0.0), 3.5);
    vec3 edge = rimLight * (wrapped(n, rim, 0.15) * 0.55 + grazing * 0.16 * height);
    return albedo * (bounced + diffuse * direct) + (gloss + albedo * edge) * direct;
}

void main() {
#ifdef WIRE
    float nearest = min(edgeDistance.x, min(edgeDistance.y, edgeDistance.z));
    float line = 1.0 - smoothstep(wireWidth * 0.5 - 0.5, wireWidth * 0.5 + 0.6, nearest);
    // Triangles smaller than a few pixels would turn everything into one colour: their lines fade instead.
    float fade = mix(wireOnly != 0 ? 0.5 : 0.16, 1.0, smoothstep(1.5 * wireWidth, 9.0 * wireWidth, smallestHeight));
    float cover = line * fade * wireStrength;
    if (wireOnly != 0) {
        if (cover < 0.005) {
            discard;
        }
        // Lit lines: dense meshes, where lines merge, keep their form.
        float light = dot(toDisplay(shade(POSITION, NORMAL, gl_FrontFacing)), vec3(0.3, 0.6, 0.1));
        cover *= clamp(wireOnly == 1 ? 0.16 + 1.0 * light * light : 1.25 - 1.1 * light, 0.0, 1.0);
        vec3 lit = gl_FrontFacing ? wireColor : mix(wireColor, backFace, 0.6);
        color = vec4(lit * cover, cover);
        return;
    }
    vec3 clay = toDisplay(shade(POSITION, NORMAL, gl_FrontFacing));
    color = vec4(mix(clay, wireColor, cover), 1.0);
#else
    color = vec4(toDisplay(shade(POSITION, NORMAL, gl_FrontFacing)), 1.0);
#endif
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
uniform float pixelsPerUnit; // at distance 1
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
    float reach = clamp(radius * pixelsPerUnit / -p.z, 3.0, 160.0);
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
out float height;
void main() {
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

std::string join(const char* body, const char* inputs = "") {
    return std::string(kVersion) + inputs + body;
}

}  // namespace

std::string fullscreenVertex() {
    return join(kFullscreenVertex);
}
std::string backgroundFragment() {
    return join(kBackgroundFragment);
}
std::string meshVertex() {
    return join(kMeshVertex);
}
std::string wireGeometry() {
    return join(kWireGeometry);
}
std::string studioFragment(bool wire) {
    return join(kStudioFragment, wire ? kWireInputs : kPlainInputs);
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
