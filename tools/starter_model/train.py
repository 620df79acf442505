"""Trains the starter model from nothing within a time budget.

python train.py --out DIR --seconds 1110          the whole run on one GPU
python train.py --out DIR --smoke                 every stage for a moment (about two minutes on a GPU)
python train.py --out DIR --device cpu --tiny     every line on a CPU, a few steps, useless weights
"""
import time

T0 = time.time()  # before the slow imports: the time budget counts from here

import argparse
import json
import os
import shutil
import sys
import tarfile
import traceback
from pathlib import Path

import torch

import datagen
import evaluate as evaluation
import export
import stages
from checkpoint import build, decode_grid, grid_points, sample
from model_card import write_card
from optim import MuonAdamW
from stepping import Step, Watchdog, log, open_log


def arguments():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--out", required=True)
    ap.add_argument("--device", default="cuda")
    ap.add_argument("--seconds", type=float, default=1110, help="for everything, counted from the start")
    ap.add_argument("--vae-seconds", type=float, default=110, help="pure VAE training, without compilation")
    ap.add_argument("--polish-seconds", type=float, default=60, help="with --resume: train the VAE's decoder alone before the denoiser")
    ap.add_argument("--reserve", type=float, default=75, help="kept for export and evaluation")
    ap.add_argument("--snapshot-seconds", type=float, default=230)
    ap.add_argument("--batch", type=int, default=256)
    ap.add_argument("--vae-batch", type=int, default=96)
    ap.add_argument("--queries", type=int, default=4096)
    ap.add_argument("--ring", type=int, default=65536)
    ap.add_argument("--lr", type=float, default=4e-3)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--resume", help="a folder written by this program (final or snapshot)")
    ap.add_argument("--no-compile", dest="compile", action="store_false")
    ap.add_argument("--no-graph", dest="graph", action="store_false")
    ap.add_argument("--smoke", action="store_true")
    ap.add_argument("--tiny", action="store_true")
    a = ap.parse_args()
    a.counts, a.rows, a.per_kind = evaluation.COUNTS, (40, 12, 8), 3
    a.vae_floor = 0.955
    if a.smoke:
        a.seconds, a.vae_seconds, a.reserve, a.ring, a.snapshot_seconds, a.polish_seconds = 125, 12, 25, 8192, 10, 8
        a.counts, a.rows, a.per_kind, a.vae_floor = (16, 8, 8), (6, 3, 3), 1, 0.0
    if a.tiny:
        export.SIZE.update(width=64, double=1, single=2, encoder=2, decoder=2)
        a.seconds, a.vae_seconds, a.reserve, a.ring, a.snapshot_seconds, a.polish_seconds = 40, 3, 12, 8, 2, 3
        a.batch, a.vae_batch, a.queries, a.vae_floor = 4, 2, 256, 0.0
        a.counts, a.rows, a.per_kind = (3, 2, 2), (1, 1, 1), 1
    return a


