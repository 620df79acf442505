// Shape kinds, part ten: buildings and outdoor things.
#pragma once
#include "shape_kinds_i.h"

HDN void k_church(Builder& b) {
    int m = b.r.i(2);
    float w = b.u(.24f, .32f), h = b.u(.22f, .34f), L = b.u(.4f, .55f), t = b.u(.14f, .2f), th = b.u(.5f, .7f);
    b.rr = .008f;
    if (m == 0) {  // nave and steeple
        float z = b.r.p(.7f) ? L : -L;
        b.box(0, -.3f, 0, w, h, L, 0);
        b.tbox(0, -.3f + h + .16f, 0, w * 1.08f, .17f, L * 1.03f, .04f, 1, 1);
        b.box(0, -.3f - h + th, z, t, th, t, 0);
        b.tbox(0, -.3f - h + th * 2 + .25f, z, t * 1.15f, .26f, t * 1.15f, .05f, .05f, 1);
        b.box(0, -.2f - h + .05f, z > 0 ? z + t : L, .08f, .15f, .04f, 3);
        if (b.r.p(.6f)) {
            b.cyl(0, th * 2 - h + .28f, z, .033f, .12f, 2);
            b.box(0, th * 2 - h + .32f, z, .09f, .033f, .033f, 2);
        }
        for (int k = -1; k <= 1; ++k)
            b.box(w, -.3f, k * L * .5f, .035f, h * .5f, .06f, 3, MIR);
    } else {  // domes and slim towers
        b.box(0, -.35f, 0, w * 1.6f, h, w * 1.4f, 0);
        b.cyl(0, -.3f + h, 0, w, .1f, 0);
        b.ell(0, -.15f + h, 0, w * 1.05f, w * b.u(1.f, 1.3f), w * 1.05f, 1);
        b.cone(0, -.05f + h + w, 0, .06f, .17f, .02f, 2);
        if (b.r.p(.8f)) {
            b.cyl(w * 2.1f, -.35f - h + th, 0, .075f, th, 0, MIR);
            b.cyl(w * 2.1f, -.35f - h + th * 1.6f, 0, .12f, .04f, 2, MIR);
            b.ell(w * 2.1f, -.35f - h + th * 2, 0, .1f, .18f, .1f, 1, MIR);
            b.box(w * 1.9f, -.3f - h, 0, w * .35f, .06f, w, 0, MIR);
        }
        b.wheel(0, -.4f, w * 1.4f, .12f, .04f, 2, 3);
        b.box(0, -.38f - h * .5f, w * 1.4f, .12f, h * .5f, .04f, 3);
    }
}

