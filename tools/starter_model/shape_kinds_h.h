// Shape kinds, part eight: letters, symbols, food, sea creatures, insects.
#pragma once
#include "shape_kinds_g.h"

// A letter or digit of boxes along polylines on a grid of 3 x 5 points named a..o from the lower left.
HDN void glyph(Builder& b, int which, float x0, float y0, float cell, float t, float d, int ci) {
    const char* const strokes[36] = {"ajnlc gi",   "amnlhg hfba", "lnjdbf",      "amnlfba", "omac gh", "oma gh",  "lnjdbfih", "am co gi",
                                     "mo nb ac",   "ofbd",        "am og gc",    "mac",     "amhoc",   "amco",    "njdbfln",  "amnlhg",
                                     "njdbfln ec", "amnlhg hc",   "lnjhfbd",     "mo nb",   "mdbfo",   "mbo",     "mahco",    "mc ao",
                                     "mho hb",     "moac",        "njdbfln ao",  "jnb ac",  "jnlac",   "mnlhfbd", "oc mgi",   "omghfba",
                                     "lnjdbfhg",   "mob",         "njhln hfbdh", "dbflnjhi"};
    const char* s = strokes[which];
    for (int i = 0; s[i] && s[i + 1]; ++i) {
        if (s[i] == ' ' || s[i + 1] == ' ')
            continue;
        int p = s[i] - 'a', q = s[i + 1] - 'a';
        float px = x0 + (p % 3 - 1) * cell, py = y0 + (p / 3 - 2) * cell, qx = x0 + (q % 3 - 1) * cell, qy = y0 + (q / 3 - 2) * cell;
        b.box(.5f * (px + qx), .5f * (py + qy), 0, .5f * len2(qx - px, qy - py) + t * .8f, t, d, ci);
        b.rot(0, 0, atan2f(qy - py, qx - px));
    }
}

HDN void k_letter(Builder& b) {
    float t = b.u(.07f, .14f), d = b.u(.06f, .22f);
    b.rr = b.r.p(.5f) ? .006f : b.u(.02f, .06f);
    if (b.r.p(.75f)) {
        glyph(b, b.r.i(36), 0, 0, b.u(.3f, .38f), t, d, 0);
        if (b.r.p(.25f))
            b.box(0, -.9f, 0, b.u(.4f, .65f), .08f, d * 1.6f, 1);
        else if (b.r.p(.2f))
            b.box(0, 0, -d * .8f, .62f, .95f, .05f, 1);
    } else {
        float x = b.u(.42f, .5f);
        t = fminf(t, .09f);
        glyph(b, b.r.i(36), -x, 0, .3f, t, d, 0);
        glyph(b, b.r.i(36), x, 0, .3f, t, d, 1);
        b.box(0, -.7f, 0, 1.f, .07f, d * 1.3f, 2);
    }
}

