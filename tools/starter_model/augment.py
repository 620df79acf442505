"""Changes of colour and sharpness for training pictures, so that pictures from other sources look less strange."""
import random

import torch
import torch.nn.functional as F


def spread(n, amount, device):
    """n factors around 1, each as likely to shrink as to grow by up to exp(amount)."""
    return ((torch.rand(n, 1, 1, 1, device=device) * 2 - 1) * amount).exp()


def recolour(x, grey_share=0.12):
    """Gamma, contrast and saturation; a few pictures lose all colour. x is [n,3,h,w] in 0..1."""
    n = len(x)
    x = x.clamp(min=1e-4).pow(spread(n, 0.45, x.device))
    x = (x - 0.5) * spread(n, 0.25, x.device) + 0.5
    luma = 0.299 * x[:, :1] + 0.587 * x[:, 1:2] + 0.114 * x[:, 2:]
    saturation = spread(n, 0.5, x.device) * (torch.rand(n, 1, 1, 1, device=x.device) > grey_share)
    return luma + (x - luma) * saturation


def blur(x, sigma):
    """Gaussian blur; white around the picture stays white."""
    n, c, h, w = x.shape
    taps = torch.exp(-0.5 * (torch.arange(-3, 4, device=x.device) / sigma) ** 2)
    taps = taps / taps.sum()
    y = F.pad(x.reshape(n * c, 1, h, w), (3, 3, 3, 3), value=1.0)
    return F.conv2d(F.conv2d(y, taps.view(1, 1, 1, 7)), taps.view(1, 1, 7, 1)).view(n, c, h, w)


@torch.no_grad()
def augment(images):
    """In place on uint8 [n,3,h,w] over white: half stay as they are, 3/8 are recoloured, 1/8 get noise, 1/4 are blurred.

    The parts are fixed runs of the batch (its samples are in random order), so that nothing waits for the device.
    Colour and noise change the object only: pixels of pure white are background.
    """
    n = len(images)
    half, quarter, eighth = n // 2, n // 4, n // 8
    if not eighth:
        return images
    part = images[:half]
    x = part.float() / 255
    background = (part == 255).all(1, keepdim=True)
    y = x.clone()
    y[eighth:] = recolour(x[eighth:])
    y[half - eighth :] += torch.randn_like(y[half - eighth :]) * 0.02
    x = torch.where(background, x, y.clamp(0, 1))
    x[:quarter] = blur(x[:quarter], random.uniform(0.4, 1.2))
    part.copy_((x * 255).round().clamp(0, 255).to(torch.uint8))
    return images
