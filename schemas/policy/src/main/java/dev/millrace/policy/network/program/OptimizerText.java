package dev.millrace.policy.network.program;

/// What happens to gradients.
final class OptimizerText {
    private OptimizerText() {}

    /// `settings` are the learning rate, beta1, beta2, weight decay, epsilon and the gradients' scale, on the host.
    static final String TEXT = """
              def gradient_norm(self, g: List[Tensor]) -> Tensor:
                norms = torch.stack(torch._foreach_norm(g, 2))
                return torch.linalg_vector_norm(norms, 2, None, False, dtype=7)
              def adamw(self, settings: Tensor, step: Tensor, w: List[Tensor], g: List[Tensor], m: List[Tensor], v: List[Tensor]) -> Tensor:
                _0 = torch.add_(step, 1)
                steps = [step]
                for i in range(1, torch.len(w)):
                  _1 = torch.append(steps, step)
                s = annotate(List[float], settings.tolist())
                scale = s[5]
                if scale != 1.:
                  torch._foreach_mul_(g, scale)
                torch._fused_adamw_(w, g, m, v, [], steps, lr=s[0], beta1=s[1], beta2=s[2], weight_decay=s[3], eps=s[4], amsgrad=False, maximize=False, grad_scale=None, found_inf=None)
                torch._foreach_zero_(g)
                return step
              def discard(self, g: List[Tensor]) -> Tensor:
                torch._foreach_zero_(g)
                return g[0]
            """;
}
