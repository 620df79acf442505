"""Fills MODEL_CARD.md's template with what a run measured."""
from pathlib import Path

TEMPLATE = Path(__file__).resolve().parent / "MODEL_CARD.md"


def score_rows(scores):
    rows = []
    for name, entry in (scores or {}).items():
        for steps in (24, 10, 5):
            s = entry[f"steps{steps}"]
            rows.append(f"| {name} ({entry['scenes']}) | {steps} | {s['iou']['mean']:.3f} / {s['iou']['median']:.3f} "
                        f"| {s['silhouette']['mean']:.3f} / {s['silhouette']['median']:.3f} |")
    return "\n".join(rows) or "| not measured | | | |"


def kind_rows(scores):
    rows = []
    for entry in (scores or {}).values():
        for kind, s in entry["kinds"].items():
            rows.append(f"| {kind} | {s['n']} | {s['iou']:.2f} | {s['silhouette']:.2f} |")
    return "\n".join(rows) or "| not measured | | | |"


def write_card(path, info, scores):
    text = TEMPLATE.read_text(encoding="utf-8")
    for key in ("seed", "torch", "iterations", "scenes", "vae_iterations", "vae_iou", "scale_factor", "seconds"):
        value = info.get(key, "not recorded")
        text = text.replace("{{" + key + "}}", f"{value:.4g}" if isinstance(value, float) else str(value))
    text = text.replace("{{scores}}", score_rows(scores)).replace("{{kinds}}", kind_rows(scores))
    Path(path).write_text(text, encoding="utf-8")