HDN void k_skyscraper(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.2f, .32f), d = b.u(.18f, .3f);
    b.rr = .006f;
    if (m == 0) {  // stepped
        int n = b.r.i(2, 4);
        float y = -.9f;
        for (int i = 0; i < n; ++i) {
            float h = b.u(.17f, .38f);
            b.box(0, y + h, 0, w, h, d, i % 3);
            y += 2 * h;
            w *= b.u(.6f, .85f);
            d *= b.u(.6f, .85f);
        }
        b.cone(0, y + .2f, 0, .05f, .22f, .03f, 3);
    } else if (m == 1) {  // slab with rows of windows
        int n = b.r.i(3, 6);
        float h = b.u(.6f, .85f);
        b.box(0, 0, 0, w, h, d, 0);
        for (int i = 0; i < n; ++i)
            b.box(0, -h + 2 * h * (i + .7f) / (n + .4f), 0, w + .03f, h * .45f / n, d * .8f, 4);
        b.box(0, -h, 0, w * 1.4f, .08f, d * 1.4f, 1);
        if (b.r.p(.5f))
            b.box(w * .3f, h + .06f, 0, w * .4f, .08f, d * .4f, 2);
    } else if (m == 2) {  // two or three towers on a base
        b.box(0, -.8f, 0, .6f, .1f, .35f, 0);
        int n = b.r.i(2, 3);
        for (int i = 0; i < n; ++i) {
            float h = b.u(.35f, .8f), x = (i - .5f * (n - 1)) * .4f;
            if (b.r.p(.3f))
                b.cyl(x, -.75f + h, 0, .17f, h, i);
            else
                b.box(x, -.75f + h, 0, .16f, h, .18f, i);
        }
        if (b.r.p(.4f))
            b.box(0, b.u(-.5f, -.2f), 0, .35f, .05f, .08f, 4);
    } else {  // lattice tower
        float h = b.u(.6f, .8f), s = b.u(.3f, .42f);
        for (int k = -1; k <= 1; k += 2) {
            b.limb(v3(s, -h, k * s), v3(s * .4f, -.1f, k * s * .4f), .05f, 0, MIR);
            b.limb(v3(s * .4f, -.1f, k * s * .4f), v3(.03f, h, k * .03f), .04f, 0, MIR);
        }
        b.box(0, -.1f, 0, s * .5f, .045f, s * .5f, 1);
        b.box(0, h * .55f, 0, s * .28f, .04f, s * .28f, 1);
        b.cyl(0, h + .12f, 0, .035f, .15f, 2);
        for (int k = -1; k <= 1; k += 2)
            b.box(0, -h * .6f, k * s * .75f, s * .75f, .04f, .035f, 0);
        b.box(s * .75f, -h * .6f, 0, .035f, .04f, s * .75f, 0, MIR);
    }
}

HDN void k_lighthouse(Builder& b) {
    float w = b.u(.2f, .28f), h = b.u(.5f, .65f), t = w * b.u(.6f, .8f);
    b.rr = .01f;
    b.cone(0, 0, 0, w, h, t, 0);
    int n = b.r.i(0, 3);
    for (int i = 0; i < n; ++i) {
        float f = (i + .6f) / (n + .2f), r = lerpf(w, t, f);
        b.cone(0, -h + 2 * h * f, 0, r + .02f, h * .35f / n, r + .005f, 1);
    }
    b.cyl(0, h + .03f, 0, t * 1.45f, .045f, 2);
    b.cyl(0, h + .17f, 0, t * .75f, .13f, 4);
    if (b.r.p(.5f))
        b.cone(0, h + .38f, 0, t * 1.1f, .1f, .02f, 2);
    else
        b.dome(0, h + .28f, 0, t, t * .9f, t, 2);
    if (b.r.p(.5f))
        b.ell(.05f, -h - .02f, 0, w * 2.4f, .16f, w * 1.8f, 3);
    else
        b.cyl(0, -h, 0, w * 1.4f, .08f, 3);
    if (b.r.p(.4f)) {
        b.box(w + .17f, -h + .17f, 0, .2f, .17f, .17f, 0);
        b.tbox(w + .17f, -h + .43f, 0, .24f, .1f, .2f, 1, .05f, 1);
    }
    b.box(0, -h + .13f, w * .93f, .07f, .14f, .05f, 3);
}

