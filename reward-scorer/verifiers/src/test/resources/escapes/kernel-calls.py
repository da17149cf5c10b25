# EXITED
import ctypes
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
NOT_PERMITTED = 1
AMD64 = {"bpf": 321, "perf_event_open": 298, "keyctl": 250, "add_key": 248, "userfaultfd": 323, "memfd_create": 319,
         "shmget": 29, "msgget": 68, "chroot": 161, "mount": 165, "pivot_root": 155, "setns": 308, "kexec_load": 246,
         "init_module": 175, "open_by_handle_at": 304, "x32 getpid": 0x40000000 + 39}
AARCH64 = {"bpf": 280, "perf_event_open": 241, "keyctl": 219, "add_key": 217, "userfaultfd": 282, "memfd_create": 279,
           "shmget": 194, "msgget": 186, "chroot": 51, "mount": 40, "pivot_root": 41, "setns": 268, "kexec_load": 104,
           "init_module": 105, "open_by_handle_at": 265}
BOTH = {"io_uring_setup": 425, "open_tree": 428, "fsopen": 430, "pidfd_getfd": 438, "memfd_secret": 447}
for name, number in {**(AMD64 if platform.machine() == "x86_64" else AARCH64), **BOTH}.items():
    refused = libc.syscall(number, 0, 0, 0, 0, 0) == -1 and ctypes.get_errno() == NOT_PERMITTED
    print("contained" if refused else f"ESCAPED: {name}")
