"""Key files and passphrases: who finds the file, the disk or the terminal gets no key."""

import json
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.crypto.encoding import from_base64url, to_base64url
from app.crypto.passphrase import new_salt
from app.errors import MalformedError
from serumpun.errors import FileInTheWayError, KeyFileError, PassphraseError
from serumpun.keyfile import (
    KEY_FILE_BYTES,
    KeyFile,
    Keys,
    open_key_file,
    read_key_file,
    write_key_file,
)
from serumpun.passphrase import choose_passphrase, read_passphrase

AT = datetime(2027, 2, 1, tzinfo=UTC)
PASSPHRASE = "five random words here now"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Keys]:
    path = tmp_path_factory.mktemp("keys") / "id-polri.key"
    keys = Keys.generate("asean-test.example", "id-polri")
    write_key_file(path, keys, PASSPHRASE, AT)
    return path, keys


def changed(written: tuple[Path, Keys], folder: Path, **members: object) -> Path:
    """Copy a key file with some members replaced."""
    stored = json.loads(written[0].read_bytes()) | members
    path = folder / "changed.key"
    path.write_text(json.dumps(stored))
    path.chmod(0o600)
    return path


def test_keys_come_back_with_their_passphrase(written: tuple[Path, Keys]) -> None:
    assert open_key_file(written[0], PASSPHRASE) == written[1]


def test_a_root_comes_back_too(tmp_path: Path) -> None:
    root = Keys.generate("asean-test.example", "id")
    write_key_file(tmp_path / "root.key", root, PASSPHRASE, AT)
    assert open_key_file(tmp_path / "root.key", PASSPHRASE) == root


def test_no_seed_stands_in_the_file(written: tuple[Path, Keys]) -> None:
    content = written[0].read_bytes()
    seeds = [*written[1].signing.seeds, written[1].sealing.seed if written[1].sealing else b""]
    for seed in seeds:
        assert seed not in content
        assert to_base64url(seed).encode() not in content
        assert seed.hex().encode() not in content


def test_wrong_passphrase_opens_nothing(written: tuple[Path, Keys]) -> None:
    with pytest.raises(PassphraseError):
        open_key_file(written[0], PASSPHRASE + "!")


def test_guess_at_the_passphrase_of_one_file_is_none_at_another(tmp_path: Path) -> None:
    keys = Keys.generate("asean-test.example", "id-polri")
    for name in ("first", "second"):
        write_key_file(tmp_path / name, keys, PASSPHRASE, AT)
    first, second = (json.loads((tmp_path / name).read_bytes()) for name in ("first", "second"))
    assert first["salt"] != second["salt"]
    assert first["nonce"] != second["nonce"]
    assert new_salt() != new_salt()  # tests take two in turn, see `stretching`


def test_another_keyboard_writes_the_same_passphrase(tmp_path: Path) -> None:
    keys = Keys.generate("asean-test.example", "id-polri")
    write_key_file(tmp_path / "k", keys, "ca\u0301c tu\u031b\u0300 nga\u0303u nhie\u0302n", AT)
    assert open_key_file(tmp_path / "k", "các từ ngãu nhiên") == keys


@pytest.mark.parametrize(
    "members",
    [
        {"holder": "my-pdrm"},
        {"federation": "other-test.example"},
        {"created_at": "2027-02-01T00:00:01.000Z"},
        {"salt": to_base64url(bytes(16))},
        {"nonce": to_base64url(bytes(12))},
    ],
    ids=lambda members: next(iter(members)),
)
def test_whoever_changes_a_clear_member_makes_a_file_that_does_not_open(
    written: tuple[Path, Keys], tmp_path: Path, members: dict[str, object]
) -> None:
    with pytest.raises(PassphraseError):
        open_key_file(changed(written, tmp_path, **members), PASSPHRASE)


def test_a_flipped_bit_of_the_ciphertext_is_found(
    written: tuple[Path, Keys], tmp_path: Path
) -> None:
    sealed = bytearray(from_base64url(json.loads(written[0].read_bytes())["ciphertext"]))
    sealed[5] ^= 1
    path = changed(written, tmp_path, ciphertext=to_base64url(bytes(sealed)))
    with pytest.raises(PassphraseError):
        open_key_file(path, PASSPHRASE)


@pytest.mark.parametrize(
    "members",
    [{"n": 2}, {"n": 1 << 30}, {"kdf": "none"}, {"v": 2}, {"surplus": 1}],
    ids=["weak cost", "cost that takes the memory", "no kdf", "other version", "unknown member"],
)
def test_costs_and_formats_of_others_are_refused(
    written: tuple[Path, Keys], tmp_path: Path, members: dict[str, object]
) -> None:
    with pytest.raises(KeyFileError):
        open_key_file(changed(written, tmp_path, **members), PASSPHRASE)


def test_file_is_private_from_its_first_byte(written: tuple[Path, Keys]) -> None:
    assert stat.S_IMODE(written[0].stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_file_that_others_may_read_is_refused(
    written: tuple[Path, Keys], tmp_path: Path, mode: int
) -> None:
    path = changed(written, tmp_path)
    path.chmod(mode)
    with pytest.raises(KeyFileError) as refused:
        read_key_file(path)
    assert "chmod 600" in refused.value.next_step


def test_keys_are_never_overwritten(written: tuple[Path, Keys]) -> None:
    before = written[0].read_bytes()
    with pytest.raises(FileInTheWayError):
        write_key_file(written[0], Keys.generate("asean-test.example", "id-x"), PASSPHRASE, AT)
    assert written[0].read_bytes() == before
    assert list(written[0].parent.iterdir()) == [written[0]]  # no half-written file beside it


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_key_file_or_malformed(content: bytes) -> None:
    try:
        KeyFile.parse(content, KEY_FILE_BYTES)
    except MalformedError:
        return


# --- passphrases ----------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def no_passphrase_around(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SERUMPUN_PASSPHRASE", raising=False)
    monkeypatch.delenv("SERUMPUN_PASSPHRASE_FILE", raising=False)


def test_descriptor_goes_before_file_before_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SERUMPUN_PASSPHRASE", "from the environment")
    assert read_passphrase("?") == "from the environment"
    secret = tmp_path / "passphrase"
    secret.write_text("from the file\r\n")
    secret.chmod(0o600)
    monkeypatch.setenv("SERUMPUN_PASSPHRASE_FILE", str(secret))
    assert read_passphrase("?") == "from the file"
    read_end, write_end = os.pipe()
    os.write(write_end, b"from the descriptor\nand more")
    os.close(write_end)
    assert read_passphrase("?", read_end) == "from the descriptor"
    os.close(read_end)


def test_a_passphrase_file_that_others_may_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "passphrase"
    secret.write_text("known to the group\n")
    secret.chmod(0o640)
    monkeypatch.setenv("SERUMPUN_PASSPHRASE_FILE", str(secret))
    with pytest.raises(PassphraseError):
        read_passphrase("?")


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe\n", b"x" * 2000])
def test_a_source_without_a_usable_passphrase_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(content)
    with (tmp_path / "f").open("rb") as file, pytest.raises(PassphraseError):
        read_passphrase("?", file.fileno())


def test_a_closed_descriptor_is_refused() -> None:
    with pytest.raises(PassphraseError):
        read_passphrase("?", 987)


def test_a_short_new_passphrase_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERUMPUN_PASSPHRASE", "elevenchars")
    with pytest.raises(PassphraseError):
        choose_passphrase("?")
