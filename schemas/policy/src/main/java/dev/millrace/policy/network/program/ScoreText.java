package dev.millrace.policy.network.program;

/// From hidden states to log-probabilities, and back.
///
/// Logits are the largest arrays there are, so a few rows are taken at a time and none are kept: the gradient computes
/// them again. With `p = softmax(z / T)` and the loss's gradient `g` by the log-probability of token `t`, the gradient
/// by the logits is `g · (onehot(t) − p) / T`.
final class ScoreText {
    private ScoreText() {}

    /// `hidden` is `[N, H]`, of the places `[N]` in `[S]`; `head` is the output projection `[V, H]`.
    static final String TEXT = """
              def hidden(self, tokens: Tensor, positions: Tensor, places: Tensor, frequencies: Tensor, homes: List[Tensor], blocks: List[Tensor], w: List[Tensor], master: List[Tensor]) -> Tensor:
                x = torch.index_select(self.trunk(tokens, positions, frequencies, homes, blocks, w), 0, places)
                return self.product(self.norm(x))
              def logits(self, hidden: Tensor, head: Tensor) -> Tensor:
                return self.full(torch.linear(hidden, head))
              def log_probs(self, hidden: Tensor, head: Tensor) -> Tensor:
                return torch.log_softmax(self.logits(hidden, head) / ${temperature}, -1)
              def score(self, hidden: Tensor, head: Tensor, targets: Tensor) -> Tuple[Tensor, Tensor]:
                chosen = annotate(List[Tensor], [])
                entropies = annotate(List[Tensor], [])
                for part, target in zip(torch.split(hidden, ${rowsAtOnce}), torch.split(targets, ${rowsAtOnce})):
                  logs = self.log_probs(part, head)
                  _0 = torch.append(chosen, torch.squeeze(torch.gather(logs, 1, torch.unsqueeze(target, 1)), 1))
                  _1 = torch.append(entropies, torch.neg(torch.sum(torch.exp(logs) * logs, [-1])))
                return (torch.cat(chosen), torch.cat(entropies))
              def score_gradient(self, hidden: Tensor, head: Tensor, targets: Tensor, gradient: Tensor) -> Tuple[Tensor, Tensor]:
                by_hidden = annotate(List[Tensor], [])
                by_head = torch.zeros_like(self.full(head))
                targets2 = torch.split(torch.unsqueeze(targets, 1), ${rowsAtOnce})
                slopes = torch.split(torch.unsqueeze(gradient / ${temperature}, 1), ${rowsAtOnce})
                for part, target, slope in zip(torch.split(hidden, ${rowsAtOnce}), targets2, slopes):
                  by_logits = torch.exp(self.log_probs(part, head)) * torch.neg(slope)
                  by_product = self.product(torch.scatter_add_(by_logits, 1, target, slope))
                  _0 = torch.append(by_hidden, torch.mm(by_product, head))
                  _1 = torch.add_(by_head, torch.mm(torch.t(by_product), part))
                return (torch.cat(by_hidden), self.product(by_head))
            """;
}