HDN void k_symbol(Builder& b) {
    int m = b.r.i(8), n = b.r.i(4, 7);
    float d = b.u(.06f, .2f), w = b.u(.3f, .4f), t = b.u(.09f, .16f);
    b.rr = b.u(.008f, .05f);
    if (m == 0) {  // heart
        b.wheel(w * .72f, w * .5f, 0, w * .78f, d, 2, 0, MIR);
        b.box(0, -w * .1f, 0, w * .98f, w * .98f, d, 0);
        b.rot(0, 0, .7854f);
    } else if (m == 1) {  // star
        float R = b.u(.25f, .34f);
        b.wheel(0, 0, 0, R, d, 2, 0);
        for (int i = 0; i < n; ++i) {
            float a = 1.5708f + 6.2832f * i / n;
            b.tbox(R * 1.5f * cosf(a), R * 1.5f * sinf(a), 0, R * 4.f / (n + 1), R * .8f, d, .05f, b.r.p(.5f) ? .5f : 1.f, 0);
            b.rot(0, 0, a - 1.5708f);
        }
    } else if (m == 2) {  // cross, plus
        b.box(0, 0, 0, t, w * 1.7f, d, 0);
        b.box(0, b.r.p(.5f) ? w * .5f : 0.f, 0, w * b.u(.9f, 1.6f), t, d, 0);
        if (b.r.p(.3f)) {
            b.tor(0, w * .5f, 0, w * .6f, .05f, 1);
            b.rot(1.5708f, 0, 0);
        }
    } else if (m == 3) {  // arrow
        float a = b.r.i(4) * 1.5708f, c = cosf(a), s = sinf(a);
        b.box(-.25f * c, -.25f * s, 0, .45f, t, d, 0);
        b.rot(0, 0, a);
        b.tbox(.38f * c, .38f * s, 0, w, .3f, d, .04f, 1, 1);
        b.rot(0, 0, a - 1.5708f);
    } else if (m == 4) {  // crescent moon
        b.wheel(0, 0, 0, w * 1.7f, d, 2, 0);
        b.wheel(w * b.u(.7f, 1.f), w * .2f, 0, w * 1.4f, d * 1.5f, 2, 1, SUB);
        if (b.r.p(.3f))
            b.ball(w * .8f, w * .3f, 0, w * .35f, 2);
        if (b.r.p(.3f))
            b.limb(v3(-w, -w, 0), v3(w, w, 0), .05f, 2);
    } else if (m == 5) {  // lightning
        b.tbox(.12f, .38f, 0, .2f, .42f, d, .8f, 1, 0);
        b.rot(0, 0, -.35f);
        b.box(0, -.02f, 0, .32f, .1f, d, 0);
        b.rot(0, 0, .2f);
        b.tbox(-.08f, -.45f, 0, .04f, .42f, d, 5.f, 1, 0);
        b.rot(0, 0, -.35f);
    } else if (m == 6) {  // cloud with or without a drop
        b.smooth = .02f;
        b.ell(0, 0, 0, .65f, .24f, .25f, 0);
        b.ball(-.2f, .2f, 0, b.u(.25f, .34f), 0);
        b.ball(.25f, .14f, 0, b.u(.2f, .3f), 0);
        b.ball(.45f, -.02f, 0, .22f, 0);
    } else {  // speech bubble, face
        if (b.r.p(.5f)) {
            b.box(0, .1f, 0, .7f, .45f, d, 0);
            b.round(d * .9f);
            b.tbox(-.3f, -.42f, 0, .03f, .2f, d * .8f, 6.f, 1, 0);
            for (int i = -1; i <= 1; ++i)
                b.ball(i * .3f, .1f, d, .1f, 2);
        } else {
            b.ell(0, 0, 0, .7f, .7f, b.u(.25f, .7f), 0);
            float z = b.last()[F_PAR + 2] * .88f;
            b.ell(.25f, .2f, z, .09f, .14f, .09f, 3, MIR);
            bow(b, v3(0, -.02f, z), .36f, -2.6f, -.55f, .05f, .05f, 5, 2, 3);
        }
    }
}

