"""Reading checkpoints in the published layout, and the sampler."""
from pathlib import Path

import torch
import yaml
from safetensors.torch import load_file

from dinov2 import DinoV2
from dit import DiT
from vae import ShapeVAE

PREFIX = {"model": "model.", "vae": "vae.", "conditioner": "conditioner.main_image_encoder.model."}


def build(config, with_encoder=False):
    enc = config["conditioner"]["params"]["main_image_encoder"]["kwargs"]
    return (DiT(**config["model"]["params"]), ShapeVAE(**config["vae"]["params"], with_encoder=with_encoder),
            DinoV2(enc["config"], enc["image_size"]))


def load(folder, device="cpu"):
    """Returns (dit, vae, image encoder, config) in fp32."""
    folder = Path(folder)
    config = yaml.safe_load((folder / "config.yaml").read_text())
    tensors = load_file(str(folder / "model.safetensors"))
    nets = build(config)
    for net, prefix in zip(nets, PREFIX.values()):
        part = {k[len(prefix):]: v.float() for k, v in tensors.items() if k.startswith(prefix)}
        net.load_state_dict(part, strict=True)
        net.to(device).eval().requires_grad_(False)
    return (*nets, config)


def schedule(steps, device="cpu"):
    """The pipeline's grid: linspace(0, 1, steps) and a closing 1, so the last call has length zero."""
    s = torch.linspace(0, 1, steps, dtype=torch.float64).float()
    return torch.cat([s, torch.ones(1)]).to(device)


@torch.no_grad()
def sample(dit, tokens, noise, steps, guidance, trace=None):
    """Classifier-free guidance in one batch, conditional half first; Euler steps in fp32."""
    sigma, x = schedule(steps, noise.device), noise
    context = torch.cat([tokens, torch.zeros_like(tokens)])
    for i in range(steps):
        t = sigma[i].expand(len(context))
        out = dit(torch.cat([x, x]), t, context).float()
        cond, free = out.chunk(2)
        x = x + (sigma[i + 1] - sigma[i]) * (free + guidance * (cond - free))
        if trace is not None:
            trace[f"model_out.{i}"], trace[f"latents.{i}"] = out, x
    return x


def grid_points(res, device="cpu", bound=1.01):
    a = torch.linspace(-bound, bound, res, device=device)
    return torch.stack(torch.meshgrid(a, a, a, indexing="ij"), -1).view(-1, 3)


@torch.no_grad()
def decode_grid(vae, latents, pts, chunk=65536):
    """Logits [n, len(pts)] for sampled (scaled) latents."""
    f = vae.features(latents / vae.scale_factor)
    parts = [vae.geo_decoder(p.expand(len(f), -1, -1), f).squeeze(-1).float() for p in pts.split(max(1, chunk // len(f)))]
    return torch.cat(parts, 1)
