"""What a thief of the database can do with every phone number there is, and one key or both."""

from collections.abc import Callable, Iterable

from app.crypto.blind_index import blind, first_form, hub_index_key, make_tokens
from app.crypto.encoding import encode_fields, sha256
from app.crypto.mac import mac
from tests.hub import HubUnderTest
from tests.worlds import seed

PLANTED, RANGE, EACH = 10_000, 40_000, 500
INDEX_KEY = seed("index key", "1")
HUB_KEY = hub_index_key(seed("index"), 1)
Guess = Callable[[str], bytes]


def _number(n: int) -> str:
    return f"+6590{n:06}"


def _dump(hub: HubUnderTest) -> set[bytes]:
    """Plant every fourth number of a range, and steal the tokens."""
    planted = [_number(n) for n in range(0, RANGE, RANGE // PLANTED)]
    for start in range(0, PLANTED, EACH):
        tokens = make_tokens(INDEX_KEY, 1, [("phone", n) for n in planted[start : start + EACH]])
        envelope = hub.world.seal("sg-spf", tokens=tokens, policy="none")
        assert hub.agency("sg-spf").submit(envelope).status_code == 201
    stolen = {row["token"].bytes for row in hub.rows("SELECT token FROM report_tokens")}
    assert len(stolen) == PLANTED
    return stolen


def _recovered(stolen: set[bytes], guesses: Iterable[Guess]) -> int:
    """Try the whole dictionary in every way that one can compute."""
    return sum(guess(_number(n))[:16] in stolen for guess in guesses for n in range(RANGE))


def _without(key: bytes, others: Iterable[bytes]) -> list[Guess]:
    """List what one can compute who holds one key and not the other."""
    plain: list[Guess] = [
        str.encode,
        lambda number: sha256(number.encode()),
        lambda number: encode_fields("serumpun-index/1", "phone", number),
    ]
    made: list[Guess] = [lambda number, plain=each: mac(key, plain(number)) for each in plain]  # type: ignore[misc]
    made += [lambda number: first_form(key, "phone", number)]
    made += [
        lambda number, other=other: blind(other, [first_form(key, "phone", number)])[0]  # type: ignore[misc]
        for other in others
    ]
    made += [
        lambda number, other=other: blind(key, [first_form(other, "phone", number)])[0]  # type: ignore[misc]
        for other in others
    ]
    return made


def test_dump_with_one_of_the_two_keys_gives_no_number_and_with_both_it_gives_all(
    hub: HubUnderTest,
) -> None:
    stolen = _dump(hub)
    for key in (HUB_KEY, INDEX_KEY):
        assert _recovered(stolen, _without(key, (key, bytes(32)))) == 0
    both: Guess = lambda number: blind(HUB_KEY, [first_form(INDEX_KEY, "phone", number)])[0]  # noqa: E731
    assert _recovered(stolen, [both]) == PLANTED  # the limit that docs/spec/matching.md states
