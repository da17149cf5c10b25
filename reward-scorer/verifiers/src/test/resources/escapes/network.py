# EXITED
import socket
import sys

port, path = int(sys.argv[1]), sys.argv[2]
attempts = [
    lambda: socket.create_connection(("127.0.0.1", port), 1),
    lambda: socket.create_connection(("::1", port), 1),
    lambda: socket.create_connection(("192.0.2.1", 80), 1),
    lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", port)),
    lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1),
    lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW),
    lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW),
    lambda: socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM),
    lambda: socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET),
    lambda: socket.socket(socket.AF_UNIX).connect(path),
    lambda: socket.socket(socket.AF_UNIX).connect("\0/tmp/.X11-unix/X0"),
    lambda: socket.socket(socket.AF_UNIX).connect("/run/dbus/system_bus_socket"),
]
for attempt in attempts:
    try:
        attempt()
        print("ESCAPED")
    except OSError:
        print("contained")
