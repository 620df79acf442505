"""Held-out scores and a contact sheet of a starter model: python evaluate.py --model DIR --out DIR [--device cpu]

--assets FILE      also scores the library's held-out assets
--pairs FOLDER     scores pictures NAME.png against meshes NAME.obj instead (or .stl, .ply, .glb, .off if there is trimesh);
                   the picture shows the mesh from about the front, +z, with y up
"""
import argparse
import io
import json
import tarfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

import checkpoint
import datagen
import export
import measures
import stages
from preprocess import prepare

HELD_OUT_SEED = 7 * 10**15
POINTS, LATENTS = 2048, 64
BOUND = 1.01  # of the cube that shapes are compared in
COUNTS = (400, 64, 32)  # held-out scenes: seen (every kind at least four times), unseen, chaos
ASSET_SCENES, ASSET_ROWS = 96, 12  # of held-out assets, when the generator has a library
MEASURED_STEPS = (24, 10, 5)
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
    plain = datagen.STYLE_PLAIN
    if mode != datagen.TRAIN:
        return gen.scenes(count, HELD_OUT_SEED + 1000 * -mode, mode, plain)
    order = torch.randperm(gen.seen, generator=torch.Generator().manual_seed(5)).tolist()
    share = {k: count // gen.seen + (i < count % gen.seen) for i, k in enumerate(order)}
    scenes = torch.cat([gen.scenes(n, HELD_OUT_SEED + 10**5 + 100 * k, k, plain) for k, n in share.items() if n])
    return scenes[torch.randperm(count, generator=torch.Generator().manual_seed(6)).to(scenes.device)].contiguous()


def field_of(vae, latents, grid, res):
    """Logits [n,R,R,R], positive inside."""
    with autocast(grid.device):
        return checkpoint.decode_grid(vae, latents, grid, 1 << 19).view(-1, res, res, res)


def truth_of(gen, scenes, grid, res, chunk=16):
    """Distances [n,R,R,R], positive inside, in half precision: what lies far from the surface does not matter."""
    parts = [-gen.sdf(s.contiguous(), grid).clamp(-0.5, 0.5).half() for s in scenes.split(chunk)]
    return torch.cat(parts).view(-1, res, res, res)


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


def sets_of(gen, counts, rows):
    """(name, mode, scenes, rows on the sheet) of what is scored; a short list of counts leaves the assets' to choose."""
    names = [("seen", datagen.TRAIN), ("unseen", datagen.UNSEEN), ("chaos", datagen.CHAOS)]
    if gen.library and gen.library.count > gen.library.train:
        names.append(("assets", datagen.ASSET_HELD_OUT))
    counts = list(counts) + [min(ASSET_SCENES, max(counts))] * (4 - len(counts))
    rows = list(rows) + [ASSET_ROWS] * (4 - len(rows))
    return [(name, mode, n, min(n, r)) for (name, mode), n, r in zip(names, counts, rows)]


def score_steps(nets, tokens, truth, grid, res, beat):
    """Latents and measures for each number of steps; only the first is looked at closely."""
    dit, vae, _ = nets
    made, rows = {}, {}
    for steps in MEASURED_STEPS:
        made[steps] = generate(dit, tokens, steps)
        rows[steps] = scores(vae, made[steps], truth, grid, res, closely=steps == MEASURED_STEPS[0])
        beat()
    return made, rows


def compare_arithmetic(nets, images, truth, rows, grid, res, log):
    """How the program's fp16 does against bf16, on a few scenes."""
    dit, vae, dino = nets
    n = min(32, len(images))
    with torch.autocast("cuda", dtype=torch.float16):
        z = checkpoint.sample(dit, dino(images[:n]), noise_for(dit, n, images.device), 10, 3.0)
    half = scores(vae, z.float(), truth[:n], grid, res, closely=False)
    log(f"fp16 arithmetic on {n} scenes: {describe(half)}; bf16 {describe(rows[:n])}")


@torch.no_grad()
def evaluate(folder, out, gen, device, counts=COUNTS, sheet_rows=(40, 12, 8), res=64, sheet_res=96, size=512, log=print,
             beat=lambda: 0):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    *nets, _ = checkpoint.load(folder, device)
    whole_vae = export.load_whole_vae(folder, device)
    grid = checkpoint.grid_points(res, device, BOUND)
    result, sheet = {}, []
    for name, mode, count, shown in sets_of(gen, counts, sheet_rows):
        scenes = held_out(gen, count, mode)
        images = prepared(pictures(gen, scenes, size), device)
        tokens = encode(nets[2], images, device)
        truth = truth_of(gen, scenes, grid, res)
        beat()
        made, rows = score_steps(nets, tokens, truth, grid, res, beat)
        if name == "seen" and torch.device(device).type == "cuda":
            compare_arithmetic(nets, images, truth, rows[10], grid, res, log)
        entry = {"scenes": count, **{f"steps{s}": measures.summary(r) for s, r in rows.items()}}
        entry["kinds"] = measures.by_kind(gen.kinds(scenes), rows[24])
        if whole_vae:
            entry["autoencoder"] = measures.summary([{"iou": v} for v in stages.vae_scores(gen, whole_vae, scenes, res)[0]])
            beat()
        result[name] = entry
        report(name, entry, rows, log)
        sheet.append((scenes[:shown], images[:shown], made[24][:shown], made[5][:shown]))
        (out / "scores.json").write_text(json.dumps(result, indent=1))
    scenes, images, *variants = [torch.cat(p) for p in zip(*sheet)]
    fine = checkpoint.grid_points(sheet_res, device, BOUND)
    true = lambda i: truth_of(gen, scenes[i : i + 1], fine, sheet_res)[0].float()
    contact_sheet(nets[1], true, images, variants, out / "sheet.png", sheet_res)
    beat()
    return result


def report(name, entry, rows, log):
    close = entry["steps24"]
    log(f"{name}: " + "; ".join(describe(rows[s]) for s in MEASURED_STEPS) + " (24; 10; 5 steps, mean/median); "
        f"Chamfer {close['chamfer']['mean']:.4f}/{close['chamfer']['median']:.4f}, floaters {close['floaters']:.3f}")
    if "autoencoder" in entry:
        log(f"{name}: autoencoder IoU {entry['autoencoder']['iou']['mean']:.4f}/{entry['autoencoder']['iou']['median']:.4f}")
    if name in ("seen", "assets"):
        weakest = sorted(entry["kinds"].items(), key=lambda kv: kv[1]["iou"] + kv[1]["silhouette"])[:10]
        log("weakest kinds (IoU, silhouette): " + ", ".join(f"{k} {v['iou']:.2f} {v['silhouette']:.2f}" for k, v in weakest))


@torch.no_grad()
def candidates(folder, out, gen, device, per_kind=3, budget=3_200_000, size=512, res=64, kinds=PICTURE_KINDS, log=print, beat=lambda: 0):
    """Sample pictures of recognisable kinds from held-out seeds with their scores; the best go into one tar."""
    dit, vae, dino, _ = checkpoint.load(folder, device)
    grid = checkpoint.grid_points(res, device, BOUND)
    scenes = torch.cat([gen.scenes(per_kind, HELD_OUT_SEED + 10**6 + 100 * i, datagen.KIND[k], 1) for i, k in enumerate(kinds)])
    names = [f"{k}-{j}" for k in kinds for j in range(per_kind)]
    rgba = pictures(gen, scenes, size)
    tokens = encode(dino, prepared(rgba, device), device)
    beat()
    truth = truth_of(gen, scenes, grid, res)
    rows = scores(vae, generate(dit, tokens, 24), truth, grid, res, closely=False)
    iou, sil = ([r[m] for r in rows] for m in ("iou", "silhouette"))
    beat()
    iou5 = [r["iou"] for r in scores(vae, generate(dit, tokens, 5), truth, grid, res, closely=False)]
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
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--model", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    ap.add_argument("--scenes", type=int, nargs="+", default=COUNTS, metavar="N", help="seen, unseen, chaos, and held-out assets")
    ap.add_argument("--sheet-res", type=int, default=96)
    ap.add_argument("--assets", help="library made by assets.py")
    ap.add_argument("--pairs", help="folder of pictures and meshes to score instead")
    a = ap.parse_args()
    if len(a.scenes) not in (3, 4):
        ap.error("--scenes takes three numbers, or four with --assets")
    if a.pairs:
        import pairs  # needs scipy

        return pairs.evaluate_pairs(a.model, a.pairs, a.out, a.device, sheet_res=a.sheet_res)
    gen = datagen.Generator(a.device, assets=a.assets)
    evaluate(a.model, a.out, gen, a.device, a.scenes, sheet_res=a.sheet_res)
    candidates(a.model, a.out, gen, a.device)


if __name__ == "__main__":
    main()
