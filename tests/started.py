"""`serumpun` imported once: each command of a guide is a process of its own, forked from it.

Importing takes a command half a second, stretching its passphrase a third: neither is what guides
are about. What is about starting itself (privileges, signals, terminals) takes `PROGRAM` instead.
"""

import atexit
import functools
import gc
import json
import os
import selectors
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NoReturn

import pytest

from tests.stretching import remember

ROOT: Final = Path(__file__).parents[1]
_CLIENT: Final = Path(__file__).with_name("started_client.py")
_REQUEST_BYTES: Final = 1 << 20


@functools.cache
def started_program() -> list[str]:
    """Start the process that commands are forked from; returns what stands for `PROGRAM`."""
    folder = Path(tempfile.mkdtemp(prefix="serumpun-started-"))
    place = folder / "socket"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(place))
        listener.listen(64)
        server = subprocess.Popen(
            [sys.executable, "-m", "tests.started", str(listener.fileno()), str(folder)],
            cwd=ROOT,
            pass_fds=[listener.fileno()],
            stdin=subprocess.PIPE,  # it ends with this
            start_new_session=True,
        )
    atexit.register(server.communicate)
    return [sys.executable, "-I", "-S", str(_CLIENT), str(place)]


def shim(program: Path) -> None:
    """Write a `serumpun` for a shell's path."""
    words = " ".join(f'"{word}"' for word in started_program())
    program.write_text(f'#!/bin/sh\nexec {words} "$@"\n')
    program.chmod(0o755)


@dataclass
class _Server:
    """Forks a process for each request, and tells who asked how it ended."""

    listener: socket.socket
    waiting: dict[int, socket.socket] = field(default_factory=dict)
    selector: selectors.BaseSelector = field(default_factory=selectors.DefaultSelector)

    def serve(self) -> dict[str, Any] | None:
        """Serve until nobody can ask; in each fork, return what it is to become."""
        woken, wakes = socket.socketpair()
        wakes.setblocking(False)
        signal.set_wakeup_fd(wakes.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        with woken, wakes, self.listener, self.selector:
            for each in (self.listener, woken, sys.stdin.fileno()):
                self.selector.register(each, selectors.EVENT_READ)
            while True:
                for key, _ in self.selector.select():
                    if key.fileobj == sys.stdin.fileno():
                        return None
                    if key.fileobj is woken:
                        woken.recv(64)
                        self._tell_ended()
                    elif key.fileobj is not self.listener:
                        self._pass_on(key.data)
                    elif request := self._fork():
                        return request

    def _fork(self) -> dict[str, Any] | None:
        client, _ = self.listener.accept()
        told, descriptors, _, _ = socket.recv_fds(client, _REQUEST_BYTES, 3)
        pid = os.fork()
        if pid == 0:
            signal.set_wakeup_fd(-1)
            for number, descriptor in enumerate(descriptors):
                os.dup2(descriptor, number)
        for descriptor in descriptors:
            os.close(descriptor)
        if pid == 0:
            for each in (client, *self.waiting.values()):
                each.close()
            request: dict[str, Any] = json.loads(told)
            return request
        self.waiting[pid] = client
        self.selector.register(client, selectors.EVENT_READ, pid)
        return None

    def _pass_on(self, pid: int) -> None:
        """Pass a signal on, which is a byte; silence is a client that was killed."""
        if client := self.waiting.get(pid):
            sent = client.recv(1)
            os.kill(pid, sent[0] if sent else signal.SIGKILL)
            if not sent:
                self.selector.unregister(client)

    def _tell_ended(self) -> None:
        for pid, client in list(self.waiting.items()):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                del self.waiting[pid]
                with suppress(KeyError):  # its client was killed
                    self.selector.unregister(client)
                with suppress(OSError), client:
                    client.send(str(os.waitstatus_to_exitcode(status)).encode())


def _become(request: dict[str, Any]) -> None:
    """Take on what a process of its own would have begun with."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.setsid()
    os.chdir(request["cwd"])
    os.umask(request["umask"])
    os.environ.clear()
    os.environ.update(request["env"])
    tempfile.tempdir = None
    sys.argv = ["serumpun", *request["words"]]
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, buffering, encoding="utf-8", closefd=False)  # noqa: SIM115 -- as Python's
        for number, (mode, buffering) in enumerate([("r", -1), ("w", -1), ("w", 1)])
    )


def main() -> NoReturn:
    """Import everything, then serve."""
    commands = import_module("serumpun.commands")
    for module, _ in commands.COMMANDS.values():
        import_module(f"serumpun.commands.{module}")
    import_module("app.main")
    remember(pytest.MonkeyPatch())
    gc.collect()
    gc.freeze()  # its pages stay shared
    request = _Server(socket.socket(fileno=int(sys.argv[1]))).serve()
    if request is None:
        shutil.rmtree(sys.argv[2], ignore_errors=True)
        raise SystemExit
    _become(request)
    commands.main()
    raise AssertionError  # it has ended by now


if __name__ == "__main__":
    main()
