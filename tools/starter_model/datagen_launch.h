// Entry points with C linkage, once as CUDA kernels and once as plain loops; included by datagen.cu.
// Every function returns 0 or a CUDA error code; all arrays are contiguous, `stream` is ignored on the CPU.
#pragma once
#ifdef __CUDACC__
#define EXPORT extern "C" int

__device__ void load_scene(float* sh, const float* scenes, int b) {
    for (int i = threadIdx.x; i < SCENE; i += blockDim.x)
        sh[i] = scenes[(size_t)b * SCENE + i];
    __syncthreads();
}
__global__ void scenes_kernel(float* scenes, int n, uint64_t seed, int mode, int style, float share) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n)
        make_scene(scenes + (size_t)i * SCENE, seed + i, mode, style, share);
}
__device__ float reduce(float v, float* tmp, bool want_min) {
    tmp[threadIdx.x] = v;
    __syncthreads();
    for (int k = blockDim.x / 2; k > 0; k /= 2) {
        if (threadIdx.x < k)
            tmp[threadIdx.x] = want_min ? fminf(tmp[threadIdx.x], tmp[threadIdx.x + k]) : fmaxf(tmp[threadIdx.x], tmp[threadIdx.x + k]);
        __syncthreads();
    }
    float r = tmp[0];
    __syncthreads();
    return r;
}
__global__ void box_kernel(float* scenes) {
    __shared__ float sh[SCENE], tmp[256];
    load_scene(sh, scenes, blockIdx.x);
    for (int pass = 0; pass < 3; ++pass) {
        float lo[3] = {1e3f, 1e3f, 1e3f}, hi[3] = {-1e3f, -1e3f, -1e3f};
        for (int i = threadIdx.x; i < 32768; i += blockDim.x) {
            V3 p;
            if (!box_sample(sh, sh + H_BOX, pass, i, p))
                continue;
            lo[0] = fminf(lo[0], p.x);
            lo[1] = fminf(lo[1], p.y);
            lo[2] = fminf(lo[2], p.z);
            hi[0] = fmaxf(hi[0], p.x);
            hi[1] = fmaxf(hi[1], p.y);
            hi[2] = fmaxf(hi[2], p.z);
        }
        __syncthreads();
        for (int c = 0; c < 3; ++c) {
            lo[c] = reduce(lo[c], tmp, true);
            hi[c] = reduce(hi[c], tmp, false);
        }
        if (threadIdx.x == 0)
            box_set(sh, lo, hi, pass);
        __syncthreads();
    }
    if (threadIdx.x == 0)
        box_finish(sh);
    __syncthreads();
    if (threadIdx.x < HDR)
        scenes[(size_t)blockIdx.x * SCENE + threadIdx.x] = sh[threadIdx.x];
}
__global__ void points_kernel(const float* scenes, int P, uint64_t seed, float* pts, float* nms) {
    __shared__ float sh[SCENE];
    int b = blockIdx.y, i = blockIdx.x * blockDim.x + threadIdx.x;
    load_scene(sh, scenes, b);
    if (i < P)
        surface_point(sh, mix(seed, b, i), pts + ((size_t)b * P + i) * 3, nms + ((size_t)b * P + i) * 3);
}
__global__ void queries_kernel(const float* scenes, const float* pts, int P, int Q, int near, float s1, float s2, uint64_t seed, float* q,
                               float* d) {
    __shared__ float sh[SCENE];
    int b = blockIdx.y, i = blockIdx.x * blockDim.x + threadIdx.x;
    load_scene(sh, scenes, b);
    if (i < Q)
        query_point(sh, pts + (size_t)b * P * 3, P, i, near, s1, s2, mix(seed, b, i), q + ((size_t)b * Q + i) * 3, d + (size_t)b * Q + i);
}
__global__ void sdf_kernel(const float* scenes, int Q, const float* q, int shared_q, float* d) {
    __shared__ float sh[SCENE];
    int b = blockIdx.y, i = blockIdx.x * blockDim.x + threadIdx.x;
    load_scene(sh, scenes, b);
    if (i >= Q)
        return;
    const float* p = q + ((shared_q ? 0 : (size_t)b * Q) + i) * 3;
    d[(size_t)b * Q + i] = sd_scene(sh, v3(p[0], p[1], p[2]));
}
__global__ void fps_kernel(const float* pts, int P, int L, int* idx) {
    extern __shared__ float dist[];
    __shared__ float bd[256];
    __shared__ int bi[256];
    const float* p = pts + (size_t)blockIdx.x * P * 3;
    for (int i = threadIdx.x; i < P; i += 256)
        dist[i] = 1e9f;
    int cur = 0;
    for (int k = 0; k < L; ++k) {
        if (threadIdx.x == 0)
            idx[blockIdx.x * L + k] = cur;
        float cx = p[3 * cur], cy = p[3 * cur + 1], cz = p[3 * cur + 2], best = -1.f;
        int at = 0;
        for (int i = threadIdx.x; i < P; i += 256) {
            float x = p[3 * i] - cx, y = p[3 * i + 1] - cy, z = p[3 * i + 2] - cz, d = fminf(dist[i], x * x + y * y + z * z);
            dist[i] = d;
            if (d > best) {
                best = d;
                at = i;
            }
        }
        bd[threadIdx.x] = best;
        bi[threadIdx.x] = at;
        __syncthreads();
        for (int h = 128; h > 0; h /= 2) {
            if (threadIdx.x < h && bd[threadIdx.x + h] > bd[threadIdx.x]) {
                bd[threadIdx.x] = bd[threadIdx.x + h];
                bi[threadIdx.x] = bi[threadIdx.x + h];
            }
            __syncthreads();
        }
        cur = bi[0];
        __syncthreads();
    }
}
__global__ void crop_kernel(float* scenes, const float* pts, int P, float fill) {
    __shared__ float sh[SCENE], tmp[256];
    load_scene(sh, scenes, blockIdx.x);
    Camera c = camera(sh);
    float u0 = 1e3f, u1 = -1e3f, v0 = 1e3f, v1 = -1e3f;
    for (int i = threadIdx.x; i < P; i += blockDim.x) {
        const float* p = pts + ((size_t)blockIdx.x * P + i) * 3;
        float u, v;
        project(c, v3(p[0], p[1], p[2]), u, v);
        u0 = fminf(u0, u);
        u1 = fmaxf(u1, u);
        v0 = fminf(v0, v);
        v1 = fmaxf(v1, v);
    }
    u0 = reduce(u0, tmp, true);
    u1 = reduce(u1, tmp, false);
    v0 = reduce(v0, tmp, true);
    v1 = reduce(v1, tmp, false);
    if (threadIdx.x == 0)
        crop_set(scenes + (size_t)blockIdx.x * SCENE, u0, u1, v0, v1, fill > 0 ? fill : sh[H_FILL]);
}
__global__ void render_kernel(const float* scenes, int S, int aa, int patch, uint8_t* rgb, uint8_t* rgba, float* feat) {
    __shared__ float sh[SCENE];
    int b = blockIdx.z, px = blockIdx.x * 16 + threadIdx.x % 16, py = blockIdx.y * 8 + threadIdx.x / 16;
    load_scene(sh, scenes, b);
    if (px >= S || py >= S)
        return;
    float o[7];
    pixel(sh, S, px, py, aa > 0 ? aa : 1 + (int)sh[H_AA], o);
    store_pixel(o, S, py * S + px, rgb ? rgb + (size_t)b * 3 * S * S : nullptr, rgba ? rgba + (size_t)b * 4 * S * S : nullptr);
    if (feat && o[3] > 0.f) {
        int g = S / patch, cell = (py / patch) * g + px / patch;
        for (int k = 0; k < 4; ++k)
            atomicAdd(feat + ((size_t)b * g * g + cell) * 4 + k, o[3 + k] / (patch * patch));
    }
}

