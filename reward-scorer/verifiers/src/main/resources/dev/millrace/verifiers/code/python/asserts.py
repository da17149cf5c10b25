# Runs tests that are code. The solution runs in processes that see neither the tests nor what is reported: this process
# reads the tests after it has forked the one that they are forked from, and calls the solution through pipes. It takes
# data from there, and nothing that could act.
from _signal import ITIMER_REAL, SIGALRM, SIGINT, SIG_IGN, setitimer, signal

CHANNELS = 8
ANSWER_DIGITS = 1 << 26


class Lost(BaseException):
    """The solution ended, or its time is over. Not an Exception: tests must not take it for one of the solution's."""


class SolutionError(Exception):
    """The solution raised something that Python does not know."""


class Handle:
    """Something of the solution's that is no data: it stays there, and this is its name."""

    __slots__ = ("_host", "_reference")

    def __init__(self, host, reference):
        self._host, self._reference = host, reference

    def __call__(self, *values, **named):
        return self._host.ask("call", self, list(values), named)

    def __getattr__(self, name):
        return self._host.ask("get", self, [name], {})

    def __getitem__(self, key):
        return self._host.ask("item", self, [key], {})

    def __iter__(self):
        return iter(self._host.ask("list", self, [], {}))

    def __len__(self):
        return self._host.ask("len", self, [], {})

    def __str__(self):
        return self._host.ask("str", self, [], {})


class Host:
    """The solution as the tests see it."""

    def __init__(self, start, channels):
        self.start, self.channels = start, channels
        self.lost = "it was not started"
        self.watching = False

    def ready(self):
        """Starts the solution, anew where it was lost."""
        if self.lost and self.channels:
            self.requests, self.answers = self.channels.pop(0)
            os.write(self.start, b"!")
            self.lost = ""

    def lose(self, reason):
        self.lost = self.lost or reason
        raise Lost(self.lost)

    def expire(self, *_):
        if self.watching:
            self.lose("timed out")

    def ask(self, operation, target, values, named):
        if self.lost:
            raise Lost(self.lost)
        try:
            send(self.requests, [operation, target, values, named], reference)
            kind, answer, after = receive(self.answers, lambda name: Handle(self, name), ANSWER_DIGITS)
        except (OSError, EOFError, ValueError, KeyError, MemoryError, RecursionError) as problem:
            self.lose(f"the solution ended, or gave back what cannot be read ({type(problem).__name__})")
        if kind == "raised":
            raise raised(*answer)
        for mine, theirs in zip(values, after):
            change(mine, theirs)
        return answer


def reference(value):
    if isinstance(value, Handle):
        return value._reference
    raise TypeError("tests can give a solution data and what it gave them, got " + type(value).__name__)


def raised(name, message):
    """An exception like the one that the solution raised."""
    kind = getattr(builtins, name, None)
    plain = isinstance(kind, type) and issubclass(kind, Exception) and not issubclass(kind, UnicodeError)
    problem = (kind if plain else SolutionError)(message)
    problem.of_solution = True
    return problem


def change(mine, theirs):
    """Functions may change lists, sets and dicts that they are given."""
    if type(mine) is type(theirs) and mine != theirs:
        if isinstance(mine, list):
            mine[:] = theirs
        elif isinstance(mine, (dict, set)):
            mine.clear()
            mine.update(theirs)


class Names(dict):
    """The tests' names; one that is neither theirs nor Python's is the solution's."""

    def __init__(self, host):
        super().__init__(__name__="tests", __builtins__=builtins)
        self.host = host

    def __missing__(self, name):
        if hasattr(builtins, name):
            raise KeyError(name)
        return Handle(self.host, name)


def run_code_tests(job, code, report):
    if not seal() and job["mustSeal"]:
        report({"unsafe": "this Python has no ctypes, so a solution could read the tests"})
        return
    host = start_host(code)
    # Signals of the solution's; as the first process this one gets no others.
    signal(SIGINT, SIG_IGN)
    signal(SIGALRM, host.expire)
    suite = receive(0)
    sealed = lambda result: report({"seal": suite["seal"], **result})
    names = Names(host)
    sys.modules["solution"] = ModuleOf(host)
    broken = outcome(host, lambda: exec(compile(suite["setup"], "setup.py", "exec"), names), job)
    if isinstance(broken, Broken):
        sealed({"broken": str(broken), "missing": broken.missing})
        return
    tests = [broken] if broken else found(suite, names)
    sealed({"count": len(tests)})
    for number, test in enumerate(tests):
        reason = broken or outcome(host, test, job)
        if isinstance(reason, Broken):
            sealed({"broken": str(reason), "missing": reason.missing})
            return
        sealed({"test": number, "passed": not reason, "reason": reason[:200]})
        if job["stop"] and reason:
            return


class Broken(str):
    """The tests are, not the solution."""

    missing = False


def outcome(host, test, job):
    """Why a test failed; nothing if it did not."""
    seconds = min(job["seconds"], job["until"] - time.monotonic())
    if seconds <= 0:
        return "timed out"
    try:
        host.ready()
        host.watching = True
        setitimer(ITIMER_REAL, seconds, 0.1)
        test()
        host.watching = False
        return host.lost
    except BaseException as problem:
        host.watching = False
        if host.lost:
            return host.lost
        text = f"{type(problem).__name__}: {problem}"
        missing = isinstance(problem, ImportError)
        if (missing or isinstance(problem, SyntaxError)) and not hasattr(problem, "of_solution"):
            broken = Broken(text)
            broken.missing = missing
            return broken
        return text
    finally:
        setitimer(ITIMER_REAL, 0)


def found(suite, names):
    """The tests that there are: pieces of code, a function `check`, or functions `test_...`."""
    if suite["tests"]:
        return [lambda each=each: exec(compile(each, "test.py", "exec"), names) for each in suite["tests"]]
    if "check" in names and suite["entry"]:
        return [lambda: names["check"](Handle(names.host, suite["entry"]))]
    return [each for name, each in names.items() if name.startswith("test_") and callable(each)]
