package dev.millrace.policy.network.program;

/// Forth and back through the layers, by hand: what the way back needs is kept as it falls due, and gradients are
/// added to `g` where they belong, so that next to no graph is recorded and no more passes are taken than needed.
///
/// `parts` hold what [#FORWARD] keeps of a layer, or only its input, beginning at `at`: `${kept}` tensors, and
/// `${keptOfBlock}` more for each block of its attention.
/// Gradients of weights that a norm was multiplied into (see [NetworkText#READY]) are those of the product, until
/// `unfold` has parted them; only then are those of the norms complete.
final class TrainingText {
    private TrainingText() {}

    /// The norm `y = x · r` with `r = 1 / root(mean(x²) + epsilon)`, and its gradient `r · d − x · r³ · mean(d · x)`.
    static final String NORM = """
              def norm_gradient(self, d: Tensor, x: Tensor, r: Tensor) -> Tensor:
                slope = torch.sum(d * x, [-1], True) * (r * r * r / torch.size(x, -1))
                return torch.addcmul_(d * r, x, slope, value=-1)
              def add_norm_gradient(self, by: Tensor, d: Tensor, x: Tensor, r: Tensor) -> Tensor:
                slope = torch.sum(d * x, [-1], True) * (r * r * r / torch.size(x, -1))
                return torch.addcmul_(torch.addcmul_(by, d, r), x, slope, value=-1)
              def norm_heads_gradient(self, g: Tensor, weight: Tensor, raw: Tensor, d: Tensor) -> Tensor:
                x = self.full(torch.view(raw, [-1, ${headDim}]))
                r = self.inverse(x)
                wide = self.full(torch.view(d, [-1, ${headDim}]))
                _0 = torch.add_(g, torch.sum(wide * (x * r), [0]))
                by = self.norm_gradient(wide * self.full(weight), x, r)
                return self.product(torch.view(by, torch.size(raw)))
            """;

    /// The gradient of a weight `[O, I]` by that of its product `[S, O]` and its input `[S, I]`, and of its bias.
    static final String LEARN = """
              def learn(self, g: List[Tensor], d: Tensor, x: Tensor, weight: int, bias: int) -> int:
                _0 = self.add_product(g[weight], torch.t(d), x)
                if bias >= 0:
                  _1 = torch.add_(g[bias], torch.sum(self.full(d), [0]))
                return weight
            """;

    static final String EMBEDDING = """
              def learn_embedding(self, g: List[Tensor], by: Tensor, tokens: Tensor) -> Tensor:
                return torch.add_(g[0], torch.embedding_dense_backward(by, tokens, ${vocabulary}, -1, False), alpha=1)
            """;

    /// On a GPU, `embedding_dense_backward` adds those of the same token in an order that changes from run to run where
    /// there are more than 3,072; this sorts them first, and makes no array as large as the embedding.
    static final String EMBEDDING_IN_ORDER = """
              def learn_embedding(self, g: List[Tensor], by: Tensor, tokens: Tensor) -> Tensor:
                return torch.index_put_(g[0], [tokens], by, True)
            """;

    static final String ADD_FLOAT32 = """
              def add_product(self, g: Tensor, a: Tensor, b: Tensor) -> Tensor:
                return torch.addmm_(g, a, b, beta=1, alpha=1)
            """;

    static final String ADD_BFLOAT16 = """
              def add_product(self, g: Tensor, a: Tensor, b: Tensor) -> Tensor:
                return torch.add_(g, torch.mm(a, b), alpha=1)
            """;

