package dev.millrace.policy.network.program;

/// Copies between host and device; `type` is TorchScript's number of the type on the host.
final class TransferText {
    private TransferText() {}

    static final String TEXT = """
              def export(self, x: Tensor, start: Tensor, end: Tensor, type: Tensor) -> Tensor:
                part = torch.slice(torch.view(torch.detach(x), [-1]), 0, int(start), int(end))
                return torch.contiguous(torch.to(part, torch.device("cpu"), int(type)))
              def fill(self, x: Tensor, part: Tensor, start: Tensor) -> Tensor:
                target = torch.narrow(torch.view(torch.detach(x), [-1]), 0, int(start), torch.size(part, 0))
                return torch.copy_(target, part)
              def cache(self, shape: Tensor, like: Tensor) -> Tensor:
                sizes = annotate(List[int], shape.tolist())
                return self.product(torch.zeros(sizes, dtype=6, layout=None, device=like.device))
            """;
}
