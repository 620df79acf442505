// Endless training data: scenes, boxes, surface points, distance queries, pictures.
// nvcc builds the GPU version; `g++ -x c++ -fopenmp` builds the same entry points for the CPU.
#include "shape_vary.h"

#ifdef __CUDACC__
#include <cuda_runtime.h>
#endif

constexpr float PI = 3.14159265f;
enum Mode { M_TRAIN = -1, M_UNSEEN = -2, M_CHAOS = -3, M_ASSET_TRAIN = -4, M_ASSET_HELD_OUT = -5, M_ONE_ASSET = -1000 };
enum Style { S_TRAIN = 0, S_SAMPLE, S_PLAIN };  // S_PLAIN: as for training, but never drawn without light

HD int choose_kind(Rng& r, int mode) {
    if (mode == M_CHAOS)
        return K_CHAOS;
    if (mode == M_UNSEEN)
        return K_SEEN + r.i(K_COUNT - K_SEEN);
    if (mode != M_TRAIN)
        return mode;
    float total = 0.f;
    for (int k = 0; k < K_SEEN; ++k)
        total += kind_weight(k);
    float x = r.u() * total;
    for (int k = 0; k < K_SEEN - 1; ++k)
        if ((x -= kind_weight(k)) < 0.f)
            return k;
    return K_SEEN - 1;
}
// An asset's number in the library, or -1 for a scene of primitives. Mode M_ONE_ASSET - i asks for asset i.
HD int choose_asset(Rng& r, int mode, float share) {
    const Assets& lib = assets();
    if (mode <= M_ONE_ASSET)
        return M_ONE_ASSET - mode;
    if (mode == M_ASSET_HELD_OUT)
        return lib.train + r.i(lib.count - lib.train);
    bool wanted = mode == M_ASSET_TRAIN || (mode == M_TRAIN && share > 0.f && r.p(share));
    return wanted ? r.i(lib.train) : -1;
}
HD Facing asset_facing(int index) {
    const float* size = assets().size + 3 * index;
    return size[2] > 1.4f * size[0] ? F_SIDE : F_TURNED;
}
HD float choose_yaw(Rng& r, Facing facing) {
    float x = r.u();
    if (facing != F_NONE) {
        float q = facing == F_SIDE ? .6f : .4f;
        if (x < q)
            return r.p(.5f) ? PI / 2 : -PI / 2;
        if (x < q + .2f)
            return r.p(.5f) ? PI / 4 : -PI / 4;
    } else if (x > .97f)
        return r.u(-PI, PI);
    else if (x > .87f)
        return r.u(-.61f, .61f);
    return 0.f;
}
// Assets come from all sides; those longer than wide mostly from a side.
HD float choose_asset_yaw(Rng& r, Facing facing) {
    if (r.p(.1f))
        return r.u(-PI, PI);
    float x = r.u(), turned = facing == F_SIDE ? .5f : .15f;
    if (x < turned)
        return r.p(.5f) ? PI / 2 : -PI / 2;
    return x < turned + .15f ? (r.p(.5f) ? PI / 4 : -PI / 4) : 0.f;
}
// A few pictures look like drawings: even colours and dark outlines, or outlines alone.
HD void choose_drawing(Rng& r, float* s) {
    if (!r.p(.08f))
        return;
    float x = r.u();
    s[H_FLAT] = x < .45f ? D_FLAT : x < .75f ? D_TWO_TONES : D_PENCIL;
    s[H_LINE] = r.u(.014f, .04f);
}

