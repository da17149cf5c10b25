package dev.millrace.policy.network.program;

/// Decoding with a cache: `P` prompts, `R` live rows, `K` steps in one call, `C` positions of capacity.
/// Keys and values are `[layers, rows, key-value heads, C, D]`.
final class DecodingText {
    private DecodingText() {}

    /// Reads prompts `[P, T]` once and writes their keys and values into the rows of all siblings: row `rows[i]` gets
    /// those of prompt `owners[i]`. What padding writes is overwritten before it is read.
    static final String PREFILL = """
              def prefill(self, tokens: Tensor, owners: Tensor, rows: Tensor, frequencies: Tensor, keys: Tensor, values: Tensor, w: List[Tensor]) -> Tensor:
                x = self.embed(w, tokens)
                length = torch.size(tokens, 1)
                positions = torch.arange(length, dtype=None, layout=None, device=tokens.device)
                cosine, sine = self.angles(positions, frequencies)
                mask = self.causal(tokens)
                for layer in range(${layers}):
                  first = 1 + layer * ${layerWeights}
                  q, k, v = self.project(w, first, x, cosine, sine)
                  _0 = torch.index_copy_(torch.narrow(keys[layer], 2, 0, length), 0, rows, torch.index_select(k, 0, owners))
                  _1 = torch.index_copy_(torch.narrow(values[layer], 2, 0, length), 0, rows, torch.index_select(v, 0, owners))
                  x = self.finish(w, first, x, self.attend(q, k, v, mask))
                return tokens
              def move(self, sources: Tensor, rows: Tensor, length: Tensor, keys: Tensor, values: Tensor) -> Tensor:
                for cache in [keys, values]:
                  used = torch.narrow(cache, 3, 0, int(length))
                  _0 = torch.index_copy_(used, 1, rows, torch.index_select(used, 1, sources))
                return rows
            """;

    /// Takes `K` steps from the last tokens `[R]` at their positions `[R]`. `plan` is, on the host, the number of
    /// positions that the first step attends to, and whether rows are scaled, greedy, filtered.
    static final String DECODE = """
              def decode(self, tokens: Tensor, positions: Tensor, uniforms: Tensor, sampling: Tensor, plan: Tensor, frequencies: Tensor, keys: Tensor, values: Tensor, w: List[Tensor]) -> Tuple[Tensor, Tensor]:
                p = annotate(List[int], plan.tolist())
                rows = torch.size(tokens, 0)
                capacity = torch.size(keys, 3)
                heads = torch.arange(rows * ${keyValueHeads}, dtype=None, layout=None, device=tokens.device)
                cells = torch.view(heads * capacity, [rows, ${keyValueHeads}])
                drawn = annotate(List[Tensor], [])
                logs = annotate(List[Tensor], [])
                token = tokens
                for step in range(torch.size(uniforms, 0)):
                  live = min(p[0] + step, capacity)
                  position = torch.clamp_max(positions + step, capacity - 1)
                  x = self.advance(w, token, position, live, cells, frequencies, keys, values)
                  token, log = self.draw(self.logits(self.product(self.norm(x)), w[-1]), uniforms[step], sampling, p)
                  _0 = torch.append(drawn, token)
                  _1 = torch.append(logs, log)
                return (torch.stack(drawn), torch.stack(logs))
              def advance(self, w: List[Tensor], token: Tensor, position: Tensor, live: int, cells: Tensor, frequencies: Tensor, keys: Tensor, values: Tensor) -> Tensor:
                rows = torch.size(token, 0)
                x = self.embed(w, torch.unsqueeze(token, 1))
                cosine, sine = self.angles(position, frequencies)
                cosine = torch.unsqueeze(cosine, 1)
                sine = torch.unsqueeze(sine, 1)
                written = torch.reshape(cells + torch.unsqueeze(position, 1), [-1])
                places = torch.arange(live, dtype=None, layout=None, device=token.device)
                hidden = torch.gt(places, torch.view(position, [-1, 1, 1, 1]))
                mask = self.veil(torch.masked_fill(torch.zeros([rows, 1, 1, live], dtype=6, layout=None, device=token.device), hidden, -inf))
                for layer in range(${layers}):
                  first = 1 + layer * ${layerWeights}
                  q, k, v = self.project(w, first, x, cosine, sine)
                  _0 = torch.index_copy_(torch.view(keys[layer], [-1, ${headDim}]), 0, written, torch.reshape(k, [-1, ${headDim}]))
                  _1 = torch.index_copy_(torch.view(values[layer], [-1, ${headDim}]), 0, written, torch.reshape(v, [-1, ${headDim}]))
                  seen = torch.narrow(torch.narrow(keys[layer], 0, 0, rows), 2, 0, live)
                  told = torch.narrow(torch.narrow(values[layer], 0, 0, rows), 2, 0, live)
                  x = self.finish(w, first, x, self.recall(q, seen, told, mask))
                return torch.view(x, [-1, ${hidden}])
            """;

    /// Draws one token a row by inverting the cumulative distribution at `uniform`. A token of probability 0 does not
    /// raise the cumulative sum, so the first place where the sum is greater than the target is never one of these;
    /// and the target is less than the total. Greedy rows take the most likely token; `sampling` has temperature 1
    /// there, so that its log-probability is that at temperature 1.
    static final String DRAW = """
              def draw(self, logits: Tensor, uniform: Tensor, sampling: Tensor, plan: List[int]) -> Tuple[Tensor, Tensor]:
                scaled = logits
                if plan[1] != 0:
                  scaled = logits / torch.unsqueeze(sampling[0], 1)
                if plan[3] != 0:
                  scaled = self.filter(scaled, torch.unsqueeze(sampling[1], 1), torch.unsqueeze(sampling[2], 1))
                logs = torch.log_softmax(scaled, -1)
                sums = torch.cumsum(torch.exp(logs), -1)
                target = torch.clamp_max(torch.unsqueeze(uniform, 1), 0.99999994) * torch.slice(sums, 1, -1)
                token = torch.searchsorted(sums, target, right=True)
                if plan[2] != 0:
                  greedy = torch.gt(torch.unsqueeze(sampling[3], 1), 0)
                  token = torch.where(greedy, torch.argmax(logits, -1, True), token)
                return (torch.squeeze(token, 1), torch.squeeze(torch.gather(logs, 1, token), 1))
              def filter(self, scaled: Tensor, top_p: Tensor, top_k: Tensor) -> Tensor:
                ranked, order = torch.sort(scaled, stable=True, dim=-1, descending=True)
                ranks = torch.arange(torch.size(scaled, 1), dtype=None, layout=None, device=scaled.device)
                likely = torch.lt(ranks, top_k)
                odds = torch.softmax(torch.masked_fill(ranked, torch.logical_not(likely), -inf), -1)
                before = torch.cumsum(odds, -1) - odds
                kept = torch.logical_and(likely, torch.lt(before, top_p))
                keep = torch.scatter(torch.zeros_like(kept), 1, order, kept)
                return torch.masked_fill(scaled, torch.logical_not(keep), -inf)
            """;
}
