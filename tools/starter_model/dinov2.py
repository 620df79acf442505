"""Image encoder in DINOv2's layout with Hugging Face tensor names."""
import torch
import torch.nn as nn
import torch.nn.functional as F

MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


class Named(nn.Module):
    """A container whose children are given by name."""

    def __init__(self, **children):
        super().__init__()
        for k, v in children.items():
            setattr(self, k, v)


class LayerScale(nn.Module):
    def __init__(self, dim, value):
        super().__init__()
        self.lambda1 = nn.Parameter(torch.full((dim,), float(value)))


class GeluMlp(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.fc1 = nn.Linear(dim, hidden)
        self.fc2 = nn.Linear(hidden, dim)

    def forward(self, x):
        return self.fc2(F.gelu(self.fc1(x)))


class SwigluMlp(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        hidden = (int(hidden * 2 / 3) + 7) // 8 * 8
        self.weights_in = nn.Linear(dim, 2 * hidden)
        self.weights_out = nn.Linear(hidden, dim)

    def forward(self, x):
        a, b = self.weights_in(x).chunk(2, -1)
        return self.weights_out(F.silu(a) * b)


class Layer(nn.Module):
    def __init__(self, dim, heads, ratio, swiglu, eps, scale):
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(dim, eps=eps)
        qkv = Named(query=nn.Linear(dim, dim), key=nn.Linear(dim, dim), value=nn.Linear(dim, dim))
        self.attention = Named(attention=qkv, output=Named(dense=nn.Linear(dim, dim)))
        self.layer_scale1 = LayerScale(dim, scale)
        self.norm2 = nn.LayerNorm(dim, eps=eps)
        self.mlp = (SwigluMlp if swiglu else GeluMlp)(dim, int(dim * ratio))
        self.layer_scale2 = LayerScale(dim, scale)

    def forward(self, x):
        b, n, w = x.shape
        y, a = self.norm1(x), self.attention.attention
        q, k, v = [f(y).view(b, n, self.heads, w // self.heads).transpose(1, 2) for f in (a.query, a.key, a.value)]
        y = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)
        x = x + self.layer_scale1.lambda1 * self.attention.output.dense(y)
        return x + self.layer_scale2.lambda1 * self.mlp(self.norm2(x))


class Embeddings(nn.Module):
    def __init__(self, dim, patch, count):
        super().__init__()
        self.cls_token = nn.Parameter(torch.randn(1, 1, dim) * 0.02)
        self.mask_token = nn.Parameter(torch.zeros(1, dim), requires_grad=False)  # in the layout, never used
        self.position_embeddings = nn.Parameter(torch.randn(1, count + 1, dim) * 0.02)
        self.patch_embeddings = Named(projection=nn.Conv2d(3, dim, patch, patch))

    def forward(self, x):
        conv = self.patch_embeddings.projection
        (b, c, h, w), p = x.shape, conv.kernel_size[0]
        # The same sum as the convolution, as one matrix product: patches do not overlap.
        x = x.view(b, c, h // p, p, w // p, p).permute(0, 2, 4, 1, 3, 5).reshape(b, -1, c * p * p)
        x = F.linear(x.to(conv.weight.dtype), conv.weight.flatten(1), conv.bias)
        return torch.cat([self.cls_token.expand(len(x), -1, -1).to(x.dtype), x], 1) + self.position_embeddings


class DinoV2(nn.Module):
    """Input in [-1,1], already square; output all tokens, the class token first."""

    def __init__(self, config, image_size):
        super().__init__()
        c = config
        self.image_size = image_size
        dim, patch = c["hidden_size"], c["patch_size"]
        self.embeddings = Embeddings(dim, patch, (c["image_size"] // patch) ** 2)
        self.encoder = Named(layer=nn.ModuleList(
            Layer(dim, c["num_attention_heads"], c["mlp_ratio"], c["use_swiglu_ffn"], c["layer_norm_eps"], c["layerscale_value"])
            for _ in range(c["num_hidden_layers"])))
        self.layernorm = nn.LayerNorm(dim, eps=c["layer_norm_eps"])
        self.register_buffer("mean", torch.tensor(MEAN).view(1, 3, 1, 1), persistent=False)
        self.register_buffer("std", torch.tensor(STD).view(1, 3, 1, 1), persistent=False)

    def forward(self, image):
        x = (image + 1) / 2
        if x.shape[-1] != self.image_size:
            x = F.interpolate(x, (self.image_size, self.image_size), mode="bilinear", antialias=True, align_corners=False)
        x = self.embeddings((x - self.mean) / self.std)
        for layer in self.encoder.layer:
            x = layer(x)
        return self.layernorm(x)


def grown_positions(old, new):
    """Where the `old` layers go among `new` ones: evenly spread, the first and the last at the ends."""
    if old > new:
        raise ValueError(f"{old} layers do not fit into {new}")
    return [round(i * (new - 1) / max(1, old - 1)) for i in range(old)]


@torch.no_grad()
def load_grown(net, tensors, scale=1e-3):
    """Loads an encoder of fewer layers; the new layers between them change nearly nothing at first.

    Their LayerScale starts near zero, not at zero: a layer learns only through its scale. Returns how many are new.
    """
    prefix = "encoder.layer."
    old = 1 + max(int(k[len(prefix):].split(".")[0]) for k in tensors if k.startswith(prefix))
    places = grown_positions(old, len(net.encoder.layer))
    state = net.state_dict()
    for k, v in tensors.items():
        if k.startswith(prefix):
            i, rest = k[len(prefix):].split(".", 1)
            k = f"{prefix}{places[int(i)]}.{rest}"
        state[k] = v
    net.load_state_dict(state)
    fresh = [layer for i, layer in enumerate(net.encoder.layer) if i not in places]
    for layer in fresh:
        layer.layer_scale1.lambda1.fill_(scale)
        layer.layer_scale2.lambda1.fill_(scale)
    return len(fresh)
