// Shape kinds, part four: vehicles, machines, mechanical parts.
#pragma once
#include "shape_builder.h"

// A bent tube: capsules along an arc around c, across the axis ax (0: z-y plane, 1: x-z, 2: x-y), radii from r0 to r1.
HDN void bow(Builder& b, V3 c, float R, float a0, float a1, float r0, float r1, int n, int ax, int ci, int fl = 0) {
    V3 p = c;
    for (int i = 0; i <= n; ++i) {
        float f = (float)i / n, a = lerpf(a0, a1, f), u = R * cosf(a), v = R * sinf(a);
        V3 q = c + (ax == 0 ? v3(0, v, u) : ax == 1 ? v3(u, 0, v) : v3(u, v, 0));
        if (i)
            b.limb(p, q, lerpf(r0, r1, f - .5f / n), ci, fl);
        p = q;
    }
}

HDN void k_bike(Builder& b) {
    int m = b.r.i(5);
    float R = b.u(.25f, .34f), L = R + b.u(.1f, .2f), t = b.u(.033f, .045f);
    V3 front = v3(0, 0, L), rear = v3(0, 0, -L), crank = v3(0, -.04f, -.06f);
    if (m < 2) {  // bicycle
        V3 seat = v3(0, R + b.u(.1f, .2f), -.18f), head = v3(0, R + b.u(.08f, .16f), L - .16f), bars = head + v3(0, .16f, -.04f);
        for (int k = -1; k <= 1; k += 2) {
            b.tor(0, 0, k * L, R, t, 3);
            b.rot(0, 0, 1.5708f);
            b.wheel(0, 0, k * L, .06f, .06f, 0, 2);
            if (b.r.p(.5f)) {
                b.box(0, 0, k * L, .03f, R, .03f, 2);
                b.box(0, 0, k * L, .03f, .03f, R, 2);
            }
        }
        b.limb(rear, crank, t, 0);
        b.limb(crank, seat, t, 0);
        b.limb(crank, head, t, 0);
        b.limb(seat + v3(0, -.08f, .01f), head, t, 0);
        b.limb(rear, seat + v3(0, -.08f, .01f), t, 0);
        b.limb(front, bars, t, 0);
        float w = b.u(.16f, .26f);
        b.limb(bars - v3(w, 0, 0), bars + v3(w, 0, 0), t, 1);
        b.ell(0, seat.y + .02f, seat.z, .07f, .05f, .13f, 1);
        b.limb(crank - v3(.12f, .07f, 0), crank + v3(.12f, .07f, 0), .035f, 3);
    } else if (m < 4) {  // motorbike, moped
        float w = b.u(.06f, .1f), s = b.u(.1f, .2f);
        for (int k = -1; k <= 1; k += 2) {
            b.tor(0, 0, k * L, R * .78f, R * .24f, 3);
            b.rot(0, 0, 1.5708f);
            b.wheel(0, 0, k * L, R * .6f, .05f, 0, 2);
        }
        b.ell(0, R * .5f, 0, w * 1.3f, R * .55f, L * .75f, 0);
        b.ell(0, R + .08f, .1f, w * 1.5f, .13f, .2f, 0);
        b.box(0, R + .06f, -L * .55f, w * 1.2f, .06f, L * .45f, 1);
        b.limb(v3(w * .9f, 0, L), v3(w * .9f, R + .22f, L - .22f), .04f, 2, MIR);
        b.limb(v3(-.24f, R + .25f, L - .22f), v3(.24f, R + .25f, L - .22f), .04f, 1);
        b.ball(0, R + .13f, L - .08f, .1f, 4);
        b.box(0, 0, 0, w * 1.2f, .15f, .2f, 2);
        b.limb(v3(w * 1.6f, -.05f, .1f), v3(w * 1.6f, -.03f, -L - s), .05f, 5, b.r.p(.5f) ? MIR : 0);
        if (b.r.p(.3f))
            b.tbox(0, R + .32f, L - .16f, .15f, .14f, .03f, .6f, 1, 4);
    } else {  // kick scooter
        float r = b.u(.1f, .15f), h = b.u(.75f, 1.05f);
        b.box(0, .05f, 0, .11f, .045f, .5f, 0);
        b.wheel(0, 0, .56f, r, .05f, 0, 3);
        b.wheel(0, 0, -.54f, r, .05f, 0, 3);
        b.limb(v3(0, 0, .56f), v3(0, h, .46f), .045f, 1);
        b.limb(v3(0, .06f, .4f), v3(0, .2f, .53f), .045f, 0);
        b.limb(v3(-.24f, h, .46f), v3(.24f, h, .46f), .045f, 2);
    }
}