EXPORT sg_assets(const int16_t* band, const int8_t* coarse, const uint8_t* ids, const uint8_t* palette, const float* size, int count,
                 int train, void* stream) {
    Assets lib = {band, coarse, ids, palette, size, count, train};
    return (int)cudaMemcpyToSymbolAsync(device_assets, &lib, sizeof lib, 0, cudaMemcpyHostToDevice, (cudaStream_t)stream);
}
EXPORT sg_scenes(float* scenes, int n, uint64_t seed, int mode, int style, float share, void* stream) {
    cudaStream_t st = (cudaStream_t)stream;
    scenes_kernel<<<(n + 31) / 32, 32, 0, st>>>(scenes, n, seed, mode, style, share);
    box_kernel<<<n, 256, 0, st>>>(scenes);
    return (int)cudaGetLastError();
}
EXPORT sg_points(const float* scenes, int n, int P, uint64_t seed, float* pts, float* nms, void* stream) {
    points_kernel<<<dim3((P + 127) / 128, n), 128, 0, (cudaStream_t)stream>>>(scenes, P, seed, pts, nms);
    return (int)cudaGetLastError();
}
EXPORT sg_queries(const float* scenes, int n, const float* pts, int P, int Q, int near, float s1, float s2, uint64_t seed, float* q,
                  float* d, void* stream) {
    queries_kernel<<<dim3((Q + 127) / 128, n), 128, 0, (cudaStream_t)stream>>>(scenes, pts, P, Q, near, s1, s2, seed, q, d);
    return (int)cudaGetLastError();
}
EXPORT sg_sdf(const float* scenes, int n, int Q, const float* q, int shared_q, float* d, void* stream) {
    sdf_kernel<<<dim3((Q + 127) / 128, n), 128, 0, (cudaStream_t)stream>>>(scenes, Q, q, shared_q, d);
    return (int)cudaGetLastError();
}
EXPORT sg_fps(const float* pts, int n, int P, int L, int* idx, void* stream) {
    fps_kernel<<<n, 256, P * sizeof(float), (cudaStream_t)stream>>>(pts, P, L, idx);
    return (int)cudaGetLastError();
}
EXPORT sg_crop(float* scenes, int n, const float* pts, int P, float fill, void* stream) {
    crop_kernel<<<n, 256, 0, (cudaStream_t)stream>>>(scenes, pts, P, fill);
    return (int)cudaGetLastError();
}
EXPORT sg_render(const float* scenes, int n, int S, int aa, int patch, uint8_t* rgb, uint8_t* rgba, float* feat, void* stream) {
    render_kernel<<<dim3((S + 15) / 16, (S + 7) / 8, n), 128, 0, (cudaStream_t)stream>>>(scenes, S, aa, patch, rgb, rgba, feat);
    return (int)cudaGetLastError();
}
#else
#define EXPORT extern "C" int
#define LOOP(i, n) _Pragma("omp parallel for schedule(dynamic, 1)") for (int i = 0; i < (n); ++i)

