"""Scores a model on pictures with reference meshes: a folder with NAME.png and NAME.obj (or what else trimesh reads)."""
import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from scipy import ndimage

import asset_grid
import asset_readers
import checkpoint
import measures
import scoring
from asset_library import HALF, VOXEL

HALF_SIDE = 0.92  # longest half side of the generator's shapes
TRIMESH_FORMATS = (".stl", ".ply", ".glb", ".gltf", ".off")


def load_mesh(path):
    """A mesh in one of the known formats; colours are not needed."""
    if path.suffix == ".obj":
        return asset_readers.read_obj(path.read_bytes(), lambda name: (path.parent / name).read_bytes())
    import trimesh

    triangles = trimesh.load(path, force="mesh").triangles
    mesh = asset_readers.Mesh()
    mesh.add(triangles, np.zeros((len(triangles), 3, 2), np.float32), asset_readers.Material())
    return mesh


def mesh_field(mesh, res):
    """Distances [R,R,R], positive inside, of the mesh placed and scaled as the generator's shapes."""
    d = asset_grid.finish_grid(asset_grid.signed_grid(*asset_grid.placed_samples(mesh)[:2])[0])
    a = np.linspace(-scoring.BOUND, scoring.BOUND, res) / HALF_SIDE
    cell = (np.stack(np.meshgrid(a, a, a, indexing="ij")) + HALF) / VOXEL - 0.5
    return torch.from_numpy(-ndimage.map_coordinates(d, cell, order=1, mode="nearest") * VOXEL * HALF_SIDE).float()


def find_pairs(folder):
    for picture in sorted(Path(folder).glob("*.png")):
        mesh = next((picture.with_suffix(s) for s in (".obj", *TRIMESH_FORMATS) if picture.with_suffix(s).exists()), None)
        if mesh:
            yield picture, mesh


@torch.no_grad()
def evaluate_pairs(folder, pair_folder, out, device, steps=24, res=64, sheet_res=96, log=print):
    """Writes pairs.json and pairs.png to `out`; returns the scores."""
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    found = list(find_pairs(pair_folder))
    if not found:
        raise SystemExit(f"{pair_folder} holds no picture with a mesh of the same name")
    dit, vae, dino, _ = checkpoint.load(folder, device)
    images = scoring.prepared([np.asarray(Image.open(p).convert("RGBA")) for p, _ in found], device)
    meshes = [load_mesh(m) for _, m in found]
    truth = torch.stack([mesh_field(m, res) for m in meshes]).to(device)
    latents = scoring.generate(dit, scoring.encode(dino, images, device), steps)
    rows = scoring.scores(vae, latents, truth, checkpoint.grid_points(res, device, scoring.BOUND), res)
    result = {"pairs": len(rows), f"steps{steps}": measures.summary(rows), "shapes": {}}
    for (picture, _), row in zip(found, rows):
        result["shapes"][picture.stem] = {k: round(v, 4) for k, v in row.items()}
        log(f"{picture.stem}: " + ", ".join(f"{k} {v:.3f}" for k, v in row.items()))
    log(f"{len(rows)} pairs: {scoring.describe(rows)}")
    (out / "pairs.json").write_text(json.dumps(result, indent=1))
    true = lambda i: mesh_field(meshes[i], sheet_res).to(device)
    scoring.contact_sheet(vae, true, images, [latents], out / "pairs.png", sheet_res, blocks=1)
    return result