HDN void k_tractor(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.18f, .26f), R = b.u(.24f, .34f), r = b.u(.14f, .2f);
    b.rr = b.u(.015f, .04f);
    if (m == 0) {  // tractor
        b.box(0, .12f, .3f, w * .75f, .14f, .35f, 0);
        b.box(0, .08f, -.2f, w, .12f, .25f, 0);
        if (b.r.p(.75f)) {
            b.tbox(0, .45f, -.2f, w * .95f, .27f, .23f, .85f, .85f, 4);
            b.box(0, .74f, -.2f, w, .035f, .25f, 1);
        } else {
            b.limb(v3(0, .2f, .05f), v3(0, .45f, -.05f), .035f, 3);
            b.tor(0, .46f, -.05f, .1f, .03f, 3);
            b.box(0, .23f, -.32f, .13f, .05f, .12f, 3);
            b.box(0, .36f, -.42f, .13f, .14f, .035f, 3);
        }
        b.wheel(w + .08f, 0, -.3f, R, .09f, 0, 3, MIR);
        b.wheel(w + .15f, 0, -.3f, R * .5f, .05f, 0, 5, MIR);
        b.wheel(w + .05f, r - R, .45f, r, .07f, 0, 3, MIR);
        b.limb(v3(-w, r - R, .45f), v3(w, r - R, .45f), .05f, 2);
        b.box(0, r - R + .08f, .45f, .06f, .12f, .08f, 2);
        b.cyl(.06f, .4f, .4f, .04f, .17f, 3);
    } else if (m == 1) {  // excavator
        float lift = b.u(.25f, .6f), z1 = b.u(.45f, .7f);
        b.box(w * .9f, -.25f, 0, .08f, .11f, .42f, 3, MIR);
        b.round(.1f);
        b.box(0, -.2f, 0, w, .08f, .25f, 2);
        b.box(0, .02f, -.08f, w * 1.1f, .16f, .35f, 0);
        b.box(-w * .5f, .27f, .08f, w * .55f, .18f, .18f, 4);
        b.limb(v3(w * .5f, .02f, .2f), v3(w * .5f, lift + .15f, z1), .06f, 0);
        b.limb(v3(w * .5f, lift + .15f, z1), v3(w * .5f, -.08f, z1 + .35f), .05f, 0);
        b.tbox(w * .5f, -.18f, z1 + .28f, .13f, .12f, .12f, 1, 1.4f, 3);
    } else if (m == 2) {  // forklift
        b.box(0, 0, -.1f, w, .16f, .38f, 0);
        b.box(0, .22f, -.35f, w, .12f, .13f, 0);
        for (int k = -1; k <= 1; k += 2)
            b.box(w - .04f, .35f, -.12f + k * .2f, .035f, .3f, .035f, 3, MIR);
        b.box(0, .64f, -.12f, w, .035f, .26f, 3);
        b.box(w * .6f, .2f, .33f, .04f, .5f, .045f, 3, MIR);
        b.box(0, .55f, .33f, w * .6f, .05f, .04f, 3);
        float y = b.u(-.2f, .3f);
        b.box(0, y + .06f, .38f, w * .8f, .1f, .04f, 2);
        b.box(w * .5f, y, .62f, .06f, .033f, .26f, 2, MIR);
        b.box(0, .2f, -.15f, .12f, .06f, .12f, 1);
        for (int k = -1; k <= 1; k += 2)
            b.wheel(w * .9f, -.16f, -.1f + k * .25f, r * .85f, .07f, 0, 3, MIR);
    } else {  // roller or bulldozer
        b.box(0, 0, -.1f, w, .16f, .35f, 0);
        b.box(0, .33f, -.2f, w * .9f, .22f, .2f, 4);
        b.box(0, .57f, -.2f, w, .035f, .25f, 1);
        if (b.r.p(.5f)) {
            b.wheel(0, -.1f, .48f, R, w, 0, 3);
            b.box(w + .04f, -.05f, .3f, .035f, .06f, .28f, 2, MIR);
            b.wheel(w, -.1f, -.3f, R, .09f, 0, 3, MIR);
        } else {
            b.box(w + .04f, -.18f, -.05f, .08f, .12f, .42f, 3, MIR);
            b.round(.11f);
            b.box(0, -.1f, .52f, w * 1.6f, .2f, .045f, 2);
            b.rot(-.15f, 0, 0);
            b.limb(v3(w, -.12f, .1f), v3(w, -.12f, .5f), .045f, 2, MIR);
            b.cyl(.08f, .28f, .15f, .04f, .15f, 3);
        }
    }
}

