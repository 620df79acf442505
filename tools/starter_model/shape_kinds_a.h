// Shape kinds, part one: furniture, vessels, living things. y is up, the front looks along +z.
#pragma once
#include "shape_builder.h"

HDN void k_chair(Builder& b) {
    float w = b.u(.3f, .48f), d = b.u(.3f, .48f), t = b.u(.03f, .07f), h = b.u(.3f, .62f), lr = b.u(.032f, .06f);
    if (b.r.p(.2f))
        b.cyl(0, 0, 0, w, t, 0, 0, d);
    else
        b.box(0, 0, 0, w, t, d, 0);
    if (b.r.p(.75f)) {
        bool sq = b.r.p(.5f);
        float sp = b.r.p(.35f) ? b.u(.02f, .1f) : 0.f;
        for (int k = -1; k <= 1; k += 2) {
            V3 top = v3(w - lr, -t * .5f, k * (d - lr)), bot = v3(w - lr + sp, -h, k * (d - lr + sp));
            if (sq && sp == 0.f)
                b.box(top.x, -h * .5f, top.z, lr, h * .5f, lr, 1, MIR);
            else
                b.limb(top, bot, lr, 1, MIR);
        }
        if (b.r.p(.3f))
            b.box(0, -h * b.u(.4f, .7f), d - lr, w - lr, lr * .7f, lr * .7f, 1);
    } else {
        b.cyl(0, -h * .5f, 0, lr * 1.4f, h * .5f, 1);
        b.cone(0, -h, 0, w * b.u(.6f, .9f), .04f, lr * 1.5f, 1);
    }
    if (b.r.p(.25f))
        return;
    float bh = b.u(.3f, .7f), tilt = b.r.p(.4f) ? -b.u(.05f, .2f) : 0.f, pr = b.u(.03f, .05f);
    int m = b.r.i(4);
    if (m == 0) {
        b.box(0, bh * .5f, -d + t, w, bh * .5f + t, t, b.r.i(2));
        b.rot(tilt, 0, 0);
    } else {
        b.limb(v3(w - pr, 0, -d + pr), v3(w - pr, bh, -d + pr + bh * tilt), pr, 1, MIR);
        float ty = -d + pr + bh * tilt;
        if (m == 1) {
            int n = b.r.i(1, 4);
            for (int i = 0; i < n; ++i) {
                float f = (i + 1.f) / n;
                b.box(0, bh * f, -d + pr + bh * tilt * f, w - pr, fminf(.07f, bh * .3f / n), .035f, 0);
            }
        } else if (m == 2) {
            b.box(0, bh, ty, w, .05f, .04f, 1);
            int n = b.r.i(1, 3);
            for (int i = 0; i < n; ++i) {
                float x = n == 1 ? 0.f : w * .6f * i / (n - 1.f);
                b.limb(v3(x, 0, -d + pr), v3(x, bh, ty), .03f, 2, MIR);
            }
        } else
            b.box(0, bh * .68f, -d + pr + bh * tilt * .68f, w, bh * .36f, .04f, 0);
    }
    if (b.r.p(.3f)) {
        float ah = bh * b.u(.35f, .6f);
        b.box(w - .03f, ah, 0, .045f, .03f, d, 2, MIR);
        b.box(w - .03f, ah * .5f, d - .06f, .035f, ah * .5f, .035f, 2, MIR);
    }
}

