"""ShapeVAE: points with normals -> latent tokens -> transformer -> occupancy-like logit at any point."""
import torch
import torch.nn as nn
import torch.nn.functional as F


def fourier(p, freqs):
    """[p, sin(2^k p), cos(2^k p)], for each axis all k."""
    f = (2.0 ** torch.arange(freqs, device=p.device, dtype=torch.float32)).to(p.dtype)
    e = (p[..., None] * f).flatten(-2)
    return torch.cat([p, e.sin(), e.cos()], -1)


class HeadNorms(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.q_norm = nn.LayerNorm(dim, eps=1e-6)
        self.k_norm = nn.LayerNorm(dim, eps=1e-6)


def attend(q, k, v):
    return F.scaled_dot_product_attention(q.to(v.dtype), k.to(v.dtype), v).transpose(1, 2).flatten(2)


class SelfAttention(nn.Module):
    """q, k, v lie side by side inside each head."""

    def __init__(self, dim, heads, bias):
        super().__init__()
        self.heads = heads
        self.c_qkv = nn.Linear(dim, 3 * dim, bias=bias)
        self.c_proj = nn.Linear(dim, dim)
        self.attention = HeadNorms(dim // heads)

    def forward(self, x):
        b, n, w = x.shape
        q, k, v = self.c_qkv(x).view(b, n, self.heads, 3 * w // self.heads).transpose(1, 2).chunk(3, -1)
        return self.c_proj(attend(self.attention.q_norm(q), self.attention.k_norm(k), v))


class CrossAttention(nn.Module):
    def __init__(self, dim, heads, bias):
        super().__init__()
        self.heads = heads
        self.c_q = nn.Linear(dim, dim, bias=bias)
        self.c_kv = nn.Linear(dim, 2 * dim, bias=bias)
        self.c_proj = nn.Linear(dim, dim)
        self.attention = HeadNorms(dim // heads)

    def forward(self, x, data):
        b, n, w = x.shape
        q = self.c_q(x).view(b, n, self.heads, w // self.heads).transpose(1, 2)
        k, v = self.c_kv(data).view(b, data.shape[1], self.heads, 2 * w // self.heads).transpose(1, 2).chunk(2, -1)
        return self.c_proj(attend(self.attention.q_norm(q), self.attention.k_norm(k), v))


class Mlp(nn.Module):
    def __init__(self, dim, ratio=4):
        super().__init__()
        self.c_fc = nn.Linear(dim, dim * ratio)
        self.c_proj = nn.Linear(dim * ratio, dim)

    def forward(self, x):
        return self.c_proj(F.gelu(self.c_fc(x)))


class ResBlock(nn.Module):
    def __init__(self, dim, heads, bias):
        super().__init__()
        self.attn = SelfAttention(dim, heads, bias)
        self.ln_1 = nn.LayerNorm(dim, eps=1e-6)
        self.mlp = Mlp(dim)
        self.ln_2 = nn.LayerNorm(dim, eps=1e-6)

    def forward(self, x):
        x = x + self.attn(self.ln_1(x))
        return x + self.mlp(self.ln_2(x))


class CrossBlock(nn.Module):
    def __init__(self, dim, heads, bias):
        super().__init__()
        self.attn = CrossAttention(dim, heads, bias)
        self.ln_1 = nn.LayerNorm(dim, eps=1e-6)
        self.ln_2 = nn.LayerNorm(dim, eps=1e-6)
        self.ln_3 = nn.LayerNorm(dim, eps=1e-6)
        self.mlp = Mlp(dim)

    def forward(self, x, data):
        x = x + self.attn(self.ln_1(x), self.ln_2(data))
        return x + self.mlp(self.ln_3(x))


class Transformer(nn.Module):
    def __init__(self, dim, heads, layers, bias):
        super().__init__()
        self.resblocks = nn.ModuleList(ResBlock(dim, heads, bias) for _ in range(layers))

    def forward(self, x):
        for block in self.resblocks:
            x = block(x)
        return x


class GeoDecoder(nn.Module):
    def __init__(self, dim, heads, freqs, bias):
        super().__init__()
        self.freqs = freqs
        self.query_proj = nn.Linear(3 + 6 * freqs, dim)
        self.cross_attn_decoder = CrossBlock(dim, heads, bias)
        self.ln_post = nn.LayerNorm(dim)
        self.output_proj = nn.Linear(dim, 1)

    def forward(self, p, features):
        x = self.query_proj(fourier(p, self.freqs).to(self.query_proj.weight.dtype))
        return self.output_proj(self.ln_post(self.cross_attn_decoder(x, features)))


class Encoder(nn.Module):
    """Used in training only: farthest points of a cloud look at the whole cloud."""

    def __init__(self, dim, heads, freqs, layers):
        super().__init__()
        self.freqs = freqs
        self.input_proj = nn.Linear(3 + 6 * freqs + 3, dim)
        self.cross = CrossBlock(dim, heads, False)
        self.layers = Transformer(dim, heads, layers, False)
        self.ln_post = nn.LayerNorm(dim)

    def forward(self, pts, normals, pick):
        x = self.input_proj(torch.cat([fourier(pts, self.freqs), normals], -1))
        q = torch.gather(x, 1, pick[..., None].expand(-1, -1, x.shape[-1]))
        return self.ln_post(self.layers(self.cross(q, x)))


class ShapeVAE(nn.Module):
    def __init__(self, num_latents=64, embed_dim=64, num_freqs=6, heads=4, width=256, num_decoder_layers=6, qkv_bias=False,
                 encoder_layers=3, with_encoder=True, scale_factor=1.0, **_unused):
        super().__init__()
        self.scale_factor = scale_factor
        self.num_latents = num_latents
        if with_encoder:
            self.encoder = Encoder(width, heads, num_freqs, encoder_layers)
            self.pre_kl = nn.Linear(width, 2 * embed_dim)
        self.post_kl = nn.Linear(embed_dim, width)
        self.transformer = Transformer(width, heads, num_decoder_layers, qkv_bias)
        self.geo_decoder = GeoDecoder(width, heads, num_freqs, qkv_bias)

    def encode(self, pts, normals, pick):
        mean, logvar = self.pre_kl(self.encoder(pts, normals, pick)).float().chunk(2, -1)
        return mean, logvar.clamp(-20, 10)

    def features(self, z):
        """z as the encoder gives it; divide sampled latents by scale_factor first."""
        return self.transformer(self.post_kl(z))

    def forward(self, pts, normals, pick, noise, queries):
        mean, logvar = self.encode(pts, normals, pick)
        z = mean + noise * (0.5 * logvar).exp()
        return self.geo_decoder(queries, self.features(z)).squeeze(-1), mean, logvar
