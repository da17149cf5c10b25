# TIMED_OUT
import os

while True:
    try:
        os.fork()
    except OSError:
        pass
