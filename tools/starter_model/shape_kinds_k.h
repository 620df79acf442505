// Shape kinds, part eleven: more forms of kinds from the first parts.
#pragma once
#include "shape_kinds_c.h"
#include "shape_kinds_j.h"

HDN void k_chairs(Builder& b) {
    if (b.r.p(.55f))
        return k_chair(b);
    int m = b.r.i(4);
    float w = b.u(.32f, .44f), h = b.u(.35f, .5f), bh = b.u(.35f, .6f);
    b.rr = b.u(.01f, .05f);
    if (m == 0) {  // office chair
        b.box(0, 0, 0, w, .07f, w, 0);
        b.box(0, bh * .5f + .14f, -w - .02f, w * .9f, bh * .55f, .06f, 0);
        b.rot(-.12f, 0, 0);
        b.limb(v3(0, 0, -w * .6f), v3(0, .2f, -w - .05f), .05f, 1);
        b.cyl(0, -h * .5f, 0, .06f, h * .5f, 1);
        for (int i = 0; i < 5; ++i) {
            float a = 1.2566f * i + .3f;
            b.limb(v3(0, -h, 0), v3(w * cosf(a), -h - .06f, w * sinf(a)), .045f, 1);
            b.ball(w * cosf(a), -h - .1f, w * sinf(a), .06f, 3);
        }
        if (b.r.p(.6f)) {
            b.box(w + .03f, .22f, 0, .05f, .035f, w * .6f, 1, MIR);
            b.limb(v3(w + .03f, 0, 0), v3(w + .03f, .2f, 0), .04f, 1, MIR);
        }
    } else if (m == 1) {  // armchair
        b.box(0, -.1f, 0, w, .16f, w, 0);
        b.box(0, .25f, -w, w, .45f, .1f, 0);
        b.box(w, .05f, .02f, .09f, .28f, w, b.r.i(2), MIR);
        if (b.r.p(.5f))
            b.box(0, .1f, .05f, w * .9f, .08f, w * .9f, 2);
        for (int k = -1; k <= 1; k += 2)
            b.limb(v3(w * .9f, -.25f, k * w * .85f), v3(w * .95f, -.42f, k * w * .9f), .045f, 3, MIR);
    } else if (m == 2) {  // rocking chair
        b.box(0, 0, 0, w, .045f, w, 0);
        for (int k = -1; k <= 1; k += 2)
            b.limb(v3(w * .9f, 0, k * w * .85f), v3(w * .9f, -h, k * w * .9f), .045f, 1, MIR);
        b.limb(v3(w * .9f, 0, -w * .9f), v3(w * .9f, bh + .15f, -w * 1.3f), .045f, 1, MIR);
        for (int i = 0; i < 3; ++i)
            b.box(0, (bh + .15f) * (i + 1) / 3.f, -w * (.9f + .133f * (i + 1)), w * .9f, .06f, .035f, 0);
        b.limb(v3(w * .9f, -h, w * .9f), v3(w * .9f, -h - .06f, 0), .045f, 2, MIR);
        b.limb(v3(w * .9f, -h - .06f, 0), v3(w * .9f, -h, -w * .9f), .045f, 2, MIR);
        b.limb(v3(w * .9f, -h, -w * .9f), v3(w * .9f, -h + .12f, -w * 1.5f), .045f, 2, MIR);
        b.limb(v3(w * .9f, .25f, -w), v3(w * .9f, .25f, w * .8f), .045f, 1, MIR);
        b.limb(v3(w * .9f, .25f, w * .8f), v3(w * .9f, 0, w * .8f), .04f, 1, MIR);
    } else {  // tub chair, bar stool
        if (b.r.p(.5f)) {
            b.cyl(0, .15f, 0, w * 1.1f, .4f, 0);
            b.cyl(0, .4f, .08f, w * .9f, .42f, 1, SUB);
            b.box(0, .62f, w * .9f, w * 1.2f, .42f, w * .75f, 1, SUB);
            b.cyl(0, -.05f, .05f, w * .92f, .1f, 2);
            b.cyl(0, -.38f, 0, .06f, .2f, 3);
            b.cyl(0, -.56f, 0, w * .7f, .04f, 3);
        } else {
            b.cyl(0, .35f, 0, w * .75f, .06f, 0);
            for (int k = -1; k <= 1; k += 2)
                b.limb(v3(w * .4f, .33f, k * w * .4f), v3(w * .7f, -.75f, k * w * .7f), .045f, 1, MIR);
            b.tor(0, -.4f, 0, w * .8f, .035f, 2);
            if (b.r.p(.4f)) {
                b.box(0, .62f, -w * .62f, w * .6f, .17f, .04f, 0);
                b.limb(v3(w * .45f, .35f, -w * .55f), v3(w * .45f, .7f, -w * .62f), .04f, 1, MIR);
            }
        }
    }
}

