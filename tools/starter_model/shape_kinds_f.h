// Shape kinds, part six: household things.
#pragma once
#include "shape_kinds_e.h"

HDN void k_horn(Builder& b) {
    int m = b.r.i(3);
    float r = b.u(.04f, .06f), R = b.u(.2f, .32f);
    if (m == 0) {  // trumpet, lying along x
        b.limb(v3(-.75f, .12f, 0), v3(.4f, .12f, 0), r, 0);
        b.cone(.62f, .12f, 0, r, .25f, R, 0);
        b.rot(0, 0, -1.5708f);
        b.limb(v3(-.35f, -.12f, 0), v3(.3f, -.12f, 0), r, 0);
        bow(b, v3(.3f, 0, 0), .12f, -1.5708f, 1.5708f, r, r, 3, 2, 0);
        bow(b, v3(-.35f, 0, 0), .12f, 1.5708f, 4.7124f, r, r, 3, 2, 0);
        for (int i = -1; i <= 1; ++i)
            b.cyl(i * .13f, .03f, 0, .05f, .24f, 1);
        b.ball(-.77f, .12f, 0, .075f, 1);
    } else if (m == 1) {  // saxophone
        b.cone(0, 0, 0, .13f, .5f, .05f, 0);
        bow(b, v3(.16f, -.5f, 0), .16f, 3.1416f, 6.2832f, .12f, .15f, 4, 2, 0);
        b.cone(.38f, -.22f, 0, .14f, .28f, R, 0);
        b.rot(0, 0, -.15f);
        b.limb(v3(0, .5f, 0), v3(-.12f, .62f, 0), .05f, 0);
        b.limb(v3(-.12f, .62f, 0), v3(-.36f, .55f, 0), .05f, 2);
        for (int i = 0; i < 4; ++i)
            b.ball(0, -.3f + .2f * i, .11f, .06f, 1);
    } else {  // bell with a handle or a yoke
        b.cone(0, 0, 0, R * 1.9f, R * .5f, R * 1.2f, 0);
        b.dome(0, R * .48f, 0, R * 1.2f, R * 1.2f, R * 1.2f, 0);
        b.cone(0, -R * .2f, 0, R * 1.7f, R * .5f, R, 3, SUB);
        b.ball(0, -R * .45f, 0, R * .4f, 1);
        b.limb(v3(0, -R * .4f, 0), v3(0, R, 0), .04f, 1);
        if (b.r.p(.5f))
            b.limb(v3(0, R * 1.6f, 0), v3(0, R * 3.2f, 0), .08f, 2);
        else {
            b.tor(0, R * 1.85f, 0, .14f, .045f, 2);
            b.rot(1.5708f, 0, 0);
        }
    }
}

HDN void k_clock(Builder& b) {
    int m = b.r.i(5);
    float R = b.u(.38f, .52f), a = b.u(0, 6.28f), c = b.u(0, 6.28f);
    if (m < 2) {  // wall or alarm clock
        b.wheel(0, 0, 0, R, .12f, 2, 0);
        b.tor(0, 0, .1f, R * .95f, .05f, 1);
        b.rot(1.5708f, 0, 0);
        b.limb(v3(0, 0, .14f), v3(R * .7f * cosf(a), R * .7f * sinf(a), .14f), .033f, 3);
        b.limb(v3(0, 0, .14f), v3(R * .45f * cosf(c), R * .45f * sinf(c), .14f), .04f, 3);
        if (m == 1) {
            b.limb(v3(R * .5f, -R * .7f, 0), v3(R * .75f, -R * 1.25f, .03f), .06f, 2, MIR);
            b.dome(R * .6f, R * .85f, 0, .2f, .17f, .2f, 2, MIR);
            b.rot(0, 0, -.6f);
            b.arch(0, R * 1.1f, 0, .2f, .035f, 3);
        }
    } else if (m == 2) {  // standing clock
        float w = b.u(.18f, .26f);
        b.box(0, 0, 0, w, .55f, w * .7f, 0);
        b.box(0, .6f, 0, w * 1.35f, .22f, w * .85f, 0);
        b.box(0, -.7f, 0, w * 1.35f, .18f, w * .85f, 0);
        b.tbox(0, .9f, 0, w * 1.4f, .1f, w * .9f, .1f, 1, 1);
        b.wheel(0, .6f, w * .85f, .2f, .04f, 2, 4);
        b.box(0, -.05f, w * .7f, w * .6f, .4f, .07f, 3, SUB);
        b.cyl(0, .1f, w * .65f, .035f, .35f, 2);
        b.wheel(0, -.25f, w * .7f, .1f, .035f, 2, 2);
    } else if (m == 3) {  // wrist watch, lying or standing
        R *= .75f;
        b.tor(0, -R * 1.1f, -.1f, R * 1.3f, .07f, 1);
        b.rot(0, 0, 1.5708f);
        b.last()[F_POS + 1] = 0;
        b.last()[F_POS + 2] = -R * 1.3f;
        b.box(0, 0, -R * .1f, R * .35f, R * 1.1f, .05f, 1);
        b.wheel(0, 0, 0, R, .09f, 2, 0);
        b.wheel(0, 0, .08f, R * .8f, .04f, 2, 4);
        b.wheel(R + .04f, 0, 0, .06f, .06f, 0, 2);
    } else {  // hourglass
        float h = b.u(.4f, .55f), w = b.u(.24f, .34f);
        b.cone(0, h * .5f, 0, .06f, h * .5f, w, 4);
        b.cone(0, -h * .5f, 0, w, h * .5f, .06f, 4);
        b.cyl(0, h + .05f, 0, w * 1.4f, .06f, 0);
        b.cyl(0, -h - .05f, 0, w * 1.4f, .06f, 0);
        for (int k = -1; k <= 1; k += 2)
            b.cyl(w * .85f, 0, k * w * .85f, .04f, h, 1, MIR);
    }
}