HDN void k_dessert(Builder& b) {
    int m = b.r.i(8);
    float w = b.u(.35f, .48f), h = b.u(.15f, .25f);
    if (m == 0) {  // cupcake
        b.cone(0, -.3f, 0, w * .65f, .25f, w * .95f, 0);
        for (int i = 0; i < 3; ++i)
            b.ell(0, 0 + .15f * i, 0, w * (1.05f - .28f * i), .14f, w * (1.05f - .28f * i), 1);
        b.ball(0, .45f, 0, .1f, 2);
    } else if (m == 1) {  // doughnut
        float t = b.u(.17f, .24f), lie = b.r.p(.5f) ? b.u(0, .4f) : 1.5708f;
        b.tor(0, 0, 0, w, t, 0);
        b.rot(lie, 0, 0);
        b.tor(0, .06f * cosf(lie), .06f * sinf(lie), w, t * .9f, 1);
        b.rot(lie, 0, 0);
    } else if (m == 2) {  // pizza or cake slice
        h = b.r.p(.5f) ? .06f : h;
        b.tbox(0, 0, 0, w, .65f, h, .05f, 1, 0);
        b.rot(1.5708f, 0, 0);
        b.box(0, .03f, -.65f, w * 1.03f, h + .05f, .09f, 1);
        for (int i = 0; i < 4; ++i)
            b.ball((i % 2 ? .12f : -.1f) * (1.5f - .3f * i), h, -.4f + .25f * i, .08f, 2);
    } else if (m == 3) {  // hot dog, sandwich
        if (b.r.p(.5f)) {
            b.limb(v3(-.45f, 0, .12f), v3(.45f, 0, .12f), .18f, 0);
            b.limb(v3(-.45f, 0, -.12f), v3(.45f, 0, -.12f), .18f, 0);
            b.limb(v3(-.6f, .14f, 0), v3(.6f, .14f, 0), .12f, 1);
            for (int i = 0; i < 5; ++i)
                b.limb(v3(-.45f + .2f * i, .26f, i % 2 ? .06f : -.06f), v3(-.25f + .2f * i, .26f, i % 2 ? -.06f : .06f), .035f, 2);
        } else
            for (int i = 0; i < 4; ++i)
                b.box(0, -.2f + .13f * i, 0, .5f + .04f * (i % 3 > 0), .07f, .4f + .05f * (i % 3 > 0), i % 3 ? i + 1 : 0);
    } else if (m == 4) {  // candy cane
        b.cyl(0, -.25f, 0, .09f, .55f, 0);
        bow(b, v3(-.22f, .3f, 0), .22f, 0, 3.3f, .09f, .09f, 6, 2, 0);
        if (b.r.p(.4f)) {
            b.ell(.15f, -.05f, .05f, .16f, .1f, .07f, 1, MIR);
            b.ball(0, -.05f, .08f, .08f, 1);
        }
    } else if (m == 5) {  // lollipop, ice lolly
        b.cyl(0, -.5f, 0, .045f, .4f, 4);
        if (b.r.p(.5f))
            b.wheel(0, .25f, 0, w, .09f, 2, 0);
        else {
            b.box(0, .2f, 0, w * .6f, .42f, .12f, 0);
            b.round(.1f);
            b.ball(0, .58f, 0, w * .55f, 0);
            b.last()[F_PAR + 2] = .12f;
        }
    } else if (m == 6) {  // wrapped sweet
        b.ell(0, 0, 0, w, w * .7f, w * .7f, 0);
        b.cone(w * 1.25f, 0, 0, .06f, .2f, w * .7f, 1, MIR);
        b.rot(0, 0, -1.5708f);
    } else {  // round cake with a slice cut out, chips in a box, drink with a straw
        if (b.r.p(.5f)) {
            b.cyl(0, 0, 0, .55f, h, 0);
            b.cyl(0, h, 0, .57f, .05f, 1);
            b.box(.4f, .1f, .4f, .42f, h + .2f, .42f, 2, SUB);
            b.ball(-.2f, h + .1f, -.1f, .09f, 2);
            b.cyl(0, -h - .05f, 0, .7f, .04f, 4);
        } else {
            b.cone(0, 0, 0, w * .65f, .5f, w * .9f, 0);
            b.cyl(0, .53f, 0, w, .05f, 1);
            b.limb(v3(0, .5f, 0), v3(.1f, .95f, 0), .04f, 2);
            b.limb(v3(.1f, .95f, 0), v3(.3f, 1.02f, 0), .04f, 2);
        }
    }
}

