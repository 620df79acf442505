// Shape kinds, part two: vehicles, buildings, plants, tools, abstract assemblies.
#pragma once
#include "shape_builder.h"

HDN void k_car(Builder& b) {
    int m = b.r.i(3);
    b.rr = b.u(.02f, .07f);
    float w = b.u(.24f, .36f), L = b.u(.55f, .8f), h = b.u(.12f, .2f), wr = b.u(.12f, .19f), wz = L * b.u(.55f, .68f);
    b.box(0, 0, 0, w, h, L, 0);
    if (m == 0) {
        float ch = b.u(.12f, .2f);
        b.tbox(0, h + ch * .9f, -L * b.u(0, .2f), w * .92f, ch, L * b.u(.4f, .62f), .85f, b.u(.5f, .9f), 1);
        if (b.r.p(.2f))
            b.box(0, h + ch * 2.f, -.05f, w * .3f, .05f, .06f, 2);
    } else if (m == 1) {
        float ch = b.u(.2f, .32f), cl = L * .3f;
        b.box(0, h + ch * .8f, L - cl, w * .95f, ch, cl, 1);
        if (b.r.p(.7f)) {
            float load = ch * b.u(.8f, 1.3f);
            b.box(0, h + load - .02f, -L * .35f, w, load, L * .6f, 2);
        } else {
            b.box(0, h + .08f, -L * .35f, w, .13f, L * .6f, 2);
            b.box(0, h + .16f, -L * .35f, w * .85f, .14f, L * .54f, 3, SUB);
        }
    } else {
        float ch = b.u(.22f, .34f);
        b.box(0, h + ch * .8f, 0, w, ch, L * b.u(.9f, 1.f), b.r.i(2));
        for (int i = -1; i <= 1; ++i)
            b.box(w, h + ch, i * L * .5f, .03f, ch * .4f, L * .18f, 3, MIR);
    }
    b.wheel(w, -h, wz, wr, .07f, 0, 3, MIR);
    b.wheel(w, -h, -wz, wr, .07f, 0, 3, MIR);
    if (b.r.p(.6f))
        b.ball(w * .65f, 0, L, b.u(.045f, .07f), 4, MIR);
    if (b.r.p(.5f))
        b.box(0, -h * .6f, L + .02f, w * 1.02f, .045f, .05f, 5);
}

HDN void k_boat(Builder& b) {
    float L = b.u(.5f, .85f), w = b.u(.18f, .3f), h = b.u(.12f, .2f);
    if (b.r.p(.5f)) {
        b.dome(0, 0, 0, w, h * 1.6f, L, 0);
        b.rot(0, 0, 3.14159f);
    } else {
        b.tbox(0, -h, 0, w * .7f, h, L * .75f, 1.4f, 1.35f, 0);
    }
    if (b.r.p(.6f)) {
        float mh = b.u(.4f, .7f);
        b.cyl(0, mh - .05f, 0, .035f, mh, 1);
        b.tbox(0, mh * 1.05f, -L * .4f, .04f, mh * .78f, L * .38f, 1, .05f, 2);
        if (b.r.p(.6f))
            b.tbox(0, mh * .9f, L * .3f, .04f, mh * .6f, L * .3f, 1, .05f, 3);
    } else {
        float c = b.u(.1f, .18f), z = b.u(-.3f, .1f) * L;
        b.box(0, c, z, w * .7f, c, L * .35f, 1);
        if (b.r.p(.5f))
            b.box(0, c * 2.6f, z, w * .5f, c * .7f, L * .2f, 2);
        int n = b.r.i(1, 2);
        for (int i = 0; i < n; ++i)
            b.cyl(0, c * 2 + .2f, z - (i - .5f * (n - 1)) * .24f, .07f, .22f, 3);
    }
}

