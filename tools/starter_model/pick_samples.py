"""Sample pictures from a run's candidates: python pick_samples.py --results DIR --out DIR [--names fish-0 lamp-2 ...] [--count 6]

Without names, the best candidate of each kind counts, and the best kinds are taken.
"""
import argparse
import json
import tarfile
from pathlib import Path


def choose(table, available, count):
    """table is sorted best first; at most one picture per kind."""
    names, kinds = [], set()
    for row in table:
        kind = row["name"].rsplit("-", 1)[0]
        if kind not in kinds and row["name"] in available and len(names) < count:
            kinds.add(kind)
            names.append(row["name"])
    return names


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--results", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--names", nargs="*")
    ap.add_argument("--count", type=int, default=6)
    a = ap.parse_args()
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    table = json.loads((Path(a.results) / "candidates.json").read_text())
    with tarfile.open(Path(a.results) / "candidates.tar") as tar:
        available = {m.name[:-4] for m in tar.getmembers()}
        for name in a.names or choose(table, available, a.count):
            kind = name.rsplit("-", 1)[0]
            (out / f"{kind}.png").write_bytes(tar.extractfile(name + ".png").read())
            print(kind, next(r for r in table if r["name"] == name))


if __name__ == "__main__":
    main()
