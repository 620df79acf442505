// Shape kinds, part three: more objects, and the kinds kept for evaluation only.
#pragma once
#include "shape_kinds_a.h"
#include "shape_kinds_b.h"

HDN void k_arch(Builder& b) {
    float w = b.u(.3f, .55f), h = b.u(.3f, .7f), t = b.u(.07f, .16f), d = b.u(.1f, .3f);
    int m = b.r.i(3);
    if (m == 0) {
        h = fmaxf(h, 1.65f * w + t);
        b.box(0, 0, 0, w + t, h, d, 0);
        b.wheel(0, h * .35f, 0, w, d * 1.3f, 2, 1, SUB);
        b.box(0, -h * .4f, 0, w, h * .75f, d * 1.3f, 1, SUB);
    } else if (m == 1) {
        b.box(w, -h * .1f, 0, t, h, fmaxf(d, .08f), 0, MIR);
        b.box(0, h * .95f, 0, w + t * b.u(1.2f, 2.4f), t * .8f, fmaxf(d, .08f) * 1.1f, 1);
        if (b.r.p(.5f))
            b.box(0, h * .95f - t * 2.4f, 0, w, t * .45f, d * .7f, 1);
    } else {
        b.arch(0, 0, 0, w, t, 0);
        b.cyl(w, -h * .5f, 0, t, h * .5f, 0, MIR);
        if (b.r.p(.5f))
            b.box(w, -h, 0, t * 1.5f, .06f, t * 1.5f, 1, MIR);
    }
}

HDN void k_trophy(Builder& b) {
    float bw = b.u(.18f, .3f), cw = b.u(.25f, .42f), ch = b.u(.18f, .32f), sh = b.u(.08f, .22f);
    if (b.r.p(.6f))
        b.box(0, -.7f, 0, bw, b.u(.06f, .15f), bw, 1);
    else
        b.cyl(0, -.7f, 0, bw, b.u(.06f, .15f), 1);
    b.cone(0, -.55f + sh, 0, bw * .5f, sh + .06f, .05f, 0);
    float y = -.5f + 2 * sh + ch * .5f;
    b.ball(0, -.5f + 2 * sh, 0, .075f, 0);
    if (b.r.p(.75f)) {
        float R = ch * b.u(.45f, .7f);
        b.tor(cw * .9f, y + ch * .35f, 0, R, .038f, 2, MIR);
        b.rot(1.57f, 0, 0);
    }
    b.cone(0, y + ch * .3f, 0, cw * b.u(.25f, .5f), ch, cw, 0);
    if (b.r.p(.6f))
        b.cone(0, y + ch * .3f + .09f, 0, cw * .22f, ch, cw - .06f, 3, SUB);
    else
        b.ball(0, y + ch * 1.5f, 0, b.u(.1f, .18f), 2);
}

HDN void k_sign(Builder& b) {
    int m = b.r.i(3);
    float h = b.u(.4f, .65f);
    b.cyl(0, -.1f, 0, b.u(.035f, .055f), h, 0);
    if (m == 0) {
        int t = b.r.i(3);
        float s = b.u(.22f, .38f);
        if (t == 0)
            b.wheel(0, h + .1f, .03f, s, .05f, 2, 1);
        else
            b.box(0, h + .1f, .03f, s * b.u(.8f, 1.5f), s * .75f, .045f, 1);
        if (t == 2) {
            b.rot(0, 0, .7854f);
        }
        if (b.r.p(.5f))
            b.box(0, h + .1f, .09f, s * .5f, .04f, .03f, 2);
        b.cyl(0, -.1f - h, 0, b.u(.12f, .25f), .04f, 0);
    } else if (m == 1) {
        float w = b.u(.12f, .18f);
        b.box(0, h + .1f, 0, w, w * 3.f, w * .8f, 1);
        for (int i = -1; i <= 1; ++i)
            b.wheel(0, h + .1f + i * w * 1.9f, w * .8f, w * .7f, .05f, 2, 3 + i);
        b.cyl(0, -.1f - h, 0, b.u(.12f, .22f), .04f, 0);
    } else {
        float R = b.u(.5f, .8f);
        b.dome(0, h - .12f, 0, R, R * b.u(.4f, .7f), R, 1);
        b.dome(0, h - .18f, 0, R - .07f, R * .4f, R - .07f, 2, SUB);
        b.cyl(0, .1f, 0, .04f, h + .1f, 0);
        b.arch(.1f, -h - .06f, 0, .1f, .04f, 0);
        b.rot(3.14159f, 0, 0);
    }
}

