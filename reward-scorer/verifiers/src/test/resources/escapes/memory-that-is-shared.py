# EXITED
import mmap
import os

shares = []
try:
    while True:
        share = mmap.mmap(-1, 8 << 20)
        share.write(b"x" * (8 << 20))
        shares.append(share)
except OSError:
    print("contained" if len(shares) < 32 else "ESCAPED")
for make in (lambda: os.memfd_create("x"), lambda: open("/dev/shm/x", "wb").write(b"x" * (32 << 20))):
    try:
        make()
        print("ESCAPED")
    except OSError:
        print("contained")
