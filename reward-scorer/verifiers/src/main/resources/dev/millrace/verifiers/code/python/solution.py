# How a solution is compiled, run and found.
COMMON = {
    "typing": "Any Callable DefaultDict Deque Dict FrozenSet Generator Iterable Iterator List Optional Sequence Set Tuple Union",
    "collections": "Counter OrderedDict defaultdict deque namedtuple",
    "functools": "cache cmp_to_key lru_cache partial reduce",
    "itertools": "accumulate chain combinations groupby pairwise permutations product zip_longest",
    "heapq": "heapify heappop heappush heappushpop heapreplace nlargest nsmallest",
    "bisect": "bisect bisect_left bisect_right insort",
    "math": "ceil comb factorial floor gcd inf isqrt lcm log sqrt",
}
MODULES = "bisect collections copy datetime decimal fractions functools heapq itertools math operator random re string typing"


def names_in(code):
    names = set(code.co_names)
    for constant in code.co_consts:
        if isinstance(constant, type(code)):
            names |= names_in(constant)
    return names


def load_modules(code):
    """Loads common modules that a solution uses, so that not every test has to."""
    for name in names_in(code).intersection(MODULES.split() + ["numpy"]):
        try:
            __import__(name)
        except ImportError:
            pass


def common_names(code):
    """What solutions to function problems use without importing it."""
    used = names_in(code)
    scope = {name: __import__(name) for name in MODULES.split() if name in used}
    for module, names in COMMON.items():
        for name in used.intersection(names.split()):
            if hasattr(__import__(module), name):
                scope[name] = getattr(__import__(module), name)
    return scope


def run_as(name, code, names):
    """Runs it as a module of that name, and gives back what it defines."""
    module = type(sys)(name)
    module.__dict__.update(names, __builtins__=builtins)
    sys.modules[name] = module
    sys.argv[:] = ["solution.py"]
    exec(code, module.__dict__)
    return module.__dict__


def find(scope, name):
    """A function of the solution, be it one of a class `Solution`."""
    if hasattr(scope.get("Solution"), name):
        return getattr(scope["Solution"](), name)
    return scope[name] if name in scope else eval(name, scope)
