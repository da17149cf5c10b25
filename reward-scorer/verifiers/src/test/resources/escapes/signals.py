# EXITED
import os
import signal
import sys

for number in range(1, 65):
    for process in (-1, 0, 1, int(sys.argv[4])):
        try:
            if number != signal.SIGINT:
                os.kill(process, number)
        except OSError:
            pass
print("contained" if os.getpid() == 1 and os.getppid() == 0 else "ESCAPED")