HDN void k_fruit(Builder& b) {
    int m = b.r.i(8);
    float w = b.u(.26f, .36f);
    b.smooth = b.u(.01f, .04f);
    if (m == 0) {  // banana
        float t = b.u(-.4f, .4f);
        bow(b, v3(0, .5f, 0), .7f, -2.5f + t, -.65f + t, .13f, .13f, 5, 2, 0);
        bow(b, v3(0, .5f, 0), .7f, -.65f + t, -.4f + t, .09f, .06f, 2, 2, 3);
        bow(b, v3(0, .5f, 0), .7f, -2.5f + t, -2.7f + t, .09f, .06f, 1, 2, 3);
    } else if (m == 1) {  // pineapple
        b.ell(0, -.25f, 0, w * 1.1f, w * 1.6f, w * 1.1f, 0);
        for (int i = 0; i < 6; ++i) {
            float a = 1.0472f * i;
            b.ell(.1f * cosf(a), .42f, .1f * sinf(a), .05f, .27f, .1f, 1);
            b.rot(sinf(a) * .5f, 0, -cosf(a) * .5f);
        }
        b.ell(0, .5f, 0, .06f, .32f, .06f, 1);
    } else if (m == 2) {  // carrot, radish
        b.cone(0, -.2f, 0, .04f, b.u(.4f, .6f), w * .75f, 0);
        b.ell(0, .3f, 0, w * .75f, .14f, w * .75f, 0);
        for (int i = -1; i <= 1; ++i)
            b.limb(v3(0, .35f, 0), v3(i * .2f, .85f - .1f * (i != 0), 0), .055f, 1);
    } else if (m == 3) {  // strawberry
        b.cone(0, -.15f, 0, .1f, .35f, w * 1.1f, 0);
        b.ell(0, .2f, 0, w * 1.1f, .18f, w * 1.1f, 0);
        for (int i = 0; i < 5; ++i) {
            float a = 1.2566f * i + .3f;
            b.ell(.17f * cosf(a), .38f, .17f * sinf(a), .17f, .04f, .08f, 1);
            b.rot(0, -a, 0);
        }
        b.limb(v3(0, .35f, 0), v3(.04f, .55f, 0), .045f, 1);
    } else if (m == 4) {  // cherries
        b.ball(-.3f, -.4f, 0, w * .95f, 0);
        b.ball(.35f, -.3f, 0, w * .95f, 0);
        b.smooth = .003f;
        b.limb(v3(-.3f, -.2f, 0), v3(.1f, .6f, 0), .04f, 3);
        b.limb(v3(.35f, -.1f, 0), v3(.1f, .6f, 0), .04f, 3);
        b.ell(.3f, .55f, 0, .22f, .04f, .12f, 1);
    } else if (m == 5) {  // pumpkin, orange
        int n = b.r.i(5, 8);
        for (int i = 0; i < n; ++i)
            b.ell(.2f * cosf(6.2832f * i / n), 0, .2f * sinf(6.2832f * i / n), .26f, b.u(.3f, .42f), .26f, 0);
        b.limb(v3(0, .25f, 0), v3(.06f, .55f, 0), .06f, 1);
        if (b.r.p(.4f)) {
            b.tbox(.15f, .1f, .42f, .08f, .08f, .1f, .1f, 1, 3, SUB | MIR);
            b.box(0, -.14f, .42f, .2f, .05f, .1f, 3, SUB);
        }
    } else if (m == 6) {  // grapes
        for (int row = 0; row < 4; ++row)
            for (int i = 0; i < 4 - row; ++i)
                b.ball((i - .5f * (3 - row)) * .25f, .25f - .23f * row, row % 2 ? .1f : -.05f, .16f, 0);
        b.limb(v3(0, .3f, 0), v3(.03f, .65f, 0), .045f, 3);
        b.ell(.18f, .5f, 0, .2f, .12f, .04f, 1);
    } else {  // egg, aubergine, maize
        b.ell(0, -.15f, 0, w * 1.1f, w * 1.2f, w * 1.1f, 0);
        b.ell(0, .2f, 0, w * b.u(.6f, .9f), w * b.u(1.f, 1.5f), w * .75f, 0);
        if (b.r.p(.6f)) {
            b.dome(0, .45f, 0, w * .7f, .18f, w * .7f, 1);
            b.limb(v3(0, .5f, 0), v3(.08f, .8f, 0), .05f, 1);
        }
    }
}

