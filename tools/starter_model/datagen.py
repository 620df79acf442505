"""Python side of the shape generator: builds datagen.cu once and calls it through ctypes."""
import ctypes
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import torch

from asset_library import Library

HERE = Path(__file__).resolve().parent
LIST = (HERE / "shape_kinds.h").read_text()
# What to make scenes of, besides a kind's number; ONE_ASSET - i is asset i of the library as it is.
TRAIN, UNSEEN, CHAOS, ASSET_TRAIN, ASSET_HELD_OUT, ONE_ASSET = -1, -2, -3, -4, -5, -1000
ASSET_SHARE = 0.35  # of the training scenes when a library is loaded
STYLE_TRAIN, STYLE_SAMPLE, STYLE_PLAIN = 0, 1, 2  # training pictures, samples for people, training pictures without drawings
KIND_NAMES = re.findall(r"KIND\(\w+, (\w+), k_", LIST)
HEADER, PRIM_PARAMETERS = 40, 15  # HDR and F_PAR of shape_core.h
KIND = {name: i for i, name in enumerate(KIND_NAMES)}


def find_nvcc():
    places = [os.environ.get("NVCC"), shutil.which("nvcc")]
    places += [os.path.join(os.environ.get("CUDA_HOME", "/usr/local/cuda"), "bin", "nvcc"), "/usr/local/cuda/bin/nvcc"]
    for p in places:
        if p and os.path.exists(p):
            return p
    raise RuntimeError("nvcc was not found: set NVCC or CUDA_HOME")


def build(device, folder=None):
    """Compiles the generator; DATAGEN_LIB may name a library built elsewhere instead."""
    if os.environ.get("DATAGEN_LIB"):
        return os.environ["DATAGEN_LIB"]
    folder = Path(folder or os.path.join(tempfile.gettempdir(), "orfeas_datagen"))
    folder.mkdir(parents=True, exist_ok=True)
    out = folder / f"datagen_{device}_{os.getpid()}.so"
    if device == "cuda":
        major, minor = torch.cuda.get_device_capability()
        cmd = [find_nvcc(), f"-arch=sm_{major}{minor}", "-O3", "--use_fast_math", "-shared", "-Xcompiler", "-fPIC"]
    else:
        cmd = ["g++", "-x", "c++", "-O2", "-fopenmp", "-shared", "-fPIC"]
    done = subprocess.run(cmd + [str(HERE / "datagen.cu"), "-o", str(out)], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"the data generator did not compile:\n{done.stderr[-3000:]}")
    return out