HDN void make_scene(float* s, uint64_t seed, int mode, int style, float share) {
    for (int i = 0; i < SCENE; ++i)
        s[i] = 0.f;
    Builder b(s, seed);
    Rng& r = b.r;
    bool one = mode <= M_ONE_ASSET;
    int asset = choose_asset(r, mode, share);
    int kind = asset >= 0 ? (int)K_COUNT : choose_kind(r, mode);
    choose_colours(b, style);
    b.smooth = r.p(.6f) ? .002f : r.u(.01f, .04f);
    b.rr = r.u(.004f, .035f);
    if (asset >= 0)
        place_asset(b, asset, one || mode == M_ASSET_HELD_OUT);
    else {
        build_kind(b, kind);
        if (style == S_TRAIN && mode == M_TRAIN)
            vary_scene(b, choose_kind(r, M_TRAIN));
    }
    s[H_N] = (float)b.n;
    s[H_KIND] = (float)kind;

    float yaw = asset < 0 ? choose_yaw(r, kind_facing(kind)) : one ? 0.f : choose_asset_yaw(r, asset_facing(asset));
    s[H_COS] = cosf(yaw);
    s[H_SIN] = sinf(yaw);

    bool easy = r.p(.9f) || style == S_SAMPLE;
    s[H_AZ] = (easy ? r.u(-12, 12) : r.u(-45, 45)) * PI / 180;
    s[H_EL] = (easy ? r.u(0, 28) : r.u(-10, 45)) * PI / 180;
    s[H_TAN] = tanf(r.u(10, 22) * PI / 180);
    s[H_FILL] = r.u(.825f, .86f);
    V3 l = unit(v3(r.u(-1, 1), r.u(.3f, 1.3f), r.u(.3f, 1.2f)));
    s[H_AMB] = r.u(.2f, .6f);
    s[H_SPEC] = r.p(.5f) ? r.u(.1f, .6f) : 0.f;
    s[H_SHADOW] = r.p(.4f);
    s[H_AO] = r.p(.6f);
    s[H_AA] = r.p(.25f);
    if (r.p(asset < 0 ? .5f : .15f)) {  // assets bring patterns of their own
        s[H_PAT] = 1.f + r.i(4);
        s[H_PAMP] = r.u(.05f, .3f);
        s[H_PFREQ] = r.u(3, 14);
    }
    s[H_PSEED] = r.u(0, 6.28f);
    if (style == S_SAMPLE) {
        l = unit(v3(r.u(-.8f, -.4f), r.u(.8f, 1.1f), r.u(.7f, 1.f)));
        s[H_EL] = r.u(8, 20) * PI / 180;
        s[H_AMB] = .45f;
        s[H_SPEC] = r.u(.1f, .3f);
        s[H_SHADOW] = 1;
        s[H_AO] = 1;
        s[H_PAT] = 0;
    }
    s[H_LX] = l.x;
    s[H_LY] = l.y;
    s[H_LZ] = l.z;

    // A first, loose box in the yawed frame from the primitives' bounding balls.
    float lo[3] = {1e3f, 1e3f, 1e3f}, hi[3] = {-1e3f, -1e3f, -1e3f};
    for (int i = 0; i < b.n; ++i) {
        const float* q = s + HDR + i * PRIM;
        if ((int)q[F_FLAGS] & SUB)
            continue;
        for (int m = 0; m < (((int)q[F_FLAGS] & MIR) ? 2 : 1); ++m) {
            float px = m ? -q[F_POS] : q[F_POS], B = q[F_BOUND] + .02f;
            float w[3] = {s[H_COS] * px + s[H_SIN] * q[F_POS + 2], q[F_POS + 1], -s[H_SIN] * px + s[H_COS] * q[F_POS + 2]};
            for (int c = 0; c < 3; ++c) {
                lo[c] = fminf(lo[c], w[c] - B);
                hi[c] = fmaxf(hi[c], w[c] + B);
            }
        }
    }
    for (int c = 0; c < 3; ++c) {
        s[H_BOX + c] = lo[c];
        s[H_BOX + 3 + c] = hi[c];
    }
    s[H_SCALE] = 1.f;  // identity until the box is known
    if (style == S_TRAIN)
        choose_drawing(r, s);
}

