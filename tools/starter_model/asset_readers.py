"""Small mesh readers for the asset library: Wavefront OBJ with materials, and 0 A.D.'s actors with their PMD meshes."""
import io
import posixpath
import re
import struct
import xml.etree.ElementTree as ET

import numpy as np
from PIL import Image

PLAYER_COLOURS = ((0.16, 0.30, 0.65), (0.65, 0.14, 0.14), (0.22, 0.48, 0.20), (0.80, 0.66, 0.18), (0.45, 0.24, 0.55))


class Material:
    """A plain colour or a small texture; alpha below one half means a hole when `holes` is set."""

    def __init__(self, colour=(0.7, 0.7, 0.7), picture=None, holes=False, player=None):
        self.colour, self.picture, self.holes, self.player = np.asarray(colour, np.float32), picture, holes, player

    def sample(self, uv):
        """Colours [N,3] and a mask of what is there, at texture coordinates with v upwards."""
        n = len(uv)
        if self.picture is None:
            return np.broadcast_to(self.colour, (n, 3)), np.ones(n, bool)
        h, w = self.picture.shape[:2]
        uv = np.nan_to_num(uv)
        x = (np.floor((uv[:, 0] % 1) * w).astype(int)).clip(0, w - 1)
        y = (np.floor((1 - uv[:, 1] % 1) * h).astype(int)).clip(0, h - 1)
        texel = self.picture[y, x]
        colour, alpha = texel[:, :3], texel[:, 3]
        if self.player is not None:
            colour = colour * alpha[:, None] + np.asarray(self.player, np.float32) * (0.4 + 0.6 * colour) * (1 - alpha[:, None])
        return colour, (alpha > 0.5) if self.holes else np.ones(n, bool)


def small_picture(data, limit=128):
    image = Image.open(io.BytesIO(data))
    if max(image.size) > 4096:
        image.draft("RGB", (512, 512))
    image = image.convert("RGBA")
    if max(image.size) > limit:
        f = limit / max(image.size)
        image = image.resize((max(1, round(image.width * f)), max(1, round(image.height * f))), Image.BOX)
    return np.asarray(image, np.float32) / 255


class Mesh:
    """Parts of (corners [T,3,3], texture coordinates [T,3,2], material)."""

    def __init__(self):
        self.parts = []

    def add(self, corners, uv, material):
        if len(corners):
            self.parts.append((np.asarray(corners, np.float64), np.asarray(uv, np.float32), material))

    def transform(self, linear, shift=(0, 0, 0)):
        self.parts = [(c @ np.asarray(linear, np.float64).T + np.asarray(shift, np.float64), uv, m) for c, uv, m in self.parts]

    def bounds(self):
        allc = np.concatenate([c.reshape(-1, 3) for c, _, _ in self.parts])
        return allc.min(0), allc.max(0)

    def triangles(self):
        return sum(len(c) for c, _, _ in self.parts)


def read_mtl(text, load):
    materials, name = {}, None
    for line in text.splitlines():
        word = line.split()
        if not word or word[0].startswith("#"):
            continue
        if word[0] == "newmtl":
            name = line.strip()[6:].strip()
            materials[name] = Material()
        elif name is None:
            continue
        elif word[0] == "Kd" and len(word) >= 4:
            try:
                materials[name].colour = np.clip(np.array([float(v) for v in word[1:4]], np.float32), 0, 1)
            except ValueError:
                pass
        elif word[0] == "map_Kd":
            try:
                materials[name].picture = small_picture(load(word[-1]))
            except Exception:
                try:
                    materials[name].picture = small_picture(load(line.strip()[6:].strip()))
                except Exception:
                    pass
    return materials


def read_obj(data, load):
    """`load` returns the bytes of a file named in the OBJ or its MTL."""
    text = data.decode("latin1").replace("\\\r\n", " ").replace("\\\n", " ")
    materials, current = {}, None
    v, vt, groups = [], [], {}
    for line in text.splitlines():
        head = line[:2]
        if head == "v ":
            v.append(line.split()[1:4])
        elif head == "vt":
            vt.append((line.split() + ["0", "0"])[1:3])
        elif head == "f ":
            ids = []
            for w in line.split()[1:]:
                a = w.split("/")
                i = int(a[0])
                j = int(a[1]) if len(a) > 1 and a[1] else 0
                ids.append((i - 1 if i > 0 else len(v) + i, j - 1 if j > 0 else (len(vt) + j if j < 0 else -1)))
            out = groups.setdefault(current, [])
            for k in range(1, len(ids) - 1):
                out.append(ids[0] + ids[k] + ids[k + 1])
        elif head == "us" and line.startswith("usemtl"):
            current = line.strip()[6:].strip()
        elif head == "mt" and line.startswith("mtllib"):
            try:
                materials.update(read_mtl(load(line.strip()[6:].strip()).decode("latin1"), load))
            except KeyError:
                pass
    mesh = Mesh()
    v = np.array(v, np.float64)
    vt = np.array(vt + [["0", "0"]], np.float32)
    for name, faces in groups.items():
        f = np.array(faces, np.int64).reshape(-1, 3, 2)
        f = f[(f[..., 0] >= 0).all(1) & (f[..., 0] < len(v)).all(1)]
        mesh.add(v[f[..., 0]], vt[f[..., 1].clip(-1, len(vt) - 1)], materials.get(name) or Material())
    return mesh


