// Shape kinds, part nine: animals and people.
#pragma once
#include "shape_kinds_h.h"

HDN void eyes(Builder& b, float x, float y, float z, float r) {
    b.smooth = .003f;
    b.ball(x, y, z, r, 3, MIR);
}

HDN void k_dinosaur(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.17f, .24f);
    b.smooth = b.u(.03f, .08f);
    if (m == 0) {  // two-legged
        b.ell(0, 0, 0, w, .26f, .34f, 0);
        b.rot(-.5f, 0, 0);
        b.limb(v3(0, .12f, .15f), v3(0, .42f, .3f), .13f, 0);
        b.ell(0, .52f, .42f, .15f, .13f, .24f, 0);
        b.ell(0, .42f, .46f, .11f, .06f, .2f, 1);
        b.limb(v3(0, -.05f, -.25f), v3(0, -.15f, -.6f), .12f, 0);
        b.limb(v3(0, -.15f, -.6f), v3(0, -.05f, -.95f), .07f, 0);
        b.limb(v3(w * .8f, -.1f, -.02f), v3(w * .95f, -.35f, .08f), .1f, 0, MIR);
        b.limb(v3(w * .95f, -.35f, .08f), v3(w * .95f, -.62f, -.02f), .07f, 0, MIR);
        b.ell(w * .95f, -.65f, .06f, .09f, .05f, .16f, 1, MIR);
        b.limb(v3(w * .7f, .15f, .3f), v3(w * .8f, .05f, .48f), .045f, 0, MIR);
        eyes(b, .1f, .6f, .45f, .05f);
    } else {
        float L = .36f, ll = b.u(.25f, .38f), nk = m == 1 ? b.u(.5f, .75f) : .12f;
        b.ell(0, 0, 0, w * 1.1f, .22f, L, 0);
        for (int k = -1; k <= 1; k += 2)
            b.limb(v3(w * .7f, -.08f, k * L * .6f), v3(w * .75f, -.15f - ll, k * L * .62f), .085f, 0, MIR);
        b.limb(v3(0, .03f, -L * .8f), v3(0, -.03f, -L - .25f), .11f, 0);
        b.limb(v3(0, -.03f, -L - .25f), v3(0, -.08f, -L - .55f), .06f, 0);
        V3 h = v3(0, m == 1 ? .1f + nk : .03f, L + .2f + nk * .35f);
        b.limb(v3(0, .06f, L * .7f), h, m == 1 ? .085f : .13f, 0);
        b.ell(0, h.y, h.z + .08f, .13f, .12f, .2f, 0);
        if (m == 2) {  // plates along the back
            for (int i = 0; i < 5; ++i) {
                b.tbox(0, .3f - .04f * (i - 2) * (i - 2), .32f - .2f * i, .04f, .13f, .09f, 1, .15f, 1);
                b.blend(.004f);
            }
            b.limb(v3(0, -.06f, -L - .4f), v3(.17f, .1f, -L - .5f), .04f, 1, MIR);
        } else if (m == 3) {  // frill and horns
            b.ell(0, h.y + .17f, h.z - .08f, .27f, .25f, .06f, 1);
            b.rot(-.4f, 0, 0);
            b.limb(v3(.09f, h.y + .1f, h.z + .08f), v3(.13f, h.y + .3f, h.z + .3f), .04f, 2, MIR);
            b.cone(0, h.y + .12f, h.z + .26f, .06f, .09f, .02f, 2);
        }
        eyes(b, .1f, h.y + .05f, h.z + .17f, .045f);
    }
}