HDN void k_submarine(Builder& b) {
    float L = b.u(.55f, .8f), w = b.u(.17f, .3f), th = b.u(.1f, .18f), z = b.u(-.05f, .25f) * L;
    if (b.r.p(.5f))
        b.ell(0, 0, 0, w, w * b.u(.9f, 1.2f), L, 0);
    else
        b.limb(v3(0, 0, -L + w), v3(0, 0, L - w), w, 0);
    b.tbox(0, w + th * .6f, z, w * .4f, th, L * b.u(.16f, .25f), .85f, .8f, 1);
    if (b.r.p(.8f)) {
        b.limb(v3(0, w + th, z), v3(0, w + th * 2.4f, z), .035f, 2);
        b.limb(v3(0, w + th * 2.4f, z), v3(0, w + th * 2.4f, z + .12f), .04f, 2);
    }
    b.box(0, 0, -L * .9f, w * b.u(1.f, 1.5f), .033f, .1f, 1);
    b.box(0, 0, -L * .9f, .033f, w * b.u(.9f, 1.3f), .1f, 1);
    float a = b.u(0, 3.1f);
    b.wheel(0, 0, -L - .03f, .06f, .08f, 2, 3);
    for (int i = 0; i < 2; ++i) {
        b.box(0, 0, -L - .07f, w * .75f, .05f, .033f, 3);
        b.rot(0, 0, a + 1.57f * i);
    }
    if (b.r.p(.7f))
        for (int i = 0; i < 3; ++i)
            b.wheel(w * .82f, w * .2f, L * (.35f - .3f * i), w * .28f, .07f, 0, 4, MIR);
    if (b.r.p(.4f))
        b.ball(0, 0, L * .8f, w * .55f, 4);
}