HDN void k_sea(Builder& b) {
    int m = b.r.i(6);
    float w = b.u(.26f, .36f);
    b.smooth = b.u(.01f, .05f);
    if (m == 0) {  // octopus
        b.ell(0, .25f, 0, w, w * 1.25f, w, 0);
        for (int i = 0; i < 6; ++i) {
            float a = 1.0472f * i + .5236f, c = cosf(a), s = sinf(a), r = b.u(.45f, .65f);
            b.limb(v3(c * w * .6f, -.02f, s * w * .6f), v3(c * r * .8f, -.35f, s * r * .8f), .085f, 0);
            b.limb(v3(c * r * .8f, -.35f, s * r * .8f), v3(c * r * 1.2f, -.3f + b.u(-.1f, .15f), s * r * 1.2f), .065f, 0);
        }
        b.smooth = .003f;
        b.ball(w * .45f, .25f, w * .85f, .085f, 3, MIR);
    } else if (m == 1) {  // crab
        b.ell(0, 0, 0, w * 1.4f, .18f, w, 0);
        for (int i = -1; i <= 1; ++i) {
            b.limb(v3(w, -.02f, i * .15f), v3(w * 2.f, .08f, i * .25f), .045f, 1, MIR);
            b.limb(v3(w * 2.f, .08f, i * .25f), v3(w * 2.4f, -.25f, i * .3f), .04f, 1, MIR);
        }
        b.limb(v3(w, 0, w * .7f), v3(w * 1.5f, .1f, w * 1.5f), .06f, 1, MIR);
        b.ell(w * 1.4f, .15f, w * 1.8f, .15f, .12f, .2f, 0, MIR);
        b.box(w * 1.35f, .15f, w * 2.3f, .05f, .15f, .2f, 0, SUB | MIR);
        b.smooth = .003f;
        b.limb(v3(.1f, .1f, w * .7f), v3(.12f, .3f, w * .85f), .035f, 3, MIR);
        b.ball(.12f, .32f, w * .87f, .06f, 3, MIR);
    } else if (m == 2) {  // starfish
        int n = b.r.i(5, 6);
        for (int i = 0; i < n; ++i) {
            float a = 1.5708f + 6.2832f * i / n;
            b.limb(v3(0, 0, 0), v3(.35f * cosf(a), .35f * sinf(a), 0), .16f, 0);
            b.limb(v3(.35f * cosf(a), .35f * sinf(a), 0), v3(.7f * cosf(a), .7f * sinf(a), 0), .09f, 0);
        }
        if (b.r.p(.5f))
            b.ball(.1f, .05f, .16f, .05f, 3, MIR);
    } else if (m == 3) {  // jellyfish, squid
        b.dome(0, .2f, 0, w * 1.4f, w * b.u(1.f, 1.8f), w * 1.4f, 0);
        int n = b.r.i(4, 7);
        for (int i = 0; i < n; ++i) {
            float a = 6.2832f * i / n, c = cosf(a) * w * .9f, s = sinf(a) * w * .9f;
            b.limb(v3(c, .25f, s), v3(c * 1.1f, -.3f, s * 1.1f), .05f, 1);
            b.limb(v3(c * 1.1f, -.3f, s * 1.1f), v3(c * .8f, -.75f, s * .8f), .04f, 1);
        }
        b.ball(0, .1f, 0, w * .6f, 1);
    } else {  // whale, dolphin, shark
        float L = b.u(.55f, .75f), h = w * b.u(.7f, 1.1f);
        b.ell(0, 0, .1f, w * .85f, h, L, 0);
        b.limb(v3(0, 0, -L * .5f), v3(0, b.u(0, .3f), -L - .15f), w * .3f, 0);
        float ty = b.last()[F_POS + 1] * 2.f;
        if (m == 4)
            b.ell(w * .55f, ty, -L - .25f, w * .7f, .045f, .13f, 0, MIR);
        else {
            b.tbox(0, ty + .15f, -L - .22f, .04f, .22f, .12f, 1, .4f, 0);
            b.rot(-.3f, 0, 0);
            b.ell(0, ty - .08f, -L - .2f, .04f, .17f, .1f, 0);
        }
        b.ell(w * 1.1f, -h * .5f, L * .35f, w * .6f, .045f, .13f, 1, MIR);
        b.rot(0, .4f, -.5f);
        if (b.r.p(.7f))
            b.tbox(0, h + .08f, -.02f, .04f, .14f, .15f, 1, .25f, 0);
        if (b.r.p(.3f)) {
            b.cone(0, -.05f, L + .15f, .1f, .17f, .05f, 1);
            b.rot(1.5708f, 0, 0);
        }
        b.smooth = .003f;
        b.ball(w * .6f, h * .2f, L * .7f, .055f, 3, MIR);
    }
}

