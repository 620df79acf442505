// Shape kinds, part seven: small things, letters and symbols, food.
#pragma once
#include "shape_kinds_f.h"

HDN void k_globe(Builder& b) {
    int m = b.r.i(3);
    float R = b.u(.38f, .5f);
    if (m == 0) {  // ball with bands
        b.ball(0, 0, 0, R, 0);
        int n = b.r.i(0, 3);
        for (int i = 0; i < n; ++i) {
            b.tor(0, 0, 0, R, .035f, 1);
            b.rot(i == 1 ? 1.5708f : b.u(-.5f, .5f), 0, i == 2 ? 1.5708f : 0.f);
        }
        if (b.r.p(.3f)) {
            b.tor(0, 0, 0, R * 1.45f, .06f, 2);
            b.rot(b.u(-.5f, .5f), 0, 0);
            b.limb(v3(-R * 1.45f, 0, 0), v3(R * 1.45f, 0, 0), .033f, 2);
        }
    } else if (m == 1) {  // globe on a stand
        b.ball(0, .15f, 0, R, 0);
        bow(b, v3(0, .15f, 0), R + .09f, -1.5708f, 1.5708f, .035f, .035f, 6, 2, 1);
        b.limb(v3(0, .15f - R - .1f, 0), v3(0, .15f + R + .1f, 0), .033f, 1);
        b.cyl(0, -R - .1f, 0, .06f, .18f, 1);
        b.cyl(0, -R - .27f, 0, R * .7f, .05f, 2);
    } else {  // snow globe
        b.cone(0, -R - .1f, 0, R * .95f, .14f, R * .75f, 1);
        b.ball(0, -.05f, 0, R, 0);
        if (b.r.p(.5f))
            b.cyl(0, -R - .22f, 0, R, .04f, 2);
    }
}

HDN void k_ring(Builder& b) {
    int m = b.r.i(4);
    float R = b.u(.35f, .45f), t = b.u(.05f, .09f), g = b.u(.15f, .28f);
    if (m == 0) {  // ring with a stone
        b.tor(0, 0, 0, R, t, 0);
        b.rot(1.5708f, 0, 0);
        b.cone(0, R + g * .3f, 0, .04f, g * .5f, g, 1);
        b.cone(0, R + g * 1.f, 0, g, g * .25f, g * .6f, 1);
    } else if (m == 1) {  // cut stone
        b.cone(0, -.2f, 0, .03f, R, R * 1.4f, 0);
        b.cone(0, R + -.2f + .12f, 0, R * 1.4f, .13f, R * .8f, 0);
    } else if (m == 2) {  // necklace, bracelet
        int n = b.r.i(12, 18);
        for (int i = 0; i < n; ++i)
            b.ball(R * 1.4f * cosf(6.2832f * i / n), R * 1.4f * sinf(6.2832f * i / n), 0, R * 4.6f / n, i % 2);
        b.ball(0, -R * 1.55f, 0, g * .8f, 2);
    } else {  // medal, coin
        b.wheel(0, -.2f, 0, R, .06f, 2, 0);
        b.wheel(0, -.2f, .05f, R * .75f, .03f, 2, 1);
        if (b.r.p(.7f)) {
            b.box(.17f, R + .12f, 0, .09f, R * .85f, .033f, 2, MIR);
            b.rot(0, 0, -.35f);
        }
    }
}