HDN void k_saucer(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.55f, .85f), h = b.u(.1f, .2f);
    if (m < 2) {  // flying saucer
        b.ell(0, 0, 0, w, h, w, 0);
        if (b.r.p(.5f))
            b.cyl(0, 0, 0, w * 1.02f, .04f, 1);
        b.dome(0, h * .6f, 0, w * b.u(.35f, .5f), b.u(.2f, .35f), w * .42f, 4);
        if (b.r.p(.6f)) {
            int n = b.r.i(5, 9);
            for (int i = 0; i < n; ++i)
                b.ball(w * .8f * cosf(6.2832f * i / n), -h * .25f, w * .8f * sinf(6.2832f * i / n), .06f, 2);
        }
        if (b.r.p(.6f))
            for (int k = -1; k <= 1; k += 2) {
                b.limb(v3(w * .4f, -h * .6f, k * w * .4f), v3(w * .55f, -h - .25f, k * w * .5f), .04f, 3, MIR);
                b.ball(w * .55f, -h - .25f, k * w * .5f, .06f, 3, MIR);
            }
        else
            b.cone(0, -h, 0, w * .35f, .08f, w * .5f, 3);
        if (b.r.p(.3f)) {
            b.limb(v3(0, h, 0), v3(0, h + .5f, 0), .033f, 3);
            b.ball(0, h + .5f, 0, .055f, 2);
        }
    } else if (m == 2) {  // ring station
        float R = b.u(.5f, .75f), t = b.u(.07f, .13f);
        b.tor(0, 0, 0, R, t, 0);
        if (b.r.p(.5f))
            b.ball(0, 0, 0, b.u(.18f, .28f), 1);
        else
            b.cyl(0, 0, 0, b.u(.14f, .22f), b.u(.2f, .5f), 1);
        int n = b.r.i(1, 3);
        for (int i = 0; i < n; ++i) {
            float a = 3.1416f * i / n;
            b.limb(v3(-R * cosf(a), 0, -R * sinf(a)), v3(R * cosf(a), 0, R * sinf(a)), .05f, 2);
        }
        b.limb(v3(0, -.45f, 0), v3(0, .45f, 0), .06f, 3);
        if (b.r.p(.5f))
            b.cone(0, .5f, 0, .05f, .08f, .2f, 4);
    } else {  // satellite with panels
        float d = b.u(.14f, .22f), pw = b.u(.2f, .34f);
        if (b.r.p(.5f))
            b.box(0, 0, 0, d, b.u(.16f, .32f), d, 0);
        else
            b.cyl(0, 0, 0, d, b.u(.18f, .35f), 0);
        b.limb(v3(d * .5f, 0, 0), v3(d + .15f, 0, 0), .035f, 3, MIR);
        int n = b.r.i(1, 2);
        float tilt = b.u(-.6f, .6f);
        for (int i = 0; i < n; ++i) {
            b.box(d + .1f + pw * .8f + i * (pw + .03f) * 1.6f, 0, 0, pw * .82f, b.u(.15f, .25f), .033f, 1, MIR);
            b.rot(tilt, 0, 0);
        }
        b.dome(0, -.02f, d + .2f, .22f, .14f, .22f, 2);
        b.rot(-1.5708f, 0, 0);
        b.limb(v3(0, 0, 0), v3(0, 0, d + .3f), .045f, 3);
        if (b.r.p(.6f))
            b.limb(v3(0, 0, 0), v3(0, .5f, -.05f), .035f, 3);
    }
}

