"""Going on from weights, several processes, and what a run writes, on a CPU."""
import contextlib
import os
import subprocess
import sys
import tempfile
import time
import unittest
import unittest.mock
from pathlib import Path

import torch
from safetensors.torch import save_file

import checkpoint
import evaluate
import export
import launch
import stages
import stepping
import train
from augment import augment
from dinov2 import DinoV2, grown_positions, load_grown
from optim import MuonAdamW
from parallel import Clock, Ranks, train_seed
from session import latest

TINY = {"width": 64, "double": 1, "single": 1, "encoder": 2, "decoder": 1}


def encoder(layers):
    torch.manual_seed(layers)
    config = export.make_config()["conditioner"]["params"]["main_image_encoder"]["kwargs"]["config"]
    return DinoV2({**config, "num_hidden_layers": layers}, 140).eval()


def networks():
    dit, vae, dino = checkpoint.build(export.make_config(), with_encoder=True)
    return vae, stages.Conditioned(dino, dit, export.SIZE["width"])


class Growth(unittest.TestCase):
    @torch.no_grad()
    def test_a_grown_encoder_says_the_same_and_can_learn(self):
        small, large = encoder(6), encoder(10)
        self.assertEqual(load_grown(large, small.state_dict()), 4)
        image = torch.rand(2, 3, 140, 140) * 2 - 1
        a, b = small(image), large(image)
        self.assertLess(((a - b).norm() / a.norm()).item(), 1e-2)
        places = grown_positions(6, 10)
        for i, layer in enumerate(large.encoder.layer):
            scales = layer.layer_scale1.lambda1, layer.layer_scale2.lambda1
            for s in scales:
                self.assertTrue(torch.all(s == 1.0) if i in places else torch.all((s > 0) & (s <= 1e-3)), i)
        opt = MuonAdamW(large.named_parameters(), 1e-3, 1e-3)
        self.assertEqual(sum(len(g) for g, _ in opt.groups), 10 * 6)  # the new layers' matrices too

    def test_positions(self):
        for old, new in ((6, 10), (6, 6), (2, 4), (1, 3)):
            places = grown_positions(old, new)
            self.assertEqual((len(set(places)), places), (old, sorted(places)))
        with self.assertRaises(ValueError):
            grown_positions(4, 3)

    def test_configuration_names_the_layers(self):
        _, _, dino = checkpoint.build(export.make_config())
        self.assertEqual(len(dino.encoder.layer), export.SIZE["encoder"])


class Seeds(unittest.TestCase):
    def test_no_two_uses_share_scenes_and_none_is_held_out(self):
        starts = sorted(train_seed(stream, rank) for stream in ("denoiser", "autoencoder", "polish") for rank in range(8))
        room = min(b - a for a, b in zip(starts, starts[1:]))
        self.assertGreaterEqual(room, 10**10)  # a run of ten minutes takes some millions
        self.assertLess(starts[-1] + room, evaluate.HELD_OUT_SEED)
        with self.assertRaises(ValueError):
            train_seed("denoiser", 10)