HDN void k_voxel(Builder& b) {
    float s = b.u(.08f, .11f), gap = b.r.p(.5f) ? 1.f : .97f;
    int rows = b.r.i(4, 7), z2 = b.r.p(.3f);
    b.rr = b.u(.004f, .02f);
    for (int y = 0; y < rows; ++y) {
        b.box(0, (2 * y - rows) * s, 0, s * gap, s * 1.02f, s, b.r.i(3));
        for (int x = 1; x < 4; ++x) {
            if (!b.r.p(.68f - .12f * x))
                break;
            b.box(2 * x * s, (2 * y - rows) * s, 0, s * 1.02f, s * gap, s, b.r.i(3), MIR);
        }
        if (z2 && b.r.p(.4f))
            b.box(0, (2 * y - rows) * s, 2 * s, s, s, s * 1.02f, 3);
    }
}

HDN void k_train(Builder& b) {
    int m = b.r.i(3);
    float w = b.u(.2f, .3f), L = b.u(.5f, .75f);
    if (m == 0) {
        b.box(0, 0, 0, w, .07f, L, 0);
        b.wheel(0, .24f, L * .25f, w * .8f, L * .7f, 2, 1);
        b.box(0, .32f, -L * .65f, w, .28f, L * .3f, 2);
        b.box(0, .63f, -L * .65f, w * 1.15f, .04f, L * .36f, 3);
        b.cone(0, .55f, L * .65f, .06f, .16f, .11f, 3);
        if (b.r.p(.5f))
            b.ball(0, .45f, L * .2f, .1f, 4);
        for (int i = -1; i <= 1; ++i)
            b.wheel(w, -.1f, i * L * .6f, b.u(.11f, .15f), .05f, 0, 3, MIR);
    } else if (m == 1) {
        b.box(w, -.02f, 0, w * .35f, .14f, L, 3, MIR);
        b.round(.12f);
        b.tbox(0, .1f, 0, w, .13f, L * .9f, .9f, .85f, 0);
        if (b.r.p(.5f))
            b.cyl(0, .3f, -.05f, w * .85f, .11f, 1);
        else
            b.box(0, .3f, -.05f, w * .75f, .11f, L * .4f, 1);
        b.limb(v3(0, .31f, L * .2f), v3(0, .31f + b.u(0, .15f), L * b.u(1.f, 1.5f)), .05f, 2);
    } else {
        b.wheel(0, -.15f, L * .7f, .26f, .06f, 0, 3);
        b.wheel(w, -.23f, -L * .6f, .18f, .06f, 0, 3, MIR);
        b.limb(v3(0, -.15f, L * .7f), v3(0, .4f, L * .5f), .05f, 0);
        b.limb(v3(0, .1f, L * .55f), v3(0, -.15f, -L * .6f), .05f, 0);
        b.limb(v3(-w, -.23f, -L * .6f), v3(w, -.23f, -L * .6f), .045f, 0);
        b.limb(v3(-.25f, .42f, L * .48f), v3(.25f, .42f, L * .48f), .045f, 1);
        b.limb(v3(0, -.1f, -L * .3f), v3(0, .18f, -L * .35f), .05f, 0);
        b.ell(0, .2f, -L * .35f, .15f, .06f, .18f, 2);
    }
}

