# EXITED
import os
import stat

known = {"fd", "full", "null", "random", "shm", "stderr", "stdin", "stdout", "urandom", "zero"}
print("contained" if set(os.listdir("/dev")) == known else f"ESCAPED: {os.listdir('/dev')}")
for number in ((1, 1), (1, 11), (8, 0), (254, 0), (10, 200)):
    for kind in (stat.S_IFCHR, stat.S_IFBLK):
        try:
            os.mknod("/work/device", kind | 0o666, os.makedev(*number))
            print("ESCAPED")
        except OSError:
            print("contained")
try:
    os.open("/dev/tty", os.O_RDWR)
    print("ESCAPED")
except OSError:
    print("contained")