HDN void k_table(Builder& b) {
    float w = b.u(.45f, .95f), d = b.u(.35f, .6f), t = b.u(.03f, .08f), h = b.u(.25f, .7f), lr = b.u(.035f, .07f);
    bool rnd = b.r.p(.3f);
    if (rnd) {
        d = w = b.u(.4f, .7f);
        b.cyl(0, 0, 0, w, t, 0);
    } else
        b.box(0, 0, 0, w, t, d, 0);
    float in = rnd ? .68f : 1.f;
    int m = b.r.i(10);
    if (m < 6) {
        bool sq = b.r.p(.6f);
        float sp = b.r.p(.3f) ? b.u(.02f, .12f) : 0.f;
        for (int k = -1; k <= 1; k += 2)
            if (sq)
                b.box(w * in - lr * 1.3f, -h * .5f, k * (d * in - lr * 1.3f), lr, h * .5f, lr, 1, MIR);
            else
                b.limb(v3(w * in - lr * 1.3f, 0, k * (d * in - lr * 1.3f)), v3(w * in - lr + sp, -h, k * (d * in - lr + sp)), lr, 1, MIR);
        if (!rnd && b.r.p(.35f))
            b.box(0, -t - .06f, 0, w * .93f, .07f, d * .9f, 1);
        if (!rnd && b.r.p(.2f))
            b.box(0, -h * .7f, 0, w * .9f, .03f, d * .85f, 2);
    } else if (m < 8) {
        b.cyl(0, -h * .5f, 0, lr * 1.7f, h * .5f, 1);
        b.cone(0, -h, 0, fminf(w, d) * b.u(.5f, .8f), .04f, lr * 1.7f, 1);
    } else {
        b.box(w * .7f, -h * .5f, 0, w * b.u(.06f, .28f), h * .5f, d * .9f, 1, MIR);
        if (b.r.p(.6f))
            for (int i = 0; i < 2; ++i)
                b.box(w * .7f, -h * (.3f + .4f * i), d * .92f, w * .1f, .03f, .04f, 2, MIR);
    }
    if (b.r.p(.25f)) {
        float q = b.u(.08f, .16f), x = b.u(-.5f, .5f) * w;
        if (b.r.p(.5f))
            b.ball(x, t + q * .9f, 0, q, 3);
        else
            b.cone(x, t + q, 0, q * .6f, q, q, 3);
    }
}

HDN void k_sofa(Builder& b) {
    float w = b.u(.55f, .95f), d = b.u(.3f, .45f), h = b.u(.1f, .2f);
    b.rr = b.u(.02f, .07f);
    if (b.r.p(.6f)) {
        float ah = b.u(.12f, .26f), bh = b.u(.25f, .5f), aw = b.u(.06f, .13f);
        b.box(0, 0, 0, w, h, d, 0);
        b.box(0, bh * .5f, -d + .09f, w, bh * .5f + h, .1f, 0);
        b.box(w, ah * .5f, 0, aw, ah * .5f + h, d, b.r.i(2), MIR);
        if (b.r.p(.7f))
            b.box(w * .5f - aw * .3f, h + .05f, .06f, w * .46f - aw * .3f, .06f, d * .85f, 1, MIR);
        if (b.r.p(.4f)) {
            b.box(w * .62f, h + .2f, -d + .25f, .14f, .14f, .06f, 2, MIR);
            b.rot(-.3f, 0, 0);
        }
    } else {
        d = b.u(.6f, .95f);
        w = b.u(.4f, .7f);
        b.box(0, 0, 0, w, h, d, 0);
        b.box(0, h + .05f, .04f, w * .95f, .07f, d * .94f, 1);
        b.box(0, .2f, -d, w, b.u(.25f, .45f), .05f, 0);
        if (b.r.p(.6f))
            b.box(0, .08f, d, w, b.u(.18f, .28f), .05f, 0);
        if (b.r.p(.5f))
            b.box(w * .48f, h + .15f, -d * .75f, w * .36f, .06f, d * .16f, 2, MIR);
        else
            b.box(0, h + .15f, -d * .75f, w * .6f, .06f, d * .16f, 2);
    }
    if (b.r.p(.6f))
        for (int k = -1; k <= 1; k += 2)
            b.cyl(w * .85f, -h - .05f, k * d * .8f, .05f, .08f, 3, MIR);
}

