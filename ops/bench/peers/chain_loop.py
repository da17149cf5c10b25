"""GRPO as a synchronous loop written by hand in PyTorch: generate, judge, learn, all on all cores, one after the other."""

import time
from pathlib import Path

import peer

torch, safetensors = peer.need("torch", "safetensors.torch")

import torch.nn.functional as F  # noqa: E402

from chain_problems import Course, Problems  # noqa: E402


class Decoder:
    """A Llama decoder with tied embeddings, whole sequences or with a cache."""

    def __init__(self, folder, config):
        weights = safetensors.load_file(Path(folder) / "initial" / "model.safetensors")
        self.w = {name: weight.float().requires_grad_(True) for name, weight in weights.items()}
        self.layers, self.heads = config["layers"], config["heads"]
        self.epsilon = config["epsilon"]
        width = self.w["model.embed_tokens.weight"].shape[1] // self.heads
        frequencies = config["theta"] ** (-torch.arange(0, width, 2).float() / width)
        angles = torch.outer(torch.arange(config["positions"]).float(), frequencies)
        self.cosine, self.sine = torch.cat([angles.cos()] * 2, -1), torch.cat([angles.sin()] * 2, -1)

    def parameters(self):
        return list(self.w.values())

    def copy(self):
        return {name: weight.detach().clone() for name, weight in self.w.items()}

    def _norm(self, x, weight):
        return F.rms_norm(x.float(), (x.shape[-1],), weight, self.epsilon)

    def _turn(self, x, cosine, sine):
        half = x.shape[-1] // 2
        return x * cosine + torch.cat([-x[..., half:], x[..., :half]], -1) * sine

    def hidden(self, w, tokens, start=0, cache=None):
        """Last hidden states of `[B, T]` tokens that begin at a position."""
        rows, length = tokens.shape
        cosine, sine = self.cosine[start : start + length], self.sine[start : start + length]
        x = F.embedding(tokens, w["model.embed_tokens.weight"])
        for i in range(self.layers):
            name = f"model.layers.{i}."
            y = self._norm(x, w[name + "input_layernorm.weight"])
            q, k, v = (
                F.linear(y, w[name + f"self_attn.{part}_proj.weight"]).view(rows, length, self.heads, -1).transpose(1, 2)
                for part in "qkv"
            )
            q, k = self._turn(q, cosine, sine).to(v.dtype), self._turn(k, cosine, sine).to(v.dtype)
            if cache is not None:
                cache[i][0][:rows, :, start : start + length] = k
                cache[i][1][:rows, :, start : start + length] = v
                k, v = cache[i][0][:rows, :, : start + length], cache[i][1][:rows, :, : start + length]
                q = q.to(k.dtype)
            attended = F.scaled_dot_product_attention(q, k, v, is_causal=length > 1)
            x = x + F.linear(attended.transpose(1, 2).reshape(rows, length, -1), w[name + "self_attn.o_proj.weight"])
            y = self._norm(x, w[name + "post_attention_layernorm.weight"])
            gate, up = F.linear(y, w[name + "mlp.gate_proj.weight"]), F.linear(y, w[name + "mlp.up_proj.weight"])
            x = x + F.linear(F.silu(gate) * up, w[name + "mlp.down_proj.weight"])
        return self._norm(x, w["model.norm.weight"])

    def log_probs(self, w, tokens, prompt):
        """`[B, R]` log-probabilities of the tokens behind the prompt."""
        hidden = self.hidden(w, tokens[:, :-1])[:, prompt - 1 :]
        logits = F.linear(hidden, w["model.embed_tokens.weight"]).float()
        return torch.log_softmax(logits, -1).gather(2, tokens[:, prompt:, None])[..., 0]