HDN void k_telephone(Builder& b) {
    int m = b.r.i(3);
    b.rr = b.u(.015f, .04f);
    if (m == 0) {  // desk telephone
        float w = b.u(.4f, .5f);
        b.tbox(0, -.1f, 0, w, .2f, w * .85f, .7f, .6f, 0);
        b.wheel(0, .0f, w * .55f, .2f, .06f, 2, 2);
        b.rot(-.75f, 0, 0);
        b.box(.13f, .17f, 0, .05f, .08f, .08f, 0, MIR);
        b.limb(v3(-w, .33f, 0), v3(w, .33f, 0), .07f, 1);
        b.cone(w, .25f, 0, .15f, .09f, .1f, 1, MIR);
    } else if (m == 1) {  // mobile telephone
        float w = b.u(.26f, .38f), h = b.u(.55f, .75f);
        b.box(0, 0, 0, w, h, b.u(.05f, .09f), 0);
        bool keys = b.r.p(.5f);
        b.box(0, keys ? h * .42f : 0.f, .08f, w * .85f, keys ? h * .42f : h * .85f, .033f, 4);
        if (keys)
            for (int i = 0; i < 3; ++i)
                for (int j = 0; j < 3; ++j)
                    b.box((j - 1) * w * .55f, -h * .2f - i * h * .24f, .08f, w * .18f, h * .07f, .04f, 2);
        if (b.r.p(.4f))
            b.cyl(w * .7f, h + .1f, 0, .045f, .16f, 1);
    } else {  // receiver
        b.limb(v3(-.4f, .12f, 0), v3(.4f, .12f, 0), .09f, 0);
        b.limb(v3(.4f, .12f, 0), v3(.55f, -.02f, 0), .1f, 0, MIR);
        b.cone(.56f, -.1f, 0, .2f, .09f, .13f, 1, MIR);
    }
}

