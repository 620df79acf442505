"""The two training stages: the shape VAE, then image encoder and denoiser together."""
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import dinov2
import dit as dit_module
import vae as vae_module
from checkpoint import grid_points
from optim import Ema, MuonAdamW, schedule_factor
from stepping import Compiled, Step, log

TRAIN_SEED = 10**12
HELD_OUT_SEED = 7 * 10**15
POINTS = 2048


def inference(device):
    return torch.autocast("cuda", dtype=torch.bfloat16, enabled=torch.device(device).type == "cuda")


class Occupancy(nn.Module):
    """A head used in training only: is a point inside, judged from the image tokens?"""

    def __init__(self, dim=256, freqs=6):
        super().__init__()
        self.freqs = freqs
        self.query = nn.Linear(3 + 6 * freqs, dim)
        self.block = vae_module.CrossBlock(dim, 4, True)
        self.out = nn.Linear(dim, 1)

    def forward(self, p, tokens):
        return self.out(self.block(self.query(vae_module.fourier(p, self.freqs)), tokens)).squeeze(-1)


class Conditioned(nn.Module):
    """Image encoder, denoiser and the training-only heads as one module."""

    def __init__(self, encoder, dit, width):
        super().__init__()
        self.encoder_net, self.dit = encoder, dit
        self.patch_head = nn.Linear(width, 4)
        self.occupancy = Occupancy(width)

    def loss(self, x):
        tokens = self.encoder_net(x["image"].float() * (2 / 255) - 1)
        z, noise, t = x["z"], x["noise"], x["t"]
        xt = (1 - t[:, None, None]) * noise + t[:, None, None] * z
        velocity = self.dit(xt, t, tokens * x["keep"][:, None, None].to(tokens.dtype)).float()
        flow = (velocity - (z - noise)).square().mean()
        patch = self.patch_head(tokens[:, 1:]).float()
        normal = (patch[..., 1:] - x["feat"][..., 1:]).square().mean()
        mask = F.binary_cross_entropy_with_logits(patch[..., 0], x["feat"][..., 0].clamp(0, 1))
        occ = F.binary_cross_entropy_with_logits(self.occupancy(x["points"], tokens).float(), x["inside"])
        return flow + 0.1 * (normal + mask) + 0.25 * occ, torch.stack([flow, normal, mask, occ])


def init_linear(net):
    for m in net.modules():
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return net


class Cap:
    """Keeps query and key matrices of the image encoder, which has no q/k norm, from growing without bound."""

    def __init__(self, net, limit_rms=0.125):
        self.ws = [p for n, p in net.named_parameters() if n.endswith(("query.weight", "key.weight"))]
        self.limit = limit_rms * self.ws[0].numel() ** 0.5

    @torch.no_grad()
    def apply(self):
        for w, n in zip(self.ws, torch._foreach_norm(self.ws)):
            w.mul_((self.limit / n.clamp(min=1e-6)).clamp(max=1.0))


