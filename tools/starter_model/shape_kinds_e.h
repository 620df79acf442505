// Shape kinds, part five: mechanical parts, instruments, clocks and screens.
#pragma once
#include "shape_kinds_d.h"

// A hexagonal prism standing on the axis ax (1: y, 2: z): three boxes, each between two opposite sides.
HDN void hexagon(Builder& b, float x, float y, float z, float a, float h, int ax, int ci) {
    for (int i = 0; i < 3; ++i) {
        float t = 1.0472f * i;
        if (ax == 1) {
            b.box(x, y, z, a, h, a * .577f, ci);
            b.rot(0, t, 0);
        } else {
            b.box(x, y, z, a, a * .577f, h, ci);
            b.rot(0, 0, t);
        }
    }
}

HDN void k_gear(Builder& b) {
    int m = b.r.i(6);
    b.rr = b.u(.005f, .02f);
    if (m < 2) {  // gear wheel, facing or lying
        int n = b.r.i(7, 14), ax = b.r.p(.75f) ? 2 : 1;
        float R = b.u(.5f, .65f), t = b.u(.1f, .22f), hole = b.u(.1f, .25f), tl = b.u(.08f, .16f), tw = 3.1416f * R / n * b.u(.42f, .6f);
        if (ax == 2)
            b.wheel(0, 0, 0, R, t, 2, 0);
        else
            b.cyl(0, 0, 0, R, t, 0);
        for (int i = 0; i < n; ++i) {
            float a = 6.2832f * i / n, r = R + tl * .5f, c = r * cosf(a), s = r * sinf(a);
            if (ax == 2) {
                b.box(c, s, 0, tl, tw, t, 0);
                b.rot(0, 0, a);
            } else {
                b.box(c, 0, s, tl, t, tw, 0);
                b.rot(0, -a, 0);
            }
        }
        if (ax == 2) {
            if (b.r.p(.5f))
                b.wheel(0, 0, 0, R * .5f, t * 1.4f, 2, 1);
            b.wheel(0, 0, 0, hole, t * 2.f, 2, 3, SUB);
            if (b.r.p(.4f))
                for (int i = 0; i < 4; ++i)
                    b.wheel(R * .68f * cosf(1.57f * i), R * .68f * sinf(1.57f * i), 0, R * .17f, t * 2.f, 2, 3, SUB);
        } else {
            b.cyl(0, b.u(0, .3f), 0, hole * 1.6f, t * 1.6f, 1);
            b.cyl(0, 0, 0, hole, t * 5.f, 3, SUB);
        }
    } else if (m == 2) {  // nut
        float a = b.u(.45f, .6f), h = b.u(.18f, .35f);
        int ax = b.r.i(1, 2);
        hexagon(b, 0, 0, 0, a, h, ax, 0);
        if (ax == 1)
            b.cyl(0, 0, 0, a * b.u(.45f, .65f), h * 1.5f, 3, SUB);
        else
            b.wheel(0, 0, 0, a * b.u(.45f, .65f), h * 1.5f, 2, 3, SUB);
    } else if (m == 3) {  // bolt or screw
        float a = b.u(.25f, .38f), r = a * b.u(.4f, .6f), h = b.u(.4f, .65f);
        if (b.r.p(.6f))
            hexagon(b, 0, h + .1f, 0, a, .12f, 1, 0);
        else {
            b.dome(0, h, 0, a, .2f, a, 0);
            b.box(0, h + .2f, 0, a, .08f, .05f, 3, SUB);
        }
        b.cyl(0, 0, 0, r, h, 1);
        int n = b.r.i(4, 7);
        for (int i = 0; i < n; ++i) {
            b.tor(0, -h * .85f + 1.3f * h * i / n, 0, r, .045f, 1);
            b.rot(.06f, 0, .06f);
        }
        if (b.r.p(.5f))
            b.cone(0, -h - .1f, 0, .02f, .12f, r, 1);
    } else if (m == 4) {  // pipe joint
        float r = b.u(.16f, .24f), L = b.u(.45f, .6f), f = r * b.u(1.3f, 1.6f);
        int arms = b.r.i(2, 4);
        b.ball(0, 0, 0, r * 1.1f, 0);
        for (int i = 0; i < arms; ++i) {
            float a = 1.5708f * (i + (arms == 2 ? b.r.i(2) * i : 0)), x = cosf(a), y = sinf(a);
            b.cyl(x * L * .5f, y * L * .5f, 0, r, L * .5f, 0);
            b.rot(0, 0, a - 1.5708f);
            b.cyl(x * L, y * L, 0, f, .07f, 1);
            b.rot(0, 0, a - 1.5708f);
            b.cyl(x * L, y * L, 0, r * .65f, L * .5f, 3, SUB);
            b.rot(0, 0, a - 1.5708f);
        }
        if (b.r.p(.4f)) {
            b.cyl(0, 0, r * 1.4f, .05f, r * .6f, 2);
            b.rot(1.5708f, 0, 0);
            b.tor(0, 0, r * 2.f, .2f, .045f, 2);
            b.rot(1.5708f, 0, 0);
            b.box(0, 0, r * 2.f, .2f, .04f, .035f, 2);
        }
    } else {  // propeller or fan
        int n = b.r.i(3, 6);
        float L = b.u(.3f, .42f), a0 = b.u(0, 1.5f);
        b.wheel(0, 0, 0, b.u(.12f, .2f), b.u(.1f, .2f), 2, 0);
        for (int i = 0; i < n; ++i) {
            float a = a0 + 6.2832f * i / n;
            b.ell(L * cosf(a), L * sinf(a), 0, L, L * b.u(.28f, .4f), .06f, 1);
            b.rot(.5f, 0, a);
        }
        if (b.r.p(.5f)) {
            b.tor(0, 0, 0, L * 2.05f, .05f, 2);
            b.rot(1.5708f, 0, 0);
            if (b.r.p(.6f)) {
                b.cyl(0, -L * 2.f - .14f, 0, .06f, .16f, 2);
                b.cyl(0, -L * 2.f - .3f, 0, .24f, .05f, 2);
            }
        }
    }
}