HDN void k_screen(Builder& b) {
    int m = b.r.i(5);
    float w = b.u(.5f, .75f), h = w * b.u(.55f, .75f);
    b.rr = b.u(.01f, .05f);
    if (m == 0) {  // flat monitor, television
        b.box(0, .15f, 0, w, h, .06f, 0);
        b.box(0, .15f, .06f, w * .92f, h * .9f, .03f, 4);
        if (b.r.p(.6f)) {
            b.box(0, .1f - h, -.05f, .07f, .15f, .05f, 1);
            b.box(0, -.06f - h, -.02f, w * b.u(.3f, .5f), .04f, .18f, 1);
        } else {
            b.limb(v3(w * .6f, .15f - h, 0), v3(w * .68f, -h, .15f), .04f, 1, MIR);
            b.limb(v3(w * .6f, .15f - h, 0), v3(w * .68f, -h, -.15f), .04f, 1, MIR);
        }
    } else if (m == 1) {  // tube television, old computer
        b.box(0, 0, 0, w * .8f, h, .3f, 0);
        b.box(b.r.p(.5f) ? -.1f : 0.f, .03f, .3f, w * .55f, h * .72f, .05f, 4);
        b.tbox(0, 0, -.38f, w * .6f, .14f, h * .8f, .6f, .6f, 1);
        b.rot(-1.5708f, 0, 0);
        if (b.r.p(.5f))
            b.limb(v3(0, h, 0), v3(.3f, h + .4f, 0), .033f, 3, MIR);
        else
            b.box(0, -h - .1f, .1f, w * .8f, .06f, .45f, 1);
        for (int i = 0; i < 2; ++i)
            b.wheel(w * .68f, h * (.4f - .5f * i), .32f, .06f, .05f, 2, 2);
        b.limb(v3(w * .5f, -h, .15f), v3(w * .6f, -h - .15f, .2f), .05f, 3, MIR);
    } else if (m == 2) {  // laptop
        float t = b.u(.05f, .5f), d = w * .68f;
        b.box(0, 0, 0, w, .04f, d, 0);
        b.box(0, .04f, -d * .1f, w * .85f, .025f, d * .45f, 3);
        b.box(0, d * .85f * cosf(t), -d - d * .85f * sinf(t), w, d * .9f, .04f, 0);
        b.rot(-t, 0, 0);
        b.box(0, d * .85f * cosf(t), -d - d * .85f * sinf(t) + .04f, w * .9f, d * .78f, .03f, 4);
        b.rot(-t, 0, 0);
    } else if (m == 3) {  // radio
        b.box(0, 0, 0, w * .9f, h * .65f, .17f, 0);
        int two = b.r.p(.5f);
        b.wheel(two ? w * .52f : -w * .4f, -.03f, .17f, h * .42f, .05f, 2, 1, two ? MIR : 0);
        b.box(two ? 0.f : w * .4f, h * .25f, .17f, w * .28f, .07f, .03f, 4);
        b.wheel(two ? 0.f : w * .4f, -h * .2f, .18f, .09f, .06f, 2, 2);
        if (b.r.p(.6f)) {
            b.arch(0, h * .62f, 0, w * .6f, .045f, 3);
            b.last()[F_ROT + 4] = 1.f;
        }
        b.limb(v3(w * .8f, h * .6f, -.05f), v3(w * 1.05f, h * 1.6f, -.05f), .033f, 3);
    } else {  // loudspeaker, games machine
        float W = b.u(.28f, .4f), H = b.u(.6f, .8f);
        b.box(0, 0, 0, W, H, W * .8f, 0);
        b.wheel(0, -H * .35f, W * .8f, W * .75f, .05f, 2, 1);
        b.wheel(0, -H * .35f, W * .85f, W * .3f, .06f, 2, 3);
        b.wheel(0, H * .45f, W * .8f, W * .45f, .05f, 2, 2);
        if (b.r.p(.4f))
            b.box(0, -H - .05f, 0, W * 1.1f, .06f, W * .9f, 3);
    }
}