HDN void k_jet(Builder& b) {
    int m = b.r.i(4);
    float L = b.u(.55f, .8f), w = b.u(.08f, .14f), ws = b.u(.55f, .85f);
    b.smooth = b.u(.003f, .02f);
    if (m == 0) {  // biplane
        float g = b.u(.14f, .2f), wc = b.u(.11f, .16f), z = L * .25f;
        ws *= .8f;
        b.ell(0, 0, 0, w, w * 1.1f, L, 0);
        b.box(0, -w * .6f, z, ws, .035f, wc, 1);
        b.box(0, -w * .6f + g * 2, z + .03f, ws, .035f, wc, 1);
        for (int k = -1; k <= 1; k += 2)
            b.limb(v3(ws * .7f, -w * .6f, z + k * wc * .6f), v3(ws * .7f, -w * .6f + g * 2, z + k * wc * .6f), .033f, 3, MIR);
        b.limb(v3(w * .5f, 0, z), v3(w * .7f, -w * .6f + g * 2, z), .033f, 3, MIR);
        b.box(0, .03f, -L * .88f, .24f, .033f, .09f, 1);
        b.tbox(0, .14f, -L * .9f, .035f, .13f, .1f, 1, .6f, 2);
        b.wheel(0, 0, L, .06f, .06f, 2, 3);
        b.box(0, 0, L + .04f, .04f, .24f, .033f, 3);
        b.rot(0, 0, b.u(0, 3.1f));
        b.wheel(.16f, -w - .2f, z, .1f, .04f, 0, 3, MIR);
        b.limb(v3(.05f, -w * .5f, z), v3(.16f, -w - .2f, z), .035f, 3, MIR);
    } else if (m == 1) {  // glider
        b.ell(0, 0, L * .4f, w, w * 1.1f, L * .45f, 0);
        b.limb(v3(0, .02f, L * .3f), v3(0, .08f, -L), .045f, 0);
        b.tbox(ws * .5f, w * .7f, L * .3f, .035f, ws * .55f, .1f, 1, .6f, 1, MIR);
        b.rot(0, 0, -1.5708f + b.u(0, .15f));
        b.tbox(0, .2f, -L, .035f, .16f, .1f, 1, .7f, 0);
        b.box(0, .35f, -L - .01f, .24f, .033f, .07f, 1);
        b.ell(0, w * .7f, L * .55f, w * .65f, w * .7f, L * .2f, 4);
    } else if (m == 2) {  // delta jet
        ws *= .75f;
        b.limb(v3(0, 0, -L * .8f), v3(0, 0, L * .45f), w, 0);
        b.cone(0, 0, L * .45f + .2f, w, .22f, .02f, 0);
        b.rot(1.5708f, 0, 0);
        b.tbox(0, -.02f, -L * .25f, ws, L * .55f, .035f, .12f, 1, 1);
        b.rot(1.5708f, 0, 0);
        int two = b.r.p(.5f);
        b.tbox(two ? w * 1.4f : 0.f, .17f, -L * .68f, .035f, .17f, .15f, 1, .5f, 2, two ? MIR : 0);
        b.ell(0, w * .8f, L * .3f, w * .6f, w * .7f, L * .24f, 4);
        b.cone(two ? w * .8f : 0.f, 0, -L * .9f, w * .8f, .1f, w * .9f, 3, two ? MIR : 0);
        b.rot(1.5708f, 0, 0);
        if (b.r.p(.5f))
            b.limb(v3(ws * .6f, -.08f, -L * .5f), v3(ws * .6f, -.08f, -L * .1f), .045f, 3, MIR);
    } else {  // paper plane
        b.tbox(0, .05f, 0, b.u(.4f, .6f), L, .035f, .04f, 1, 0);
        b.rot(1.5708f, 0, 0);
        b.tbox(0, -.04f, 0, .2f, L, .045f, .04f, 1, 0);
        b.rot(1.5708f, 0, 1.5708f);
    }
}

