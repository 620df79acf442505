"""Generator, optimiser, export and picture preparation on a CPU."""
import argparse
import json
import tempfile
import unittest
import unittest.mock
from pathlib import Path

import numpy as np
import torch

import asset_library
import checkpoint
import datagen
import evaluate
import export
import measures
import pairs
import pick_samples
import stages
from optim import Ema, MuonAdamW, orthogonalise, schedule_factor
from preprocess import area_weights, prepare


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

    def test_training_scenes_vary_and_held_out_ones_do_not(self):
        count, prim = 240, 26
        varied, plain = (self.gen.scenes(count, 900, datagen.TRAIN, style) for style in (datagen.STYLE_TRAIN, datagen.STYLE_PLAIN))
        kinds = self.gen.kinds(varied)
        self.assertEqual(kinds, self.gen.kinds(plain))
        more = varied[:, 0] > plain[:, 0]
        self.assertTrue(0.08 < more.float().mean().item() < 0.3)  # a second kind
        first = slice(datagen.HEADER + 3, datagen.HEADER + prim - 6)  # place, rotation and sizes of the first primitive
        changed = ((varied - plain)[:, first].abs() > 1e-6).any(1)
        self.assertTrue(0.35 < changed.float().mean().item() < 0.65)  # stretched

        primitives = varied[:, datagen.HEADER:].view(count, -1, prim)
        there = torch.arange(primitives.shape[1]) < varied[:, :1]
        axes = primitives[there][:, 6:15].view(-1, 3, 3)
        self.assertLess((axes @ axes.transpose(1, 2) - torch.eye(3)).abs().max().item(), 1e-4)
        self.assertGreater(primitives[there][:, 15:18].min().item(), 0.0)

        pts, nms = self.gen.points(varied, 128, 1)
        self.assertTrue(torch.isfinite(pts).all() and torch.isfinite(nms).all())
        self.assertGreater((self.gen.sdf(varied, pts).abs() < 0.01).float().mean().item(), 0.95)
        inside = self.gen.sdf(varied[more].contiguous(), checkpoint.grid_points(48, "cpu")).view(-1, 48, 48, 48) < 0
        self.assertLess(sum(map(measures.has_floater, inside)) / len(inside), 0.25)  # what was joined touches


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


def stored_asset(distance, colour):
    """What the library stores of a shape given by its distance in units, all of one colour."""
    axis = (np.arange(asset_library.N) + 0.5) * asset_library.VOXEL - asset_library.HALF
    d = distance(*np.meshgrid(axis, axis, axis, indexing="ij")) / asset_library.VOXEL
    n = asset_library.COARSE
    palette = np.zeros((asset_library.PALETTE, 3), np.uint8)
    palette[3] = colour
    return {"band": np.rint(d * asset_library.STEPS).clip(-24, 24).astype(np.int8), "palette": palette,
            "coarse": np.rint(d.reshape(n, 4, n, 4, n, 4).mean((1, 3, 5)) * 2).clip(-127, 127).astype(np.int8),
            "ids": np.full((asset_library.COLOURS,) * 3, 3, np.uint8)}


def box_distance(x, y, z):
    q = np.abs(np.stack([x, y, z])) - np.array([1, 0.5, 0.25]).reshape(3, 1, 1, 1)
    return np.linalg.norm(np.maximum(q, 0), axis=0) + np.minimum(q.max(0), 0)


def small_generator(folder):
    """A generator with a library of a sphere and a box to train on and another sphere held out."""
    path = Path(folder) / "library.npz"
    ball = lambda radius: lambda x, y, z: np.sqrt(x * x + y * y + z * z) - radius
    data = [stored_asset(ball(1), (200, 20, 20)), stored_asset(box_distance, (20, 200, 20)), stored_asset(ball(0.9), (20, 20, 200))]
    names = [{"package": "made-here", "source": "test", "category": c, "name": c, "held_out": c == "ball2"}
             for c in ("ball", "box", "ball2")]
    asset_library.write(path, data, {"count": 3, "train": 2, "notes": [], "assets": names})
    return datagen.Generator("cpu", assets=path, asset_share=0.5)


class AssetTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as tmp:
            cls.gen = small_generator(tmp)

    def test_distances_of_a_sphere(self):
        s = self.gen.scenes(1, 1, datagen.ONE_ASSET)
        p = (torch.rand(1, 20000, 3) * 2 - 1) * 1.2
        true, got = p.norm(dim=-1) - 0.92, self.gen.sdf(s, p)
        near = true.abs() < 0.03
        self.assertLess((got - true)[near].abs().max().item(), 0.006)
        self.assertLess((got.abs() - true.abs()).max().item(), 0.01)  # never too far: rays would pass the surface
        self.assertTrue(((got > 0) == (true > 0))[true.abs() > 0.006].all())
        pts, nms = self.gen.points(s, 2048, 2)
        self.assertLess(self.gen.sdf(s, pts).abs().max().item(), 0.002)
        self.assertLess((pts.norm(dim=-1) - 0.92).abs().max().item(), 0.006)
        self.assertGreater((nms * torch.nn.functional.normalize(pts, dim=-1)).sum(-1).min().item(), 0.98)

    def test_stretched_turned_box(self):
        s = self.gen.scenes(40, 3, datagen.ASSET_TRAIN)
        s = s[self.gen.asset_numbers(s) == 1].contiguous()
        pts, nms = self.gen.points(s, 512, 2)
        self.assertGreater((self.gen.sdf(s, pts).abs() < 0.01).float().mean().item(), 0.99)
        self.assertLess((nms.norm(dim=-1) - 1).abs().max().item(), 1e-3)
        extent = pts.abs().amax((1, 2))
        self.assertTrue(((extent > 0.85) & (extent < 0.96)).all(), extent)
        q, d = self.gen.queries(s, pts, 512, 512, 0.02, 0.02, 4)
        step = self.gen.sdf(s, q + 0.002 * torch.tensor([1.0, 0, 0])) - d
        self.assertLess(step.abs().quantile(0.99).item(), 0.0026)

    def test_pictures_show_the_colour(self):
        s = torch.cat([self.gen.scenes(1, 1, datagen.ONE_ASSET - i, datagen.STYLE_SAMPLE) for i in range(3)])
        pts, _ = self.gen.points(s, 512, 1)
        self.gen.crop(s, pts)
        rgba = self.gen.pictures(s, 64, 1)
        self.assertTrue((rgba[:, 32, 32, 3] == 255).all())
        self.assertEqual(rgba[:, 32, 32, :3].argmax(-1).tolist(), [0, 1, 2])
        self.assertAlmostEqual((rgba[0, :, :, 3] > 0).float().mean().item(), 3.14159 / 4 * 0.83**2, delta=0.05)

    def test_held_out_assets_stay_out_of_training(self):
        train, held = self.gen.scenes(300, 9), self.gen.scenes(40, 9, datagen.ASSET_HELD_OUT)
        numbers = self.gen.asset_numbers(train)
        self.assertTrue(0.4 < (numbers >= 0).float().mean().item() < 0.6)
        self.assertEqual(set(numbers.tolist()), {-1, 0, 1})
        self.assertEqual(set(self.gen.asset_numbers(self.gen.scenes(60, 9, datagen.ASSET_TRAIN)).tolist()), {0, 1})
        self.assertEqual(set(self.gen.asset_numbers(held).tolist()), {2})
        self.assertEqual(set(self.gen.kinds(held)), {"made:ball2"})
        with self.assertRaises(ValueError):
            datagen.Generator("cpu").scenes(1, 1, datagen.ASSET_TRAIN)

    def test_levels_keep_what_is_near(self):
        band = np.arange(-24, 25, dtype=np.int8)
        again = (asset_library.from_levels(torch.from_numpy(asset_library.to_levels(band))) * asset_library.STEPS).numpy()
        self.assertTrue((again[16:33] == band[16:33]).all() and again.max() == 16 and (np.diff(again.astype(int)) >= 0).all())


class DrawingTest(unittest.TestCase):
    def test_some_training_pictures_are_drawn(self):
        gen = datagen.Generator("cpu")
        s = gen.scenes(300, 21)
        drawn = s[s[:, 30] > 0].contiguous()  # H_FLAT
        self.assertTrue(10 < len(drawn) < 45)
        self.assertEqual(gen.scenes(300, 21, style=datagen.STYLE_PLAIN)[:, 30].max().item(), 0)
        pencil = drawn[drawn[:, 30] == 3][:3].contiguous()
        pts, _ = gen.points(pencil, 512, 1)
        gen.crop(pencil, pts)
        rgb, feat = gen.training_images(pencil)
        for im in rgb.float().mean(1):  # those with antialiasing have a few greys
            self.assertTrue(((im < 60) | (im > 200)).float().mean().item() > 0.9)
            self.assertTrue(0.003 < (im < 60).float().mean().item() < 0.4)


