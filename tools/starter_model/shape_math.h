// Vectors and random numbers of the shape generator.
// The same code compiles as CUDA device code and as plain C++ (for tests and CPU runs).
#pragma once
#include <cmath>
#include <cstdint>

#ifdef __CUDACC__
#define HD __host__ __device__ inline
#define HDN __host__ __device__ __noinline__ static
#else
#define HD inline
#define HDN static
#endif

struct V3 {
    float x, y, z;
};
HD V3 v3(float x, float y, float z) {
    return V3{x, y, z};
}
HD V3 operator+(V3 a, V3 b) {
    return v3(a.x + b.x, a.y + b.y, a.z + b.z);
}
HD V3 operator-(V3 a, V3 b) {
    return v3(a.x - b.x, a.y - b.y, a.z - b.z);
}
HD V3 operator*(V3 a, float s) {
    return v3(a.x * s, a.y * s, a.z * s);
}
HD float dot(V3 a, V3 b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
HD V3 cross(V3 a, V3 b) {
    return v3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);
}
HD float len(V3 a) {
    return sqrtf(dot(a, a));
}
HD V3 unit(V3 a) {
    return a * (1.f / fmaxf(len(a), 1e-9f));
}
HD float len2(float a, float b) {
    return sqrtf(a * a + b * b);
}
HD float clampf(float v, float a, float b) {
    return fminf(fmaxf(v, a), b);
}
HD float lerpf(float a, float b, float t) {
    return a + (b - a) * t;
}

// PCG32, seeded through splitmix64 so that neighbouring seeds are unrelated.
struct Rng {
    uint64_t state;
    HD explicit Rng(uint64_t seed) {
        uint64_t z = seed + 0x9E3779B97F4A7C15ull;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        state = z ^ (z >> 31);
        next();
    }
    HD uint32_t next() {
        uint64_t old = state;
        state = old * 6364136223846793005ull + 1442695040888963407ull;
        uint32_t xs = (uint32_t)(((old >> 18) ^ old) >> 27), rot = (uint32_t)(old >> 59);
        return (xs >> rot) | (xs << ((32 - rot) & 31));
    }
    HD float u() { return (float)(next() >> 8) * (1.f / 16777216.f); }
    HD float u(float a, float b) { return a + (b - a) * u(); }
    HD int i(int n) {
        int v = (int)(u() * (float)n);
        return v < n ? v : n - 1;
    }
    HD int i(int a, int b) { return a + i(b - a + 1); }
    HD bool p(float chance) { return u() < chance; }
    HD float n() {
        float a = fmaxf(u(), 1e-7f), b = u();
        return sqrtf(-2.f * logf(a)) * cosf(6.2831853f * b);
    }
};
