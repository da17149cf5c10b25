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
              def attend_forward(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> List[Tensor]:
                q1 = torch.requires_grad_(torch.detach(q), True)
                k1 = torch.requires_grad_(torch.detach(k), True)
                v1 = torch.requires_grad_(torch.detach(v), True)
                attended = self.attend(q1, k1, v1, mask)
                return [torch.detach(attended), attended, q1, k1, v1]
              def attend_backward(self, by: Tensor, parts: List[Tensor], at: int) -> Tuple[Tensor, Tensor, Tensor]:
                found = torch.grad([parts[at]], [parts[at + 1], parts[at + 2], parts[at + 3]], annotate(List[Optional[Tensor]], [by]))
                return (self.given(found[0]), self.given(found[1]), self.given(found[2]))
              def given(self, x: Optional[Tensor]) -> Tensor:
                return torch.contiguous(unchecked_cast(Tensor, x))
              def veil(self, mask: Tensor) -> Tensor:
                return self.product(mask)
              def recall(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
                grouped = torch.reshape(q, [-1, ${keyValueHeads}, ${group}, ${headDim}])
                attended = torch.scaled_dot_product_attention(grouped, k, v, mask, 0., False, scale=None, enable_gqa=False)
                return torch.reshape(attended, [-1, ${heads}, 1, ${headDim}])
            """;

    /// Two products, the first of which adds the mask. The softmax computes in float32 whatever it is given; of whole
    /// sequences it is given float32, since that of bfloat16 is three times as slow where the length is odd.
    static final String PLAIN = """
              def causal(self, tokens: Tensor) -> Tensor:
                length = torch.size(tokens, 1)
                hidden = torch.full([length, length], -inf, dtype=6, layout=None, device=tokens.device)
                return self.product(torch.repeat(torch.triu(hidden, 1), [${group}, 1]))
              def attend(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
                return self.attend_forward(q, k, v, mask)[0]
              def attend_forward(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> List[Tensor]:
                length = torch.size(q, 2)
                keys = torch.reshape(k, [-1, length, ${headDim}])
                values = torch.reshape(v, [-1, length, ${headDim}])
                grouped = torch.reshape(q, [torch.size(keys, 0), -1, ${headDim}])
                scores = torch.baddbmm(mask, grouped, torch.transpose(keys, 1, 2), beta=1, alpha=${scale})
                weights = self.product(torch.softmax(self.full(scores), -1))
                attended = torch.view(torch.bmm(weights, values), [-1, ${heads}, length, ${headDim}])
                return [attended, weights, grouped, keys, values]
              def attend_backward(self, by: Tensor, parts: List[Tensor], at: int) -> Tuple[Tensor, Tensor, Tensor]:
                weights = parts[at]
                grouped = parts[at + 1]
                keys = parts[at + 2]
                d = torch.reshape(by, torch.size(grouped))
                by_values = torch.bmm(torch.transpose(weights, 1, 2), d)
                by_weights = torch.bmm(d, torch.transpose(parts[at + 3], 1, 2))
                slopes = torch._softmax_backward_data(by_weights, weights, -1, weights.dtype)
                by_queries = torch.baddbmm(d, slopes, keys, beta=0, alpha=${scale})
                by_keys = torch.baddbmm(by_values, torch.transpose(slopes, 1, 2), grouped, beta=0, alpha=${scale})
                return (by_queries, by_keys, by_values)
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
