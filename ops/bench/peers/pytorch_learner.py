"""A training step as one would write it by hand in PyTorch: the same decoder, tokens and loss as Millrace's."""

from peer import fastest, need, serve, timed

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


def fused_repeated(q, k, v):
    """On a GPU the kernel for float32 takes no groups of queries; without this, all scores would be held."""
    return fused(q, *repeated(q, k, v))


def repeated(q, k, v):
    return (x.repeat_interleave(q.shape[1] // x.shape[1], 1) for x in (k, v))


def plain(q, k, v):
    if q.shape[1] != k.shape[1]:
        k, v = repeated(q, k, v)
    length = q.shape[2]
    hidden = torch.full((length, length), float("-inf"), dtype=q.dtype, device=q.device).triu(1)
    return torch.softmax(q @ k.transpose(2, 3) * q.shape[3] ** -0.5 + hidden, -1) @ v


class Piece:
    """Rows that the network sees at once, padded to the longest of them."""

    def __init__(self, rows, advantages, prompt, vocabulary, device):
        longest = max(len(row) for row in rows)
        padded = torch.tensor([row + [0] * (longest - len(row)) for row in rows], device=device)
        lengths = torch.tensor([len(row) for row in rows], device=device)
        self.mask = torch.arange(prompt, longest, device=device) < lengths[:, None]
        self.inputs, self.targets = padded[:, :-1], padded[:, prompt:]
        self.advantages = torch.tensor(advantages, device=device)[:, None]
        self.start = torch.full(self.targets.shape, -torch.tensor(float(vocabulary)).log(), device=device)


def cut(tokens, most):
    """Numbers of rows, in order, so that those of a piece have at most so many tokens, padding included."""
    pieces = [[]]
    for row in range(len(tokens)):
        rows = pieces[-1] + [row]
        if pieces[-1] and len(rows) * max(len(tokens[each]) for each in rows) > most:
            pieces.append([row])
        else:
            pieces[-1] = rows
    return pieces


class Step:
    """One optimizer step on one batch; gradients add up over pieces of it, and the loss is a mean over all of it.

    In float32 a GPU computes in float32: PyTorch does not take TF32 unless it is told to, and it is not.
    """

    def __init__(self, shape, tokens, prompt, advantages, precision, device, most):
        torch.manual_seed(1)
        self.device = torch.device(device.replace("gpu", "cuda:"))
        self.bf16 = precision == "bf16"
        self.model = Decoder(shape).to(self.device)
        self.model.kind = torch.bfloat16 if self.bf16 else torch.float32
        self.optimizer = torch.optim.AdamW(self.model.parameters(), 1e-5, weight_decay=0.0, fused=True)
        self.prompt = prompt
        self.pieces = [
            Piece([tokens[row] for row in rows], [advantages[row] for row in rows], prompt, shape["vocabulary"], self.device)
            for rows in cut(tokens, most)
        ]
        self.count = sum(len(row) - prompt for row in tokens)

    def loss(self, piece):
        hidden = self.model(piece.inputs)[:, self.prompt - 1 :]
        logits = functional.linear(hidden, self.model.embedding.weight).float()
        chosen = -functional.cross_entropy(logits.flatten(0, 1), piece.targets.flatten(), reduction="none")
        ratio = (chosen.view_as(piece.targets) - piece.start).exp()
        objective = torch.min(ratio * piece.advantages, ratio.clamp(0.8, 1.28) * piece.advantages)
        return -(objective * piece.mask).sum() / self.count

    def take(self):
        for piece in self.pieces:
            with torch.autocast(self.device.type, torch.bfloat16, enabled=self.bf16):
                loss = self.loss(piece)
            loss.backward()
            # Or the graph would be held while the next is made.
            del loss
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        if self.device.type == "cuda":
            torch.cuda.synchronize()

    def choose(self, grouped):
        """Keeps the attention that is fastest here; one that needs more memory than there is cannot be."""
        seconds, missing = {}, {}
        for attend in (fused, fused_repeated, plain) if grouped else (fused, plain):
            self.model.attend = attend
            try:
                seconds[attend] = fastest(self.take)
            except torch.OutOfMemoryError as problem:
                missing[attend] = str(problem).split(". ")[0]
            # Here nothing holds the failed step any more.
            self.free()
        if not seconds:
            raise MemoryError("; ".join(f"{attend.__name__} attention: {text}" for attend, text in missing.items()))
        self.model.attend = min(seconds, key=seconds.get)
        return self.model.attend.__name__.replace("_", ", ")

    def free(self):
        """Gives back what is not in use: Millrace, and a step in another precision, want it too."""
        self.optimizer.zero_grad(set_to_none=True)
        if self.device.type == "cuda":
            torch.cuda.empty_cache()


steps = {}


def prepare(name, shape, tokens, prompt, advantages, precision, device, threads, microBatchTokens):
    torch.set_num_threads(threads)
    steps[name] = Step(shape, tokens, prompt, advantages, precision, device, microBatchTokens)
    return {"attention": steps[name].choose(shape["heads"] != shape["keyValueHeads"])}


def step(name):
    return timed(steps[name].take)


def forget(name):
    forgotten = steps.pop(name)
    forgotten.model = None
    forgotten.optimizer = None
    if forgotten.device.type == "cuda":
        torch.cuda.empty_cache()
    return {}


serve(prepare=prepare, step=step, forget=forget)