HDN void k_bridge(Builder& b) {
    int m = b.r.i(3);
    float d = b.u(.14f, .22f), y = b.u(-.05f, .15f);
    b.rr = .01f;
    if (m == 0) {  // stone arches
        int n = b.r.i(1, 3);
        b.box(0, -.12f, 0, .92f, .34f, d, 0);
        for (int i = 0; i < n; ++i) {
            float x = (i - .5f * (n - 1)) * 1.7f / n, r = .68f / n;
            b.cyl(x, -.46f, 0, r, d * 2.f, 1, SUB, fminf(r, .42f));
            b.rot(1.5708f, 0, 0);
        }
        for (int k = -1; k <= 1; k += 2)
            b.box(0, .27f, k * (d - .04f), .95f, .07f, .04f, 1);
    } else if (m == 1) {  // suspension
        b.box(0, y - .15f, 0, .95f, .045f, d, 0);
        for (int k = -1; k <= 1; k += 2) {
            b.box(.48f, y, k * d, .05f, .48f, .05f, 1, MIR);
            b.limb(v3(.48f, y + .46f, k * d), v3(.2f, y + .08f, k * d), .035f, 2, MIR);
            b.limb(v3(.2f, y + .08f, k * d), v3(0, y, k * d), .035f, 2, MIR);
            b.limb(v3(.48f, y + .46f, k * d), v3(.92f, y - .13f, k * d), .035f, 2, MIR);
        }
        b.box(.48f, y + .42f, 0, .045f, .045f, d, 1, MIR);
    } else {  // curved footbridge
        int n = 6;
        for (int i = 0; i < n; ++i) {
            float a0 = 1.5708f + (i - n * .5f) * .26f, a = a0 + .13f;
            b.box(1.1f * cosf(a), 1.1f * sinf(a) - 1.1f, 0, .17f, .05f, d * 1.3f, 0);
            b.rot(0, 0, a - 1.5708f);
        }
        for (int k = -1; k <= 1; k += 2) {
            bow(b, v3(0, -.88f, k * d * 1.2f), 1.1f, .82f, 2.32f, .04f, .04f, 4, 2, 1);
            b.limb(v3(.4f, -.15f, k * d * 1.2f), v3(.4f, .13f, k * d * 1.2f), .04f, 2, MIR);
        }
    }
}

HDN void k_well(Builder& b) {
    float R = b.u(.34f, .46f), h = b.u(.14f, .24f);
    if (b.r.p(.5f)) {  // well with a roof
        b.box(R * .85f, .15f, 0, .05f, .45f, .05f, 1, MIR);
        b.cyl(0, -.4f, 0, R, h, 0);
        b.cyl(0, -.3f, 0, R - .09f, h, 3, SUB);
        b.tbox(0, .66f, 0, R * 1.3f, .17f, R, b.r.p(.5f) ? 1.f : .6f, .04f, 2);
        b.limb(v3(-R * .85f, .2f, 0), v3(R * .85f, .2f, 0), .045f, 1);
        b.cyl(0, .05f, 0, .033f, .15f, 4);
        b.cone(0, -.12f, 0, .09f, .09f, .13f, 4);
    } else {  // fountain
        int n = b.r.i(1, 3);
        float y = -.5f, r = b.u(.6f, .8f);
        b.cyl(0, y, 0, r, .12f, 0);
        b.cyl(0, y + .08f, 0, r - .08f, .09f, 4, SUB);
        for (int i = 0; i < n; ++i) {
            b.cyl(0, y + .2f, 0, .08f, .24f, 1);
            r *= .62f;
            y += .4f;
            b.cone(0, y, 0, r * .4f, .08f, r, 0);
            b.cone(0, y + .06f, 0, r * .3f, .08f, r - .05f, 4, SUB);
        }
        b.ell(0, y + .12f, 0, .09f, .17f, .09f, 2);
    }
}