// Machine parts along shafts: discs, blocks, flanges, brackets and bores that line up.
HDN void k_mechanism(Builder& b) {
    int ax = b.r.i(3), n = b.r.i(2, 5), hexed = b.r.i(4);
    float t = -.75f, R = b.u(.14f, .26f), bore = b.r.p(.5f) ? b.u(.06f, .11f) : 0.f;
    b.rr = b.u(.004f, .03f);
    for (int i = 0; i < n; ++i) {
        float h = b.u(.07f, .26f), r = R * b.u(.7f, 2.2f);
        t += h;
        float x = ax == 0 ? t : 0.f, y = ax == 1 ? t : 0.f, z = ax == 2 ? t : 0.f;
        int what = b.r.i(5);
        if (what == 0)
            b.box(x, y, z, ax == 0 ? h : r, ax == 1 ? h : r, ax == 2 ? h : r, i);
        else if (what == 1 && i == hexed && ax > 0)
            hexagon(b, x, y, z, r, h, ax, i);
        else if (what == 2) {
            b.cone(x, y, z, r, h, r * b.u(.4f, .9f), i);
            b.rot(ax == 2 ? 1.5708f : 0.f, 0, ax == 0 ? -1.5708f : 0.f);
        } else if (ax == 1)
            b.cyl(x, y, z, r, h, i);
        else
            b.wheel(x, y, z, r, h, ax, i);
        t += h * .97f;
    }
    float at = b.u(-.5f, -.1f), s = b.u(.12f, .22f);
    int side = b.r.i(4);
    if (side == 0) {  // feet
        b.box(ax == 0 ? at : s * 1.2f, ax == 1 ? at : -R * 1.3f, ax == 2 ? at : 0.f, s, .06f, s * 1.3f, 3, MIR);
        b.box(ax == 0 ? at : s, ax == 1 ? at : -R * .8f, ax == 2 ? at : 0.f, s * .4f, R * .7f, s * .6f, 3, MIR);
    } else if (side == 1) {  // side arms
        float y = ax == 1 ? at : 0.f, z = ax == 2 ? at : 0.f;
        b.limb(v3(R * .4f, y, z), v3(R + s * 2.f, y, z), s * .45f, 3, MIR);
        b.wheel(R + s * 2.2f, y, z, s * .9f, .07f, b.r.p(.5f) ? 0 : 2, 4, MIR);
    } else if (side == 2) {  // a handle or crank
        float y = ax == 1 ? at : R * .5f, z = ax == 2 ? at : 0.f, x = ax == 0 ? at : 0.f;
        b.limb(v3(x, y, z), v3(x, y + .4f, z), .06f, 3);
        b.limb(v3(x, y + .4f, z), v3(x, y + .4f, z + .28f), .06f, 3);
        b.ball(x, y + .4f, z + .28f, .09f, 4);
    }
    if (bore > 0.f) {
        b.cyl(0, 0, 0, bore, 1.6f, 5, SUB);
        b.rot(ax == 2 ? 1.5708f : 0.f, 0, ax == 0 ? 1.5708f : 0.f);
    }
}