HDN void k_lantern(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.22f, .34f), h = b.u(.25f, .4f);
    if (m == 0) {  // lantern
        b.cyl(0, 0, 0, w * .75f, h, 4);
        b.cyl(0, -h - .05f, 0, w * 1.15f, .08f, 0);
        b.cone(0, h + .1f, 0, w * 1.15f, .12f, w * .4f, 0);
        for (int k = -1; k <= 1; k += 2)
            b.limb(v3(w * .7f, -h, k * w * .7f), v3(w * .7f, h, k * w * .7f), .035f, 1, MIR);
        b.arch(0, h + .15f, 0, w * .7f, .04f, 1);
    } else if (m == 1) {  // candles on a holder
        int n = b.r.i(0, 2);
        b.cyl(0, -h - .2f, 0, w * 1.3f, .05f, 0);
        b.cyl(0, -.05f, 0, n ? .05f : w * .5f, h + .1f, n ? 0 : 4);
        if (n == 0)
            b.tor(w * 1.35f, -h - .1f, 0, .13f, .04f, 0);
        if (n == 0)
            b.rot(1.5708f, 0, 0);
        for (int i = 0; i < n; ++i) {
            float R = .24f + .22f * i;
            b.arch(0, h, 0, R, .04f, 0);
            b.rot(3.1416f, 0, 0);
            b.cyl(R, h + .15f, 0, .06f, .17f, 4, MIR);
            b.ell(R, h + .37f, 0, .045f, .08f, .045f, 5, MIR);
        }
        b.cyl(0, h + .1f, 0, n ? .06f : w * .5f, .15f, 4);
        b.ell(0, h + .32f, 0, .06f, .12f, .06f, 5);
    } else if (m == 2) {  // light bulb
        b.ball(0, .15f, 0, w * 1.3f, 4);
        b.cone(0, -w * .9f, 0, w * .5f, w * .5f, w * 1.05f, 4);
        for (int i = 0; i < 3; ++i)
            b.cyl(0, -w * 1.35f - .09f * i, 0, w * (.55f - .04f * i), .05f, 1);
        b.ball(0, -w * 1.35f - .27f, 0, .07f, 3);
    } else {  // torch
        b.limb(v3(0, -.7f, 0), v3(0, .1f, 0), w * .5f, 0);
        b.cone(0, .25f, 0, w * .5f, .15f, w, 1);
        b.cyl(0, .45f, 0, w, .08f, 1);
        if (b.r.p(.5f))
            b.ell(0, .6f, 0, w * .8f, b.u(.1f, .4f), w * .8f, 4);
        b.box(0, -.05f, w * .5f, .05f, .08f, .04f, 2);
    }
}

HDN void k_bath(Builder& b) {
    int m = b.r.i(3);
    float w = b.u(.55f, .8f), h = b.u(.2f, .3f), d = b.u(.3f, .4f);
    if (m == 0) {  // bathtub
        b.rr = .1f;
        b.tbox(0, 0, 0, w * .9f, h, d * .85f, 1.1f, 1.2f, 0);
        b.tbox(0, .08f, 0, w * .78f, h, d * .68f, 1.15f, 1.25f, 4, SUB);
        for (int k = -1; k <= 1; k += 2)
            b.ball(w * .65f, -h - .04f, k * d * .55f, .09f, 1, MIR);
        b.limb(v3(-w * .9f, h, 0), v3(-w * .9f, h + .22f, 0), .04f, 2);
        b.limb(v3(-w * .9f, h + .22f, 0), v3(-w * .65f, h + .2f, 0), .04f, 2);
    } else if (m == 1) {  // toilet
        float s = b.u(.26f, .32f);
        b.cone(0, -.35f, 0, s * .65f, .28f, s * .8f, 0);
        b.cyl(0, 0, .08f, s, .1f, 0, 0, s * 1.3f);
        if (b.r.p(.5f))
            b.ell(0, .1f, .1f, s * .65f, .15f, s * .9f, 3, SUB);
        b.box(0, .32f, -s * 1.1f, s * 1.05f, .28f, .14f, 0);
        b.box(0, .62f, -s * 1.1f, s * 1.12f, .04f, .17f, 1);
        if (b.r.p(.5f)) {
            b.cyl(0, .38f, -s * .55f, s * .9f, .04f, 1, 0, s * 1.1f);
            b.rot(1.4f, 0, 0);
        }
    } else {  // sink on a pillar
        b.ell(0, 0, 0, d * 1.2f, h, d, 0);
        b.box(0, h * .9f, 0, 1.f, h * .6f, 1.f, 3, SUB);
        b.ell(0, h * .4f, 0, d * 1.f, h * .9f, d * .8f, 4, SUB);
        b.cone(0, -h - .3f, -.05f, d * .45f, .4f, d * .3f, 0);
        b.box(0, h * .3f, -d * .95f, d, h * .4f, .08f, 0);
        b.limb(v3(0, h * .5f, -d * .9f), v3(0, h + .2f, -d * .9f), .04f, 2);
        b.limb(v3(0, h + .2f, -d * .9f), v3(0, h + .14f, -d * .4f), .04f, 2);
        b.ball(d * .5f, h * .8f, -d * .95f, .07f, 2, MIR);
    }
}