HDN void k_elephant(Builder& b) {
    float w = b.u(.22f, .3f), L = b.u(.32f, .42f), ll = b.u(.25f, .36f), hr = b.u(.17f, .22f), hy = b.u(.1f, .25f), hz = L + .08f;
    b.smooth = b.u(.03f, .07f);
    b.ell(0, 0, 0, w, w * 1.05f, L, 0);
    for (int k = -1; k <= 1; k += 2)
        b.limb(v3(w * .6f, -w * .5f, k * L * .6f), v3(w * .62f, -w * .6f - ll, k * L * .62f), b.u(.085f, .12f), 0, MIR);
    b.ell(0, hy, hz, hr, hr * 1.1f, hr, 0);
    b.limb(v3(0, 0, L * .6f), v3(0, hy, hz), hr * .8f, 0);
    b.limb(v3(0, hy - .03f, hz + hr * .7f), v3(0, hy - .25f, hz + hr * 1.3f), .08f, 0);
    if (b.r.p(.5f)) {
        b.limb(v3(0, hy - .25f, hz + hr * 1.3f), v3(0, hy - .5f, hz + hr * 1.2f), .065f, 0);
        b.limb(v3(0, hy - .5f, hz + hr * 1.2f), v3(0, hy - .54f, hz + hr * 1.7f), .05f, 0);
    } else {
        b.limb(v3(0, hy - .25f, hz + hr * 1.3f), v3(0, hy - .1f, hz + hr * 2.1f), .065f, 0);
        b.limb(v3(0, hy - .1f, hz + hr * 2.1f), v3(0, hy + .17f, hz + hr * 2.2f), .05f, 0);
    }
    b.limb(v3(0, .05f, -L * .9f), v3(0, -.25f, -L - .1f), .035f, 0);
    b.smooth = .01f;
    float e = b.u(.17f, .28f);
    b.ell(hr * .8f + e * .75f, hy + .05f, hz - .06f, e, e * 1.1f, .045f, 1, MIR);
    b.rot(0, b.u(.2f, .9f), 0);
    if (b.r.p(.6f))
        b.limb(v3(hr * .5f, hy - .12f, hz + hr * .7f), v3(hr * .6f, hy - .2f, hz + hr * 1.8f), .038f, 4, MIR);
    eyes(b, hr * .6f, hy + hr * .4f, hz + hr * .7f, .045f);
}

HDN void k_giraffe(Builder& b) {
    int m = b.r.i(3);
    float w = b.u(.15f, .2f), L = b.u(.3f, .4f), ll = b.u(.4f, .55f), lr = b.u(.045f, .065f);
    b.smooth = b.u(.02f, .06f);
    b.ell(0, 0, 0, w, w * 1.1f, L, 0);
    for (int k = -1; k <= 1; k += 2)
        b.limb(v3(w * .6f, -w * .4f, k * L * .65f), v3(w * .65f, -w * .6f - ll, k * L * .68f), lr, 0, MIR);
    float nk = m == 0 ? b.u(.55f, .75f) : .35f, lean = m == 0 ? .25f : .2f;
    V3 h = v3(0, w * .5f + nk, L * .8f + lean);
    b.limb(v3(0, .05f, L * .7f), h, m == 0 ? .075f : .09f, 0);
    b.ell(0, h.y + .02f, h.z + .08f, .1f, .09f, .19f, 0);
    b.limb(v3(0, .08f, -L * .85f), v3(0, -.25f, -L - .1f), .04f, 1);
    if (m == 0)  // giraffe
        b.limb(v3(.05f, h.y + .05f, h.z), v3(.07f, h.y + .2f, h.z - .02f), .035f, 1, MIR);
    else if (m == 1) {  // camel
        int two = b.r.p(.5f);
        b.ell(0, w * 1.1f, two ? .13f : 0.f, w * .55f, .2f, two ? .11f : .16f, 0);
        if (two)
            b.ell(0, w * 1.1f, -.16f, w * .55f, .2f, .11f, 0);
        b.limb(v3(.06f, h.y + .05f, h.z), v3(.08f, h.y + .14f, h.z), .035f, 0, MIR);
    } else {  // horse, deer, unicorn
        b.ell(0, .1f + nk * .5f, L * .8f - .02f, .04f, nk * .45f, .09f, 1);
        b.rot(.3f, 0, 0);
        b.cone(.06f, h.y + .13f, h.z - .02f, .04f, .07f, .02f, 0, MIR);
        if (b.r.p(.3f)) {
            b.limb(v3(.05f, h.y + .08f, h.z), v3(.2f, h.y + .38f, h.z - .05f), .035f, 2, MIR);
            b.limb(v3(.12f, h.y + .22f, h.z - .02f), v3(.08f, h.y + .4f, h.z + .05f), .033f, 2, MIR);
        } else if (b.r.p(.3f)) {
            b.cone(0, h.y + .25f, h.z + .08f, .045f, .19f, .02f, 2);
            b.rot(.35f, 0, 0);
        }
    }
    eyes(b, .075f, h.y + .05f, h.z + .12f, .04f);
}

