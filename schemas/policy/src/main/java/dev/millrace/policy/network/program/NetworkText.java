package dev.millrace.policy.network.program;

/// The network: from tokens to hidden states, and from these to what the learner needs.
///
/// Shapes: `B` sequences, `T` positions, `H` hidden, `D` width of a head, `N` response tokens, `V` vocabulary.
final class NetworkText {
    private NetworkText() {}

    static final String HEADER = """
            class Decoder(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
            """;

    static final String FLOAT32 = """
              def product(self, x: Tensor) -> Tensor:
                return x
              def full(self, x: Tensor) -> Tensor:
                return x
              def cast(self, w: List[Tensor]) -> List[Tensor]:
                return w
            """;

    /// Every weight but the embedding is rounded to bfloat16 for the products; gradients come back in float32.
    static final String BFLOAT16 = """
              def product(self, x: Tensor) -> Tensor:
                return torch.to(x, 15)
              def full(self, x: Tensor) -> Tensor:
                return torch.to(x, 6)
              def cast(self, w: List[Tensor]) -> List[Tensor]:
                rounded = [w[0]]
                for i in range(1, torch.len(w)):
                  _0 = torch.append(rounded, torch.to(w[i], 15))
                return rounded
            """;

    /// The last of the weights is the output projection.
    static final String OWN_PROJECTION = """
              def ready(self, w: List[Tensor]) -> List[Tensor]:
                return self.cast(w)
            """;

    static final String TIED_PROJECTION = """
              def ready(self, w: List[Tensor]) -> List[Tensor]:
                return self.cast(w) + [self.product(w[0])]
            """;

    static final String LAYER = """
              def norm(self, x: Tensor, weight: Tensor) -> Tensor:
                return torch.rms_norm(self.full(x), [torch.size(weight, 0)], self.full(weight), ${epsilon})
              def embed(self, w: List[Tensor], tokens: Tensor) -> Tensor:
                return self.full(self.product(torch.embedding(w[0], tokens)))
              def angles(self, positions: Tensor, frequencies: Tensor) -> Tuple[Tensor, Tensor]:
                angles = torch.mul(torch.unsqueeze(positions, -1), frequencies)
                return (torch.cos(angles), torch.sin(angles))
              def rotate(self, x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
                a = torch.slice(x, -1, 0, ${halfHeadDim})
                b = torch.slice(x, -1, ${halfHeadDim}, ${headDim})
                return self.product(torch.cat([a * cosine - b * sine, b * cosine + a * sine], -1))
              def project(self, w: List[Tensor], first: int, x: Tensor, cosine: Tensor, sine: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
                y = self.product(self.norm(x, ${input_layernorm}))
                heads = [torch.size(x, 0), torch.size(x, 1), -1, ${headDim}]
                q = torch.transpose(torch.view(torch.linear(y, ${q_proj}), heads), 1, 2)
                k = torch.transpose(torch.view(torch.linear(y, ${k_proj}), heads), 1, 2)
                v = torch.transpose(torch.view(torch.linear(y, ${v_proj}), heads), 1, 2)
                return (self.rotate(${query}, cosine, sine), self.rotate(${key}, cosine, sine), v)
              def finish(self, w: List[Tensor], first: int, x: Tensor, attended: Tensor) -> Tensor:
                flat = torch.reshape(torch.transpose(attended, 1, 2), [torch.size(x, 0), torch.size(x, 1), -1])
                middle = x + torch.linear(flat, ${o_proj})
                y = self.product(self.norm(middle, ${post_attention_layernorm}))
                gated = torch.silu(torch.linear(y, ${gate_proj})) * torch.linear(y, ${up_proj})
                return middle + torch.linear(gated, ${down_proj})
              def trunk(self, w: List[Tensor], tokens: Tensor, frequencies: Tensor) -> Tensor:
                x = self.embed(w, tokens)
                length = torch.size(tokens, 1)
                positions = torch.arange(length, dtype=None, layout=None, device=tokens.device)
                cosine, sine = self.angles(positions, frequencies)
                for layer in range(${layers}):
                  first = 1 + layer * ${layerWeights}
                  q, k, v = self.project(w, first, x, cosine, sine)
                  x = self.finish(w, first, x, self.attend(q, k, v))
                return torch.view(x, [-1, ${hidden}])
            """;

    /// Log-probabilities and entropies, `[N]`; `places` are those of the hidden states in `[B · T]`.
    static final String SCORE = """
              def score(self, tokens: Tensor, places: Tensor, targets: Tensor, frequencies: Tensor, master: List[Tensor]) -> Tuple[Tensor, Tensor]:
                w = self.ready(master)
                hidden = torch.index_select(self.trunk(w, tokens, frequencies), 0, places)
                logits = self.logits(w, hidden) / ${temperature}
                logs = torch.log_softmax(logits, -1)
                chosen = torch.squeeze(torch.gather(logs, 1, torch.unsqueeze(targets, 1)), 1)
                constant = torch.detach(logs)
                entropies = torch.neg(torch.sum(torch.exp(constant) * constant, [-1]))
                return (chosen, entropies)
              def logits(self, w: List[Tensor], hidden: Tensor) -> Tensor:
                y = self.product(self.norm(hidden, w[${finalNorm}]))
                return self.full(torch.linear(y, w[-1]))
            """;

    /// Values, `[N]`; their product is so small that it is taken in float32 always.
    static final String VALUES = """
              def values(self, tokens: Tensor, places: Tensor, frequencies: Tensor, master: List[Tensor]) -> Tensor:
                w = self.ready(master)
                hidden = torch.index_select(self.trunk(w, tokens, frequencies), 0, places)
                y = self.norm(hidden, w[${finalNorm}])
                return torch.squeeze(torch.linear(y, self.full(w[-2]), self.full(w[-1])), 1)
            """;
}
