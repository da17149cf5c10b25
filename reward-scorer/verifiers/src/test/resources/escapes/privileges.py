# EXITED
import ctypes
import os
import resource

status = dict(line.split(":\t", 1) for line in open("/proc/self/status").read().splitlines() if ":\t" in line)
print("contained" if status["NoNewPrivs"] == "1" and status["Seccomp"] == "2" else f"ESCAPED: {status}")
for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"):
    print("contained" if int(status[name], 16) == 0 else f"ESCAPED: {name}")
attempts = [
    lambda: os.setuid(0),
    lambda: os.setgroups([0]),
    lambda: os.chown("/work", 0, 0),
    lambda: os.nice(-5),
    lambda: resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)),
    lambda: resource.setrlimit(resource.RLIMIT_NPROC, (10_000, 10_000)),
    lambda: open("/proc/sys/kernel/core_pattern", "w").write("|/bin/sh"),
    lambda: open("/proc/sys/user/max_user_namespaces", "w").write("100"),
    lambda: open("/proc/sysrq-trigger", "w").write("b"),
    lambda: os.write(os.open("/proc/self/uid_map", os.O_WRONLY), b"0 0 1"),
    lambda: os.close(ctypes.CDLL(None).sethostname(b"other", 5)),
]
for attempt in attempts:
    try:
        attempt()
        print(f"ESCAPED: {attempts.index(attempt)}")
    except (OSError, ValueError):
        print("contained")
mounts = [line.split() for line in open("/proc/mounts")]
for _, path, _, flags, *_ in mounts:
    print("contained" if "nosuid" in flags.split(",") else f"ESCAPED: {path}")
    read_only = "ro" in flags.split(",") or path in ("/work", "/proc") or path.startswith("/dev/")
    print("contained" if read_only else f"ESCAPED: {path}")