HDN void k_appliance(Builder& b) {
    int m = b.r.i(6);
    float w = b.u(.45f, .6f), h = b.u(.5f, .65f), d = b.u(.32f, .48f);
    b.rr = b.u(.01f, .05f);
    if (m == 0) {  // washing machine
        b.box(0, 0, 0, w, h, d, 0);
        b.wheel(0, -.08f, d, w * .62f, .06f, 2, 1);
        b.wheel(0, -.08f, d + .05f, w * .45f, .05f, 2, 4, b.r.p(.5f) ? SUB : 0);
        b.box(0, h * .8f, d + .01f, w * .9f, .09f, .03f, 2);
        b.wheel(w * .5f, h * .8f, d + .04f, .06f, .05f, 2, 3);
    } else if (m == 1) {  // microwave, oven
        h *= .6f;
        b.box(0, 0, 0, w * 1.2f, h, d, 0);
        b.box(-w * .22f, 0, d + .01f, w * .85f, h * .8f, .035f, 4);
        b.box(w * .55f, 0, d + .06f, .035f, h * .65f, .04f, 2);
        for (int i = 0; i < 3; ++i)
            b.wheel(w * .92f, h * (.5f - .5f * i), d, .07f, .05f, 2, 3);
    } else if (m == 2) {  // refrigerator
        b.box(0, 0, 0, w * .75f, .85f, d * .9f, 0);
        b.box(0, .5f, d * .9f, w * .72f, .3f, .04f, 1);
        b.box(0, -.33f, d * .9f, w * .72f, .48f, .04f, 1);
        b.box(-w * .55f, .4f, d * .9f + .06f, .035f, .14f, .04f, 2);
        b.box(-w * .55f, -.05f, d * .9f + .06f, .035f, .17f, .04f, 2);
    } else if (m == 3) {  // toaster
        b.box(0, 0, 0, w, h * .65f, d * .6f, 0);
        b.round(.12f);
        for (int k = -1; k <= 1; k += 2)
            b.box(0, h * .6f, k * d * .22f, w * .75f, h * .3f, .05f, 4, SUB);
        if (b.r.p(.6f))
            for (int k = -1; k <= 1; k += 2)
                b.box(0, h * .55f, k * d * .22f, w * .6f, h * .45f, .04f, 2);
        b.box(w + .03f, 0, 0, .06f, .05f, .08f, 3);
    } else if (m == 4) {  // printer
        b.box(0, 0, 0, w * 1.1f, h * .45f, d, 0);
        b.box(0, h * .5f, -d * .6f, w * .75f, h * .5f, .04f, 4);
        b.rot(-.3f, 0, 0);
        b.box(0, -h * .1f, d, w * .85f, h * .12f, .1f, 3, SUB);
        b.box(0, -h * .22f, d + .18f, w * .75f, .033f, .25f, 1);
        b.box(w * .75f, h * .45f, d * .6f, .2f, .04f, .12f, 2);
    } else {  // mixer, coffee machine
        b.box(0, -h, 0, w * .7f, .07f, d * 1.2f, 0);
        b.box(0, -h * .1f, -d * .75f, w * .45f, h, d * .35f, 0);
        b.box(0, h * .75f, 0, w * .45f, h * .25f, d * 1.1f, b.r.i(2));
        b.cyl(0, h * .4f, d * .45f, .07f, h * .2f, 2);
        b.cone(0, -h * .55f, d * .45f, .18f, h * .4f, .26f, 3);
        b.cone(0, -h * .45f, d * .45f, .12f, h * .4f, .2f, 4, SUB);
    }
}

HDN void k_hat(Builder& b) {
    int m = b.r.i(6);
    float w = b.u(.32f, .42f), h = b.u(.22f, .45f);
    if (m == 0) {  // top hat, straw hat
        b.cyl(0, -.2f, 0, w * b.u(1.5f, 2.f), .045f, 0);
        b.cone(0, -.2f + h, 0, w, h, w * b.u(.8f, 1.15f), 0);
        b.cyl(0, -.12f, 0, w * 1.04f, .06f, 1);
    } else if (m == 1) {  // cap
        b.dome(0, 0, 0, w * 1.2f, w * 1.1f, w * 1.3f, 0);
        b.ell(0, .01f, w * 1.5f, w * .95f, .05f, w * .8f, 1);
        b.ball(0, w * 1.1f, 0, .06f, 2);
        b.ball(0, -w * .4f, 0, w * .9f, 3, SUB);
    } else if (m == 2) {  // wide soft hat
        b.ell(0, -.1f, 0, w * 2.2f, .07f, w * 1.8f, 0);
        b.blend(.04f);
        b.ell(0, .1f, 0, w, h, w * 1.15f, 0);
        b.blend(.04f);
        b.ell(0, .1f + h, 0, w * .3f, .1f, w * .9f, 3, SUB);
        b.cyl(0, 0, 0, w * 1.03f, .05f, 1, 0, w * 1.17f);
    } else if (m == 3) {  // pointed hat
        b.cyl(0, -.4f, 0, w * b.u(1.2f, 1.9f), .045f, b.r.i(2));
        b.cone(0, -.4f + h * 1.5f, 0, w, h * 1.5f, .03f, 0);
        if (b.r.p(.5f))
            b.ball(0, -.4f + h * 3.f, 0, b.u(.08f, .13f), 2);
        b.cyl(0, -.3f, 0, w * .98f, .06f, 2);
    } else if (m == 4) {  // crown
        int n = b.r.i(5, 8);
        b.cyl(0, -.1f, 0, w * 1.2f, .2f, 0);
        for (int i = 0; i < n; ++i) {
            float a = 6.2832f * i / n + .3f, x = w * 1.14f * cosf(a), z = w * 1.14f * sinf(a);
            b.tbox(x, .2f, z, .05f, h * .6f, w * 2.6f / n, 1, .1f, 0);
            b.rot(0, -a, 0);
            b.ball(x, .2f + h * .6f, z, .06f, 2);
        }
        b.cyl(0, .1f, 0, w * 1.2f - .07f, .6f, 3, SUB);
        b.tor(0, -.28f, 0, w * 1.2f - .02f, .05f, 1);
    } else {  // helmet
        b.dome(0, -.05f, 0, w * 1.15f, w * 1.25f, w * 1.25f, 0);
        b.cyl(0, -.2f, 0, w * 1.14f, .17f, 0, 0, w * 1.24f);
        b.box(0, -.15f, w * 1.2f, w * .8f, .1f, .2f, 3, SUB);
        b.ell(0, -.3f, 0, w * .9f, .2f, w, 3, SUB);
        if (b.r.p(.5f))
            b.ell(0, w * .9f, -.08f, .06f, w * .7f, w * 1.1f, 1);
        else {
            b.cone(w * 1.3f, w * .6f, 0, .1f, .2f, .02f, 2, MIR);
            b.rot(0, 0, -.5f);
        }
        if (b.r.p(.5f))
            b.box(0, -.15f, w * 1.18f, .05f, .22f, .05f, 1);
    }
}

