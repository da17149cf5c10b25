package dev.millrace.policy.network.program;

/// The two ways to attend; `q` is `[B, heads, T, D]`, `k` and `v` are `[B, key-value heads, L, D]`.
final class AttentionText {
    private AttentionText() {}

    /// One operator that never holds all scores. `recall` is for one query a row, with a mask `[B, 1, 1, L]`.
    static final String FUSED = """
              def attend(self, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
                return torch.scaled_dot_product_attention(q, k, v, None, 0., True, scale=None, enable_gqa=${grouped})
              def recall(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
                return torch.scaled_dot_product_attention(q, k, v, self.product(mask), 0., False, scale=None, enable_gqa=${grouped})
            """;

    /// The queries of a group lie one below the other, so that keys and values are not repeated.
    static final String PLAIN = """
              def attend(self, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
                length = torch.size(q, 2)
                ones = torch.ones([length, length], dtype=11, layout=None, device=q.device)
                future = torch.triu(ones, 1)
                grouped = torch.reshape(q, [torch.size(q, 0), ${keyValueHeads}, -1, ${headDim}])
                scores = self.full(torch.matmul(grouped * ${scale}, torch.transpose(k, 2, 3)))
                scores = torch.view(scores, [torch.size(q, 0), ${heads}, length, length])
                weights = self.product(torch.softmax(torch.masked_fill(scores, future, -inf), -1))
                weights = torch.view(weights, [torch.size(q, 0), ${keyValueHeads}, -1, length])
                return torch.view(torch.matmul(weights, v), [torch.size(q, 0), ${heads}, length, ${headDim}])
              def recall(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
                grouped = torch.reshape(q, [-1, ${keyValueHeads}, ${group}, ${headDim}])
                scores = self.full(torch.matmul(grouped * ${scale}, torch.transpose(k, 2, 3))) + mask
                weights = self.product(torch.softmax(scores, -1))
                return torch.view(torch.matmul(weights, v), [-1, ${heads}, 1, ${headDim}])
            """;
}
