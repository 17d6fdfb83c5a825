"""Seeded changes to a valid object: bits, bytes, JSON shape, encodings, parts of another one."""

import base64
import json
import random
from collections.abc import Callable, Sequence
from typing import Any

from app.crypto.encoding import to_base64url

Json = Any
OTHER_VALUES: Sequence[Json] = (
    None,
    True,
    0,
    -1,
    1 << 70,
    1.5,
    "",
    "\0",
    "\N{FULLWIDTH DIGIT ONE}",
    "A" * 5000,
    [],
    {},
    [[]],
    {"x": {}},
)


def flip_bit(raw: bytes, dice: random.Random) -> bytes:
    """Flip one bit anywhere."""
    changed = bytearray(raw)
    changed[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def cut_or_repeat(raw: bytes, dice: random.Random) -> bytes:
    """Leave out, repeat or insert a few bytes, or end early."""
    begin = dice.randrange(len(raw))
    end = min(len(raw), begin + dice.randrange(1, 200))
    kind = dice.randrange(4)
    if kind == 0:
        return raw[:begin] + raw[end:]
    if kind == 1:
        return raw[:end] + raw[begin:]
    if kind == 2:
        return raw[:begin] + dice.randbytes(dice.randrange(1, 9)) + raw[begin:]
    return raw[:begin]


def change_shape(raw: bytes, dice: random.Random) -> bytes:
    """Replace, drop, repeat, rename or exchange something in the JSON."""
    tree = json.loads(raw)
    holder, key = dice.choice(list(_places(tree)))
    kind = dice.randrange(5)
    if kind == 0:
        holder[key] = dice.choice(OTHER_VALUES)
    elif kind == 1:
        del holder[key]
    elif kind == 2 and isinstance(holder, list):
        holder.insert(key, holder[dice.randrange(len(holder))])
    elif kind == 2:
        holder[f"{key}_"] = holder.pop(key)
    else:
        other, place = dice.choice(list(_places(tree)))
        if not _is_within(other[place], holder) and not _is_within(holder[key], other):
            holder[key], other[place] = other[place], holder[key]
    return json.dumps(tree, separators=(",", ":")).encode()


def change_encoded(raw: bytes, dice: random.Random) -> bytes:
    """Change the bytes behind one text: flip, shorten, lengthen, or encode them another way."""
    tree = json.loads(raw)
    texts = [(h, k) for h, k in _places(tree) if isinstance(h[k], str) and len(h[k]) > 1]
    holder, key = dice.choice(texts)
    text = holder[key]
    try:
        octets = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        octets = text.encode()
    kind = dice.randrange(4)
    if kind == 0 and octets:
        holder[key] = to_base64url(flip_bit(octets, dice))
    elif kind == 1:
        holder[key] = to_base64url(octets[: dice.randrange(len(octets) + 1)])
    elif kind == 2:
        holder[key] = to_base64url(octets + dice.randbytes(dice.randrange(1, 40)))
    else:
        holder[key] = text + "="
    return json.dumps(tree, separators=(",", ":")).encode()


def take_from(raw: bytes, other: bytes, dice: random.Random) -> bytes:
    """Put a member of another valid object in place of one's own."""
    tree, donor = json.loads(raw), json.loads(other)
    key = dice.choice(sorted(set(tree) & set(donor)))
    if isinstance(tree[key], list) and dice.random() < 0.5:
        own, theirs = dice.randrange(len(tree[key])), dice.randrange(len(donor[key]))
        tree[key][own] = donor[key][theirs]
    else:
        tree[key] = donor[key]
    return json.dumps(tree, separators=(",", ":")).encode()


KINDS: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "bits flipped": flip_bit,
    "bytes cut, repeated or inserted": cut_or_repeat,
    "JSON shape changed": change_shape,
    "encoded bytes changed": change_encoded,
}


def _places(tree: Json) -> list[tuple[Any, Any]]:
    """List every member and element as its holder and key."""
    found: list[tuple[Any, Any]] = []
    waiting = [tree]
    while waiting:
        holder = waiting.pop()
        keys: Sequence[Any] = list(holder) if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                waiting.append(holder[key])
    return found


def _is_within(whole: Json, part: Json) -> bool:
    """Tell whether an object holds another, or is it: exchanging those would tie a knot."""
    waiting = [whole]
    while waiting:
        each = waiting.pop()
        if each is part:
            return True
        if isinstance(each, dict | list):
            waiting += list(each.values()) if isinstance(each, dict) else each
    return False
