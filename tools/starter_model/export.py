"""Writing and re-reading the trained weights: published layout, fp16, also in pieces small enough to send.

python export.py --join SEND --out FOLDER       the model folder again, from what a run sent
python export.py --start FOLDER --out FILE      one small file that --resume takes
"""
import argparse
import hashlib
import io
import json
import shutil
import tarfile
import zipfile
from pathlib import Path

import torch
import yaml
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from checkpoint import PREFIX
from dinov2 import load_grown
from vae import ShapeVAE

LATENTS, CHANNELS, IMAGE, PATCH = 64, 64, 140, 14
SIZE = {"width": 256, "double": 4, "single": 8, "encoder": 10, "decoder": 6}
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
        # What the program offers as this model's settings, chosen from the scores by steps and guidance.
        "orfeas": {"steps": 10, "guidance_scale": 3.0, "octree_resolution": 128,
                   "note": "Starter model: simple objects; for production, get Hunyuan3D weights."},
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


def read_weights(source):
    """(model tensors, training tensors, config) of a folder that save() wrote or of a start file."""
    source = Path(source)
    if source.is_file():
        with safe_open(str(source), "pt") as f:
            config = yaml.safe_load(f.metadata()["config"])
        every = dequantised(load_file(str(source)))
        mine = lambda k: k.startswith("extra.")
        return {k: v for k, v in every.items() if not mine(k)}, {k[6:]: v for k, v in every.items() if mine(k)}, config
    config = yaml.safe_load((source / "config.yaml").read_text())
    return load_file(str(source / "model.safetensors")), dequantised(load_file(str(source / "train_extra.safetensors"))), config


def resume(source, vae, net):
    """Loads what save() wrote; returns (scale_factor, whether the denoiser was there too). The image encoder may have grown."""
    tensors, extra, config = read_weights(source)
    part = lambda group, prefix: {k[len(prefix):]: v.float() for k, v in group.items() if k.startswith(prefix)}
    vae.load_state_dict({**part(tensors, PREFIX["vae"]), **part(extra, "vae.")}, strict=True)
    trained = any(k.startswith(PREFIX["model"]) for k in tensors)
    if trained:
        net.dit.load_state_dict(part(tensors, PREFIX["model"]))
        load_grown(net.encoder_net, part(tensors, PREFIX["conditioner"]))
        net.load_state_dict({k: v for k, v in extra.items() if not k.startswith("vae.")}, strict=False)
    return config["vae"]["params"]["scale_factor"], trained


def load_whole_vae(folder, device="cpu"):
    """The VAE with the encoder that only training needs; None where the folder holds no train_extra.safetensors."""
    if not (Path(folder) / "train_extra.safetensors").exists():
        return None
    tensors, extra, config = read_weights(folder)
    vae = ShapeVAE(**config["vae"]["params"])
    parts = [(tensors, PREFIX["vae"]), (extra, "vae.")]
    vae.load_state_dict({k[len(p):]: v.float() for group, p in parts for k, v in group.items() if k.startswith(p)}, strict=True)
    return vae.to(device).eval().requires_grad_(False)


def write_start(folder, file):
    """Everything training starts from in one small file: matrices as int8 for each row."""
    tensors, extra, config = read_weights(folder)
    tensors.update({"extra." + k: v for k, v in extra.items()})
    save_file(quantised(tensors), str(file), {"config": yaml.safe_dump(config, sort_keys=False)})


def save_state(folder, **parts):
    """All that training needs to go on, in full precision; replaces an older state only when complete."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(parts, folder / "state.tmp")
    (folder / "state.tmp").rename(folder / "state.pt")


def load_state(folder):
    return torch.load(Path(folder) / "state.pt", map_location="cpu", weights_only=True)


def write_packed(file, folder):
    """file as pieces of a zip archive: high and low bytes of its 16-bit words apart, which compresses fp16 by a sixth."""
    data = Path(file).read_bytes()
    even = len(data) // 2 * 2
    archive = folder / "packed.tmp"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as z:
        for name, part in (("low", data[0:even:2]), ("high", data[1:even:2]), ("tail", data[even:])):
            z.writestr(name, part)
    packed = archive.rename(folder / f"{Path(file).name}.zip")
    write_pieces(packed, folder)
    packed.unlink()


def join_packed(folder, name, target):
    """Undoes write_packed; returns the sha256 of what it wrote."""
    pieces = sorted(Path(folder).glob(f"{name}.zip.part*"))
    with zipfile.ZipFile(io.BytesIO(b"".join(p.read_bytes() for p in pieces))) as z:
        low, high, tail = (z.read(n) for n in ("low", "high", "tail"))
    data = bytearray(2 * len(low))
    data[0::2], data[1::2] = low, high
    data += tail
    Path(target).write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def join_sent(sent, folder):
    """A folder as save() writes it, from the files of send/."""
    sent, folder = Path(sent), Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tarfile.open(sent / "results.tar.gz") as tar:
        for member in tar.getmembers():
            if member.isfile() and "/" not in member.name:
                (folder / member.name).write_bytes(tar.extractfile(member).read())
    shutil.copy(sent / "train_extra.safetensors", folder)
    digest = join_packed(sent, "model.safetensors", folder / "model.safetensors")
    if digest != json.loads((folder / "info.json").read_text())["sha256"]:
        raise ValueError("the joined weights differ from what was written")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--join", metavar="SEND", help="the folder send/ of a run; --out becomes a model folder")
    ap.add_argument("--start", metavar="FOLDER", help="a model folder with train_extra.safetensors; --out becomes a start file")
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    if a.join:
        join_sent(a.join, a.out)
    if a.start:
        write_start(a.start, a.out)


if __name__ == "__main__":
    main()
