"""The pipeline's standard picture preparation: crop by alpha, centre on white, resize."""
import numpy as np


def area_weights(n_in, n_out, shrink):
    """Rows: output cells; columns: how much of each input pixel a cell covers. Without `shrink` it interpolates linearly."""
    w = np.zeros((n_out, n_in))
    inverse = n_out / n_in
    ratio = 1 / inverse  # as OpenCV rounds it: where i * ratio is whole, the last bit decides between two pixels
    for i in range(n_out):
        if shrink:
            a, b = i * ratio, (i + 1) * ratio
            for j in range(int(a), min(n_in, int(np.ceil(b)))):
                w[i, j] = min(b, j + 1) - max(a, j)
        else:
            j = int(i * ratio)
            f = np.float32((i + 1) - (j + 1) * inverse)
            f = 0.0 if f <= 0 else f - np.floor(f)
            w[i, min(j, n_in - 1)] += 1 - f
            w[i, min(j + 1, n_in - 1)] += f
    return w / w.sum(1, keepdims=True)


def cubic_weights(n_in, n_out):
    """Bicubic with a = -0.75 and clamped borders, not antialiased when shrinking."""
    w, a = np.zeros((n_out, n_in)), -0.75
    for i in range(n_out):
        x = (i + 0.5) * n_in / n_out - 0.5
        j = int(np.floor(x))
        for k in range(-1, 3):
            d = abs(x - (j + k))
            v = ((a + 2) * d - (a + 3)) * d * d + 1 if d <= 1 else ((a * d - 5 * a) * d + 8 * a) * d - 4 * a
            w[i, min(max(j + k, 0), n_in - 1)] += v
    return w


def resize(img, h, w, weights):
    n_h, n_w, c = img.shape
    out = (weights(n_h, h) @ img.reshape(n_h, n_w * c).astype(np.float64)).reshape(h, n_w, c)
    return weights(n_w, w) @ out  # broadcasts over rows


def prepare(rgba, size=140, border=0.15):
    """uint8 [H,W,4] -> image [1,3,size,size] and mask [1,1,size,size], float32 in [-1,1]."""
    if rgba.shape[-1] == 3:
        rgba = np.concatenate([rgba, np.full_like(rgba[..., :1], 255)], -1)
    ys, xs = np.nonzero(rgba[..., 3])
    if len(ys) == 0:
        raise ValueError("the picture is fully transparent")
    y0, y1, x0, x1 = ys.min(), ys.max(), xs.min(), xs.max()
    crop = rgba[y0:y1, x0:x1]
    side = max(rgba.shape[:2])
    scale = int(side * (1 - border)) / max(crop.shape[:2])
    h, w = int(crop.shape[0] * scale), int(crop.shape[1] * scale)
    shrink = h <= crop.shape[0] and w <= crop.shape[1]  # OpenCV averages areas only when neither side grows
    part = np.clip(np.rint(resize(crop, h, w, lambda a, b: area_weights(a, b, shrink))), 0, 255)
    full = np.zeros((side, side, 4))
    y, x = (side - h) // 2, (side - w) // 2
    full[y : y + h, x : x + w] = part
    alpha = full[..., 3:] / 255.0
    rgb = (full[..., :3] * alpha + 255.0 * (1 - alpha)).astype(np.uint8)
    rgb = np.clip(np.rint(resize(rgb, size, size, cubic_weights)), 0, 255)
    pick = np.minimum((np.arange(size) * (side / size)).astype(int), side - 1)
    mask = full[..., 3].astype(np.uint8)[pick][:, pick].astype(np.float32)
    to = lambda a: (a / 255.0 * 2 - 1).astype(np.float32)
    return to(rgb).transpose(2, 0, 1)[None], to(mask)[None, None]
