"""Writing and re-reading the trained weights: published layout, fp16, also in pieces small enough to send."""
import hashlib
import json
import shutil
from pathlib import Path

import torch
import yaml
from safetensors.torch import load_file, save_file

from checkpoint import PREFIX

LATENTS, CHANNELS, IMAGE, PATCH = 64, 64, 140, 14
SIZE = {"width": 256, "double": 4, "single": 8, "encoder": 6, "decoder": 6}
PIECE = 15_000_000


def make_config(scale_factor=1.0):
    encoder = dict(
        attention_probs_dropout_prob=0.0, drop_path_rate=0.0, hidden_act="gelu", hidden_dropout_prob=0.0, hidden_size=SIZE["width"],
        image_size=IMAGE, initializer_range=0.02, layer_norm_eps=1e-6, layerscale_value=1.0, mlp_ratio=4, model_type="dinov2",
        num_attention_heads=4, num_channels=3, num_hidden_layers=SIZE["encoder"], patch_size=PATCH, qkv_bias=True, torch_dtype="float16",
        use_swiglu_ffn=False)
    top = "hy3dgen.shapegen."
    return {
        "model": {"target": top + "models.Hunyuan3DDiT", "params": dict(
            in_channels=CHANNELS, context_in_dim=SIZE["width"], hidden_size=SIZE["width"], mlp_ratio=4.0, num_heads=4,
            depth=SIZE["double"], depth_single_blocks=SIZE["single"], axes_dim=[SIZE["width"] // 4], theta=10000, qkv_bias=True, guidance_embed=False)},
        "vae": {"target": top + "models.ShapeVAE", "params": dict(
            num_latents=LATENTS, embed_dim=CHANNELS, num_freqs=6, include_pi=False, heads=4, width=SIZE["width"],
            num_decoder_layers=SIZE["decoder"], qkv_bias=False, qk_norm=True, scale_factor=float(scale_factor))},
        "conditioner": {"target": top + "models.SingleImageEncoder", "params": {"main_image_encoder": {
            "type": "DinoImageEncoder", "kwargs": {"config": encoder, "image_size": IMAGE}}}},
        "scheduler": {"target": top + "schedulers.FlowMatchEulerDiscreteScheduler", "params": {"num_train_timesteps": 1000}},
        "image_processor": {"target": top + "preprocessors.ImageProcessorV2", "params": {"size": IMAGE, "border_ratio": 0.15}},
        "pipeline": {"target": top + "pipelines.Hunyuan3DDiTFlowMatchingPipeline"},
    }


def half(t):
    t = t.detach().float().cpu()
    if not torch.isfinite(t).all() or t.abs().max() > 6e4:
        raise ValueError("a weight is not finite in fp16")
    return t.half().contiguous()


def quantised(tensors):
    """Per-row int8; only for what training needs to go on and inference does not."""
    out = {}
    for k, t in tensors.items():
        t = t.detach().float().cpu()
        if t.ndim == 2:
            s = t.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
            out[k + ".q"], out[k + ".s"] = (t / s).round().to(torch.int8), s
        else:
            out[k] = t.half().contiguous()
    return out


def dequantised(tensors):
    out = {k: v.float() for k, v in tensors.items() if not k.endswith((".q", ".s"))}
    out.update({k[:-2]: v.float() * tensors[k[:-2] + ".s"] for k, v in tensors.items() if k.endswith(".q")})
    return out


def write_pieces(file, folder, size=PIECE):
    data = file.read_bytes()
    for i in range(0, max(1, -(-len(data) // size))):
        (folder / f"{file.name}.part{i}").write_bytes(data[i * size : (i + 1) * size])
    return hashlib.sha256(data).hexdigest()


def save(folder, vae, net, scale_factor, info):
    """Writes folder (replaced as a whole): model.safetensors, its pieces, config.yaml, train_extra.safetensors, info.json."""
    folder = Path(folder)
    tmp = folder.with_name(folder.name + ".tmp")
    shutil.rmtree(tmp, ignore_errors=True)
    (tmp / "pieces").mkdir(parents=True)
    tensors = {}
    if net is not None:
        tensors.update({PREFIX["model"] + k: half(v) for k, v in net.dit.state_dict().items()})
        tensors.update({PREFIX["conditioner"] + k: half(v) for k, v in net.encoder_net.state_dict().items()})
    extra = {}
    for k, v in vae.state_dict().items():
        if k.startswith(("encoder.", "pre_kl.")):
            extra["vae." + k] = v
        else:
            tensors[PREFIX["vae"] + k] = half(v)
    if net is not None:
        extra.update({k: v for k, v in net.state_dict().items() if k.startswith(("patch_head.", "occupancy."))})
    save_file(tensors, str(tmp / "model.safetensors"), {"format": "pt", "name": "orfeas-starter"})
    save_file(quantised(extra), str(tmp / "train_extra.safetensors"))
    (tmp / "config.yaml").write_text(yaml.safe_dump(make_config(scale_factor), sort_keys=False))
    digest = write_pieces(tmp / "model.safetensors", tmp / "pieces")
    (tmp / "info.json").write_text(json.dumps(dict(info, sha256=digest), indent=1))
    old = folder.with_name(folder.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.rename(old)
    tmp.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
    return digest


def resume(folder, vae, net):
    """Loads what save() wrote; returns (scale_factor, whether the denoiser was there too)."""
    folder = Path(folder)
    tensors = load_file(str(folder / "model.safetensors"))
    extra = dequantised(load_file(str(folder / "train_extra.safetensors")))
    part = lambda source, prefix: {k[len(prefix):]: v.float() for k, v in source.items() if k.startswith(prefix)}
    vae.load_state_dict({**part(tensors, PREFIX["vae"]), **part(extra, "vae.")}, strict=True)
    trained = any(k.startswith(PREFIX["model"]) for k in tensors)
    if trained:
        net.dit.load_state_dict(part(tensors, PREFIX["model"]))
        net.encoder_net.load_state_dict(part(tensors, PREFIX["conditioner"]))
        net.load_state_dict({k: v for k, v in extra.items() if not k.startswith("vae.")}, strict=False)
    config = yaml.safe_load((folder / "config.yaml").read_text())
    return config["vae"]["params"]["scale_factor"], trained