def train_vae(gen, vae, args, beat, seconds, fresh=True, decoder_only=False):
    """decoder_only keeps the encoder, so that the latents keep their meaning for a denoiser trained on them."""
    b, q, device = args.vae_batch, args.queries, args.device
    vae.train().requires_grad_(True)
    if fresh:
        init_linear(vae)
    if decoder_only:
        vae.encoder.requires_grad_(False)
        vae.pre_kl.requires_grad_(False)
    rate = 1e-3 if decoder_only else 2e-3
    opt = MuonAdamW(vae.named_parameters(), rate, rate / 2)
    ema = Ema(p for p in vae.parameters() if p.requires_grad)
    new = lambda *s: torch.zeros(*s, device=device)
    inputs = {"pts": new(b, POINTS, 3), "nms": new(b, POINTS, 3), "pick": new(b, vae.num_latents).long(),
              "noise": new(b, vae.num_latents, vae.post_kl.in_features), "q": new(b, q, 3), "d": new(b, q)}

    def fill(it):
        seed = TRAIN_SEED + (2 if decoder_only else 1) * 10**11 + it * b
        s = gen.scenes(b, seed)
        pts, nms = gen.points(s, POINTS, seed)
        qq, d = gen.queries(s, pts, q, q // 2, 0.012, 0.05, seed + 1)
        for k, v in zip(("pts", "nms", "pick", "q", "d"), (pts, nms, gen.farthest(pts, vae.num_latents), qq, d)):
            inputs[k].copy_(v)
        inputs["noise"].normal_()

    def loss(x):
        logit, mean, logvar = vae(x["pts"], x["nms"], x["pick"], x["noise"], x["q"])
        rec = (logit.float() - (-x["d"] / 0.04).clamp(-1, 1)).square().mean()
        kl = 0.5 * (mean.square() + logvar.exp() - 1 - logvar).mean()
        return rec + 1e-3 * kl, torch.stack([rec, kl])

    compiled = Compiled([vae_module.ResBlock, vae_module.CrossBlock], args.compile)
    step = Step(loss, inputs, opt)
    fill(0)
    opt.lr.fill_(0.0)
    step.prepare(compiled, args.graph, beat)
    opt.reset()
    start, it = time.time(), 0
    while True:
        frac = (time.time() - start) / seconds
        if frac >= 1:
            break
        if it % 5 == 0:
            opt.lr.fill_(schedule_factor(it, frac))
        fill(it + 1)
        step.run()
        it += 1
        beat()
        if it % 10 == 0:
            ema.update()
        if it % 50 == 0:
            values = step.metrics.tolist()
            if it % 500 == 0:
                log(f"vae {it} its, {it / (time.time() - start):.1f} it/s, rec {values[0]:.5f} kl {values[1]:.3f} norm {values[2]:.2f}")
            if not all(v == v for v in values):
                raise RuntimeError("the VAE's loss is not finite")
    compiled.close()
    ema.store()
    vae.eval().requires_grad_(False)
    log(f"vae finished: {it} iterations, {it / (time.time() - start):.1f} it/s")
    return it


@torch.no_grad()
def encode(gen, vae, scenes, seed):
    pts, nms = gen.points(scenes, POINTS, seed)
    with inference(scenes.device):
        mean, _ = vae.encode(pts, nms, gen.farthest(pts, vae.num_latents))
    return mean, pts


@torch.no_grad()
def vae_scores(gen, vae, count, res=64, mode=-1):
    """Grid IoU on held-out scenes, and the latents' overall spread."""
    scenes = gen.scenes(count, HELD_OUT_SEED, mode)
    z, _ = encode(gen, vae, scenes, 11)
    grid = grid_points(res, scenes.device)
    ious = []
    for i in range(0, count, 8):
        truth = gen.sdf(scenes[i : i + 8].contiguous(), grid) < 0
        with inference(scenes.device):
            f = vae.features(z[i : i + 8])
            parts = [vae.geo_decoder(p.expand(len(f), -1, -1), f).squeeze(-1) > 0 for p in grid.split(16384)]
        got = torch.cat(parts, 1)
        ious += ((got & truth).sum(1) / (got | truth).sum(1).clamp(min=1)).tolist()
    return sum(ious) / count, z.std().item(), z.mean().item()


class Ring:
    """A store of recent samples on the device, refreshed while training."""

    def __init__(self, gen, vae, scale, size, args):
        self.gen, self.vae, self.scale, self.size, self.args = gen, vae, scale, size, args
        dev, half = args.device, torch.float16
        self.image = torch.zeros(size, 3, 140, 140, dtype=torch.uint8, device=dev)
        self.feat = torch.zeros(size, 100, 4, dtype=half, device=dev)
        self.z = torch.zeros(size, vae.num_latents, vae.post_kl.in_features, dtype=half, device=dev)
        self.points = torch.zeros(size, 256, 3, dtype=half, device=dev)
        self.inside = torch.zeros(size, 256, dtype=torch.bool, device=dev)
        self.at, self.made = 0, 0

    @torch.no_grad()
    def add(self, n):
        n = min(n, self.size)
        seed = TRAIN_SEED + self.made
        s = self.gen.scenes(n, seed)
        mean, pts = encode(self.gen, self.vae, s, seed)
        self.gen.crop(s, pts)
        image, feat = self.gen.training_images(s)
        q, d = self.gen.queries(s, pts, 256, 128, 0.08, 0.08, seed + 7)
        at = slice(self.at, self.at + n)
        self.image[at], self.feat[at], self.z[at] = image, feat.half(), (mean * self.scale).half()
        self.points[at], self.inside[at] = q.half(), d < 0
        self.at = (self.at + n) % self.size
        self.made += n

    def draw(self, into):
        b = len(into["t"])
        i = torch.randint(self.size, (b,), device=self.z.device)
        for k in ("image", "feat", "z", "points", "inside"):
            into[k].copy_(getattr(self, k)[i])
        into["noise"].normal_()
        into["t"].normal_().sigmoid_()
        into["keep"].uniform_().sub_(0.1).ceil_().clamp_(0, 1)


def dit_inputs(vae, b, device):
    new = lambda *s, dtype=torch.float32: torch.zeros(*s, dtype=dtype, device=device)
    lat = (b, vae.num_latents, vae.post_kl.in_features)
    return {"t": new(b), "keep": new(b), "z": new(*lat), "noise": new(*lat), "image": new(b, 3, 140, 140, dtype=torch.uint8),
            "feat": new(b, 100, 4), "points": new(b, 256, 3), "inside": new(b, 256)}


def train_dit(gen, vae, net, scale, args, beat, end_time, snapshot):
    device = args.device
    ring = Ring(gen, vae, scale, args.ring, args)
    start = time.time()
    chunk = min(256, args.ring)
    while ring.made < args.ring:
        ring.add(chunk)
        beat()
    if torch.device(device).type == "cuda":
        torch.cuda.synchronize()
    log(f"ring of {ring.size} samples in {time.time() - start:.1f} s ({ring.made / (time.time() - start):.0f} samples/s)")
    opt = MuonAdamW(net.named_parameters(), args.lr, args.lr / 2)
    ema = Ema(net.parameters())
    cap = Cap(net.encoder_net)
    inputs = dit_inputs(vae, args.batch, device)
    ring.draw(inputs)
    compiled = Compiled([dit_module.DoubleBlock, dit_module.SingleBlock, dinov2.Layer, vae_module.CrossBlock], args.compile)
    step = Step(net.loss, inputs, opt)
    opt.lr.fill_(0.0)
    step.prepare(compiled, args.graph, beat)
    opt.reset()
    good = [p.detach().clone() for p in net.parameters()]
    start, it, damp, last_snapshot, sums = time.time(), 0, 1.0, time.time(), None
    end_time = max(end_time, start + 5)  # a late start still makes some steps
    while time.time() < end_time:
        if it % 5 == 0:
            opt.lr.fill_(damp * schedule_factor(it, (time.time() - start) / (end_time - start)))
        if it % 4 == 0:
            ring.add(chunk)
        ring.draw(inputs)
        step.run()
        it += 1
        beat()
        if it % 10 == 0:
            cap.apply()
            ema.update()
            sums = step.metrics.clone() if sums is None else sums * 0.98 + step.metrics * 0.02
        if it % 100 == 0:
            values = sums.tolist()
            if not all(v == v and abs(v) < 1e6 for v in values):
                damp *= 0.5
                log(f"the loss is not finite at {it}: back to the last good weights, rate x {damp}")
                with torch.no_grad():
                    torch._foreach_copy_([p.data for p in net.parameters()], good)
                    torch._foreach_copy_(ema.copy, good)
                opt.reset()
                sums = None
                if damp < 0.05:
                    raise RuntimeError("training does not stay finite")
            else:
                torch._foreach_copy_(good, [p.detach() for p in net.parameters()])
            if it % 500 == 0:
                names = ("flow", "normal", "mask", "occ", "norm")
                rate = it / (time.time() - start)
                log(f"dit {it} its, {rate:.1f} it/s, lr x {opt.lr.item():.3f}, scenes {ring.made}, "
                    + " ".join(f"{n} {v:.4f}" for n, v in zip(names, values)))
        if time.time() - last_snapshot > args.snapshot_seconds:
            last_snapshot = time.time()
            old = ema.store()
            try:
                snapshot(it)
            except Exception as e:
                log("snapshot failed:", repr(e)[:300])
            ema.restore(old)
    compiled.close()
    ema.store()
    net.eval().requires_grad_(False)
    log(f"dit finished: {it} iterations, {it / max(time.time() - start, 1e-3):.1f} it/s, {ring.made} scenes seen")
    return {"iterations": it, "scenes": ring.made, "seconds": time.time() - start}
