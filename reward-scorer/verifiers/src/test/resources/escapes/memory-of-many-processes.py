# MEMORY_LIMIT
import os
import time

for _ in range(10):
    if os.fork() == 0:
        break
taken = bytearray(b"x") * (150 << 20)
time.sleep(60)