HDN void k_tables(Builder& b) {
    if (b.r.p(.6f))
        return k_table(b);
    int m = b.r.i(4);
    float w = b.u(.55f, .85f), d = b.u(.35f, .5f), h = b.u(.3f, .5f), t = b.u(.04f, .06f);
    b.box(0, 0, 0, w, t, d, 0);
    if (m == 0) {  // desk with drawers on one or both sides
        int both = b.r.p(.4f), n = b.r.i(2, 3);
        b.box(w * .7f, -h * .9f, 0, w * .27f, h * .9f, d * .92f, 1, both ? MIR : 0);
        if (!both)
            b.box(-w * .92f, -h * .9f, 0, .05f, h * .9f, d * .92f, 1);
        for (int i = 0; i < n; ++i)
            b.box(w * .7f, -h * 1.8f * (i + .5f) / n, d * .94f, w * .23f, h * .75f / n, .03f, 2, both ? MIR : 0);
        if (b.r.p(.4f))
            b.box(0, .22f, -d * .3f, .3f, .17f, .04f, 3);
    } else if (m == 1) {  // crossed legs
        for (int k = -1; k <= 1; k += 2) {
            b.limb(v3(w * .75f, 0, k * d * .7f), v3(w * .75f, -h * 1.7f, -k * d * .8f), .05f, 1, MIR);
        }
        b.limb(v3(-w * .75f, -h * .85f, 0), v3(w * .75f, -h * .85f, 0), .045f, 1);
    } else if (m == 2) {  // low table with a lower board
        float x = w * .9f, z = d * .85f;
        for (int k = -1; k <= 1; k += 2)
            b.box(x, -h * .5f, k * z, .05f, h * .5f, .05f, 1, MIR);
        b.box(0, -h * .75f, 0, x, .035f, z, 2);
    } else {  // cloth, stall or table tennis
        if (b.r.p(.5f)) {
            b.tbox(0, -h * .6f, 0, w * 1.06f, h * .6f, d * 1.06f, .96f, .96f, 1);
            b.cyl(w * .8f, -h * 1.3f, d * .7f, .045f, .15f, 2, MIR);
            b.cyl(w * .8f, -h * 1.3f, -d * .7f, .045f, .15f, 2, MIR);
        } else {
            for (int k = -1; k <= 1; k += 2)
                b.box(w * .93f, 0, k * d * .9f, .04f, .75f, .04f, 1, MIR);
            b.tbox(0, .82f, 0, w * 1.15f, .12f, d * 1.2f, b.r.p(.5f) ? 1.f : .3f, .1f, 2);
            b.box(0, -.2f, d * .9f, w * .9f, .2f, .035f, 3);
        }
    }
}