HDN void k_rabbit(Builder& b) {
    int m = b.r.i(3);
    float w = b.u(.26f, .34f), hr = b.u(.19f, .25f), hy = b.u(.3f, .42f), hz = b.u(.12f, .28f);
    b.smooth = b.u(.02f, .06f);
    b.ell(0, 0, -.05f, w, w * 1.05f, w * 1.25f, 0);
    b.ell(0, hy, hz, hr, hr, hr * 1.1f, 0);
    b.ell(w * .75f, -w * .5f, -.05f, w * .5f, w * .6f, w * .7f, 0, MIR);
    b.ell(w * .7f, -w * 1.0f, w * .6f, .09f, .07f, .2f, 0, MIR);
    b.limb(v3(w * .35f, -.05f, w * .8f), v3(w * .35f, -w * .95f, w * 1.1f), .07f, 0, MIR);
    b.ell(0, hy - hr * .25f, hz + hr * .85f, hr * .5f, hr * .4f, hr * .45f, 1);
    if (m == 0) {  // rabbit
        float e = b.u(.2f, .34f);
        b.ell(hr * .5f, hy + hr * .8f + e * .8f, hz - .05f, .075f, e, .05f, 0, MIR);
        b.rot(b.u(-.5f, .1f), 0, -b.u(.05f, .4f));
        b.ball(0, -.12f, -w * 1.3f, .13f, 4);
    } else if (m == 1) {  // mouse
        float e = b.u(.13f, .2f);
        b.ell(hr * .85f, hy + hr * .9f, hz - .03f, e, e, .05f, 1, MIR);
        bow(b, v3(0, -.02f, -w * 1.2f), .24f, 4.4f, 1.8f, .045f, .035f, 5, 0, 1);
        b.ball(0, hy - hr * .2f, hz + hr * 1.4f, .05f, 3);
    } else {  // squirrel
        b.cone(hr * .6f, hy + hr * 1.05f, hz, .08f, .1f, .02f, 0, MIR);
        b.limb(v3(0, -.2f, -w * 1.1f), v3(0, .2f, -w * 1.7f), .13f, 1);
        b.ell(0, .42f, -w * 1.75f, .17f, .27f, .2f, 1);
        b.limb(v3(w * .6f, .1f, w * .8f), v3(.05f, .02f, w * 1.5f), .055f, 0, MIR);
    }
    eyes(b, hr * .65f, hy + hr * .2f, hz + hr * .75f, .05f);
}