class Writing(unittest.TestCase):
    def setUp(self):
        tmp = tempfile.TemporaryDirectory()
        self.addCleanup(tmp.cleanup)
        self.tmp = Path(tmp.name)
        patch = unittest.mock.patch.dict(export.SIZE, TINY)
        patch.start()
        self.addCleanup(patch.stop)

    def test_packed_weights_come_back(self):
        for odd in (0, 1):
            file, folder = self.tmp / f"w{odd}.safetensors", self.tmp / f"sent{odd}"
            folder.mkdir()
            file.write_bytes(torch.randn(5000).half().numpy().tobytes() + b"x" * odd)
            export.write_packed(file, folder)
            export.join_packed(folder, file.name, self.tmp / "back")
            self.assertEqual((self.tmp / "back").read_bytes(), file.read_bytes())

    def test_a_start_file_is_small_and_nearly_the_same(self):
        vae, net = networks()
        export.save(self.tmp / "final", vae, net, 1.1, {})
        export.write_start(self.tmp / "final", self.tmp / "start.safetensors")
        whole = sum((self.tmp / "final" / name).stat().st_size for name in ("model.safetensors", "train_extra.safetensors"))
        self.assertLess((self.tmp / "start.safetensors").stat().st_size, 0.75 * whole)
        vae2, net2 = networks()
        self.assertEqual(export.resume(self.tmp / "start.safetensors", vae2, net2), (1.1, True))
        for a, b in ((vae, vae2), (net, net2)):
            for (name, p), q in zip(a.named_parameters(), b.parameters()):
                self.assertLess(((p - q).norm() / p.norm().clamp(min=1e-6)).item(), 0.03, name)

    def test_resuming_grows_the_encoder(self):
        vae, net = networks()
        export.save(self.tmp / "final", vae, net, 1.1, {})
        with unittest.mock.patch.dict(export.SIZE, encoder=3):
            vae2, net2 = networks()
            export.resume(self.tmp / "final", vae2, net2)
            export.save(self.tmp / "grown", vae2, net2, 1.1, {})
            _, _, dino, config = checkpoint.load(self.tmp / "grown")
        self.assertEqual(len(dino.encoder.layer), 3)
        self.assertEqual(config["conditioner"]["params"]["main_image_encoder"]["kwargs"]["config"]["num_hidden_layers"], 3)

    def test_a_state_holds_the_moments(self):
        _, net = networks()
        opt = MuonAdamW(net.named_parameters(), 1e-3, 1e-3)
        for t in opt.state():
            t.normal_()
        export.save_state(self.tmp, optimiser=opt.state(), info={"a": 1})
        again = MuonAdamW(net.named_parameters(), 1e-3, 1e-3)
        again.reset(export.load_state(self.tmp)["optimiser"])
        self.assertTrue(all(torch.equal(a, b) for a, b in zip(opt.state(), again.state())))
        again.reset()
        self.assertFalse(any(t.any() for t in again.state()))

    def test_the_newest_stage_of_a_run_is_found(self):
        with self.assertRaises(FileNotFoundError):
            latest(self.tmp)
        (self.tmp / "snapshot").mkdir()
        save_file({"a": torch.zeros(1)}, str(self.tmp / "snapshot/model.safetensors"))
        self.assertEqual(latest(self.tmp), self.tmp / "snapshot")
        export.save_state(self.tmp / "state", a=1)
        self.assertEqual(latest(self.tmp), self.tmp / "state")
        self.assertEqual(latest(self.tmp / "snapshot"), self.tmp / "snapshot")


class Augmentation(unittest.TestCase):
    def test_half_the_pictures_stay_and_the_background_stays_white(self):
        torch.manual_seed(0)
        images = torch.full((16, 3, 140, 140), 255, dtype=torch.uint8)
        images[:, :, 40:100, 40:100] = torch.randint(0, 200, (16, 3, 60, 60), dtype=torch.uint8)
        before = images.clone()
        augment(images)
        self.assertTrue(torch.equal(images[8:], before[8:]))
        self.assertTrue(all(not torch.equal(a, b) for a, b in zip(images[:8], before[:8])))
        self.assertTrue((images[:, :, :36] == 255).all())
        self.assertTrue((images[4:, :, :40] == 255).all())  # only the first quarter is blurred across the edge

    def test_few_pictures(self):
        self.assertEqual(len(augment(torch.zeros(2, 3, 14, 14, dtype=torch.uint8))), 2)


def child(code):
    return subprocess.Popen([sys.executable, "-c", code])