HDN void k_cabinet(Builder& b) {
    float w = b.u(.3f, .75f), h = b.u(.35f, .9f), d = b.u(.2f, .38f);
    b.rr = b.u(.004f, .02f);
    b.box(0, 0, 0, w, h, d, 0);
    if (b.r.p(.4f))
        b.box(0, h, 0, w * 1.06f, .035f, d * 1.06f, 1);
    if (b.r.p(.4f))
        for (int k = -1; k <= 1; k += 2)
            b.box(w - .05f, -h - .07f, k * (d - .05f), .045f, .09f, .045f, 2, MIR);
    int m = b.r.i(3), rows = b.r.i(1, 4);
    if (m == 0) {  // open shelf
        int cols = b.r.i(1, 2);
        float ch = (h - .04f) / rows;
        for (int i = 0; i < rows; ++i) {
            float y = -h + .04f + ch * (2 * i + 1);
            if (cols == 1)
                b.box(0, y, .1f, w - .06f, ch - .035f, d, 3, SUB);
            else
                b.box(w * .5f, y, .1f, w * .5f - .045f, ch - .035f, d, 3, SUB | MIR);
        }
    } else if (m == 1) {  // drawers
        float ch = h / rows;
        for (int i = 0; i < rows; ++i) {
            float y = -h + ch * (2 * i + 1);
            b.box(0, y, d + .01f, w * .92f, ch * .84f, .025f, 1);
            if (b.r.p(.5f))
                b.ball(0, y, d + .06f, .045f, 2);
            else
                b.box(0, y, d + .05f, w * .3f, .025f, .03f, 2);
        }
    } else {  // doors
        b.box(w * .5f, 0, d + .01f, w * .45f, h * .92f, .025f, 1, MIR);
        b.box(.07f, 0, d + .05f, .025f, b.u(.05f, .2f), .03f, 2, MIR);
    }
}

HDN void k_lamp(Builder& b) {
    float h = b.u(.25f, .7f), pr = b.u(.03f, .055f), br = b.u(.18f, .35f);
    if (b.r.p(.5f))
        b.cyl(0, -h, 0, br, .04f, 0);
    else
        b.dome(0, -h, 0, br, b.u(.08f, .2f), br, 0);
    if (b.r.p(.7f))
        b.cyl(0, 0, 0, pr, h, 1);
    else {
        b.ell(0, -h * .5f, 0, br * .8f, h * .45f, br * .8f, 1);
        b.cyl(0, h * .3f, 0, pr, h * .7f, 1);
    }
    if (b.r.p(.8f)) {
        float r1 = b.u(.25f, .48f), sh = b.u(.14f, .3f);
        b.cone(0, h + sh * .6f, 0, r1, sh, r1 * b.u(.3f, .9f), 2);
        if (b.r.p(.25f))
            b.ball(0, h + sh * 1.6f + .02f, 0, .05f, 3);
    } else
        b.ball(0, h + .15f, 0, b.u(.17f, .33f), 2);
}

HDN void k_vase(Builder& b) {
    int n = b.r.i(3, 6);
    float y = -.8f, r0 = b.u(.12f, .4f), H = b.u(.12f, .3f);
    float rs[7];
    float ys[7];
    bool goblet = b.r.p(.25f);
    if (goblet)
        n = 4;
    rs[0] = r0;
    ys[0] = y;
    for (int i = 0; i < n; ++i) {
        float h = H * b.u(.6f, 1.3f), r1 = b.u(.1f, .48f);
        if (goblet) {
            h = i == 1 ? b.u(.15f, .3f) : i == 0 ? .05f : b.u(.12f, .22f);
            r1 = i < 2 ? .06f : b.u(.25f, .45f);
            if (i == 0)
                r0 = b.u(.22f, .35f);
        }
        b.cone(0, y + h, 0, r0, h, r1, i % 2 ? 1 : 0);
        y += 2 * h;
        r0 = r1;
        rs[i + 1] = r1;
        ys[i + 1] = y;
    }
    if (b.r.p(.6f)) {
        int from = goblet ? 2 : n - 2;
        float w = .055f;
        for (int i = from; i < n; ++i) {
            float a = fmaxf(rs[i] - w, .03f), c = fmaxf(rs[i + 1] - w, .03f), h = (ys[i + 1] - ys[i]) * .5f + .02f;
            b.cone(0, (ys[i] + ys[i + 1]) * .5f + .03f, 0, a, h, c, 3, SUB);
        }
    } else if (b.r.p(.35f)) {
        b.cyl(0, y + .06f, 0, r0 * .8f, .07f, 2);
    }
    if (!goblet && b.r.p(.15f)) {
        b.tor(fminf(rs[n / 2] + .1f, .5f), ys[n / 2], 0, b.u(.1f, .17f), .035f, 2, MIR);
        b.rot(1.57f, 0, 0);
    }
}

