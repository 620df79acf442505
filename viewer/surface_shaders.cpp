// The shaders that draw a mesh as the user sees it; those of its shadow, occlusion and surroundings are in shaders.cpp.
#include "viewer/shaders.h"

namespace orfeas::shaders {

namespace {

constexpr const char* kMeshVertex = R"glsl(
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
out vec3 vertexPosition;
out vec3 vertexNormal;
uniform mat4 view;
uniform mat4 projection;
uniform vec3 sectionNormal;
uniform float sectionOffset;
void main() {
    gl_ClipDistance[0] = sectionOffset - dot(sectionNormal, position);
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
        gl_ClipDistance[0] = gl_in[i].gl_ClipDistance[0];
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
constexpr const char* kSurfaceFragment = R"glsl(
out vec4 color;
uniform vec3 material;
uniform vec3 backFace;
uniform vec3 up;  // the world's, in view space
uniform mat4 projection;
uniform sampler2D occlusion;
uniform vec2 viewport;
uniform vec2 viewportOrigin;
uniform int useOcclusion;
uniform int flatShading;
uniform int markBackFaces;
uniform int cutOpen;       // a section is on: what faces away is where it goes through the object
uniform vec3 cut;
uniform float hatchWidth;  // pixels
uniform int surface;       // 0: studio, 1: matcap, 2: normals
uniform vec3 matcapShadow;
uniform vec3 matcapBody;
uniform vec3 matcapLight;
uniform vec3 matcapRim;
uniform float gloss;
uniform float polish;
uniform float metal;

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

vec3 studio(vec3 n, vec3 v, vec3 albedo, float open) {
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
    vec3 highlight = keyLight * specular(n, v, key) * 1.35 + fillLight * specular(n, v, fill) * 0.8;
    float grazing = pow(1.0 - max(dot(n, v), 0.0), 3.5);
    vec3 edge = rimLight * (wrapped(n, rim, 0.15) * 0.55 + grazing * 0.16 * height);
    return toDisplay(albedo * (bounced + diffuse * direct) + (highlight + albedo * edge) * direct);
}

// A picture of a lit ball, looked up by the direction of the surface; mixed here instead of stored.
vec3 matcap(vec3 n, float open) {
    float lit = smoothstep(-0.45, 1.0, dot(n, vec3(-0.380, 0.570, 0.729)));
    vec3 c = mix(matcapShadow, matcapBody, smoothstep(0.0, 0.62, lit));
    c = mix(c, matcapLight, smoothstep(0.55, 1.0, lit));
    vec3 mirrored = reflect(vec3(0.0, 0.0, -1.0), n);
    vec3 sky = mix(matcapBody, matcapLight, smoothstep(0.0, 0.9, mirrored.y));
    vec3 horizon = mix(matcapShadow, sky, smoothstep(-0.06, 0.14, mirrored.y));
    c = mix(c, horizon, metal * 0.7);
    c = mix(c, matcapRim, 0.55 * pow(1.0 - clamp(n.z, 0.0, 1.0), 3.0));
    float highlight = gloss * pow(max(dot(n, vec3(-0.263, 0.447, 0.855)), 0.0), polish);
    return mix(c, vec3(1.0), highlight) * mix(0.35, 1.0, open);
}

vec3 cutSurface() {
    float stripe = abs(fract((gl_FragCoord.x + gl_FragCoord.y) / (9.0 * hatchWidth)) - 0.5) * 9.0 * hatchWidth;
    return cut * mix(0.84, 1.0, smoothstep(0.5 * hatchWidth, 0.5 * hatchWidth + 1.2, stripe));
}

vec3 shade(vec3 position, vec3 normal, bool front) {
    vec3 v = projection[3][3] > 0.5 ? vec3(0.0, 0.0, 1.0) : normalize(-position);
    vec3 n = normalize(front ? normal : -normal);
    if (flatShading != 0) {
        n = normalize(cross(dFdx(position), dFdy(position)));
    }
    float open = useOcclusion != 0 ? texture(occlusion, (gl_FragCoord.xy - viewportOrigin) / viewport).r : 1.0;
    bool marked = !front && markBackFaces != 0;
    if (surface == 2) {
        return marked ? backFace : n * 0.5 + 0.5;
    }
    if (surface == 1) {
        vec3 c = matcap(n, open);
        return marked ? mix(c, backFace, 0.75) * (0.55 + 0.45 * clamp(n.z, 0.0, 1.0)) : c;
    }
    return studio(n, v, toLinear(marked ? backFace : material), open);
}

void main() {
#ifdef WIRE
    float nearest = min(edgeDistance.x, min(edgeDistance.y, edgeDistance.z));
    float line = 1.0 - smoothstep(wireWidth * 0.5 - 0.5, wireWidth * 0.5 + 0.6, nearest);
    // Triangles smaller than a few pixels would turn everything into one colour: their lines fade instead.
    float fade = mix(wireOnly != 0 ? 0.5 : 0.16, 1.0, smoothstep(1.5 * wireWidth, 9.0 * wireWidth, smallestHeight));
    float cover = line * fade * wireStrength;
    if (wireOnly == 0 && cutOpen != 0 && !gl_FrontFacing) {
        color = vec4(cutSurface(), 1.0);
        return;
    }
    if (wireOnly != 0) {
        if (cover < 0.005) {
            discard;
        }
        // Lit lines: dense meshes, where lines merge, keep their form.
        float light = dot(shade(POSITION, NORMAL, gl_FrontFacing), vec3(0.3, 0.6, 0.1));
        cover *= clamp(wireOnly == 1 ? 0.16 + 1.0 * light * light : 1.25 - 1.1 * light, 0.0, 1.0);
        vec3 lit = gl_FrontFacing || markBackFaces == 0 ? wireColor : mix(wireColor, backFace, 0.6);
        color = vec4(lit * cover, cover);
        return;
    }
    vec3 below = shade(POSITION, NORMAL, gl_FrontFacing);
    color = vec4(mix(below, wireColor, cover), 1.0);
#else
    color = vec4(cutOpen != 0 && !gl_FrontFacing ? cutSurface() : shade(POSITION, NORMAL, gl_FrontFacing), 1.0);
#endif
}
)glsl";

}  // namespace

std::string meshVertex() {
    return std::string(kVersion) + kMeshVertex;
}
std::string wireGeometry() {
    return std::string(kVersion) + kWireGeometry;
}
std::string surfaceFragment(bool wire) {
    return std::string(kVersion) + (wire ? kWireInputs : kPlainInputs) + kSurfaceFragment;
}

}  // namespace orfeas::shaders
