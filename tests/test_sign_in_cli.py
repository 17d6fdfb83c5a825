"""Officers at a terminal: login through a browser, whoami, step-up, logout."""

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest

from app.identity.sign_in_secrets import request_digest
from app.schemas.sign_in import DEMO_PATH
from serumpun.commands import run
from serumpun.errors import AnswerError, UsageError
from serumpun.profile import Home
from serumpun.session import SessionFile
from serumpun.signing_in import Wish, sign_in
from serumpun.transport import make_client
from tests.hub import PATIENCE_SECONDS, DatabaseUnderTest, HubUnderTest, running_hub
from tests.sign_in_steps import Browser, answer_in

ACCOUNT = "id-polri/demoanalys"


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    with running_hub(database, tmp_path_factory.mktemp("hub"), ("id-polri",)) as running:
        object.__setattr__(running.hub, "is_demo", True)
        yield running


@pytest.fixture
def home(tmp_path: Path, hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new home, a federation file that was compared, and a browser that signs in by itself."""
    (tmp_path / "federation.json").write_bytes(hub.world.federation.to_bytes())
    monkeypatch.setattr("webbrowser.open", lambda address: _officer(hub, address))
    monkeypatch.setenv("SERUMPUN_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def _officer(hub: HubUnderTest, address: str) -> None:
    threading.Thread(target=_sign_in_by_browser, args=(hub, address)).start()


@pytest.mark.parametrize(
    ("error", "told"),
    [("access_denied", "declined"), ("temporarily_unavailable", "now"), ("server_error", "nobody")],
)
def test_officer_who_declined_is_told_at_the_terminal(
    error: str, told: str, hub: HubUnderTest
) -> None:
    with make_client(hub.url) as client, pytest.raises(UsageError, match=told):
        sign_in(
            client,
            Wish(hub.url),
            lambda address: _come_back(hub, address, error),
            seconds=PATIENCE_SECONDS,
        )


@pytest.mark.parametrize(
    ("iss", "error"), [("https://evil.example", "access_denied"), ("", "call 555-0100")]
)
def test_error_of_another_hub_or_unknown_is_not_repeated(
    iss: str, error: str, hub: HubUnderTest
) -> None:
    with make_client(hub.url) as client, pytest.raises(AnswerError) as told:
        sign_in(
            client,
            Wish(hub.url),
            lambda to: _come_back(hub, to, error, iss or hub.url),
            seconds=PATIENCE_SECONDS,
        )
    assert "555" not in str(told.value)


def _come_back(hub: HubUnderTest, address: str, error: str, iss: str = "") -> None:
    """Do what the browser does when the hub has an error for the client."""
    request_uri = dict(parse_qsl(urlsplit(address).query))["request_uri"]
    [(place, state)] = hub.rows(
        "SELECT redirect_uri, client_state FROM sign_ins WHERE id = $1", request_digest(request_uri)
    )
    members = {"error": error, "state": state, "iss": iss or hub.url}
    threading.Thread(target=httpx2.get, args=(place,), kwargs={"params": members}).start()


def _sign_in_by_browser(hub: HubUnderTest, address: str, **changes: str) -> int:
    """Do what an officer does in the browser; returns what the terminal's page answered."""
    browser = Browser(hub)
    browser.get(address.removeprefix(hub.url))
    request_uri = dict(parse_qsl(urlsplit(address).query))["request_uri"]
    sent = browser.post(DEMO_PATH, {"request_uri": request_uri, "account": ACCOUNT})
    onward = sent.headers["refresh"].removeprefix("0;url=")
    members = {**answer_in(onward), **changes}
    with httpx2.Client(trust_env=False) as http:
        return http.get(onward.partition("?")[0], params=members).status_code


def _login(home: Path, *more: str) -> int:
    federation = str(home.parent / "federation.json")
    return run(["login", "--federation", federation, *more])


def test_officer_logs_in_asks_who_and_logs_out(
    home: Path, hub: HubUnderTest, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _login(home) == 0
    file = SessionFile(home)
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert Home(home).federation() == hub.world.federation  # pinned: it was compared
    session = file.read()
    capsys.readouterr()
    assert run(["whoami", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["account"], told["hub"]) == (ACCOUNT, hub.url)
    assert run(["logout"]) == 0
    assert not file.path.exists()
    [(ended_at,)] = hub.rows("SELECT ended_at FROM sessions WHERE id = $1", session.session)
    assert ended_at is not None
    assert run(["whoami"]) != 0
    assert "serumpun login" in capsys.readouterr().err


def test_session_is_refreshed_when_its_token_is_old(home: Path, hub: HubUnderTest) -> None:
    assert _login(home) == 0
    file = SessionFile(home)
    first = file.read()
    file.write(first.model_copy(update={"renew_at": hub.hub.clock()}))
    assert run(["whoami"]) == 0
    assert file.read().refresh_token != first.refresh_token


def test_step_up_keeps_session_and_key(home: Path) -> None:
    assert _login(home) == 0
    first = SessionFile(home).read()
    assert _login(home, "--step-up") == 0
    second = SessionFile(home).read()
    assert (second.session, second.key) == (first.session, first.key)


def test_ended_session_tells_to_log_in(
    home: Path, hub: HubUnderTest, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _login(home) == 0
    session = SessionFile(home).read().session
    hub.rows("UPDATE sessions SET ended_at = now() WHERE id = $1", session)
    assert run(["whoami"]) != 0
    assert "serumpun login" in capsys.readouterr().err
    assert not SessionFile(home).path.exists()


def test_browser_with_another_state_changes_nothing(hub: HubUnderTest) -> None:
    answered: list[int] = []

    def show(address: str) -> None:
        def act() -> None:
            answered.append(_sign_in_by_browser(hub, address, state="x" * 43))

        threading.Thread(target=act).start()

    _expect_nobody(hub, show, 4)
    assert answered == [404]


def test_nobody_signs_in(hub: HubUnderTest) -> None:
    _expect_nobody(hub, lambda _: None, 0.1)


def _expect_nobody(hub: HubUnderTest, show: Callable[[str], None], seconds: float) -> None:
    with make_client(hub.url) as client, pytest.raises(UsageError, match="nobody signed in"):
        sign_in(client, Wish(hub.url), show, seconds)


def test_home_without_hub_says_what_to_give(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["login"]) != 0
    assert "--federation" in capsys.readouterr().err