HDN void k_rocket(Builder& b) {
    float w = b.u(.15f, .28f), h = b.u(.3f, .5f), nh = b.u(.12f, .25f);
    if (b.r.p(.5f))
        b.cyl(0, 0, 0, w, h, 0);
    else
        b.ell(0, 0, 0, w * 1.15f, h * 1.35f, w * 1.15f, 0);
    if (b.r.p(.6f))
        b.cone(0, h + nh * .95f, 0, w, nh, .03f, 1);
    else
        b.ell(0, h, 0, w, nh * 1.7f, w, 1);
    float fw = b.u(.1f, .22f), fh = b.u(.12f, .26f), fy = -h + fh * b.u(.2f, .8f);
    b.tbox(w + fw * .4f, fy, 0, fw, fh, .045f, b.u(.15f, .6f), 1, 2, MIR);
    if (b.r.p(.7f))
        for (int k = -1; k <= 1; k += 2)
            b.tbox(0, fy, k * (w + fw * .4f), .045f, fh, fw, 1, b.u(.15f, .6f), 2);
    b.cone(0, -h - .07f, 0, w * b.u(.7f, 1.f), .09f, w * .6f, 3);
    if (b.r.p(.6f)) {
        int n = b.r.i(1, 2);
        for (int i = 0; i < n; ++i)
            b.wheel(0, h * (.4f - .55f * i), w * .95f, b.u(.06f, .1f), .05f, 2, 4);
    }
    if (b.r.p(.25f)) {
        b.cyl(w + .1f, -h * .3f, 0, .09f, h * .6f, 1, MIR);
        b.cone(w + .1f, h * .3f + .07f, 0, .09f, .08f, .02f, 2, MIR);
    }
}

HDN void k_house(Builder& b) {
    int m = b.r.i(4);
    b.rr = .008f;
    float w = b.u(.35f, .6f), h = b.u(.2f, .45f), d = b.u(.3f, .5f);
    if (m == 0) {
        b.box(0, 0, 0, w, h, d, 0);
        float rh = b.u(.13f, .28f), o = b.u(1.f, 1.18f);
        int t = b.r.i(3);
        if (t == 0)
            b.tbox(0, h + rh, 0, w * o, rh, d * o, .04f, 1, 1);
        else if (t == 1)
            b.tbox(0, h + rh, 0, w * o, rh, d * o, 1, .04f, 1);
        else
            b.tbox(0, h + rh, 0, w * o, rh, d * o, b.u(.05f, .4f), b.u(.05f, .4f), 1);
        if (b.r.p(.5f))
            b.box(w * .55f * (b.r.p(.5f) ? 1 : -1), h + rh * 1.4f, 0, .07f, rh * .9f, .07f, 2);
        b.box(0, -h * .4f, d, b.u(.07f, .11f), h * .58f, .03f, 3);
        if (b.r.p(.8f))
            b.box(w * .6f, h * .15f, d, .09f, .09f, .03f, 4, MIR);
        if (b.r.p(.25f))
            b.box(w + .2f, -h * .35f, 0, .24f, h * .65f, d * .7f, 0);
    } else if (m == 1) {
        float tr = b.u(.13f, .2f), th = h * b.u(1.2f, 1.8f);
        b.box(0, 0, 0, w, h, d, 0);
        for (int k = -1; k <= 1; k += 2) {
            b.cyl(w, th - h, k * d, tr, th, 1, MIR);
            b.cone(w, 2 * th - h + .12f, k * d, tr * 1.25f, .13f, .02f, 2, MIR);
        }
        b.box(0, -h * .35f, d, .12f, h * .65f, .2f, 3, SUB);
        for (int i = 0; i < 2; ++i)
            b.box(w * (.2f + .4f * i), h + .05f, d - .05f, .07f, .06f, .05f, 0, MIR);
    } else if (m == 2) {
        b.box(0, -h, 0, w * 1.15f, .06f, d * 1.15f, 0);
        int n = b.r.i(2, 3);
        for (int k = -1; k <= 1; k += 2)
            for (int i = 0; i < n; ++i)
                b.cyl(w * (.95f - .62f * i), 0, k * d * .9f, .06f, h, 1, MIR);
        b.box(0, h, 0, w * 1.1f, .06f, d * 1.1f, 0);
        b.tbox(0, h + .18f, 0, w * 1.1f, .13f, d * 1.1f, .05f, 1, 2);
        if (b.r.p(.5f))
            b.box(0, 0, 0, w * .7f, h, d * .55f, 4);
    } else {
        int n = b.r.i(2, 4);
        float y = -.8f, a = b.u(.25f, .42f);
        bool rnd = b.r.p(.5f);
        for (int i = 0; i < n; ++i) {
            float hh = b.u(.13f, .3f);
            if (rnd)
                b.cyl(0, y + hh, 0, a, hh, i % 2);
            else
                b.box(0, y + hh, 0, a, hh, a, i % 2);
            y += 2 * hh;
            a *= b.u(.6f, 1.f);
        }
        if (b.r.p(.7f)) {
            if (rnd)
                b.cone(0, y + .15f, 0, a * 1.2f, .16f, .03f, 2);
            else
                b.tbox(0, y + .15f, 0, a * 1.2f, .16f, a * 1.2f, .05f, .05f, 2);
        }
    }
}

