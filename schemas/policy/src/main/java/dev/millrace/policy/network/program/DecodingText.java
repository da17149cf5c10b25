package dev.millrace.policy.network.program;

/// Decoding with a cache: `P` prompts, `R` live rows, `K` steps in one call. The cache lies on shelves, each
/// `[layers, 2, rows, key-value heads, C, D]` with a capacity `C` of its own: keys, then values.
final class DecodingText {
    private DecodingText() {}

    /// Reads prompts `[P, T]` once and writes their keys and values into the rows of all siblings: row `rows[i]` gets
    /// those of prompt `owners[i]`. What padding writes is overwritten before it is read. After the last layer only
    /// its keys and values are wanted. `move` copies rows of a shelf to rows of a shelf.
    static final String PREFILL = """
              def prefill(self, tokens: Tensor, owners: Tensor, rows: Tensor, frequencies: Tensor, cache: Tensor, w: List[Tensor]) -> Tensor:
                length = torch.size(tokens, 1)
                x = torch.view(self.embed(w, tokens), [-1, ${hidden}])
                cosine, sine = self.turns(torch.arange(length, dtype=None, layout=None, device=tokens.device), frequencies)
                mask = self.causal(tokens)
                for layer in range(${layers}):
                  first = 1 + layer * ${packedWeights}
                  read = torch.view(self.enter(w, first, x, cosine, sine), [-1, length, ${entered}])
                  stored = torch.view(torch.narrow(read, 2, ${queryWidth}, ${storedWidth}), [-1, length, 2, ${keyValueHeads}, ${headDim}])
                  stored = torch.permute(stored, [2, 0, 3, 1, 4])
                  _0 = torch.index_copy_(torch.narrow(cache[layer], 3, 0, length), 1, rows, torch.index_select(stored, 1, owners))
                  if layer + 1 < ${layers}:
                    q = self.heads(torch.narrow(read, 2, 0, ${queryWidth}))
                    attended = torch.transpose(self.attend(q, stored[0], stored[1], mask), 1, 2)
                    x = self.leave(w, first, x, torch.reshape(attended, [-1, ${queryWidth}]))
                return tokens
              def move(self, sources: Tensor, rows: Tensor, length: Tensor, source: Tensor, target: Tensor) -> Tensor:
                copied = torch.index_select(torch.narrow(source, 4, 0, int(length)), 2, sources)
                return torch.index_copy_(torch.narrow(target, 4, 0, int(length)), 2, rows, copied)
            """;

