"""Slow clients and smuggled requests at a real hub behind the shipped nginx configuration."""

import contextlib
import socket
import ssl
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import httpx2
from pytest import skip  # noqa: PT013  (its exception tells that nginx is absent)

from benchmarks.hub import new_site
from campaigns.kills import READY, running_victim
from campaigns.result import Campaign, Progress, Result, in_silence
from tests.proxy import Proxy, nginx, running_proxy
from tests.raw_http import HOST, MARKER_ANSWER, SHAPES, exchange

Connect = Callable[[], socket.socket]
SMUGGLED = 10  # times each shape
AT_ONCE = 32
SLOW = 48  # at once: the proxy lets an address have 64 connections
WAVES = 3
CUT_SECONDS = 45  # a slow client is gone by then: header 10, body 15 at the hub, lingering 10
DRIP_SECONDS = 1.0
HONEST_SECONDS = 5.0
_HEAD = f"POST /v1/reports HTTP/1.1\r\nHost: {HOST}\r\n"
_BODY = f"{_HEAD}Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n"


@dataclass(frozen=True)
class Place:
    """Where clients connect.

    Args:
        name: As told.
        connect: Makes a connection.
        ready: Address that an honest client asks.
        verify: What the honest client trusts.
    """

    name: str
    connect: Connect
    ready: str
    verify: ssl.SSLContext | bool


def smuggle(place: Place, times: int, result: Result, say: Progress = in_silence) -> None:
    """Send every shape again and again: what is hidden in it is never answered as a request."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        jobs = [shape for _ in range(times) for shape in SHAPES]
        answers = pool.map(lambda shape: exchange(place.connect, shape.sent), jobs)
        for number, (shape, answered) in enumerate(zip(jobs, answers, strict=True)):
            say(number, len(jobs), f"{place.name}: {shape.name}")
            result.require(MARKER_ANSWER not in answered, f"{place.name}: smuggled by {shape.name}")
            result.require(b" 500 " not in answered, f"{place.name}: 500 for {shape.name}")
            result.count(f"{place.name}: smuggling shapes sent")


def be_slow(place: Place, at_once: int, result: Result) -> None:
    """Drip headers and bodies on many connections: each is cut, and others are served meanwhile."""
    with ThreadPoolExecutor(at_once + 1) as pool:
        starts = [(_HEAD, "header"), (_BODY, "body")]
        dripping = [pool.submit(_drip, place, *starts[n % 2]) for n in range(at_once)]
        slowest = 0.0
        while not all(each.done() for each in dripping):
            slowest = max(slowest, _ask(place, result))
            time.sleep(0.25)
        for each in dripping:
            kind, seconds = each.result()
            result.require(seconds < CUT_SECONDS, f"{place.name}: a slow {kind} is not cut")
            figure = f"{place.name}: longest slow {kind}, s"
            result.figures[figure] = max(float(result.figures.get(figure, 0)), round(seconds, 1))
    result.count(f"{place.name}: slow clients", at_once)
    figure = f"{place.name}: slowest answer to somebody else meanwhile, s"
    result.figures[figure] = max(float(result.figures.get(figure, 0)), round(slowest, 2))


def _drip(place: Place, start: str, kind: str) -> tuple[str, float]:
    """Send an octet a second until the other side has had enough; tells after how long."""
    began = time.monotonic()
    with contextlib.suppress(OSError), place.connect() as stream:
        stream.sendall(start.encode())
        stream.settimeout(DRIP_SECONDS)
        while time.monotonic() - began < CUT_SECONDS:
            stream.sendall(b"x")
            try:
                if not stream.recv(65536):
                    break
            except TimeoutError:
                continue
    return kind, time.monotonic() - began


def _ask(place: Place, result: Result) -> float:
    began = time.monotonic()
    try:
        answer = httpx2.get(
            place.ready, verify=place.verify, trust_env=False, timeout=2 * HONEST_SECONDS
        )
        result.require(answer.is_success, f"{place.name}: honest client got {answer.status_code}")
    except httpx2.HTTPError as error:
        result.broken.append(f"{place.name}: honest client got {type(error).__name__}")
    took = time.monotonic() - began
    result.require(took < HONEST_SECONDS, f"{place.name}: honest client waited {took:.1f} s")
    return took


def through_proxy(proxy: Proxy) -> Place:
    """Connect to the proxy."""
    trust = ssl.create_default_context(cafile=proxy.ca_file)
    return Place("proxy", proxy.connect, proxy.url + READY, trust)


def straight(url: str) -> Place:
    """Connect to the hub itself."""
    port = int(url.rsplit(":", 1)[1])
    return Place(
        "hub", lambda: socket.create_connection(("127.0.0.1", port)), url + READY, verify=True
    )


def attack(times: int, slow: int, waves: int, say: Progress = in_silence) -> Result:
    """Attack a hub, straight and through the proxy."""
    result = Result()
    try:
        nginx()
    except skip.Exception as absent:
        return Result(skipped=str(absent))
    with new_site() as site, running_victim(site, 1):
        upstream = int(site.url.rsplit(":", 1)[1])
        with running_proxy(upstream) as proxy:
            places = (straight(site.url), through_proxy(proxy))
            for place in places:
                smuggle(place, times, result, say)
            for wave in range(waves):
                say(wave, waves, "slow clients")
                with ThreadPoolExecutor(len(places)) as pool:
                    list(pool.map(lambda place: be_slow(place, slow, result), places))
    return result


def run(say: Progress) -> Result:
    """Attack with large numbers."""
    return attack(SMUGGLED, SLOW, WAVES, say)


CAMPAIGN = Campaign("edge", "slow clients are cut and nothing is smuggled", 600, run)
