// Builds a scene's primitive list: short verbs for the kinds in shape_kinds_*.h.
#pragma once
#include "shape_core.h"

// Not inlined on a GPU: hundreds of calls would make nvcc slow.
#ifdef __CUDACC__
#define VERB __host__ __device__ __noinline__
#else
#define VERB inline
#endif

struct Builder {
    float* s;
    Rng r;
    int n = 0;
    float smooth = .002f, rr = .015f;
    float col[6][3];
    HD Builder(float* scene, uint64_t seed) : s(scene), r(seed) {}

    HD float u(float a, float b) { return r.u(a, b); }
    HD float* last() { return s + HDR + (n - 1) * PRIM; }

    VERB void prim(int type, V3 p, float a, float b, float c, float d, float e, int ci, int fl, float bound) {
        if (n >= MAXP)
            return;
        float* q = s + HDR + n++ * PRIM;
        q[F_TYPE] = (float)type;
        q[F_FLAGS] = (float)fl;
        q[F_K] = (fl & SUB) ? fminf(smooth, .01f) : smooth;
        q[F_POS] = p.x;
        q[F_POS + 1] = p.y;
        q[F_POS + 2] = p.z;
        for (int i = 0; i < 9; ++i)
            q[F_ROT + i] = (i % 4 == 0) ? 1.f : 0.f;
        q[F_PAR] = a;
        q[F_PAR + 1] = b;
        q[F_PAR + 2] = c;
        q[F_PAR + 3] = d;
        q[F_PAR + 4] = e;
        for (int i = 0; i < 3; ++i)
            q[F_COL + i] = col[ci % 6][i];
        q[F_BOUND] = bound + 1e-3f;
        q[F_ROUND] = fminf(rr, .6f * fminf(a, fminf(b, c)));
    }
    // Rotation of the last primitive (radians): about x, then y, then z.
    VERB void rot(float x, float y, float z) {
        float cx = cosf(x), sx = sinf(x), cy = cosf(y), sy = sinf(y), cz = cosf(z), sz = sinf(z);
        float* R = last() + F_ROT;  // rows are the primitive's axes: the transpose of Rz Ry Rx
        R[0] = cz * cy;
        R[1] = sz * cy;
        R[2] = -sy;
        R[3] = cz * sy * sx - sz * cx;
        R[4] = sz * sy * sx + cz * cx;
        R[5] = cy * sx;
        R[6] = cz * sy * cx + sz * sx;
        R[7] = sz * sy * cx - cz * sx;
        R[8] = cy * cx;
    }
    VERB void round(float v) {
        float* q = last();
        q[F_ROUND] = fminf(v, .9f * fminf(q[F_PAR], fminf(q[F_PAR + 1], q[F_PAR + 2])));
    }
    HD void blend(float k) { last()[F_K] = k; }

    VERB void ell(float x, float y, float z, float a, float b, float c, int ci, int fl = 0) {
        prim(T_ELL, v3(x, y, z), a, b, c, 1, 1, ci, fl, fmaxf(a, fmaxf(b, c)));
    }
    VERB void ball(float x, float y, float z, float a, int ci, int fl = 0) { ell(x, y, z, a, a, a, ci, fl); }
    VERB void box(float x, float y, float z, float a, float b, float c, int ci, int fl = 0) {
        prim(T_BOX, v3(x, y, z), a, b, c, 1, 1, ci, fl, len(v3(a, b, c)));
    }
    VERB void cyl(float x, float y, float z, float a, float h, int ci, int fl = 0, float c = 0) {
        float cc = c > 0 ? c : a;
        prim(T_CYL, v3(x, y, z), a, h, cc, 1, 1, ci, fl, len2(fmaxf(a, cc), h));
    }
    // A disc or wheel: a cylinder whose axis is x (ax = 0) or z (ax = 2).
    VERB void wheel(float x, float y, float z, float a, float h, int ax, int ci, int fl = 0) {
        cyl(x, y, z, a, h, ci, fl);
        if (ax == 0)
            rot(0, 0, 1.5707963f);
        else
            rot(1.5707963f, 0, 0);
    }
    VERB void tor(float x, float y, float z, float R, float t, int ci, int fl = 0) {
        prim(T_TOR, v3(x, y, z), R, t, R, 1, 1, ci, fl, R + t);
    }
    VERB void cone(float x, float y, float z, float r1, float h, float r2, int ci, int fl = 0) {
        prim(T_CONE, v3(x, y, z), r1, h, r2, 1, 1, ci, fl, len2(fmaxf(r1, r2), h));
        last()[F_ROUND] = fminf(rr * .5f, .4f * fminf(h, fmaxf(r1, r2)));
    }
    VERB void tbox(float x, float y, float z, float a, float b, float c, float dx, float dz, int ci, int fl = 0) {
        prim(T_TBOX, v3(x, y, z), a, b, c, dx, dz, ci, fl, len(v3(a * fmaxf(1.f, dx), b, c * fmaxf(1.f, dz))));
        last()[F_ROUND] = fminf(rr * .5f, .3f * fminf(b, fminf(a * fmaxf(dx, .15f), c * fmaxf(dz, .15f))));
    }
    VERB void dome(float x, float y, float z, float a, float b, float c, int ci, int fl = 0) {
        prim(T_DOME, v3(x, y, z), a, b, c, 1, 1, ci, fl, fmaxf(a, fmaxf(b, c)));
    }
    VERB void arch(float x, float y, float z, float R, float t, int ci, int fl = 0) {
        prim(T_ARCH, v3(x, y, z), R, t, R, 1, 1, ci, fl, R + t);
    }
    VERB void limb(V3 p, V3 q, float rad, int ci, int fl = 0) {
        V3 m = (p + q) * .5f, d = q - p;
        float h = .5f * len(d);
        prim(T_CAP, m, rad, h, rad, 1, 1, ci, fl, h + rad);
        V3 Y = h > 1e-5f ? unit(d) : v3(0, 1, 0);
        V3 X = unit(fabsf(Y.x) < .8f ? cross(Y, v3(1, 0, 0)) : cross(Y, v3(0, 0, 1))), Z = cross(X, Y);
        float* R = last() + F_ROT;
        R[0] = X.x;
        R[1] = X.y;
        R[2] = X.z;
        R[3] = Y.x;
        R[4] = Y.y;
        R[5] = Y.z;
        R[6] = Z.x;
        R[7] = Z.y;
        R[8] = Z.z;
    }
};

