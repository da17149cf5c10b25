# TIMED_OUT
import os
import signal

child = os.fork()
if child == 0:
    os.kill(1, signal.SIGSTOP)
    os.kill(os.getpid(), signal.SIGSTOP)
os.kill(os.getpid(), signal.SIGSTOP)
os.waitpid(child, 0)