HDN void k_fence(Builder& b) {
    int m = b.r.i(3), n = b.r.i(4, 7);
    float w = .85f, h = b.u(.35f, .55f), pw = b.u(.05f, .08f);
    if (m == 0) {  // pickets
        for (int i = 0; i < n; ++i) {
            float x = -w + 2 * w * i / (n - 1.f);
            b.box(x, 0, 0, pw, h, .04f, 0);
            b.tbox(x, h + .05f, 0, pw, .06f, .04f, .1f, 1, 0);
        }
        for (int k = -1; k <= 1; k += 2)
            b.box(0, k * h * .5f, -.05f, w, .05f, .04f, 1);
    } else if (m == 1) {  // ladder, standing or leaning
        float tilt = b.r.p(.5f) ? b.u(-.3f, 0) : 0.f, W = b.u(.24f, .34f), s = sinf(tilt), c = cosf(tilt);
        b.limb(v3(W, -.85f * c, -.85f * s), v3(W, .85f * c, .85f * s), .05f, 0, MIR);
        for (int i = 0; i < n; ++i) {
            float t = -.7f + 1.4f * i / (n - 1.f);
            b.limb(v3(-W, t * c, t * s), v3(W, t * c, t * s), .04f, 1);
        }
        if (b.r.p(.4f))
            b.limb(v3(W, .85f * c, .85f * s), v3(W, -.85f, .85f * s - .55f), .045f, 0, MIR);
    } else {  // rails, stairs
        if (b.r.p(.5f)) {
            int k = b.r.i(2, 3);
            for (int i = 0; i < 3; ++i)
                b.box((i - 1) * w, 0, 0, .07f, h, .07f, 0);
            for (int i = 0; i < k; ++i)
                b.box(0, -h * .5f + h * 1.2f * i / k, .04f, w * 1.05f, .06f, .04f, 1);
        } else {
            n = b.r.i(4, 6);
            bool side = b.r.p(.4f);
            for (int i = 0; i < n; ++i) {
                float t = .6f * (2.f * i / (n - 1.f) - 1.f), y = -.5f + .5f * (i + 1.f) / n;
                b.box(side ? t : 0.f, y, side ? 0.f : -t, side ? .6f / (n - 1) + .01f : .5f, .5f * (i + 1.f) / n,
                      side ? .4f : .6f / (n - 1) + .01f, i % 2);
            }
        }
    }
}

HDN void k_tent(Builder& b) {
    int m = b.r.i(5);
    float w = b.u(.5f, .7f), h = b.u(.35f, .5f), L = b.u(.45f, .7f);
    if (m == 0) {  // ridge tent
        b.tbox(0, 0, 0, w, h, L, .04f, 1, 0);
        b.tbox(0, -h * .3f, L, w * .3f, h * .72f, L * .6f, .04f, 1, 3, SUB);
        if (b.r.p(.5f))
            b.cyl(0, .02f, L, .035f, h * 1.1f, 1);
    } else if (m == 1) {  // pointed tent with poles
        b.cone(0, 0, 0, w, h * 1.3f, .06f, 0);
        for (int i = 0; i < 4; ++i)
            b.limb(v3(0, h * 1.1f, 0), v3(.17f * cosf(1.57f * i + .7f), h * 1.3f + .2f, .17f * sinf(1.57f * i + .7f)), .035f, 1);
        b.tbox(0, -h * .75f, w * .75f, .15f, h * .55f, .3f, .1f, 1, 3, SUB);
    } else if (m == 2) {  // igloo
        b.dome(0, -.2f, 0, w, w * b.u(.75f, 1.f), w, 0);
        b.wheel(0, -.05f, w * .95f, .24f, .22f, 2, 0);
        b.box(0, -.45f, 0, 2.f, .25f, 2.f, 0, SUB);
        b.wheel(0, -.1f, w * 1.2f, .15f, .2f, 2, 3, SUB);
    } else if (m == 3) {  // pagoda
        int n = b.r.i(2, 4);
        float y = -.8f, a = b.u(.35f, .45f);
        for (int i = 0; i < n; ++i) {
            float hh = .55f / n;
            b.box(0, y + hh * .6f, 0, a * .7f, hh * .62f, a * .7f, 0);
            b.tbox(0, y + hh * 1.5f, 0, a * 1.35f, hh * .35f, a * 1.35f, .45f, .45f, 1);
            y += hh * 1.85f;
            a *= .82f;
        }
        b.cone(0, y + .17f, 0, .06f, .2f, .03f, 2);
    } else {  // mushroom house, barn, round hut
        if (b.r.p(.5f)) {
            b.cone(0, -.2f, 0, .34f, h * .8f, .28f, 4);
            b.dome(0, h * .5f - .12f, 0, w, b.u(.3f, .5f), w, 0);
            b.box(0, -.28f, .3f, .1f, .2f, .07f, 3);
            b.wheel(0, -.28f + .2f, .3f, .1f, .06f, 2, 3);
            b.wheel(.2f, h * .5f + .1f, w * .75f, .09f, .1f, 2, 2, MIR);
            b.cyl(.3f, h * .5f + .25f, -.1f, .07f, .22f, 1);
        } else {
            b.cyl(0, -.2f, 0, w * .75f, h * .7f, 0);
            b.cone(0, h * .5f - .02f, 0, w * 1.05f, h * .55f, .03f, 1);
            b.box(0, -.25f, w * .72f, .11f, h * .55f, .06f, 3);
        }
    }
}

