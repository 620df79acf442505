"""Writes a golden case of a trained starter model, computed in fp32 on a CPU from its fp16 weights.

python make_golden.py --model DIR --image PICTURE.png --out DIR [--steps 5 --guidance 3 --octree 24]
"""
import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from safetensors.torch import load_file, save_file

import checkpoint
from preprocess import prepare


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--model", required=True)
    ap.add_argument("--image", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--steps", type=int, default=5)
    ap.add_argument("--guidance", type=float, default=3.0)
    ap.add_argument("--octree", type=int, default=24)
    ap.add_argument("--size", type=int, default=256, help="the picture is shrunk to this side, so that the case stays small")
    ap.add_argument("--copy-model", action="store_true", help="also put model.safetensors and config.yaml into the case")
    a = ap.parse_args()
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(7)
    dit, vae, dino, config = checkpoint.load(a.model)
    picture = Image.open(a.image).convert("RGBA")
    if max(picture.size) > a.size:
        picture = picture.resize((a.size, a.size), Image.LANCZOS)
    rgba = np.array(picture)
    p = config["image_processor"]["params"]
    image, mask = (torch.from_numpy(x) for x in prepare(rgba, p["size"], p["border_ratio"]))
    want = {"input_rgba": torch.from_numpy(rgba.copy()), "image": image, "mask": mask}
    with torch.no_grad():
        want["tokens"] = dino(image)
        latents = config["vae"]["params"]
        want["noise"] = torch.randn(1, latents["num_latents"], latents["embed_dim"])
        x = checkpoint.sample(dit, want["tokens"], want["noise"], a.steps, a.guidance, want)
        want["sigmas"] = checkpoint.schedule(a.steps)
        want["timesteps"] = want["sigmas"][:-1] * config["scheduler"]["params"]["num_train_timesteps"]
        want["vae_features"] = vae.features(x / vae.scale_factor)
        want["queries"] = torch.rand(1, 50, 3) * 2 - 1
        want["query_logits"] = vae.geo_decoder(want["queries"], want["vae_features"])
        r = a.octree + 1
        want["grid_logits"] = checkpoint.decode_grid(vae, x, checkpoint.grid_points(r)).view(1, r, r, r)
    try:
        from skimage.measure import marching_cubes

        v, f, _, _ = marching_cubes(want["grid_logits"][0].numpy(), 0.0, method="lewiner")
        want["mc_vertices_grid"], want["mc_faces"] = torch.from_numpy(v.copy()).float(), torch.from_numpy(f.copy()).int()
    except ImportError:
        print("scikit-image is missing: no mc_* tensors")
    except ValueError as e:
        print("no surface at this resolution:", e)
    save_file({k: v.contiguous() for k, v in want.items()}, str(out / "expected.safetensors"))
    counts = {}
    for name, t in load_file(str(Path(a.model) / "model.safetensors")).items():
        counts[name.split(".")[0]] = counts.get(name.split(".")[0], 0) + t.numel()
    case = {"steps": a.steps, "guidance_scale": a.guidance, "octree_resolution": a.octree, "bounds": 1.01, "mc_level": 0.0,
            "cfg_batched": True, "params": {k: counts[k] for k in ("model", "vae", "conditioner")}}
    (out / "case.json").write_text(json.dumps(case, indent=1))
    shutil.copy(Path(a.model) / "config.yaml", out / "config.yaml")
    if a.copy_model:
        shutil.copy(Path(a.model) / "model.safetensors", out / "model.safetensors")
    print("wrote", out, "inside share", round((want["grid_logits"] > 0).float().mean().item(), 4))


if __name__ == "__main__":
    main()
