"""A hub that is told to stop: what is under way ends well, what is new is refused."""

import json
import signal
import socket
import subprocess
import time
from contextlib import closing

import httpx2
import pytest

from app.crypto.content import sealed_length
from app.crypto.encoding import new_id, now
from serumpun.login import Login
from tests.test_serving import START_SECONDS, Installation, installation
from tests.test_workers import wait_until

__all__ = ["installation"]  # the fixture
SEALED = bytes(sealed_length(5000))


def is_listening(installation: Installation) -> bool:
    try:
        socket.create_connection(("127.0.0.1", installation.port), 5).close()
    except OSError:
        return False
    return True


@pytest.mark.parametrize("workers", ["1", "2"])
def test_upload_under_way_is_kept_and_new_connections_are_refused(
    workers: str, installation: Installation
) -> None:
    with installation.serving(SERUMPUN_WORKERS=workers) as process:
        installation.enrol()
        path = f"/v1/reports/id-polri/{new_id(now())}/attachments/1"
        with httpx2.Client(trust_env=False) as http:
            login = Login(installation.url, installation.world.agencies["id-polri"].signing, http)
            headers = login.headers("PUT", installation.url + path)
        lines = "".join(f"{name}: {held}\r\n" for name, held in headers.items())
        length = f"Content-Length: {len(SEALED)}\r\n"
        head = f"PUT {path} HTTP/1.1\r\nHost: hub\r\n{length}{lines}\r\n".encode()
        with closing(socket.create_connection(("127.0.0.1", installation.port))) as client:
            client.settimeout(START_SECONDS)
            client.sendall(head + SEALED[:1000])
            time.sleep(0.3)  # until it is read
            process.send_signal(signal.SIGTERM)
            wait_until(lambda: not is_listening(installation))
            client.sendall(SEALED[1000:])
            told = client.recv(65536)
        assert told.startswith(b"HTTP/1.1 201 "), told
        assert process.wait(START_SECONDS) == 0


def test_readiness_turns_red_before_the_hub_stops(installation: Installation) -> None:
    with installation.serving(SERUMPUN_DRAIN_SECONDS="60") as process:
        process.send_signal(signal.SIGTERM)

        def is_red() -> bool:
            ready = httpx2.get(f"{installation.url}/health/ready", trust_env=False)
            return ready.status_code == 503

        wait_until(is_red)
        members = httpx2.get(f"{installation.url}/v1/members", trust_env=False)
        assert members.status_code in {200, 401}
        process.send_signal(signal.SIGTERM)  # again: at once
        assert process.wait(START_SECONDS) == 0


def test_drained_hub_stops_by_itself_and_its_log_tells_both_ends(
    installation: Installation,
) -> None:
    with installation.serving(SERUMPUN_DRAIN_SECONDS="1", SERUMPUN_WORKERS="2") as process:
        process.send_signal(signal.SIGTERM)
        try:
            assert process.wait(START_SECONDS) == 0
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    told = [json.loads(line)["message"] for line in installation.said.splitlines()]
    assert len([line for line in told if line.startswith("serves on 127.0.0.1")]) == 2
    assert told.count("serves no more") == 2