HDN void k_bench(Builder& b) {
    int m = b.r.i(5);
    float w = b.u(.6f, .85f), d = b.u(.2f, .28f);
    if (m == 0) {  // park bench
        for (int i = 0; i < 2; ++i)
            b.box(0, 0, -d * .5f + d * i, w, .04f, d * .42f, 0);
        for (int i = 0; i < 2; ++i)
            b.box(0, .22f + .2f * i, -d * 1.15f - .04f * i, w, .075f, .04f, 0);
        b.limb(v3(w * .8f, -.35f, -d), v3(w * .8f, .5f, -d * 1.35f), .045f, 1, MIR);
        b.limb(v3(w * .8f, -.35f, d * .8f), v3(w * .8f, .2f, d * .8f), .045f, 1, MIR);
        b.limb(v3(w * .8f, .2f, d * .8f), v3(w * .8f, .2f, -d), .045f, 1, MIR);
        b.box(w * .8f, -.05f, 0, .05f, .035f, d, 1, MIR);
    } else if (m == 1) {  // swing
        float h = .8f;
        for (int k = -1; k <= 1; k += 2)
            b.limb(v3(w * .9f, h, 0), v3(w, -h * .75f, k * .4f), .05f, 0, MIR);
        b.limb(v3(-w * .9f, h, 0), v3(w * .9f, h, 0), .055f, 0);
        int two = w > .7f;
        float x = two ? w * .42f : 0.f;
        b.limb(v3(x + .16f, h, 0), v3(x + .16f, -.25f, .05f), .033f, 2, two ? MIR : 0);
        b.limb(v3(x - .16f, h, 0), v3(x - .16f, -.25f, .05f), .033f, 2, two ? MIR : 0);
        b.box(x, -.26f, .05f, .22f, .04f, .12f, 1, two ? MIR : 0);
    } else if (m == 2) {  // slide
        float W = .2f;
        b.box(0, 0, .18f, W, .04f, .68f, 0);
        b.rot(.75f, 0, 0);
        b.box(W, .06f, .18f, .035f, .09f, .68f, 1, MIR);
        b.rot(.75f, 0, 0);
        b.box(0, .45f, -.4f, W, .04f, .17f, 0);
        b.limb(v3(W, -.5f, -.65f), v3(W, .75f, -.5f), .045f, 2, MIR);
        for (int i = 0; i < 4; ++i)
            b.limb(v3(-W, -.35f + .22f * i, -.63f + .026f * i), v3(W, -.35f + .22f * i, -.63f + .026f * i), .04f, 2);
        b.limb(v3(W, -.5f, -.2f), v3(W, .42f, -.3f), .04f, 2, MIR);
    } else if (m == 3) {  // seesaw
        float a = b.u(-.25f, .25f);
        b.box(0, 0, 0, .9f, .045f, .11f, 0);
        b.rot(0, 0, a);
        b.tbox(0, -.22f, 0, .22f, .24f, .14f, .25f, .7f, 1);
        for (int k = -1; k <= 1; k += 2) {
            b.box(k * .75f * cosf(a), k * .75f * sinf(a) + .07f, 0, .12f, .04f, .14f, 2);
            b.rot(0, 0, a);
            b.limb(v3(k * .55f * cosf(a), k * .55f * sinf(a), 0), v3(k * .55f * cosf(a), k * .55f * sinf(a) + .22f, 0), .035f, 2);
        }
    } else {  // picnic table
        b.box(0, .2f, 0, w, .045f, .3f, 0);
        for (int k = -1; k <= 1; k += 2) {
            b.box(0, -.1f, k * .55f, w, .04f, .12f, 0);
            b.limb(v3(w * .65f, .2f, k * .15f), v3(w * .65f, -.45f, k * .42f), .045f, 1, MIR);
        }
        b.box(w * .65f, -.12f, 0, .045f, .04f, .6f, 1, MIR);
    }
}

