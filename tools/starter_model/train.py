"""Trains the starter model within a time budget, on every GPU of this machine.

python train.py --out DIR --seconds 1110          the whole run
python train.py --out DIR --smoke                 every stage for a moment (about two minutes on a GPU)
python train.py --out DIR --device cpu --tiny     every line on a CPU, a few steps, useless weights
"""
import time

T0 = time.time()  # before the slow imports: the time budget counts from here

import argparse
import os
import sys
from pathlib import Path

import launch

AGAIN_SECONDS = 60  # least time for training, besides the reserve, that a second try is worth


def arguments(argv=None):
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--out", required=True)
    ap.add_argument("--send", help="where the files to send are kept up to date; OUT/send if not given")
    ap.add_argument("--device", default="cuda")
    ap.add_argument("--ranks", type=int, default=0, help="processes, each with a GPU of its own; 0: one for each GPU")
    ap.add_argument("--every-gpu", action="store_true", help="let each process see all GPUs, should NCCL ask for that")
    ap.add_argument("--seconds", type=float, default=1110, help="for everything, counted from the start")
    ap.add_argument("--vae-seconds", type=float, default=110, help="pure VAE training, without compilation")
    ap.add_argument("--polish-seconds", type=float, help="with --resume: train the VAE on first; 120, after a state 0")
    ap.add_argument("--polish-decoder-only", action="store_true", help="leave the latents as they are")
    ap.add_argument("--until", type=float, default=1.0, help="where in the rate's schedule this command ends")
    ap.add_argument("--reserve", type=float, default=75, help="kept for export and evaluation")
    ap.add_argument("--snapshot-seconds", type=float, default=230)
    ap.add_argument("--batch", type=int, help="of each process; 256 for one, 192 for several")
    ap.add_argument("--vae-batch", type=int, default=96)
    ap.add_argument("--queries", type=int, default=4096)
    ap.add_argument("--ring", type=int, default=65536)
    ap.add_argument("--encoder-layers", type=int, help="of the image encoder; one with fewer grows when training goes on")
    ap.add_argument("--lr", type=float, default=4e-3)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--assets", help="a library of meshes that assets.py made")
    ap.add_argument("--resume", help="what this program wrote: OUT, one of its folders, or a start file")
    ap.add_argument("--skip-evaluation", action="store_true")
    ap.add_argument("--no-compile", dest="compile", action="store_false")
    ap.add_argument("--no-graph", dest="graph", action="store_false")
    ap.add_argument("--no-augment", dest="augment", action="store_false")
    ap.add_argument("--smoke", action="store_true")
    ap.add_argument("--tiny", action="store_true")
    a = ap.parse_args(argv)
    a.polish_default = 120
    if a.smoke:
        a.seconds, a.vae_seconds, a.reserve, a.ring, a.snapshot_seconds = 125, 12, 25, 8192, 10
        a.polish_default = 8
        if a.skip_evaluation:
            a.seconds, a.reserve = 85, 8
    if a.tiny:
        a.seconds, a.vae_seconds, a.reserve, a.ring, a.snapshot_seconds = 40, 3, 12, 8, 2
        a.polish_default = 3
        a.batch, a.vae_batch, a.queries = 4, 2, 256
    return a


def second_try(args, t0):
    """Options for one process after several have failed, from the last thing they wrote; None when it is too late."""
    out = Path(args.out)
    if (out / "DONE").exists() or time.time() - t0 > args.seconds - args.reserve - AGAIN_SECONDS:
        return None
    written = [f for f in (out / "state/state.pt", out / "snapshot/model.safetensors") if f.exists() and f.stat().st_mtime > t0]
    return ["--ranks", "1"] + (["--resume", str(written[0].parent), "--polish-seconds", "0"] if written else [])


def main():
    args = arguments()
    rank = os.environ.get("STARTER_RANK")
    if rank is None:
        gpus = launch.visible_gpus() if args.device == "cuda" else []
        world = args.ranks or max(1, len(gpus))
        if gpus:
            world = min(world, len(gpus))
        if world > 1:
            (Path(args.out) / "DONE").unlink(missing_ok=True)
            command = [os.path.abspath(__file__)] + sys.argv[1:]
            code = launch.run(command, world, gpus, T0, args.every_gpu)
            more = second_try(args, T0) if code else None
            if more:
                print(f"{world} processes ended with code {code}: going on with one", flush=True)
                code = launch.run(command + more, 1, gpus, T0)
            sys.exit(code)
    import session

    session.main(args, int(rank or 0), int(os.environ.get("STARTER_WORLD") or 1), int(os.environ.get("STARTER_PORT") or 0))


if __name__ == "__main__":
    main()
