package dev.millrace.policy.network.program;

/// The network: from tokens to hidden states, and from these to values.
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
            """;

    static final String BFLOAT16 = """
              def product(self, x: Tensor) -> Tensor:
                return torch.to(x, 15)
              def full(self, x: Tensor) -> Tensor:
                return torch.to(x, 6)
            """;

    /// Weights as the products take them: in their type, and with the weight of each norm multiplied into those that
    /// read its output, which saves a pass over the activations. The embedding stays as it is.
    static final String READY = """
              def ready(self, master: List[Tensor]) -> List[Tensor]:
                w = [master[0]]
                for i in range(1, torch.len(master)):
                  _0 = torch.append(w, self.product(master[i]))
                for layer in range(${layers}):
                  first = 1 + layer * ${layerWeights}
                  for reader in [${readersOfFirstNorm}]:
                    w[first + reader] = w[first + reader] * ${input_layernorm}
                  for reader in [${readersOfSecondNorm}]:
                    w[first + reader] = w[first + reader] * ${post_attention_layernorm}
                return w
            """;

    /// The last of the weights is the output projection.
    static final String OWN_PROJECTION = """
              def project_out(self, w: List[Tensor]) -> List[Tensor]:
                w[-1] = w[-1] * w[${finalNorm}]
                return w
            """;

    static final String TIED_PROJECTION = """
              def project_out(self, w: List[Tensor]) -> List[Tensor]:
                _0 = torch.append(w, self.product(w[0]) * w[${finalNorm}])
                return w
            """;

    static final String LAYER = """
              def inverse(self, x: Tensor) -> Tensor:
                length = torch.linalg_vector_norm(x, 2, [-1], True)
                return torch.rsqrt(length * length / torch.size(x, -1) + ${epsilon})
              def norm(self, x: Tensor) -> Tensor:
                wide = self.full(x)
                return wide * self.inverse(wide)
              def embed(self, w: List[Tensor], tokens: Tensor) -> Tensor:
                return self.full(self.product(torch.embedding(w[0], tokens)))
              def angles(self, positions: Tensor, frequencies: Tensor) -> Tuple[Tensor, Tensor]:
                angles = torch.unsqueeze(positions, -1) * frequencies
                cosine = self.product(torch.cos(angles))
                sine = self.product(torch.sin(angles))
                return (torch.repeat(cosine, [1, ${twiceHeads}]), torch.repeat(torch.cat([torch.neg(sine), sine], -1), [1, ${heads}]))
              def turn(self, x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
                width = torch.size(x, -1)
                rows = torch.view(x, [-1, torch.size(cosine, 0), width])
                swapped = torch.view(torch.roll(torch.view(x, [-1, ${headDim}]), [${halfHeadDim}], [1]), torch.size(rows))
                turned = torch.addcmul(rows * torch.narrow(cosine, -1, 0, width), swapped, torch.narrow(sine, -1, 0, width))
                return torch.view(turned, torch.size(x))
              def norm_heads(self, x: Tensor, weight: Tensor) -> Tensor:
                normed = self.norm(torch.view(x, [-1, ${headDim}]))
                return self.product(torch.view(normed * self.full(weight), torch.size(x)))
              def heads(self, x: Tensor) -> Tensor:
                return torch.transpose(torch.view(x, [torch.size(x, 0), torch.size(x, 1), -1, ${headDim}]), 1, 2)
            """;

    /// Values, `[N]`; their product is so small that it is taken in float32 always.
    static final String VALUES = """
              def values(self, tokens: Tensor, positions: Tensor, places: Tensor, frequencies: Tensor, homes: List[Tensor], blocks: List[Tensor], w: List[Tensor], master: List[Tensor]) -> Tensor:
                hidden = torch.index_select(self.trunk(tokens, positions, frequencies, homes, blocks, w), 0, places)
                head = master[-2] * master[${finalNorm}]
                return torch.squeeze(torch.linear(self.norm(hidden), head, master[-1]), 1)
            """;
}