HDN void k_plant(Builder& b) {
    int m = b.r.i(5);
    if (m == 0) {
        b.cyl(0, -.45f, 0, b.u(.05f, .1f), .35f, 3);
        int n = b.r.i(1, 6);
        b.smooth = b.u(.005f, .06f);
        b.ball(0, .25f, 0, b.u(.3f, .42f), 0);
        for (int i = 1; i < n; ++i)
            b.ball(b.u(-.35f, .35f), b.u(-.02f, .6f), b.u(-.3f, .3f), b.u(.16f, .3f), b.r.i(2));
    } else if (m == 1) {
        b.cyl(0, -.6f, 0, b.u(.06f, .1f), .25f, 3);
        int n = b.r.i(2, 4);
        float y = -.35f, a = b.u(.4f, .55f);
        for (int i = 0; i < n; ++i) {
            float h = b.u(.16f, .26f);
            b.cone(0, y + h, 0, a, h, i == n - 1 ? .02f : a * .25f, i % 2);
            y += h * 1.25f;
            a *= .75f;
        }
    } else if (m == 2) {
        float sr = b.u(.07f, .16f), sh = b.u(.2f, .4f), cw = b.u(.3f, .55f);
        b.cone(0, 0, 0, sr * 1.3f, sh, sr, 4);
        b.dome(0, sh - .05f, 0, cw, b.u(.2f, .45f), cw, 0);
        if (b.r.p(.5f))
            for (int i = 0; i < 3; ++i)
                b.ball(cw * .6f * (i - 1), sh + .14f + .05f * (i == 1), cw * .62f, .06f, 4);
        if (b.r.p(.25f)) {
            b.cone(.45f, -sh * .5f, 0, sr * .8f, sh * .5f, sr * .6f, 4);
            b.dome(.45f, 0, 0, cw * .45f, .2f, cw * .45f, 0);
        }
    } else if (m == 3) {
        b.smooth = .02f;
        float cr = b.u(.1f, .17f), ch = b.u(.4f, .6f);
        b.limb(v3(0, -ch, 0), v3(0, ch, 0), cr, 0);
        int sides = b.r.i(1, 3);
        for (int k = 0; k < 2; ++k)
            if (sides & (1 << k)) {
                float sx = k ? -1.f : 1.f, x = sx * b.u(.25f, .38f), y = b.u(-.25f, .1f);
                b.limb(v3(0, y, 0), v3(x, y + .03f, 0), cr * .62f, 0);
                b.limb(v3(x, y + .03f, 0), v3(x, y + b.u(.2f, .4f), 0), cr * .62f, 0);
            }
        if (b.r.p(.7f))
            b.cone(0, -ch - .12f, 0, .2f, .17f, .28f, 2);
    } else {
        b.limb(v3(0, -.8f, 0), v3(0, .2f, 0), .04f, 0);
        int n = b.r.i(4, 8);
        float pr = b.u(.14f, .2f), R = b.u(.18f, .26f);
        for (int i = 0; i < n; ++i) {
            float a = 6.2832f * i / n;
            b.ell(R * cosf(a), .35f + R * sinf(a), 0, pr, .07f, .05f, 1);
            b.rot(0, 0, a);
        }
        b.ell(0, .35f, .03f, .13f, .13f, .08f, 2);
        if (b.r.p(.7f)) {
            b.ell(.17f, -.3f, 0, .17f, .055f, .07f, 0, b.r.p(.6f) ? MIR : 0);
            b.rot(0, 0, .5f);
        }
        if (b.r.p(.4f))
            b.cone(0, -.85f, 0, .2f, .16f, .27f, 3);
    }
}