HDN void k_sitting(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.22f, .28f), hr = b.u(.18f, .24f), hy = b.u(.48f, .62f);
    b.smooth = b.u(.02f, .06f);
    if (m == 3) {  // frog
        b.ell(0, 0, 0, w * 1.4f, w * .95f, w * 1.3f, 0);
        b.ell(0, .15f, w * .8f, w * 1.2f, w * .7f, w * .7f, 0);
        b.ball(w * .7f, .35f, w * .8f, .11f, 0, MIR);
        b.ell(w * 1.4f, -.05f, -.1f, .13f, .2f, .26f, 0, MIR);
        b.ell(w * 1.5f, -.22f, .1f, .12f, .045f, .2f, 1, MIR);
        b.limb(v3(w * .8f, 0, w * .8f), v3(w * .9f, -.24f, w * 1.4f), .06f, 0, MIR);
        eyes(b, w * .7f, .37f, w * .8f + .09f, .06f);
        return;
    }
    b.ell(0, 0, -.08f, w, .36f, w * 1.05f, 0);
    b.rot(.2f, 0, 0);
    b.ell(w * .8f, -.25f, -.05f, w * .55f, .2f, .27f, 0, MIR);
    b.ell(w * .8f, -.38f, .2f, .09f, .055f, .14f, 1, MIR);
    b.limb(v3(w * .4f, .15f, .1f), v3(w * .42f, -.38f, .2f), .075f, 0, MIR);
    b.ell(w * .42f, -.4f, .24f, .08f, .05f, .12f, 1, MIR);
    b.limb(v3(0, .25f, 0), v3(0, hy, .1f), .15f, 0);
    b.ell(0, hy, .12f, hr, hr * .95f, hr, 0);
    if (m == 0) {  // cat
        b.ell(0, hy - hr * .3f, .12f + hr * .85f, hr * .45f, hr * .3f, hr * .3f, 1);
        b.cone(hr * .62f, hy + hr * 1.0f, .1f, hr * .4f, hr * .38f, .02f, 0, MIR);
        b.rot(0, 0, -.25f);
        bow(b, v3(w * .6f, -.3f, -.25f), .28f, 2.8f, 6.2f, .05f, .045f, 5, 1, 0);
    } else if (m == 1) {  // dog
        b.ell(0, hy - hr * .25f, .12f + hr * 1.1f, hr * .45f, hr * .4f, hr * .6f, 0);
        b.ball(0, hy - hr * .1f, .12f + hr * 1.65f, .06f, 3);
        b.ell(hr * .95f, hy - .02f, .1f, .055f, hr * .8f, hr * .4f, 1, MIR);
        b.rot(0, 0, .2f);
        b.limb(v3(0, -.3f, -.3f), v3(0, -.05f, -.55f), .055f, 0);
    } else {  // fox, bear: pointed or round ears
        b.cone(0, hy - hr * .2f, .12f + hr * 1.2f, hr * .6f, hr * .5f, .05f, 1);
        b.rot(1.5708f, 0, 0);
        if (b.r.p(.5f))
            b.cone(hr * .65f, hy + hr * 1.1f, .08f, hr * .35f, hr * .5f, .02f, 0, MIR);
        else
            b.ell(hr * .75f, hy + hr * .8f, .1f, hr * .35f, hr * .35f, .07f, 0, MIR);
        b.ell(.1f, -.28f, -.45f, .13f, .13f, .28f, 1);
    }
    eyes(b, hr * .42f, hy + hr * .25f, .12f + hr * .85f, .045f);
}