HDN void k_shoe(Builder& b) {
    int m = b.r.i(4);
    float L = b.u(.5f, .62f), w = b.u(.17f, .24f);
    b.smooth = b.u(.02f, .05f);
    if (m < 2) {  // shoe or boot; one, or a pair
        float h = m ? b.u(.45f, .75f) : b.u(.12f, .22f), x = b.r.p(.3f) ? w + .06f : 0.f;
        int fl = x > 0.f ? MIR : 0;
        b.ell(x, 0, L * .45f, w, .17f, L * .55f, 0, fl);
        b.ell(x, .04f, -L * .4f, w * .95f, .22f, L * .5f, 0, fl);
        b.cyl(x, h * .6f, -L * .45f, w * .85f, h * .7f, m ? 0 : 1, fl, w);
        b.smooth = .004f;
        b.cyl(x, h * 1.3f + .06f, -L * .45f, w * .6f, .2f, 3, SUB | fl, w * .75f);
        b.box(x, -.2f, .02f, w * .95f, .06f, L * .98f, 2, fl);
        if (b.r.p(.5f))
            b.box(x, -.28f, -L * .6f, w * .85f, .06f, L * .35f, 2, fl);
        if (b.r.p(.5f))
            for (int i = 0; i < 3; ++i)
                b.limb(v3(x - .1f * (x > 0) - .09f * (x <= 0), .2f - .03f * i, .1f * i - .02f),
                       v3(x + .09f, .2f - .03f * i, .1f * i - .02f), .035f, 4, fl);
    } else if (m == 2) {  // high heel
        b.limb(v3(0, -.2f, L * .8f), v3(0, -.2f, L * .35f), w * .55f, 0);
        b.limb(v3(0, -.2f, L * .35f), v3(0, .12f, -L * .55f), w * .5f, 0);
        b.limb(v3(0, .12f, -L * .6f), v3(0, .2f, -L * .75f), w * .5f, 0);
        b.smooth = .004f;
        b.cone(0, -.14f, -L * .75f, .045f, .2f, .08f, 1);
        b.ell(0, .28f, -L * .2f, w * .35f, .15f, L * .45f, 3, SUB);
    } else {  // roller or ice skate
        b.ell(0, 0, L * .3f, w, .17f, L * .5f, 0);
        b.cyl(0, .25f, -L * .35f, w * .9f, .32f, 0, 0, w * 1.1f);
        b.smooth = .004f;
        b.cyl(0, .55f, -L * .35f, w * .6f, .2f, 3, SUB, w * .8f);
        b.box(0, -.17f, 0, w * .8f, .04f, L * .85f, 1);
        if (b.r.p(.5f))
            for (int k = -1; k <= 1; k += 2)
                b.wheel(w * .7f, -.3f, k * L * .55f, .13f, .07f, 0, 3, MIR);
        else {
            b.box(0, -.38f, .03f, .035f, .04f, L, 3);
            for (int k = -1; k <= 1; k += 2)
                b.box(0, -.28f, k * L * .5f, .04f, .1f, .07f, 3);
        }
    }
}

