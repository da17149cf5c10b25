# OUTPUT_LIMIT
import os

while True:
    os.write(2, b"line\n" * 65536)