HDN void k_penguin(Builder& b) {
    int m = b.r.i(3);
    float w = b.u(.26f, .34f), h = b.u(.38f, .5f), hr = b.u(.19f, .26f), hy = h * .75f + hr * .6f;
    b.smooth = b.u(.02f, .05f);
    if (m < 2) {  // penguin, owl
        b.ell(0, 0, 0, w, h, w * .9f, 0);
        b.ell(0, -.05f, w * .3f, w * .75f, h * .85f, w * .7f, 4);
        b.ball(0, hy, 0, m ? hr * 1.15f : hr, 0);
        b.smooth = .004f;
        b.cone(0, hy - .03f, hr + .07f, .07f, .1f, .015f, 2);
        b.rot(1.5708f, 0, 0);
        b.ell(w * 1.0f, .0f, -.02f, .055f, h * .7f, w * .4f, 1, MIR);
        b.rot(0, 0, b.r.p(.7f) ? b.u(.05f, .3f) : b.u(.8f, 1.2f));
        b.ell(w * .45f, -h - .02f, w * .5f, .12f, .05f, .19f, 2, MIR);
        if (m) {
            b.wheel(hr * .48f, hy + .03f, hr * .95f, hr * .45f, .06f, 2, 4, MIR);
            b.cone(hr * .7f, hy + hr * 1.1f, 0, .09f, .13f, .02f, 0, MIR);
            b.rot(0, 0, -.3f);
        }
        eyes(b, hr * .45f, hy + hr * .2f, m ? hr * 1.15f : hr * .85f, .05f);
    } else {  // duck, swan
        bool swan = b.r.p(.5f);
        float L = .4f, ny = swan ? .6f : .42f;
        b.ell(0, 0, 0, w, w * .8f, L, 0);
        b.cone(0, .08f, -L - .08f, .14f, .16f, .03f, 0);
        b.rot(-1.1f, 0, 0);
        if (swan) {
            b.limb(v3(0, .05f, L * .8f), v3(0, .35f, L * 1.05f), .08f, 0);
            b.limb(v3(0, .35f, L * 1.05f), v3(0, ny, L * .85f), .07f, 0);
        } else
            b.limb(v3(0, .05f, L * .6f), v3(0, ny, L * .75f), .11f, 0);
        b.ell(0, ny + .05f, L * .85f, swan ? .1f : .17f, swan ? .1f : .16f, .17f, 0);
        b.ell(0, ny + .02f, L * .85f + .22f, .075f, .04f, .12f, 2);
        b.ell(w * .85f, .05f, -.05f, .07f, w * .5f, L * .7f, 1, MIR);
        if (b.r.p(.4f)) {
            b.limb(v3(w * .4f, -.1f, 0), v3(w * .4f, -w * .8f - .2f, 0), .04f, 2, MIR);
            b.ell(w * .4f, -w * .8f - .21f, .06f, .09f, .035f, .13f, 2, MIR);
        }
        eyes(b, swan ? .07f : .12f, ny + .1f, L * .85f + .1f, .04f);
    }
}

HDN void k_bust(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.27f, .34f), h = w * b.u(1.15f, 1.4f);
    b.smooth = b.u(.02f, .05f);
    b.ell(0, 0, 0, w, h, w * 1.08f, 4);
    if (m == 3) {  // skull
        b.box(0, -h * .75f, w * .35f, w * .55f, h * .35f, w * .55f, 4);
        b.round(.08f);
        b.smooth = .004f;
        b.ball(w * .45f, -h * .08f, w * .95f, w * .3f, 3, SUB | MIR);
        b.tbox(0, -h * .38f, w, w * .14f, h * .12f, w * .3f, .1f, 1, 3, SUB);
        for (int i = 0; i < 3; ++i)
            b.box(w * .3f * i, -h * .85f, w * .95f, .02f, h * .17f, .12f, 3, SUB | MIR);
        return;
    }
    b.ell(0, -h * .45f, w * .2f, w * .72f, h * .6f, w * .8f, 4);
    b.cone(0, -h * .2f, w * 1.08f, w * .2f, h * .2f, w * .1f, 4);
    b.ell(w * 1.02f, -h * .08f, 0, .05f, h * .22f, w * .25f, 4, MIR);
    if (m < 2) {  // with neck and shoulders
        b.cyl(0, -h * 1.15f, -.03f, w * .48f, h * .5f, 4);
        b.ell(0, -h * 1.85f, -.03f, w * b.u(1.5f, 2.2f), h * .5f, w * .9f, 0);
        if (b.r.p(.5f))
            b.box(0, -h * 2.3f, -.03f, w * .8f, .12f, w * .7f, 1);
    }
    b.smooth = .01f;
    int hair = b.r.i(5);
    if (hair == 0)
        b.ell(0, h * .3f, -w * .15f, w * 1.1f, h * .85f, w * 1.1f, 1);
    else if (hair == 1) {
        b.ell(0, h * .2f, -w * .3f, w * 1.2f, h * .95f, w * 1.05f, 1);
        b.box(0, -h * .5f, -w * .6f, w * 1.1f, h * .7f, w * .4f, 1);
        b.round(.1f);
    } else if (hair == 2)
        for (int i = 0; i < 7; ++i)
            b.ball(w * .85f * cosf(.5236f * i), h * .35f + h * .6f * sinf(.5236f * i), -.05f + .1f * (i % 2), w * .42f, 1);
    else if (hair == 3) {
        b.ell(0, h * .35f, -w * .1f, w * 1.08f, h * .75f, w * 1.12f, 1);
        b.ball(0, h * 1.05f, -w * .5f, w * .42f, 1);
    }
    if (b.r.p(.25f))
        b.ell(0, -h * .75f, w * .45f, w * .6f, h * .4f, w * .5f, 1);
    eyes(b, w * .4f, h * .02f, w * .93f, w * .15f);
}

