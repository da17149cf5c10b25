"""What every peer does: it answers questions, one line of JSON each, on the standard input and output that it was started with."""

import importlib
import json
import os
import sys
import time
import traceback

# What libraries print goes to standard error; answers go where standard output was.
_answers = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)


def say(answer):
    """Writes one line of JSON."""
    _answers.write(json.dumps(answer) + "\n")
    _answers.flush()


def need(*names):
    """Imports modules, or says which are missing and ends.

    Returns the modules, and says their versions once the peer is ready.
    """
    modules = []
    for name in names:
        try:
            modules.append(importlib.import_module(name))
        except ImportError as problem:
            say({"lacks": f"{sys.executable} without {name} ({problem}); pip install {' '.join(names)}"})
            sys.exit(0)
    _versions.update({module.__name__: getattr(module, "__version__", "?") for module in modules})
    return modules


_versions = {}


def serve(**answers):
    """Answers questions until there are no more: `{"do": NAME, ...}` calls the function of that name with the rest."""
    say({"ready": {"Python": sys.version.split()[0], **_versions}})
    for line in sys.stdin:
        question = json.loads(line)
        try:
            say(answers[question.pop("do")](**question))
        except Exception as problem:
            traceback.print_exc()
            say({"error": f"{type(problem).__name__}: {problem}"})


def fastest(work):
    """The seconds of the fastest of three goes, after one that warms up; where that one takes long, it is enough."""
    first = timed(work)["seconds"]
    return first if first > 10 else min(timed(work)["seconds"] for _ in range(3))


def timed(work):
    """The seconds that work takes, as an answer."""
    start = time.perf_counter()
    work()
    return {"seconds": time.perf_counter() - start}
