"""Turns a mesh into what the asset library keeps: distances on a grid, coarse distances, and colours."""
import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree

from asset_library import COARSE, COLOURS, HALF, N, PALETTE, STEPS, VOXEL

BAND = 3.0  # distances are sampled this many voxels around the surface
SHELL = 0.8  # half the thickness, in voxels, that an open sheet gets


def surface_samples(mesh, spacing, limit=2_500_000):
    """Points on all triangles at most `spacing` apart, with normals and colours; holes of textures are left out."""
    points, normals, colours = [], [], []
    for corners, uv, material in mesh.parts:
        edges = np.linalg.norm(corners - np.roll(corners, -1, 1), axis=2)  # of corners 01, 12, 20
        # Turn each triangle so that its longest edge starts at corner 0 and its shortest one ends there, where possible.
        turn = np.argmax(edges, 1)
        flip = edges[np.arange(len(edges)), (turn + 1) % 3] < edges[np.arange(len(edges)), (turn + 2) % 3]
        order = (turn[:, None] + np.array([0, 1, 2])) % 3
        order = np.where(flip[:, None], order[:, [1, 0, 2]], order)
        c = np.take_along_axis(corners, order[..., None], 1)
        t = np.take_along_axis(uv, order[..., None], 1)
        a, b = c[:, 1] - c[:, 0], c[:, 2] - c[:, 0]
        normal = np.cross(a, b)
        size = np.linalg.norm(normal, axis=1)
        good = size > 1e-12
        c, t, a, b, normal, size = c[good], t[good], a[good], b[good], normal[good], size[good]
        if not len(c):
            continue
        normal = normal / size[:, None]
        na = np.ceil(np.linalg.norm(a, axis=1) / spacing).astype(int).clip(1, 400)
        nb = np.ceil(np.linalg.norm(b, axis=1) / spacing).astype(int).clip(1, 400)
        total = na * nb
        if total.sum() > limit:
            raise ValueError("too large to sample")
        which = np.repeat(np.arange(len(c)), total)
        k = np.arange(len(which)) - np.repeat(np.cumsum(total) - total, total)
        u = (k % na[which] + 0.5) / na[which]
        v = (k // na[which] + 0.5) / nb[which]
        over = u + v > 1
        keep = ~over | (na[which] * nb[which] == 1)
        which, u, v, over = which[keep], u[keep], v[keep], over[keep]
        u, v = np.where(over, 1 / 3, u), np.where(over, 1 / 3, v)
        # Points on the long side and its opposite corner, so that edges are not left thin.
        points.append(c[which, 0] + u[:, None] * a[which] + v[:, None] * b[which])
        normals.append(normal[which])
        at = t[which, 0] + u[:, None] * (t[which, 1] - t[which, 0]) + v[:, None] * (t[which, 2] - t[which, 0])
        colour, there = material.sample(at)
        if not there.all():
            points[-1], normals[-1], colour = points[-1][there], normals[-1][there], colour[there]
        colours.append(colour)
    if not points or sum(map(len, points)) < 50:
        raise ValueError("no surface")
    return np.concatenate(points), np.concatenate(normals), np.concatenate(colours)


def thin_out(points, normals, colours, cell):
    """One sample for each small cell and rough normal direction."""
    key = np.floor((points + 2) / cell).astype(np.int64)
    axis = np.abs(normals).argmax(1)
    code = ((key[:, 0] * 4096 + key[:, 1]) * 4096 + key[:, 2]) * 3 + axis
    _, first = np.unique(code, return_index=True)
    return points[first], normals[first], colours[first]


def signed_grid(points, normals):
    """Distance in voxels on N³ cell centres, negative inside, and which samples can be seen from outside.

    The outside is what a flood from the border reaches on a grid of twice the resolution. A sample with the outside on
    one side and closed space on the other bounds a solid; with the outside on both, it is a sheet and gets a thickness."""
    fine = 2 * N
    cell = 2 * HALF / fine
    index = np.floor((points + HALF) / cell).astype(int).clip(0, fine - 1)
    wall = np.zeros((fine,) * 3, bool)
    wall[tuple(index.T)] = True
    # Cracks are closed by a thicker wall, and open undersides (models that stand on a ground) by a floor.
    closed = ndimage.binary_dilation(wall)
    closed[:, max(0, index[:, 1].min() - 1)] = True
    labels, _ = ndimage.label(~closed)
    edge = np.ones_like(wall)
    edge[1:-1, 1:-1, 1:-1] = False
    outside = np.isin(labels, np.unique(labels[edge & (labels > 0)]))
    outside = ndimage.binary_dilation(outside, iterations=2, mask=~wall) & ~wall
    core = ~wall & ~outside

    def in_core(offset):
        at = np.floor((points + normals * (offset * cell) + HALF) / cell).astype(int).clip(0, fine - 1)
        return core[tuple(at.T)]

    plus = in_core(1.1) | in_core(2.0)
    minus = in_core(-1.1) | in_core(-2.0)
    hidden = plus & minus
    solid = plus ^ minus
    sheet = ~plus & ~minus
    outward = np.where(plus[:, None], -normals, normals)
    axis = -HALF + VOXEL * (np.arange(N) + 0.5)
    near = ndimage.binary_dilation(wall.reshape(N, 2, N, 2, N, 2).any((1, 3, 5)), iterations=int(BAND) + 1)
    cells = np.argwhere(near)
    q = axis[cells]
    d = np.full(len(q), 9.0)
    # Inside by the flood, taken at the eight fine cells around a coarse centre.
    full = core.reshape(N, 2, N, 2, N, 2).mean((1, 3, 5))
    open_ = outside.reshape(N, 2, N, 2, N, 2).mean((1, 3, 5))
    reach = (BAND + 1.5) * VOXEL
    if solid.any():
        tree = cKDTree(points[solid])
        r, i = tree.query(q, distance_upper_bound=reach)
        hit = np.isfinite(r)
        i = np.where(hit, i, 0)
        diff = q - points[solid][i]
        along = (diff * outward[solid][i]).sum(1)
        across = np.sqrt(np.maximum(r.clip(max=9) ** 2 - along**2, 0))
        u = np.sqrt(along**2 + np.maximum(across - 0.35 * VOXEL, 0) ** 2) / VOXEL
        inside = np.where(full[near] == 1, True, np.where(open_[near] == 1, False, along < 0))
        d = np.where(hit, np.where(inside, -u, u), np.where(full[near] > 0.5, -9.0, 9.0))
    if sheet.any():
        tree = cKDTree(points[sheet])
        r, i = tree.query(q, distance_upper_bound=reach)
        hit = np.isfinite(r)
        i = np.where(hit, i, 0)
        along = ((q - points[sheet][i]) * normals[sheet][i]).sum(1)
        across = np.sqrt(np.maximum(r.clip(max=9) ** 2 - along**2, 0))
        u = np.sqrt(along**2 + np.maximum(across - 0.35 * VOXEL, 0) ** 2) / VOXEL
        d = np.where(hit, np.minimum(d, u - SHELL), d)
    out = np.where(full > 0.5, -9.0, 9.0)
    out[near] = d
    return out, ~hidden


def finish_grid(d):
    """Keeps the main components, checks the form, and fills far distances in."""
    inside = d < 0
    if not inside.any():
        raise ValueError("nothing inside")
    labels, count = ndimage.label(inside, np.ones((3, 3, 3)))
    sizes = np.bincount(labels.ravel())[1:]
    total = sizes.sum()
    if sizes.max() < 0.6 * total or (sizes > 0.02 * total).sum() > 5:
        raise ValueError("many components")
    small = np.isin(labels, 1 + np.flatnonzero(sizes < 0.01 * total))
    d = np.where(small, 0.7, d)
    inside = d < 0
    if not 0.004 < inside.sum() / N**3 < 0.75:
        raise ValueError("volume")
    out_far, in_far = ndimage.distance_transform_edt(~inside) - 0.5, ndimage.distance_transform_edt(inside) - 0.5
    far = np.where(inside, -in_far, out_far)
    # Near the surface the sampled distance, further away the transform's, never far apart from each other.
    d = np.where(np.abs(far) < BAND + 0.5, np.clip(d, far - 0.75, far + 0.75), far)
    return np.where(inside, np.minimum(d, -0.02), np.maximum(d, 0.02))


def colour_grid(points, colours):
    """Mean surface colour for each of 32³ cells, spread to all others; as a palette and indices."""
    cell = 2 * HALF / COLOURS
    index = np.floor((points + HALF) / cell).astype(int).clip(0, COLOURS - 1)
    flat = (index[:, 0] * COLOURS + index[:, 1]) * COLOURS + index[:, 2]
    weight = np.bincount(flat, minlength=COLOURS**3)
    mean = np.stack([np.bincount(flat, colours[:, c], COLOURS**3) for c in range(3)], 1) / np.maximum(weight, 1)[:, None]
    used = weight > 0
    # Brighten very dark assets: a black blob teaches nothing.
    level = np.percentile(mean[used].max(1), 70)
    if level < 0.42:
        mean = np.clip(mean * (0.42 / max(level, 0.12)) + max(0.0, 0.12 - level) * 2, 0, 1)
    palette, _ = kmeans(mean[used])
    nearest = cKDTree(palette).query(mean[used])[1]
    ids = np.zeros(COLOURS**3, np.uint8)
    ids[used] = nearest
    spread = ndimage.distance_transform_edt(~used.reshape((COLOURS,) * 3), return_distances=False, return_indices=True)
    return np.rint(palette * 255).astype(np.uint8), ids.reshape((COLOURS,) * 3)[tuple(spread)]


def kmeans(x, rounds=8):
    """Deterministic k-means from farthest-first centres."""
    centres = [x.mean(0)]
    gap = np.full(len(x), np.inf)
    for _ in range(PALETTE - 1):
        gap = np.minimum(gap, ((x - centres[-1]) ** 2).sum(1))
        centres.append(x[gap.argmax()])
    c = np.array(centres)
    for _ in range(rounds):
        near = cKDTree(c).query(x)[1]
        n = np.bincount(near, minlength=PALETTE)
        s = np.stack([np.bincount(near, x[:, k], PALETTE) for k in range(3)], 1)
        c = np.where(n[:, None] > 0, s / np.maximum(n, 1)[:, None], c)
    return c, near


def placed_samples(mesh):
    """Points, normals and colours of a mesh, centred, with 1 as the longest half side; ValueError when it cannot be sampled."""
    if not mesh.parts:
        raise ValueError("empty")
    if mesh.triangles() > 400_000:
        raise ValueError("too many triangles")
    mesh.parts = [(c[np.isfinite(c).all((1, 2))], uv[np.isfinite(c).all((1, 2))], m) for c, uv, m in mesh.parts]
    lo, hi = mesh.bounds()
    if not 1e-6 < (hi - lo).max() < 1e6:
        raise ValueError("size")
    mesh.transform(np.eye(3) * (2 / (hi - lo).max()), 0)
    points = surface_samples(mesh, VOXEL * 0.5)[0]
    lo, hi = points.min(0), points.max(0)  # without holes of textures
    mesh.transform(np.eye(3) * (2 / (hi - lo).max()), -(lo + hi) / (hi - lo).max())
    return thin_out(*surface_samples(mesh, VOXEL * 0.24), VOXEL * 0.22)


def convert(mesh):
    """A mesh to what the library stores of it; raises ValueError when its form does not survive."""
    points, normals, colours = placed_samples(mesh)
    extent = np.sort(np.ptp(points, axis=0))
    if extent[0] < 0.07 or extent[1] < 0.16:
        raise ValueError("flat")
    d, seen = signed_grid(points, normals)
    d = finish_grid(d)
    palette, ids = colour_grid(points[seen], colours[seen])
    band = np.clip(np.rint(d * STEPS), -BAND * STEPS, BAND * STEPS).astype(np.int8)
    coarse = np.clip(np.rint(d.reshape(COARSE, 4, COARSE, 4, COARSE, 4).mean((1, 3, 5)) * 2), -127, 127).astype(np.int8)
    return {"band": band, "coarse": coarse, "palette": palette, "ids": ids}