HDN void k_pan(Builder& b) {
    int m = b.r.i(3);
    float w = b.u(.38f, .5f), h = b.u(.07f, .2f);
    if (m == 0) {  // frying pan, lying or hanging
        bool hang = b.r.p(.4f);
        float L = b.u(.3f, .45f);
        if (hang) {
            b.wheel(0, -.3f, 0, w, .08f, 2, 0);
            b.wheel(0, -.3f, .08f, w - .06f, .08f, 2, 3, SUB);
            b.limb(v3(0, w - .3f, 0), v3(0, w - .3f + L * 2.f, 0), .055f, 1);
        } else {
            b.cone(0, 0, 0, w * .8f, h, w, 0);
            b.cone(0, .07f, 0, w * .73f, h, w - .06f, 3, SUB);
            b.limb(v3(w, h * .5f, 0), v3(w + L * 1.6f, h + .1f, 0), .055f, 1);
            if (b.r.p(.4f)) {
                b.ell(0, -h + .1f, 0, w * .5f, .06f, w * .45f, 4);
                b.ball(.05f, -h + .13f, 0, .12f, 5);
            }
        }
    } else if (m == 1) {  // stove kettle
        b.dome(0, -.2f, 0, w, b.u(.35f, .55f), w, 0);
        b.cyl(0, -.24f, 0, w * 1.03f, .07f, 1);
        b.limb(v3(w * .6f, .0f, 0), v3(w * 1.35f, .25f, 0), .07f, 0);
        b.arch(0, .1f, 0, w * .75f, .05f, 2);
        b.ball(0, .33f, 0, .09f, 2);
    } else {  // casserole
        h = b.u(.2f, .35f);
        b.tor(w, h * .4f, 0, .13f, .045f, 1, MIR);
        b.cyl(0, 0, 0, w, h, 0);
        if (b.r.p(.5f)) {
            b.dome(0, h, 0, w, b.u(.1f, .2f), w, 2);
            b.cyl(0, h + .2f, 0, .07f, .06f, 1);
        } else
            b.cyl(0, .09f, 0, w - .06f, h, 3, SUB);
    }
}

HDN void k_bottle(Builder& b) {
    int m = b.r.i(5);
    float w = b.u(.2f, .32f), h = b.u(.35f, .5f), n = b.u(.06f, .1f);
    if (m == 0) {  // bottle
        float nh = b.u(.12f, .25f);
        b.cyl(0, 0, 0, w, h, 0);
        b.cone(0, h + .1f, 0, w, .11f, n, 0);
        b.cyl(0, h + .2f + nh, 0, n, nh, 0);
        b.cyl(0, h + .2f + nh * 2, 0, n * 1.35f, .06f, 2);
        b.cyl(0, -.03f, 0, w * 1.03f, h * .45f, 4);
    } else if (m == 1) {  // jar
        b.cyl(0, 0, 0, w * 1.4f, h * .85f, 0);
        b.round(.1f);
        b.cyl(0, h * .9f, 0, w * 1.15f, .09f, 1);
        if (b.r.p(.5f))
            b.ball(0, h * .9f + .13f, 0, .09f, 1);
        if (b.r.p(.5f))
            b.box(0, 0, w * 1.3f, w * .7f, h * .4f, .1f, 4);
    } else if (m == 2) {  // spray or soap bottle
        b.cyl(0, -.1f, 0, w, h, 0, 0, w * .7f);
        b.round(.08f);
        b.cone(0, h - .02f, 0, w * .7f, .1f, n, 0);
        b.cyl(0, h + .14f, 0, n, .1f, 1);
        b.box(.08f, h + .28f, 0, .2f, .07f, .07f, 1);
        if (b.r.p(.6f))
            b.limb(v3(.18f, h + .24f, 0), v3(.1f, h - .02f, 0), .04f, 2);
    } else if (m == 3) {  // can
        b.cyl(0, 0, 0, w * 1.2f, h, 0);
        b.cone(0, h + .03f, 0, w * 1.2f, .05f, w, 1);
        b.cone(0, -h - .03f, 0, w, .05f, w * 1.2f, 1);
        b.box(.03f, h + .08f, 0, .1f, .033f, .06f, 2);
    } else {  // tube, squeezed flat at the bottom
        b.tbox(0, 0, 0, w * 1.1f, h * 1.2f, .05f, .85f, 3.6f, 0);
        b.cyl(0, h * 1.2f + .06f, 0, n * 1.4f, .1f, 1);
    }
}

