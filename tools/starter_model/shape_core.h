// Scenes as lists of signed-distance primitives: layout, random numbers, distance evaluation.
// The same code compiles as CUDA device code and as plain C++ (for tests and CPU runs).
#pragma once
#include <cmath>
#include <cstdint>

#ifdef __CUDACC__
#define HD __host__ __device__ inline
#define HDN __host__ __device__ __noinline__ static
#else
#define HD inline
#define HDN static
#endif

// A scene is SCENE floats: a header, then MAXP primitives.
constexpr int HDR = 40, PRIM = 26, MAXP = 28, SCENE = HDR + MAXP * PRIM;
enum Header {
    H_N = 0,
    H_KIND,
    H_COS,
    H_SIN,
    H_CX,
    H_CY,
    H_CZ,
    H_SCALE,
    H_EX,
    H_EY,
    H_EZ,
    H_AZ,
    H_EL,
    H_TAN,
    H_FILL,
    H_LX,
    H_LY,
    H_LZ,
    H_AMB,
    H_SPEC,
    H_SHADOW,
    H_AO,
    H_AA,
    H_PAT,
    H_PAMP,
    H_PFREQ,
    H_PSEED,
    H_CU,
    H_CV,
    H_CHALF,
    H_BOX = 32
};
enum Field { F_TYPE = 0, F_FLAGS, F_K, F_POS, F_ROT = 6, F_PAR = 15, F_COL = 20, F_BOUND = 23, F_ROUND = 24 };
enum Type { T_ELL, T_BOX, T_CYL, T_CAP, T_TOR, T_CONE, T_TBOX, T_DOME, T_ARCH };
enum Flag { MIR = 1, SUB = 2 };

struct V3 {
    float x, y, z;
};
HD V3 v3(float x, float y, float z) {
    return V3{x, y, z};
}
HD V3 operator+(V3 a, V3 b) {
    return v3(a.x + b.x, a.y + b.y, a.z + b.z);
}
HD V3 operator-(V3 a, V3 b) {
    return v3(a.x - b.x, a.y - b.y, a.z - b.z);
}
HD V3 operator*(V3 a, float s) {
    return v3(a.x * s, a.y * s, a.z * s);
}
HD float dot(V3 a, V3 b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
HD V3 cross(V3 a, V3 b) {
    return v3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);
}
HD float len(V3 a) {
    return sqrtf(dot(a, a));
}
HD V3 unit(V3 a) {
    return a * (1.f / fmaxf(len(a), 1e-9f));
}
HD float len2(float a, float b) {
    return sqrtf(a * a + b * b);
}
HD float clampf(float v, float a, float b) {
    return fminf(fmaxf(v, a), b);
}
HD float lerpf(float a, float b, float t) {
    return a + (b - a) * t;
}

// PCG32, seeded through splitmix64 so that neighbouring seeds are unrelated.
struct Rng {
    uint64_t state;
    HD explicit Rng(uint64_t seed) {
        uint64_t z = seed + 0x9E3779B97F4A7C15ull;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        state = z ^ (z >> 31);
        next();
    }
    HD uint32_t next() {
        uint64_t old = state;
        state = old * 6364136223846793005ull + 1442695040888963407ull;
        uint32_t xs = (uint32_t)(((old >> 18) ^ old) >> 27), rot = (uint32_t)(old >> 59);
        return (xs >> rot) | (xs << ((32 - rot) & 31));
    }
    HD float u() { return (float)(next() >> 8) * (1.f / 16777216.f); }
    HD float u(float a, float b) { return a + (b - a) * u(); }
    HD int i(int n) {
        int v = (int)(u() * (float)n);
        return v < n ? v : n - 1;
    }
    HD int i(int a, int b) { return a + i(b - a + 1); }
    HD bool p(float chance) { return u() < chance; }
    HD float n() {
        float a = fmaxf(u(), 1e-7f), b = u();
        return sqrtf(-2.f * logf(a)) * cosf(6.2831853f * b);
    }
};

HD float sd_ellipsoid(V3 p, float a, float b, float c) {
    V3 q = v3(p.x / a, p.y / b, p.z / c);
    float k0 = len(q);
    if (k0 < 1e-3f)
        return -fminf(a, fminf(b, c));
    return k0 * (k0 - 1.f) / len(v3(q.x / a, q.y / b, q.z / c));
}
HD float sd_box3(float qx, float qy, float qz) {
    return len(v3(fmaxf(qx, 0.f), fmaxf(qy, 0.f), fmaxf(qz, 0.f))) + fminf(fmaxf(qx, fmaxf(qy, qz)), 0.f);
}
HD float sd_cone(float qx, float qy, float r1, float h, float r2) {
    float cax = qx - fminf(qx, qy < 0.f ? r1 : r2), cay = fabsf(qy) - h;
    float k2x = r2 - r1, k2y = 2.f * h;
    float t = clampf(((r2 - qx) * k2x + (h - qy) * k2y) / (k2x * k2x + k2y * k2y), 0.f, 1.f);
    float cbx = qx - r2 + k2x * t, cby = qy - h + k2y * t;
    float s = (cbx < 0.f && cay < 0.f) ? -1.f : 1.f;
    return s * sqrtf(fminf(cax * cax + cay * cay, cbx * cbx + cby * cby));
}