    /// Tokens lie in one row `[S]`, a prompt that several responses follow but once. Only attention takes
    /// sequences: each is a row of cells that see tokens, and one of the cells that see a token is its home.
    /// `homes` and `blocks` are those of a packed batch. A block `[B, T, 0]` names no cells: its tokens lie as
    /// attention wants them, and nothing is gathered.
    ///
    /// A plan is cosine, sine, homes by heads, homes by key-value heads; for each block its cells by heads, by
    /// key-value heads, and its mask; then siblings by key-value heads.
    static final String PLAN = """
              def plan(self, positions: Tensor, homes: List[Tensor], blocks: List[Tensor], frequencies: Tensor) -> List[Tensor]:
                cosine, sine = self.angles(positions, frequencies)
                plan = [cosine, sine, self.homes(homes[0], ${heads}), self.homes(homes[0], ${keyValueHeads})]
                for block in blocks:
                  _0 = torch.append(plan, self.cells_of(block, ${heads}))
                  _1 = torch.append(plan, self.cells_of(block, ${keyValueHeads}))
                  _2 = torch.append(plan, self.causal(block))
                for sibling in range(1, torch.len(homes)):
                  _3 = torch.append(plan, self.homes(homes[sibling], ${keyValueHeads}))
                return plan
              def homes(self, homes: Tensor, heads: int) -> Tensor:
                head = torch.arange(heads, dtype=None, layout=None, device=homes.device)
                column = torch.unsqueeze(homes, -1)
                return torch.flatten(column[0] * heads + column[1] + column[2] * head)
              def cells_of(self, block: Tensor, heads: int) -> Tensor:
                cells = block
                if torch.numel(block) > 0:
                  head = torch.arange(heads, dtype=None, layout=None, device=block.device)
                  cells = torch.unsqueeze(block, 1) * heads + torch.unsqueeze(head, -1)
                return cells
              def gathered(self, x: Tensor, cells: Tensor) -> Tensor:
                if torch.numel(cells) == 0:
                  rows = torch.transpose(torch.view(x, [torch.size(cells, 0), torch.size(cells, 1), -1, ${headDim}]), 1, 2)
                else:
                  found = torch.index_select(torch.view(x, [-1, ${headDim}]), 0, torch.flatten(cells))
                  rows = torch.view(found, [torch.size(cells, 0), torch.size(cells, 1), torch.size(cells, 2), ${headDim}])
                return rows
              def brought(self, rows: List[Tensor], plan: List[Tensor], width: int) -> Tensor:
                if torch.numel(plan[2]) == 0:
                  whole = torch.reshape(rows[0], [torch.size(plan[4], 0), -1, torch.size(plan[4], 1), ${headDim}])
                  tokens = torch.reshape(torch.transpose(whole, 1, 2), [-1, width])
                else:
                  tokens = torch.view(torch.index_select(self.joined(rows), 0, plan[2]), [-1, width])
                return tokens
              def joined(self, rows: List[Tensor]) -> Tensor:
                lined = annotate(List[Tensor], [])
                for each in rows:
                  _0 = torch.append(lined, torch.reshape(each, [-1, ${headDim}]))
                whole = lined[0]
                if torch.len(lined) > 1:
                  whole = torch.cat(lined)
                return whole
            """;