HDN void k_cart(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.24f, .34f), L = b.u(.35f, .5f), h = b.u(.12f, .2f), r = b.u(.16f, .24f);
    if (m == 0) {  // wheelbarrow
        b.tbox(0, .05f, 0, w * .6f, h, L * .6f, 1.5f, 1.45f, 0);
        b.tbox(0, .11f, 0, w * .55f, h, L * .54f, 1.5f, 1.45f, 4, SUB);
        b.wheel(0, -.2f, L + .12f, r, .05f, 0, 3);
        b.limb(v3(.07f, -.2f, L + .12f), v3(w * .8f, .08f, -L - .35f), .04f, 1, MIR);
        b.limb(v3(w * .5f, -.05f, -.2f), v3(w * .6f, -.4f, -.25f), .04f, 1, MIR);
    } else if (m == 1) {  // hand cart, wagon
        b.box(0, 0, 0, w, h, L, 0);
        b.box(0, .09f, 0, w - .06f, h, L - .06f, 4, SUB);
        for (int k = -1; k <= 1; k += 2)
            b.wheel(w + .03f, -h, k * L * .7f, r, .05f, 0, 3, MIR);
        float top = h + b.u(.1f, .4f);
        b.limb(v3(0, -h * .5f, L), v3(0, top, L + .4f), .04f, 2);
        b.limb(v3(-.1f, top, L + .4f), v3(.1f, top, L + .4f), .04f, 2);
        if (b.r.p(.3f))
            b.ell(0, h, 0, w * .85f, h * .8f, L * .85f, 5);
    } else if (m == 2) {  // pram
        b.dome(0, .1f, 0, w, .34f, L, 0);
        b.rot(0, 0, 3.1416f);
        b.dome(0, .08f, -.1f, w, .38f, L * .75f, 1);
        b.box(0, .38f, .36f, w * 1.5f, .26f, .38f, 4, SUB);
        for (int k = -1; k <= 1; k += 2)
            b.wheel(w * .9f, -.42f, k * L * .65f, r * .8f, .045f, 0, 3, MIR);
        b.limb(v3(w * .85f, -.42f, -L * .65f), v3(w * .7f, -.1f, L * .3f), .035f, 2, MIR);
        b.limb(v3(w * .85f, -.42f, L * .65f), v3(w * .7f, -.1f, -L * .3f), .035f, 2, MIR);
        b.limb(v3(w * .9f, .08f, -L * .8f), v3(w * .9f, .3f, -L - .2f), .035f, 2, MIR);
        b.limb(v3(-w * .9f, .3f, -L - .2f), v3(w * .9f, .3f, -L - .2f), .04f, 2);
    } else {  // covered wagon, caravan
        b.box(0, 0, 0, w, h * .7f, L * 1.2f, 0);
        if (b.r.p(.6f)) {
            b.wheel(0, h * .8f, 0, w, L * 1.1f, 2, 4);
        } else {
            b.box(0, .3f, 0, w * 1.05f, .26f, L * 1.2f, 4);
            b.box(0, .58f, 0, w * 1.15f, .04f, L * 1.3f, 1);
            b.box(w * 1.05f, .32f, .1f, .03f, .12f, .14f, 3, MIR);
        }
        for (int k = -1; k <= 1; k += 2) {
            b.wheel(w + .04f, -h, k * L * .75f, r, .045f, 0, 3, MIR);
            b.wheel(w + .07f, -h, k * L * .75f, r * .35f, .05f, 0, 2, MIR);
        }
        b.limb(v3(0, -h, L), v3(0, -h, L + .45f), .045f, 2);
    }
}

HDN void k_cannon(Builder& b) {
    int m = b.r.i(2);
    float a = b.u(.05f, .5f), L = b.u(.45f, .65f);
    V3 d = v3(0, sinf(a), cosf(a));
    if (m == 0) {  // cannon
        float w = b.u(.12f, .18f), R = b.u(.24f, .36f);
        b.limb(d * (-L * .45f), d * (L * .35f), w, 0);
        V3 p = d * (L * .6f);
        b.cone(0, p.y, p.z, w * .85f, L * .5f, w * .75f, 0);
        b.rot(1.5708f - a, 0, 0);
        p = d * (L * 1.08f);
        b.cyl(0, p.y, p.z, w * .95f, .06f, 1);
        b.rot(1.5708f - a, 0, 0);
        b.cyl(0, p.y, p.z, w * .5f, L * .4f, 4, SUB);
        b.rot(1.5708f - a, 0, 0);
        b.ball(0, -d.y * L * .72f, -d.z * L * .72f, w * .4f, 1);
        b.limb(v3(w * .9f, -.08f, 0), v3(w * .7f, -R, -L - .2f), .06f, 2, MIR);
        b.wheel(w + .1f, -.1f, 0, R, .045f, 0, 2, MIR);
        b.wheel(w + .13f, -.1f, 0, R * .3f, .06f, 0, 3, MIR);
        b.limb(v3(-w - .1f, -.1f, 0), v3(w + .1f, -.1f, 0), .06f, 3);
    } else {  // telescope on a tripod
        float w = b.u(.07f, .12f), h = b.u(.6f, .85f);
        b.limb(d * (-L * .8f), d * (L * .2f), w * .7f, 0);
        V3 p = d * (L * .45f);
        b.cyl(0, p.y, p.z, w, L * .5f, 1);
        b.rot(1.5708f - a, 0, 0);
        p = d * (L * .95f);
        b.cyl(0, p.y, p.z, w * 1.3f, .06f, 2);
        b.rot(1.5708f - a, 0, 0);
        b.ball(0, -w, 0, .08f, 3);
        b.limb(v3(.02f, -w, .03f), v3(.3f, -h, .2f), .04f, 3, MIR);
        b.limb(v3(0, -w, -.03f), v3(0, -h, -.35f), .04f, 3);
    }
}