HDN void k_book(Builder& b) {
    int m = b.r.i(5);
    float w = b.u(.35f, .5f), h = b.u(.5f, .65f), t = b.u(.06f, .16f);
    b.rr = .008f;
    if (m == 0) {  // closed, standing
        b.box(0, 0, 0, w - .03f, h - .05f, t, 4);
        b.box(0, 0, t, w, h, .033f, 0);
        b.box(0, 0, -t, w, h, .033f, 0);
        b.box(-w, 0, 0, .04f, h, t + .03f, 0);
    } else if (m == 1) {  // open, lying
        float a = b.u(.08f, .3f);
        b.box(w * .98f, .05f, 0, w, .05f, h, 4, MIR);
        b.rot(0, 0, a);
        b.box(w, -.02f, 0, w * 1.04f, .033f, h * 1.05f, 0, MIR);
        b.rot(0, 0, a);
    } else if (m == 2) {  // pile
        int n = b.r.i(2, 4);
        float y = -.4f;
        for (int i = 0; i < n; ++i) {
            float k = b.u(.07f, .13f), a = b.u(-.4f, .4f);
            b.box(0, y + k, 0, h * b.u(.8f, 1.05f), k, w * b.u(.8f, 1.05f), i);
            b.rot(0, a, 0);
            y += 2 * k;
        }
    } else if (m == 3) {  // pencil, brush
        float r = b.u(.07f, .1f), tilt = b.u(-.7f, .7f);
        bool brush = b.r.p(.4f);
        float s = sinf(tilt), c = cosf(tilt), L = .6f;
        b.cyl(0, 0, 0, r, L, 0);
        b.rot(0, 0, -tilt);
        b.cone(-s * (L + .13f), -c * (L + .13f), 0, brush ? .02f : .015f, .14f, brush ? r * 1.5f : r, 4);
        b.rot(0, 0, -tilt);
        b.cyl(s * (L + .05f), c * (L + .05f), 0, r * 1.08f, .09f, 2);
        b.rot(0, 0, -tilt);
    } else {  // scroll
        b.box(0, 0, 0, w, h * .7f, .033f, 4);
        for (int k = -1; k <= 1; k += 2) {
            b.cyl(0, k * h * .75f, .04f, .1f, w * 1.02f, 0);
            b.rot(0, 0, 1.5708f);
            b.ball(w * 1.1f, k * h * .75f, .04f, .07f, 1, MIR);
        }
    }
}

HDN void k_key(Builder& b) {
    int m = b.r.i(3);
    float w = b.u(.28f, .4f), t = b.u(.05f, .08f);
    if (m == 0) {  // padlock
        b.arch(0, w * .5f, 0, w * .62f, t, 1);
        b.cyl(w * .62f, w * .3f, 0, t, w * .3f, 1, MIR);
        b.box(0, -w * .5f, 0, w, w * .75f, b.u(.12f, .2f), 0);
        b.round(.07f);
        b.wheel(0, -w * .35f, .18f, .08f, .06f, 2, 3);
        b.box(0, -w * .65f, .17f, .04f, w * .22f, .05f, 3);
    } else if (m == 1) {  // anchor
        b.cyl(0, 0, 0, t, .6f, 0);
        b.tor(0, .68f, 0, .13f, .045f, 1);
        b.rot(1.5708f, 0, 0);
        b.limb(v3(-.3f, .42f, 0), v3(.3f, .42f, 0), t, 0);
        bow(b, v3(0, -.1f, 0), .5f, -2.8f, -.34f, t, t, 6, 2, 0);
        b.cone(.52f, -.2f, 0, .13f, .14f, .02f, 0, MIR);
        b.rot(0, 0, -.2f);
    } else {  // horseshoe, hook
        if (b.r.p(.5f)) {
            b.arch(0, 0, 0, w, .08f, 0);
            b.limb(v3(w, 0, 0), v3(w * .75f, -w * 1.1f, 0), .08f, 0, MIR);
        } else {
            b.tor(0, .6f, 0, .14f, .05f, 1);
            b.rot(1.5708f, 0, 0);
            b.limb(v3(0, .45f, 0), v3(0, .1f, 0), t, 0);
            bow(b, v3(0, -.2f, 0), .3f, 1.5708f, -2.9f, t, t * .8f, 8, 2, 0);
        }
    }
}