HDN void k_plane(Builder& b) {
    b.smooth = b.u(.004f, .03f);
    float L = b.u(.55f, .85f), w = b.u(.09f, .17f), ws = b.u(.4f, .75f), wc = b.u(.1f, .2f), wz = b.u(-.05f, .2f) * L;
    if (b.r.p(.5f))
        b.ell(0, 0, 0, w, w * b.u(.9f, 1.2f), L, 0);
    else
        b.limb(v3(0, 0, -L + w), v3(0, 0, L - w), w, 0);
    float wy = b.u(-.5f, .5f) * w;
    b.tbox(ws * .5f, wy, wz, .04f, ws * .5f, wc, 1, b.u(.4f, 1.f), 1, MIR);
    b.rot(b.u(-.3f, .05f), 0, -1.57f + b.u(0, .12f));
    if (b.r.p(.2f)) {
        b.box(0, w * 2.4f, wz, ws * .9f, .035f, wc, 1);
        b.limb(v3(ws * .6f, wy, wz), v3(ws * .6f, w * 2.4f, wz), .035f, 3, MIR);
    }
    b.tbox(0, w * .8f + .13f, -L * .85f, .035f, .14f, .12f, 1, .5f, 2);
    b.box(0, .03f, -L * .87f, b.u(.2f, .3f), .032f, .085f, 2);
    if (b.r.p(.5f)) {
        b.wheel(0, 0, L + .03f, .06f, .05f, 2, 3);
        b.box(0, 0, L + .05f, .03f, b.u(.18f, .28f), .03f, 3);
        b.rot(0, 0, b.u(0, 1.5f));
    } else
        b.wheel(ws * b.u(.35f, .6f), wy - .07f, wz + .05f, .075f, .13f, 2, 3, MIR);
    if (b.r.p(.5f))
        b.ell(0, w * .8f, L * .35f, w * .6f, w * .7f, L * .2f, 4);
    if (b.r.p(.3f)) {
        b.wheel(.14f, -w - .12f, wz, .07f, .04f, 0, 3, MIR);
        b.limb(v3(.03f, 0, wz), v3(.14f, -w - .12f, wz), .035f, 3, MIR);
    }
}

HDN void k_teapot(Builder& b) {
    float w = b.u(.32f, .48f), h = b.u(.25f, .45f);
    b.smooth = b.u(.004f, .03f);
    if (b.r.p(.7f))
        b.ell(0, 0, 0, w, h, w, 0);
    else
        b.cone(0, 0, 0, w, h, w * b.u(.6f, .9f), 0);
    float R = h * b.u(.5f, .7f);
    b.tor(-w * 1.02f, .02f, 0, R, .05f, 1);
    b.rot(1.57f, 0, 0);
    b.ell(0, 0, 0, w, h, w, 0);
    float sx = w + b.u(.22f, .35f), sy = b.u(.12f, .32f);
    b.limb(v3(w * .7f, -h * .25f, 0), v3(w * .7f + (sx - w * .7f) * .6f, -h * .05f, 0), .085f, 1);
    b.limb(v3(w * .7f + (sx - w * .7f) * .6f, -h * .05f, 0), v3(sx, sy, 0), .055f, 1);
    b.dome(0, h * .8f, 0, w * .6f, .12f, w * .6f, 2);
    b.ball(0, h * .8f + .16f, 0, b.u(.055f, .08f), 2);
    if (b.r.p(.5f))
        b.cyl(0, -h * .95f, 0, w * .6f, .05f, 1);
}

HDN void k_guitar(Builder& b) {
    float w = b.u(.24f, .36f), L = b.u(.4f, .55f), d = b.u(.05f, .1f);
    b.smooth = .03f;
    b.wheel(0, -.45f, 0, w, d, 2, 0);
    b.wheel(0, -.45f + w * b.u(1.f, 1.2f), 0, w * .78f, d, 2, 0);
    b.smooth = .003f;
    b.wheel(0, -.35f, d, w * .32f, .05f, 2, 3, b.r.p(.5f) ? 0 : SUB);
    b.box(0, -.2f + L, d * .7f, .05f, L, .035f, 1);
    b.box(0, -.2f + 2 * L, d * .5f, .085f, .12f, .04f, 2);
    for (int i = 0; i < 2; ++i)
        b.wheel(.12f, -.25f + 2 * L + .12f * i, d * .5f, .03f, .045f, 0, 3, MIR);
    b.box(0, -.45f - w * .45f, d, w * .4f, .035f, .035f, 2);
}