    static final String FORWARD = """
              def layer_forward(self, w: List[Tensor], first: int, x: Tensor, plan: List[Tensor], blocks: int) -> List[Tensor]:
                r1 = self.inverse(x)
                y1 = self.product(x * r1)
                q = torch.linear(y1, ${q_proj})
                k = torch.linear(y1, ${k_proj})
                v = torch.linear(y1, ${v_proj})
                turned_q = self.turn(${query}, plan[0], plan[1])
                turned_k = self.turn(${key}, plan[0], plan[1])
                attended = annotate(List[Tensor], [])
                kept = annotate(List[Tensor], [])
                for block in range(blocks):
                  cells = plan[4 + 3 * block]
                  stored = plan[5 + 3 * block]
                  parts = self.attend_forward(self.gathered(turned_q, cells), self.gathered(turned_k, stored), self.gathered(v, stored), plan[6 + 3 * block])
                  _0 = torch.append(attended, parts[0])
                  for i in range(1, 5):
                    _1 = torch.append(kept, parts[i])
                flat = self.brought(attended, plan, ${attended})
                middle = x + torch.linear(flat, ${o_proj})
                r2 = self.inverse(middle)
                y2 = self.product(middle * r2)
                gate = torch.linear(y2, ${gate_proj})
                up = torch.linear(y2, ${up_proj})
                open = torch.silu(gate)
                gated = open * up
                after = middle + torch.linear(gated, ${down_proj})
                all = [x, r1, y1, q, k, flat, middle, r2, y2, gate, up, open, gated]
                for each in kept:
                  _2 = torch.append(all, each)
                _3 = torch.append(all, after)
                return all
              def trunk(self, tokens: Tensor, positions: Tensor, frequencies: Tensor, homes: List[Tensor], blocks: List[Tensor], w: List[Tensor]) -> Tensor:
                plan = self.plan(positions, homes, blocks, frequencies)
                x = self.embed(w, tokens)
                for layer in range(${layers}):
                  x = self.layer_forward(w, 1 + layer * ${layerWeights}, x, plan, torch.len(blocks))[-1]
                return x
              def trunk_forward(self, tokens: Tensor, positions: Tensor, places: Tensor, frequencies: Tensor, homes: List[Tensor], blocks: List[Tensor], w: List[Tensor]) -> List[Tensor]:
                plan = self.plan(positions, homes, blocks, frequencies)
                saved = torch.slice(plan, 0, torch.len(plan))
                x = self.embed(w, tokens)
                for layer in range(${layers}):
                  parts = self.layer_forward(w, 1 + layer * ${layerWeights}, x, plan, torch.len(blocks))
                  for i in range(${kept} + ${keptOfBlock} * torch.len(blocks)):
                    _0 = torch.append(saved, parts[i])
                  x = parts[-1]
                picked = torch.index_select(x, 0, places)
                _1 = torch.append(saved, picked)
                _2 = torch.append(saved, self.inverse(picked))
                return saved
            """;

