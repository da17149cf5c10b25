# EXITED
taken = []
try:
    while True:
        taken.append(bytearray(8 << 20))
except MemoryError:
    print("contained" if len(taken) < 32 else "ESCAPED")