// Distance to one primitive in its own frame; m points at its parameters, r is its rounding.
HD float sd_prim(int type, V3 p, const float* m, float r) {
    float a = m[0], b = m[1], c = m[2];
    switch (type) {
        case T_ELL: return sd_ellipsoid(p, a, b, c);
        case T_BOX: return sd_box3(fabsf(p.x) - a + r, fabsf(p.y) - b + r, fabsf(p.z) - c + r) - r;
        case T_CYL: {
            float k0 = len2(p.x / a, p.z / c), k1 = len2(p.x / (a * a), p.z / (c * c));
            float w = (k0 < 1e-3f ? -fminf(a, c) : k0 * (k0 - 1.f) / k1) + r, h = fabsf(p.y) - b + r;
            return fminf(fmaxf(w, h), 0.f) + len2(fmaxf(w, 0.f), fmaxf(h, 0.f)) - r;
        }
        case T_CAP: return len(v3(p.x, p.y - clampf(p.y, -b, b), p.z)) - a;
        case T_TOR: return len2(len2(p.x, p.z) - a, p.y) - b;
        case T_CONE: return sd_cone(len2(p.x, p.z), p.y, fmaxf(a - r, .002f), fmaxf(b - r, .002f), fmaxf(c - r, .002f)) - r;
        case T_TBOX: {
            float f = clampf((p.y + b) / (2.f * b), 0.f, 1.f), sx = a * (1.f - m[3]) / (2.f * b), sz = c * (1.f - m[4]) / (2.f * b);
            float qx = (fabsf(p.x) - a * lerpf(1.f, m[3], f)) / sqrtf(1.f + sx * sx);
            float qz = (fabsf(p.z) - c * lerpf(1.f, m[4], f)) / sqrtf(1.f + sz * sz);
            return sd_box3(qx + r, fabsf(p.y) - b + r, qz + r) - r;
        }
        case T_DOME: return fmaxf(sd_ellipsoid(p, a, b, c), -p.y);
        default:
            if (p.y >= 0.f)
                return len2(len2(p.x, p.y) - a, p.z) - b;
            return len(v3(fabsf(p.x) - a, p.y, p.z)) - b;
    }
}

HD float smin(float a, float b, float k, float& h) {
    h = clampf(.5f + .5f * (b - a) / k, 0.f, 1.f);  // 1: a alone, 0: b alone
    return b + (a - b) * h - k * h * (1.f - h);
}

// Distance in the scene's raw frame, before centring, scaling and yaw; colour is optional.
HD float sd_raw(const float* sc, V3 x, float* colour) {
    float d = 1e3f;
    int n = (int)sc[H_N];
    for (int i = 0; i < n; ++i) {
        const float* q = sc + HDR + i * PRIM;
        int fl = (int)q[F_FLAGS];
        V3 y = v3(((fl & MIR) ? fabsf(x.x) : x.x) - q[F_POS], x.y - q[F_POS + 1], x.z - q[F_POS + 2]);
        float k = q[F_K], lb = len(y) - q[F_BOUND];
        // A primitive whose bounding ball is too far away to matter is skipped.
        if ((fl & SUB) ? (d > -lb + k) : (lb > d + k))
            continue;
        const float* R = q + F_ROT;
        V3 l = v3(R[0] * y.x + R[1] * y.y + R[2] * y.z, R[3] * y.x + R[4] * y.y + R[5] * y.z, R[6] * y.x + R[7] * y.y + R[8] * y.z);
        float e = sd_prim((int)q[F_TYPE], l, q + F_PAR, q[F_ROUND]), h;
        if (fl & SUB)
            d = -smin(-d, e, k, h);
        else
            d = smin(d, e, k, h);
        if (colour && i == 0)
            h = 0.f;
        if (colour)
            for (int c = 0; c < 3; ++c)
                colour[c] = lerpf(q[F_COL + c], colour[c], h);
    }
    return d;
}

HD V3 to_raw(const float* sc, V3 p) {
    float s = sc[H_SCALE];
    V3 w = v3(p.x * s + sc[H_CX], p.y * s + sc[H_CY], p.z * s + sc[H_CZ]);
    return v3(sc[H_COS] * w.x - sc[H_SIN] * w.z, w.y, sc[H_SIN] * w.x + sc[H_COS] * w.z);
}

// Distance in the normalised frame (the frame of the latents and meshes).
HD float sd_scene(const float* sc, V3 p) {
    return sd_raw(sc, to_raw(sc, p), nullptr) / sc[H_SCALE];
}

HD V3 normal_at(const float* sc, V3 p, float e) {
    V3 n = v3(0, 0, 0);
#ifdef __CUDACC__
#pragma unroll 1  // four inlined copies of the distance would only fill the instruction cache
#endif
    for (int i = 0; i < 4; ++i) {
        V3 k = v3((i == 0 || i == 3) ? 1.f : -1.f, i >= 2 ? 1.f : -1.f, (i & 1) ? 1.f : -1.f);
        n = n + k * sd_scene(sc, p + k * e);
    }
    return unit(n);
}