    static final String BACKWARD = """
              def layer_backward(self, w: List[Tensor], g: List[Tensor], first: int, parts: List[Tensor], at: int, by: Tensor, plan: List[Tensor], blocks: int) -> Tensor:
                gate = parts[at + 9]
                up = parts[at + 10]
                by_sum = self.product(by)
                by_gated = torch.mm(by_sum, ${down_proj_weight})
                _0 = self.learn(g, by_sum, parts[at + 12], ${down_proj_places})
                by_gate = torch.silu_backward(by_gated * up, gate)
                by_up = torch.mul_(by_gated, parts[at + 11])
                by_y = torch.addmm_(torch.mm(by_gate, ${gate_proj_weight}), by_up, ${up_proj_weight}, beta=1, alpha=1)
                _1 = self.learn(g, by_gate, parts[at + 8], ${gate_proj_places})
                _2 = self.learn(g, by_up, parts[at + 8], ${up_proj_places})
                by2 = self.add_norm_gradient(by, self.full(by_y), parts[at + 6], parts[at + 7])
                by_sum2 = self.product(by2)
                by_flat = torch.mm(by_sum2, ${o_proj_weight})
                _3 = self.learn(g, by_sum2, parts[at + 5], ${o_proj_places})
                turned_q, turned_k, by_v = self.recalled_backward(by_flat, parts, at + 13, plan, blocks)
                back = torch.neg(plan[1])
                by_q = self.turn(turned_q, plan[0], back)
                by_k = self.turn(turned_k, plan[0], back)
                q = ${query_gradient}
                k = ${key_gradient}
                y1 = parts[at + 2]
                _4 = self.learn(g, q, y1, ${q_proj_places})
                _5 = self.learn(g, k, y1, ${k_proj_places})
                _6 = self.learn(g, by_v, y1, ${v_proj_places})
                by_qk = torch.addmm_(torch.mm(q, ${q_proj_weight}), k, ${k_proj_weight}, beta=1, alpha=1)
                by_qkv = torch.addmm_(by_qk, by_v, ${v_proj_weight}, beta=1, alpha=1)
                return self.add_norm_gradient(by2, self.full(by_qkv), parts[at], parts[at + 1])
              def recalled_backward(self, by_flat: Tensor, parts: List[Tensor], at: int, plan: List[Tensor], blocks: int) -> Tuple[Tensor, Tensor, Tensor]:
                if torch.numel(plan[2]) == 0:
                  q, k, v = self.attend_backward(self.gathered(by_flat, plan[4]), parts, at)
                  found = (self.brought([q], plan, ${queries}), self.brought([k], plan, ${keys}), self.brought([v], plan, ${keys}))
                else:
                  found = self.gathered_backward(by_flat, parts, at, plan, blocks)
                return found
              def gathered_backward(self, by_flat: Tensor, parts: List[Tensor], at: int, plan: List[Tensor], blocks: int) -> Tuple[Tensor, Tensor, Tensor]:
                cells = 0
                for block in range(blocks):
                  cells = cells + torch.numel(plan[4 + 3 * block])
                none = torch.zeros([cells, ${headDim}], dtype=by_flat.dtype, layout=None, device=by_flat.device)
                by = torch.index_copy_(none, 0, plan[2], torch.view(by_flat, [-1, ${headDim}]))
                queries = annotate(List[Tensor], [])
                keys = annotate(List[Tensor], [])
                values = annotate(List[Tensor], [])
                start = 0
                for block in range(blocks):
                  shape = torch.size(plan[4 + 3 * block])
                  count = torch.numel(plan[4 + 3 * block])
                  by_block = torch.view(torch.narrow(by, 0, start, count), [shape[0], shape[1], shape[2], ${headDim}])
                  q, k, v = self.attend_backward(by_block, parts, at + 4 * block)
                  _0 = torch.append(queries, q)
                  _1 = torch.append(keys, k)
                  _2 = torch.append(values, v)
                  start = start + count
                return (self.brought(queries, plan, ${queries}), self.gone_home(self.joined(keys), plan, 4 + 3 * blocks), self.gone_home(self.joined(values), plan, 4 + 3 * blocks))
              def gone_home(self, rows: Tensor, plan: List[Tensor], siblings: int) -> Tensor:
                home = torch.index_select(rows, 0, plan[3])
                if torch.len(plan) > siblings:
                  sums = self.full(torch.narrow(home, 0, 0, torch.numel(plan[siblings])))
                  for sibling in range(siblings, torch.len(plan)):
                    _0 = torch.add_(torch.narrow(sums, 0, 0, torch.numel(plan[sibling])), torch.index_select(rows, 0, plan[sibling]), alpha=1)
                  _1 = torch.copy_(torch.narrow(home, 0, 0, torch.numel(plan[siblings])), sums)
                return torch.view(home, [-1, ${keys}])
              def trunk_backward(self, tokens: Tensor, places: Tensor, by_picked: Tensor, saved: List[Tensor], homes: List[Tensor], blocks: List[Tensor], w: List[Tensor], g: List[Tensor]) -> Tensor:
                count = torch.len(blocks)
                planned = 3 + 3 * count + torch.len(homes)
                plan = torch.slice(saved, 0, planned)
                by = torch.embedding_dense_backward(by_picked, places, torch.numel(tokens), -1, False)
                for i in range(${layers}):
                  layer = ${layers} - 1 - i
                  first = 1 + layer * ${layerWeights}
                  at = planned + layer * (${kept} + ${keptOfBlock} * count)
                  if ${again}:
                    by = self.layer_backward(w, g, first, self.layer_forward(w, first, saved[at], plan, count), 0, by, plan, count)
                  else:
                    by = self.layer_backward(w, g, first, saved, at, by, plan, count)
                return self.learn_embedding(g, by, tokens)
              def unfold(self, master: List[Tensor], g: List[Tensor]) -> Tensor:
                for layer in range(${layers}):
                  first = 1 + layer * ${layerWeights}
                  for reader in [${readersOfFirstNorm}]:
                    _0 = self.part(master, g, first + reader, first + ${firstNorm})
                  for reader in [${readersOfSecondNorm}]:
                    _1 = self.part(master, g, first + reader, first + ${secondNorm})
                return g[0]
              def readied(self, master: List[Tensor]) -> List[Tensor]:
                return ${ready}
              def part(self, master: List[Tensor], g: List[Tensor], reader: int, norm: int) -> int:
                _0 = torch.add_(g[norm], torch.sum(g[reader] * master[reader], [0]), alpha=1)
                _1 = torch.mul_(g[reader], master[norm])
                return reader
              def add_all(self, g: List[Tensor], more: List[Tensor]) -> Tensor:
                torch._foreach_add_(g, more, alpha=1)
                return g[0]
            """;

