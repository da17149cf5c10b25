package dev.millrace.policy.network.program;

/// Forth and back through the layers, by hand: what the way back needs is kept as it falls due, and gradients are
/// added to `g` where they belong, so that next to no graph is recorded and no more passes are taken than needed.
///
/// `parts` hold what [#FORWARD] keeps of a layer, or only its input: `${kept}` tensors each, beginning at `at`.
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

    static final String ADD_FLOAT32 = """
              def add_product(self, g: Tensor, a: Tensor, b: Tensor) -> Tensor:
                return torch.addmm_(g, a, b, beta=1, alpha=1)
            """;

    static final String ADD_BFLOAT16 = """
              def add_product(self, g: Tensor, a: Tensor, b: Tensor) -> Tensor:
                return torch.add_(g, torch.mm(a, b), alpha=1)
            """;

    static final String FORWARD = """
              def layer_forward(self, w: List[Tensor], first: int, x: Tensor, cosine: Tensor, sine: Tensor, mask: Tensor) -> List[Tensor]:
                shape = [torch.size(x, 0), torch.size(x, 1), -1]
                r1 = self.inverse(x)
                y1 = torch.view(self.product(x * r1), [-1, ${hidden}])
                q = torch.view(torch.linear(y1, ${q_proj}), shape)
                k = torch.view(torch.linear(y1, ${k_proj}), shape)
                v = torch.view(torch.linear(y1, ${v_proj}), shape)
                attended = self.attend_forward(self.rotate(${query}, cosine, sine), self.rotate(${key}, cosine, sine), self.heads(v), mask)
                flat = torch.view(torch.reshape(torch.transpose(attended[0], 1, 2), shape), [-1, ${attended}])
                middle = x + torch.view(torch.linear(flat, ${o_proj}), shape)
                r2 = self.inverse(middle)
                y2 = torch.view(self.product(middle * r2), [-1, ${hidden}])
                gate = torch.linear(y2, ${gate_proj})
                up = torch.linear(y2, ${up_proj})
                open = torch.silu(gate)
                gated = open * up
                after = middle + torch.view(torch.linear(gated, ${down_proj}), shape)
                return [x, r1, y1, q, k, attended[1], attended[2], attended[3], attended[4], flat, middle, r2, y2, gate, up, open, gated, after]
              def trunk_forward(self, w: List[Tensor], tokens: Tensor, places: Tensor, frequencies: Tensor) -> List[Tensor]:
                x = self.embed(w, tokens)
                positions = torch.arange(torch.size(tokens, 1), dtype=None, layout=None, device=tokens.device)
                cosine, sine = self.angles(positions, frequencies)
                mask = self.causal(tokens)
                saved = [cosine, sine, mask]
                for layer in range(${layers}):
                  parts = self.layer_forward(w, 1 + layer * ${layerWeights}, x, cosine, sine, mask)
                  for i in range(${kept}):
                    _0 = torch.append(saved, parts[i])
                  x = parts[-1]
                picked = torch.index_select(torch.view(x, [-1, ${hidden}]), 0, places)
                _1 = torch.append(saved, picked)
                _2 = torch.append(saved, self.inverse(picked))
                return saved
            """;

    static final String BACKWARD = """
              def layer_backward(self, w: List[Tensor], g: List[Tensor], first: int, parts: List[Tensor], at: int, by: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
                shape = [torch.size(by, 0), torch.size(by, 1), -1]
                wide = [torch.size(by, 0), torch.size(by, 1), ${hidden}]
                gate = parts[at + 13]
                up = parts[at + 14]
                by_sum = self.product(torch.view(by, [-1, ${hidden}]))
                by_gated = torch.mm(by_sum, ${down_proj_weight})
                _0 = self.learn(g, by_sum, parts[at + 16], ${down_proj_places})
                by_gate = torch.silu_backward(by_gated * up, gate)
                by_up = torch.mul_(by_gated, parts[at + 15])
                by_y = torch.addmm(torch.mm(by_gate, ${gate_proj_weight}), by_up, ${up_proj_weight}, beta=1, alpha=1)
                _1 = self.learn(g, by_gate, parts[at + 12], ${gate_proj_places})
                _2 = self.learn(g, by_up, parts[at + 12], ${up_proj_places})
                by2 = self.add_norm_gradient(by, torch.view(self.full(by_y), wide), parts[at + 10], parts[at + 11])
                by_sum2 = self.product(torch.view(by2, [-1, ${hidden}]))
                by_flat = torch.mm(by_sum2, ${o_proj_weight})
                _3 = self.learn(g, by_sum2, parts[at + 9], ${o_proj_places})
                by_heads = self.heads(torch.view(by_flat, shape))
                turned_q, turned_k, by_v = self.attend_backward(by_heads, parts, at + 5)
                back = torch.neg(sine)
                by_q = self.turn(self.rows(turned_q, shape), cosine, back)
                by_k = self.turn(self.rows(turned_k, shape), cosine, back)
                q = torch.view(${query_gradient}, [-1, ${queries}])
                k = torch.view(${key_gradient}, [-1, ${keys}])
                v = torch.view(self.rows(by_v, shape), [-1, ${keys}])
                y1 = parts[at + 2]
                _4 = self.learn(g, q, y1, ${q_proj_places})
                _5 = self.learn(g, k, y1, ${k_proj_places})
                _6 = self.learn(g, v, y1, ${v_proj_places})
                by_qk = torch.addmm(torch.mm(q, ${q_proj_weight}), k, ${k_proj_weight}, beta=1, alpha=1)
                by_qkv = torch.addmm(by_qk, v, ${v_proj_weight}, beta=1, alpha=1)
                return self.add_norm_gradient(by2, torch.view(self.full(by_qkv), wide), parts[at], parts[at + 1])
              def rows(self, x: Tensor, shape: List[int]) -> Tensor:
                whole = torch.view(x, [shape[0], -1, shape[1], ${headDim}])
                return torch.reshape(torch.transpose(whole, 1, 2), shape)
              def trunk_backward(self, tokens: Tensor, places: Tensor, by_picked: Tensor, saved: List[Tensor], w: List[Tensor], g: List[Tensor]) -> Tensor:
                cosine = saved[0]
                sine = saved[1]
                mask = saved[2]
                flat = torch.zeros([torch.numel(tokens), ${hidden}], dtype=by_picked.dtype, layout=None, device=tokens.device)
                by = torch.view(torch.index_copy_(flat, 0, places, by_picked), [torch.size(tokens, 0), torch.size(tokens, 1), ${hidden}])
                for i in range(${layers}):
                  layer = ${layers} - 1 - i
                  first = 1 + layer * ${layerWeights}
                  at = 3 + layer * ${kept}
                  if ${again}:
                    by = self.layer_backward(w, g, first, self.layer_forward(w, first, saved[at], cosine, sine, mask), 0, by, cosine, sine)
                  else:
                    by = self.layer_backward(w, g, first, saved, at, by, cosine, sine)
                return torch.add_(g[0], torch.embedding_dense_backward(by, tokens, ${vocabulary}, -1, False), alpha=1)
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
              def train_forward(self, tokens: Tensor, places: Tensor, frequencies: Tensor, w: List[Tensor], master: List[Tensor]) -> List[Tensor]:
                saved = self.trunk_forward(w, tokens, places, frequencies)
                _0 = torch.append(saved, self.product(saved[-2] * saved[-1]))
                return saved
              def train_backward(self, tokens: Tensor, places: Tensor, by_hidden: Tensor, by_head: Tensor, saved: List[Tensor], w: List[Tensor], master: List[Tensor], g: List[Tensor]) -> Tensor:
                wide = self.full(by_head)
                _0 = torch.add_(g[${finalNorm}], torch.sum(wide * master[${projection}], [0]), alpha=1)
                _1 = torch.addcmul_(g[${projection}], wide, master[${finalNorm}], value=1)
                by_picked = self.norm_gradient(self.full(by_hidden), saved[-3], saved[-2])
                return self.trunk_backward(tokens, places, by_picked, saved, w, g)
            """;

    /// Values: the way forth ends in them.
    static final String VALUE = """
              def train_forward(self, tokens: Tensor, places: Tensor, frequencies: Tensor, w: List[Tensor], master: List[Tensor]) -> List[Tensor]:
                saved = self.trunk_forward(w, tokens, places, frequencies)
                head = master[-2] * master[${finalNorm}]
                _0 = torch.append(saved, torch.squeeze(torch.linear(saved[-2] * saved[-1], head, master[-1]), 1))
                return saved
              def train_backward(self, tokens: Tensor, places: Tensor, by_values: Tensor, saved: List[Tensor], w: List[Tensor], master: List[Tensor], g: List[Tensor]) -> Tensor:
                column = torch.unsqueeze(by_values, 1)
                by_head = torch.mm(torch.t(column), saved[-3] * saved[-2])
                _0 = torch.add_(g[-1], torch.sum(by_values, [0], True), alpha=1)
                _1 = torch.add_(g[${finalNorm}], torch.sum(by_head * master[-2], [0]), alpha=1)
                _2 = torch.addcmul_(g[-2], by_head, master[${finalNorm}], value=1)
                by_picked = self.norm_gradient(torch.mm(column, master[-2] * master[${finalNorm}]), saved[-3], saved[-2])
                return self.trunk_backward(tokens, places, by_picked, saved, w, g)
            """;
}
