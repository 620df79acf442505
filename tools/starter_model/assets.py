"""Builds the asset library: distance grids and colours of meshes from Debian packages, in one compressed file.

python assets.py --cache /tmp/assets --out /tmp/assets/assets.npz            downloads with apt-get, unpacks, converts
python assets.py --cache /tmp/assets --out … --packages sweethome3d-furniture  without the share-alike package

Needs numpy, scipy, pillow and torch; every converted mesh is kept in the cache folder, so a stopped build goes on where it was.
"""
import argparse
import hashlib
import json
import multiprocessing
import os
import re
import subprocess
import time
import zipfile
from pathlib import Path

import numpy as np

import asset_grid
import asset_library
import asset_readers

VERSION = 3  # of the conversion; cached results of another one are not used

# Names that only the held-out part contains; a training asset never matches.
HELD_OUT = re.compile(
    r"umbrella|guitar|piano|wheelchair|wheelbarrow|teddy|camera|cctv|\bfan\b|headphone|stroller|helmet|teapot|fountain|cactus|"
    r"snowman|mailbox|letters box|hydrant|rocking horse|scissors|seesaw|hammer|drill|mower|fork lift|skateboard|aquarium|"
    r"extinguisher|espresso|mixer|shopping basket|tent\b|piggy|telescope|elephant|giraffe|crocodile|peacock|obelisk|pyramid|"
    r"catapult|lithobolos|oxybeles|scorpio|anvil|\bwell_|handcart|column_doric|baobab|bamboo|statues?_ptol|pagoda|lighthouse|"
    r"stonehenge|siege_ram|camel|ballista",
    re.I)
SKIP = re.compile(
    r"plug\b|switch|socket\b|parking|arrow|bill \d|crossing|\brails\b|rug\b|carpet|doormat|newspaper|ruler|sidewalk|pool\b|"
    r"contemporary living|keys\b|hose|grass|underbrush|field|farming|wave|water|puddle|decal|road|aura|rays|marker|plot_|"
    r"rug_stand|cached|fndn|destruct|_top|_branches|leaves|palm_fronds|dirt|ground|test|temp/|runway|blank|decay|_death|"
    r"_base\.xml|circle|floor|impact|rubble|garrison|flag|particle|wall_(long|medium|short)|plane\.xml|reservoir|wallring|crack|"
    r"vine|patch|flock|_old|elephantry\w*_(d|r\d?)\.xml", re.I)  # the last: riders without their elephants
HELD_OUT_GROUP = 14  # held-out assets of one category: more of one kind would only repeat themselves


# ---- packages -------------------------------------------------------------------------------------------------------

def sh3f_assets(root):
    """Sweet Home 3D's catalogues: models with y up and the front along +z, sizes in the catalogue."""
    for path in sorted((root / "usr/share/sweethome3d/furniture").glob("*.sh3f")):
        archive = zipfile.ZipFile(path)
        text = archive.read("PluginFurnitureCatalog.properties").decode("latin1")
        items = {}
        for line in text.splitlines():
            m = re.match(r"(\w+)#(\d+)=(.*)", line)
            if m:
                items.setdefault(int(m[2]), {})[m[1]] = m[3].strip()
        for number, item in sorted(items.items()):
            model = item.get("model", "").lstrip("/")
            if not model.lower().endswith(".obj") or "name" not in item:
                continue
            name = item["name"].encode("latin1").decode("unicode_escape", "ignore")
            yield {"reader": "sh3f", "file": str(path), "model": model, "package": "sweethome3d-furniture", "source": path.stem,
                   "name": name, "category": item.get("category", "other").split()[0].lower(), "rotation": item.get("modelRotation"),
                   "size": [float(item.get(k, 1)) for k in ("width", "height", "depth")], "key": f"{path.stem}#{number}"}


UNITS = re.compile(r"hero|champion|siege|ship|support|cavalry_\w+_[be]\.xml|infantry_\w+_[ae]\.xml|trireme|bireme|ram|"
                   r"boat|elephant|chariot|trader|merchant|priest|healer|woman|female")


def actor_assets(root):
    """0 A.D.'s actors: y up, left-handed, the front along -z: mirroring z mends both."""
    path = root / "usr/share/games/0ad/mods/public/public.zip"
    names = sorted(n for n in zipfile.ZipFile(path).namelist() if n.startswith("art/actors/") and n.endswith(".xml"))
    for full in names:
        name = full[len("art/actors/"):]
        top = name.split("/")[0]
        if top not in ("fauna", "structures", "flora", "geology", "special", "units", "campaigns", "fungi", "props"):
            continue
        if top == "props" and not re.match(r"props/(special/eyecandy|special/wagon|special/palisade|flora|fauna)", name):
            continue
        if top == "units" and not UNITS.search(name):
            continue
        yield {"reader": "actor", "file": str(path), "model": name, "package": "0ad-data", "source": "0ad", "name": name,
               "category": "props" if top in ("special", "campaigns", "fungi") else top, "key": "0ad#" + name}


