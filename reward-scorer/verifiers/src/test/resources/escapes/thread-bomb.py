# EXITED
import _thread
import time

count = 0
try:
    while count < 1000:
        _thread.start_new_thread(time.sleep, (60,))
        count += 1
except RuntimeError:
    print("contained" if count < 16 else "ESCAPED", flush=True)
import os
os._exit(0)