class Generator:
    """All calls run on the current stream of the given device and return new tensors.

    `assets` names a library file of assets.py; `asset_share` of the training scenes are then one of its training assets."""

    def __init__(self, device="cuda", folder=None, assets=None, asset_share=ASSET_SHARE):
        self.device = torch.device(device)
        lib = ctypes.CDLL(str(build(self.device.type, folder)))
        p, i, u, f = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint64, ctypes.c_float
        signatures = {
            "sg_assets": [p, p, p, p, p, i, i, p], "sg_scenes": [p, i, u, i, i, f, p], "sg_points": [p, i, i, u, p, p, p],
            "sg_queries": [p, i, p, i, i, i, f, f, u, p, p, p], "sg_sdf": [p, i, i, p, i, p, p],
            "sg_fps": [p, i, i, i, p, p], "sg_crop": [p, i, p, i, f, p], "sg_render": [p, i, i, i, i, p, p, p, p],
        }
        for name, args in signatures.items():
            getattr(lib, name).argtypes = args
        self.lib = lib
        self.floats = lib.sg_scene_floats()
        self.seen = lib.sg_seen_count()
        assert lib.sg_kind_count() == len(KIND_NAMES), "kind names do not match the generator"
        self.library, self.asset_share = None, 0.0
        if assets:
            self.set_library(Library(assets, self.device), asset_share)

    def set_library(self, library, asset_share=ASSET_SHARE):
        """The generator keeps the library's arrays alive, since its code holds their addresses."""
        self.library, self.asset_share = library, asset_share
        arrays = (library.band, library.coarse, library.ids, library.palette, library.size)
        self._call("sg_assets", *arrays, library.count, library.train)

    def _new(self, *shape, dtype=torch.float32):
        return torch.empty(*shape, dtype=dtype, device=self.device)

    def _call(self, name, *args):
        stream = torch.cuda.current_stream().cuda_stream if self.device.type == "cuda" else None
        args = [ctypes.c_void_p(a.data_ptr()) if isinstance(a, torch.Tensor) else a for a in args]
        rc = getattr(self.lib, name)(*args, stream)
        if rc:
            raise RuntimeError(f"{name} failed with CUDA error {rc}")

    def scenes(self, n, seed, mode=TRAIN, style=STYLE_TRAIN):
        self._check_mode(mode)
        s = self._new(n, self.floats)
        self._call("sg_scenes", s, n, seed, mode, style, self.asset_share)
        return s

    def _check_mode(self, mode):
        """Modes with assets read the library, which must hold what they ask for."""
        if mode > ASSET_TRAIN:
            return
        there = self.library.count if self.library else 0
        train = self.library.train if self.library else 0
        has = {ASSET_TRAIN: train > 0, ASSET_HELD_OUT: there > train}
        if not has.get(mode, 0 <= ONE_ASSET - mode < there):
            raise ValueError(f"no asset for mode {mode}")

    def points(self, scenes, count, seed):
        n = len(scenes)
        pts, nms = self._new(n, count, 3), self._new(n, count, 3)
        self._call("sg_points", scenes, n, count, seed, pts, nms)
        return pts, nms

    def queries(self, scenes, pts, count, near, sigma1, sigma2, seed):
        n = len(scenes)
        q, d = self._new(n, count, 3), self._new(n, count)
        self._call("sg_queries", scenes, n, pts, pts.shape[1], count, near, sigma1, sigma2, seed, q, d)
        return q, d

    def sdf(self, scenes, q):
        """Signed distances at q: [Q,3] shared by all scenes, or [n,Q,3]."""
        n, shared = len(scenes), q.dim() == 2
        q = q.contiguous()
        d = self._new(n, q.shape[-2])
        self._call("sg_sdf", scenes, n, q.shape[-2], q, int(shared), d)
        return d

    def farthest(self, pts, count):
        idx = self._new(len(pts), count, dtype=torch.int32)
        self._call("sg_fps", pts, len(pts), pts.shape[1], count, idx)
        return idx.long()

    def crop(self, scenes, pts, fill=0.0):
        """Aims each scene's camera window at its points, in place."""
        self._call("sg_crop", scenes, len(scenes), pts, pts.shape[1], fill)

    def training_images(self, scenes, size=140, patch=14):
        """RGB over white [n,3,size,size] and per patch (coverage, mean normal) [n,patches,4]."""
        n, g = len(scenes), size // patch
        rgb = self._new(n, 3, size, size, dtype=torch.uint8)
        feat = torch.zeros(n, g * g, 4, device=self.device)
        self._call("sg_render", scenes, n, size, 0, patch, rgb, None, feat)
        return rgb, feat

    def pictures(self, scenes, size=512, aa=2):
        """Straight-alpha RGBA [n,size,size,4]."""
        rgba = self._new(len(scenes), size, size, 4, dtype=torch.uint8)
        self._call("sg_render", scenes, len(scenes), size, aa, size, None, rgba, None)
        return rgba

    def asset_numbers(self, scenes):
        """Place in the library of each scene's asset, -1 for scenes of primitives."""
        number = scenes[:, HEADER + PRIM_PARAMETERS].long()
        return torch.where(scenes[:, 1].long() == len(KIND_NAMES), number, -1)

    def kinds(self, scenes):
        """Names of kinds; of assets, their groups."""
        assets = self.asset_numbers(scenes).tolist()
        return [self.library.label(a) if a >= 0 else KIND_NAMES[int(k)] for k, a in zip(scenes[:, 1].tolist(), assets)]