READERS = {"sweethome3d-furniture": sh3f_assets, "0ad-data": actor_assets}
ARCHIVES = {}


def load_mesh(item):
    if item["file"] not in ARCHIVES:
        archive = zipfile.ZipFile(item["file"])
        ARCHIVES[item["file"]] = asset_readers.Actors(archive) if item["reader"] == "actor" else archive
    source = ARCHIVES[item["file"]]
    if item["reader"] == "actor":
        mesh = source.load(item["model"])
        mesh.transform(np.diag([1, 1, -1.0]))
        return mesh
    folder = os.path.dirname(item["model"])
    beside = lambda f: source.read(os.path.normpath(os.path.join(folder, f.replace("\\", "/"))))
    mesh = asset_readers.read_obj(source.read(item["model"]), beside)
    if item["rotation"]:
        mesh.transform(np.array([float(v) for v in item["rotation"].split()]).reshape(3, 3))
    if not mesh.parts:
        raise ValueError("empty")
    lo, hi = mesh.bounds()
    mesh.transform(np.diag(np.array(item["size"]) / np.maximum(hi - lo, 1e-9)))
    return mesh


def converted_files(item, folder):
    """Where an item's conversion is kept, and where the reason stands if it was rejected."""
    file = Path(folder) / (hashlib.sha256(f"{VERSION} {item['key']}".encode()).hexdigest()[:24] + ".npz")
    return file, file.with_suffix(".no")


def work(job):
    """Converts one item through the cache; returns a reason where it is rejected."""
    item, cache = job
    file, reject = converted_files(item, cache)
    if file.exists() or reject.exists():
        return item["key"], str(file) if file.exists() else None, None if file.exists() else reject.read_text()
    try:
        made = asset_grid.convert(load_mesh(item))
    except (ValueError, KeyError, IndexError, MemoryError, SyntaxError) as e:
        reject.write_text(f"{type(e).__name__}: {e}"[:200])
        return item["key"], None, reject.read_text()
    tmp = file.with_suffix(".tmp.npz")
    np.savez_compressed(tmp, **made)
    tmp.rename(file)
    return item["key"], str(file), None


# ---- the library file -----------------------------------------------------------------------------------------------

def package_note(root, package):
    """Version of a package, and holder and licence of each group of its files that may hold meshes."""
    shown = subprocess.run(["apt-cache", "show", "--no-all-versions", package], capture_output=True, text=True).stdout
    version = (re.search(r"^Version: (.*)$", shown, re.M) or [None, "unknown"])[1]
    text = (root / "usr/share/doc" / package / "copyright").read_text(errors="replace")
    found = re.findall(r"^Files: ([^\n]*)\n(?:.*\n)*?Copyright: *([^\n]*)\n(?:.*\n)*?License: ([^\n]*)$", text, re.M)
    groups = [(re.sub(r"/?\*$", "", files.strip()) or "all", re.sub(r"\s+", " ", holder.strip()), licence.strip())
              for files, holder, licence in found if not re.search(r"^debian/|/fonts/", files)]
    licences = [f"{files}: {licence}, (c) {holder}" for files, holder, licence in groups]
    return {"package": package, "version": version, "licences": licences}


def fetch(package, cache):
    root = cache / "x" / package
    if not root.exists():
        debs = cache / "debs"
        debs.mkdir(parents=True, exist_ok=True)
        if not list(debs.glob(package + "_*.deb")):
            subprocess.run(["apt-get", "download", package], cwd=debs, check=True)
        tmp = root.with_suffix(".tmp")
        tmp.mkdir(parents=True, exist_ok=True)
        subprocess.run(["dpkg-deb", "-x", str(next(debs.glob(package + "_*.deb"))), str(tmp)], check=True)
        tmp.rename(root)
    return root


def distinct(files, limit=0.9):
    """Places of the files whose grids overlap by less than `limit` with every one kept before."""
    coarser = lambda band: band.reshape(32, 2, 32, 2, 32, 2).mean((1, 3, 5), dtype=np.float32)
    inside = np.stack([(coarser(np.load(f)["band"]) < 0).ravel() for f in files]).astype(np.float32)
    volume, both = inside.sum(1), inside @ inside.T
    alike = both > limit * (volume[:, None] + volume[None] - both)
    kept = []
    for i in range(len(files)):
        if not alike[i, kept].any():
            kept.append(i)
    return kept