HDN void k_mailbox(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.17f, .24f), h = b.u(.35f, .5f);
    if (m == 0) {  // letter box on a post
        b.cyl(0, -.35f, 0, .06f, .5f, 1);
        b.box(0, .2f, 0, w, .12f, .36f, 0);
        b.wheel(0, .3f, 0, w * .98f, .355f, 2, 0);
        b.box(w + .03f, .38f, .1f, .03f, .15f, .045f, 2);
        b.box(w + .03f, .5f, .05f, .03f, .06f, .1f, 2);
        b.box(0, -.84f, 0, .2f, .05f, .2f, 3);
    } else if (m == 1) {  // hydrant
        b.cyl(0, -.1f, 0, w, h, 0);
        b.dome(0, -.12f + h, 0, w * 1.15f, w, w * 1.15f, 0);
        b.cyl(0, h - .12f, 0, w * 1.25f, .05f, 1);
        b.cyl(0, -.1f - h, 0, w * 1.4f, .06f, 1);
        b.cyl(0, h + w - .1f, 0, .07f, .07f, 2);
        b.wheel(w + .06f, .1f, 0, .1f, .1f, 0, 2, MIR);
        b.wheel(0, .05f, w + .05f, .13f, .08f, 2, 2);
    } else if (m == 2) {  // box in the street, booth
        float s = w * 1.3f;
        b.box(0, 0, 0, s, h * 1.4f, s * .9f, 0);
        if (b.r.p(.5f)) {
            b.wheel(0, h * 1.4f, 0, s * .9f, s, 0, 0);
            b.last()[F_PAR + 2] = s * .9f;
            b.box(0, h * .9f, s * .9f, s * .7f, .05f, .04f, 3);
        } else {
            b.box(0, h * 1.45f, 0, s * 1.12f, .08f, s, 1);
            for (int i = 0; i < 3; ++i)
                b.box(0, h * (.9f - .75f * i), s * .88f, s * .7f, h * .3f, .035f, 4);
        }
        b.box(0, -h * 1.45f, 0, s * 1.1f, .06f, s, 2);
    } else {  // parking meter, petrol pump
        if (b.r.p(.5f)) {
            b.cyl(0, -.3f, 0, .06f, .5f, 1);
            b.box(0, .35f, 0, w * .9f, .2f, .12f, 0);
            b.wheel(0, .52f, 0, w * .89f, .115f, 2, 0);
            b.wheel(0, .5f, .12f, w * .6f, .03f, 2, 4);
            b.cyl(0, -.8f, 0, .2f, .04f, 1);
        } else {
            b.box(0, 0, 0, w * 1.4f, h * 1.5f, .2f, 0);
            b.box(0, h * .8f, .2f, w * 1.1f, h * .4f, .035f, 4);
            b.box(0, -h * 1.5f, 0, w * 1.7f, .06f, .28f, 1);
            b.limb(v3(w * 1.4f, h * .9f, 0), v3(w * 1.4f + .2f, h * .5f, 0), .045f, 3);
            b.limb(v3(w * 1.4f + .2f, h * .5f, 0), v3(w * 1.4f + .15f, -h * .6f, 0), .045f, 3);
            b.limb(v3(w * 1.4f + .15f, -h * .6f, 0), v3(w * 1.3f, -h * .2f, 0), .045f, 3);
        }
    }
}

