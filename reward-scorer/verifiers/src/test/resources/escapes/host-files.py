# EXITED
import os
import sys

_, _, socket, secret, process, _ = sys.argv
hidden = [socket, secret, f"/proc/{process}", "/etc/passwd", "/etc/shadow", "/etc/hosts", "/etc/hostname", "/home",
          "/var", "/sys", "/boot", "/run", "/opt", "/tmp", "/usr/bin/bwrap", "/usr/bin/setpriv", "/usr/share",
          "/proc/1/root/etc/passwd", "/proc/1/cwd/../etc/passwd", "/proc/self/root/home", "/work/../home"]
for path in hidden:
    print("ESCAPED: " + path if os.path.exists(path) else "contained")
owner = [each for each in os.listdir("/proc") if each.isdigit()]
print("contained" if owner == ["1"] else f"ESCAPED: {owner}")