HDN void k_windmill(Builder& b) {
    float w = b.u(.24f, .36f), h = b.u(.4f, .6f), s = b.u(.35f, .55f), a0 = b.u(0, 1.57f), z = w * .75f + .1f;
    if (b.r.p(.6f))
        b.cone(0, 0, 0, w, h, w * .65f, 0);
    else
        b.tbox(0, 0, 0, w, h, w, .6f, .6f, 0);
    if (b.r.p(.5f))
        b.cone(0, h + .14f, 0, w * .8f, .16f, .03f, 1);
    else
        b.dome(0, h - .01f, 0, w * .68f, .22f, w * .68f, 1);
    b.wheel(0, h * .85f, z * .8f, .06f, .16f, 2, 3);
    int n = b.r.i(3, 4);
    for (int i = 0; i < n; ++i) {
        float a = a0 + 6.2832f * i / n;
        b.box(sinf(a) * s * .5f, h * .85f + cosf(a) * s * .5f, z, b.u(.06f, .075f), s * .5f, .033f, 2);
        b.rot(0, 0, -a);
    }
    b.box(0, -h * .75f, w * .9f, .08f, h * .22f, .1f, 3);
}

HDN void k_chess(Builder& b) {
    float w = b.u(.26f, .38f);
    b.cyl(0, -.75f, 0, w, .08f, 0);
    b.cone(0, -.6f, 0, w * .85f, .09f, w * .55f, 0);
    float h = b.u(.2f, .4f), t = w * b.u(.35f, .5f), y = -.55f + 2 * h;
    b.cone(0, -.55f + h, 0, w * .55f, h, t, 0);
    b.cyl(0, y, 0, t * 1.5f, .035f, 1);
    int m = b.r.i(4);
    if (m == 0)
        b.ball(0, y + t * 1.2f, 0, t * 1.35f, 0);
    else if (m == 1) {
        b.cyl(0, y + .14f, 0, t * 1.5f, .14f, 0);
        b.cyl(0, y + .24f, 0, t, .1f, 0, SUB);
        b.box(0, y + .27f, 0, t * 2, .06f, .06f, 0, SUB);
        b.box(0, y + .27f, 0, .06f, .06f, t * 2, 0, SUB);
    } else if (m == 2) {
        b.ell(0, y + t * 1.3f, 0, t * 1.1f, t * 1.7f, t * 1.1f, 0);
        b.ball(0, y + t * 3.1f, 0, .05f, 1);
    } else {
        b.cone(0, y + .14f, 0, t * .9f, .14f, t * 1.5f, 0);
        b.box(0, y + .42f, 0, .04f, .14f, .04f, 1);
        b.box(0, y + .45f, 0, .11f, .035f, .04f, 1);
    }
}

HDN void k_teddy(Builder& b) {
    b.smooth = b.u(.01f, .05f);
    float w = b.u(.25f, .34f), h = b.u(.26f, .36f), hr = b.u(.2f, .28f), y = h + hr * .75f;
    b.ell(0, 0, 0, w, h, w * .85f, 0);
    b.ell(0, -.02f, w * .35f, w * .7f, h * .75f, w * .6f, 1);
    b.ball(0, y, .03f, hr, 0);
    b.ell(0, y - hr * .25f, hr * .9f, hr * .45f, hr * .35f, hr * .35f, 1);
    b.ball(0, y - hr * .12f, hr * 1.25f, hr * .14f, 3);
    int ear = b.r.i(3);
    if (ear == 0)
        b.ell(hr * .75f, y + hr * .75f, 0, hr * .42f, hr * .42f, hr * .22f, 0, MIR);
    else if (ear == 1) {
        float e = b.u(.18f, .32f);
        b.ell(hr * .42f, y + hr * .7f + e, 0, hr * .28f, e, .07f, 0, MIR);
        b.rot(0, 0, -.15f);
    } else {
        b.cone(hr * .6f, y + hr * .95f, 0, hr * .38f, hr * .35f, .03f, 0, MIR);
        b.rot(0, 0, -.4f);
    }
    b.limb(v3(w * .85f, h * .5f, .05f), v3(w * 1.25f, b.u(-.1f, .45f), b.u(.05f, .25f)), b.u(.075f, .1f), 0, MIR);
    b.ell(w * .6f, -h * .85f, w * .9f, .11f, .11f, .2f, 0, MIR);
    b.ball(w * .65f, -h * .8f, w * .9f + .16f, .11f, 1, MIR);
    b.smooth = .003f;
    b.ball(hr * .38f, y + hr * .2f, hr * .93f, hr * .13f, 3, MIR);
}