HDN void k_hand(Builder& b) {
    float w = b.u(.24f, .3f), r = b.u(.065f, .085f);
    int m = b.r.i(4), fl = b.r.p(.5f) ? 1 : -1;
    b.smooth = b.u(.015f, .035f);
    b.box(0, 0, 0, w, .3f, .11f, 0);
    b.round(.1f);
    b.limb(v3(0, -.3f, 0), v3(0, -.6f, 0), .16f, 0);
    if (b.r.p(.4f))
        b.cyl(0, -.62f, 0, .22f, .14f, 1);
    for (int i = 0; i < 4; ++i) {
        float x = fl * (w - r) * (i - 1.5f) / 1.5f, L = .3f + .08f * (i == 1 || i == 2) + (i == 1) * .03f;
        bool bent = m == 1 || (m == 2 && i > 0) || (m == 3 && i > 1);
        if (bent) {
            b.limb(v3(x, .25f, .08f), v3(x, .3f, .2f), r, 0);
            b.limb(v3(x, .3f, .2f), v3(x, .05f, .2f), r, 0);
        } else
            b.limb(v3(x, .2f, 0), v3(x * 1.25f, .28f + L, 0), r, 0);
    }
    if (m == 1) {  // thumb up, or closed
        b.limb(v3(-fl * w * .8f, .0f, .1f), v3(-fl * w * 1.1f, .3f, .1f), r * 1.1f, 0);
        b.limb(v3(-fl * w * 1.1f, .3f, .1f), v3(-fl * w * 1.1f, b.u(.4f, .65f), .08f), r * 1.05f, 0);
    } else {
        b.limb(v3(-fl * w * .8f, -.15f, .03f), v3(-fl * (w + .2f), .08f, .08f), r * 1.15f, 0);
        b.limb(v3(-fl * (w + .2f), .08f, .08f), v3(-fl * (w + .22f), .28f, .1f), r, 0);
    }
}

