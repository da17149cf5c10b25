# EXITED
import os

found = set()
for number in range(4096):
    try:
        os.fstat(number)
        found.add(number)
    except OSError:
        pass
print("contained" if found == {0, 1, 2} else f"ESCAPED: {found}")
print("contained" if all(os.readlink(f"/proc/self/fd/{each}").startswith("pipe:") for each in found) else "ESCAPED")
