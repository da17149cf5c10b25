package dev.millrace.policy.network.program;

/// The layers of decoding, over `N` rows `[N, H]`, with weights as [PackedLayer] lays them out. Each number is computed
/// as the learner computes it; there are only fewer and larger products, and fewer passes over the activations.
///
/// The output of the first product is `[N, (heads + 2 · key-value heads) · D]`: queries, keys, values. Queries and keys
/// are turned where they lie, `B` times `T` rows by the angles of their positions.
final class PackedText {
    private PackedText() {}

    static final String TEXT = """
              def prepare(self, master: List[Tensor]) -> List[Tensor]:
                w = self.project_out(self.ready(master))
                packed = [w[0]]
                for layer in range(${layers}):
                  first = 1 + layer * ${layerWeights}
            ${packing}
                _1 = torch.append(packed, self.across([w[-1]]))
                return packed
              def across(self, parts: List[Tensor]) -> Tensor:
                return torch.contiguous(torch.t(torch.cat(parts)))
              def turns(self, positions: Tensor, frequencies: Tensor) -> Tuple[Tensor, Tensor]:
                angles = torch.unsqueeze(positions, -1) * frequencies
                cosine = self.product(torch.cos(angles))
                sine = self.product(torch.sin(angles))
                return (torch.repeat(cosine, [1, ${turnedTwice}]), torch.repeat(torch.cat([torch.neg(sine), sine], -1), [1, ${turnedOnce}]))
              def norm_turned(self, x: Tensor, weight: Tensor) -> Tensor:
                heads = torch.view(x, [torch.size(x, 0), torch.size(x, 1), -1, ${headDim}])
                normed = torch.reshape(self.norm(heads), torch.size(x))
                return normed * self.full(weight)
              def enter(self, w: List[Tensor], first: int, x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
                y = self.product(self.norm(x))
                rows = ${packedInput}
                length = torch.size(cosine, 0)
                turned = torch.narrow(torch.view(rows, [-1, length, torch.size(rows, 1)]), 2, 0, ${turned})
                turned = ${turnedHeads}
                heads = torch.view(turned, [-1, length, ${turnedOnce}, ${headDim}])
                swapped = torch.view(torch.roll(heads, [${halfHeadDim}], [3]), [-1, length, ${turned}])
                _0 = torch.addcmul_(torch.mul_(turned, cosine), swapped, sine)
                return rows
              def leave(self, w: List[Tensor], first: int, x: Tensor, attended: Tensor) -> Tensor:
                middle = x + ${packedOutput}
                y = self.product(self.norm(middle))
                risen = ${packedRise}
                gated = torch.silu(torch.narrow(risen, 1, 0, ${feedForward})) * torch.narrow(risen, 1, ${feedForward}, ${feedForward})
                return middle + ${packedFall}
            """;
}
