"""Running one training step fast: compiled block classes, one CUDA graph, and a watchdog."""
import faulthandler
import os
import sys
import threading
import time

import torch

T0 = time.time()
_log_file = None


def open_log(path):
    global _log_file
    _log_file = open(path, "a", buffering=1)


def log(*parts):
    line = f"[{time.time() - T0:7.1f}] " + " ".join(str(p) for p in parts)
    print(line, flush=True)
    if _log_file:
        _log_file.write(line + "\n")


class Watchdog:
    """Ends the program with all stacks when nothing has moved for `limit` seconds."""

    def __init__(self, limit=140.0):
        self.last, self.limit = time.time(), limit
        threading.Thread(target=self._watch, daemon=True).start()

    def beat(self):
        self.last = time.time()

    def _watch(self):
        while True:
            time.sleep(2)
            if time.time() - self.last > self.limit:
                log(f"WATCHDOG: no progress for {self.limit:.0f} s, ending")
                faulthandler.dump_traceback(file=_log_file or sys.stderr, all_threads=True)
                os._exit(3)


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


class Step:
    """loss_fn(inputs) -> (loss, metrics tensor). Inputs are fixed buffers that the caller fills."""

    def __init__(self, loss_fn, inputs, optimiser):
        self.fn, self.inputs, self.opt = loss_fn, inputs, optimiser
        self.graph, self.metrics = None, None
        self.cuda = next(iter(inputs.values())).is_cuda

    def body(self):
        with torch.autocast("cuda", dtype=torch.bfloat16, cache_enabled=False, enabled=self.cuda):
            loss, metrics = self.fn(self.inputs)
        loss.backward()
        norm = self.opt.step()
        return torch.cat([metrics.detach(), norm.view(1).detach()])

    def eager(self):
        self.opt.zero_grad()
        self.metrics = self.body()

    def prepare(self, compiled, use_graph, beat):
        """Warms up, then captures; on failure falls back to plain steps and says so."""
        start = time.time()
        stream = torch.cuda.Stream() if self.cuda else None
        for attempt in range(2):
            try:
                if stream:
                    stream.wait_stream(torch.cuda.current_stream())
                    with torch.cuda.stream(stream):
                        for _ in range(4):
                            self.eager()
                            beat()
                    torch.cuda.current_stream().wait_stream(stream)
                    torch.cuda.synchronize()
                else:
                    self.eager()
                break
            except Exception as e:
                if attempt:
                    raise
                log("compiled step failed, going on without torch.compile:", repr(e)[:600])
                compiled.close()
        log(f"warm-up steps done in {time.time() - start:.1f} s; metrics {[round(v, 4) for v in self.metrics.tolist()]}")
        if not (use_graph and self.cuda):
            return
        try:
            self.opt.zero_grad()
            graph = torch.cuda.CUDAGraph()
            with torch.cuda.graph(graph):
                self.metrics = self.body()
            graph.replay()
            torch.cuda.synchronize()
            self.graph = graph
            log(f"CUDA graph captured, {time.time() - start:.1f} s in all")
        except Exception as e:
            log("graph capture failed, going on with plain steps:", repr(e)[:600])
            self.graph = None
            torch.cuda.synchronize()
            self.opt.zero_grad()

    def run(self):
        if self.graph is not None:
            self.graph.replay()
        else:
            self.eager()
