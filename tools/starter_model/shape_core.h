// Scenes as lists of signed-distance primitives: layout and distance evaluation.
#pragma once
#include "shape_asset.h"

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
    H_FLAT,  // 0: lit; otherwise drawn without light, see Drawing
    H_LINE,  // half the width of the drawn lines, as a share of half the picture
    H_BOX = 32
};
enum Field { F_TYPE = 0, F_FLAGS, F_K, F_POS, F_ROT = 6, F_PAR = 15, F_COL = 20, F_BOUND = 23, F_ROUND = 24 };
enum Type { T_ELL, T_BOX, T_CYL, T_CAP, T_TOR, T_CONE, T_TBOX, T_DOME, T_ARCH, T_ASSET };
enum Flag { MIR = 1, SUB = 2 };
enum Drawing { D_FLAT = 1, D_TWO_TONES, D_PENCIL };

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
        case T_ASSET: return sd_asset(p, m);
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
        if (colour) {
            float own[3] = {q[F_COL], q[F_COL + 1], q[F_COL + 2]};
            if ((int)q[F_TYPE] == T_ASSET)
                asset_colour(l, q + F_PAR, q + F_COL, own);
            for (int c = 0; c < 3; ++c)
                colour[c] = lerpf(own[c], colour[c], h);
        }
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

HD bool is_asset(const float* sc) {
    return (int)sc[HDR + F_TYPE] == T_ASSET;
}

HD V3 normal_at(const float* sc, V3 p, float e) {
    V3 n = v3(0, 0, 0);
    if (is_asset(sc))
        e = ASSET_TAP;
#ifdef __CUDACC__
#pragma unroll 1  // four inlined copies of the distance would only fill the instruction cache
#endif
    for (int i = 0; i < 4; ++i) {
        V3 k = v3((i == 0 || i == 3) ? 1.f : -1.f, i >= 2 ? 1.f : -1.f, (i & 1) ? 1.f : -1.f);
        n = n + k * sd_scene(sc, p + k * e);
    }
    return unit(n);
}
