"""The three networks and the picture preparation against a golden case of the 2.0 layout.

The case's folder: GOLDEN_CASE, or tests/golden/hy3d-2.0-tiny in the repository.
"""
import json
import os
import unittest
from pathlib import Path

import torch
from safetensors.torch import load_file

import checkpoint
from preprocess import prepare

CASE = Path(os.environ.get("GOLDEN_CASE", Path(__file__).resolve().parents[2] / "tests/golden/hy3d-2.0-tiny"))


@unittest.skipUnless((CASE / "expected.safetensors").exists(), f"no golden case at {CASE}")
class GoldenCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.want = load_file(str(CASE / "expected.safetensors"))
        cls.case = json.loads((CASE / "case.json").read_text())
        cls.dit, cls.vae, cls.dino, cls.config = checkpoint.load(CASE)

    def close(self, name, got, tol=1e-4):
        want = self.want[name]
        self.assertEqual(tuple(got.shape), tuple(want.shape), name)
        err = ((got - want).norm() / want.norm()).item()
        self.assertLess(err, tol, f"{name}: relative error {err:.2e}")

    def test_preprocess(self):
        p = self.config["image_processor"]["params"]
        image, mask = prepare(self.want["input_rgba"].numpy(), p["size"], p["border_ratio"])
        diff = (torch.from_numpy(image) - self.want["image"]).abs() * 127.5
        self.assertLess(diff.max().item(), 3.01)
        self.assertLess((torch.from_numpy(mask) - self.want["mask"]).abs().mean().item() * 127.5, 1.0)

    def test_encoder(self):
        self.close("tokens", self.dino(self.want["image"]))

    def test_sampling(self):
        trace = {}
        steps = self.case["steps"]
        checkpoint.sample(self.dit, self.want["tokens"], self.want["noise"], steps, self.case["guidance_scale"], trace)
        for name, got in trace.items():
            if name in self.want:
                self.close(name, got)
        self.close("sigmas", checkpoint.schedule(steps))

    def test_decoder(self):
        latents = self.want[f"latents.{self.case['steps'] - 1}"]
        features = self.vae.features(latents / self.vae.scale_factor)
        self.close("vae_features", features)
        self.close("query_logits", self.vae.geo_decoder(self.want["queries"], features))
        r = self.case["octree_resolution"] + 1
        self.close("grid_logits", checkpoint.decode_grid(self.vae, latents, checkpoint.grid_points(r)).view(1, r, r, r))


if __name__ == "__main__":
    unittest.main()
