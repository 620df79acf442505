"""Python side of the shape generator: builds datagen.cu once and calls it through ctypes."""
import ctypes
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import torch

HERE = Path(__file__).resolve().parent
LIST = (HERE / "shape_kinds.h").read_text()
TRAIN, UNSEEN, CHAOS = -1, -2, -3
KIND_NAMES = re.findall(r"KIND\(\w+, (\w+), k_", LIST)
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
    """All calls run on the current stream of the given device and return new tensors."""

    def __init__(self, device="cuda", folder=None):
        self.device = torch.device(device)
        lib = ctypes.CDLL(str(build(self.device.type, folder)))
        p, i, u, f = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint64, ctypes.c_float
        signatures = {
            "sg_scenes": [p, i, u, i, i, p], "sg_points": [p, i, i, u, p, p, p],
            "sg_queries": [p, i, p, i, i, i, f, f, u, p, p, p], "sg_sdf": [p, i, i, p, i, p, p],
            "sg_fps": [p, i, i, i, p, p], "sg_crop": [p, i, p, i, f, p], "sg_render": [p, i, i, i, i, p, p, p, p],
        }
        for name, args in signatures.items():
            getattr(lib, name).argtypes = args
        self.lib = lib
        self.floats = lib.sg_scene_floats()
        self.seen = lib.sg_seen_count()
        assert lib.sg_kind_count() == len(KIND_NAMES), "kind names do not match the generator"

    def _new(self, *shape, dtype=torch.float32):
        return torch.empty(*shape, dtype=dtype, device=self.device)

    def _call(self, name, *args):
        stream = torch.cuda.current_stream().cuda_stream if self.device.type == "cuda" else None
        args = [ctypes.c_void_p(a.data_ptr()) if isinstance(a, torch.Tensor) else a for a in args]
        rc = getattr(self.lib, name)(*args, stream)
        if rc:
            raise RuntimeError(f"{name} failed with CUDA error {rc}")

    def scenes(self, n, seed, mode=TRAIN, style=0):
        s = self._new(n, self.floats)
        self._call("sg_scenes", s, n, seed, mode, style)
        return s

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

    def kinds(self, scenes):
        return [KIND_NAMES[int(k)] for k in scenes[:, 1].tolist()]