HDN void k_glasses(Builder& b) {
    float R = b.u(.26f, .36f), t = b.u(.04f, .06f), x = R + b.u(.08f, .14f), L = b.u(.5f, .8f);
    int m = b.r.i(3);
    if (m == 0) {
        b.tor(x, 0, 0, R, t, 0, MIR);
        b.rot(1.5708f, 0, 0);
        if (b.r.p(.6f))
            b.wheel(x, 0, 0, R, .033f, 2, 4, MIR);
    } else if (m == 1) {
        b.box(x, 0, 0, R, R * b.u(.6f, .8f), .05f, 0, MIR);
        b.box(x, 0, 0, R - .07f, R * .5f, .1f, 3, SUB | MIR);
    } else
        b.ell(x, -.04f, 0, R, R * .8f, .06f, 4, MIR);
    b.limb(v3(-x + R * .9f, R * .3f, 0), v3(x - R * .9f, R * .3f, 0), t * .9f, 0);
    b.limb(v3(x + R * .95f, R * .3f, 0), v3(x + R * 1.05f, R * .3f, -L), t * .85f, 1, MIR);
    b.limb(v3(x + R * 1.05f, R * .3f, -L), v3(x + R, -.05f, -L - .14f), t * .85f, 1, MIR);
}

HDN void k_bag(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.4f, .58f), h = b.u(.35f, .55f), d = b.u(.15f, .28f);
    if (m == 0) {  // suitcase
        b.box(0, 0, 0, w, h, d, 0);
        b.round(b.u(.02f, .1f));
        if (b.r.p(.5f)) {
            b.limb(v3(w * .4f, h, -d * .5f), v3(w * .4f, h + .35f, -d * .5f), .035f, 3, MIR);
            b.limb(v3(-w * .4f, h + .35f, -d * .5f), v3(w * .4f, h + .35f, -d * .5f), .045f, 3);
            b.wheel(w * .75f, -h - .03f, 0, .08f, .05f, 0, 3, MIR);
        } else
            b.arch(0, h - .02f, 0, w * .3f, .05f, 3);
        if (b.r.p(.6f))
            b.box(w * .55f, 0, 0, .05f, h * 1.02f, d * 1.06f, 1, MIR);
    } else if (m == 1) {  // backpack
        b.smooth = .02f;
        b.ell(0, 0, 0, w * .8f, h * 1.25f, d * 1.3f, 0);
        b.box(0, -h * .3f, 0, w * .75f, h * .75f, d * 1.1f, 0);
        b.round(.12f);
        b.smooth = .004f;
        b.box(0, -h * .4f, d * 1.1f, w * .5f, h * .4f, .1f, 1);
        b.round(.07f);
        b.arch(0, h * 1.2f, -d * .2f, .12f, .04f, 2);
        b.limb(v3(w * .4f, h * .8f, -d * .9f), v3(w * .5f, 0, -d * 1.9f), .05f, 2, MIR);
        b.limb(v3(w * .5f, 0, -d * 1.9f), v3(w * .45f, -h * .8f, -d * .9f), .05f, 2, MIR);
        if (b.r.p(.6f))
            b.ell(w * .8f, -h * .5f, 0, .12f, h * .4f, d * .7f, 1, MIR);
    } else if (m == 2) {  // handbag, shopping bag
        float t = b.u(.6f, 1.1f);
        b.tbox(0, 0, 0, w, h * .8f, d, t, t, 0);
        if (b.r.p(.5f))
            b.box(0, h * .15f, 0, w * t * 1.f, h * .66f, d * t * .6f, 3, SUB);
        else
            b.box(0, h * .35f, d * .7f, w * .8f, h * .35f, d * .45f, 1);
        for (int k = -1; k <= 1; k += 2)
            b.arch(0, h * .74f, k * d * t * .8f, w * t * b.u(.4f, .65f), .04f, 2);
    } else {  // basket, sack
        if (b.r.p(.5f)) {
            b.arch(0, h * .3f, 0, w * 1.02f, .05f, 1);
            b.cone(0, 0, 0, w * .8f, h * .6f, w * 1.05f, 0);
            b.cone(0, .1f, 0, w * .7f, h * .6f, w * .98f, 3, SUB);
            for (int i = 0; i < 4; ++i)
                b.ball(w * .42f * cosf(1.57f * i), h * .4f, w * .42f * sinf(1.57f * i), w * .42f, i + 2);
        } else {
            b.smooth = .05f;
            b.ell(0, -.15f, 0, w, h * 1.1f, w * .9f, 0);
            b.cone(0, h * .95f, 0, .12f, .2f, .3f, 0);
            b.smooth = .004f;
            b.tor(0, h * .82f, 0, .15f, .05f, 1);
        }
    }
}