HDN void k_mug(Builder& b) {
    float w = b.u(.3f, .5f), h = b.u(.25f, .6f), w2 = b.r.p(.5f) ? w : w * b.u(.65f, 1.2f), t = b.u(.05f, .09f);
    b.rr = b.u(.01f, .05f);
    b.cone(0, 0, 0, w, h, w2, 0);
    b.cone(0, t * 2.f, 0, w - t, h, w2 - t, 3, SUB);
    int m = b.r.i(4);
    float tr = b.u(.04f, .065f);
    if (m < 2) {  // the handle goes on before the hollow is cut, so rebuild the order
        b.n = 0;
        float R = h * b.u(.4f, .62f), x = (w + w2) * .5f;
        b.tor(x, b.u(-.05f, .05f), 0, R, tr, 1);
        b.rot(1.57f, 0, 0);
        b.cone(0, 0, 0, w, h, w2, 0);
        b.cone(0, t * 2.f, 0, w - t, h, w2 - t, 3, SUB);
    } else if (m == 2) {  // pot
        b.wheel(w2 + .05f, h * .55f, 0, .05f, .09f, 0, 1, MIR);
        if (b.r.p(.5f)) {
            b.dome(0, h - .01f, 0, w2 * 1.03f, b.u(.1f, .22f), w2 * 1.03f, 2);
            b.ball(0, h + .2f, 0, .07f, 1);
        }
    } else {
        b.arch(0, h - .03f, 0, fmaxf(w2 - .02f, .15f), tr * .8f, 1);
    }  // bucket or basket
}

HDN void limbs_of_figure(Builder& b, float sh, float hy, float bw, int ca, int cl) {
    float lr = b.u(.055f, .1f), ar = b.u(.045f, .08f), ll = b.u(.35f, .6f), al = b.u(.3f, .5f), sp = b.u(0, .12f);
    b.limb(v3(bw * .5f, hy, 0), v3(bw * .5f + sp, hy - ll, 0), lr, cl, MIR);
    if (b.r.p(.7f))
        b.ell(bw * .5f + sp, hy - ll - lr * .3f, lr * .7f, lr * 1.1f, lr * .8f, lr * 1.8f, 3, MIR);
    int m = b.r.i(5);
    V3 s = v3(bw + ar * .4f, sh, 0), e, h;
    if (m == 0) {
        e = s + v3(.06f, -al * .5f, 0);
        h = e + v3(.03f, -al * .5f, .03f);
    } else if (m == 1) {
        e = s + v3(al * .5f, 0, 0);
        h = e + v3(al * .5f, b.u(-.1f, .1f), 0);
    } else if (m == 2) {
        e = s + v3(al * .4f, al * .1f, 0);
        h = e + v3(b.u(-.03f, .15f), al * .5f, 0);
    } else if (m == 3) {
        e = s + v3(al * .35f, -al * .35f, 0);
        h = e + v3(-al * .3f, -al * .25f, .08f);
    } else {
        e = s + v3(.05f, -al * .45f, .02f);
        h = e + v3(0, b.u(-.05f, .05f), al * .5f);
    }
    b.limb(s, e, ar, ca, MIR);
    b.limb(e, h, ar * .9f, ca, MIR);
    if (b.r.p(.7f))
        b.ball(h.x, h.y, h.z, ar * 1.35f, 4, MIR);
}

