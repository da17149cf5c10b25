"""Prints what TensorBoard's own reader finds in a folder of event files, as JSON: by tag, [step, time, value] each."""
import json
import sys

from tensorboard.backend.event_processing import event_accumulator

everything = {event_accumulator.SCALARS: 0}
events = event_accumulator.EventAccumulator(sys.argv[1], size_guidance=everything)
events.Reload()
tags = events.Tags()["scalars"]
print(json.dumps({tag: [[e.step, e.wall_time, e.value] for e in events.Scalars(tag)] for tag in tags}))
