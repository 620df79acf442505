"""Unpacks LibTorch's and NVIDIA's wheels into one folder, leaving out what a C++ program never touches.

usage: unpack_wheels.py FLAVOUR WHEELS_FOLDER TARGET_FOLDER

LibTorch's Python half, its test data and its copies of other projects' headers (which would shadow the system's) stay in the wheels. The
cpu flavour keeps of the CUDA libraries only the two that libtorch_cpu.so is linked to.
"""

import shutil
import stat
import sys
import zipfile
from fnmatch import fnmatch
from pathlib import Path

CPU = [
    "torch/lib/libc10.so",
    "torch/lib/libtorch_cpu.so",
    "torch/lib/libgomp.so.*",
    "torch/include/ATen/*",
    "torch/include/c10/*",
    "torch/include/caffe2/*",
    "torch/include/torch/*",
    "nvidia/cu13/lib/libcudart.so.*",
    "nvidia/cu13/lib/libcupti.so.*",
    "*.dist-info/*LICENSE*",
    "*.dist-info/*License*",
    "*.dist-info/*NOTICE*",
]

CUDA = CPU + [
    "torch/lib/libc10_cuda.so",
    "torch/lib/libcaffe2_nvrtc.so",
    "torch/lib/libtorch_cuda.so",
    "torch/lib/libtorch_cuda_linalg.so",
    "torch/lib/libtorch_nvshmem.so",
    "nvidia/*",
]

# Parts of the CUDA wheels for profilers and static linking.
NEVER = ["nvidia/*.py", "nvidia/*_static*.a", "nvidia/*/libnvperf_*", "nvidia/*/libpcsamplingutil.so", "nvidia/*/libcheckpoint.so"]


def wanted(name: str, patterns: list[str]) -> bool:
    return any(fnmatch(name, p) for p in patterns) and not any(fnmatch(name, p) for p in NEVER)


def unpack(wheel: Path, target: Path, patterns: list[str]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            if entry.is_dir() or not wanted(entry.filename, patterns):
                continue
            path = target / entry.filename
            if not path.resolve().is_relative_to(target.resolve()):
                raise SystemExit(f"{wheel.name} holds a path that leads outside its folder: {entry.filename}")
            path.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(entry) as source, path.open("wb") as destination:
                shutil.copyfileobj(source, destination, 1 << 20)
            # zipfile forgets the execute bit, without which nvcc is only a file.
            if (entry.external_attr >> 16) & stat.S_IXUSR:
                path.chmod(0o755)


def main() -> None:
    flavour, wheels, target = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    patterns = {"cpu": CPU, "cuda": CUDA}[flavour]
    target.mkdir(parents=True, exist_ok=True)
    for wheel in sorted(wheels.glob("*.whl")):
        unpack(wheel, target, patterns)


if __name__ == "__main__":
    main()
