// Assets: shapes stored as distance grids, with colours. The library's arrays stay in global memory, set by sg_assets.
#pragma once
#include "shape_math.h"

// An asset's longest half side is 1 and its grid has GRID³ cells, 30 a unit. `asset_library.py` writes the same numbers.
constexpr int GRID = 64, COARSE = 16, COLOURS = 32, PALETTE = 24;
constexpr float CELLS = 30.f;       // a unit
constexpr float BAND = 2.f;         // cells around the surface with fine distances
constexpr float ASSET_TAP = .012f;  // step of normals, 0.4 cells: shorter ones would show the cells' facets

struct Assets {
    const int16_t* band;     // [count,z,y,x], 1/256 cell, clamped to ±BAND
    const int8_t* coarse;    // [count,z,y,x], mean distances of 4³ cells in half cells
    const uint8_t* ids;      // [count,z,y,x], palette entries
    const uint8_t* palette;  // [count,PALETTE,3]
    const float* size;       // [count,3], half sides
    int count, train;        // the first `train` are for training, the rest for evaluation
};

#ifdef __CUDACC__
__constant__ Assets device_assets;
#endif
static Assets host_assets = {};

HD const Assets& assets() {
#ifdef __CUDA_ARCH__
    return device_assets;
#else
    return host_assets;
#endif
}

// Trilinear value and gradient of n³ values at c, in cells from the first value.
template <typename T>
HD float trilinear(const T* values, int n, V3 c, V3& slope) {
    int x = (int)clampf(c.x, 0.f, n - 2.f), y = (int)clampf(c.y, 0.f, n - 2.f), z = (int)clampf(c.z, 0.f, n - 2.f);
    float fx = clampf(c.x - x, 0.f, 1.f), fy = clampf(c.y - y, 0.f, 1.f), fz = clampf(c.z - z, 0.f, 1.f);
    const T* q = values + (z * n + y) * n + x;
    float line[4], step[4];
    for (int i = 0; i < 4; ++i) {
        const T* r = q + (i & 1) * n + (i >> 1) * n * n;
        float a = (float)r[0], b = (float)r[1];
        step[i] = b - a;
        line[i] = a + fx * step[i];
    }
    float front = lerpf(line[0], line[1], fy), back = lerpf(line[2], line[3], fy);
    slope.x = lerpf(lerpf(step[0], step[1], fy), lerpf(step[2], step[3], fy), fz);
    slope.y = lerpf(line[1] - line[0], line[3] - line[2], fz);
    slope.z = back - front;
    return lerpf(front, back, fz);
}

// m: index, stretch in x, y and z, mirror sign. Returns the position in the fine grid.
HD V3 asset_cell(V3 p, const float* m) {
    float middle = .5f * (GRID - 1);
    return v3(p.x / m[1] * m[4] * CELLS + middle, p.y / m[2] * CELLS + middle, p.z / m[3] * CELLS + middle);
}

// Distance in cells inside the grid: exact near the surface, too short further away.
HD float asset_cells(V3 c, const float* m) {
    const Assets& lib = assets();
    size_t k = (size_t)m[0];
    V3 slope;
    float least = fminf(m[1], fminf(m[2], m[3]));
    float far = trilinear(lib.coarse + k * COARSE * COARSE * COARSE, COARSE, (c - v3(1.5f, 1.5f, 1.5f)) * .25f, slope) * .5f;
    // The mean over a coarse cell may be a cell too long outside corners.
    float safe = fmaxf(fabsf(far) - 1.f, BAND) * least;
    if (fabsf(far) > BAND + 4.f)
        return far > 0.f ? safe : -safe;
    float d = trilinear(lib.band + k * GRID * GRID * GRID, GRID, c, slope) * (1.f / 256);
    if (fabsf(d) > BAND - .02f)
        return d > 0.f ? safe : -safe;
    float along = len(slope), stretched = len(v3(slope.x / m[1], slope.y / m[2], slope.z / m[3]));
    return d * (along > 1.f ? along / stretched : least);  // slopes are in 1/256: below 1 there is no direction
}

HD float sd_asset(V3 p, const float* m) {
    V3 g = asset_cell(p, m);
    float last = GRID - 1.f;
    V3 c = v3(clampf(g.x, 0.f, last), clampf(g.y, 0.f, last), clampf(g.z, 0.f, last));
    float d = asset_cells(c, m);
    V3 beyond = v3((g.x - c.x) * m[1], (g.y - c.y) * m[2], (g.z - c.z) * m[3]);
    float out = dot(beyond, beyond);
    // Outside, the nearest point of the grid's box and the shape see each other at a right angle or more.
    return (out > 0.f ? sqrtf(d * d + out) : d) / CELLS;
}

// tint: turn of the hue (radians), saturation, brightness.
HD void asset_colour(V3 p, const float* m, const float* tint, float* rgb) {
    const Assets& lib = assets();
    V3 c = (asset_cell(p, m) - v3(.5f, .5f, .5f)) * .5f;
    float last = COLOURS - 1.f, f[3] = {clampf(c.x, 0, last), clampf(c.y, 0, last), clampf(c.z, 0, last)}, sum[3] = {0, 0, 0};
    int at[3];
    for (int a = 0; a < 3; ++a) {
        at[a] = (int)fminf(f[a], last - 1.f);
        f[a] -= at[a];
    }
    size_t k = (size_t)m[0];
    for (int i = 0; i < 8; ++i) {
        int x = at[0] + (i & 1), y = at[1] + (i >> 1 & 1), z = at[2] + (i >> 2);
        float w = ((i & 1) ? f[0] : 1 - f[0]) * ((i >> 1 & 1) ? f[1] : 1 - f[1]) * ((i >> 2) ? f[2] : 1 - f[2]);
        const uint8_t* entry = lib.palette + (k * PALETTE + lib.ids[((k * COLOURS + z) * COLOURS + y) * COLOURS + x]) * 3;
        for (int a = 0; a < 3; ++a)
            sum[a] += w * entry[a] * (1.f / 255);
    }
    float grey = (sum[0] + sum[1] + sum[2]) / 3, turn = cosf(tint[0]), side = sinf(tint[0]) * .57735f;
    for (int a = 0; a < 3; ++a) {
        // A turn around the grey axis.
        float v = (sum[a] - grey) * turn + side * (sum[(a + 2) % 3] - sum[(a + 1) % 3]);
        rgb[a] = clampf((grey + tint[1] * v) * tint[2], 0, 1);
    }
}
