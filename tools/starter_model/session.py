"""One training command in one process: stages in order, snapshots, export and evaluation within the time budget."""
import hashlib
import json
import os
import shutil
import sys
import tarfile
import time
import traceback
from pathlib import Path

import torch

import datagen
import evaluate as evaluation
import export
import stages
from denoising import Denoising
from model_card import write_card
from parallel import join, reduction_ms
from selfcheck import networks, self_check
from stepping import T0, Watchdog, deadline, log, open_log

VAE_FLOOR = 0.955  # a fresh VAE below this trains a second round
SAME_SPREAD = 0.05  # latents whose spread changed by less keep their scale factor: the denoiser knows that scale


class Sizes:
    """How much is evaluated and drawn."""

    def __init__(self, args):
        self.counts, self.rows, self.per_kind = evaluation.COUNTS, (40, 12, 8), 3
        self.picture, self.grid, self.sheet = 512, 64, 96
        if args.smoke:
            self.counts, self.rows, self.per_kind = (16, 8, 8), (6, 3, 3), 1
        if args.tiny:
            self.counts, self.rows, self.per_kind = (3, 2, 2), (1, 1, 1), 1
            self.picture, self.grid, self.sheet = 256, 24, 32
        self.kinds = evaluation.PICTURE_KINDS[: 3 if args.tiny else None]


def latest(source):
    """The file or folder to go on from: `source` itself, or the newest stage of a run in it."""
    source = Path(source)
    if source.is_file():
        return source
    for folder in (source / "state", source / "final", source / "snapshot", source):
        if (folder / "state.pt").exists() or (folder / "model.safetensors").exists():
            return folder
    raise FileNotFoundError(f"nothing to go on from in {source}")


def build_generator(args, ranks, beat):
    """One process compiles the generator, under a name that tells its sources apart, and the next command finds it there."""
    if not os.environ.get("DATAGEN_LIB"):
        sources = sorted(f for f in datagen.HERE.iterdir() if f.suffix in (".h", ".cu"))
        target = [torch.cuda.get_device_capability()] if args.device == "cuda" else [args.device]
        key = hashlib.sha256(b"".join(f.read_bytes() for f in sources) + repr(target).encode()).hexdigest()[:16]
        library = Path(os.environ.get("DATAGEN_CACHE", "/tmp/orfeas_datagen")) / f"datagen_{key}.so"
        if ranks.first and not library.exists():
            built = Path(datagen.build(args.device, library.parent))
            os.replace(built, library)
        while not library.exists():
            time.sleep(0.2)
        os.environ["DATAGEN_LIB"] = str(library)
    beat()
    extra = {"assets": args.assets} if args.assets else {}
    return datagen.Generator(args.device, **extra)


def asset_summary(info):
    """Where the library's meshes came from, for whoever reads the model's description."""
    used = [a["package"] for a in info["assets"]]
    packages = [dict(note, shapes=used.count(note["package"])) for note in info["notes"]]
    return {"count": info["count"], "train": info["train"], "packages": packages}


