# TIMED_OUT
import os
import signal
import time

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
os.fork()
os.setsid() if os.getpid() != 1 else None
os.close(0), os.close(1), os.close(2)
while True:
    time.sleep(60)
