"""The peers of `bench gae`: GAE as trainers in Python compute it, a loop over the steps of padded tensors."""

import time

import peer

(torch,) = peer.need("torch")

GAMMA = 1.0

_batch = {}


def prepare(threads, lengths, rewards, values, lambdas):
    """Pads the batch, and says what each loop comes to: of TRL's and verl's the faster, and one better than both."""
    torch.set_num_threads(threads)
    _batch["rewards"] = _padded(rewards, lengths)
    _batch["values"] = _padded(values, lengths)
    _batch["mask"] = _padded([1.0] * len(values), lengths)
    # One lambda a row takes the place of the number that both multiply with.
    _batch["lam"] = torch.tensor(lambdas, dtype=torch.float32)
    usual = min((trl, verl), key=lambda loop: min(_seconds(loop, 0) for _ in range(3)))
    return {"loops": [_loop(usual, lengths, True), _loop(hoisted, lengths, False)]}


def estimate(name, at_least):
    """The seconds that one pass takes, on average, repeated for a while."""
    return {"seconds": _seconds(LOOPS[name], at_least)}


def trl(rewards, values, mask, lam):
    """The loop of TRL's PPO trainer: padding has value and reward 0, so it needs no mask."""
    lastgaelam = 0
    advantages_reversed = []
    gen_length = rewards.shape[1]
    for t in reversed(range(gen_length)):
        nextvalues = values[:, t + 1] if t < gen_length - 1 else 0.0
        delta = rewards[:, t] + GAMMA * nextvalues - values[:, t]
        lastgaelam = delta + GAMMA * lam * lastgaelam
        advantages_reversed.append(lastgaelam)
    advantages = torch.stack(advantages_reversed[::-1], axis=1)
    return advantages, advantages + values


def verl(rewards, values, mask, lam):
    """verl's loop, which steps over tokens that the policy did not write."""
    nextvalues = 0
    lastgaelam = 0
    advantages_reversed = []
    for t in reversed(range(rewards.shape[-1])):
        delta = rewards[:, t] + GAMMA * nextvalues - values[:, t]
        lastgaelam_ = delta + GAMMA * lam * lastgaelam
        nextvalues = values[:, t] * mask[:, t] + (1 - mask[:, t]) * nextvalues
        lastgaelam = lastgaelam_ * mask[:, t] + (1 - mask[:, t]) * lastgaelam
        advantages_reversed.append(lastgaelam)
    advantages = torch.stack(advantages_reversed[::-1], dim=1)
    return advantages, advantages + values


def hoisted(rewards, values, mask, lam):
    """What a careful user makes of it: all differences at once, rows that lie together, one operator a step."""
    nextvalues = torch.nn.functional.pad(values[:, 1:], (0, 1))
    deltas = (rewards + GAMMA * nextvalues - values).t().contiguous().unbind(0)
    decay = GAMMA * lam
    lastgaelam = torch.zeros_like(decay)
    advantages_reversed = []
    for delta in reversed(deltas):
        lastgaelam = torch.addcmul(delta, decay, lastgaelam)
        advantages_reversed.append(lastgaelam)
    advantages = torch.stack(advantages_reversed[::-1], dim=1)
    return advantages, advantages + values


LOOPS = {"trl": trl, "verl": verl, "hoisted": hoisted}
TITLES = {
    "trl": "TRL's loop over steps",
    "verl": "verl's loop over steps",
    "hoisted": "a loop of one operator a step",
}


def _padded(numbers, lengths):
    rows = torch.tensor(numbers, dtype=torch.float32).split(lengths)
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)


def _loop(loop, lengths, rival):
    with torch.inference_mode():
        advantages, _ = loop(**_batch)
    rows = [row[:length].tolist() for row, length in zip(advantages, lengths)]
    return {"name": loop.__name__, "title": TITLES[loop.__name__], "rival": rival, "advantages": rows}


def _seconds(loop, at_least):
    passes = 0
    with torch.inference_mode():
        start = time.perf_counter()
        while True:
            loop(**_batch)
            passes += 1
            passed = time.perf_counter() - start
            if passed >= at_least:
                return passed / passes


peer.serve(prepare=prepare, estimate=estimate)