HDN void k_drill(Builder& b) {
    int m = b.r.i(3);
    float L = b.u(.35f, .5f), w = b.u(.12f, .17f), g = b.u(.3f, .45f);
    b.rr = b.u(.02f, .06f);
    if (m == 0) {  // power drill
        b.wheel(0, .2f, 0, w, L, 2, 0);
        b.cone(0, .2f, L + .09f, w * .9f, .1f, w * .5f, 1);
        b.rot(1.5708f, 0, 0);
        b.wheel(0, .2f, L + .35f, .04f, .22f, 2, 2);
        b.limb(v3(0, .15f, -L * .5f), v3(0, -g, -L * .65f), w * .65f, 0);
        b.box(0, -g - .08f, -L * .55f, w * .95f, .1f, w * 1.6f, 1);
        b.box(0, 0, -L * .5f + w, .05f, .07f, .05f, 2);
    } else if (m == 1) {  // hair dryer, megaphone
        b.ball(0, .2f, -L * .4f, w * 1.5f, 0);
        float r = w * b.u(.8f, 2.2f);
        b.cone(0, .2f, L * .35f, w * 1.1f, L * .6f, r, 1);
        b.rot(1.5708f, 0, 0);
        b.cone(0, .2f, L * .5f, w * .7f, L * .55f, r - .06f, 3, SUB);
        b.rot(1.5708f, 0, 0);
        b.limb(v3(0, .1f, -L * .4f), v3(0, -g, -L * .3f), w * .6f, 2);
    } else {  // toy blaster, glue gun
        b.box(0, .2f, 0, w * .7f, w, L, 0);
        b.wheel(0, .24f, L + .15f, w * .5f, .2f, 2, 1);
        b.cyl(0, .24f, L + .36f, w * .75f, .05f, 2);
        b.rot(1.5708f, 0, 0);
        b.box(0, -.12f, -L * .65f, w * .6f, g * .7f, w * .8f, 1);
        b.rot(.25f, 0, 0);
        b.tor(0, .02f, -L * .25f, .11f, .035f, 2);
        b.rot(0, 0, 1.5708f);
        if (b.r.p(.6f))
            b.limb(v3(0, .2f + w, -.1f), v3(0, .2f + w, .2f), .07f, 3);
        if (b.r.p(.4f))
            b.ball(0, .24f, L + .4f, w * .5f, 4);
    }
}

HDN void k_piano(Builder& b) {
    float w = b.u(.5f, .7f), h = b.u(.4f, .55f);
    if (b.r.p(.5f)) {  // upright
        float d = b.u(.16f, .24f), y = b.u(-.1f, .02f);
        b.box(0, 0, 0, w, h, d, 0);
        b.box(0, y, d + .14f, w, .06f, .16f, 0);
        b.box(0, y + .06f, d + .15f, w * .92f, .035f, .12f, 4);
        b.box(w - .05f, (y - h) * .5f, d + .22f, .05f, (h + y) * .5f, .05f, 0, MIR);
        b.box(0, h + .01f, 0, w * 1.04f, .035f, d * 1.1f, 1);
        if (b.r.p(.6f))
            b.box(0, h * .55f, d + .03f, w * .4f, h * .25f, .03f, 2);
    } else {  // grand
        float L = b.u(.55f, .75f);
        b.box(0, 0, .35f, w, .12f, .22f, 0);
        b.cyl(-w * .3f, 0, .2f, w * .7f, .12f, 0, 0, L);
        b.box(0, .05f, .5f, w * .9f, .08f, .13f, 4);
        if (b.r.p(.6f)) {
            b.box(-w * .25f, .38f, -.02f, w * .68f, .03f, L * .55f, 1);
            b.rot(0, 0, .55f);
            b.limb(v3(w * .2f, .1f, 0), v3(w * .1f, .55f, 0), .03f, 2);
        }
        b.cyl(w * .85f, -.4f, .42f, .05f, .32f, 0, MIR);
        b.cyl(-w * .3f, -.4f, -L * .35f, .05f, .32f, 0);
    }
}

