"""The part of a check-up that asks the hub: reachable, ready, its certificate, clock and login."""

import json
import platform
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import Any, Final

import httpx2

from app.errors import SerumpunError
from serumpun.checkup import Finding, Verdict, failed, in_words
from serumpun.errors import ClientError
from serumpun.transport import Credentials, read_answer, unreachable

SKEW: Final = timedelta(seconds=60)  # an assertion lives so long (docs/spec/login.md)
CERTIFICATE_NOTICE: Final = timedelta(days=21)
SMALL_BYTES: Final = 64 << 10
OPENAPI_BYTES: Final = 4 << 20


@dataclass
class HubCheckup:
    """The hub as seen from here.

    Args:
        hub: Its address, pinned.
        client: From `serumpun.transport.make_client`.
        clock: Tells the present instant.
    """

    hub: str
    client: httpx2.Client
    clock: Callable[[], datetime]
    is_up: bool = False

    def look(self) -> Iterator[Finding]:
        """Check all that needs no keys; ends early if there is no answer."""
        begun = self.clock()
        try:
            with self.client.stream("GET", f"{self.hub}/health/live") as answer:
                certificate = _certificate(answer)
                read_answer(answer, SMALL_BYTES)
                ended = self.clock()
        except httpx2.HTTPError as error:
            yield failed("hub", unreachable(self.hub, error))
            return
        except ClientError as error:
            yield failed("hub", error)
            return
        self.is_up = answer.is_success
        if not self.is_up:
            step = "Check the address with the hub's operator."
            said = f"{self.hub} answers {answer.status_code}"
            yield Finding("hub", Verdict.FAILED, said, step)
            return
        yield Finding("hub", Verdict.OK, f"{self.hub} answers")
        yield self._ready()
        if certificate is not None:
            yield _look_at_certificate(certificate, self.clock())
        yield _look_at_clock(answer.headers.get("Date"), begun, ended)

    def log_in(self, credentials: Credentials) -> Finding:
        """Check that the hub takes the agency's login."""
        try:
            credentials.headers("GET", f"{self.hub}/v1/reports")
        except (SerumpunError, ClientError) as error:
            return failed("login", error)
        return Finding("login", Verdict.OK, "the hub gave a token")

    def versions(self) -> Finding:
        """Tell who is how new; the hub's is left out if it does not say."""
        own = version("serumpun")
        parts = [f"serumpun {own}", f"Python {platform.python_version()}"]
        parts.append(f"cryptography {version('cryptography')}")
        stated = self._stated_version() if self.is_up else None
        if stated is not None:
            parts.insert(1, f"hub {stated}")
        said = ", ".join(parts)
        if stated is not None and stated.split(".")[:2] != own.split(".")[:2]:
            step = "Ask the hub's operator which client goes with it."
            return Finding("versions", Verdict.WARNING, said, step)
        return Finding("versions", Verdict.OK, said)

    def _ready(self) -> Finding:
        try:
            answer = self.client.get(f"{self.hub}/health/ready")
        except httpx2.HTTPError as error:
            return failed("hub is ready", unreachable(self.hub, error))
        if answer.is_success:
            return Finding("hub is ready", Verdict.OK, "it can do its work")
        step = "Wait, or tell the hub's operator; what is sealed waits in the outbox."
        return Finding("hub is ready", Verdict.FAILED, f"it answers {answer.status_code}", step)

    def _stated_version(self) -> str | None:
        try:
            with self.client.stream("GET", f"{self.hub}/openapi.json") as answer:
                if not answer.is_success:
                    return None
                described: Any = json.loads(read_answer(answer, OPENAPI_BYTES))
            return str(described["info"]["version"])[:40]
        except (httpx2.HTTPError, ClientError, ValueError, LookupError, TypeError):
            return None


def _certificate(answer: httpx2.Response) -> dict[str, Any] | None:
    """Take the certificate that was verified on the way to this answer, if there was one."""
    stream = answer.extensions.get("network_stream")
    tunnel = stream.get_extra_info("ssl_object") if stream else None
    return tunnel.getpeercert() if tunnel is not None else None


def _look_at_certificate(certificate: dict[str, Any], at: datetime) -> Finding:
    ends = datetime.fromtimestamp(ssl.cert_time_to_seconds(certificate["notAfter"]), UTC)
    said = f"trusted, until {ends:%Y-%m-%d}, {in_words(ends - at)} more"
    if ends - at > CERTIFICATE_NOTICE:
        return Finding("TLS certificate", Verdict.OK, said)
    step = "Tell the hub's operator to renew it."
    return Finding("TLS certificate", Verdict.WARNING, said, step)


def _look_at_clock(stated: str | None, begun: datetime, ended: datetime) -> Finding:
    """Compare with the hub's Date, which is whole seconds of some instant of the exchange."""
    try:
        theirs = parsedate_to_datetime(stated or "")
    except ValueError:
        step = "Compare this machine's clock with another one."
        return Finding("clock", Verdict.WARNING, "the hub does not tell its time", step)
    skew = max(begun - theirs - timedelta(seconds=1), theirs - ended, timedelta())
    said = f"{skew.total_seconds():.0f} seconds from the hub's, at most {SKEW.seconds} allowed"
    if skew <= SKEW:
        return Finding("clock", Verdict.OK, said)
    side = "ahead" if theirs < begun else "behind"
    step = f"Set this machine's clock, which is {side}; if others agree with it, tell the operator."
    return Finding("clock", Verdict.FAILED, said, step)