class Session:
    def __init__(self, args, ranks, dog):
        self.args, self.ranks, self.dog = args, ranks, dog
        self.out, self.sizes = Path(args.out), Sizes(args)
        self.results = self.out / "results"
        self.send = Path(args.send) if args.send else self.out / "send"
        self.scale, self.state, self.written = 1.0, None, None

    def guarded(self, name, fn):
        """Logs a failure and goes on; not among several processes, where the others would wait for this one for ever."""
        try:
            return fn()
        except Exception:
            if self.ranks.world > 1:
                raise
            log(f"stage '{name}' failed:\n" + traceback.format_exc())
            return None

    def alone(self, name, fn):
        """For the first process's own work, which may fail without harm to the training."""
        if not self.ranks.first:
            return None
        try:
            return fn()
        except Exception:
            log(f"stage '{name}' failed:\n" + traceback.format_exc())
            return None

    def prepare(self):
        args = self.args
        args.batch = args.batch or (256 if self.ranks.world == 1 else 192)
        torch.manual_seed(args.seed)
        self.gen = build_generator(args, self.ranks, self.dog.beat)
        log("generator ready")
        self_check(self.gen, args)
        self.dog.beat()
        torch.manual_seed(args.seed)
        self.vae, self.net = networks(args)
        torch.manual_seed(args.seed + 1000 * (self.ranks.rank + 1))  # from here on only noise and choices of samples
        self.info = {
            "seed": args.seed, "torch": str(torch.__version__), "processes": self.ranks.world,
            "batch": args.batch * self.ranks.world, "encoder_layers": export.SIZE["encoder"], "kinds": datagen.KIND_NAMES}
        if self.gen.library:
            self.info["assets"] = asset_summary(self.gen.library.info)

    def resume(self):
        """True when a whole state was found, so that the VAE needs nothing more."""
        source = latest(self.args.resume)
        whole = (source / "state.pt").exists()
        if whole:
            self.state = export.load_state(source)
            self.vae.load_state_dict(self.state["vae"])
            self.net.load_state_dict(self.state["training"]["net"])
            self.scale, trained = self.state["scale"], True
            self.info = {**self.state["info"], **self.info}
        else:
            self.scale, trained = export.resume(source, self.vae, self.net)
            self.info["start"] = "the weights of an earlier starter model"
        self.vae.eval().requires_grad_(False)
        answer = lambda flag: "yes" if flag else "no"
        log(f"resumed from {source}: scale factor {self.scale:.4f}, denoiser {answer(trained)}, whole state {answer(whole)}")
        return whole

    def vae_scores(self):
        """(mean grid IoU of held-out procedural scenes, the latents' spread, their mean)."""
        scores = (0.0, 0.0, 0.0)
        if self.ranks.first:
            ious, z = stages.vae_scores(self.gen, self.vae, evaluation.held_out(self.gen, self.sizes.counts[0], datagen.TRAIN))
            scores = (sum(ious) / len(ious), z.std().item(), z.mean().item())
        self.dog.beat()
        return self.ranks.from_first(*scores)

    def log_asset_scores(self):
        library = self.gen.library
        if library and library.count > library.train:
            scenes = evaluation.held_out(self.gen, min(64, self.sizes.counts[0]), datagen.ASSET_HELD_OUT)
            ious, _ = stages.vae_scores(self.gen, self.vae, scenes)
            log(f"vae grid IoU on held-out assets {sum(ious) / len(ious):.4f}")
            self.dog.beat()

    def train_more_vae(self, seconds, iou, spread):
        """Keeps the result only when it is better on held-out shapes; returns (IoU, spread) of what is kept."""
        args = self.args
        keep = {k: v.clone() for k, v in self.vae.state_dict().items()}
        its = self.guarded("polish", lambda: stages.train_vae(
            self.gen, self.vae, args, self.dog.beat, seconds, False, args.polish_decoder_only, self.ranks))
        self.ranks.share(self.vae.parameters())
        self.vae.eval().requires_grad_(False)
        again, spread2, _ = self.vae_scores()
        verdict = "kept" if again > iou else "put back"
        log(f"vae held-out grid IoU {iou:.4f} before, {again:.4f} after: {verdict}; spread {spread2:.4f}")
        if again > iou:
            self.info["vae_iterations"] = self.info.get("vae_iterations", 0) + (its or 0)
            return again, spread2
        self.vae.load_state_dict(keep)
        return iou, spread

    def make_vae(self):
        args, resumed = self.args, bool(self.args.resume)
        if resumed and self.resume() and not args.polish_seconds:
            return
        if not resumed:
            self.info["start"] = "nothing"
            its = stages.train_vae(self.gen, self.vae, args, self.dog.beat, args.vae_seconds, ranks=self.ranks)
            self.info["vae_iterations"] = its
            self.ranks.share(self.vae.parameters())
        iou, spread, mean = self.vae_scores()
        log(f"vae held-out grid IoU {iou:.4f}; latents std {spread:.4f} mean {mean:.4f}")
        polish = args.polish_default if args.polish_seconds is None else args.polish_seconds
        if not resumed:
            polish = args.vae_seconds * 0.6 if iou < VAE_FLOOR and not (args.smoke or args.tiny) else 0
        if polish:
            log(f"training the VAE on for {polish:.0f} s" + (", the decoder alone" if args.polish_decoder_only else ""))
            iou, spread = self.train_more_vae(polish, iou, spread)
        if not resumed or abs(spread * self.scale - 1) > SAME_SPREAD:
            self.scale = 1.0 / spread
        self.alone("scores on assets", self.log_asset_scores)
        self.info.update(vae_iou=round(iou, 4), latent_std=round(spread, 4), scale_factor=self.scale)

    def pack(self):
        """The few files that matter, small enough to send: pieces of the packed weights plus one archive."""
        source = self.written
        if not source:  # what an earlier process sent stays
            self.send.mkdir(parents=True, exist_ok=True)
            shutil.copy(self.out / "train.log", self.send)
            return
        tmp = self.send.with_name(self.send.name + ".tmp")
        shutil.rmtree(tmp, ignore_errors=True)
        tmp.mkdir(parents=True)
        export.write_packed(source / "model.safetensors", tmp)
        shutil.copy(source / "train_extra.safetensors", tmp)
        with tarfile.open(tmp / "results.tar.gz", "w:gz") as tar:
            for f in [self.out / "train.log", source / "config.yaml", source / "info.json"] + sorted(self.results.glob("*")):
                if f.exists() and f.stat().st_size < 9_000_000:
                    tar.add(f, f.name)
        shutil.rmtree(self.send, ignore_errors=True)
        tmp.rename(self.send)

    def save_weights(self, name, **more):
        digest = export.save(self.out / name, self.vae, self.net, self.scale, {**self.info, **more})
        self.written = self.out / name
        return digest

    def save_state(self, training):
        parts = {"vae": self.vae.state_dict(), "scale": self.scale, "info": self.info, "training": training.state()}
        export.save_state(self.out / "state", **parts)

    def snapshot(self, training):
        def write():
            t = time.time()
            self.save_state(training)
            with training.averaged():
                self.save_weights("snapshot", **training.progress)
            self.pack()
            log(f"snapshot at {training.progress['iterations']} iterations in {time.time() - t:.1f} s")

        self.alone("snapshot", write)

    def train_denoiser(self):
        args = self.args
        training = Denoising(self.gen, self.vae, self.net, self.scale, args, self.dog.beat, self.ranks)
        if self.state:
            training.load(self.state["training"])
            self.state = None
            self.ranks.share(self.net.parameters())
        training.prepare()
        done = training.train(T0 + args.seconds - args.reserve, args.until, lambda: self.snapshot(training))
        self.alone("state", lambda: self.save_state(training))
        training.finish()
        return done

    def evaluate(self, model):
        args, sizes, dog = self.args, self.sizes, self.dog
        log(f"evaluation of {model.name}, {args.seconds - (time.time() - T0):.0f} s left")
        scores = self.alone("evaluation", lambda: evaluation.evaluate(
            model, self.results, self.gen, args.device, sizes.counts, sizes.rows, res=sizes.grid, sheet_res=sizes.sheet,
            size=sizes.picture, log=log, beat=dog.beat))
        dog.beat()
        self.alone("pack", self.pack)
        self.alone("candidates", lambda: evaluation.candidates(
            model, self.results, self.gen, args.device, sizes.per_kind, size=sizes.picture, res=sizes.grid, kinds=sizes.kinds,
            log=log, beat=dog.beat))
        return scores

    def run(self):
        self.prepare()
        self.make_vae()
        self.alone("first snapshot", lambda: self.save_weights("snapshot", iterations=0))
        done = self.guarded("denoiser", self.train_denoiser)
        if not self.ranks.first:
            return True
        if done:
            self.info.update(done)
            log(f"exported, sha256 {self.save_weights('final')}")
        self.alone("pack", self.pack)
        self.dog.beat()
        scores = None
        if not self.args.skip_evaluation:
            scores = self.evaluate(self.written)
            self.alone("card", lambda: write_card(self.results / "MODEL_CARD.md", self.info, scores))
        return bool(done and (scores or self.args.skip_evaluation))