HDN void k_figure(Builder& b) {
    b.smooth = b.u(.02f, .08f);
    float bw = b.u(.13f, .24f), bh = b.u(.2f, .34f), hr = b.u(.14f, .28f);
    if (b.r.p(.6f))
        b.ell(0, 0, 0, bw, bh, bw * b.u(.6f, 1.f), 0);
    else
        b.tbox(0, 0, 0, bw, bh, bw * .65f, b.u(.7f, 1.2f), 1.f, 0);
    float hy = bh + hr * .85f;
    b.ell(0, hy, 0, hr, hr * b.u(.9f, 1.2f), hr * .95f, 4);
    limbs_of_figure(b, bh * .65f, -bh * .75f, bw, 0, 1);
    float keep = b.smooth;
    b.smooth = .004f;
    if (b.r.p(.25f))
        b.cone(0, -bh * 1.1f, 0, bw * b.u(1.6f, 2.3f), bh * .6f, bw * .7f, 1);
    int hat = b.r.i(6);
    if (hat == 0) {
        b.cyl(0, hy + hr * .7f, 0, hr * 1.4f, .03f, 3);
        b.cyl(0, hy + hr * 1.2f, 0, hr * .8f, hr * .5f, 3);
    } else if (hat == 1)
        b.cone(0, hy + hr * 1.4f, 0, hr * .9f, hr * .8f, .03f, 3);
    else if (hat == 2) {
        b.dome(0, hy + hr * .15f, 0, hr * 1.12f, hr * 1.1f, hr * 1.1f, 3);
        b.ell(0, hy + hr * .3f, hr, hr * .7f, .035f, hr * .5f, 3);
    } else if (hat == 3)
        b.ell(0, hy + hr * .25f, -hr * .3f, hr * 1.15f, hr * 1.05f, hr, 3);
    if (b.r.p(.5f))
        b.ball(hr * .4f, hy + hr * .1f, hr * .88f, hr * .14f, 5, MIR);
    if (b.r.p(.3f))
        b.ball(0, hy - hr * .1f, hr * .98f, hr * .16f, 5);
    b.smooth = keep;
}

HDN void k_robot(Builder& b) {
    b.rr = b.u(.01f, .05f);
    float w = b.u(.22f, .36f), h = b.u(.22f, .36f), d = b.u(.16f, .26f), hw = w * b.u(.55f, 1.05f), hh = b.u(.12f, .22f);
    b.box(0, 0, 0, w, h, d, 0);
    float hy = h + hh + b.u(.02f, .08f);
    b.cyl(0, h + .03f, 0, w * .3f, .08f, 3);
    if (b.r.p(.7f))
        b.box(0, hy, 0, hw, hh, d * .85f, 1);
    else
        b.cyl(0, hy, 0, hw, hh, 1);
    b.ball(hw * .45f, hy + hh * .15f, d * .85f, b.u(.04f, .075f), 2, MIR);
    if (b.r.p(.5f))
        b.box(0, hy - hh * .5f, d * .86f, hw * .5f, .025f, .03f, 2);
    if (b.r.p(.5f)) {
        b.cyl(0, hy + hh + .08f, 0, .03f, .1f, 3);
        b.ball(0, hy + hh + .19f, 0, .055f, 2);
    } else if (b.r.p(.5f))
        b.wheel(hw + .03f, hy, 0, .06f, .04f, 0, 2, MIR);
    if (b.r.p(.6f))
        b.box(0, h * .1f, d, w * .6f, h * .45f, .03f, 4);
    float a = b.u(.05f, .09f), al = b.u(.3f, .5f);
    int m = b.r.i(3);
    b.ball(w + a, h * .7f, 0, a * 1.3f, 3, MIR);
    if (m == 0) {
        b.box(w + a * 1.3f, h * .7f - al * .5f, 0, a, al * .5f, a, 1, MIR);
        b.ball(w + a * 1.3f, h * .7f - al, 0, a * 1.4f, 2, MIR);
    } else if (m == 1) {
        b.limb(v3(w + a, h * .7f, 0), v3(w + a + al * .5f, h * .7f + al * .6f, 0), a, 1, MIR);
        b.ball(w + a + al * .5f, h * .7f + al * .6f, 0, a * 1.5f, 2, MIR);
    } else {
        b.limb(v3(w + a, h * .7f, 0), v3(w + a * 1.5f, h * .2f, .05f), a, 1, MIR);
        b.box(w + a * 1.5f, h * .15f, al * .4f, a, a, al * .45f, 1, MIR);
    }
    if (b.r.p(.75f)) {
        float ll = b.u(.15f, .3f), x = w * .5f;
        b.box(x, -h - ll * .5f, 0, w * .3f, ll * .6f, d * .55f, 1, MIR);
        b.box(x, -h - ll, d * .2f, w * .38f, .06f, d * .9f, 3, MIR);
    } else {
        b.wheel(w * .9f, -h - .08f, 0, b.u(.14f, .22f), .07f, 0, 3, MIR);
        b.box(0, -h - .06f, 0, w * .8f, .07f, d * .6f, 1);
    }
}