class PreparationTest(unittest.TestCase):
    def test_whole_positions_fall_to_the_pixel_that_opencv_takes(self):
        self.assertEqual(area_weights(114, 117, False)[78].nonzero()[0].tolist(), [75])
        self.assertEqual(area_weights(100, 150, False)[1].nonzero()[0].tolist(), [0, 1])
        self.assertTrue(np.allclose(area_weights(100, 50, True)[3, 6:8], 0.5))


class MeasureTest(unittest.TestCase):
    def setUp(self):
        grid = checkpoint.grid_points(48, "cpu")
        self.ball = lambda r, x=0.0: (r - (grid - torch.tensor([x, 0, 0])).norm(dim=-1)).view(1, 48, 48, 48)

    def test_chamfer_of_two_spheres(self):
        self.assertAlmostEqual(measures.chamfer(self.ball(0.8)[0], self.ball(0.7)[0], 1.01), 0.1, delta=0.01)
        self.assertEqual(measures.chamfer(self.ball(0.8)[0], self.ball(-0.5)[0], 1.01), 1.0)

    def test_floaters(self):
        two = torch.maximum(self.ball(0.5, -0.4), self.ball(0.2, 0.6))
        speck = torch.maximum(self.ball(0.5, -0.4), self.ball(0.06, 0.6))
        rows = measures.measure(torch.cat([two, speck, -torch.ones_like(two)]), torch.cat([two] * 3), 1.01)
        self.assertEqual([r["floater"] for r in rows], [1, 0, 0])
        self.assertEqual(rows[0]["iou"], 1)
        self.assertAlmostEqual(measures.summary(rows)["floaters"], 1 / 3, places=3)
        self.assertEqual(measures.by_kind(["a", "b", "b"], rows)["b"]["n"], 2)


def save_untrained(folder):
    torch.manual_seed(0)
    dit, vae, encoder = checkpoint.build(export.make_config(), with_encoder=True)
    export.save(folder, vae, stages.Conditioned(encoder, dit, export.SIZE["width"]), 1.0, {"seed": 1})


BOX_OBJ = "\n".join([f"v {x} {y} {z}" for x in (-2, 2) for y in (-1, 1) for z in (-1, 1)]
                    + ["f 1 2 4 3", "f 5 7 8 6", "f 1 5 6 2", "f 3 4 8 7", "f 1 3 7 5", "f 2 6 8 4"])


class EvaluationTest(unittest.TestCase):
    def test_mesh_becomes_a_field(self):
        with tempfile.TemporaryDirectory() as tmp:
            path = Path(tmp) / "box.obj"
            path.write_text(BOX_OBJ)
            inside = pairs.mesh_field(pairs.load_mesh(path), 64) > 0
        self.assertAlmostEqual(inside.sum().item() * (2.02 / 63) ** 3, 2 * 0.92**3, delta=0.05)
        self.assertTrue(inside[32, 32, 32] and not inside[32, 60, 32])

    def test_scores_of_pairs_and_sets(self):
        with tempfile.TemporaryDirectory() as tmp, unittest.mock.patch.dict(export.SIZE, width=64, decoder=1):
            save_untrained(Path(tmp) / "model")
            folder, out = Path(tmp) / "pairs", Path(tmp) / "out"
            folder.mkdir()
            (folder / "box.obj").write_text(BOX_OBJ)
            picture = np.zeros((48, 48, 4), np.uint8)
            picture[12:36, 4:44] = 255, 80, 80, 255
            evaluate.Image.fromarray(picture).save(folder / "box.png")
            result = pairs.evaluate_pairs(Path(tmp) / "model", folder, out, "cpu", 2, 24, 24, log=lambda *_: None)
            self.assertEqual(set(result["shapes"]["box"]), {"iou", "silhouette", "chamfer", "floater"})
            self.assertTrue((out / "pairs.json").exists() and (out / "pairs.png").exists())
            scores = evaluate.evaluate(Path(tmp) / "model", out, small_generator(tmp), "cpu", (2, 1, 1), (1, 1, 1), res=24,
                                       sheet_res=24, size=96, log=lambda *_: None)
        self.assertEqual(list(scores), ["seen", "unseen", "chaos", "assets"])
        self.assertIn("chamfer", scores["assets"]["steps24"])
        self.assertIn("iou", scores["assets"]["steps5"])
        self.assertEqual(list(scores["assets"]["kinds"]), ["made:ball2"])


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
