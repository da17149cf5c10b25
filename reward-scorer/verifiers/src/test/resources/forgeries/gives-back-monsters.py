def f(x):
    deep = []
    for _ in range(5_000):
        deep = [deep]
    return [deep, 1 << 1_000_000, "x" * 1_000_000, float("nan"), {1j: {2}}, b"\xff", "\ud800"]

print(f(1))
