"""The first training stage, the shape VAE, and what the second one learns from: its network, its loss and its samples."""
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import vae as vae_module
from augment import augment
from checkpoint import grid_points
from optim import Ema, MuonAdamW, schedule_factor
from parallel import SOLO, Clock, train_seed
from stepping import Compiled, Step, log

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


class ShapeBatches:
    """Fixed buffers for the autoencoder's step, refilled from the generator."""

    def __init__(self, gen, vae, size, queries, device, seed):
        self.gen, self.size, self.queries, self.seed = gen, size, queries, seed
        new = lambda *s: torch.zeros(*s, device=device)
        self.inputs = {
            "pts": new(size, POINTS, 3), "nms": new(size, POINTS, 3), "pick": new(size, vae.num_latents).long(),
            "noise": new(size, vae.num_latents, vae.post_kl.in_features), "q": new(size, queries, 3), "d": new(size, queries)}

    def fill(self, it):
        seed = self.seed + it * self.size
        s = self.gen.scenes(self.size, seed)
        pts, nms = self.gen.points(s, POINTS, seed)
        q, d = self.gen.queries(s, pts, self.queries, self.queries // 2, 0.012, 0.05, seed + 1)
        pick = self.gen.farthest(pts, self.inputs["pick"].shape[1])
        for k, v in zip(("pts", "nms", "pick", "q", "d"), (pts, nms, pick, q, d)):
            self.inputs[k].copy_(v)
        self.inputs["noise"].normal_()


def vae_loss(vae, x):
    logit, mean, logvar = vae(x["pts"], x["nms"], x["pick"], x["noise"], x["q"])
    rec = (logit.float() - (-x["d"] / 0.04).clamp(-1, 1)).square().mean()
    kl = 0.5 * (mean.square() + logvar.exp() - 1 - logvar).mean()
    return rec + 1e-3 * kl, torch.stack([rec, kl])


def prepare_vae(gen, vae, args, beat, fresh, decoder_only, ranks):
    """Returns (step, batches, optimiser, compiled classes), ready to train."""
    vae.train().requires_grad_(True)
    if fresh:
        init_linear(vae)
    if decoder_only:
        vae.encoder.requires_grad_(False)
        vae.pre_kl.requires_grad_(False)
    ranks.share(vae.parameters())
    rate = 2e-3 if fresh else 1e-3
    opt = MuonAdamW(vae.named_parameters(), rate, rate / 2)
    seed = train_seed("autoencoder" if fresh else "polish", ranks.rank)
    batches = ShapeBatches(gen, vae, args.vae_batch, args.queries, args.device, seed)
    compiled = Compiled([vae_module.ResBlock, vae_module.CrossBlock], args.compile)
    step = Step(lambda x: vae_loss(vae, x), batches.inputs, opt, ranks)
    batches.fill(0)
    opt.lr.fill_(0.0)
    step.prepare(compiled, args.graph, beat)
    opt.reset()
    return step, batches, opt, compiled


def train_vae(gen, vae, args, beat, seconds, fresh=True, decoder_only=False, ranks=SOLO):
    """Not fresh: from the weights at half the rate, falling from the start; decoder_only keeps the latents as they are."""
    step, batches, opt, compiled = prepare_vae(gen, vae, args, beat, fresh, decoder_only, ranks)
    ema = Ema(p for p in vae.parameters() if p.requires_grad)
    start, it = time.time(), 0
    clock = Clock(ranks, start + seconds)
    while (used := clock.tick(it)) < 1:
        if it % 5 == 0:
            opt.lr.fill_(schedule_factor(it, used, *(200, 0.3) if fresh else (100, 0.0)))
        batches.fill(it + 1)
        step.run()
        it += 1
        beat()
        if it % 10 == 0:
            ema.update()
        if it % 50 == 0:
            values = ranks.average(step.metrics.clone()).tolist()
            if it % 500 == 0:
                rate = it / (time.time() - start)
                log(f"vae {it} its, {rate:.1f} it/s, rec {values[0]:.5f} kl {values[1]:.3f} norm {values[2]:.2f}")
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
def vae_scores(gen, vae, scenes, res=64):
    """Each scene's grid IoU after encoding and decoding, and the latents."""
    z, _ = encode(gen, vae, scenes, 11)
    grid = grid_points(res, scenes.device)
    ious = []
    for i in range(0, len(scenes), 8):
        truth = gen.sdf(scenes[i : i + 8].contiguous(), grid) < 0
        with inference(scenes.device):
            f = vae.features(z[i : i + 8])
            parts = [vae.geo_decoder(p.expand(len(f), -1, -1), f).squeeze(-1) > 0 for p in grid.split(16384)]
        got = torch.cat(parts, 1)
        ious += ((got & truth).sum(1) / (got | truth).sum(1).clamp(min=1)).tolist()
    return ious, z


class Ring:
    """A store of recent samples on the device, refreshed while training."""

    def __init__(self, gen, vae, scale, size, device, seed, made=0, augmented=True):
        self.gen, self.vae, self.scale, self.size, self.seed, self.augmented = gen, vae, scale, size, seed, augmented
        half = torch.float16
        self.image = torch.zeros(size, 3, 140, 140, dtype=torch.uint8, device=device)
        self.feat = torch.zeros(size, 100, 4, dtype=half, device=device)
        self.z = torch.zeros(size, vae.num_latents, vae.post_kl.in_features, dtype=half, device=device)
        self.points = torch.zeros(size, 256, 3, dtype=half, device=device)
        self.inside = torch.zeros(size, 256, dtype=torch.bool, device=device)
        self.at, self.made = 0, made

    @torch.no_grad()
    def add(self, n):
        n = min(n, self.size)
        seed = self.seed + self.made
        s = self.gen.scenes(n, seed)
        mean, pts = encode(self.gen, self.vae, s, seed)
        self.gen.crop(s, pts)
        image, feat = self.gen.training_images(s)
        q, d = self.gen.queries(s, pts, 256, 128, 0.08, 0.08, seed + 7)
        at = slice(self.at, self.at + n)
        self.image[at] = augment(image) if self.augmented else image
        self.feat[at], self.z[at] = feat.half(), (mean * self.scale).half()
        self.points[at], self.inside[at] = q.half(), d < 0
        self.at = (self.at + n) % self.size
        self.made += n

    def fill(self, chunk, beat):
        start = time.time()
        for _ in range(-(-self.size // chunk)):
            self.add(chunk)
            beat()
        if self.z.is_cuda:
            torch.cuda.synchronize()
        took = time.time() - start
        log(f"ring of {self.size} samples in {took:.1f} s ({self.size / max(took, 1e-3):.0f} samples/s)")

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