HD void hsv(float h, float s, float v, float* out) {
    for (int i = 0; i < 3; ++i) {
        float k = fmodf(h * 6.f + (i == 0 ? 5.f : i == 1 ? 3.f : 1.f), 6.f);
        out[i] = v - v * s * clampf(fminf(k, 4.f - k), 0.f, 1.f);
    }
}

// Colours for a training scene (style 0) or from a few agreeable palettes (style 1, sample pictures).
HDN void choose_colours(Builder& b, int style) {
    Rng& r = b.r;
    if (style == 1) {
        const uint32_t pal[8][6] = {
            {0xE07A5F, 0xF2CC8F, 0x81B29A, 0x3D405B, 0xF4F1DE, 0xE9C46A}, {0x2A9D8F, 0xE9C46A, 0xE76F51, 0x264653, 0xF4F1DE, 0xF4A261},
            {0x457B9D, 0xA8DADC, 0xE63946, 0x1D3557, 0xF1FAEE, 0xF4A261}, {0xD9A05B, 0x8C5E3C, 0x6A994E, 0x5B3A29, 0xF2E8CF, 0xBC4749},
            {0x6D83B5, 0xF7C59F, 0xEF767A, 0x2F3E5C, 0xEFEFD0, 0x49BEAA}, {0xE4572E, 0xF3A712, 0x669BBC, 0x29335C, 0xF0EBD8, 0xA8C686},
            {0x7A9E7E, 0xD8C99B, 0xB95F89, 0x31493C, 0xF5EFE0, 0xE8AE68}, {0xF28482, 0xF6BD60, 0x84A59D, 0x4A4E69, 0xF7EDE2, 0xF5CAC3}};
        int k = r.i(8);
        for (int c = 0; c < 6; ++c)
            for (int j = 0; j < 3; ++j)
                b.col[c][j] = (float)((pal[k][c] >> (16 - 8 * j)) & 255) / 255.f;
        return;
    }
    float m = r.u(), h0 = r.u(), s0 = r.u(.1f, .9f), v0 = r.u(.35f, 1.f);
    for (int c = 0; c < 6; ++c) {
        if (m < .2f)
            hsv(h0, s0, v0, b.col[c]);
        else if (m < .5f)
            hsv(fmodf(h0 + r.u(0, .06f), 1.f), clampf(s0 + r.u(-.35f, .35f), 0, 1), r.u(.25f, 1.f), b.col[c]);
        else
            hsv(r.u(), r.u() * r.u(.3f, 1.f), r.u(.15f, 1.f), b.col[c]);
    }
}

// Puts an asset of the library into the scene as its only primitive; `plain` leaves out all variation.
HDN void place_asset(Builder& b, int index, bool plain) {
    Rng& r = b.r;
    const float* size = assets().size + 3 * index;
    float stretch[3], mirror = !plain && r.p(.5f) ? -1.f : 1.f;
    for (int c = 0; c < 3; ++c)
        stretch[c] = plain ? 1.f : r.u(.85f, 1.15f);
    V3 half = v3(size[0] * stretch[0], size[1] * stretch[1], size[2] * stretch[2]);
    b.prim(T_ASSET, v3(0, 0, 0), (float)index, stretch[0], stretch[1], stretch[2], mirror, 0, 0, len(half));
    float* tint = b.last() + F_COL;
    tint[0] = 0.f;
    tint[1] = tint[2] = 1.f;
    if (plain || r.p(.5f))
        return;
    bool clay = r.p(.25f);
    tint[0] = r.u(-3.14f, 3.14f);
    tint[1] = clay ? r.u(0, .15f) : r.u(.6f, 1.2f);
    tint[2] = r.u(.8f, 1.2f);
}
