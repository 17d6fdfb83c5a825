"""What an operator sets is what the hub takes: names, secrets in files, the page of them."""

import ast
import re
from pathlib import Path

import pytest

from app.errors import NotReadyError
from app.settings import CLIENT_NAMES, PREFIX, Settings, read_settings
from tools.check_tree import tracked_files
from tools.make_settings import PAGE, describe_settings

ROOT = Path(__file__).parents[1]
URL = "postgresql+asyncpg://serumpun_hub:a-secret@db.example/serumpun"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*Settings.model_fields, "typo"]:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)


def test_the_page_of_settings_is_the_settings() -> None:
    assert describe_settings() == PAGE.read_text(), "run `make settings`"
    assert all(
        f"| `{PREFIX}{name.upper()}` |" in PAGE.read_text() for name in Settings.model_fields
    )


def test_every_database_address_is_marked_as_a_secret_and_not_shown() -> None:
    rows = [row for row in describe_settings().splitlines() if "DATABASE_URL` |" in row]
    assert len(rows) == len([name for name in Settings.model_fields if "database_url" in name]) > 1
    assert all("| secret |" in row for row in rows)
    assert "a-secret" not in repr(Settings(database_url=URL, owner_database_url=URL))


@pytest.mark.parametrize(
    ("name", "said"),
    [("SERUMPUN_PROT", "is it SERUMPUN_PORT?"), ("SERUMPUN_XYZZY", "docs/configuration.md")],
)
def test_a_name_that_no_setting_has_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.setenv(name, "9000")
    with pytest.raises(NotReadyError) as refused:
        read_settings()
    assert str(refused.value.reason).startswith(f"no such setting: {name}; ")
    assert said in str(refused.value.reason)


def test_the_clients_own_names_do_not_keep_a_hub_from_starting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in CLIENT_NAMES:
        monkeypatch.setenv(name, "x")
    assert read_settings().port == 8080


def test_every_variable_that_the_client_reads_is_known_as_the_clients() -> None:
    read: set[str] = set()
    for name in tracked_files(ROOT):
        if name.startswith("serumpun/") and name.endswith(".py"):
            tree = ast.parse((ROOT / name).read_text())
            strings = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
            read |= {str(each) for each in strings if re.fullmatch(r"SERUMPUN_\w+", str(each))}
    assert "SERUMPUN_HOME" in read
    assert read - {PREFIX + member.upper() for member in Settings.model_fields} <= CLIENT_NAMES


def test_a_secret_is_read_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "serumpun_database_url").write_text(f"{URL}\n")
    (tmp_path / "somebody-elses").write_text("x")
    monkeypatch.setenv("SERUMPUN_SECRETS", str(tmp_path))
    assert read_settings().database_url == URL


def test_a_misspelt_secret_does_not_become_an_embedded_database(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "serumpun_database_ulr").write_text(URL)
    monkeypatch.setenv("SERUMPUN_SECRETS", str(tmp_path))
    with pytest.raises(NotReadyError, match="is it SERUMPUN_DATABASE_URL"):
        read_settings()


def test_no_folder_of_secrets_where_one_is_named_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SERUMPUN_SECRETS", str(tmp_path / "absent"))
    with pytest.raises(NotReadyError, match="SERUMPUN_SECRETS"):
        read_settings()


@pytest.mark.parametrize("held", ["", "db.example", "sqlite://"])
def test_an_empty_or_foreign_database_address_is_no_address(
    monkeypatch: pytest.MonkeyPatch, held: str
) -> None:
    monkeypatch.setenv("SERUMPUN_DATABASE_URL", held)
    with pytest.raises(ValueError, match="database_url"):
        read_settings()
