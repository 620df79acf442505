"""Generator, optimiser, export and picture preparation on a CPU."""
import argparse
import json
import tempfile
import unittest
import unittest.mock
from pathlib import Path

import numpy as np
import torch

import checkpoint
import datagen
import evaluate
import export
import pick_samples
import stages
from optim import Ema, MuonAdamW, orthogonalise, schedule_factor
from preprocess import prepare


class GeneratorTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.gen = datagen.Generator("cpu")

    def test_every_kind_is_sound(self):
        grid = checkpoint.grid_points(32, "cpu")
        for kind, name in enumerate(datagen.KIND_NAMES):
            s = self.gen.scenes(12, 50, kind)
            pts, nms = self.gen.points(s, 256, 1)
            self.assertTrue(torch.isfinite(pts).all() and torch.isfinite(nms).all(), name)
            self.assertGreater((self.gen.sdf(s, pts).abs() < 0.01).float().mean().item(), 0.95, name)
            extent = pts.abs().amax((1, 2))
            self.assertTrue(((extent > 0.8) & (extent <= 0.96)).all(), (name, extent))
            volume = (self.gen.sdf(s, grid) < 0).float().mean(1)
            self.assertTrue(((volume > 0.0008) & (volume < 0.75)).all(), (name, volume))
            self.assertLess(s[:, 0].max().item(), 28, name)  # a full list would have lost primitives
            self.assertEqual(self.gen.kinds(s), [name] * 12)

    def test_kinds(self):
        self.assertEqual(len(set(datagen.KIND_NAMES)), len(datagen.KIND_NAMES))
        self.assertGreaterEqual(self.gen.seen, 65)
        self.assertEqual(datagen.KIND_NAMES[self.gen.seen :], ["helicopter", "watering_can", "snail", "camera"])

    def test_training_never_sees_unseen_kinds(self):
        kinds = self.gen.scenes(400, 9)[:, 1]
        self.assertLess(kinds.max().item(), self.gen.seen)
        self.assertGreaterEqual(self.gen.scenes(40, 9, datagen.UNSEEN)[:, 1].min().item(), self.gen.seen)

    def test_held_out_scenes_hold_every_kind(self):
        s = evaluate.held_out(self.gen, evaluate.COUNTS[0], datagen.TRAIN)
        counts = torch.bincount(s[:, 1].long(), minlength=self.gen.seen)
        self.assertEqual((len(s), len(counts)), (evaluate.COUNTS[0], self.gen.seen))
        self.assertGreaterEqual(counts.min().item(), 4)
        self.assertTrue(torch.equal(s, evaluate.held_out(self.gen, evaluate.COUNTS[0], datagen.TRAIN)))
        self.assertEqual(len(evaluate.held_out(self.gen, 3, datagen.TRAIN)), 3)

    def test_seeds(self):
        a, b = self.gen.scenes(4, 77), self.gen.scenes(4, 78)
        self.assertTrue(torch.equal(a[1:], b[:-1]))
        self.assertFalse(torch.equal(a[0], a[1]))

    def test_pictures_fill_the_frame(self):
        s = self.gen.scenes(4, 5)
        pts, _ = self.gen.points(s, 1024, 1)
        self.gen.crop(s, pts)
        rgb, feat = self.gen.training_images(s)
        for im in rgb:
            mask = (im != 255).any(0)
            ys, xs = mask.any(1).nonzero(), mask.any(0).nonzero()
            side = max(ys.max() - ys.min(), xs.max() - xs.min()).item() / 140
            self.assertTrue(0.78 < side < 0.92, side)
        self.assertEqual(feat.shape, (4, 100, 4))
        image, mask = prepare(self.gen.pictures(s[:1].contiguous(), 128)[0].numpy())
        self.assertEqual(image.shape, (1, 3, 140, 140))
        self.assertGreater((mask > 0).mean(), 0.05)

    def test_farthest_points_are_distinct(self):
        s = self.gen.scenes(2, 5)
        pts, _ = self.gen.points(s, 512, 1)
        pick = self.gen.farthest(pts, 64)
        self.assertEqual([len(set(p.tolist())) for p in pick], [64, 64])

    def test_distance_is_nearly_one_lipschitz(self):
        s = self.gen.scenes(32, 123)
        p = torch.rand(512, 3) * 2 - 1
        q = p + torch.nn.functional.normalize(torch.randn(512, 3), dim=1) * 0.01
        rate = (self.gen.sdf(s, p) - self.gen.sdf(s, q)).abs() / 0.01
        self.assertLess(torch.quantile(rate.flatten(), 0.99).item(), 1.1)


