"""The demonstration's problems for peers: prompts of equal length, rewards, and how often held-out ones are solved."""

import json
from pathlib import Path


class Problems:
    """Training problems in their order, and held-out ones, from `training.jsonl` and `heldOut.jsonl`."""

    def __init__(self, folder):
        self.training = self._read(Path(folder) / "training.jsonl")
        self.held_out = self._read(Path(folder) / "heldOut.jsonl")
        vocabulary = json.loads((Path(folder) / "vocabulary.json").read_text())
        self.mark, self.end, self.pad = vocabulary["mark"], vocabulary["end"], vocabulary["pad"]

    @staticmethod
    def _read(file):
        with open(file) as lines:
            return [json.loads(line) for line in lines]

    def reward(self, response, answer):
        """1 where what follows the last mark is the answer alone, else 0, as the verifier `exact` has it."""
        tokens = [token for token in response if token not in (self.end, self.pad)]
        last = len(tokens) - 1 - tokens[::-1].index(self.mark) if self.mark in tokens else None
        return float(last is not None and tokens[last + 1 :] == answer)


class Course:
    """What a run comes to: solve rates by seconds of training, held-out evaluations not counted."""

    def __init__(self, clock):
        self.clock = clock
        self.spent = 0.0
        self.since = clock()
        self.points = []

    def seconds(self):
        return self.spent + self.clock() - self.since

    def evaluate(self, evaluation):
        """Stops the clock and evaluates; returns the rate."""
        self.spent = self.seconds()
        rate = evaluation()
        self.points.append([self.spent, rate])
        self.since = self.clock()
        return rate

    def answer(self, target):
        """The seconds to the target, where it was reached: where the straight line between two evaluations crosses it."""
        for (before, low), (after, high) in zip(self.points, self.points[1:]):
            if low < target <= high:
                return {"seconds": before + (after - before) * (target - low) / (high - low), "course": self.points}
        return {"error": f"solve rate: got {max(rate for _, rate in self.points)} at most, expected {target}"}