class Capture(unittest.TestCase):
    """The order of a step's preparation, with stand-ins for the GPU's graph."""

    def prepared(self, capture, agreed=True):
        calls = []
        cuda = {"Stream": unittest.mock.MagicMock, "current_stream": unittest.mock.MagicMock, "synchronize": lambda: None,
                "stream": lambda s: contextlib.nullcontext(), "graph": capture,
                "CUDAGraph": lambda: unittest.mock.MagicMock(replay=lambda: calls.append("replay"))}
        for name, value in cuda.items():
            patch = unittest.mock.patch.object(stepping.torch.cuda, name, value)
            patch.start()
            self.addCleanup(patch.stop)
        net = torch.nn.Linear(4, 2)
        opt = MuonAdamW(net.named_parameters(), 1e-3, 1e-3)
        ranks = Ranks(0, 2)
        ranks.average = lambda t: calls.append("average") or t
        ranks.all_true = lambda flag: flag and agreed
        loss = lambda x: ((value := net(x["x"]).square().mean()), value.detach().view(1))
        step = stepping.Step(loss, {"x": torch.ones(3, 4)}, opt, ranks)
        step.cuda = True
        with unittest.mock.patch.object(stepping, "clean_up_after_capture", lambda s: calls.append("clean")):
            step.prepare(stepping.Compiled([], False), True, lambda: None)
        calls.append("ready")
        step.run()
        self.assertEqual(len(step.metrics), 2)
        return calls

    def test_captured(self):
        calls = self.prepared(lambda graph, capture_error_mode: contextlib.nullcontext())
        self.assertEqual(calls, ["average", "average", "replay", "ready", "replay"])  # one common step, one in the capture

    def test_another_process_could_not_capture(self):
        calls = self.prepared(lambda graph, capture_error_mode: contextlib.nullcontext(), agreed=False)
        self.assertEqual(calls, ["average", "average", "ready", "average"])

    def test_capture_fails(self):
        def fail(graph, capture_error_mode):
            raise RuntimeError("no capture")

        self.assertEqual(self.prepared(fail), ["average", "clean", "ready", "average"])


class Processes(unittest.TestCase):
    def test_a_failure_ends_the_others(self):
        start = time.time()
        self.assertEqual(launch.watch([child("import time; time.sleep(60)"), child("raise SystemExit(7)")]), 7)
        self.assertLess(time.time() - start, 20)

    def test_the_first_one_decides_the_end(self):
        start = time.time()
        self.assertEqual(launch.watch([child("pass"), child("import time; time.sleep(60)")]), 0)
        self.assertLess(time.time() - start, 20)

    def test_each_process_sees_its_own_gpu_and_no_multicast(self):
        with unittest.mock.patch.dict(os.environ, {"CUDA_VISIBLE_DEVICES": "3,5"}):
            gpus = launch.visible_gpus()
            env = [launch.environment(r, 2, 1, gpus[r], 0.0) for r in range(2)]
            shared = launch.environment(1, 2, 1, gpus[1], 0.0, every_gpu=True)
        self.assertEqual([e["CUDA_VISIBLE_DEVICES"] for e in env], ["3", "5"])
        self.assertEqual(shared["CUDA_VISIBLE_DEVICES"], "3,5")
        self.assertTrue(all(e["NCCL_NVLS_ENABLE"] == "0" for e in env))

    def test_a_second_try_goes_on_from_what_was_written(self):
        with tempfile.TemporaryDirectory() as tmp:
            args = train.arguments(["--out", tmp, "--seconds", "500"])
            now = time.time() - 10
            self.assertEqual(train.second_try(args, now), ["--ranks", "1"])
            export.save_state(Path(tmp) / "state", a=1)
            self.assertIn(str(Path(tmp) / "state"), train.second_try(args, now))
            self.assertNotIn("--resume", train.second_try(args, time.time() + 5))  # written by an earlier run
            self.assertIsNone(train.second_try(args, now - 400))
            (Path(tmp) / "DONE").write_text("ok")
            self.assertIsNone(train.second_try(args, now))

    def test_one_process_alone(self):
        ranks = Ranks()
        self.assertEqual((ranks.from_first(1.5, 2.0), ranks.all_true(False)), ([1.5, 2.0], False))
        clock = Clock(ranks, time.time() - 1)
        self.assertGreaterEqual(clock.tick(3), 1)

    def test_gradients_are_averaged_as_views_of_one_buffer(self):
        params = [torch.nn.Parameter(torch.zeros(2, 3)), torch.nn.Parameter(torch.zeros(4))]
        for p in params:
            p.grad = torch.ones_like(p)

        def doubled(self, tensor):
            return tensor.mul_(2)

        with unittest.mock.patch.object(Ranks, "average", doubled):
            Ranks(0, 2).average_grads(params)
        self.assertTrue(all(torch.equal(p.grad, torch.full_like(p, 2.0)) for p in params))


if __name__ == "__main__":
    unittest.main()
