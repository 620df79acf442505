"""Held-out scores and a contact sheet of a starter model: python evaluate.py --model DIR --out DIR [--device cpu]"""
import argparse
import io
import json
import statistics
import tarfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

import checkpoint
import datagen
from preprocess import prepare

HELD_OUT_SEED = 7 * 10**15
POINTS, LATENTS = 2048, 64
COUNTS = (400, 64, 32)  # held-out scenes: seen (every kind at least four times), unseen, chaos
PICTURE_KINDS = ("chair table sofa lamp vase mug figure robot animal bird fish car boat rocket house plant trophy train aeroplane "
                 "teapot windmill chess teddy turtle food stack").split()


def autocast(device):
    return torch.autocast("cuda", dtype=torch.bfloat16, enabled=torch.device(device).type == "cuda")


def pictures(gen, scenes, size, chunk=32):
    pts, _ = gen.points(scenes, POINTS, 3)
    gen.crop(scenes, pts, 0.8)
    return torch.cat([gen.pictures(s.contiguous(), size) for s in scenes.split(chunk)]).cpu().numpy()


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


def held_out(gen, count, mode):
    """Scenes never trained on; of the seen kinds equally many each, in a fixed mixed order."""
    if mode != datagen.TRAIN:
        return gen.scenes(count, HELD_OUT_SEED + 1000 * -mode, mode)
    order = torch.randperm(gen.seen, generator=torch.Generator().manual_seed(5)).tolist()
    share = {k: count // gen.seen + (i < count % gen.seen) for i, k in enumerate(order)}
    scenes = torch.cat([gen.scenes(n, HELD_OUT_SEED + 10**5 + 100 * k, k) for k, n in share.items() if n])
    return scenes[torch.randperm(count, generator=torch.Generator().manual_seed(6)).to(scenes.device)].contiguous()


def overlap(a, b):
    return ((a & b).sum(1) / (a | b).sum(1).clamp(min=1)).tolist()


def silhouette(occ, res):
    return occ.view(-1, res, res, res).any(3).flatten(1)


def scores(vae, latents, truth, grid, res):
    iou, sil = [], []
    for i in range(0, len(latents), 16):
        with autocast(grid.device):
            got = checkpoint.decode_grid(vae, latents[i : i + 16], grid, 1 << 19) > 0
        want = truth[i : i + 16]
        iou += overlap(got, want)
        sil += overlap(silhouette(got, res), silhouette(want, res))
    return iou, sil


def truth_of(gen, scenes, grid):
    return torch.cat([gen.sdf(s.contiguous(), grid) < 0 for s in scenes.split(16)])


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
def contact_sheet(gen, vae, scenes, images, variants, path, res, cell=72, blocks=3):
    """Columns: picture, truth, then every variant of latents from the front, then truth and the first variant from the side."""
    grid, rows = checkpoint.grid_points(res, scenes.device), []

    def field(latent):
        with autocast(grid.device):
            return checkpoint.decode_grid(vae, latent[None], grid, 1 << 18).view(res, res, res)

    def tile(grey):
        return np.asarray(Image.fromarray(grey.cpu().numpy()).resize((cell, cell), Image.LANCZOS).convert("RGB"))

    for i in range(len(scenes)):
        true = -gen.sdf(scenes[i : i + 1].contiguous(), grid).view(res, res, res)
        made = [field(z[i]) for z in variants]
        pic = ((images[i].permute(1, 2, 0).cpu().numpy() + 1) * 127.5).clip(0, 255).astype(np.uint8)
        row = [np.asarray(Image.fromarray(pic).resize((cell, cell), Image.LANCZOS))]
        row += [tile(shade(f, "front")) for f in [true] + made]
        row += [tile(shade(f, "side")) for f in (true, made[1] if len(made) > 1 else made[0])]
        rows.append(np.concatenate(row, 1))
    per = -(-len(rows) // blocks)
    rows += [np.full_like(rows[0], 255)] * (per * blocks - len(rows))
    sheet = np.concatenate([np.concatenate(rows[b * per : (b + 1) * per]) for b in range(blocks)], 1)
    Image.fromarray(sheet).save(path)


def summary(values):
    return {"mean": round(statistics.fmean(values), 4), "median": round(statistics.median(values), 4)}


@torch.no_grad()
def evaluate(folder, out, gen, device, counts=COUNTS, sheet_rows=(40, 12, 8), res=64, sheet_res=96, size=512, log=print, beat=lambda: 0):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    dit, vae, dino, _ = checkpoint.load(folder, device)
    grid = checkpoint.grid_points(res, device)
    result, sheet = {}, []
    for (name, mode), count, rows in zip((("seen", -1), ("unseen", -2), ("chaos", -3)), counts, sheet_rows):
        scenes = held_out(gen, count, mode)
        images = prepared(pictures(gen, scenes, size), device)
        with autocast(device):
            tokens = torch.cat([dino(x) for x in images.split(64)]).float()
        truth = truth_of(gen, scenes, grid)
        beat()
        made, entry = {}, {"scenes": count}
        for steps in (24, 10, 5):
            made[steps] = generate(dit, tokens, steps)
            iou, sil = scores(vae, made[steps], truth, grid, res)
            entry[f"steps{steps}"] = {"iou": summary(iou), "silhouette": summary(sil)}
            if steps == 10 and name == "seen" and torch.device(device).type == "cuda":
                n = min(32, count)
                with torch.autocast("cuda", dtype=torch.float16):
                    z = checkpoint.sample(dit, dino(images[:n]), noise_for(dit, n, device), 10, 3.0)
                log(f"fp16 arithmetic on {n} scenes: IoU {statistics.fmean(scores(vae, z.float(), truth[:n], grid, res)[0]):.3f}, "
                    f"bf16 {statistics.fmean(iou[:n]):.3f}")
            if steps == 24:
                kinds = {}
                for k, a, b in zip(gen.kinds(scenes), iou, sil):
                    kinds.setdefault(k, []).append((a, b))
                entry["kinds"] = {k: {"n": len(v), "iou": round(statistics.fmean(a for a, _ in v), 3),
                                      "silhouette": round(statistics.fmean(b for _, b in v), 3)} for k, v in sorted(kinds.items())}
            beat()
        e = entry["steps24"], entry["steps10"], entry["steps5"]
        log(f"{name}: " + "; ".join(f"IoU {x['iou']['mean']:.3f}/{x['iou']['median']:.3f} sil {x['silhouette']['mean']:.3f}/"
                                    f"{x['silhouette']['median']:.3f}" for x in e) + " (24; 10; 5 steps, mean/median)")
        if name == "seen":
            weakest = sorted(entry["kinds"].items(), key=lambda kv: kv[1]["iou"] + kv[1]["silhouette"])[:10]
            log("weakest kinds (IoU, silhouette): " + ", ".join(f"{k} {v['iou']:.2f} {v['silhouette']:.2f}" for k, v in weakest))
        result[name] = entry
        sheet.append((scenes[:rows], images[:rows], made[24][:rows], made[5][:rows]))
    (out / "scores.json").write_text(json.dumps(result, indent=1))
    parts = [torch.cat(p) for p in zip(*sheet)]
    contact_sheet(gen, vae, parts[0], parts[1], parts[2:], out / "sheet.png", sheet_res)
    beat()
    return result


@torch.no_grad()
def candidates(folder, out, gen, device, per_kind=3, budget=3_200_000, size=512, res=64, kinds=PICTURE_KINDS, log=print, beat=lambda: 0):
    """Sample pictures of recognisable kinds from held-out seeds with their scores; the best go into one tar."""
    dit, vae, dino, _ = checkpoint.load(folder, device)
    grid = checkpoint.grid_points(res, device)
    scenes = torch.cat([gen.scenes(per_kind, HELD_OUT_SEED + 10**6 + 100 * i, datagen.KIND[k], 1) for i, k in enumerate(kinds)])
    names = [f"{k}-{j}" for k in kinds for j in range(per_kind)]
    rgba = pictures(gen, scenes, size)
    images = prepared(rgba, device)
    with autocast(device):
        tokens = torch.cat([dino(x) for x in images.split(64)]).float()
    beat()
    truth = truth_of(gen, scenes, grid)
    iou, sil = scores(vae, generate(dit, tokens, 24), truth, grid, res)
    beat()
    iou5, _ = scores(vae, generate(dit, tokens, 5), truth, grid, res)
    beat()
    order = sorted(range(len(names)), key=lambda i: -(iou[i] + iou5[i] + sil[i]))
    table, used = [], 0
    with tarfile.open(Path(out) / "candidates.tar", "w") as tar:
        for i in order:
            table.append({"name": names[i], "iou24": round(iou[i], 4), "iou5": round(iou5[i], 4), "silhouette": round(sil[i], 4)})
            data = io.BytesIO()
            Image.fromarray(rgba[i]).save(data, "PNG", optimize=True)
            if used + data.tell() > budget:
                continue
            used += data.tell()
            entry = tarfile.TarInfo(names[i] + ".png")
            entry.size = data.tell()
            data.seek(0)
            tar.addfile(entry, data)
    (Path(out) / "candidates.json").write_text(json.dumps(table, indent=1))
    log("best candidates:", ", ".join(f"{t['name']} {t['iou24']:.2f}" for t in table[:12]))


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--model", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    ap.add_argument("--scenes", type=int, nargs=3, default=COUNTS, metavar=("SEEN", "UNSEEN", "CHAOS"))
    ap.add_argument("--sheet-res", type=int, default=96)
    a = ap.parse_args()
    gen = datagen.Generator(a.device)
    rows = [min(n, r) for n, r in zip(a.scenes, (40, 12, 8))]
    evaluate(a.model, a.out, gen, a.device, a.scenes, rows, sheet_res=a.sheet_res)
    candidates(a.model, a.out, gen, a.device)


if __name__ == "__main__":
    main()
