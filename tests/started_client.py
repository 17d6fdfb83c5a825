"""What stands for `serumpun` in a guide: asks for a fork, hands its files and signals on."""

import json
import os
import signal
import socket
import sys

server = socket.socket(socket.AF_UNIX)
server.connect(sys.argv[1])
umask = os.umask(0)
os.umask(umask)
here = os.getcwd()  # noqa: PTH109 -- pathlib would take as long as all of this
request = {"words": sys.argv[2:], "cwd": here, "umask": umask, "env": dict(os.environ)}
socket.send_fds(server, [json.dumps(request).encode()], [0, 1, 2])
for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(each, lambda number, _: server.send(bytes([number])))
code = int(server.recv(16) or 1)
if code < 0:
    signal.signal(-code, signal.SIG_DFL)
    os.kill(os.getpid(), -code)
sys.exit(code)
