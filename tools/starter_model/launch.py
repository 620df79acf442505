"""Starts one process for each GPU and watches them; needs no torch, so that they start at once."""
import os
import shutil
import signal
import socket
import subprocess
import sys
import time

POLL, GRACE = 0.3, 3.0


def visible_gpus():
    """Names of the usable GPUs as CUDA_VISIBLE_DEVICES takes them."""
    named = os.environ.get("CUDA_VISIBLE_DEVICES")
    if named is not None:
        return [g.strip() for g in named.split(",") if g.strip()]
    if shutil.which("nvidia-smi"):
        done = subprocess.run(["nvidia-smi", "-L"], capture_output=True, text=True)
        count = sum(line.startswith("GPU ") for line in done.stdout.splitlines())
        if count:
            return [str(i) for i in range(count)]
    import torch

    return [str(i) for i in range(torch.cuda.device_count())]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def environment(rank, world, port, gpu, t0, every_gpu=False):
    """A process sees its own GPU alone, as device 0; with every_gpu all of them, and takes the one of its number."""
    env = dict(os.environ, STARTER_RANK=str(rank), STARTER_WORLD=str(world), STARTER_PORT=str(port), STARTER_T0=repr(t0))
    # Multicast over NVLink can upset GPUs that others share; registered buffers would tie graphs to their addresses.
    env.update(NCCL_NVLS_ENABLE="0", TORCH_SYMM_MEM_DISABLE_MULTICAST="1", NVSHMEM_DISABLE_NVLS="1", NCCL_GRAPH_REGISTER="0")
    env.setdefault("TORCH_NCCL_ENABLE_MONITORING", "0")  # stepping.Watchdog does that
    env.setdefault("NCCL_DEBUG", "WARN")
    if gpu is None:
        env.setdefault("GLOO_SOCKET_IFNAME", "lo")
        env.setdefault("OMP_NUM_THREADS", "1")
    elif not every_gpu:
        env["CUDA_VISIBLE_DEVICES"] = gpu
    return env


def start(arguments, world, gpus, t0, every_gpu):
    port = free_port()
    environments = [environment(r, world, port, gpus[r] if gpus else None, t0, every_gpu) for r in range(world)]
    return [subprocess.Popen([sys.executable] + arguments, env=env) for env in environments]


def end(children):
    for child in children:
        if child.poll() is None:
            child.terminate()
    deadline = time.time() + GRACE
    while time.time() < deadline and any(c.poll() is None for c in children):
        time.sleep(0.1)
    for child in children:
        if child.poll() is None:
            child.kill()
            child.wait()


def watch(children):
    """Until the first process is through or any fails; then all end. Returns 0 or the first failure's code."""
    try:
        while True:
            codes = [c.poll() for c in children]
            failed = [c for c in codes if c not in (None, 0)]
            if failed or codes[0] == 0:
                return failed[0] if failed else 0
            time.sleep(POLL)
    finally:
        end(children)


def run(arguments, world, gpus, t0, every_gpu=False):
    """Starts the processes and waits; a signal to this process ends them too."""
    def stop(*_):
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    return watch(start(arguments, world, gpus, t0, every_gpu))