def thinned(group, most):
    """At most so many of a group, evenly picked."""
    n = min(len(group), most)
    return [group[i * len(group) // n] for i in range(n)]


def choose(items, results, limit):
    """Drops near-identical grids, later ones first, and thins out the largest groups; assets for training come first."""
    there = [dict(i, path=results[i["key"]], held_out=bool(HELD_OUT.search(i["name"]))) for i in items if results.get(i["key"])]
    groups = {}
    for i in distinct([t["path"] for t in there]):
        groups.setdefault((there[i]["held_out"], there[i]["package"], there[i]["category"]), []).append(there[i])
    held_out = [k for name, g in groups.items() if name[0] for k in thinned(g, HELD_OUT_GROUP)]
    train = [g for name, g in groups.items() if not name[0]]
    room = limit - len(held_out)
    cap = max(c for c in range(1, limit + 1) if sum(min(len(g), c) for g in train) <= room)  # common to all groups
    return [k for g in train for k in thinned(g, cap)] + held_out


def write(path, kept, notes, threads):
    info = {"count": len(kept), "train": sum(not k["held_out"] for k in kept), "notes": notes,
            "assets": [{k: a[k] for k in ("package", "source", "category", "name", "held_out")} for a in kept]}
    asset_library.write(path, [np.load(k["path"]) for k in kept], info, threads)
    return info


def licence_text(notes, info):
    lines = ["Meshes of these Debian packages served as training shapes (only distance grids and colours derived from them):", ""]
    for note in notes:
        used = sum(a["package"] == note["package"] for a in info["assets"])
        lines.append(f"- {note['package']} {note['version']}, {used} shapes. Licences by its copyright file:")
        lines += [f"  - {licence}" for licence in note["licences"]]
    return "\n".join(lines) + "\n"


def arguments():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--cache", default="/tmp/assets")
    ap.add_argument("--out", default="/tmp/assets/assets.npz")
    ap.add_argument("--packages", nargs="+", default=list(READERS), choices=list(READERS))
    ap.add_argument("--limit", type=int, default=1000, help="most assets in the library")
    ap.add_argument("--every", type=int, default=1, help="take every n-th candidate only (for a trial)")
    ap.add_argument("--only-cached", action="store_true", help="write the library from what is converted already")
    ap.add_argument("--jobs", type=int, default=1)
    return ap.parse_args()


def convert_all(items, folder, jobs):
    """Files of the converted items by key, None for rejected ones; says how it goes."""
    start, results, reasons = time.time(), {}, {}
    # Interleaved, so that a stopped build has something of everything.
    order = [items[i] for k in range(16) for i in range(k, len(items), 16)]
    with multiprocessing.Pool(jobs) as pool:
        for n, (key, file, reason) in enumerate(pool.imap_unordered(work, [(i, str(folder)) for i in order])):
            results[key] = file
            if reason:
                reasons[reason] = reasons.get(reason, 0) + 1
            if n % 50 == 49:
                good = sum(v is not None for v in results.values())
                print(f"{n + 1} done, {good} good, {time.time() - start:.0f} s", flush=True)
    print("rejected:", json.dumps(dict(sorted(reasons.items(), key=lambda r: -r[1])[:12])))
    return results


def print_summary(path, info):
    counts = {}
    for a in info["assets"]:
        counts.setdefault(f"{a['package']}/{a['category']}", [0, 0])[a["held_out"]] += 1
    print("train and held out by category:", json.dumps(counts))
    print("held out:", ", ".join(sorted({a["name"] for a in info["assets"] if a["held_out"]})))
    print(f"{path}: {info['count']} assets, {info['train']} for training, {os.path.getsize(path) / 1e6:.1f} MB")


def main():
    a = arguments()
    cache = Path(a.cache)
    roots = {p: fetch(p, cache) for p in a.packages}
    items = [i for p in a.packages for i in READERS[p](roots[p]) if not SKIP.search(i["name"])][:: a.every]
    folder = cache / f"converted{VERSION}"
    folder.mkdir(parents=True, exist_ok=True)
    if a.only_cached:
        items = [i for i in items if any(f.exists() for f in converted_files(i, folder))]
    print(f"{len(items)} candidates", flush=True)
    kept = choose(items, convert_all(items, folder, a.jobs), a.limit)
    notes = [package_note(roots[p], p) for p in a.packages]
    info = write(a.out, kept, notes, a.jobs)
    Path(a.out).with_suffix(".LICENCES.md").write_text(licence_text(notes, info))
    print_summary(a.out, info)


if __name__ == "__main__":
    main()
