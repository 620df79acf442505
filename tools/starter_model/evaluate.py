"""Held-out scores and a contact sheet of a starter model: python evaluate.py --model DIR --out DIR [--device cpu]

--assets FILE      also scores the library's held-out assets
--pairs FOLDER     scores pictures NAME.png against meshes NAME.obj instead (or .stl, .ply, .glb, .off if there is trimesh);
                   the picture shows the mesh from about the front, +z, with y up
"""
import argparse
import io
import json
import tarfile
from pathlib import Path

import torch
from PIL import Image

import checkpoint
import datagen
import export
import measures
import scoring
import stages

HELD_OUT_SEED = 7 * 10**15
POINTS = 2048
COUNTS = (400, 64, 32)  # held-out scenes: seen (every kind at least four times), unseen, chaos
ASSET_SCENES, ASSET_ROWS = 96, 12  # of held-out assets, when the generator has a library
MEASURED_STEPS = (24, 10, 5)
PICTURE_KINDS = ("chair table sofa lamp vase mug figure robot animal bird fish car boat rocket house plant trophy train aeroplane "
                 "teapot windmill chess teddy turtle food stack").split()


def pictures(gen, scenes, size, chunk=32):
    pts, _ = gen.points(scenes, POINTS, 3)
    gen.crop(scenes, pts, 0.8)
    return torch.cat([gen.pictures(s.contiguous(), size) for s in scenes.split(chunk)]).cpu().numpy()


def held_out(gen, count, mode):
    """Scenes never trained on; of the seen kinds equally many each, in a fixed mixed order."""
    plain = datagen.STYLE_PLAIN
    if mode != datagen.TRAIN:
        return gen.scenes(count, HELD_OUT_SEED + 1000 * -mode, mode, plain)
    order = torch.randperm(gen.seen, generator=torch.Generator().manual_seed(5)).tolist()
    share = {k: count // gen.seen + (i < count % gen.seen) for i, k in enumerate(order)}
    scenes = torch.cat([gen.scenes(n, HELD_OUT_SEED + 10**5 + 100 * k, k, plain) for k, n in share.items() if n])
    return scenes[torch.randperm(count, generator=torch.Generator().manual_seed(6)).to(scenes.device)].contiguous()


def truth_of(gen, scenes, grid, res, chunk=16):
    """Distances [n,R,R,R], positive inside, in half precision: what lies far from the surface does not matter."""
    parts = [-gen.sdf(s.contiguous(), grid).clamp(-0.5, 0.5).half() for s in scenes.split(chunk)]
    return torch.cat(parts).view(-1, res, res, res)


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
        made[steps] = scoring.generate(dit, tokens, steps)
        rows[steps] = scoring.scores(vae, made[steps], truth, grid, res, closely=steps == MEASURED_STEPS[0])
        beat()
    return made, rows


def compare_arithmetic(nets, images, truth, rows, grid, res, log):
    """How the program's fp16 does against bf16, on a few scenes."""
    dit, vae, dino = nets
    n = min(32, len(images))
    with torch.autocast("cuda", dtype=torch.float16):
        z = checkpoint.sample(dit, dino(images[:n]), scoring.noise_for(dit, n, images.device), 10, 3.0)
    half = scoring.scores(vae, z.float(), truth[:n], grid, res, closely=False)
    log(f"fp16 arithmetic on {n} scenes: {scoring.describe(half)}; bf16 {scoring.describe(rows[:n])}")


@torch.no_grad()
def evaluate(folder, out, gen, device, counts=COUNTS, sheet_rows=(40, 12, 8), res=64, sheet_res=96, size=512, log=print,
             beat=lambda: 0):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    *nets, _ = checkpoint.load(folder, device)
    whole_vae = export.load_whole_vae(folder, device)
    grid = checkpoint.grid_points(res, device, scoring.BOUND)
    result, sheet = {}, []
    for name, mode, count, shown in sets_of(gen, counts, sheet_rows):
        scenes = held_out(gen, count, mode)
        images = scoring.prepared(pictures(gen, scenes, size), device)
        tokens = scoring.encode(nets[2], images, device)
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
    fine = checkpoint.grid_points(sheet_res, device, scoring.BOUND)
    true = lambda i: truth_of(gen, scenes[i : i + 1], fine, sheet_res)[0].float()
    scoring.contact_sheet(nets[1], true, images, variants, out / "sheet.png", sheet_res)
    beat()
    return result


def report(name, entry, rows, log):
    close = entry["steps24"]
    log(f"{name}: " + "; ".join(scoring.describe(rows[s]) for s in MEASURED_STEPS) + " (24; 10; 5 steps, mean/median); "
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
    grid = checkpoint.grid_points(res, device, scoring.BOUND)
    scenes = torch.cat([gen.scenes(per_kind, HELD_OUT_SEED + 10**6 + 100 * i, datagen.KIND[k], 1) for i, k in enumerate(kinds)])
    names = [f"{k}-{j}" for k in kinds for j in range(per_kind)]
    rgba = pictures(gen, scenes, size)
    tokens = scoring.encode(dino, scoring.prepared(rgba, device), device)
    beat()
    truth = truth_of(gen, scenes, grid, res)
    rows = scoring.scores(vae, scoring.generate(dit, tokens, 24), truth, grid, res, closely=False)
    iou, sil = ([r[m] for r in rows] for m in ("iou", "silhouette"))
    beat()
    iou5 = [r["iou"] for r in scoring.scores(vae, scoring.generate(dit, tokens, 5), truth, grid, res, closely=False)]
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
