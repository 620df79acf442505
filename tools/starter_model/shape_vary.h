// What only training scenes get: kinds stretched out of their proportions, and one kind put onto another. Shapes that were never seen
// then differ from seen ones in the same way as those from each other.
#pragma once
#include "shape_kinds.h"

constexpr float STRETCHED = .5f, JOINED = .22f;  // shares of the scenes
constexpr int JOIN_ROOM = 8;                     // primitives that must be free for a second kind

HD V3 axis_of(const float* q, int row) {
    return v3(q[F_ROT + 3 * row], q[F_ROT + 3 * row + 1], q[F_ROT + 3 * row + 2]);
}
HD void set_axis(float* q, int row, V3 a) {
    q[F_ROT + 3 * row] = a.x;
    q[F_ROT + 3 * row + 1] = a.y;
    q[F_ROT + 3 * row + 2] = a.z;
}

// A primitive under x -> (fx x, fy y, fz z). What would become sheared stays square, what must be round takes the mean.
HDN void stretch_primitive(float* q, V3 f) {
    auto scaled = [f](V3 a) { return v3(f.x * a.x, f.y * a.y, f.z * a.z); };
    V3 X = scaled(axis_of(q, 0)), Y = scaled(axis_of(q, 1)), Z = scaled(axis_of(q, 2));
    V3 y = unit(Y), x = unit(X - y * dot(X, y)), z = cross(x, y);
    float gx = dot(X, x), gy = len(Y), gz = fabsf(dot(Z, z)), mean = .5f * (gx + gz);
    int type = (int)q[F_TYPE];
    float* m = q + F_PAR;
    if (type == T_TOR || type == T_ARCH) {
        float size = type == T_TOR ? mean : .5f * (gx + gy), thick = type == T_TOR ? gy : gz;
        m[0] *= size;
        m[1] *= fminf(size, thick);
        m[2] = m[0];
    } else {
        bool round = type == T_CONE || type == T_CAP;
        m[0] *= round ? mean : gx;
        m[1] *= gy;
        m[2] *= round ? mean : gz;
    }
    set_axis(q, 0, x);
    set_axis(q, 1, y);
    set_axis(q, 2, z);
    q[F_POS] *= f.x;
    q[F_POS + 1] *= f.y;
    q[F_POS + 2] *= f.z;
    q[F_BOUND] *= fmaxf(f.x, fmaxf(f.y, f.z));
    q[F_ROUND] *= fminf(gx, fminf(gy, gz));
}

// Where the primitives [from,to) are, from their bounding balls, which reach some way beyond most of them.
HDN void rough_box(const Builder& b, int from, int to, float* lo, float* hi) {
    for (int c = 0; c < 3; ++c) {
        lo[c] = 1e3f;
        hi[c] = -1e3f;
    }
    for (int i = from; i < to; ++i) {
        const float* q = b.s + HDR + i * PRIM;
        if ((int)q[F_FLAGS] & SUB)
            continue;
        for (int c = 0; c < 3; ++c) {
            float p = q[F_POS + c], reach = .75f * q[F_BOUND];
            lo[c] = fminf(lo[c], p - reach);
            hi[c] = fmaxf(hi[c], p + reach);
            if (c == 0 && ((int)q[F_FLAGS] & MIR)) {
                lo[c] = fminf(lo[c], -p - reach);
                hi[c] = fmaxf(hi[c], -p + reach);
            }
        }
    }
}

// Drops the cuts of the primitives [from,n), which would also cut what was there before; tells whether any is mirrored.
HD bool drop_cuts(Builder& b, int from) {
    int kept = from;
    bool mirrored = false;
    for (int i = from; i < b.n; ++i) {
        float* q = b.s + HDR + i * PRIM;
        if ((int)q[F_FLAGS] & SUB)
            continue;
        mirrored |= ((int)q[F_FLAGS] & MIR) != 0;
        float* to = b.s + HDR + kept++ * PRIM;
        for (int c = 0; c < PRIM; ++c)
            to[c] = q[c];
    }
    b.n = kept;
    return mirrored;
}

// Puts another kind on top of the first, in front of it, behind it, or at its sides.
HDN void join_kind(Builder& b, int kind) {
    Rng& r = b.r;
    int first = b.n;
    build_kind(b, kind);
    bool mirrored = drop_cuts(b, first);
    if (b.n == first)
        return;
    float lo[3], hi[3], lo2[3], hi2[3];
    rough_box(b, 0, first, lo, hi);
    rough_box(b, first, b.n, lo2, hi2);
    float biggest = 1e-3f, biggest2 = 1e-3f;
    for (int c = 0; c < 3; ++c) {
        biggest = fmaxf(biggest, hi[c] - lo[c]);
        biggest2 = fmaxf(biggest2, hi2[c] - lo2[c]);
    }
    float size = r.u(.3f, .8f) * biggest / biggest2, x = r.u();
    int axis = x < .45f ? 1 : x < .7f ? 2 : 0;
    if (mirrored && axis == 0)
        axis = 1;
    float side = axis == 2 && r.p(.5f) ? -1.f : 1.f, at[3];
    for (int c = 0; c < 3; ++c) {
        float middle = .5f * (lo[c] + hi[c]), half = .5f * (hi[c] - lo[c]), half2 = .5f * size * (hi2[c] - lo2[c]);
        at[c] = c == axis ? middle + side * (half + half2 * r.u(-.1f, .7f)) : middle + half * r.u(-.45f, .45f);
        if (c == axis)
            at[c] -= side * half2 * .6f;  // the boxes are too large: without this the parts would often not touch
        at[c] -= size * .5f * (lo2[c] + hi2[c]);
    }
    if (mirrored || (axis != 0 && r.p(.6f)))
        at[0] = 0.f;
    bool both = axis == 0 && r.p(.7f);
    for (int i = first; i < b.n; ++i) {
        float* q = b.s + HDR + i * PRIM;
        stretch_primitive(q, v3(size, size, size));
        for (int c = 0; c < 3; ++c)
            q[F_POS + c] += at[c];
        if (both)
            q[F_FLAGS] = (float)((int)q[F_FLAGS] | MIR);
    }
}

// Changes a scene of primitives before its box is known.
HDN void vary_scene(Builder& b, int other_kind) {
    Rng& r = b.r;
    if (r.p(JOINED) && b.n + JOIN_ROOM <= MAXP)
        join_kind(b, other_kind);
    if (!r.p(STRETCHED))
        return;
    V3 f = v3(expf(r.u(-.4f, .4f)), expf(r.u(-.4f, .4f)), expf(r.u(-.4f, .4f)));
    for (int i = 0; i < b.n; ++i)
        stretch_primitive(b.s + HDR + i * PRIM, f);
}