HDN void k_weapon(Builder& b) {
    int m = b.r.i(5);
    float L = b.u(.5f, .65f), w = b.u(.32f, .45f);
    if (m == 0) {  // shield
        int t = b.r.i(3);
        if (t == 0) {
            b.wheel(0, 0, 0, w * 1.2f, .05f, 2, 0);
            b.tor(0, 0, .02f, w * 1.18f, .05f, 1);
            b.rot(1.5708f, 0, 0);
        } else {
            b.box(0, .25f, 0, w, .32f, .06f, 0);
            b.tbox(0, -.37f, 0, w * (t == 1 ? .06f : .6f), .31f, .06f, t == 1 ? 16.f : 1.65f, 1, 0);
            b.box(0, 0, .06f, .05f, .5f, .03f, 1);
            b.box(0, .2f, .06f, w * .95f, .05f, .03f, 1);
        }
        b.ball(0, t ? .2f : 0.f, .06f, b.u(.09f, .15f), 2);
    } else if (m == 1) {  // curved blade
        b.cyl(0, -L, 0, .05f, .2f, 1);
        b.ell(0, -L + .2f, 0, .17f, .04f, .09f, 2);
        bow(b, v3(-1.2f, -L + .2f, 0), 1.2f, 0, b.u(.6f, .9f), .06f, .045f, 5, 2, 0);
        b.ball(0, -L - .2f, 0, .075f, 2);
    } else if (m == 2) {  // mace, wand, sceptre
        b.cyl(0, -.2f, 0, .055f, L, 1);
        float r = b.u(.17f, .26f), y = L - .2f + r * .8f;
        b.ball(0, y, 0, r, 0);
        if (b.r.p(.7f))
            for (int i = 0; i < 6; ++i) {
                float x = i == 0 ? r : i == 1 ? -r : 0.f, yy = i == 2 ? r : i == 3 ? -r : 0.f, z = i == 4 ? r : i == 5 ? -r : 0.f;
                b.limb(v3(x * .8f, y + yy * .8f, z * .8f), v3(x * 1.45f, y + yy * 1.45f, z * 1.45f), .045f, 2);
            }
        b.ball(0, -.2f - L, 0, .08f, 2);
    } else if (m == 3) {  // bow
        bow(b, v3(-.55f, 0, 0), .85f, -.95f, .95f, .04f, .04f, 8, 2, 0);
        b.limb(v3(-.55f + .85f * .58f, -.69f, 0), v3(-.55f + .85f * .58f, .69f, 0), .033f, 2);
        b.limb(v3(-.45f, 0, .02f), v3(.42f, 0, .02f), .033f, 1);
        b.cone(.47f, 0, .02f, .08f, .1f, .02f, 3);
        b.rot(0, 0, -1.5708f);
    } else {  // double axe, halberd, trident
        b.cyl(0, -.15f, 0, .05f, L + .15f, 1);
        if (b.r.p(.5f))
            for (int k = -1; k <= 1; k += 2) {
                b.tbox(k * .2f, L - .25f, 0, .13f, .18f, .045f, 2.1f, .7f, 0);
                b.rot(0, 0, -1.5708f * k);
            }
        else {
            b.arch(0, L + .1f, 0, .22f, .045f, 0);
            b.rot(3.1416f, 0, 0);
            b.cone(.22f, L + .25f, 0, .06f, .17f, .02f, 0, MIR);
            b.cone(0, L + .2f, 0, .07f, .28f, .02f, 0);
        }
    }
}

HDN void k_scissors(Builder& b) {
    int m = b.r.i(3);
    float a = b.u(.12f, .4f), L = b.u(.5f, .65f), s = sinf(a), c = cosf(a);
    if (m < 2) {  // scissors, pliers
        float t = m ? .06f : .045f, g = m ? L * .55f : L;
        b.limb(v3(0, 0, 0), v3(s * g, c * g, 0), t, 1, MIR);
        if (m == 0) {
            b.limb(v3(0, 0, 0), v3(s * L * .5f, -c * L * .45f, 0), .045f, 0, MIR);
            b.tor(s * L * .5f + .1f, -c * L * .5f - .12f, 0, .15f, .045f, 0, MIR);
            b.rot(1.5708f, 0, 0);
        } else {
            b.limb(v3(0, 0, 0), v3(s * L * .6f, -c * L * .4f, 0), .06f, 1, MIR);
            b.limb(v3(s * L * .6f, -c * L * .4f, 0), v3(s * L * .7f, -c * L * 1.3f, 0), .07f, 0, MIR);
        }
        b.wheel(0, 0, 0, .075f, .07f, 2, 2);
    } else {  // fork, knife, comb, brush
        float w = b.u(.09f, .13f);
        b.limb(v3(0, -L, 0), v3(0, .1f, 0), .05f, 0);
        int t = b.r.i(3);
        if (t == 0) {
            b.box(0, .2f, 0, w * 1.6f, .12f, .05f, 1);
            for (int i = 0; i < 4; ++i)
                b.limb(v3(w * (i - 1.5f) * .98f, .3f, 0), v3(w * (i - 1.5f) * .98f, .65f, 0), .033f, 1);
        } else if (t == 1) {
            b.tbox(0, .4f, 0, .13f, .35f, .035f, .35f, 1, 1);
        } else {
            b.ell(0, .35f, 0, .17f, .3f, .07f, 0);
            b.box(0, .35f, .1f, .1f, .22f, .08f, 1);
        }
    }
}