// One sample of the box search: passes 0 and 1 keep cells that may touch the shape, pass 2 projects onto the surface.
HD bool box_sample(const float* s, const float* box, int pass, int idx, V3& p) {
    float h[3];
    for (int c = 0; c < 3; ++c)
        h[c] = (box[3 + c] - box[c]) / 64.f;
    int ix = idx & 31, iy = (idx >> 5) & 31, iz = idx >> 10;
    p = v3(box[0] + h[0] * (2 * ix + 1), box[1] + h[1] * (2 * iy + 1), box[2] + h[2] * (2 * iz + 1));
    float d = sd_scene(s, p), diag = len(v3(h[0], h[1], h[2]));
    if (pass < 2)
        return d < diag * 1.1f;
    if (fabsf(d) > diag * 1.2f)
        return false;
    for (int k = 0; k < 2; ++k) {
        p = p - normal_at(s, p, 1e-3f) * d;
        d = sd_scene(s, p);
    }
    return fabsf(d) < 3e-3f;
}
HD void box_set(float* s, const float* lo, const float* hi, int pass) {
    if (lo[0] > hi[0])
        return;  // nothing found: keep the looser box
    for (int c = 0; c < 3; ++c) {
        float pad = pass < 2 ? (s[H_BOX + 3 + c] - s[H_BOX + c]) / 60.f : 0.f;
        s[H_BOX + c] = lo[c] - pad;
        s[H_BOX + 3 + c] = hi[c] + pad;
    }
}
HD void box_finish(float* s) {
    float half = 1e-3f;
    for (int c = 0; c < 3; ++c) {
        s[H_CX + c] = .5f * (s[H_BOX + c] + s[H_BOX + 3 + c]);
        half = fmaxf(half, .5f * (s[H_BOX + 3 + c] - s[H_BOX + c]));
    }
    s[H_SCALE] = half / .92f;
    for (int c = 0; c < 3; ++c)
        s[H_EX + c] = .5f * (s[H_BOX + 3 + c] - s[H_BOX + c]) / s[H_SCALE] + .012f;
}

HD void surface_point(const float* s, uint64_t seed, float* pt, float* nm) {
    Rng r(seed);
    for (int attempt = 0; attempt < 3; ++attempt) {
        V3 best = v3(0, 0, 0);
        float bd = 1e9f;
        for (int k = 0; k < 8; ++k) {
            V3 p = v3(r.u(-s[H_EX], s[H_EX]), r.u(-s[H_EY], s[H_EY]), r.u(-s[H_EZ], s[H_EZ]));
            float d = sd_scene(s, p);
            if (fabsf(d) < fabsf(bd)) {
                bd = d;
                best = p;
            }
        }
        V3 n = v3(0, 1, 0);
        for (int k = 0; k < 5 && fabsf(bd) > 1e-4f; ++k) {
            n = normal_at(s, best, 1e-3f);
            best = best - n * bd;
            bd = sd_scene(s, best);
        }
        if (fabsf(bd) < .01f || attempt == 2) {
            n = normal_at(s, best, 1.5e-3f);
            pt[0] = clampf(best.x, -1, 1);
            pt[1] = clampf(best.y, -1, 1);
            pt[2] = clampf(best.z, -1, 1);
            nm[0] = n.x;
            nm[1] = n.y;
            nm[2] = n.z;
            return;
        }
    }
}

// Query i of Q: the first `near` lie around surface points (two widths), the rest fill the cube.
HD void query_point(const float* s, const float* pts, int P, int i, int near, float s1, float s2, uint64_t seed, float* q, float* d) {
    Rng r(seed);
    V3 p;
    if (i < near) {
        const float* a = pts + 3 * r.i(P);
        float w = (i & 1) ? s1 : s2;
        p = v3(clampf(a[0] + w * r.n(), -1.01f, 1.01f), clampf(a[1] + w * r.n(), -1.01f, 1.01f), clampf(a[2] + w * r.n(), -1.01f, 1.01f));
    } else
        p = v3(r.u(-1.01f, 1.01f), r.u(-1.01f, 1.01f), r.u(-1.01f, 1.01f));
    q[0] = p.x;
    q[1] = p.y;
    q[2] = p.z;
    *d = sd_scene(s, p);
}

