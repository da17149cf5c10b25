# EXITED
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
ATTACH, SEIZE = 16, 0x4206
child = os.fork()
if child == 0:
    refused = [libc.ptrace(ATTACH, 1, 0, 0), libc.ptrace(SEIZE, 1, 0, 0), libc.ptrace(0, 0, 0, 0),
               libc.process_vm_readv(1, 0, 0, 0, 0, 0)]
    os._exit(0 if all(each == -1 for each in refused) else 1)
print("contained" if os.waitpid(child, 0)[1] == 0 else "ESCAPED")