def quaternion(q):
    x, y, z, w = np.asarray(q, np.float64) / max(np.linalg.norm(q), 1e-9)
    return np.array([[1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
                     [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
                     [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)]])


def read_pmd(b):
    """Version 4 of 0 A.D.'s binary mesh: corners, texture coordinates and named attachment points."""
    if b[:4] != b"PSMD" or struct.unpack_from("<I", b, 4)[0] != 4:
        raise ValueError("not a PMD 4 file")
    n, pairs = struct.unpack_from("<II", b, 12)
    width = 24 + 8 * pairs + 20
    raw = np.frombuffer(b, np.uint8, n * width, 20).reshape(n, width)
    pos = raw[:, :12].copy().view("<f4").reshape(n, 3)
    uv = raw[:, 24:32].copy().view("<f4").reshape(n, 2) if pairs else np.zeros((n, 2), np.float32)
    at = 20 + n * width
    faces = struct.unpack_from("<I", b, at)[0]
    f = np.frombuffer(b, "<u2", faces * 3, at + 4).reshape(faces, 3).astype(int)
    at += 4 + faces * 6
    bones = struct.unpack_from("<I", b, at)[0]
    at += 4
    bone = [struct.unpack_from("<7f", b, at + 28 * i) for i in range(bones)]
    at += 28 * bones
    points = {}
    count = struct.unpack_from("<I", b, at)[0]
    at += 4
    for _ in range(count):
        size = struct.unpack_from("<I", b, at)[0]
        name = b[at + 4 : at + 4 + size].decode("latin1")
        at += 4 + size
        p = struct.unpack_from("<7f", b, at)
        index = b[at + 28]
        at += 29
        r, t = quaternion(p[3:]), np.array(p[:3])
        if index != 255 and index < bones:
            br, bt = quaternion(bone[index][3:]), np.array(bone[index][:3])
            r, t = br @ r, br @ t + bt
        points[name] = (r, t)
    return pos[f], uv[f], points


class Actors:
    """Assembles actors of 0 A.D. (a mesh, its texture, and other actors at its attachment points)."""

    SKIP = re.compile(r"particle|decal|flag|smoke|flame|fire|water|aura|light|destruct|projectile|waypoint|garrison|rally|dust|"
                      r"foam|ring|animal_blood")

    def __init__(self, archive):
        self.zip, self.names, self.pictures = archive, set(archive.namelist()), {}

    def picture(self, file):
        if file not in self.pictures:
            if len(self.pictures) > 400:
                self.pictures.clear()
            stem = "art/textures/skins/" + file
            stem = stem if stem + ".cached.dds" in self.names else posixpath.splitext(stem)[0] + ".dds"
            try:
                self.pictures[file] = small_picture(self.zip.read(stem + ".cached.dds"), 256)
            except Exception:
                self.pictures[file] = None
        return self.pictures[file]

    def describe(self, path):
        """Mesh file, base texture, attachments and material of an actor's most frequent variants."""
        root = ET.fromstring(self.zip.read("art/actors/" + path))
        if root.tag == "qualitylevels":
            inner = root.find("actor")
            if inner is not None and inner.get("file"):
                root = ET.fromstring(self.zip.read("art/actors/" + inner.get("file")))
            else:
                root = root.find("inline") if inner is None else inner
        mesh, texture, props = None, None, {}

        def take(variant, depth=0):
            nonlocal mesh, texture
            if variant.get("file") and depth < 4:
                name = "art/variants/" + variant.get("file")
                if name in self.names:
                    take(ET.fromstring(self.zip.read(name)), depth + 1)
            mesh = variant.findtext("mesh") or mesh
            for t in variant.iter("texture"):
                if t.get("name") == "baseTex":
                    texture = t.get("file")
            found = variant.find("props")
            if found is not None:
                fresh = {}
                for p in found.iter("prop"):
                    fresh.setdefault(p.get("attachpoint"), []).append(p.get("actor") or "")
                props.update(fresh)

        for group in root.iter("group"):
            variants = list(group.iter("variant"))
            if variants:
                weight = [float(v.get("frequency") or 0) for v in variants]
                take(variants[int(np.argmax(weight))])
        return (mesh or "").strip(), texture, props, root.findtext("material") or "default.xml"

    def load(self, path, player=None, depth=0, into=None, place=None):
        into = Mesh() if into is None else into
        player = player or PLAYER_COLOURS[sum(path.encode()) % len(PLAYER_COLOURS)]
        file, texture, props, material = self.describe(path)
        name = "art/meshes/" + posixpath.splitext(file)[0]
        stored = next((n for n in (name + ".dae.cached.pmd", name + ".pmd") if n in self.names), None)
        if not file or stored is None:
            if depth:
                return into
            raise ValueError("no mesh")
        corners, uv, points = read_pmd(self.zip.read(stored))
        r, t = place or (np.eye(3), np.zeros(3))
        picture = self.picture(texture) if texture else None
        masked = "player" in material or "objectcolor" in material
        holes = "trans" in material and not masked
        into.add(corners @ r.T + t, uv, Material((0.6, 0.55, 0.5), picture, holes, player if masked else None))
        if depth < 3:
            for point, actors in props.items():
                spot = points.get("prop-" + point, points.get("prop_" + point, points.get(point)))
                if spot is None:
                    if point not in ("root", "main_root"):
                        continue
                    spot = (np.eye(3), np.zeros(3))
                for actor in actors:
                    if actor and not self.SKIP.search(actor):
                        try:
                            self.load(actor, player, depth + 1, into, (r @ spot[0], r @ spot[1] + t))
                        except (ValueError, KeyError, ET.ParseError):
                            pass
        return into
