"""An officer's session at a terminal: its key and tokens, in one private file (sign-in.md)."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

import httpx2
from pydantic import Field, StringConstraints

from app.crypto.encoding import now
from app.crypto.shape import Shape, Timestamp, Version
from app.errors import GrantInvalidError, SerumpunError
from app.schemas.tokens import SCHEME, TOKEN_PATH
from serumpun.answers import Answer
from serumpun.errors import SignedOutError
from serumpun.files import locked, make_private_folder, read_private, replace_file
from serumpun.login import MAX_TOKEN_SECONDS, RENEW_BEFORE_SECONDS, ProofKey
from serumpun.transport import parse_answer, read_refusal, unreachable

SESSION_FILE: Final = "session.json"
SESSION_BYTES: Final = 32 << 10
CLIENT: Final = "cli"
A = TypeVar("A", bound=Answer)
_Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._~+/=-]{1,8192}$")]
_Seed = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$")]


class SessionAnswer(Answer):
    """The tokens of a session, as the hub gives them."""

    access_token: _Token
    expires_in: Annotated[int, Field(ge=1, le=MAX_TOKEN_SECONDS)]
    refresh_token: _Token
    session: Annotated[str, StringConstraints(pattern=r"^[0-9a-f-]{36}$")]


class StoredSession(Shape):
    """What a terminal keeps between two commands.

    Args:
        hub: Its address.
        ca_file: Certificates that may vouch for it instead of the system's.
        key: Secret seed of the proof key; the tokens are worthless without it.
        session: Its id at the hub.
        access_token: Good until `renew_at`.
        refresh_token: Good once.
        renew_at: When a fresh access token is needed.
    """

    v: Version
    hub: Annotated[str, StringConstraints(max_length=300)]
    ca_file: Annotated[str, StringConstraints(min_length=1, max_length=4096)] | None
    key: _Seed
    session: str
    access_token: _Token
    refresh_token: _Token
    renew_at: Timestamp

    @classmethod
    def begun(
        cls, hub: str, ca_file: str | None, key: str, tokens: SessionAnswer, at: datetime
    ) -> "StoredSession":
        """Write down a session that has just begun or was refreshed."""
        life = timedelta(seconds=max(tokens.expires_in - RENEW_BEFORE_SECONDS, 0))
        return cls(
            v=1,
            hub=hub,
            ca_file=ca_file,
            key=key,
            session=tokens.session,
            access_token=tokens.access_token,
            refresh_token=tokens.refresh_token,
            renew_at=at + life,
        )


@dataclass(frozen=True)
class SessionFile:
    """The one file of a session, below a home; only one account of the machine reads it.

    Args:
        folder: The home.
    """

    folder: Path

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.folder / SESSION_FILE

    def read(self) -> StoredSession:
        """Read the session.

        Raises:
            SignedOutError: Nobody is signed in here.
            FileError: The file is open to others.
            MalformedError: It is damaged.
        """
        if not self.path.exists():
            raise SignedOutError(f"{self.folder} holds no session")
        return StoredSession.parse(read_private(self.path, SESSION_BYTES), SESSION_BYTES)

    def write(self, session: StoredSession) -> None:
        """Keep a session, readable by its owner alone."""
        make_private_folder(self.folder)
        replace_file(self.path, session.to_bytes())
        self.path.chmod(0o600)

    def forget(self) -> None:
        """Keep nothing more."""
        self.path.unlink(missing_ok=True)

    def alone(self) -> AbstractContextManager[None]:
        """Keep other commands from using the refresh token at the same time: it is good once."""
        return locked(self.folder / f".{SESSION_FILE}.lock")


class OfficerLogin:
    """An officer's session: gives the headers of each request, refreshes its tokens itself.

    Args:
        file: Where the session is kept.
        client: Carries the refresh; must not follow redirects.
        clock: Tells the present instant.
    """

    def __init__(
        self, file: SessionFile, client: httpx2.Client, clock: Callable[[], datetime] = now
    ) -> None:
        self._file = file
        self._client = client
        self._clock = clock
        self._lock = threading.Lock()
        self._is_stale = False

    def headers(self, method: str, url: str) -> dict[str, str]:
        """Write the two headers that authenticate one request; never use them twice.

        Raises:
            SignedOutError: Nobody is signed in, or the session is over.
            HubUnreachableError: No answer.
        """
        with self._lock, self._file.alone():
            session = self._file.read()
            if self._is_stale or self._clock() >= session.renew_at:
                session = self._refresh(session)
                self._is_stale = False
        key = ProofKey.of_seed(session.key)
        proof = key.prove(method, url, self._clock(), session.access_token)
        return {"Authorization": f"{SCHEME} {session.access_token}", "DPoP": proof}

    def forget(self) -> None:
        """Refresh before the next request: the hub has not taken the token."""
        self._is_stale = True

    def _refresh(self, session: StoredSession) -> StoredSession:
        form = {
            "grant_type": "refresh_token",
            "client_id": CLIENT,
            "refresh_token": session.refresh_token,
        }
        at = self._clock()
        key = ProofKey.of_seed(session.key)
        try:
            tokens = ask_tokens(self._client, session.hub, key, form, at)
        except GrantInvalidError:
            self._file.forget()
            raise SignedOutError(f"the session of {self._file.folder} is over") from None
        fresh = StoredSession.begun(session.hub, session.ca_file, session.key, tokens, at)
        self._file.write(fresh)
        return fresh


def ask_tokens(
    client: httpx2.Client, hub: str, key: ProofKey, form: dict[str, Any], at: datetime
) -> SessionAnswer:
    """Ask for the tokens of a session.

    Raises:
        SerumpunError: The hub's refusal.
        HubUnreachableError: No answer.
    """
    return post_form(SessionAnswer, client, hub + TOKEN_PATH, key, form, at)


def post_form(
    kind: type[A],
    client: httpx2.Client,
    url: str,
    key: ProofKey,
    form: dict[str, Any],
    at: datetime,
) -> A:
    """Post a form with a proof, and read the answer.

    Raises:
        SerumpunError: The hub's refusal.
        HubUnreachableError: No answer.
    """
    headers = {"DPoP": key.prove("POST", url, at)}
    try:
        with client.stream("POST", url, data=form, headers=headers) as answer:
            if answer.is_success:
                return parse_answer(kind, answer)
            refusal: SerumpunError = read_refusal(answer)
    except httpx2.HTTPError as error:
        raise unreachable(url, error) from error
    raise refusal