HDN void k_mugs(Builder& b) {
    if (b.r.p(.55f))
        return k_mug(b);
    int m = b.r.i(4);
    float w = b.u(.34f, .5f), h = b.u(.2f, .5f), t = b.u(.06f, .09f);
    if (m == 0) {  // bowl, cup on a saucer
        h = b.u(.28f, .42f);
        if (b.r.p(.5f)) {
            b.tor(w, -.1f, 0, h * .42f, .04f, 1);
            b.rot(1.5708f, 0, 0);
            b.cyl(0, -h - .03f, 0, w * 1.5f, .04f, 2);
        }
        b.dome(0, 0, 0, w, h, w, 0);
        b.rot(0, 0, 3.1416f);
        b.cyl(0, -h * .95f, 0, w * .45f, .05f, 0);
        b.dome(0, .02f, 0, w - t, h - t, w - t, 3, SUB);
        b.rot(0, 0, 3.1416f);
    } else if (m == 1) {  // jug with a spout
        h = b.u(.4f, .55f);
        b.tor(-w * .85f, .05f, 0, h * .5f, .05f, 1);
        b.rot(1.5708f, 0, 0);
        b.cone(0, 0, 0, w, h, w * .7f, 0);
        b.cone(w * .62f, h * .75f, 0, .03f, h * .25f, .12f, 0);
        b.rot(0, 0, -.2f);
        b.cone(0, t * 2, 0, w - t, h, w * .7f - t, 3, SUB);
    } else if (m == 2) {  // square pot, box without a lid, tray
        float d = b.u(.25f, .5f), f = b.u(.9f, 1.4f);
        b.tbox(0, 0, 0, w, h, d, f, f, 0);
        b.tbox(0, t * 1.7f, 0, w - t, h, d - t, f, f, 3, SUB);
        if (b.r.p(.4f))
            b.box(w * f + .04f, h * .6f, 0, .08f, .045f, d * .4f, 1, MIR);
    } else {  // beer mug: tall, thick handle of bars; pot with plants or pencils
        h = b.u(.4f, .55f);
        w *= .8f;
        bool beer = b.r.p(.5f);
        if (beer) {
            b.limb(v3(w * .8f, h * .6f, 0), v3(w + .27f, h * .6f, 0), .06f, 1);
            b.limb(v3(w + .27f, h * .6f, 0), v3(w + .27f, -h * .5f, 0), .06f, 1);
            b.limb(v3(w * .8f, -h * .5f, 0), v3(w + .27f, -h * .5f, 0), .06f, 1);
        }
        b.cyl(0, 0, 0, w, h, 0);
        b.cyl(0, t * 2, 0, w - t, h, 3, SUB);
        if (beer)
            b.ell(0, h * .95f, 0, w * .95f, b.u(.05f, .17f), w * .95f, 4);
        else
            for (int i = 0; i < 4; ++i)
                b.limb(v3(0, -h * .7f, 0), v3(w * 1.1f * cosf(1.7f * i), h + b.u(.2f, .4f), w * 1.1f * sinf(1.7f * i)), .045f, i + 1);
    }
}

HDN void k_signs(Builder& b) {
    if (b.r.p(.5f))
        return k_sign(b);
    int m = b.r.i(4);
    float w = b.u(.4f, .65f), h = b.u(.25f, .4f);
    if (m == 0) {  // notice board on two posts
        b.box(w * .8f, -.25f, -.04f, .05f, .6f, .05f, 1, MIR);
        b.box(0, .15f, 0, w, h, .05f, 0);
        if (b.r.p(.5f))
            b.tbox(0, .17f + h, 0, w * 1.1f, .06f, .12f, 1, .1f, 2);
        else
            b.box(0, .15f, .05f, w * .85f, h * .8f, .03f, 4);
    } else if (m == 1) {  // signpost with arms
        int n = b.r.i(2, 3);
        b.cyl(0, 0, 0, .06f, .85f, 1);
        for (int i = 0; i < n; ++i) {
            float s = b.r.p(.5f) ? 1.f : -1.f, y = .65f - .3f * i, L = b.u(.26f, .36f);
            b.box(s * L * .7f, y, .06f, L, .1f, .035f, i + 2);
            b.tbox(s * (L * 1.7f + .07f), y, .06f, .1f, .08f, .035f, .05f, 1, i + 2);
            b.rot(0, 0, -s * 1.5708f);
        }
        b.cyl(0, -.85f, 0, .17f, .05f, 0);
    } else if (m == 2) {  // street lamp
        b.cyl(0, -.05f, 0, .045f, .8f, 0);
        b.cyl(0, -.85f, 0, .15f, .06f, 0);
        if (b.r.p(.5f)) {
            b.limb(v3(0, .72f, 0), v3(.35f, .85f, 0), .04f, 0, b.r.p(.5f) ? MIR : 0);
            b.box(.42f, .84f, 0, .17f, .045f, .09f, 4, b.last()[F_FLAGS] > 0 ? MIR : 0);
        } else {
            b.cone(0, .9f, 0, .1f, .15f, .17f, 4);
            b.cone(0, 1.1f, 0, .2f, .07f, .04f, 1);
        }
    } else {  // flag, traffic cone, octagon
        int t = b.r.i(3);
        if (t == 0) {
            b.cyl(-.35f, 0, 0, .045f, .9f, 0);
            b.box(.02f, .6f, 0, .36f, .25f, .035f, 1);
            b.ball(-.35f, .92f, 0, .075f, 2);
        } else if (t == 1) {
            b.cone(0, 0, 0, .3f, .55f, .06f, 0);
            b.box(0, -.56f, 0, .42f, .05f, .42f, 0);
            b.cone(0, .05f, 0, .22f, .12f, .17f, 4);
        } else {
            b.cyl(0, -.3f, 0, .05f, .6f, 1);
            for (int i = 0; i < 4; ++i) {
                b.box(0, .45f, .05f, .34f, .141f, .045f, 0);
                b.rot(0, 0, .7854f * i);
            }
        }
    }
}

