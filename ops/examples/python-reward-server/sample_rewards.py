"""Two reward functions as people have them: verl's signature and TRL's."""
import re


def compute_score(data_source, solution_str, ground_truth, extra_info=None):
    """verl: 1 if the last number is the label; prose is nothing it could judge."""
    if data_source == "prose":
        return None
    numbers = re.findall(r"-?\d+", solution_str)
    if not numbers:
        raise ValueError("no number in the response")
    right = numbers[-1] == ground_truth
    return {"score": 1.0 if right else -1.0, "acc": right, "numbers": len(numbers)}


def boxed(prompts, completions, ground_truth, **kwargs):
    """TRL: 1 if the text in the box is the label; None where there is no box."""
    found = [re.search(r"\\boxed\{(.*?)\}", completion) for completion in completions]
    return [None if box is None else float(box.group(1) == label) for box, label in zip(found, ground_truth)]
