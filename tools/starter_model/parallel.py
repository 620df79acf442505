"""Data parallel training on one host: one process for each GPU, equal weights, averaged gradients."""
import datetime
import time

import torch
import torch.distributed as dist

TRAIN_SEED = 10**12
STREAM_STRIDE = 10**11  # between the uses of training scenes: denoiser, fresh autoencoder, its polish
RANK_STRIDE = 10**10  # between the processes' parts of one use
STREAMS = {"denoiser": 0, "autoencoder": 1, "polish": 2}


def train_seed(stream, rank=0):
    """First scene seed of one use in one process; ranges overlap with no other process's nor with held-out seeds."""
    if not 0 <= rank < STREAM_STRIDE // RANK_STRIDE:
        raise ValueError(f"no seeds for process {rank}")
    return TRAIN_SEED + STREAMS[stream] * STREAM_STRIDE + rank * RANK_STRIDE


class Ranks:
    """This process's place among `world` equal ones; with one process every method is a cheap identity."""

    def __init__(self, rank=0, world=1, device="cpu"):
        self.rank, self.world, self.device = rank, world, device

    @property
    def first(self):
        return self.rank == 0

    def average(self, tensor):
        """The mean over all processes, in place; may be captured in a CUDA graph."""
        if self.world > 1:
            dist.all_reduce(tensor)
            tensor.mul_(1 / self.world)
        return tensor

    def average_grads(self, params):
        """One buffer for all gradients; afterwards each gradient is a view into it."""
        if self.world == 1:
            return
        flat = self.average(torch.cat([p.grad.reshape(-1) for p in params]))
        for p, g in zip(params, flat.split([p.numel() for p in params])):
            p.grad = g.view_as(p)

    def from_first(self, *values):
        """The first process's numbers, in all of them."""
        if self.world == 1:
            return list(values)
        t = torch.tensor(values, dtype=torch.float64, device=self.device)
        dist.broadcast(t, 0)
        return t.tolist()

    def all_true(self, flag):
        if self.world == 1:
            return bool(flag)
        t = torch.tensor([float(flag)], device=self.device)
        dist.all_reduce(t, dist.ReduceOp.MIN)
        return t.item() > 0.5

    def share(self, tensors):
        """Overwrites the tensors with the first process's."""
        if self.world > 1:
            for t in tensors:
                dist.broadcast(t.detach(), 0)


SOLO = Ranks()


def join(rank, world, port, device):
    """Connects the processes and checks one sum."""
    if world == 1:
        return Ranks(0, 1, device)
    backend = "nccl" if device == "cuda" else "gloo"
    dist.init_process_group(backend, init_method=f"tcp://127.0.0.1:{port}", rank=rank, world_size=world,
                            timeout=datetime.timedelta(seconds=150))
    probe = torch.full((1 << 16,), float(rank + 1), device=device)
    dist.all_reduce(probe)
    if not torch.all(probe == world * (world + 1) / 2):
        raise RuntimeError("a sum over all processes is wrong")
    return Ranks(rank, world, device)


def reduction_ms(ranks, megabytes=100, times=5):
    """What averaging costs: a few ms between GPUs that reach each other directly, much more through the host."""
    buffer = torch.ones(megabytes * 250_000, device=ranks.device)
    for i in range(times + 1):
        if i == 1:
            ranks.from_first(0.0)  # waits for the device
            start = time.time()
        ranks.average(buffer)
    ranks.from_first(0.0)
    return (time.time() - start) / times * 1000


class Clock:
    """How much of a stage's time is used: the same number in all processes, so that they stop at the same iteration."""

    def __init__(self, ranks, end, every=20):
        self.ranks, self.start, self.end, self.every, self.used = ranks, time.time(), end, every, 0.0

    def tick(self, iteration):
        if self.ranks.world == 1 or iteration % self.every == 0:
            now = time.time()
            self.used = self.ranks.from_first(1.0 if now >= self.end else (now - self.start) / (self.end - self.start))[0]
        return self.used
