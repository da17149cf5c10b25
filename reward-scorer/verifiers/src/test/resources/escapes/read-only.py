# EXITED
import os
import sys

for path in (sys.argv[0], sys.executable, os.__file__, "/etc/ld.so.cache", "/usr/lib"):
    for attempt in (lambda: os.remove(path), lambda: os.chmod(path, 0o777), lambda: os.rename(path, "/work/mine"),
                    lambda: os.utime(path), lambda: os.link(path, "/work/link")):
        try:
            attempt()
            print(f"ESCAPED: {path}")
        except OSError:
            print("contained")
    try:
        if os.path.isfile(path):
            os.close(os.open(path, os.O_WRONLY))
            print(f"ESCAPED: {path}")
    except OSError:
        print("contained")
