# Values as bytes, and bytes as values. Nothing but data comes out, whoever wrote the bytes.
import builtins
import os
import sys
import time


def pack(value, out, other):
    """Appends a value; what is no data is replaced by what `other` makes of it."""
    if value is None or value is True or value is False:
        out += b"N" if value is None else b"T" if value else b"F"
    elif isinstance(value, int):
        out += b"i%b;" % format(int(value), "x").encode()
    elif isinstance(value, float):
        out += b"d%b;" % repr(float(value)).encode()
    elif isinstance(value, complex):
        out += b"c%b;%b;" % (repr(value.real).encode(), repr(value.imag).encode())
    elif isinstance(value, str):
        pack_bytes(b"s", str(value).encode("utf-8", "surrogatepass"), out)
    elif isinstance(value, (bytes, bytearray)):
        pack_bytes(b"b", bytes(value), out)
    elif isinstance(value, dict):
        pack_all(b"m", [each for pair in value.items() for each in pair], out, other)
    elif isinstance(value, (list, tuple, set, frozenset)):
        pack_all(mark(value), list(value), out, other)
    else:
        pack_all(b"h", [other(value)], out, other)


def mark(value):
    return b"l" if isinstance(value, list) else b"t" if isinstance(value, tuple) else b"S" if isinstance(value, set) else b"Z"


def pack_bytes(kind, text, out):
    out += b"%b%d:" % (kind, len(text))
    out += text


def pack_all(kind, values, out, other):
    out += b"%b%d:" % (kind, len(values))
    for value in values:
        pack(value, out, other)


MAKERS = {"l": list, "t": tuple, "S": set, "Z": frozenset, "m": lambda each: dict(zip(each[::2], each[1::2]))}


def unpack(data, at, other):
    """The value at a place, and the place after it."""
    kind = data[at : at + 1].decode()
    if kind in "NTF" and kind:
        return {"N": None, "T": True, "F": False}[kind], at + 1
    end = data.index(b":" if kind in "sbltSZmh" else b";", at)
    text, at = data[at + 1 : end].decode(), end + 1
    if kind == "i":
        return int(text, 16), at
    if kind == "d":
        return float(text), at
    if kind == "c":
        end = data.index(b";", at)
        return complex(float(text), float(data[at:end])), end + 1
    if kind in "sb":
        piece = bytes(data[at : at + int(text)])
        return (piece.decode("utf-8", "surrogatepass") if kind == "s" else piece), at + int(text)
    values = []
    for _ in range(int(text)):
        value, at = unpack(data, at, other)
        values.append(value)
    return (other(values[0]) if kind == "h" else MAKERS[kind](values)), at


def opaque(value):
    return repr(value)[:200]


def packed(value, other=opaque):
    out = bytearray()
    pack(value, out, other)
    return out


def send(descriptor, value, other=opaque):
    write(descriptor, packed(value, other))


def write(descriptor, data):
    """Writes text: eight hexadecimal digits that tell how many follow, then these."""
    text = memoryview(b"%08x" % (2 * len(data)) + data.hex().encode())
    while text:
        text = text[os.write(descriptor, text) :]


def receive(descriptor, other=opaque, most=1 << 32):
    """Reads a value, and not a byte more."""
    return unpack(received(descriptor, most), 0, other)[0]


def received(descriptor, most=1 << 32):
    digits = int(read(descriptor, 8), 16)
    if digits > most:
        raise ValueError(f"got {digits} digits, expected at most {most}")
    return bytes.fromhex(read(descriptor, digits).decode())


def read(descriptor, size):
    pieces = bytearray()
    while len(pieces) < size:
        piece = os.read(descriptor, min(size - len(pieces), 1 << 20))
        if not piece:
            raise EOFError("got the end, expected more")
        pieces += piece
    return bytes(pieces)
