"""Fills MODEL_CARD.md's template with what a run measured."""
from pathlib import Path

AUTHORS = {  # as the packages' copyright files tell
    "sweethome3d-furniture": "Andrew Kator & Jennifer Legaz (CC-BY-3.0-US), Reallusion (CC-BY-3.0-US), Scopia Visual\n"
    "  Interfaces Systems (CC-BY-3.0), BlendSwap contributors (CC-BY-3.0), Emmanuel Puybaret, eTeks and others (CC0);\n"
    "  <http://www.sweethome3d.com/importModels.jsp>.",
    "0ad-data": "Wildfire Games (CC-BY-SA-3.0), <https://play0ad.com/>.",
}
TEMPLATE = Path(__file__).resolve().parent / "MODEL_CARD.md"


def score_rows(scores):
    rows = []
    for name, entry in (scores or {}).items():
        for steps in (24, 10, 5):
            s = entry[f"steps{steps}"]
            pair = lambda m, digits=3: f"{s[m]['mean']:.{digits}f} / {s[m]['median']:.{digits}f}" if m in s else ""
            floaters = f"{100 * s['floaters']:.0f} %" if "floaters" in s else ""
            alone = entry.get("autoencoder", {}).get("iou") if steps == 24 else None
            autoencoder = f"{alone['mean']:.3f} / {alone['median']:.3f}" if alone else ""
            cells = (f"{name} ({entry['scenes']})", steps, pair("iou"), pair("silhouette"), pair("chamfer", 4), floaters, autoencoder)
            rows.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(rows) or "| not measured | | | | | | |"


def kind_rows(scores):
    rows = []
    for entry in (scores or {}).values():
        for kind, s in entry["kinds"].items():
            rows.append(f"| {kind} | {s['n']} | {s['iou']:.2f} | {s['silhouette']:.2f} |")
    return "\n".join(rows) or "| not measured | | | |"


def asset_text(info):
    """Names the packages whose meshes served as training shapes."""
    assets = info.get("assets")
    if not assets:
        return "no third-party meshes"
    names = ", ".join(f"{p['package']} {p['version']} ({p['shapes']} shapes)" for p in assets["packages"])
    held_out = assets["count"] - assets["train"]
    return (f"distance grids and colours derived from {assets['count']:,} meshes of the Debian packages {names}, "
            f"{held_out} of them held out")


def data_text(info):
    """What the model was trained on, in a few words."""
    return ("generated shapes and on distance grids and colours derived from third-party meshes" if info.get("assets")
            else "generated shapes")


def author_text(info):
    """Who made the meshes; a package that is not known here can't be named, so it is refused."""
    assets = info.get("assets")
    if not assets:
        return ""
    lines = "\n".join(f"- {p['package']}: {AUTHORS[p['package']]}" for p in assets["packages"])
    return ("## Meshes that served as training shapes\n"
            "Only distance grids and colours derived from them were used, scaled and recoloured; no mesh is part of the\n"
            f"model. Authors and licences, as the packages' copyright files name them:\n{lines}\n\n")


def write_card(path, info, scores):
    text = TEMPLATE.read_text(encoding="utf-8")
    for key in ("seed", "torch", "iterations", "scenes", "vae_iterations", "vae_iou", "scale_factor", "seconds", "processes",
                "start"):
        value = info.get(key, "not recorded")
        text = text.replace("{{" + key + "}}", f"{value:.4g}" if isinstance(value, float) else str(value))
    text = text.replace("{{data}}", data_text(info)).replace("{{assets}}", asset_text(info)).replace("{{authors}}", author_text(info))
    text = text.replace("{{counts}}", " ".join(str(entry["scenes"]) for entry in (scores or {}).values()))
    text = text.replace("{{library}}", " --assets assets.npz" if info.get("assets") else "")
    text = text.replace("{{scores}}", score_rows(scores)).replace("{{kinds}}", kind_rows(scores))
    Path(path).write_text(text, encoding="utf-8")