HDN void k_quadruped(Builder& b) {
    b.smooth = b.u(.03f, .1f);
    float L = b.u(.28f, .5f), w = b.u(.13f, .24f), h = b.u(.14f, .25f), ll = b.u(.18f, .5f), lr = b.u(.05f, .085f);
    b.ell(0, 0, 0, w, h, L, 0);
    float nk = b.u(.05f, b.r.p(.2f) ? .55f : .25f), hr = b.u(.12f, .2f), hz = L + hr * .4f + nk * .3f, hy = h * .5f + nk + hr * .3f;
    b.limb(v3(0, h * .3f, L * .75f), v3(0, hy, hz - hr * .3f), b.u(.07f, .11f), 0);
    b.ell(0, hy, hz, hr * .9f, hr, hr * 1.1f, 0);
    float sn = b.u(.05f, .17f);
    b.ell(0, hy - hr * .25f, hz + hr * .8f, hr * .5f, hr * .45f, sn + hr * .3f, 1);
    for (int k = -1; k <= 1; k += 2)
        b.limb(v3(w * .65f, -h * .3f, k * L * .65f), v3(w * .7f, -h - ll, k * L * .68f), lr, b.r.p(.5f) ? 0 : 1, MIR);
    int e = b.r.i(4);
    if (e == 0)
        b.ell(hr * .65f, hy + hr * 1.0f, hz - hr * .2f, hr * .3f, hr * .55f, .045f, 1, MIR);
    else if (e == 1) {
        b.ell(hr * .95f, hy + hr * .1f, hz - hr * .1f, .05f, hr * .7f, hr * .4f, 1, MIR);
    } else if (e == 2) {
        b.cone(hr * .55f, hy + hr * 1.1f, hz, hr * .35f, hr * .4f, .03f, 1, MIR);
    } else {
        b.limb(v3(hr * .4f, hy + hr * .7f, hz - .02f), v3(hr * 1.3f, hy + hr * 1.6f, hz - .05f), .04f, 2, MIR);
    }
    float ta = b.u(-.3f, 1.2f), tl = b.u(.1f, .4f);
    b.limb(v3(0, h * .4f, -L * .85f), v3(0, h * .4f + tl * sinf(ta), -L * .9f - tl * cosf(ta)), b.u(.04f, .07f), 0);
    b.smooth = .004f;
    if (b.r.p(.5f))
        b.ball(hr * .5f, hy + hr * .3f, hz + hr * .85f, hr * .15f, 3, MIR);
}