HDN void k_crate(Builder& b) {
    int m = b.r.i(5);
    float w = b.u(.38f, .55f), h = b.u(.35f, .55f), d = b.u(.3f, .5f);
    if (m == 0) {  // barrel
        b.cone(0, -h * .5f, 0, w * .8f, h * .5f, w, 0);
        b.cone(0, h * .5f, 0, w, h * .5f, w * .8f, 0);
        for (int k = -1; k <= 1; k += 2)
            b.cyl(0, k * h * .5f, 0, w * .96f, .05f, 1);
        if (b.r.p(.4f))
            b.cyl(0, h, 0, w * .68f, .06f, 3, SUB);
        if (b.r.p(.3f))
            b.limb(v3(0, -h * .5f, w * .8f), v3(0, -h * .5f, w * 1.15f), .05f, 2);
    } else if (m == 1) {  // crate
        b.box(0, 0, 0, w * .94f, h * .94f, d * .94f, 0);
        b.box(w * .95f, 0, d * .95f, .06f, h, .06f, 1, MIR);
        b.box(w * .95f, 0, -d * .95f, .06f, h, .06f, 1, MIR);
        for (int k = -1; k <= 1; k += 2)
            b.box(0, k * h * .93f, d * .95f, w, .06f, .05f, 1);
        if (b.r.p(.5f)) {
            b.box(0, 0, d * .95f, len2(w, h) * .9f, .05f, .035f, 1);
            b.rot(0, 0, atan2f(h, w));
        }
    } else if (m == 2) {  // chest
        b.box(0, -.15f, 0, w * 1.2f, h * .5f, d * .85f, 0);
        if (b.r.p(.6f))
            b.wheel(0, -.15f + h * .5f, 0, d * .84f, w * 1.19f, 0, b.r.i(2));
        else {
            b.box(0, .1f + h * .7f, -d * .95f, w * 1.2f, d * .75f, .08f, 1);
            b.rot(-.35f, 0, 0);
            b.ell(0, -.1f + h * .5f, 0, w, .12f, d * .65f, 4);
        }
        b.box(w * .85f, -.15f, d * .84f, .06f, h * .5f, .035f, 2, MIR);
        b.box(0, -.12f + h * .35f, d * .87f, .1f, .12f, .05f, 2);
    } else if (m == 3) {  // bin
        b.cone(0, 0, 0, w * .7f, h, w * .9f, 0);
        if (b.r.p(.5f)) {
            b.cyl(0, h + .02f, 0, w, .06f, 1);
            b.dome(0, h + .04f, 0, w * .9f, b.u(.08f, .2f), w * .9f, 1);
            b.arch(0, h + .14f, 0, .12f, .04f, 2);
        } else
            b.cone(0, .08f, 0, w * .62f, h, w * .83f, 3, SUB);
    } else {  // present, cardboard box
        b.box(0, 0, 0, w, h * .8f, d, 0);
        if (b.r.p(.6f)) {
            b.box(0, 0, 0, .08f, h * .8f + .035f, d + .035f, 1);
            b.box(0, 0, 0, w + .035f, h * .8f + .035f, .08f, 1);
            b.ell(.15f, h * .8f + .1f, 0, .17f, .1f, .07f, 1, MIR);
            b.rot(0, 0, .5f);
        } else {
            b.box(0, .1f, 0, w - .06f, h * .8f, d - .06f, 3, SUB);
            b.box(w + .14f, h * .75f, 0, .2f, .033f, d, 1, MIR);
            b.rot(0, 0, -.6f);
        }
    }
}
