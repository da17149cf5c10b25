# EXITED
import os

known = {"HOME", "LC_CTYPE", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "PATH", "PWD", "PYTHONHASHSEED", "TMPDIR"}
for process in ("1", "self"):
    names = {each.split("=")[0] for each in open(f"/proc/{process}/environ").read().split("\0") if each}
    print("contained" if names | set(os.environ) <= known else f"ESCAPED: {names}")