struct Camera {
    V3 pos, right, up, back;
};
HD Camera camera(const float* s) {
    Camera c;
    float ca = cosf(s[H_AZ]), sa = sinf(s[H_AZ]), ce = cosf(s[H_EL]), se = sinf(s[H_EL]);
    c.back = v3(sa * ce, se, ca * ce);
    c.right = v3(ca, 0, -sa);
    c.up = cross(c.back, c.right);
    c.pos = c.back * (1.25f / s[H_TAN]);
    return c;
}
HD void project(const Camera& c, V3 p, float& u, float& v) {
    V3 d = p - c.pos;
    float z = -dot(d, c.back);
    u = dot(d, c.right) / z;
    v = dot(d, c.up) / z;
}

HD float march(const float* s, V3 o, V3 d, float tmin, float tmax, int steps, float eps) {
    float t = tmin, e = 1.f;
    for (int i = 0; i < steps; ++i) {
        e = sd_scene(s, o + d * t);
        if (e < eps)
            return t;
        t += fmaxf(e * .95f, eps * .5f);
        if (t > tmax)
            return -1.f;
    }
    return e < .01f ? t : -1.f;
}
HD bool clip_box(const float* s, V3 o, V3 d, float& t0, float& t1) {
    const float* oo = &o.x;
    const float* dd = &d.x;
    for (int c = 0; c < 3; ++c) {
        float E = s[H_EX + c] + .01f, inv = 1.f / (fabsf(dd[c]) < 1e-7f ? (dd[c] < 0 ? -1e-7f : 1e-7f) : dd[c]);
        float a = (-E - oo[c]) * inv, b = (E - oo[c]) * inv;
        t0 = fmaxf(t0, fminf(a, b));
        t1 = fminf(t1, fmaxf(a, b));
    }
    return t0 < t1;
}

HD void shade(const float* s, V3 p, V3 n, V3 view, float* rgb) {
    float col[3] = {.5f, .5f, .5f};
    V3 raw = to_raw(s, p);
    sd_raw(s, raw, col);
    if (s[H_PAT] > 0.f) {
        float f = s[H_PFREQ] / s[H_SCALE], o = s[H_PSEED], w = 0.f;
        int t = (int)s[H_PAT];
        if (t == 1)
            w = ((int)floorf(raw.x * f + o) + (int)floorf(raw.y * f) + (int)floorf(raw.z * f + .5f)) & 1 ? 1.f : -1.f;
        else if (t == 2)
            w = sinf(raw.y * f * 3.f + o) > 0 ? 1.f : -1.f;
        else if (t == 3)
            w = sinf(raw.x * f * 2.f + o) * sinf(raw.y * f * 2.f) * cosf(raw.z * f * 2.f + o);
        else
            w = sinf(raw.y * f * 3.f + 2.f * sinf(raw.x * f + o) + 1.5f * sinf(raw.z * f * .7f));
        for (int c = 0; c < 3; ++c)
            col[c] = clampf(col[c] * (1.f + s[H_PAMP] * w), 0, 1);
    }
    V3 l = v3(s[H_LX], s[H_LY], s[H_LZ]);
    float diff = fmaxf(dot(n, l), 0.f), ao = 1.f;
    if (s[H_AO] > 0.f) {
        float a = sd_scene(s, p + n * .06f) / .06f, b = sd_scene(s, p + n * .18f) / .18f;
        ao = clampf(.3f + .35f * clampf(a, 0, 1) + .35f * clampf(b, 0, 1), 0, 1);
    }
    if (s[H_SHADOW] > 0.f && diff > 0.f) {
        float t0 = 0.f, t1 = 3.f;
        V3 o = p + n * .01f;
        if (clip_box(s, o, l, t0, t1) && march(s, o, l, .01f, t1, 32, 2e-3f) > 0.f)
            diff *= .15f;
    }
    float amb = s[H_AMB], hemi = .75f + .25f * n.y;
    V3 h = unit(l + view);
    float sp = s[H_SPEC] * powf(fmaxf(dot(n, h), 0.f), 32.f) * (diff > 0.f);
    for (int c = 0; c < 3; ++c)
        rgb[c] = clampf(col[c] * 1.1f * (amb * hemi * ao + (1.f - amb) * diff * 1.15f) + sp, 0, 1);
}

