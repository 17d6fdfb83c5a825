"""Officers under test: account, roles and session as rows, a token of the hub's own key.

How an officer signs in is tested elsewhere; here one is simply there, signed in a moment ago by a
passkey, unless told otherwise.
"""

import json
import secrets
import string
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2

from app.crypto.encoding import new_id
from app.identity.access_token import VerifiedToken, issue_access_token
from app.identity.sign_in_secrets import RefreshToken, new_secret
from app.schemas.tokens import ACCESS_TOKEN_SECONDS, SCHEME
from serumpun.login import ProofKey
from serumpun.session import SessionFile, StoredSession
from tests.hub import HubUnderTest

SESSION = timedelta(hours=12)
_RENEW = timedelta(seconds=ACCESS_TOKEN_SECONDS // 2)
_ALPHABET = string.ascii_lowercase + string.digits
_ACCOUNTS = """
    INSERT INTO accounts (id, agency, country, kind, name)
    SELECT account, agency, country, 'officer', name
    FROM jsonb_to_recordset($1::jsonb) AS t(account text, agency text, country text, name text)
"""
_BINDINGS = """
    INSERT INTO role_bindings
        (account, agency, country, role, tlp_ceiling, categories, until, granted_by)
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(account text, agency text, country text,
        role text, tlp_ceiling text, categories text[], until timestamptz, granted_by text)
"""
_SESSIONS = """
    INSERT INTO sessions (id, account, agency, country, client, method, jkt, refresh,
        is_phishing_resistant, signed_in_at, started_at, used_at, ends_at)
    SELECT session, account, agency, country, client, method, jkt, sha256(session::text::bytea),
        is_phishing_resistant, signed_in_at, started_at, started_at, ends_at
    FROM jsonb_to_recordset($1::jsonb) AS t(session uuid, account text, agency text, country text,
        client text, method text, jkt text, is_phishing_resistant boolean,
        signed_in_at timestamptz, started_at timestamptz, ends_at timestamptz)
"""


@dataclass(frozen=True)
class Bound:
    """A role to give, with its bounds.

    Args:
        role: Which.
        tlp_ceiling: The narrowest marking it is for.
        categories: None: of all.
        until: None: not by itself.
    """

    role: str
    tlp_ceiling: str = "RED"
    categories: Sequence[str] | None = None
    until: datetime | None = None


@dataclass(frozen=True)
class Draft:
    """An officer to be.

    Args:
        agency: Its agency.
        roles: Names, or roles with bounds.
        signed_in_ago: How long the last sign-in is past.
        is_phishing_resistant: Whether that was.
        name: What the agency calls the officer.
        account: Its id; empty: one is made up.
        lasts: Of the session, from now on.
        client: `console` or `cli`.
    """

    agency: str
    roles: Sequence[str | Bound] = ()
    signed_in_ago: timedelta = timedelta()
    is_phishing_resistant: bool = True
    name: str = "Officer"
    account: str = ""
    lasts: timedelta = SESSION
    client: str = "console"

    @property
    def country(self) -> str:
        """Of its agency."""
        return self.agency[:2].upper()


@dataclass
class OfficerLogin:
    """Gives the headers of each request; its token is made with the hub's own key."""

    hub: HubUnderTest
    account: str
    session: UUID
    client: str = "console"
    key: ProofKey = field(default_factory=ProofKey)
    token: str = ""
    renew_at: datetime | None = None

    def headers(self, method: str, url: str) -> dict[str, str]:
        """Write the two headers of one request."""
        at = self.hub.hub.clock()
        if self.renew_at is None or at >= self.renew_at:
            self.token, self.renew_at = self.mint(at), at + _RENEW
        proof = self.key.prove(method, url, at, self.token)
        return {"Authorization": f"{SCHEME} {self.token}", "DPoP": proof}

    def mint(self, at: datetime) -> str:
        """Make a token for this session and proof key."""
        agency, jkt = self.account.partition("/")[0], self.key.jkt
        proven = VerifiedToken(agency, self.account, jkt, jkt, self.client, self.session)
        return issue_access_token(self.hub.hub.token_key, self.hub.hub.issuer, proven, at)


@dataclass
class OfficerUnderTest:
    """An officer in a session."""

    account: str
    hub: HubUnderTest
    http: httpx2.Client
    login: OfficerLogin

    @property
    def agency(self) -> str:
        """Its agency."""
        return self.account.partition("/")[0]

    @property
    def session(self) -> UUID:
        """The session it acts in."""
        return self.login.session

    def sign_in_again(self, ago: timedelta = timedelta(), *, resistant: bool = True) -> None:
        """Let the last full sign-in be some time ago."""
        change = "UPDATE sessions SET signed_in_at = $2, is_phishing_resistant = $3 WHERE id = $1"
        self.hub.rows(change, self.session, self.hub.hub.clock() - ago, resistant)

    def send(self, method: str, path: str, **more: Any) -> httpx2.Response:  # noqa: ANN401
        """Send one authenticated request."""
        url = self.hub.url + path
        headers = {**self.login.headers(method, url.partition("?")[0]), **more.pop("headers", {})}
        return self.http.request(method, url, headers=headers, **more)

    def get(self, path: str, **query: Any) -> httpx2.Response:  # noqa: ANN401
        """Get a path."""
        return self.send("GET", path, params=query)


def keep_session(officer: OfficerUnderTest, home: Path) -> None:
    """Write the session where `serumpun login` would, with a proof key and refresh token."""
    hub, seed = officer.hub, new_secret()
    refresh = RefreshToken(officer.agency, officer.session, new_secret())
    officer.login.key = ProofKey.of_seed(seed)
    hub.rows(
        "UPDATE sessions SET jkt = $2, refresh = $3 WHERE id = $1",
        officer.session,
        officer.login.key.jkt,
        refresh.digest,
    )
    at = hub.hub.clock()
    kept = {
        "v": 1,
        "hub": hub.url,
        "ca_file": None,
        "key": seed,
        "session": str(officer.session),
        "access_token": officer.login.mint(at),
        "refresh_token": str(refresh),
        "renew_at": at + _RENEW,
    }
    SessionFile(home).write(StoredSession.of(kept))


def sign_in(hub: HubUnderTest, agency: str, *roles: str | Bound, **draft: Any) -> OfficerUnderTest:  # noqa: ANN401
    """Put one officer there, with roles and a session; `draft` are further members of `Draft`."""
    [officer] = sign_in_all(hub, [Draft(agency, roles, **draft)])
    return officer


def sign_in_all(hub: HubUnderTest, drafts: Iterable[Draft]) -> list[OfficerUnderTest]:
    """Put many officers there at once: three statements, however many they are."""
    made = [replace(each, account=each.account or pseudonym(each.agency)) for each in drafts]
    at = hub.hub.clock()
    logins = [OfficerLogin(hub, each.account, new_id(at), each.client) for each in made]
    both = zip(made, logins, strict=True)
    sessions = [_session(each, login, at) for each, login in both]
    accounts = [
        {"account": d.account, "agency": d.agency, "country": d.country, "name": d.name}
        for d in made
    ]
    hub.rows(_ACCOUNTS, json.dumps(accounts))
    hub.rows(_BINDINGS, json.dumps([b for d in made for b in _bindings(d)]))
    hub.rows(_SESSIONS, json.dumps(sessions))
    return [OfficerUnderTest(login.account, hub, hub.http, login) for login in logins]


def another_session(
    officer: OfficerUnderTest,
    *,
    signed_in_ago: timedelta = timedelta(),
    is_phishing_resistant: bool = True,
    lasts: timedelta = SESSION,
) -> OfficerUnderTest:
    """Sign the same officer in once more, with a proof key of its own."""
    draft = Draft(
        officer.agency,
        (),
        signed_in_ago,
        is_phishing_resistant,
        account=officer.account,
        lasts=lasts,
    )
    return _begin_session(officer.hub, draft)


def begin_session(hub: HubUnderTest, account: str) -> OfficerUnderTest:
    """Sign an account in that is there."""
    return _begin_session(hub, Draft(account.partition("/")[0], account=account))


def bind(hub: HubUnderTest, account: str, role: str) -> None:
    """Give an account that is there a role."""
    draft = Draft(account.partition("/")[0], (role,), account=account)
    hub.rows(_BINDINGS, json.dumps(_bindings(draft)))


def _begin_session(hub: HubUnderTest, draft: Draft) -> OfficerUnderTest:
    at = hub.hub.clock()
    login = OfficerLogin(hub, draft.account, new_id(at))
    hub.rows(_SESSIONS, json.dumps([_session(draft, login, at)]))
    return OfficerUnderTest(draft.account, hub, hub.http, login)


def pseudonym(agency: str) -> str:
    """Make up the id of an officer's account."""
    return f"{agency}/{''.join(secrets.choice(_ALPHABET) for _ in range(10))}"


def _bindings(draft: Draft) -> list[dict[str, Any]]:
    bound = [Bound(role) if isinstance(role, str) else role for role in draft.roles]
    return [
        {
            "account": draft.account,
            "agency": draft.agency,
            "country": draft.country,
            "role": each.role,
            "tlp_ceiling": each.tlp_ceiling,
            "categories": None if each.categories is None else list(each.categories),
            "until": each.until and each.until.isoformat(),
            "granted_by": f"{draft.agency}/system",
        }
        for each in bound
    ]


def _session(draft: Draft, login: OfficerLogin, at: datetime) -> dict[str, Any]:
    signed_in_at = (at - draft.signed_in_ago).isoformat()
    return {
        "session": str(login.session),
        "account": draft.account,
        "agency": draft.agency,
        "country": draft.country,
        "client": draft.client,
        "method": "passkey" if draft.is_phishing_resistant else "provider",
        "jkt": login.key.jkt,
        "is_phishing_resistant": draft.is_phishing_resistant,
        "signed_in_at": signed_in_at,
        "started_at": signed_in_at,
        "ends_at": (at + draft.lasts).isoformat(),
    }
