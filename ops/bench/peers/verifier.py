"""The peers of `bench verifier`: reward functions as people write them for TRL, which get all responses in one call."""

import re

import peer

_batch = {}

NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][-+]?\d+)?")


def prepare(verifier, settings, truths, responses):
    """Says which responses are rewarded; nothing where there is no function for the verifier."""
    if verifier not in PEERS:
        return {}
    title, make = PEERS[verifier]
    reward = make(**settings)
    if reward is None:
        return {}
    # TRL hands over conversations.
    completions = [[{"role": "assistant", "content": response}] for response in responses]
    _batch["work"] = lambda: reward(completions=completions, answer=truths)
    return {"title": title, "accepted": [number > 0.5 for number in _batch["work"]()]}


def judge():
    """Judges all responses once."""
    return peer.timed(_batch["work"])


def exact(mark="#", ignoreSpaces="false"):
    """Text after the last mark, white space made even."""
    between = "" if ignoreSpaces == "true" else " "

    def reward(completions, answer):
        rewards = []
        for completion, truth in zip(completions, answer):
            said = _after(completion[0]["content"], mark)
            right = said is not None and between.join(said.split()) == between.join(truth.split())
            rewards.append(1.0 if right else 0.0)
        return rewards

    return reward


def number(mark=""):
    """The last number that a regular expression finds, as a float, as for GSM8K."""

    def reward(completions, answer):
        rewards = []
        for completion, truth in zip(completions, answer):
            found = NUMBER.findall(_after(completion[0]["content"], mark) or "")
            right = found and float(found[-1].replace(",", "")) == _float(truth)
            rewards.append(1.0 if right else 0.0)
        return rewards

    return reward


def math():
    """The last box, as normal text or as a number, as for MATH: what verl and many others compare."""

    def reward(completions, answer):
        rewards = []
        for completion, truth in zip(completions, answer):
            said = _boxed(completion[0]["content"])
            rewards.append(1.0 if said is not None and _same(said, truth) else 0.0)
        return rewards

    return reward


def think_format(answer="answer"):
    """TRL's own, which asks for no tags around the answer."""
    if answer != "none":
        return None
    (rewards,) = peer.need("trl.rewards")
    return lambda completions, answer: rewards.think_format_reward(completions)


PEERS = {
    "exact": ("text after the mark, Python", exact),
    "number": ("last number of a regex, Python", number),
    "math": ("last box as normal text, Python", math),
    "think-format": ("TRL's think_format_reward", think_format),
}


def _after(text, mark):
    if not mark:
        return text
    _, found, said = text.rpartition(mark)
    return said if found else None


def _float(text):
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None


def _boxed(text):
    start = text.rfind("\\boxed{")
    if start < 0:
        return None
    start += len("\\boxed{")
    depth = 1
    for i in range(start, len(text)):
        if text[i] == "{":
            depth += 1
        elif text[i] == "}":
            depth -= 1
            if depth == 0:
                return text[start:i]
    return None


def _same(said, truth):
    said, truth = _normal(said), _normal(truth)
    if said == truth:
        return True
    number = _float(said)
    return number is not None and number == _float(truth)


def _normal(text):
    text = re.sub(r"\\text\{[^{}]*\}$", "", text.replace("\n", ""))
    for old, new in (
        ("\\!", ""),
        ("\\,", ""),
        ("tfrac", "frac"),
        ("dfrac", "frac"),
        ("\\left", ""),
        ("\\right", ""),
        ("^{\\circ}", ""),
        ("^\\circ", ""),
        ("\\$", ""),
        ("$", ""),
        ("\\%", ""),
        (" ", ""),
    ):
        text = text.replace(old, new)
    text = re.sub(r"\\frac(\w)(\w)", r"\\frac{\1}{\2}", text)
    text = re.sub(r"\\sqrt(\w)", r"\\sqrt{\1}", text)
    text = re.sub(r"^(-?\d+)/(\d+)$", r"\\frac{\1}{\2}", text)
    if text.startswith("."):
        text = "0" + text
    return text.rstrip(".")


peer.serve(prepare=prepare, judge=judge)
