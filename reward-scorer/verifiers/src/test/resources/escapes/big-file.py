# EXITED
for size in (1 << 40, 64 << 20):
    try:
        open("/work/big", "wb").truncate(size)
        print("ESCAPED")
    except OSError:
        print("contained")