HDN void k_tool(Builder& b) {
    int m = b.r.i(7);
    float hr = b.u(.045f, .07f), L = b.u(.5f, .75f), w = b.u(.1f, .16f);
    if (m == 0) {
        b.cyl(0, -.1f, 0, hr, L, 0);
        b.box(0, L - .1f, 0, b.u(.2f, .36f), w, w, 1);
    } else if (m == 1) {
        b.cyl(0, -.1f, 0, hr, L, 0);
        b.tbox(.2f, L - .22f, 0, .14f, .2f, .05f, 1.9f, .6f, 1);
        b.rot(0, 0, -1.57f);
        if (b.r.p(.4f)) {
            b.tbox(-.2f, L - .22f, 0, .14f, .2f, .05f, 1.9f, .6f, 1);
            b.rot(0, 0, 1.57f);
        }
    } else if (m == 2) {
        float bw = b.u(.07f, .13f);
        b.box(0, .25f, 0, bw, L * .85f, .035f, 1);
        b.tbox(0, .25f + L * .85f + .08f, 0, bw, .09f, .035f, .1f, 1, 1);
        b.box(0, -L * .62f + .2f, 0, b.u(.2f, .32f), .04f, .05f, 2);
        b.cyl(0, -L * .8f + .1f, 0, .05f, .17f, 0);
        b.ball(0, -L * .8f - .1f, 0, .075f, 2);
    } else if (m == 3) {
        float R = b.u(.17f, .3f);
        b.wheel(0, 0, 0, .055f, L * .75f, 0, 0);
        if (b.r.p(.5f))
            b.ball(L * .75f, 0, 0, R, 1, MIR);
        else {
            b.wheel(L * .75f, 0, 0, R, .07f, 0, 1, MIR);
            b.wheel(L * .75f + .13f, 0, 0, R * .7f, .06f, 0, 2, MIR);
        }
    } else if (m == 4) {
        b.box(0, 0, 0, .075f, L * .75f, .05f, 0);
        for (int k = -1; k <= 1; k += 2) {
            b.wheel(0, k * L * .85f, 0, .2f, .06f, 2, 0);
            b.box(0, k * (L * .85f + .12f), 0, .09f, .14f, .2f, 1, SUB);
        }
    } else if (m == 5) {
        float bw = b.u(.15f, .25f);
        b.limb(v3(0, -L, 0), v3(0, L * .5f, 0), hr * .8f, 0);
        b.ell(0, L * .5f + bw, 0, bw, bw * 1.4f, .06f, 0);
    } else {
        float R = b.u(.2f, .3f);
        b.tor(0, L * .6f, 0, R, .06f, 0);
        b.rot(1.57f, 0, 0);
        b.cyl(0, L * .6f - R - L * .5f, 0, .05f, L * .5f, 0);
        int n = b.r.i(1, 3);
        for (int i = 0; i < n; ++i)
            b.box(.11f, L * .6f - R - L * .95f + .17f * i, 0, .11f, .045f, .045f, 0);
    }
}

HDN void k_stack(Builder& b) {
    if (b.r.p(.35f)) {
        float a = b.u(.3f, .42f), c = a * b.u(.65f, .8f), e = c * b.u(.65f, .85f);
        b.smooth = .01f;
        b.ball(0, -.5f, 0, a, 4);
        b.ball(0, -.5f + (a + c) * .85f, 0, c, 4);
        float y = -.5f + (a + c) * .85f + (c + e) * .85f;
        b.ball(0, y, 0, e, 4);
        b.cone(0, y, e + .08f, .05f, .1f, .015f, 2);
        b.rot(1.57f, 0, 0);
        b.ball(e * .4f, y + e * .3f, e * .85f, .035f, 3, MIR);
        if (b.r.p(.6f)) {
            b.cyl(0, y + e * .8f, 0, e * 1.2f, .03f, 3);
            b.cyl(0, y + e * 1.3f, 0, e * .75f, e * .5f, 3);
        }
        if (b.r.p(.6f))
            b.limb(v3(c * .9f, -.5f + (a + c) * .9f, 0), v3(c + .35f, -.35f + (a + c) * .95f, 0), .035f, 1, MIR);
        return;
    }
    int n = b.r.i(2, 5);
    float y = -.9f, a = b.u(.3f, .5f);
    for (int i = 0; i < n; ++i) {
        float h = b.u(.08f, .24f);
        int t = b.r.i(5);
        if (t == 0)
            b.box(0, y + h, 0, a, h, a, i);
        else if (t == 1)
            b.cyl(0, y + h, 0, a, h, i);
        else if (t == 2)
            b.cone(0, y + h, 0, a, h, a * b.u(.4f, 1.f), i);
        else if (t == 3)
            b.ell(0, y + h, 0, a, h * 1.1f, a, i);
        else {
            h = a * .3f;
            b.tor(0, y + h, 0, a - h, h * 1.05f, i);
            b.cyl(0, y + h, 0, a * .6f, h * .9f, i);
        }
        y += 2 * h * .97f;
        a = clampf(a * b.u(.6f, 1.15f), .12f, .55f);
    }
}