HDN void k_violin(Builder& b) {
    int m = b.r.i(3);
    float w = b.u(.24f, .32f), d = b.u(.06f, .1f), n = b.u(.38f, .52f);
    b.smooth = .03f;
    if (m < 2) {  // violin family
        b.wheel(0, -.5f, 0, w, d, 2, 0);
        b.wheel(0, -.5f + w * 1.4f, 0, w * .8f, d, 2, 0);
        b.box(0, -.5f + w * .75f, 0, w * .62f, w * .5f, d, 0);
        b.smooth = .003f;
        b.ball(w * 1.08f, -.5f + w * .8f, 0, w * .35f, 0, SUB | MIR);
        float top = -.5f + w * 2.1f;
        b.box(0, top + n * .6f - .15f, d, .055f, n * .8f, .035f, 1);
        b.box(0, -.5f + w * .55f, d + .03f, w * .3f, .05f, .04f, 1);
        b.tbox(0, -.5f - w * .4f, d + .02f, .05f, w * .4f, .035f, 1.6f, 1, 1);
        b.wheel(0, top + n * 1.4f - .12f, d, .08f, .05f, 0, 0);
        b.limb(v3(-.13f, top + n * 1.25f - .12f, d), v3(.13f, top + n * 1.25f - .12f, d), .033f, 2);
        if (m == 1)
            b.limb(v3(0, -.5f - w, 0), v3(0, -.7f - w, 0), .035f, 2);
    } else {  // banjo or lute
        b.smooth = .003f;
        if (b.r.p(.5f)) {
            b.wheel(0, -.4f, 0, w * 1.1f, d, 2, 4);
            b.tor(0, -.4f, d * .6f, w * 1.1f, .04f, 0);
            b.rot(1.5708f, 0, 0);
        } else {
            b.ell(0, -.4f, 0, w, w * 1.35f, d * 1.8f, 0);
            b.box(0, -.4f, d * 2.3f, w * 1.3f, w * 1.6f, d * 2.f, 0, SUB);
            b.wheel(0, -.35f, d * .3f, w * .28f, .04f, 2, 3);
        }
        b.box(0, -.1f + n * .7f, d * .5f, .055f, n * .9f, .04f, 1);
        b.box(0, -.1f + n * 1.7f, d * .4f, .09f, .12f, .04f, 0);
        b.limb(v3(-.14f, -.1f + n * 1.68f, d * .4f), v3(.14f, -.1f + n * 1.68f, d * .4f), .035f, 2);
    }
}

HDN void k_drum(Builder& b) {
    int m = b.r.i(4);
    float R = b.u(.4f, .55f), h = b.u(.2f, .45f);
    if (m == 0) {  // drum with hoops, sticks
        b.cyl(0, 0, 0, R, h, 0);
        b.cyl(0, h, 0, R * 1.06f, .05f, 1);
        b.cyl(0, -h, 0, R * 1.06f, .05f, 1);
        b.cyl(0, h + .04f, 0, R * .94f, .05f, 4);
        if (b.r.p(.6f)) {
            b.limb(v3(-.3f, h + .13f, .25f), v3(.35f, h + .13f, -.15f), .04f, 2);
            b.ball(.35f, h + .13f, -.15f, .07f, 2);
        }
        if (b.r.p(.4f))
            b.limb(v3(R * .7f, -h, R * .5f), v3(R * .95f, -h - .4f, R * .65f), .04f, 3, MIR);
        if (b.r.p(.5f))
            for (int i = 0; i < 6; ++i)
                b.limb(v3(R * cosf(1.0472f * i), -h, R * sinf(1.0472f * i)),
                       v3(R * cosf(1.0472f * i + .5f), h, R * sinf(1.0472f * i + .5f)), .03f, 2);
    } else if (m == 1) {  // djembe, bongos
        int pair = b.r.p(.4f);
        float x = pair ? .34f : 0.f, r = pair ? .3f : R * .8f;
        b.cone(x, .35f, 0, r * .55f, .3f, r, 0, pair ? MIR : 0);
        b.cyl(x, .66f, 0, r * 1.03f, .05f, 4, pair ? MIR : 0);
        if (pair)
            b.box(0, .4f, 0, .15f, .07f, .08f, 2);
        else
            b.cone(0, -.25f, 0, r * .7f, .35f, r * .45f, 1);
    } else if (m == 2) {  // bass drum kit
        b.wheel(0, 0, 0, R * .8f, .2f, 2, 0);
        b.wheel(0, 0, .2f, R * .72f, .03f, 2, 4);
        b.cyl(R * .5f, R * .8f + .14f, -.05f, .17f, .12f, 1, MIR);
        b.rot(.3f, 0, 0);
        b.cyl(R + .1f, 0, -.05f, .18f, .12f, 1);
        b.cyl(R + .1f, -.35f, -.05f, .035f, .3f, 3);
        b.cyl(-R - .22f, .5f, -.1f, .24f, .033f, 2);
        b.cyl(-R - .22f, .02f, -.1f, .035f, .5f, 3);
        b.limb(v3(-R - .22f, -.4f, -.1f), v3(-R * .4f, -R * .75f, -.1f), .035f, 3);
        b.limb(v3(R + .1f, -.5f, -.05f), v3(R * .4f, -R * .7f, -.05f), .035f, 3);
    } else {  // tambourine, gong
        b.tor(0, 0, 0, R, .07f, 0);
        b.rot(1.5708f, 0, 0);
        b.wheel(0, 0, 0, R, .035f, 2, 4);
        if (b.r.p(.5f)) {
            b.wheel(0, 0, .03f, R * .3f, .05f, 2, 2);
            b.box(R + .12f, -.05f, 0, .05f, R + .3f, .05f, 1, MIR);
            b.box(0, R + .22f, 0, R + .2f, .05f, .05f, 1);
            b.limb(v3(R * .5f, R * .8f, 0), v3(R * .5f, R + .22f, 0), .033f, 3, MIR);
        }
    }
}
