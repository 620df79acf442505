"""The second training stage: image encoder and denoiser together, over one or more commands with one schedule."""
import contextlib
import time

import torch

import dinov2
import dit as dit_module
import vae as vae_module
from optim import Ema, MuonAdamW, schedule_factor
from parallel import SOLO, Clock, train_seed
from stages import Cap, Ring, dit_inputs
from stepping import Compiled, Step, log

NAMES = ("flow", "normal", "mask", "occ", "norm")


class Denoising:
    """net is stages.Conditioned; vae is finished. After prepare(), train() may be called once, then finish()."""

    def __init__(self, gen, vae, net, scale, args, beat, ranks=SOLO):
        self.gen, self.vae, self.net, self.scale, self.args, self.beat, self.ranks = gen, vae, net, scale, args, beat, ranks
        self.params = list(net.parameters())
        ranks.share(self.params)
        self.opt = MuonAdamW(net.named_parameters(), args.lr, args.lr / 2)
        self.ema = Ema(self.params)
        self.cap = Cap(net.encoder_net)
        self.moments = None
        # scenes: made by each process; seconds: of training, over all commands; fraction: place in the schedule, 0 to 1.
        self.progress = {"iterations": 0, "fraction": 0.0, "scenes": 0, "damp": 1.0, "seconds": 0.0}

    def state(self):
        """All that training needs to go on as if it had not stopped, but the samples."""
        return {"net": self.net.state_dict(), "ema": self.ema.copy, "ema_count": self.ema.n, "optimiser": self.opt.state(),
                "progress": dict(self.progress)}

    @torch.no_grad()
    def load(self, state):
        self.net.load_state_dict(state["net"])
        torch._foreach_copy_(self.ema.copy, [t.to(self.args.device) for t in state["ema"]])
        self.ema.n = state["ema_count"]
        self.moments = state["optimiser"]
        self.progress.update(state["progress"])

    def prepare(self):
        """Fills the store of samples, compiles, captures."""
        args = self.args
        self.chunk = min(256, args.ring)
        seed = train_seed("denoiser", self.ranks.rank)
        self.ring = Ring(self.gen, self.vae, self.scale, args.ring, args.device, seed, self.progress["scenes"], args.augment)
        self.ring.fill(self.chunk, self.beat)
        self.inputs = dit_inputs(self.vae, args.batch, args.device)
        self.ring.draw(self.inputs)
        blocks = [dit_module.DoubleBlock, dit_module.SingleBlock, dinov2.Layer, vae_module.CrossBlock]
        self.compiled = Compiled(blocks, args.compile)
        self.step = Step(self.net.loss, self.inputs, self.opt, self.ranks)
        self.opt.lr.fill_(0.0)
        self.step.prepare(self.compiled, args.graph, self.beat)
        self.opt.reset(self.moments)
        self.moments = None
        self.sums, self.good = None, [p.detach().clone() for p in self.params]

    def train(self, end_time, until=1.0, snapshot=lambda: None):
        """Until end_time; the schedule goes from where it stands to `until`."""
        start, before = time.time(), dict(self.progress)
        begin = before["fraction"]
        clock = Clock(self.ranks, max(end_time, start + 5))  # a late start still makes some steps
        last_snapshot, its = start, 0
        while (used := clock.tick(its)) < 1:
            self.progress["fraction"] = begin + (until - begin) * used
            self.progress["seconds"] = before["seconds"] + time.time() - start
            self._iterate()
            its += 1
            self.beat()
            if its % 100 == 0:
                self._check()
            if its % 500 == 0:
                self.ranks.share(self.params)  # rounding must not let them drift apart
                self._report(its / (time.time() - start))
            if self.ranks.first and time.time() - last_snapshot > self.args.snapshot_seconds:
                snapshot()
                last_snapshot = time.time()
        self.progress["fraction"] = until
        rate = its / max(time.time() - start, 1e-3)
        log(f"dit finished: {its} iterations after {before['iterations']}, {rate:.1f} it/s, {self.scenes()} scenes seen")
        return {"iterations": self.progress["iterations"], "scenes": self.scenes(), "seconds": self.progress["seconds"]}

    def scenes(self):
        return self.progress["scenes"] * self.ranks.world

    def _iterate(self):
        it = self.progress["iterations"]
        if it % 5 == 0:
            self.opt.lr.fill_(self.progress["damp"] * schedule_factor(it, self.progress["fraction"]))
        if it % 4 == 0:
            self.ring.add(self.chunk)
            self.progress["scenes"] = self.ring.made
        self.ring.draw(self.inputs)
        self.step.run()
        it += 1
        self.progress["iterations"] = it
        if it % 10 == 0:
            self.cap.apply()
            self.ema.update()
            self.sums = self.step.metrics.clone() if self.sums is None else self.sums * 0.98 + self.step.metrics * 0.02

    @torch.no_grad()
    def _check(self):
        """Every process sees the same averages, so all of them go back together when a loss is not finite."""
        self.values = self.ranks.average(self.sums.clone()).tolist()
        if all(v == v and abs(v) < 1e6 for v in self.values):
            torch._foreach_copy_(self.good, [p.detach() for p in self.params])
            return
        p = self.progress
        p["damp"] *= 0.5
        log(f"the loss is not finite at {p['iterations']}: back to the last good weights, rate x {p['damp']}")
        torch._foreach_copy_([p.data for p in self.params], self.good)
        torch._foreach_copy_(self.ema.copy, self.good)
        self.opt.reset()
        self.sums = None
        if p["damp"] < 0.05:
            raise RuntimeError("training does not stay finite")

    def _report(self, rate):
        p = self.progress
        log(f"dit {p['iterations']} its, {rate:.1f} it/s, lr x {self.opt.lr.item():.3f}, at {p['fraction']:.3f}, "
            f"scenes {self.scenes()}, " + " ".join(f"{n} {v:.4f}" for n, v in zip(NAMES, self.values)))

    @contextlib.contextmanager
    def averaged(self):
        """The averaged weights are in the network for a while."""
        old = self.ema.store()
        try:
            yield
        finally:
            self.ema.restore(old)

    def finish(self):
        """Leaves the averaged weights in the network, ready for inference."""
        self.compiled.close()
        self.ema.store()
        self.net.eval().requires_grad_(False)
