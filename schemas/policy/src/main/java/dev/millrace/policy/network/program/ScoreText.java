package dev.millrace.policy.network.program;

/// From hidden states to log-probabilities, and back.
///
/// Logits are the largest arrays there are, so a few rows are taken at a time and none are kept: the gradient computes
/// them again. With `p = softmax(z / T)` and the loss's gradient `g` by the log-probability of token `t`, the gradient
/// by the logits is `−g / T · (p − onehot(t))`. In its second factor `p_t − 1` is taken from the log-probability,
/// so that nothing is lost where `p_t` is near 1 and products are bfloat16; the first is multiplied into what is small.
/// It is put there by number: `scatter_` would copy all of `p` twice.
final class ScoreText {
    private ScoreText() {}

    /// `hidden` is `[N, H]`, of the places `[N]` in `[S]`; `head` is the output projection `[V, H]`; `chosen` are the
    /// log-probabilities that `score` found.
    static final String TEXT = """
              def hidden(self, tokens: Tensor, positions: Tensor, places: Tensor, frequencies: Tensor, homes: List[Tensor], blocks: List[Tensor], w: List[Tensor], master: List[Tensor]) -> Tensor:
                x = torch.index_select(self.trunk(tokens, positions, frequencies, homes, blocks, w), 0, places)
                return self.product(self.norm(x))
              def logits(self, hidden: Tensor, head: Tensor) -> Tensor:
                return ${logits}
              def score(self, hidden: Tensor, head: Tensor, targets: Tensor) -> Tuple[Tensor, Tensor]:
                chosen = annotate(List[Tensor], [])
                entropies = annotate(List[Tensor], [])
                for part, target in zip(torch.split(hidden, ${rowsAtOnce}), torch.split(targets, ${rowsAtOnce})):
                  logs = torch.log_softmax(self.full(self.logits(part, head)), -1)
                  _0 = torch.append(chosen, torch.squeeze(torch.gather(logs, 1, torch.unsqueeze(target, 1)), 1))
                  _1 = torch.append(entropies, torch.neg(torch.sum(torch.mul_(torch.exp(logs), logs), [-1])))
                return (torch.cat(chosen), torch.cat(entropies))
              def score_gradient(self, hidden: Tensor, head: Tensor, targets: Tensor, chosen: Tensor, gradient: Tensor) -> Tuple[Tensor, Tensor]:
                by_hidden = annotate(List[Tensor], [])
                by_head = torch.zeros_like(self.full(head))
                slopes = torch.split(torch.unsqueeze(gradient / -${temperature}, 1), ${rowsAtOnce})
                columns = torch.split(targets, ${rowsAtOnce})
                logs = torch.split(chosen, ${rowsAtOnce})
                for part, target, log, slope in zip(torch.split(hidden, ${rowsAtOnce}), columns, logs, slopes):
                  p = self.product(torch.softmax(self.logits(part, head), -1))
                  rows = torch.arange(torch.size(p, 0), dtype=None, layout=None, device=p.device)
                  missed = torch.put_(p, rows * torch.size(p, 1) + target, self.product(torch.expm1(log)))
                  _0 = torch.append(by_hidden, self.product(self.full(torch.mm(missed, head)) * slope))
                  _1 = torch.add_(by_head, torch.mm(torch.t(missed), self.product(self.full(part) * slope)))
                return (torch.cat(by_hidden), self.product(by_head))
            """;
}