HDN void k_turtle(Builder& b) {
    float w = b.u(.35f, .5f), h = b.u(.2f, .4f), L = b.u(.4f, .6f), hr = b.u(.11f, .17f);
    bool bug = b.r.p(.4f);
    b.dome(0, 0, 0, w, h, L, 0);
    b.cyl(0, -.02f, 0, w * 1.04f, .05f, 1, 0, L * 1.04f);
    b.ball(0, h * .3f, L + hr * .6f, hr, 2);
    if (bug) {
        b.limb(v3(hr * .4f, h * .3f + hr * .7f, L + hr * .6f), v3(hr, h * .3f + hr * 2.f, L + hr * 1.2f), .033f, 3, MIR);
        for (int i = -1; i <= 1; ++i)
            b.limb(v3(w * .7f, -.02f, i * L * .55f), v3(w * 1.25f, -.2f, i * L * .65f), .04f, 3, MIR);
        for (int i = 0; i < 2; ++i)
            b.ball(w * .5f, h * .78f, L * (.3f - .6f * i), .1f, 3, MIR);
    } else {
        for (int k = -1; k <= 1; k += 2)
            b.ell(w * .85f, -.1f, k * L * .65f, .14f, .07f, .16f, 2, MIR);
        b.limb(v3(0, .02f, L * .8f), v3(0, h * .28f, L + hr * .4f), hr * .6f, 2);
        b.cone(0, -.03f, -L - .06f, .06f, .12f, .02f, 2);
        b.rot(-1.57f, 0, 0);
    }
    b.ball(hr * .5f, h * .3f + hr * .3f, L + hr * 1.35f, hr * .22f, 3, MIR);
}

HDN void k_food(Builder& b) {
    int m = b.r.i(4);
    if (m == 0) {  // ice cream
        b.cone(0, -.3f, 0, .06f, .4f, .27f, 1);
        int n = b.r.i(1, 3);
        for (int i = 0; i < n; ++i)
            b.ball(0, .22f + .26f * i, 0, .3f - .04f * i, i ? i + 1 : 0);
        if (b.r.p(.5f))
            b.ball(0, .22f + .26f * (n - 1) + .3f, 0, .075f, 5);
    } else if (m == 1) {  // cake with candles
        int n = b.r.i(1, 3);
        float y = -.4f, a = b.u(.4f, .55f);
        b.cyl(0, -.44f, 0, a * 1.2f, .04f, 4);
        for (int i = 0; i < n; ++i) {
            float h = b.u(.1f, .17f);
            b.cyl(0, y + h, 0, a, h, i);
            y += 2 * h;
            a *= .68f;
        }
        int c = b.r.i(1, 5);
        for (int i = 0; i < c; ++i) {
            float t = 6.2832f * i / c;
            b.cyl(a * .8f * cosf(t) * (c > 1), y + .08f, a * .8f * sinf(t) * (c > 1), .035f, .11f, 5);
        }
    } else if (m == 2) {  // burger
        float w = b.u(.4f, .5f);
        b.cyl(0, -.22f, 0, w, .09f, 0);
        b.cyl(0, -.08f, 0, w * 1.06f, .06f, 3);
        b.cyl(0, .0f, 0, w * 1.1f, .033f, 2);
        b.dome(0, .03f, 0, w, b.u(.22f, .34f), w, 0);
    } else {  // apple, pear
        b.smooth = .06f;
        float w = b.u(.32f, .42f);
        b.ell(0, 0, 0, w, w * .92f, w, 0);
        if (b.r.p(.5f))
            b.ell(0, w * .8f, 0, w * .62f, w * .7f, w * .62f, 0);
        else
            b.ball(0, w * 1.05f, 0, w * .3f, 0, SUB);
        b.smooth = .003f;
        b.limb(v3(0, w * .6f, 0), v3(.05f, w * 1.6f, 0), .038f, 3);
        b.ell(.16f, w * 1.45f, 0, .13f, .04f, .07f, 2);
        b.rot(0, 0, .4f);
    }
}