class Loop:
    """One run."""

    def __init__(self, folder, settings):
        self.s = settings
        self.problems = Problems(folder)
        self.model = Decoder(folder, settings["model"])
        self.reference = self.model.copy()
        self.cast = torch.autocast("cpu", torch.bfloat16, enabled=settings["bf16"])
        self.optimizer = torch.optim.AdamW(
            self.model.parameters(), lr=settings["learningRate"], betas=(0.9, settings["beta2"]), weight_decay=0.0, fused=True
        )
        torch.manual_seed(settings["seed"])

    @torch.no_grad()
    def generate(self, prompts, siblings):
        """`[P * siblings, prompt + R]` tokens, padded behind the end, and the lengths of the responses."""
        width, longest = len(prompts[0]), self.s["maxTokens"]
        rows = len(prompts) * siblings
        w = self.model.w
        heads, each = self.model.heads, w["model.embed_tokens.weight"].shape[1] // self.model.heads
        kind = torch.bfloat16 if self.s["bf16"] else torch.float32
        cache = [[torch.zeros(rows, heads, width + longest, each, dtype=kind) for _ in range(2)] for _ in range(self.model.layers)]
        tokens = torch.full((rows, width + longest), self.problems.pad)
        tokens[:, :width] = torch.tensor(prompts).repeat_interleave(siblings, 0)
        lengths = torch.full((rows,), longest)
        alive = torch.ones(rows, dtype=torch.bool)
        with self.cast:
            if width > 1:
                shared = [[part[: len(prompts)] for part in layer] for layer in cache]
                self.model.hidden(w, torch.tensor(prompts)[:, :-1], 0, shared)
                for layer in cache:
                    for part in layer:
                        part[:, :, : width - 1] = part[: len(prompts), :, : width - 1].repeat_interleave(siblings, 0)
            for at in range(longest):
                hidden = self.model.hidden(w, tokens[:, width + at - 1 : width + at], width + at - 1, cache)
                logits = F.linear(hidden[:, 0], w["model.embed_tokens.weight"]).float()
                drawn = torch.multinomial(torch.softmax(logits, -1), 1)[:, 0]
                tokens[:, width + at] = torch.where(alive, drawn, self.problems.pad)
                ended = alive & (drawn == self.problems.end)
                lengths[ended] = at + 1
                alive &= ~ended
                if not alive.any():
                    break
        return tokens, lengths

    def judged(self, problems, siblings):
        tokens, lengths = self.generate([each["prompt"] for each in problems], siblings)
        width = len(problems[0]["prompt"])
        rewards = [
            self.problems.reward(tokens[row, width : width + lengths[row]].tolist(), problems[row // siblings]["answer"])
            for row in range(len(tokens))
        ]
        return tokens[:, : width + int(lengths.max())], lengths, torch.tensor(rewards)

    def step(self, problems):
        siblings, parts = self.s["groupSize"], self.s["miniBatches"]
        tokens, lengths, rewards = self.judged(problems, siblings)
        width = len(problems[0]["prompt"])
        groups = rewards.view(-1, siblings)
        advantages = ((groups - groups.mean(1, True)) / (groups.std(1, keepdim=True) + 1e-6)).flatten()
        mask = (torch.arange(tokens.shape[1] - width)[None] < lengths[:, None]).float()
        with torch.no_grad(), self.cast:
            before = self.model.log_probs(self.model.w, tokens, width)
            reference = self.model.log_probs(self.reference, tokens, width)
        for part in torch.randperm(len(tokens)).chunk(parts):
            part = part[lengths[part].argsort()]
            with self.cast:
                now = self.model.log_probs(self.model.w, tokens[part], width)
            ratio, a = torch.exp(now - before[part]), advantages[part, None]
            clipped = ratio.clamp(1 - self.s["clip"], 1 + self.s["clip"])
            away = reference[part] - now
            loss = -torch.min(ratio * a, clipped * a) + self.s["klWeight"] * (torch.exp(away) - away - 1)
            ((loss * mask[part]).sum(1) / mask[part].sum(1)).mean().backward()
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            self.optimizer.step()
            self.optimizer.zero_grad(set_to_none=False)

    def held_out(self):
        rewards = [self.judged(self.problems.held_out, 1)[2].mean().item() for _ in range(self.s["evaluationResponses"])]
        return sum(rewards) / len(rewards)

    def run(self):
        course = Course(time.perf_counter)
        rate = course.evaluate(self.held_out)
        size = self.s["prompts"]
        for step in range(self.s["steps"]):
            self.step(self.problems.training[step * size : (step + 1) * size])
            if (step + 1) % self.s["evaluateEvery"] == 0 and rate < self.s["target"]:
                rate = course.evaluate(self.held_out)
            if rate >= self.s["target"]:
                break
        return course.answer(self.s["target"])


peer.serve(train=lambda folder, settings: Loop(folder, settings).run())
