"""The latent denoiser of the 2.0 family: joint-attention double blocks, then single blocks, no position embedding."""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F


def time_embedding(t, dim=256, period=1000.0, scale=1000.0):
    """cos | sin of scale * t; built on t's device so that a step can be captured in a CUDA graph."""
    half = dim // 2
    freq = torch.exp(torch.arange(half, device=t.device, dtype=torch.float32) * (-math.log(period) / half))
    arg = (t.float() * scale)[:, None] * freq[None]
    return torch.cat([arg.cos(), arg.sin()], -1)


class EmbedMLP(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.in_layer = nn.Linear(n_in, n_out)
        self.out_layer = nn.Linear(n_out, n_out)

    def forward(self, x):
        return self.out_layer(F.silu(self.in_layer(x)))


class RMSScale(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(dim))

    def forward(self, x):
        f = x.float()
        f = f * torch.rsqrt(f.square().mean(-1, keepdim=True) + 1e-6)
        return (f * self.scale).to(x.dtype)


class QKNorm(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.query_norm = RMSScale(dim)
        self.key_norm = RMSScale(dim)


def split_heads(qkv, heads, norm):
    """[B,N,3*h*d] -> q, k, v of [B,h,N,d], q and k normalised per head."""
    b, n, w = qkv.shape
    q, k, v = qkv.view(b, n, 3, heads, w // (3 * heads)).permute(2, 0, 3, 1, 4).unbind(0)
    return norm.query_norm(q), norm.key_norm(k), v


def join_heads(x):
    return x.transpose(1, 2).flatten(2)


class Modulation(nn.Module):
    def __init__(self, dim, parts):
        super().__init__()
        self.parts = parts
        self.lin = nn.Linear(dim, parts * dim)

    def forward(self, vec):
        return self.lin(F.silu(vec))[:, None].chunk(self.parts, -1)


def plain_norm(x):
    return F.layer_norm(x, x.shape[-1:], eps=1e-6)


class StreamAttention(nn.Module):
    """Only the parameters of one stream's half of a joint attention; the block does the work."""

    def __init__(self, dim, heads, bias):
        super().__init__()
        self.qkv = nn.Linear(dim, 3 * dim, bias=bias)
        self.norm = QKNorm(dim // heads)
        self.proj = nn.Linear(dim, dim)


def mlp(dim, hidden):
    return nn.Sequential(nn.Linear(dim, hidden), nn.GELU(approximate="tanh"), nn.Linear(hidden, dim))


class DoubleBlock(nn.Module):
    def __init__(self, dim, heads, ratio, bias):
        super().__init__()
        self.heads = heads
        for s in ("img", "txt"):
            setattr(self, f"{s}_mod", Modulation(dim, 6))
            setattr(self, f"{s}_attn", StreamAttention(dim, heads, bias))
            setattr(self, f"{s}_mlp", mlp(dim, int(dim * ratio)))

    def forward(self, img, txt, vec):
        i_sh1, i_sc1, i_g1, i_sh2, i_sc2, i_g2 = self.img_mod(vec)
        t_sh1, t_sc1, t_g1, t_sh2, t_sc2, t_g2 = self.txt_mod(vec)
        iq, ik, iv = split_heads(self.img_attn.qkv((1 + i_sc1) * plain_norm(img) + i_sh1), self.heads, self.img_attn.norm)
        tq, tk, tv = split_heads(self.txt_attn.qkv((1 + t_sc1) * plain_norm(txt) + t_sh1), self.heads, self.txt_attn.norm)
        iv, tv = iv.to(iq.dtype), tv.to(iq.dtype)
        out = F.scaled_dot_product_attention(torch.cat([tq, iq], 2), torch.cat([tk, ik], 2), torch.cat([tv, iv], 2))
        out = join_heads(out)
        t_out, i_out = out[:, : txt.shape[1]], out[:, txt.shape[1] :]
        img = img + i_g1 * self.img_attn.proj(i_out)
        img = img + i_g2 * self.img_mlp((1 + i_sc2) * plain_norm(img) + i_sh2)
        txt = txt + t_g1 * self.txt_attn.proj(t_out)
        txt = txt + t_g2 * self.txt_mlp((1 + t_sc2) * plain_norm(txt) + t_sh2)
        return img, txt


class SingleBlock(nn.Module):
    def __init__(self, dim, heads, ratio):
        super().__init__()
        self.heads, self.dim = heads, dim
        hidden = int(dim * ratio)
        self.modulation = Modulation(dim, 3)
        self.linear1 = nn.Linear(dim, 3 * dim + hidden)
        self.linear2 = nn.Linear(dim + hidden, dim)
        self.norm = QKNorm(dim // heads)

    def forward(self, x, vec):
        shift, scale, gate = self.modulation(vec)
        both = self.linear1((1 + scale) * plain_norm(x) + shift)
        qkv, h = both[..., : 3 * self.dim], both[..., 3 * self.dim :]
        q, k, v = split_heads(qkv.contiguous(), self.heads, self.norm)
        attn = join_heads(F.scaled_dot_product_attention(q, k, v.to(q.dtype)))
        return x + gate * self.linear2(torch.cat([attn, F.gelu(h, approximate="tanh")], -1))


class FinalLayer(nn.Module):
    def __init__(self, dim, out):
        super().__init__()
        self.linear = nn.Linear(dim, out)
        self.adaLN_modulation = nn.Sequential(nn.SiLU(), nn.Linear(dim, 2 * dim))

    def forward(self, x, vec):
        shift, scale = self.adaLN_modulation(vec)[:, None].chunk(2, -1)
        return self.linear((1 + scale) * plain_norm(x) + shift)


class DiT(nn.Module):
    def __init__(self, in_channels=64, context_in_dim=256, hidden_size=256, mlp_ratio=4.0, num_heads=4, depth=4,
                 depth_single_blocks=8, qkv_bias=True, **_unused):
        super().__init__()
        self.latent_in = nn.Linear(in_channels, hidden_size)
        self.cond_in = nn.Linear(context_in_dim, hidden_size)
        self.time_in = EmbedMLP(256, hidden_size)
        self.double_blocks = nn.ModuleList(DoubleBlock(hidden_size, num_heads, mlp_ratio, qkv_bias) for _ in range(depth))
        self.single_blocks = nn.ModuleList(SingleBlock(hidden_size, num_heads, mlp_ratio) for _ in range(depth_single_blocks))
        self.final_layer = FinalLayer(hidden_size, in_channels)

    def start_small(self):
        """Initial values for training: gentle gates, a zero output."""
        for name, p in self.named_parameters():
            if name.endswith("mod.lin.weight") or name.endswith("modulation.lin.weight"):
                nn.init.normal_(p, std=0.02)
            elif name.endswith("lin.bias") or name.startswith("final_layer"):
                nn.init.zeros_(p)
        return self

    def forward(self, x, t, context):
        vec = self.time_in(time_embedding(t).to(self.latent_in.weight.dtype))
        img, txt = self.latent_in(x), self.cond_in(context)
        for block in self.double_blocks:
            img, txt = block(img, txt, vec)
        both = torch.cat([txt, img], 1)
        for block in self.single_blocks:
            both = block(both, vec)
        return self.final_layer(both[:, txt.shape[1] :], vec)