HDN void k_bird(Builder& b) {
    b.smooth = b.u(.015f, .06f);
    float w = b.u(.18f, .32f), h = b.u(.22f, .36f), d = b.u(.24f, .42f), hr = b.u(.13f, .21f);
    b.ell(0, 0, 0, w, h, d, 0);
    b.rot(-b.u(.1f, .6f), 0, 0);
    float hy = h + hr * b.u(.1f, .9f), hz = d * .5f;
    b.ball(0, hy, hz, hr, 0);
    if (hy > h + hr * .5f)
        b.limb(v3(0, h * .4f, d * .3f), v3(0, hy, hz), hr * .55f, 0);
    b.smooth = .004f;
    b.cone(0, hy - hr * .05f, hz + hr + .05f, hr * .4f, b.u(.07f, .15f), .02f, 2);
    b.rot(1.57f, 0, 0);
    b.ball(hr * .6f, hy + hr * .3f, hz + hr * .65f, hr * .2f, 3, MIR);
    if (b.r.p(.65f)) {
        b.ell(w * .95f, 0, -.04f, .055f, h * .65f, d * .75f, 1, MIR);
        b.rot(-.4f, 0, 0);
    } else {
        float s = b.u(.3f, .55f);
        b.ell(w * .6f + s, h * .3f, -.03f, s, .05f, d * .5f, 1, MIR);
        b.rot(0, 0, b.u(0, .7f));
    }
    b.tbox(0, -.02f, -d - .08f, w * .4f, b.u(.12f, .22f), .045f, b.u(.6f, 1.6f), 1, 1);
    b.rot(-1.2f, 0, 0);
    float ll = b.u(.08f, .35f);
    b.limb(v3(w * .45f, -h * .7f, .03f), v3(w * .5f, -h - ll, .03f), .035f, 2, MIR);
    b.ell(w * .5f, -h - ll - .02f, .08f, .07f, .035f, .12f, 2, MIR);
    if (b.r.p(.25f))
        b.ell(0, hy + hr, hz - .02f, .04f, .1f, .1f, 2);
}

HDN void k_fish(Builder& b) {
    b.smooth = b.u(.004f, .04f);
    float L = b.u(.4f, .7f), h = b.u(.17f, .42f), w = b.u(.1f, .22f), th = b.u(.18f, .38f);
    b.ell(0, 0, 0, w, h, L, 0);
    if (b.r.p(.6f)) {
        b.tbox(0, 0, -L - .1f, .045f, .18f, th * .25f, 1, b.u(2.2f, 4.f), 1);
        b.rot(-1.57f, 0, 0);
    } else {
        b.ell(0, th * .45f, -L - .08f, .045f, .1f, th * .5f, 1);
        b.rot(.8f, 0, 0);
        b.ell(0, -th * .45f, -L - .08f, .045f, .1f, th * .5f, 1);
        b.rot(-.8f, 0, 0);
    }
    if (b.r.p(.85f))
        b.tbox(0, h * 1.f, b.u(-.1f, .1f), .045f, h * b.u(.25f, .5f), L * b.u(.25f, .5f), 1, b.u(.3f, .9f), 1);
    if (b.r.p(.5f)) {
        b.tbox(0, -h * 1.f, -.05f, .045f, h * .3f, L * .25f, 1, .5f, 1);
        b.rot(3.14159f, 0, 0);
    }
    if (b.r.p(.8f)) {
        b.ell(w + .05f, -h * .2f, L * .2f, .12f, .035f, .1f, 2, MIR);
        b.rot(0, 0, -.6f);
    }
    b.smooth = .004f;
    b.ball(w * .62f, h * .22f, L * .62f, b.u(.05f, .085f), 3, MIR);
    if (b.r.p(.15f)) {
        b.cone(0, 0, L + .15f, .07f, .2f, .02f, 2);
        b.rot(1.57f, 0, 0);
    }
}