// Is the surface around a hit cut off or bent within the width of a line?
HD bool on_line(const float* s, const Camera& c, V3 ray, float t, V3 n) {
    float w = s[H_LINE] * s[H_CHALF], reach = fmaxf(6.f * w * t, .05f);
    for (int k = 0; k < 4; ++k) {
        float a = (k & 1) ? w : -w;
        V3 d = unit(ray + (k < 2 ? c.right * a : c.up * a));
        float near = march(s, c.pos, d, t - reach, t + reach, 24, 2e-3f);
        if (near < 0.f || dot(normal_at(s, c.pos + d * near, 3e-3f), n) < .5f)
            return true;
    }
    return false;
}
HD void sketch(const float* s, const Camera& c, V3 ray, float t, V3 p, V3 n, float* rgb) {
    int drawing = (int)s[H_FLAT];
    sd_raw(s, to_raw(s, p), rgb);
    bool line = on_line(s, c, ray, t, n);
    bool dark = drawing == D_TWO_TONES && dot(n, v3(s[H_LX], s[H_LY], s[H_LZ])) < .35f;
    for (int k = 0; k < 3; ++k) {
        float even = floorf(rgb[k] * 5.f + .5f) / 5.f;  // an asset's colours in a few steps
        if (drawing == D_PENCIL)
            rgb[k] = line ? .15f : .97f;
        else
            rgb[k] = line ? .2f * even : dark ? .7f * even : even;
    }
}

// One pixel. out: r,g,b (straight), coverage, normal sum xyz over the hits.
HD void pixel(const float* s, int S, int px, int py, int aa, float* out) {
    Camera c = camera(s);
    int n = aa;
    for (int k = 0; k < 7; ++k)
        out[k] = 0.f;
    for (int j = 0; j < n * n; ++j) {
        float fx = (px + (j % n + .5f) / n) / S * 2.f - 1.f, fy = (py + (j / n + .5f) / n) / S * 2.f - 1.f;
        V3 ray = c.right * (s[H_CU] + fx * s[H_CHALF]) + c.up * (s[H_CV] - fy * s[H_CHALF]) - c.back, d = unit(ray);
        float t0 = 0.f, t1 = 1e3f;
        if (!clip_box(s, c.pos, d, t0, t1))
            continue;
        float t = march(s, c.pos, d, t0, t1, 96, 1e-3f);
        if (t < 0.f)
            continue;
        V3 p = c.pos + d * t, nm = normal_at(s, p, 1.5e-3f);
        float rgb[3];
        if (s[H_FLAT] > 0.f)
            sketch(s, c, ray, t, p, nm, rgb);
        else
            shade(s, p, nm, d * -1.f, rgb);
        for (int k = 0; k < 3; ++k)
            out[k] += rgb[k];
        out[3] += 1.f;
        out[4] += nm.x;
        out[5] += nm.y;
        out[6] += nm.z;
    }
    if (out[3] > 0.f)
        for (int k = 0; k < 3; ++k)
            out[k] /= out[3];
    float inv = 1.f / (n * n);
    for (int k = 3; k < 7; ++k)
        out[k] *= inv;
}
HD void store_pixel(const float* o, int S, int i, uint8_t* rgb, uint8_t* rgba) {
    for (int c = 0; c < 3; ++c) {
        if (rgb)
            rgb[c * S * S + i] = (uint8_t)((o[c] * o[3] + 1.f - o[3]) * 255.f + .5f);
        if (rgba)
            rgba[4 * i + c] = (uint8_t)(o[c] * 255.f + .5f);
    }
    if (rgba)
        rgba[4 * i + 3] = (uint8_t)(o[3] * 255.f + .5f);
}
HD void crop_set(float* s, float u0, float u1, float v0, float v1, float fill) {
    s[H_CU] = .5f * (u0 + u1);
    s[H_CV] = .5f * (v0 + v1);
    s[H_CHALF] = .5f * fmaxf(u1 - u0, v1 - v0) / fill;
}
HD uint64_t mix(uint64_t seed, uint64_t a, uint64_t b) {
    return seed * 0x9E3779B97F4A7C15ull + a * 0xD1B54A32D192ED03ull + b * 0x8CB92BA72F3D8DD7ull;
}

#include "datagen_launch.h"