def set_sizes(args):
    if args.tiny:
        export.SIZE.update(width=64, double=1, single=2, encoder=2, decoder=2)
    if args.encoder_layers:
        export.SIZE["encoder"] = args.encoder_layers


def wait_for_the_end(dog):
    """The other processes have nothing left to do; whoever started them ends them."""
    while True:
        dog.beat()
        time.sleep(1)


def main(args, rank, world, port):
    out = Path(args.out)
    (out / "results").mkdir(parents=True, exist_ok=True)
    open_log(out / (f"train.{rank}.log" if rank else "train.log"), echo=not rank)
    log("arguments", json.dumps(vars(args)))
    dog, ok, session = Watchdog(), False, None
    set_sizes(args)
    try:
        if args.device == "cuda":
            if args.every_gpu:
                torch.cuda.set_device(rank)
            torch.backends.cuda.matmul.allow_tf32 = True
            torch.backends.cudnn.allow_tf32 = True
            log(world, torch.cuda.get_device_name(), "torch", torch.__version__)
        with deadline(50, "connecting the processes"):
            ranks = join(rank, world, port, args.device)
            if world > 1:
                log(f"{world} processes connected, {reduction_ms(ranks):.1f} ms to average 100 MB")
        session = Session(args, ranks, dog)
        ok = session.run()
    except Exception:
        log("FAILED:\n" + traceback.format_exc())
    if rank and ok:
        wait_for_the_end(dog)
    log("finished" if ok else "finished WITH ERRORS")
    if not rank and session:
        session.alone("pack", session.pack)
    if world == 1 or ok:
        (out / "DONE").write_text("ok\n" if ok else "failed\n")
    sys.stdout.flush()
    os._exit(0 if ok else 1)
