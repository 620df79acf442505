"""Scores shapes against their true fields, and draws sheets of them."""
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

import checkpoint
import measures
from preprocess import prepare

LATENTS = 64
BOUND = 1.01  # of the cube that shapes are compared in


def autocast(device):
    return torch.autocast("cuda", dtype=torch.bfloat16, enabled=torch.device(device).type == "cuda")


def prepared(rgba, device):
    with ThreadPoolExecutor(8) as pool:
        images = list(pool.map(lambda a: prepare(a)[0], rgba))
    return torch.from_numpy(np.concatenate(images)).to(device)


def noise_for(dit, count, device, seed=1234):
    g = torch.Generator().manual_seed(seed)
    return torch.randn(count, LATENTS, dit.latent_in.in_features, generator=g).to(device)


@torch.no_grad()
def generate(dit, tokens, steps, guidance=3.0, chunk=64):
    noise = noise_for(dit, len(tokens), tokens.device)
    with autocast(tokens.device):
        parts = [checkpoint.sample(dit, t, n, steps, guidance) for t, n in zip(tokens.split(chunk), noise.split(chunk))]
    return torch.cat(parts).float()


def field_of(vae, latents, grid, res):
    """Logits [n,R,R,R], positive inside."""
    with autocast(grid.device):
        return checkpoint.decode_grid(vae, latents, grid, 1 << 19).view(-1, res, res, res)


def scores(vae, latents, truth, grid, res, closely=True, chunk=16):
    """Measures of each shape against its true field."""
    rows = []
    for z, want in zip(latents.split(chunk), truth.split(chunk)):
        rows += measures.measure(field_of(vae, z, grid, res), want.float(), BOUND, closely)
    return rows


def encode(dino, images, device):
    with autocast(device):
        return torch.cat([dino(x) for x in images.split(64)]).float()


def shade(field, view):
    """Orthographic picture [R,R] of where field [R,R,R] turns positive, from the front (+z) or the right side (+x)."""
    v = field if view == "front" else field.flip(2).transpose(0, 2)  # for the side: depth is x, across is -z
    v = v.flip(2)  # nearest first
    r = v.shape[0]
    inside = v > 0
    hit = inside.any(2)
    k = inside.float().argmax(2).clamp(min=1)
    b = v.gather(2, k[..., None])[..., 0]
    a = v.gather(2, (k - 1)[..., None])[..., 0]
    depth = k - (b / (b - a).clamp(min=1e-6)).clamp(0, 1)
    i = torch.arange(r, device=v.device, dtype=torch.float32)
    x, y = torch.meshgrid(i, i, indexing="ij")
    at = torch.stack([depth, y, x], -1)[None, :, :, None] * (2 / (r - 1)) - 1
    grads = [F.grid_sample(g[None, None], at, align_corners=True, padding_mode="border")[0, 0, :, :, 0] for g in torch.gradient(v)]
    n = torch.stack([-grads[0], -grads[1], grads[2]], -1)
    n = n / n.norm(dim=-1, keepdim=True).clamp(min=1e-6)
    light = torch.tensor([-0.35, 0.55, 0.76], device=v.device)
    grey = 60 + 185 * (0.25 + 0.75 * (n @ light).clamp(min=0)).clamp(max=1)
    return torch.where(hit, grey, torch.full_like(grey, 255)).flip(1).t().to(torch.uint8)


@torch.no_grad()
def contact_sheet(vae, truths, images, variants, path, res, cell=72, blocks=3):
    """Columns: picture, truth, then every variant of latents from the front, then truth and the last variant from the side.

    truths: a function from a row to its true field [R,R,R]."""
    grid, rows = checkpoint.grid_points(res, images.device), []

    def tile(grey):
        return np.asarray(Image.fromarray(grey.cpu().numpy()).resize((cell, cell), Image.LANCZOS).convert("RGB"))

    for i in range(len(images)):
        true = truths(i)
        made = [field_of(vae, z[i : i + 1], grid, res)[0] for z in variants]
        pic = ((images[i].permute(1, 2, 0).cpu().numpy() + 1) * 127.5).clip(0, 255).astype(np.uint8)
        row = [np.asarray(Image.fromarray(pic).resize((cell, cell), Image.LANCZOS))]
        row += [tile(shade(f, "front")) for f in [true] + made]
        row += [tile(shade(f, "side")) for f in (true, made[-1])]
        rows.append(np.concatenate(row, 1))
    per = -(-len(rows) // blocks)
    rows += [np.full_like(rows[0], 255)] * (per * blocks - len(rows))
    sheet = np.concatenate([np.concatenate(rows[b * per : (b + 1) * per]) for b in range(blocks)], 1)
    Image.fromarray(sheet).save(path)


def describe(rows):
    iou, sil = (measures.spread(rows, m) for m in ("iou", "silhouette"))
    return f"IoU {iou['mean']:.3f}/{iou['median']:.3f} sil {sil['mean']:.3f}/{sil['median']:.3f}"