// ---- kinds kept for evaluation only ----
HDN void k_helicopter(Builder& b) {
    b.ell(0, 0, .1f, .22f, .24f, .38f, 0);
    b.limb(v3(0, .06f, -.2f), v3(0, .12f, -.85f), .06f, 0);
    b.tbox(0, .22f, -.85f, .04f, .14f, .1f, 1, .5f, 1);
    b.cyl(0, .3f, .1f, .045f, .1f, 3);
    float a = b.u(0, 1.5f);
    b.box(0, .38f, .1f, .8f, .033f, .06f, 2);
    b.rot(0, a, 0);
    b.box(0, .38f, .1f, .8f, .033f, .06f, 2);
    b.rot(0, a + 1.57f, 0);
    b.limb(v3(.2f, -.34f, -.3f), v3(.2f, -.34f, .5f), .04f, 3, MIR);
    for (int k = -1; k <= 1; k += 2)
        b.limb(v3(.1f, -.15f, .1f + k * .18f), v3(.2f, -.34f, .1f + k * .2f), .035f, 3, MIR);
}
HDN void k_wateringcan(Builder& b) {
    float w = b.u(.27f, .36f), h = b.u(.25f, .38f);
    b.tor(-w, .05f, 0, h * .8f, .045f, 1);
    b.rot(1.57f, 0, 0);
    b.cone(0, 0, 0, w, h, w * .9f, 0);
    b.cone(0, .08f, 0, w - .07f, h, w * .8f, 3, SUB);
    b.limb(v3(w * .7f, -h * .4f, 0), v3(w + .4f, h * 1.1f, 0), .05f, 1);
    b.cone(w + .45f, h * 1.2f, 0, .05f, .07f, .14f, 2);
    b.rot(0, 0, -.7f);
}
HDN void k_snail(Builder& b) {
    b.smooth = .03f;
    b.limb(v3(0, -.3f, -.6f), v3(0, -.3f, .45f), .12f, 0);
    b.limb(v3(0, -.3f, .45f), v3(0, .05f, .65f), .11f, 0);
    b.ball(0, .08f, .68f, .14f, 0);
    float r = b.u(.32f, .42f);
    b.wheel(0, r - .25f, -.12f, r, b.u(.12f, .2f), 0, 1);
    b.wheel(0, r - .25f, -.12f, r * .6f, .26f, 0, 2);
    b.limb(v3(.06f, .15f, .7f), v3(.14f, .4f, .78f), .033f, 0, MIR);
    b.ball(.14f, .4f, .78f, .055f, 3, MIR);
}
HDN void k_camera(Builder& b) {
    float w = b.u(.45f, .6f), h = b.u(.28f, .4f), d = b.u(.13f, .2f), r = b.u(.18f, .25f);
    b.box(0, 0, 0, w, h, d, 0);
    b.wheel(0, -.02f, d + .12f, r, .14f, 2, 3);
    b.wheel(0, -.02f, d + .26f, r * .65f, .05f, 2, 5, SUB);
    b.tbox(0, h + .07f, 0, .2f, .09f, d * .9f, .7f, 1, 1);
    b.cyl(w * .7f, h + .03f, 0, .07f, .05f, 2);
    b.box(-w * .7f, h + .03f, 0, .09f, .04f, .07f, 2);
}