    /// Takes `K` steps from the last tokens `[R]` at their positions `[R]`; rows lie in the order of the
    /// shelves. `plan` is, on the host, whether rows are scaled, greedy, filtered; then for each shelf how many
    /// rows are live, and the number of positions that the first step attends to.
    static final String DECODE = """
              def decode(self, tokens: Tensor, positions: Tensor, uniforms: Tensor, sampling: Tensor, plan: Tensor, frequencies: Tensor, shelves: List[Tensor], w: List[Tensor]) -> Tuple[Tensor, Tensor]:
                p = annotate(List[int], plan.tolist())
                cells = annotate(List[Tensor], [])
                for shelf in range(torch.len(shelves)):
                  _0 = torch.append(cells, self.cells(shelves[shelf], p[3 + 2 * shelf], tokens))
                drawn = annotate(List[Tensor], [])
                logs = annotate(List[Tensor], [])
                token = tokens
                for step in range(torch.size(uniforms, 0)):
                  x = self.advance(w, token, positions + step, step, p, cells, frequencies, shelves)
                  logits = self.full(torch.mm(self.product(self.norm(x)), w[-1]))
                  token, log = self.draw(logits, uniforms[step], sampling, p)
                  _1 = torch.append(drawn, token)
                  _2 = torch.append(logs, log)
                return (torch.stack(drawn), torch.stack(logs))
              def cells(self, shelf: Tensor, rows: int, like: Tensor) -> Tensor:
                capacity = torch.size(shelf, 4)
                heads = torch.arange(rows * ${keyValueHeads}, dtype=None, layout=None, device=like.device)
                keys = torch.view(heads * capacity, [rows, ${keyValueHeads}])
                return torch.cat([keys, keys + torch.size(shelf, 2) * ${keyValueHeads} * capacity], 1)
              def hide(self, position: Tensor, live: int) -> Tensor:
                places = torch.arange(live, dtype=None, layout=None, device=position.device)
                hidden = torch.gt(places, torch.view(position, [-1, 1, 1, 1]))
                return self.veil(torch.masked_fill(torch.zeros([torch.size(position, 0), 1, 1, live], dtype=6, layout=None, device=position.device), hidden, -inf))
              def advance(self, w: List[Tensor], token: Tensor, position: Tensor, step: int, p: List[int], cells: List[Tensor], frequencies: Tensor, shelves: List[Tensor]) -> Tensor:
                x = self.embed(w, token)
                cosine, sine = self.turns(position, frequencies)
                written = annotate(List[Tensor], [])
                seen = annotate(List[Tensor], [])
                masks = annotate(List[Tensor], [])
                start = 0
                for shelf in range(torch.len(shelves)):
                  capacity = torch.size(shelves[shelf], 4)
                  count = p[3 + 2 * shelf]
                  live = min(p[4 + 2 * shelf] + step, capacity)
                  own = torch.clamp_max(torch.narrow(position, 0, start, count), capacity - 1)
                  _0 = torch.append(written, cells[shelf] + torch.unsqueeze(own, 1))
                  _1 = torch.append(seen, torch.narrow(torch.narrow(shelves[shelf], 2, 0, count), 4, 0, live))
                  _2 = torch.append(masks, self.hide(own, live))
                  start = start + count
                for layer in range(${layers}):
                  first = 1 + layer * ${packedWeights}
                  rows = self.enter(w, first, x, cosine, sine)
                  answers = annotate(List[Tensor], [])
                  begin = 0
                  for shelf in range(torch.len(shelves)):
                    count = p[3 + 2 * shelf]
                    own = torch.narrow(rows, 0, begin, count)
                    stored = torch.view(torch.narrow(own, 1, ${queryWidth}, ${storedWidth}), [count, ${storedHeads}, ${headDim}])
                    _3 = torch.index_put_(torch.view(shelves[shelf][layer], [-1, ${headDim}]), [written[shelf]], stored)
                    pair = seen[shelf][layer]
                    answer = self.recall(torch.narrow(own, 1, 0, ${queryWidth}), pair[0], pair[1], masks[shelf])
                    _4 = torch.append(answers, torch.reshape(answer, [count, ${queryWidth}]))
                    begin = begin + count
                  attended = answers[0]
                  if torch.len(answers) > 1:
                    attended = torch.cat(answers)
                  x = self.leave(w, first, x, attended)
                return x
            """;

    /// Draws one token a row by inverting the cumulative distribution at `uniform`. A token of probability 0 does not
    /// raise the cumulative sum, so the first place where the sum is greater than the target is never one of these;
    /// and the target is less than the total. Greedy rows take the most likely token; `sampling` has temperature 1
    /// there, so that its log-probability is that at temperature 1.
    static final String DRAW = """
              def draw(self, logits: Tensor, uniform: Tensor, sampling: Tensor, plan: List[int]) -> Tuple[Tensor, Tensor]:
                scaled = logits
                if plan[0] != 0:
                  scaled = logits / torch.unsqueeze(sampling[0], 1)
                if plan[2] != 0:
                  scaled = self.filter(scaled, torch.unsqueeze(sampling[1], 1), torch.unsqueeze(sampling[2], 1))
                logs = torch.log_softmax(scaled, -1)
                sums = torch.cumsum(torch.exp(logs), -1)
                target = torch.clamp_max(torch.unsqueeze(uniform, 1), 0.99999994) * torch.slice(sums, 1, -1)
                token = torch.searchsorted(sums, target, right=True)
                if plan[1] != 0:
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
