# EXITED
import os

for folder in ("/work", "/", "/dev", "/dev/shm", "/proc", "/usr/lib", "/etc", "/tmp", "/var/tmp", "/run"):
    try:
        for i in range(100):
            with open(f"{folder}/file{i}", "wb") as file:
                file.write(b"x" * (1 << 20))
    except OSError:
        pass
written = sum(os.path.getsize(f"/work/{name}") for name in os.listdir("/work") if name.startswith("file"))
print("contained" if 0 < written <= 8 << 20 else "ESCAPED")