EXPORT sg_assets(const int16_t* band, const int8_t* coarse, const uint8_t* ids, const uint8_t* palette, const float* size, int count,
                 int train, void*) {
    host_assets = {band, coarse, ids, palette, size, count, train};
    return 0;
}
EXPORT sg_scenes(float* scenes, int n, uint64_t seed, int mode, int style, float share, void*) {
    LOOP(b, n) {
        float* s = scenes + (size_t)b * SCENE;
        make_scene(s, seed + b, mode, style, share);
        for (int pass = 0; pass < 3; ++pass) {
            float lo[3] = {1e3f, 1e3f, 1e3f}, hi[3] = {-1e3f, -1e3f, -1e3f};
            for (int i = 0; i < 32768; ++i) {
                V3 p;
                if (!box_sample(s, s + H_BOX, pass, i, p))
                    continue;
                const float* x = &p.x;
                for (int c = 0; c < 3; ++c) {
                    lo[c] = fminf(lo[c], x[c]);
                    hi[c] = fmaxf(hi[c], x[c]);
                }
            }
            box_set(s, lo, hi, pass);
        }
        box_finish(s);
    }
    return 0;
}
EXPORT sg_points(const float* scenes, int n, int P, uint64_t seed, float* pts, float* nms, void*) {
    LOOP(b, n)
    for (int i = 0; i < P; ++i)
        surface_point(scenes + (size_t)b * SCENE, mix(seed, b, i), pts + ((size_t)b * P + i) * 3, nms + ((size_t)b * P + i) * 3);
    return 0;
}
EXPORT sg_queries(const float* scenes, int n, const float* pts, int P, int Q, int near, float s1, float s2, uint64_t seed, float* q,
                  float* d, void*) {
    LOOP(b, n)
    for (int i = 0; i < Q; ++i)
        query_point(scenes + (size_t)b * SCENE, pts + (size_t)b * P * 3, P, i, near, s1, s2, mix(seed, b, i), q + ((size_t)b * Q + i) * 3,
                    d + (size_t)b * Q + i);
    return 0;
}
EXPORT sg_sdf(const float* scenes, int n, int Q, const float* q, int shared_q, float* d, void*) {
    LOOP(b, n) for (int i = 0; i < Q; ++i) {
        const float* p = q + ((shared_q ? 0 : (size_t)b * Q) + i) * 3;
        d[(size_t)b * Q + i] = sd_scene(scenes + (size_t)b * SCENE, v3(p[0], p[1], p[2]));
    }
    return 0;
}
EXPORT sg_fps(const float* pts, int n, int P, int L, int* idx, void*) {
    LOOP(b, n) {
        const float* p = pts + (size_t)b * P * 3;
        float* dist = new float[P];
        for (int i = 0; i < P; ++i)
            dist[i] = 1e9f;
        int cur = 0;
        for (int k = 0; k < L; ++k) {
            idx[b * L + k] = cur;
            int at = 0;
            V3 c = v3(p[3 * cur], p[3 * cur + 1], p[3 * cur + 2]);
            for (int i = 0; i < P; ++i) {
                V3 e = v3(p[3 * i], p[3 * i + 1], p[3 * i + 2]) - c;
                dist[i] = fminf(dist[i], dot(e, e));
                if (dist[i] > dist[at])
                    at = i;
            }
            cur = at;
        }
        delete[] dist;
    }
    return 0;
}
EXPORT sg_crop(float* scenes, int n, const float* pts, int P, float fill, void*) {
    LOOP(b, n) {
        float* s = scenes + (size_t)b * SCENE;
        Camera c = camera(s);
        float u0 = 1e3f, u1 = -1e3f, v0 = 1e3f, v1 = -1e3f;
        for (int i = 0; i < P; ++i) {
            const float* p = pts + ((size_t)b * P + i) * 3;
            float u, v;
            project(c, v3(p[0], p[1], p[2]), u, v);
            u0 = fminf(u0, u);
            u1 = fmaxf(u1, u);
            v0 = fminf(v0, v);
            v1 = fmaxf(v1, v);
        }
        crop_set(s, u0, u1, v0, v1, fill > 0 ? fill : s[H_FILL]);
    }
    return 0;
}
EXPORT sg_render(const float* scenes, int n, int S, int aa, int patch, uint8_t* rgb, uint8_t* rgba, float* feat, void*) {
    LOOP(b, n) for (int py = 0; py < S; ++py) for (int px = 0; px < S; ++px) {
        const float* s = scenes + (size_t)b * SCENE;
        float o[7];
        pixel(s, S, px, py, aa > 0 ? aa : 1 + (int)s[H_AA], o);
        store_pixel(o, S, py * S + px, rgb ? rgb + (size_t)b * 3 * S * S : nullptr, rgba ? rgba + (size_t)b * 4 * S * S : nullptr);
        if (!feat)
            continue;
        int g = S / patch, cell = (py / patch) * g + px / patch;
        for (int k = 0; k < 4; ++k)
            feat[((size_t)b * g * g + cell) * 4 + k] += o[3 + k] / (patch * patch);
    }
    return 0;
}
#endif
EXPORT sg_scene_floats() {
    return SCENE;
}
EXPORT sg_kind_count() {
    return K_COUNT;
}
EXPORT sg_seen_count() {
    return K_SEEN;
}