def self_check(gen, args):
    """Generator statistics and one step of each stage; raises with a clear message before any time is lost."""
    start, dev = time.time(), args.device
    n = 256 if not args.tiny else 8
    scenes = gen.scenes(n, 4242)
    pts, nms = gen.points(scenes, stages.POINTS, 1)
    d = gen.sdf(scenes, pts)
    gen.crop(scenes, pts)
    image, feat = gen.training_images(scenes)
    q, qd = gen.queries(scenes, pts, 1024, 0, 0.01, 0.05, 5)
    stats = {
        "points on the surface": ((d.abs() < 0.01).float().mean().item(), 0.97, 1.01),
        "largest coordinate": (pts.abs().amax((1, 2)).median().item(), 0.85, 0.96),
        "share of normals off unit length": (((nms.norm(dim=-1) - 1).abs() > 0.01).float().mean().item(), -1, 0.002),
        "volume share": ((qd < 0).float().mean().item(), 0.01, 0.4),
        "picture coverage": (feat[..., 0].mean().item(), 0.1, 0.7),
        "picture mean": (image.float().mean().item(), 120, 250),
        "white corner": (image[:, :, 0, 0].float().mean().item(), 254, 256),
        "finite": (float(torch.isfinite(scenes).all() and torch.isfinite(pts).all() and torch.isfinite(feat).all()), 0.5, 1.5),
        "primitives": (scenes[:, 0].mean().item(), 3, 12),
    }
    log("generator: " + ", ".join(f"{k} {v:.3f}" for k, (v, _, _) in stats.items()))
    bad = [f"{k} = {v:.4f}, expected {a}..{b}" for k, (v, a, b) in stats.items() if not a <= v <= b]
    if bad:
        raise RuntimeError("the generator's output is off: " + "; ".join(bad))
    if args.device == "cuda":
        again = gen.scenes(n, 4242)
        if not torch.allclose(again[:, 4:8], scenes[:, 4:8], atol=1e-4):
            raise RuntimeError("the generator is not deterministic")
        torch.cuda.synchronize()
        t = time.time()
        for i in range(4):
            s = gen.scenes(256, 99 + i)
            p, _ = gen.points(s, stages.POINTS, 1)
            gen.crop(s, p)
            gen.farthest(p, 64)
            gen.training_images(s)
        torch.cuda.synchronize()
        log(f"generator speed: {1024 / (time.time() - t):.0f} pictured scenes per second")
    vae, net = networks(args)
    b = min(n, 4)
    pick = gen.farthest(pts[:b].contiguous(), 64)
    if int(pick.max()) >= stages.POINTS or len(set(pick[0].tolist())) < 60:
        raise RuntimeError("farthest point sampling is off")
    opt = MuonAdamW(vae.named_parameters(), 2e-3, 1e-3)
    opt.lr.fill_(0.1)

    def vae_loss(x):
        logit, mean, _ = vae(pts[:b], nms[:b], pick, torch.zeros(b, 64, 64, device=dev), q[:b])
        loss = (logit.float() - (-qd[:b] / 0.04).clamp(-1, 1)).square().mean()
        return loss, loss.detach().view(1)

    probe = torch.zeros(1, device=dev)
    step = Step(vae_loss, {"x": probe}, opt)
    step.eager()
    first = step.metrics.tolist()
    step.eager()
    second = step.metrics.tolist()
    ring_args = argparse.Namespace(**dict(vars(args), ring=b))
    ring = stages.Ring(gen, vae, 1.0, b, ring_args)
    ring.add(b)
    x = stages.dit_inputs(vae, b, dev)
    ring.draw(x)
    opt = MuonAdamW(net.named_parameters(), 4e-3, 2e-3)
    opt.lr.fill_(0.1)
    step = Step(net.loss, x, opt)
    step.eager()
    third = step.metrics.tolist()
    z = sample(net.dit, net.encoder_net(x["image"].float() / 127.5 - 1), x["noise"], 2, 3.0)
    g = decode_grid(vae, z, grid_points(8, dev))
    if not all(v == v for v in first + second + third) or not torch.isfinite(g).all():
        raise RuntimeError(f"a first step is not finite: {first} {second} {third}")
    log(f"self-check passed in {time.time() - start:.1f} s; vae {first[0]:.3f} -> {second[0]:.3f}, dit {[round(v, 3) for v in third]}")


def networks(args):
    dit, vae, encoder = build(export.make_config(), with_encoder=True)
    stages.init_linear(dit)
    dit.start_small()
    stages.init_linear(encoder)
    return vae.to(args.device), stages.Conditioned(encoder, dit, export.SIZE["width"]).to(args.device)


def pack(out, results):
    """The few files that matter, small enough to send: pieces of the weights plus one archive."""
    send = out / "send"
    tmp = out / "send.tmp"
    shutil.rmtree(tmp, ignore_errors=True)
    tmp.mkdir()
    source = out / "final" if (out / "final").exists() else out / "snapshot"
    if source.exists():
        for f in (source / "pieces").iterdir():
            shutil.copy(f, tmp)
        shutil.copy(source / "train_extra.safetensors", tmp)
    with tarfile.open(tmp / "results.tar.gz", "w:gz") as tar:
        for f in [out / "train.log", source / "config.yaml", source / "info.json"] + sorted(results.glob("*")):
            if f.exists() and f.stat().st_size < 9_000_000:
                tar.add(f, f.name)
    shutil.rmtree(send, ignore_errors=True)
    tmp.rename(send)


def guarded(name, fn):
    try:
        return fn()
    except Exception:
        log(f"stage '{name}' failed:\n" + traceback.format_exc())
        return None