    /// Log-probabilities: the way forth ends in hidden states; the way back begins with their gradient and that of the
    /// output projection, which is parted at once.
    static final String LANGUAGE = """
              def train_forward(self, tokens: Tensor, positions: Tensor, places: Tensor, frequencies: Tensor, homes: List[Tensor], blocks: List[Tensor], w: List[Tensor], master: List[Tensor]) -> List[Tensor]:
                saved = self.trunk_forward(tokens, positions, places, frequencies, homes, blocks, w)
                _0 = torch.append(saved, self.product(saved[-2] * saved[-1]))
                return saved
              def train_backward(self, tokens: Tensor, places: Tensor, by_hidden: Tensor, by_head: Tensor, saved: List[Tensor], homes: List[Tensor], blocks: List[Tensor], w: List[Tensor], master: List[Tensor], g: List[Tensor]) -> Tensor:
                wide = self.full(by_head)
                _0 = torch.add_(g[${finalNorm}], torch.sum(wide * master[${projection}], [0]), alpha=1)
                _1 = torch.addcmul_(g[${projection}], wide, master[${finalNorm}], value=1)
                by_picked = self.norm_gradient(self.full(by_hidden), saved[-3], saved[-2])
                return self.trunk_backward(tokens, places, by_picked, saved, homes, blocks, w, g)
            """;

    /// Values: the way forth ends in them.
    static final String VALUE = """
              def train_forward(self, tokens: Tensor, positions: Tensor, places: Tensor, frequencies: Tensor, homes: List[Tensor], blocks: List[Tensor], w: List[Tensor], master: List[Tensor]) -> List[Tensor]:
                saved = self.trunk_forward(tokens, positions, places, frequencies, homes, blocks, w)
                head = master[-2] * master[${finalNorm}]
                _0 = torch.append(saved, torch.squeeze(torch.linear(saved[-2] * saved[-1], head, master[-1]), 1))
                return saved
              def train_backward(self, tokens: Tensor, places: Tensor, by_values: Tensor, saved: List[Tensor], homes: List[Tensor], blocks: List[Tensor], w: List[Tensor], master: List[Tensor], g: List[Tensor]) -> Tensor:
                column = torch.unsqueeze(by_values, 1)
                by_head = torch.mm(torch.t(column), saved[-3] * saved[-2])
                _0 = torch.add_(g[-1], torch.sum(by_values, [0], True), alpha=1)
                _1 = torch.add_(g[${finalNorm}], torch.sum(by_head * master[-2], [0]), alpha=1)
                _2 = torch.addcmul_(g[-2], by_head, master[${finalNorm}], value=1)
                by_picked = self.norm_gradient(torch.mm(column, master[-2] * master[${finalNorm}]), saved[-3], saved[-2])
                return self.trunk_backward(tokens, places, by_picked, saved, homes, blocks, w, g)
            """;
}