HDN void k_balloon(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.4f, .52f);
    b.smooth = b.u(.003f, .02f);
    if (m == 0) {  // hot-air balloon
        float y = -w - b.u(.3f, .45f);
        b.ell(0, 0, 0, w, w * b.u(1.f, 1.15f), w, 0);
        b.cone(0, -w * .85f, 0, .13f, w * .35f, w * .72f, 0);
        if (b.r.p(.5f))
            b.cyl(0, 0, 0, w * 1.02f, .06f, 1);
        for (int k = -1; k <= 1; k += 2)
            b.limb(v3(.11f, -w * 1.1f, k * .11f), v3(.11f, y, k * .11f), .033f, 3, MIR);
        b.box(0, y, 0, .16f, .11f, .16f, 2);
        b.box(0, y + .06f, 0, .11f, .1f, .11f, 3, SUB);
    } else if (m == 1) {  // airship
        float L = b.u(.75f, .95f);
        w *= .6f;
        b.ell(0, 0, 0, w, w, L, 0);
        b.tbox(0, 0, -L * .78f, .035f, w * 1.1f, .14f, 1, .6f, 1);
        b.box(0, 0, -L * .78f, w * 1.1f, .035f, .14f, 1);
        b.limb(v3(0, -w - .03f, -.1f), v3(0, -w - .03f, .25f), .08f, 2);
        b.wheel(.14f, -w * .9f, -.05f, .05f, .1f, 2, 3, b.r.p(.5f) ? MIR : 0);
    } else if (m == 2) {  // toy balloons on strings
        int n = b.r.i(1, 3);
        for (int i = 0; i < n; ++i) {
            float x = (i - .5f * (n - 1)) * .55f, y = b.u(.2f, .5f), s = n == 1 ? w : b.u(.24f, .32f);
            b.ell(x, y, 0, s, s * 1.2f, s, i);
            b.cone(x, y - s * 1.25f, 0, .08f, .06f, .03f, i);
            b.limb(v3(x, y - s * 1.25f, 0), v3(0, -.9f, 0), .033f, 3);
        }
        if (b.r.p(.3f))
            b.box(0, -.92f, 0, .12f, .1f, .12f, 4);
    } else {  // parachute
        b.dome(0, .2f, 0, w * 1.4f, w, w * 1.4f, 0);
        b.dome(0, .12f, 0, w * 1.28f, w * .85f, w * 1.28f, 1, SUB);
        for (int k = -1; k <= 1; k += 2)
            b.limb(v3(w * .93f, .2f, k * w * .93f), v3(.05f, -.55f, k * .04f), .035f, 3, MIR);
        if (b.r.p(.5f))
            b.box(0, -.68f, 0, .17f, .17f, .17f, 2);
        else {
            b.ell(0, -.65f, 0, .1f, .17f, .09f, 2);
            b.ball(0, -.42f, 0, .1f, 4);
            b.limb(v3(.05f, -.75f, 0), v3(.08f, -1.02f, 0), .05f, 3, MIR);
        }
    }
}