def run(args, out, results, dog):
    if args.device == "cuda":
        torch.backends.cuda.matmul.allow_tf32 = True
        torch.backends.cudnn.allow_tf32 = True
        log(torch.cuda.get_device_name(), "torch", torch.__version__)
    torch.manual_seed(args.seed)
    gen = datagen.Generator(args.device)
    log("generator built")
    self_check(gen, args)
    dog.beat()
    torch.manual_seed(args.seed)
    vae, net = networks(args)
    info = {"seed": args.seed, "torch": torch.__version__, "seconds": args.seconds, "batch": args.batch, "kinds": datagen.KIND_NAMES}
    trained = False
    if args.resume:
        scale, trained = export.resume(args.resume, vae, net)
        vae.eval().requires_grad_(False)
        log(f"resumed from {args.resume}: scale factor {scale:.4f}, denoiser {'yes' if trained else 'no'}")
    else:
        info["vae_iterations"] = stages.train_vae(gen, vae, args, dog.beat, args.vae_seconds)
    count = args.counts[0]
    iou, std, mean = stages.vae_scores(gen, vae, count)
    dog.beat()
    log(f"vae held-out grid IoU {iou:.4f}; latents std {std:.4f} mean {mean:.4f}")
    polish = args.polish_seconds if args.resume else args.vae_seconds * 0.6 if iou < args.vae_floor else 0
    if polish:
        log(f"{'the decoder alone' if args.resume else 'below the floor: a second, shorter round'} for {polish:.0f} s")
        keep = {k: v.clone() for k, v in vae.state_dict().items()}
        guarded("polish", lambda: stages.train_vae(gen, vae, args, dog.beat, polish, fresh=False, decoder_only=bool(args.resume)))
        again, std2, mean2 = stages.vae_scores(gen, vae, count)
        log(f"vae held-out grid IoU {iou:.4f} before, {again:.4f} after: {'kept' if again > iou else 'put back'}")
        if again > iou:
            iou, std, mean = again, std2, mean2
        else:
            vae.load_state_dict(keep)
        vae.eval().requires_grad_(False)
        dog.beat()
    if not args.resume:
        scale = 1.0 / std
    info.update(vae_iou=round(iou, 4), latent_std=round(std, 4), scale_factor=scale)

    def snapshot(it):
        t = time.time()
        export.save(out / "snapshot", vae, net, scale, dict(info, iterations=it))
        pack(out, results)
        log(f"snapshot at {it} iterations in {time.time() - t:.1f} s")

    guarded("first snapshot", lambda: snapshot(0))
    done = guarded("dit", lambda: stages.train_dit(gen, vae, net, scale, args, dog.beat, T0 + args.seconds - args.reserve, snapshot))
    if done is None and not (out / "snapshot").exists():
        raise RuntimeError("nothing to export")
    if done is not None:
        info.update(done)
        digest = export.save(out / "final", vae, net, scale, info)
        log(f"exported, sha256 {digest}")
        guarded("pack", lambda: pack(out, results))
    dog.beat()
    model = out / ("final" if done is not None else "snapshot")
    left = args.seconds - (time.time() - T0)
    log(f"evaluation of {model.name}, {left:.0f} s left")
    size = 256 if args.tiny else 512
    res = 24 if args.tiny else 64
    scores = guarded("evaluation", lambda: evaluation.evaluate(
        model, results, gen, args.device, args.counts, args.rows, res=res, sheet_res=32 if args.tiny else 96, size=size, log=log, beat=dog.beat))
    dog.beat()
    guarded("pack", lambda: pack(out, results))
    kinds = evaluation.PICTURE_KINDS[: 3 if args.tiny else None]
    guarded("candidates", lambda: evaluation.candidates(
        model, results, gen, args.device, args.per_kind, size=size, res=res, kinds=kinds, log=log, beat=dog.beat))
    guarded("card", lambda: write_card(results / "MODEL_CARD.md", info, scores))
    return done is not None and scores is not None


def main():
    args = arguments()
    out = Path(args.out)
    results = out / "results"
    results.mkdir(parents=True, exist_ok=True)
    open_log(out / "train.log")
    log("arguments", json.dumps({k: v for k, v in vars(args).items()}))
    dog, ok = Watchdog(), False
    try:
        ok = run(args, out, results, dog)
    except Exception:
        log("FAILED:\n" + traceback.format_exc())
    log("finished" if ok else "finished WITH ERRORS")
    guarded("pack", lambda: pack(out, results))
    (out / "DONE").write_text("ok\n" if ok else "failed\n")
    sys.stdout.flush()
    os._exit(0 if ok else 1)


if __name__ == "__main__":
    main()
