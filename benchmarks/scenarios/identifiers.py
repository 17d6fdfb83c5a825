"""Mixed identifiers from what is written to tokens: how many a second of a processor."""

import random
import secrets
import time
from collections.abc import Iterator
from typing import Final

from app.crypto.blind_index import tokenise
from benchmarks.figures import Figure
from benchmarks.goals import GOALS
from benchmarks.plan import QUICK, Plan
from serumpun.identifiers import candidates
from serumpun.identifiers.checksums import to_base58check
from serumpun.identifiers.keccak import keccak_256

MANY: Final = 100_000
FEW: Final = 10_000  # of a quick run
Value = tuple[str, str, str | None]


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure rounds over the same values; processor time, since nothing here waits."""
    count = FEW if plan.name == QUICK.name else MANY
    values, index_key = list(_mixed(count)), secrets.token_bytes(32)
    candidates("phone", "+6561234567")  # numbering plans and suffix lists are loaded once a process
    candidates("domain", "scam.example")
    rates, made = list[float](), 0
    for _ in plan.turns():
        began, made = time.process_time(), 0
        for kind, text, region in values:
            for each in candidates(kind, text, region=region):
                tokenise(index_key, each.type, each.value)
                made += 1
        rates.append(count / (time.process_time() - began))
    name = f"read and tokenise {count:,} mixed identifiers ({made:,} tokens)"
    yield Figure(name, rates, "/s", count, goal=GOALS["tokenise"])


def _mixed(count: int) -> Iterator[Value]:
    """Make values in the mix of a fraud desk; a third is written as it should not be."""
    dice = random.Random(7)
    makers = (
        *(_phone, _phone, _phone, _phone, _account, _account, _account),
        *(_wallet, _wallet, _domain, _domain, _url, _email, _ip, _handle, _paper),
    )
    for _ in range(count):
        yield dice.choice(makers)(dice)


def _digits(dice: random.Random, count: int) -> str:
    return f"{dice.randrange(10**count):0{count}}"


def _phone(dice: random.Random) -> Value:
    number = _digits(dice, 8)
    forms = (f"+62 812-{number}", f"0812{number}", f"62812{number}", f"+65 8{number[:7]}")
    return "phone", dice.choice(forms), "ID"


def _account(dice: random.Random) -> Value:
    forms = ("AAAAIDJA:{}", "ID014:{}", "Bank Contoh {}")
    return "bank_account", dice.choice(forms).format(_digits(dice, 10)), "ID"


def _wallet(dice: random.Random) -> Value:
    key = dice.randbytes(20)
    marks = keccak_256(key.hex().encode()).hex()
    cased = (
        digit.upper() if mark > "7" else digit
        for digit, mark in zip(key.hex(), marks, strict=False)
    )
    forms = ("0x" + key.hex(), "0x" + "".join(cased), to_base58check(b"\x41" + key))
    return "wallet", dice.choice(forms), None


def _host(dice: random.Random) -> str:
    forms = ("login{}.scam.example", "pay-{}.co.id", "b\u00fccher{}.example", "{}.pages.dev")
    return dice.choice(forms).format(_digits(dice, 7))


def _domain(dice: random.Random) -> Value:
    host = _host(dice)
    return "domain", dice.choice((host, host.replace(".", "[.]"))), None


def _url(dice: random.Random) -> Value:
    return "url", f"hxxps://{_host(dice)}/pay?id={_digits(dice, 5)}&utm_source=x", None


def _email(dice: random.Random) -> Value:
    return "email", f"The.Desk+{_digits(dice, 6)}@{dice.choice(('gmail.com', _host(dice)))}", None


def _ip(dice: random.Random) -> Value:
    return (
        "ip",
        dice.choice((f"203.0.113.{dice.randrange(256)}", f"2001:db8::{dice.randrange(1, 9999)}")),
        None,
    )


def _handle(dice: random.Random) -> Value:
    return (
        "social_handle",
        f"{dice.choice(('telegram', 'fb', 'LINE ID'))}: @desk.{_digits(dice, 6)}",
        None,
    )


def _paper(dice: random.Random) -> Value:
    forms = (
        ("passport", "IDN:A{}"),
        ("plate", "B {} XYZ"),
        ("imei", "3520990{}1"),
        ("vessel_imo", "IMO {}"),
    )
    kind, form = dice.choice(forms)
    return kind, form.format(_digits(dice, 7)), "ID"