HDN void k_insect(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.1f, .16f), L = b.u(.24f, .36f);
    b.smooth = b.u(.005f, .02f);
    if (m == 0) {  // spider
        b.ell(0, .05f, -.3f, w * 2.2f, w * 1.9f, w * 2.6f, 0);
        b.ell(0, 0, .12f, w * 1.4f, w, w * 1.4f, 1);
        for (int i = 0; i < 4; ++i) {
            float z = .25f - .15f * i, zz = .7f - .45f * i;
            b.limb(v3(w, 0, z), v3(.45f, .3f, zz * .7f), .04f, 2, MIR);
            b.limb(v3(.45f, .3f, zz * .7f), v3(.75f, -.25f, zz), .04f, 2, MIR);
        }
        b.ball(w * .5f, w * .5f, .12f + w * 1.2f, .05f, 3, MIR);
    } else if (m == 1) {  // butterfly, seen from the front
        float a = b.u(.3f, .48f), c = b.u(.2f, .36f), f = b.u(-.5f, .2f);
        b.limb(v3(0, -.35f, 0), v3(0, .3f, 0), w * .7f, 0);
        b.ball(0, .4f, 0, w * .8f, 0);
        b.ell(a, .25f, 0, a, b.u(.25f, .4f), .045f, 1, MIR);
        b.rot(0, f, .35f);
        b.ell(c, -.25f, 0, c * 1.05f, c, .045f, 2, MIR);
        b.rot(0, f, -.45f);
        b.limb(v3(.03f, .45f, 0), v3(.17f, .75f, 0), .035f, 3, MIR);
    } else if (m == 2) {  // ant, beetle
        b.ell(0, 0, -L * 1.3f, w * 1.6f, w * 1.4f, L, 0);
        b.ell(0, 0, 0, w, w * .9f, L * .6f, 0);
        b.ell(0, .03f, L * .9f, w * 1.2f, w, w * 1.3f, 0);
        for (int i = -1; i <= 1; ++i) {
            b.limb(v3(w * .5f, 0, i * .1f), v3(.4f, .12f, i * .3f), .04f, 1, MIR);
            b.limb(v3(.4f, .12f, i * .3f), v3(.55f, -.25f, i * .45f), .04f, 1, MIR);
        }
        b.limb(v3(w * .4f, .08f, L), v3(.2f, .3f, L + .3f), .035f, 1, MIR);
    } else {  // bee, dragonfly
        bool fly = b.r.p(.5f);
        b.ell(0, 0, -.2f, fly ? .08f : w * 1.8f, fly ? .08f : w * 1.8f, fly ? .65f : L * 1.1f, 0);
        if (!fly)
            b.wheel(0, 0, -.25f, w * 1.8f, .05f, 2, 3);
        b.ball(0, .02f, L * .7f + .05f, w * 1.25f, 1);
        b.ball(w * .6f, .08f, L * .7f + .15f, w * .5f, 3, MIR);
        for (int k = 0; k < 2; ++k) {
            b.ell(.4f, .12f, .1f - .24f * k, .38f, .035f, .13f, 2, MIR);
            b.rot(0, (k ? .25f : -.2f), b.u(.05f, .4f));
        }
        for (int i = 0; i < 2; ++i)
            b.limb(v3(.05f, -.08f, -.15f + .25f * i), v3(.17f, -.32f, -.2f + .3f * i), .035f, 3, MIR);
    }
}