class TrainingParts(unittest.TestCase):
    def test_muon_reduces_a_loss(self):
        torch.manual_seed(0)
        net = torch.nn.ModuleDict({"blocks": torch.nn.ModuleList([torch.nn.Linear(32, 32)]), "out": torch.nn.Linear(32, 4)})
        opt = MuonAdamW(net.named_parameters(), 2e-2, 1e-2)
        self.assertEqual(sum(len(g) for g, _ in opt.groups), 1)
        opt.lr.fill_(1.0)
        x, y, losses = torch.randn(64, 32), torch.randn(64, 4), []
        ema = Ema(net.parameters())
        for _ in range(60):
            opt.zero_grad()
            loss = (net["out"](torch.tanh(net["blocks"][0](x))) - y).square().mean()
            loss.backward()
            opt.step()
            ema.update()
            losses.append(loss.item())
        self.assertLess(losses[-1], 0.3 * losses[0])
        before = net["out"].weight.clone()
        old = ema.store()
        self.assertFalse(torch.equal(before, net["out"].weight))
        ema.restore(old)
        self.assertTrue(torch.equal(before, net["out"].weight))

    def test_orthogonalise(self):
        for shape in ((2, 16, 48), (1, 64, 16)):
            s = torch.linalg.svdvals(orthogonalise(torch.randn(*shape)))
            self.assertTrue(((s > 0.3) & (s < 1.6)).all())

    def test_schedule(self):
        self.assertLess(schedule_factor(0, 0.0), 0.01)
        self.assertEqual(schedule_factor(999, 0.2), 1.0)
        self.assertLess(schedule_factor(99999, 1.0), 1e-6)

    def test_cap_limits_queries_and_keys(self):
        _, _, encoder = checkpoint.build(export.make_config())
        w = encoder.encoder.layer[0].attention.attention.query.weight
        with torch.no_grad():
            w.mul_(100)
        stages.Cap(encoder).apply()
        self.assertLessEqual(w.square().mean().sqrt().item(), 0.1251)


    def test_polish_leaves_the_encoder_alone(self):
        with unittest.mock.patch.dict(export.SIZE, width=64, decoder=1):
            _, vae, _ = checkpoint.build(export.make_config(), with_encoder=True)
        args = argparse.Namespace(vae_batch=2, queries=64, device="cpu", compile=False, graph=False)
        before = {k: v.clone() for k, v in vae.state_dict().items()}
        stages.train_vae(datagen.Generator("cpu"), vae, args, lambda: None, 3, fresh=False, decoder_only=True)
        changed = {k for k, v in vae.state_dict().items() if not torch.equal(v, before[k])}
        self.assertTrue(any(k.startswith("geo_decoder.") for k in changed) and any(k.startswith("transformer.") for k in changed))
        self.assertFalse([k for k in changed if k.startswith(("encoder.", "pre_kl."))])


class ExportTest(unittest.TestCase):
    def test_round_trip(self):
        torch.manual_seed(0)
        dit, vae, encoder = checkpoint.build(export.make_config(), with_encoder=True)
        net = stages.Conditioned(encoder, dit, export.SIZE["width"])
        with tempfile.TemporaryDirectory() as tmp:
            folder = Path(tmp) / "final"
            export.save(folder, vae, net, 1.25, {"seed": 1})
            pieces = sorted((folder / "pieces").iterdir())
            self.assertTrue(all(p.stat().st_size <= export.PIECE for p in pieces))
            self.assertEqual(b"".join(p.read_bytes() for p in pieces), (folder / "model.safetensors").read_bytes())
            again, vae2, dino2, config = checkpoint.load(folder)
            self.assertEqual(config["vae"]["params"]["scale_factor"], 1.25)
            self.assertAlmostEqual(vae2.scale_factor, 1.25)
            x, t, c = torch.randn(1, 64, 64), torch.tensor([0.3]), torch.randn(1, 101, 256)
            a, b = dit(x, t, c), again(x, t, c)
            self.assertLess(((a - b).norm() / a.norm()).item(), 1e-2)
            self.assertEqual(dino2(torch.zeros(1, 3, 140, 140)).shape, (1, 101, 256))
            _, vae3, encoder3 = checkpoint.build(export.make_config(), with_encoder=True)
            net3 = stages.Conditioned(encoder3, checkpoint.build(export.make_config())[0], export.SIZE["width"])
            scale, trained = export.resume(folder, vae3, net3)
            self.assertTrue(trained and scale == 1.25)
            self.assertLess((vae3.pre_kl.weight - vae.pre_kl.weight).abs().max().item(), 2e-3)
            self.assertEqual(json.loads((folder / "info.json").read_text())["seed"], 1)

    def test_sample_choice_takes_one_per_kind(self):
        table = [{"name": n} for n in ("fish-0", "fish-1", "lamp-2", "chess-1")]
        self.assertEqual(pick_samples.choose(table, {"fish-0", "fish-1", "chess-1"}, 2), ["fish-0", "chess-1"])


if __name__ == "__main__":
    unittest.main()
