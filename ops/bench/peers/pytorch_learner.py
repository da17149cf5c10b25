"""A training step as one would write it by hand in PyTorch: the same decoder, tokens and loss as Millrace's."""

from peer import need, serve, timed

(torch,) = need("torch")
functional = torch.nn.functional


class Decoder(torch.nn.Module):
    """A decoder of the Llama family with tied embeddings; products of the same input are taken as one."""

    def __init__(self, shape):
        super().__init__()
        self.heads, self.groups, self.width = shape["heads"], shape["keyValueHeads"], shape["headDim"]
        hidden, inner = shape["hidden"], shape["feedForward"]
        columns = (self.heads + 2 * self.groups) * self.width
        self.embedding = torch.nn.Embedding(shape["vocabulary"], hidden)
        self.layers = torch.nn.ModuleList(
            torch.nn.ModuleDict(
                {
                    "first": torch.nn.RMSNorm(hidden, 1e-6),
                    "queries": torch.nn.Linear(hidden, columns, bias=shape["inputBias"]),
                    "out": torch.nn.Linear(self.heads * self.width, hidden, bias=False),
                    "second": torch.nn.RMSNorm(hidden, 1e-6),
                    "gates": torch.nn.Linear(hidden, 2 * inner, bias=False),
                    "down": torch.nn.Linear(inner, hidden, bias=False),
                }
            )
            for _ in range(shape["layers"])
        )
        self.last = torch.nn.RMSNorm(hidden, 1e-6)
        for name, weight in self.named_parameters():
            if weight.dim() == 2:
                torch.nn.init.normal_(weight, std=0.02)
        frequencies = shape["theta"] ** -(torch.arange(0, self.width, 2) / self.width)
        self.register_buffer("frequencies", frequencies, persistent=False)
        self.attend = fused

    def forward(self, tokens):
        x = self.embedding(tokens)
        angles = torch.outer(torch.arange(tokens.shape[1], device=tokens.device), self.frequencies)
        turn = torch.cat([angles, angles], -1)
        cosine, sine = turn.cos().to(self.kind), turn.sin().to(self.kind)
        for layer in self.layers:
            x = x + layer["out"](self.attention(layer, layer["first"](x), cosine, sine))
            gate, up = layer["gates"](layer["second"](x)).chunk(2, -1)
            x = x + layer["down"](functional.silu(gate) * up)
        return self.last(x)

    def attention(self, layer, x, cosine, sine):
        rows, length, _ = x.shape
        parts = layer["queries"](x).view(rows, length, -1, self.width).transpose(1, 2)
        q, k, v = parts.split([self.heads, self.groups, self.groups], 1)
        q, k = turned(q, cosine, sine), turned(k, cosine, sine)
        return self.attend(q, k, v).transpose(1, 2).reshape(rows, length, -1)


def turned(x, cosine, sine):
    half = x.shape[-1] // 2
    return x * cosine + torch.cat([-x[..., half:], x[..., :half]], -1) * sine


def fused(q, k, v):
    return functional.scaled_dot_product_attention(q, k, v, is_causal=True, enable_gqa=q.shape[1] != k.shape[1])


def plain(q, k, v):
    if q.shape[1] != k.shape[1]:
        k, v = (x.repeat_interleave(q.shape[1] // x.shape[1], 1) for x in (k, v))
    length = q.shape[2]
    hidden = torch.full((length, length), float("-inf"), dtype=q.dtype, device=q.device).triu(1)
    return torch.softmax(q @ k.transpose(2, 3) * q.shape[3] ** -0.5 + hidden, -1) @ v


class Step:
    """One optimizer step on one batch, padded to its longest sequence."""

    def __init__(self, shape, tokens, prompt, advantages, precision, device):
        torch.manual_seed(1)
        self.device = torch.device(device.replace("gpu", "cuda:"))
        self.bf16 = precision == "bf16"
        self.model = Decoder(shape).to(self.device)
        self.model.kind = torch.bfloat16 if self.bf16 else torch.float32
        self.optimizer = torch.optim.AdamW(self.model.parameters(), 1e-5, weight_decay=0.0, fused=True)
        longest = max(len(row) for row in tokens)
        padded = torch.tensor([row + [0] * (longest - len(row)) for row in tokens], device=self.device)
        lengths = torch.tensor([len(row) for row in tokens], device=self.device)
        places = torch.arange(prompt, longest, device=self.device)
        self.mask = places < lengths[:, None]
        self.count = self.mask.sum()
        self.inputs, self.targets, self.prompt = padded[:, :-1], padded[:, prompt:], prompt
        self.advantages = torch.tensor(advantages, device=self.device)[:, None]
        self.start = torch.full(self.targets.shape, -torch.tensor(float(shape["vocabulary"])).log(), device=self.device)

    def loss(self):
        hidden = self.model(self.inputs)[:, self.prompt - 1 :]
        logits = functional.linear(hidden, self.model.embedding.weight).float()
        chosen = -functional.cross_entropy(logits.flatten(0, 1), self.targets.flatten(), reduction="none")
        ratio = (chosen.view_as(self.targets) - self.start).exp()
        objective = torch.min(ratio * self.advantages, ratio.clamp(0.8, 1.28) * self.advantages)
        return -(objective * self.mask).sum() / self.count

    def take(self):
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.bf16):
            loss = self.loss()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        if self.device.type == "cuda":
            torch.cuda.synchronize()
        return loss

    def choose(self):
        """Keeps the attention that is faster here."""
        seconds = {}
        for attend in (fused, plain):
            self.model.attend = attend
            self.take()
            seconds[attend] = min(timed(self.take)["seconds"] for _ in range(3))
        self.model.attend = min(seconds, key=seconds.get)
        return self.model.attend.__name__


steps = {}


def prepare(name, shape, tokens, prompt, advantages, precision, device, threads):
    torch.set_num_threads(threads)
    steps[name] = Step(shape, tokens, prompt, advantages, precision, device)
    return {"attention": steps[name].choose()}


def step(name):
    return timed(steps[name].take)


def forget(name):
    del steps[name]
    return {}


serve(prepare=prepare, step=step, forget=forget)
