package dev.millrace.policy.network.program;

/// The two ways to attend; `q` is `[B, heads, T, D]`, `k` and `v` are `[B, key-value heads, L, D]`. `attend` is causal
/// over whole sequences, `recall` has one query a row and a mask `[B, 1, 1, L]`; `causal` and `veil` bring masks into
/// the shape that these want, once for all layers. The queries of a group lie one below the other, so that keys and
/// values are not repeated for them.
final class AttentionText {
    private AttentionText() {}

    /// One operator that never holds all scores, and knows what is causal.
    static final String FUSED = """
              def causal(self, tokens: Tensor) -> Tensor:
                return tokens
              def attend(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
                return torch.scaled_dot_product_attention(q, k, v, None, 0., True, scale=None, enable_gqa=${grouped})
              def veil(self, mask: Tensor) -> Tensor:
                return self.product(mask)
              def recall(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
                grouped = torch.reshape(q, [-1, ${keyValueHeads}, ${group}, ${headDim}])
                attended = torch.scaled_dot_product_attention(grouped, k, v, mask, 0., False, scale=None, enable_gqa=False)
                return torch.reshape(attended, [-1, ${heads}, 1, ${headDim}])
            """;

    /// Two products, the first of which adds the mask. The softmax computes in float32 whatever it is given.
    static final String PLAIN = """
              def causal(self, tokens: Tensor) -> Tensor:
                length = torch.size(tokens, 1)
                hidden = torch.full([length, length], -inf, dtype=6, layout=None, device=tokens.device)
                return self.product(torch.repeat(torch.triu(hidden, 1), [${group}, 1]))
              def attend(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
                length = torch.size(q, 2)
                attended = self.weigh(q, torch.reshape(k, [-1, length, ${headDim}]), torch.reshape(v, [-1, length, ${headDim}]), mask)
                return torch.view(attended, [-1, ${heads}, length, ${headDim}])
              def veil(self, mask: Tensor) -> Tensor:
                return self.product(torch.repeat_interleave(torch.squeeze(mask, 1), ${keyValueHeads}, 0))
              def recall(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
                attended = self.weigh(q, torch.flatten(k, 0, 1), torch.flatten(v, 0, 1), mask)
                return torch.view(attended, [-1, ${heads}, 1, ${headDim}])
              def weigh(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
                grouped = torch.reshape(q, [torch.size(k, 0), -1, ${headDim}])
                scores = torch.baddbmm(mask, grouped, torch.transpose(k, 1, 2), beta=1, alpha=${scale})
                return torch.bmm(torch.softmax(scores, -1), v)
            """;
}