// One random primitive of about the given size.
HD void any_prim(Builder& b, float x, float y, float z, float s, int ci, int fl) {
    float a = s * b.u(.5f, 1.1f), c = s * b.u(.5f, 1.1f), d = s * b.u(.5f, 1.1f);
    switch (b.r.i(9)) {
        case 0: b.ell(x, y, z, a, c, d, ci, fl); break;
        case 1:
            b.box(x, y, z, a, c, d, ci, fl);
            b.round(b.u(.005f, .1f));
            break;
        case 2: b.cyl(x, y, z, a, c, ci, fl, b.r.p(.5f) ? a : d); break;
        case 3: b.prim(T_CAP, v3(x, y, z), a * .6f, c, a * .6f, 1, 1, ci, fl, a * .6f + c); break;
        case 4: b.tor(x, y, z, a, fmaxf(a * b.u(.25f, .45f), .05f), ci, fl); break;
        case 5: b.cone(x, y, z, a, c, a * b.u(.05f, .8f), ci, fl); break;
        case 6: b.tbox(x, y, z, a, c, d, b.u(.1f, 1.f), b.u(.1f, 1.f), ci, fl); break;
        case 7: b.dome(x, y, z, a, c, d, ci, fl); break;
        default: b.arch(x, y, z, a, fmaxf(a * b.u(.2f, .4f), .05f), ci, fl); break;
    }
}

HDN void k_symatt(Builder& b) {
    int n = b.r.i(1, 6);
    float core = b.u(.25f, .5f);
    any_prim(b, 0, 0, 0, core, 0, 0);
    if (b.r.p(.5f))
        b.rot(b.r.i(2) * 1.5708f, 0, b.r.i(2) * 1.5708f);
    bool mirror = b.r.p(.9f);
    for (int i = 0; i < n; ++i) {
        float s = b.u(.1f, .32f), r = core * b.u(.6f, 1.1f);
        int ax = b.r.i(5);
        float x = 0, y = 0, z = 0;
        if (ax == 0)
            y = r;
        else if (ax == 1)
            y = -r;
        else if (ax == 2)
            z = r;
        else {
            x = r;
            y = b.u(-.5f, .5f) * core;
            z = b.u(-.3f, .3f) * core;
        }
        int fl = x > 0 && mirror ? MIR : 0;
        if (r > core * .7f)
            b.limb(v3(0, 0, 0), v3(x, y, z), b.u(.04f, .07f), i + 1, fl);
        any_prim(b, x, y, z, s, i + 1, fl);
        if (b.r.p(.6f))
            b.rot(b.r.i(2) * 1.5708f, 0, b.r.p(.5f) ? b.r.i(2) * 1.5708f : b.u(-.8f, .8f));
    }
}

HDN void k_chaos(Builder& b) {
    int n = b.r.i(1, 8);
    V3 c[8];
    float sz[8];
    for (int i = 0; i < n; ++i) {
        sz[i] = b.u(.14f, .42f);
        c[i] = v3(0, 0, 0);
        if (i) {
            int j = b.r.i(i);
            V3 d = unit(v3(b.r.n(), b.r.n(), b.r.n()));
            c[i] = c[j] + d * ((sz[i] + sz[j]) * b.u(.45f, .75f));
        }
        any_prim(b, c[i].x, c[i].y, c[i].z, sz[i], i, 0);
        b.rot(b.u(-3.1f, 3.1f), b.u(-1.5f, 1.5f), b.u(-3.1f, 3.1f));
    }
}

HDN void k_single(Builder& b) {
    any_prim(b, 0, 0, 0, .6f, 0, 0);
    if (b.r.p(.5f))
        b.rot(b.r.i(3) * .7854f, 0, b.r.i(3) * .7854f);
    if (b.r.p(.45f)) {
        int t = b.r.i(3), ax = b.r.i(3);
        float off = b.u(.2f, .5f), s = b.u(.15f, .35f), x = ax == 0 ? off : 0, y = ax == 1 ? off : 0, z = ax == 2 ? off : 0;
        if (t == 0)
            b.box(x, y, z, s, s, s, 1, SUB);
        else if (t == 1)
            b.ball(x, y, z, s, 1, SUB);
        else {
            b.cyl(0, 0, 0, s * .6f, 1.2f, 1, SUB);
            if (ax == 0)
                b.rot(0, 0, 1.5708f);
            if (ax == 2)
                b.rot(1.5708f, 0, 0);
        }
    }
}
