"""Muon for the blocks' matrices, AdamW for the rest; every operation may be captured in a CUDA graph."""
import math

import torch

BLOCK_MARKS = ("blocks.", "resblocks.", "encoder.layer.", "cross.", "cross_attn_decoder.", "occupancy.block.")


def orthogonalise(g, steps=5):
    """Newton-Schulz iteration towards the nearest orthogonal matrices; g is [k, m, n]."""
    a, b, c = 3.4445, -4.7750, 2.0315
    tall = g.shape[1] > g.shape[2]
    x = g.transpose(1, 2) if tall else g
    x = x.bfloat16() if g.is_cuda else x  # bf16 products are slow on most CPUs
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(steps):
        s = x @ x.transpose(1, 2)
        x = a * x + (b * s + c * s @ s) @ x
    return x.transpose(1, 2) if tall else x


class MuonAdamW:
    def __init__(self, named_params, lr_muon, lr_adam, weight_decay=0.01, momentum=0.95, betas=(0.9, 0.98), clip=1.0):
        named = [(n, p) for n, p in named_params if p.requires_grad]
        muon = [(n, p) for n, p in named if p.ndim == 2 and min(p.shape) >= 16 and any(m in n for m in BLOCK_MARKS)]
        names = {n for n, _ in muon}
        self.all = [p for _, p in named]
        groups = {}
        for _, p in muon:
            groups.setdefault(tuple(p.shape), []).append(p)
        self.groups = [(ps, torch.zeros(len(ps), *shape, device=ps[0].device)) for shape, ps in groups.items()]
        self.adam = [p for n, p in named if n not in names]
        self.decayed = [p for p in self.adam if p.ndim >= 2]
        self.m = [torch.zeros_like(p) for p in self.adam]
        self.v = [torch.zeros_like(p) for p in self.adam]
        device = self.all[0].device
        self.lr = torch.zeros((), device=device)  # the schedule's factor, set from outside
        self.count = torch.zeros((), device=device)
        self.lr_muon, self.lr_adam, self.wd, self.momentum, self.betas, self.clip = lr_muon, lr_adam, weight_decay, momentum, betas, clip

    def zero_grad(self):
        for p in self.all:
            p.grad = None

    def state(self):
        """All moments, in an order that depends on the parameters alone."""
        return [buf for _, buf in self.groups] + self.m + self.v + [self.count]

    def reset(self, state=None):
        """Forgets all moments, for a restart after a failed step, or takes those of state()."""
        mine = self.state()
        if state is not None and [t.shape for t in state] != [t.shape for t in mine]:
            raise ValueError("the optimiser's state belongs to other parameters")
        for t, saved in zip(mine, state or [None] * len(mine)):
            t.zero_() if saved is None else t.copy_(saved)

    @torch.no_grad()
    def step(self):
        grads = [p.grad for p in self.all]
        norm = torch.stack(torch._foreach_norm(grads)).norm()
        torch._foreach_mul_(grads, (self.clip / (norm + 1e-6)).clamp(max=1.0))
        lr = self.lr * self.lr_muon
        for ps, buf in self.groups:
            g = torch.stack([p.grad for p in ps])
            buf.lerp_(g, 1 - self.momentum)
            update = orthogonalise(g.lerp(buf, self.momentum))
            update = update.float() * (-0.2 * max(update.shape[1:]) ** 0.5 * lr)
            torch._foreach_mul_(ps, 1 - lr * self.wd)
            torch._foreach_add_(ps, list(update.unbind(0)))
        if self.adam:
            lr, (b1, b2) = self.lr * self.lr_adam, self.betas
            g = [p.grad for p in self.adam]
            self.count += 1
            torch._foreach_lerp_(self.m, g, 1 - b1)
            torch._foreach_mul_(self.v, b2)
            torch._foreach_addcmul_(self.v, g, g, 1 - b2)
            c1, c2 = 1 - torch.pow(b1, self.count), 1 - torch.pow(b2, self.count)
            den = torch._foreach_sqrt(self.v)
            torch._foreach_mul_(den, torch.rsqrt(c2))
            torch._foreach_add_(den, 1e-8)
            step = torch._foreach_div(self.m, den)
            torch._foreach_mul_(step, -lr / c1)
            torch._foreach_mul_(self.decayed, 1 - lr * self.wd)
            torch._foreach_add_(self.adam, step)
        return norm


class Ema:
    def __init__(self, params):
        self.params = list(params)
        self.copy = [p.detach().clone() for p in self.params]
        self.n = 0

    @torch.no_grad()
    def update(self):
        self.n += 1
        torch._foreach_lerp_(self.copy, [p.detach() for p in self.params], 1 - min(0.985, self.n / (self.n + 100)))

    @torch.no_grad()
    def store(self):
        """Puts the averages into the parameters; returns the values they replaced."""
        old = [p.detach().clone() for p in self.params]
        torch._foreach_copy_([p.data for p in self.params], self.copy)
        return old

    @torch.no_grad()
    def restore(self, old):
        torch._foreach_copy_([p.data for p in self.params], old)


def schedule_factor(it, fraction, warm=200, flat=0.3):
    """Warm-up by iterations, flat to 30 % of the time, then cosine to 0."""
    f = 1.0 if fraction < flat else 0.5 * (1 + math.cos(math.pi * min(1.0, (fraction - flat) / (1 - flat))))
    return f * min(1.0, (it + 1) / warm)