// Cartoon creatures: ghosts, blobs, one-eyed monsters, dragons.
HDN void k_monster(Builder& b) {
    int m = b.r.i(4);
    float w = b.u(.3f, .42f), h = b.u(.3f, .45f);
    b.smooth = b.u(.02f, .06f);
    if (m == 0) {  // ghost
        b.ell(0, .2f, 0, w, h, w * .9f, 0);
        b.cone(0, -.15f, 0, w * 1.05f, .38f, w * .98f, 0);
        int n = 6;
        for (int i = 0; i < n; ++i)
            b.ball(w * .8f * cosf(6.2832f * i / n), -.52f, w * .8f * sinf(6.2832f * i / n), .15f, 0);
        if (b.r.p(.6f))
            b.limb(v3(w * .7f, .05f, .1f), v3(w * 1.4f, b.u(-.1f, .3f), .2f), .08f, 0, MIR);
        eyes(b, w * .4f, .25f, w * .8f, .08f);
    } else if (m == 1) {  // blob with one to three eyes
        b.ell(0, 0, 0, w * 1.1f, h, w, 0);
        b.limb(v3(w * .5f, -h * .7f, 0), v3(w * .6f, -h - .2f, .03f), .09f, 0, MIR);
        b.limb(v3(w * .9f, 0, 0), v3(w * 1.5f, b.u(-.3f, .4f), .1f), .065f, 0, MIR);
        if (b.r.p(.6f)) {
            b.limb(v3(w * .4f, h * .8f, 0), v3(w * .7f, h + .28f, 0), .045f, 1, MIR);
            b.ball(w * .7f, h + .28f, 0, .08f, 2, MIR);
        }
        b.smooth = .004f;
        if (b.r.p(.5f)) {
            b.ball(0, h * .3f, w * .8f, w * .42f, 4);
            b.ball(0, h * .3f, w * 1.13f, w * .18f, 3);
        } else
            b.ball(w * .42f, h * .3f, w * .8f, w * .26f, 4, MIR);
        b.box(0, -h * .35f, w * .95f, w * .45f, .05f, .12f, 3, SUB);
    } else if (m == 2) {  // dragon
        b.ell(0, 0, 0, w * .7f, h * .85f, w * .7f, 0);
        b.ell(0, -.03f, w * .25f, w * .5f, h * .7f, w * .55f, 1);
        b.ell(0, h + .12f, .1f, .18f, .16f, .2f, 0);
        b.ell(0, h + .06f, .3f, .12f, .1f, .14f, 0);
        b.limb(v3(w * .45f, -h * .6f, .05f), v3(w * .5f, -h - .15f, .1f), .1f, 0, MIR);
        b.limb(v3(w * .6f, .1f, .1f), v3(w * .9f, -.05f, .3f), .06f, 0, MIR);
        b.limb(v3(0, -h * .6f, -.2f), v3(0, -h - .05f, -.55f), .1f, 0);
        b.limb(v3(0, -h - .05f, -.55f), v3(.05f, -h + .12f, -.8f), .06f, 0);
        b.smooth = .006f;
        b.tbox(w * .5f + .25f, .28f, -.2f, .22f, .24f, .035f, .25f, 1, 2, MIR);
        b.rot(0, 0, -.9f);
        b.cone(.1f, h + .33f, .05f, .05f, .1f, .02f, 2, MIR);
        eyes(b, .1f, h + .2f, .24f, .05f);
    } else {  // angel, gnome, ninja: a cone of a body with a big head
        b.smooth = .008f;
        b.cone(0, -.25f, 0, w, h, w * .45f, 0);
        b.ball(0, h * .75f + .05f, 0, w * .7f, 4);
        b.limb(v3(w * .4f, 0, 0), v3(w * .5f, -.1f, w * .8f), .075f, 0, MIR);
        int t = b.r.i(3);
        if (t == 0) {
            b.ell(w * .8f, .05f, -w * .38f, w * .75f, w * .5f, .05f, 1, MIR);
            b.rot(0, .3f, .6f);
            b.tor(0, h + w * .75f, 0, w * .5f, .035f, 2);
            b.limb(v3(0, h * .75f, 0), v3(0, h + w * .75f, -w * .5f), .035f, 2);
        } else if (t == 1) {
            b.cone(0, h * .75f + w * 1.2f, 0, w * .72f, w * .75f, .02f, 1);
            b.ell(0, h * .4f, w * .45f, w * .45f, w * .6f, w * .3f, 2);
        } else
            b.cyl(0, h * .75f + .05f, 0, w * .72f, .07f, 1);
        eyes(b, w * .28f, h * .75f + .1f, w * .63f, .05f);
    }
}
