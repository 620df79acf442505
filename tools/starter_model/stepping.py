"""Running one training step fast: compiled block classes, one CUDA graph, and a watchdog."""
import contextlib
import faulthandler
import os
import sys
import threading
import time

import torch

from parallel import SOLO

T0 = float(os.environ.get("STARTER_T0") or time.time())
_log_file = None
_echo = True


def open_log(path, echo=True):
    global _log_file, _echo
    _log_file, _echo = open(path, "a", buffering=1), echo


def log(*parts):
    line = f"[{time.time() - T0:7.1f}] " + " ".join(str(p) for p in parts)
    if _echo:
        print(line, flush=True)
    if _log_file:
        _log_file.write(line + "\n")


def give_up(why, code):
    log(why + ", ending")
    faulthandler.dump_traceback(file=_log_file or sys.stderr, all_threads=True)
    os._exit(code)


class Watchdog:
    """Ends the program, with all stacks, when nothing has moved for `limit` seconds, and when its parent has ended."""

    def __init__(self, limit=140.0):
        self.last, self.limit, self.parent = time.time(), limit, os.getppid()
        threading.Thread(target=self._watch, daemon=True).start()

    def beat(self):
        self.last = time.time()

    def _watch(self):
        while True:
            time.sleep(2)
            if time.time() - self.last > self.limit:
                give_up(f"WATCHDOG: no progress for {self.limit:.0f} s", 3)
            if "STARTER_RANK" in os.environ and os.getppid() != self.parent:
                os._exit(5)


@contextlib.contextmanager
def deadline(seconds, what):
    """Ends the process when the block takes longer: a collective call that hangs cannot be interrupted otherwise."""
    timer = threading.Timer(seconds, give_up, (f"DEADLINE: {what} took more than {seconds:.0f} s", 4))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


class Compiled:
    """Compiles the forward of whole block classes while training; inference stays eager. Undone by close()."""

    def __init__(self, classes, enabled):
        self.saved = []
        if not enabled:
            return
        import torch._dynamo as dynamo

        for name in ("recompile_limit", "cache_size_limit"):
            if hasattr(dynamo.config, name):
                setattr(dynamo.config, name, 64)
        for cls in classes:
            plain = cls.forward
            fast = torch.compile(plain, dynamic=False)

            def forward(self, *args, _plain=plain, _fast=fast):
                return (_fast if torch.is_grad_enabled() else _plain)(self, *args)

            self.saved.append((cls, plain))
            cls.forward = forward

    def close(self):
        for cls, plain in self.saved:
            cls.forward = plain
        self.saved = []


def clean_up_after_capture(stream):
    """A capture that broke off leaves its stream current and the random generator believing that it is being captured."""
    torch.cuda.set_stream(stream)
    try:
        probe = torch.zeros(1, device="cuda")
        with torch.cuda.graph(torch.cuda.CUDAGraph()):
            probe.add_(1)
    except Exception as e:
        log("cleaning up after the capture:", repr(e)[:300])
    torch.cuda.set_stream(stream)
    torch.zeros(1, device="cuda").normal_()  # fails here rather than in the middle of training


class Step:
    """loss_fn(inputs) -> (loss, metrics tensor). Inputs are fixed buffers that the caller fills."""

    def __init__(self, loss_fn, inputs, optimiser, ranks=SOLO):
        self.fn, self.inputs, self.opt, self.ranks = loss_fn, inputs, optimiser, ranks
        self.graph, self.metrics = None, None
        self.cuda = next(iter(inputs.values())).is_cuda

    def body(self, together=True):
        with torch.autocast("cuda", dtype=torch.bfloat16, cache_enabled=False, enabled=self.cuda):
            loss, metrics = self.fn(self.inputs)
        loss.backward()
        if together:
            self.ranks.average_grads(self.opt.all)
        norm = self.opt.step()
        return torch.cat([metrics.detach(), norm.view(1).detach()])

    def eager(self, together=True):
        self.opt.zero_grad()
        self.metrics = self.body(together)

    def prepare(self, compiled, use_graph, beat):
        """Warms up, then captures; on failure falls back to plain steps and says so. The rate must be 0 meanwhile."""
        start = time.time()
        self._warm_up(compiled, beat)
        log(f"warm-up steps done in {time.time() - start:.1f} s; metrics {[round(v, 4) for v in self.metrics.tolist()]}")
        if self.ranks.world > 1:
            # The first averaged step connects the processes for this buffer's size, which a capture could not do.
            with deadline(120, "the first common step"):
                self._on_side_stream(self.eager)
            beat()
        if use_graph and self.cuda:
            self._capture()
            log(f"{'CUDA graph captured' if self.graph else 'no CUDA graph'}, {time.time() - start:.1f} s in all")

    def _on_side_stream(self, fn):
        """As captures ask for: everything lazily set up is set up away from the main stream."""
        if not self.cuda:
            return fn()
        stream = torch.cuda.Stream()
        stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(stream):
            fn()
        torch.cuda.current_stream().wait_stream(stream)
        torch.cuda.synchronize()

    def _warm_up(self, compiled, beat):
        """Each process for itself, so that one of them may fail to compile and try again without the others."""
        def steps():
            for _ in range(4 if self.cuda else 1):
                self.eager(together=False)
                beat()

        try:
            self._on_side_stream(steps)
        except Exception as e:
            log("compiled step failed, going on without torch.compile:", repr(e)[:600])
            compiled.close()
            self._on_side_stream(steps)

    def _capture(self):
        graph, metrics, stream = torch.cuda.CUDAGraph(), None, torch.cuda.current_stream()
        # NCCL's own threads make calls that the default mode would take for a violation of this capture.
        mode = "thread_local" if self.ranks.world > 1 else "global"
        try:
            self.opt.zero_grad()
            with torch.cuda.graph(graph, capture_error_mode=mode):
                metrics = self.body()
        except Exception as e:
            log("graph capture failed, going on with plain steps:", repr(e)[:600])
            metrics = None
            clean_up_after_capture(stream)
        with deadline(45, "agreeing on the graph and its first replay"):
            if self.ranks.all_true(metrics is not None):
                graph.replay()
                torch.cuda.synchronize()
                self.graph, self.metrics = graph, metrics
            else:
                torch.cuda.synchronize()
                self.opt.zero_grad()

    def run(self):
        if self.graph is not None:
            self.graph.replay()
        else:
            self.eager()
