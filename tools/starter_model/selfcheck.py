"""Generator statistics and one step of each stage, before any time is spent."""
import time

import torch

import export
import stages
from checkpoint import build, decode_grid, grid_points, sample
from optim import MuonAdamW
from stepping import Step, log


def networks(args):
    """The three networks with fresh weights; the same in every process that has the same random seed."""
    dit, vae, encoder = build(export.make_config(), with_encoder=True)
    stages.init_linear(dit)
    dit.start_small()
    stages.init_linear(encoder)
    return vae.to(args.device), stages.Conditioned(encoder, dit, export.SIZE["width"]).to(args.device)


def generator_statistics(gen, scenes):
    """Name -> (value, least, most); also the points and queries that the next checks use."""
    pts, nms = gen.points(scenes, stages.POINTS, 1)
    d = gen.sdf(scenes, pts)
    gen.crop(scenes, pts)
    image, feat = gen.training_images(scenes)
    q, qd = gen.queries(scenes, pts, 1024, 0, 0.01, 0.05, 5)
    finite = torch.isfinite(scenes).all() and torch.isfinite(pts).all() and torch.isfinite(feat).all()
    stats = {
        "points on the surface": ((d.abs() < 0.01).float().mean().item(), 0.97, 1.01),
        "largest coordinate": (pts.abs().amax((1, 2)).median().item(), 0.85, 0.96),
        "share of normals off unit length": (((nms.norm(dim=-1) - 1).abs() > 0.01).float().mean().item(), -1, 0.002),
        "volume share": ((qd < 0).float().mean().item(), 0.01, 0.4),
        "picture coverage": (feat[..., 0].mean().item(), 0.1, 0.7),
        "picture mean": (image.float().mean().item(), 120, 250),
        "white corner": (image[:, :, 0, 0].float().mean().item(), 254, 256),
        "finite": (float(finite), 0.5, 1.5),
        "primitives": (scenes[:, 0].mean().item(), 3, 12),
    }
    return stats, (pts, nms, q, qd)


def generator_speed(gen):
    torch.cuda.synchronize()
    t = time.time()
    for i in range(4):
        s = gen.scenes(256, 99 + i)
        p, _ = gen.points(s, stages.POINTS, 1)
        gen.crop(s, p)
        gen.farthest(p, 64)
        gen.training_images(s)
    torch.cuda.synchronize()
    return 1024 / (time.time() - t)


def check_generator(gen, n, args):
    scenes = gen.scenes(n, 4242)
    stats, made = generator_statistics(gen, scenes)
    log("generator: " + ", ".join(f"{k} {v:.3f}" for k, (v, _, _) in stats.items()))
    bad = [f"{k} = {v:.4f}, expected {a}..{b}" for k, (v, a, b) in stats.items() if not a <= v <= b]
    if bad:
        raise RuntimeError("the generator's output is off: " + "; ".join(bad))
    if args.device == "cuda":
        if not torch.allclose(gen.scenes(n, 4242)[:, 4:8], scenes[:, 4:8], atol=1e-4):
            raise RuntimeError("the generator is not deterministic")
        log(f"generator speed: {generator_speed(gen):.0f} pictured scenes per second")
    return made


def check_vae(gen, vae, made, device):
    """Two steps on four shapes; returns their metrics."""
    pts, nms, q, qd = (t[:4].contiguous() for t in made)
    pick = gen.farthest(pts, 64)
    if int(pick.max()) >= stages.POINTS or len(set(pick[0].tolist())) < 60:
        raise RuntimeError("farthest point sampling is off")
    x = {"pts": pts, "nms": nms, "pick": pick, "noise": torch.zeros(len(pts), 64, 64, device=device), "q": q, "d": qd}
    opt = MuonAdamW(vae.named_parameters(), 2e-3, 1e-3)
    opt.lr.fill_(0.1)
    step = Step(lambda x: stages.vae_loss(vae, x), x, opt)
    step.eager()
    first = step.metrics.tolist()
    step.eager()
    return first, step.metrics.tolist()


def check_dit(gen, vae, net, device):
    """One step and one sampled field."""
    ring = stages.Ring(gen, vae, 1.0, 4, device, 4242)
    ring.add(4)
    x = stages.dit_inputs(vae, 4, device)
    ring.draw(x)
    opt = MuonAdamW(net.named_parameters(), 4e-3, 2e-3)
    opt.lr.fill_(0.1)
    step = Step(net.loss, x, opt)
    step.eager()
    z = sample(net.dit, net.encoder_net(x["image"].float() / 127.5 - 1), x["noise"], 2, 3.0)
    if not torch.isfinite(decode_grid(vae, z, grid_points(8, device))).all():
        raise RuntimeError("a sampled field is not finite")
    return step.metrics.tolist()


def self_check(gen, args):
    """Raises with a clear message."""
    start = time.time()
    made = check_generator(gen, 8 if args.tiny else 256, args)
    vae, net = networks(args)
    first, second = check_vae(gen, vae, made, args.device)
    third = check_dit(gen, vae, net, args.device)
    if not all(v == v for v in first + second + third):
        raise RuntimeError(f"a first step is not finite: {first} {second} {third}")
    log(f"self-check passed in {time.time() - start:.1f} s; vae {first[0]:.3f} -> {second[0]:.3f}, "
        f"dit {[round(v, 3) for v in third]}")
