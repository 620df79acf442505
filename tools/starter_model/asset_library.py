"""The file format of the asset library, and its arrays on a device for the generator."""
import json
import lzma
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch

N, COLOURS, COARSE = 64, 32, 16
HALF = N / 60  # the grid covers ±HALF; the shape's longest half side is 1
VOXEL = 2 * HALF / N
STEPS = 8  # a voxel in the converted distances
LEVELS = np.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16])  # what the file tells apart, up to two voxels
PALETTE = 24
PACK = 32  # assets a compressed piece


def squeeze(chunks, threads):
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 6, "lc": 4, "lp": 0, "pb": 0, "dict_size": 1 << 22}]
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(lambda c: np.frombuffer(lzma.compress(c, lzma.FORMAT_XZ, filters=filters), np.uint8), chunks))


def to_levels(band):
    """Distances in 1/STEPS voxel to signed places in LEVELS: coarser away from the surface, where nothing fine is seen."""
    middles = (LEVELS[1:] + LEVELS[:-1]) / 2
    size = np.searchsorted(middles, np.arange(128)).astype(np.int8)[np.abs(band)]
    return np.where(band < 0, -size, size)


def from_levels(places):
    """Distances in voxels of a tensor of places, on its device."""
    signed = torch.from_numpy(np.concatenate([-LEVELS[:0:-1], LEVELS])).to(places.device).float() / STEPS
    return signed[places.int() + len(LEVELS) - 1]


def write(path, data, info, threads=1):
    """`data`: for each asset band, coarse, palette and ids, as asset_grid.convert makes them; training assets first."""
    bands = [to_levels(np.stack([d["band"] for d in data[a : a + PACK]])).tobytes() for a in range(0, len(data), PACK)]
    arrays = {f"band{i}": piece for i, piece in enumerate(squeeze(bands, threads))}
    for name in ("ids", "coarse"):
        arrays[name], = squeeze([np.stack([d[name] for d in data]).tobytes()], 1)
    arrays["palette"] = np.stack([d["palette"] for d in data])
    arrays["info"] = np.frombuffer(json.dumps(info).encode(), np.uint8)
    with open(path, "wb") as f:
        np.savez(f, **arrays)


def read(path, threads=8):
    """Places in LEVELS [K,N,N,N], coarse distances in half voxels, colour indices, palettes, and the description."""
    z = np.load(path)
    info = json.loads(bytes(z["info"]))
    count = info["count"]
    names = [f"band{i}" for i in range(-(-count // PACK))]
    with ThreadPoolExecutor(threads) as pool:
        parts = list(pool.map(lzma.decompress, [z[n].tobytes() for n in names]))  # the archive is read by one thread only
    places = np.frombuffer(bytearray().join(parts), np.int8).reshape(count, N, N, N)
    coarse = np.frombuffer(lzma.decompress(z["coarse"].tobytes()), np.int8).reshape(count, COARSE, COARSE, COARSE)
    ids = np.frombuffer(lzma.decompress(z["ids"].tobytes()), np.uint8).reshape(count, COLOURS, COLOURS, COLOURS)
    return places, coarse, ids, z["palette"], info


def smooth(d):
    """Evens out the rounding of distances [k,N,N,N]: each mixes a quarter of its neighbours' mean in, along every axis."""
    for axis in (1, 2, 3):
        first, last = d.narrow(axis, 0, 1), d.narrow(axis, N - 1, 1)
        around = torch.cat([first, d.narrow(axis, 0, N - 1)], axis) + torch.cat([d.narrow(axis, 1, N - 1), last], axis)
        d = 0.75 * d + 0.125 * around
    return d


def half_sides(d):
    """Half sides of the smallest centred boxes around distances [k,N,N,N]; a voxel of room is included."""
    at = (torch.arange(N, device=d.device) + 0.5) * VOXEL - HALF
    inside = d < 0
    columns = [inside.any(b).any(a) for a, b in ((2, 3), (1, 3), (1, 2))]
    return torch.stack([torch.where(c, at.abs(), 0.0).amax(1) for c in columns], 1) + VOXEL


class Library:
    """The arrays that the generator reads, with x along the last axis."""

    def __init__(self, path, device):
        places, coarse, ids, palette, self.info = read(path)
        self.count, self.train = self.info["count"], self.info["train"]
        turned = lambda a: torch.from_numpy(np.ascontiguousarray(a.transpose(0, 3, 2, 1))).to(device)
        self.palette = torch.from_numpy(palette).contiguous().to(device)
        self.coarse, self.ids = turned(coarse), turned(ids)
        bands, sizes = [], []
        for i in range(0, self.count, PACK):
            d = from_levels(torch.from_numpy(places[i : i + PACK]).to(device))
            sizes.append(half_sides(d))
            bands.append((smooth(d) * 256).round().to(torch.int16).transpose(1, 3).contiguous())
        self.band, self.size = torch.cat(bands), torch.cat(sizes).float().contiguous()

    def label(self, index):
        """Group of an asset, for scores."""
        a = self.info["assets"][index]
        return f"{a['package'].split('-')[0]}:{a['category']}"