// Symmetric attachments in order: a body, then pairs, tops, feet and fronts of like sizes that meet its surface.
HDN void k_symparts(Builder& b) {
    if (b.r.p(.5f))
        return k_symatt(b);
    float w = b.u(.18f, .45f), h = b.u(.2f, .45f), d = b.u(.15f, .4f);
    int body = b.r.i(4);
    b.smooth = b.r.p(.6f) ? .003f : b.u(.01f, .05f);
    if (body == 0)
        b.box(0, 0, 0, w, h, d, 0);
    else if (body == 1)
        b.ell(0, 0, 0, w, h, d, 0);
    else if (body == 2)
        b.cyl(0, 0, 0, w, h, 0, 0, d);
    else
        b.tbox(0, 0, 0, w, h, d, b.u(.4f, 1.3f), b.u(.4f, 1.3f), 0);
    if (b.r.p(.65f)) {  // on top
        float s = b.u(.12f, .3f);
        b.limb(v3(0, 0, 0), v3(0, h + s * .5f, 0), b.u(.05f, .1f), 0);
        any_prim(b, 0, h + s * .5f, b.u(-.3f, .3f) * d, s, 1, 0);
        if (b.r.p(.4f))
            any_prim(b, 0, h + s * 1.4f, 0, s * .5f, 2, 0);
    }
    if (b.r.p(.6f)) {  // arms, wings, handles
        float y = b.u(-.6f, .7f) * h, L = b.u(.2f, .5f), r = b.u(.05f, .1f), up = b.u(-.4f, .4f);
        int t = b.r.i(3);
        if (t == 0)
            b.limb(v3(w * .7f, y, 0), v3(w + L, y + up, b.u(-.2f, .3f)), r, 3, MIR);
        else if (t == 1) {
            b.box(w + L * .4f, y, 0, L * .6f, .045f, d * b.u(.4f, .9f), 3, MIR);
            b.rot(0, 0, up);
        } else {
            b.tor(w, y, 0, L * .4f, r * .8f, 3, MIR);
            b.rot(1.5708f, 0, 0);
        }
        if (b.r.p(.4f) && t < 2)
            any_prim(b, w + L, y + (t ? up * L : up), 0, b.u(.1f, .17f), 4, MIR);
    }
    if (b.r.p(.6f)) {  // feet or a base
        float L = b.u(.1f, .4f), r = b.u(.05f, .09f);
        int t = b.r.i(3);
        if (t == 0)
            for (int k = -1; k <= 1; k += 2)
                b.limb(v3(w * .6f, -h * .7f, k * d * .6f), v3(w * .7f, -h - L, k * d * .7f), r, 5, MIR);
        else if (t == 1)
            for (int k = -1; k <= 1; k += 2)
                b.wheel(w, -h, k * d * .7f, b.u(.1f, .2f), .06f, 0, 5, MIR);
        else {
            b.cyl(0, -h - L * .4f, 0, r * 1.4f, L * .6f, 5);
            b.cyl(0, -h - L, 0, w * b.u(.7f, 1.3f), .05f, 4);
        }
    }
    if (b.r.p(.5f))
        any_prim(b, 0, b.u(-.5f, .5f) * h, d, b.u(.1f, .2f), 2, b.r.p(.3f) ? SUB : 0);
    if (b.r.p(.3f))
        any_prim(b, w * .5f, b.u(-.2f, .5f) * h, d * .9f, b.u(.07f, .12f), 3, MIR);
}