// Potted plants, palms, trees with branches.
HDN void k_greenery(Builder& b) {
    int m = b.r.i(5), n = b.r.i(5, 8);
    if (m == 0) {  // broad leaves in a pot
        for (int i = 0; i < n; ++i) {
            float a = 6.2832f * i / n + .3f, t = b.u(.25f, .8f), L = b.u(.26f, .38f), c = cosf(a), s = sinf(a), r = L * sinf(t);
            b.ell(c * r, -.05f + L * cosf(t), s * r, .045f, L * 1.05f, b.u(.09f, .14f), i % 2);
            b.rot(0, -a, 0);
            float* R = b.last() + F_ROT;  // leans outwards by t
            V3 y = v3(c * sinf(t), cosf(t), s * sinf(t)), x = v3(c * cosf(t), -sinf(t), s * cosf(t));
            R[0] = x.x, R[1] = x.y, R[2] = x.z, R[3] = y.x, R[4] = y.y, R[5] = y.z;
        }
        b.cone(0, -.35f, 0, .2f, .24f, .3f, 3);
        if (b.r.p(.5f))
            b.cyl(0, -.12f, 0, .33f, .05f, 3);
    } else if (m == 1) {  // palm
        float x = b.u(-.2f, .2f);
        b.limb(v3(0, -.8f, 0), v3(x * .4f, -.2f, 0), .085f, 3);
        b.limb(v3(x * .4f, -.2f, 0), v3(x, .35f, 0), .065f, 3);
        for (int i = 0; i < n; ++i) {
            float a = 6.2832f * i / n + .2f, c = cosf(a), s = sinf(a), L = b.u(.2f, .26f);
            b.limb(v3(x, .35f, 0), v3(x + c * L, .42f, s * L), .055f, 0);
            b.limb(v3(x + c * L, .42f, s * L), v3(x + c * L * 2.f, .25f, s * L * 2.f), .05f, 0);
        }
        b.ball(x, .33f, 0, .1f, 2);
        if (b.r.p(.4f))
            b.ell(0, -.84f, 0, .5f, .12f, .4f, 4);
    } else if (m == 2) {  // pine of stars or bare tree
        b.limb(v3(0, -.8f, 0), v3(0, .2f, 0), .09f, 3);
        for (int i = 0; i < n; ++i) {
            float a = 2.4f * i, y = -.25f + .55f * i / n, L = b.u(.3f, .5f);
            V3 e = v3(cosf(a) * L, y + b.u(.15f, .4f), sinf(a) * L);
            b.limb(v3(0, y, 0), e, .05f, 3);
            b.ball(e.x, e.y, e.z, b.u(.12f, .24f), i % 2);
        }
        b.ball(0, .4f, 0, .27f, 0);
    } else if (m == 3) {  // flowers in a vase
        b.ell(0, -.45f, 0, .24f, .3f, .24f, 3);
        b.cone(0, -.15f, 0, .14f, .1f, .19f, 3);
        n = b.r.i(3, 5);
        for (int i = 0; i < n; ++i) {
            float x = (i - .5f * (n - 1)) * .28f, y = .45f + b.u(-.15f, .2f), z = b.u(-.12f, .12f);
            b.limb(v3(0, -.15f, 0), v3(x, y, z), .035f, 0);
            if (b.r.p(.5f))
                b.ell(x, y, z, .14f, .12f, .14f, i + 1);
            else
                b.cone(x, y, z, .05f, .11f, .15f, i + 1);
        }
    } else {  // hedge, topiary, wheat of balls on a stem
        b.cyl(0, -.4f, 0, .05f, .35f, 3);
        int k = b.r.i(1, 3);
        float y = -.15f, r = b.u(.28f, .4f);
        for (int i = 0; i < k; ++i) {
            y += r;
            b.ball(0, y, 0, r, 0);
            y += r * .75f;
            r *= b.u(.65f, .85f);
        }
        b.box(0, -.68f, 0, .24f, .17f, .24f, 2);
    }
    b.blend(.004f);
}
