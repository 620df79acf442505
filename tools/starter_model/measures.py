"""How near a made shape is to the true one. Fields are [n,R,R,R] over the same cube, positive inside."""
import statistics

import torch
import torch.nn.functional as F

SURFACE = 4096  # points on each surface for the Chamfer distance
FLOATER = 0.005  # share of the volume that a part off the largest one may have


def overlap(a, b):
    return ((a & b).sum(1) / (a | b).sum(1).clamp(min=1)).tolist()


def silhouette(inside):
    return inside.any(3).flatten(1)


def crossings(field, bound):
    """Points [m,3] where the field changes its sign along an edge of the grid."""
    r, found = field.shape[0], []
    for axis in range(3):
        a, b = field.narrow(axis, 0, r - 1), field.narrow(axis, 1, r - 1)
        at = ((a > 0) != (b > 0)).nonzero()
        va, vb = a[tuple(at.T)], b[tuple(at.T)]
        at = at.float()
        at[:, axis] += va / (va - vb)
        found.append(at)
    return torch.cat(found) * (2 * bound / (r - 1)) - bound


def surface_points(field, bound, count=SURFACE):
    """`count` points of the surface, drawn with a fixed seed; none where there is no surface."""
    points = crossings(field, bound)
    if not len(points):
        return points
    g = torch.Generator().manual_seed(11)
    return points[torch.randint(len(points), (count,), generator=g).to(points.device)]


def chamfer(a, b, bound):
    """Mean distance from each surface's points to the nearest of the other's, both ways averaged; 1 if one has none."""
    p, q = surface_points(a, bound), surface_points(b, bound)
    if not len(p) or not len(q):
        return 1.0
    d = torch.cdist(p, q)
    return ((d.amin(0).mean() + d.amin(1).mean()) / 2).item()


def part_sizes(inside):
    """Cells in each connected part of [R,R,R], corners touching; every cell takes the largest number that it can reach."""
    number = torch.arange(1, inside.numel() + 1, device=inside.device, dtype=torch.float32).view(inside.shape) * inside
    while True:
        # Several steps between comparisons, since a comparison waits for the device.
        grown = number
        for _ in range(16):
            grown = F.max_pool3d(grown[None, None], 3, 1, 1)[0, 0] * inside
        if torch.equal(grown, number):
            return torch.unique(number[inside], return_counts=True)[1]
        number = grown


def has_floater(inside):
    sizes = part_sizes(inside)
    return bool(len(sizes) > 1 and sizes.sort().values[-2] > FLOATER * sizes.sum())


def measure(got, want, bound, closely=True):
    """For each pair of fields a dict of measures; `closely` adds those that take longer."""
    a, b = got > 0, want > 0
    rows = [{"iou": i, "silhouette": s}
            for i, s in zip(overlap(a.flatten(1), b.flatten(1)), overlap(silhouette(a), silhouette(b)))]
    if closely:
        for k, row in enumerate(rows):
            row.update(chamfer=chamfer(got[k], want[k], bound), floater=float(has_floater(a[k])))
    return rows


def spread(rows, name):
    values = [r[name] for r in rows]
    return {"mean": round(statistics.fmean(values), 4), "median": round(statistics.median(values), 4)}


def summary(rows):
    """Mean and median of each measure; of floaters, the share of shapes with one."""
    out = {name: spread(rows, name) for name in ("iou", "silhouette", "chamfer") if name in rows[0]}
    if "floater" in rows[0]:
        out["floaters"] = round(statistics.fmean(r["floater"] for r in rows), 4)
    return out


def by_kind(kinds, rows):
    groups = {}
    for kind, row in zip(kinds, rows):
        groups.setdefault(kind, []).append(row)
    short = {"iou": "iou", "silhouette": "silhouette", "chamfer": "chamfer", "floater": "floaters"}
    return {k: {"n": len(v), **{short[m]: round(statistics.fmean(r[m] for r in v), 4 if m == "chamfer" else 3) for m in v[0]}}
            for k, v in sorted(groups.items())}
