"""Python and TypeScript open each other's reports, and refuse the same changed ones alike."""

import random
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from app.crypto import limits
from app.crypto.envelope import Envelope, open_sections, verify_delivery
from app.crypto.header import SectionName
from app.errors import SerumpunError
from campaigns.mutations import KINDS
from campaigns.result import Campaign, Progress, Result, in_silence
from tests.console_peer import (
    ORIGINATOR,
    RECIPIENT,
    ConsolePeer,
    RefusedError,
    Words,
    console_peer,
    open_in_python,
)
from tests.scripted_hub import ScriptedHub
from tests.worlds import NOW, World
from tools import console

ROUND_TRIPS = 500  # each way
CHANGED = 2000
MOST_OCTETS = 60_000  # of a body or file
SEED = 20270201


def round_trips(peer: ConsolePeer, number: int, result: Result, say: Progress = in_silence) -> None:
    """Seal on one side and open on the other; every other time by the platform's algorithms."""
    dice, world = random.Random(SEED), peer.hub.world
    for done in range(number):
        say(done, number, f"{peer.agency} in TypeScript")
        if done % (number // 2) == 0:
            peer.begin(is_platform=done > 0)
        words = Words.random(dice, MOST_OCTETS)
        if peer.agency == ORIGINATOR:
            opened = open_in_python(world, *peer.seal(words))
            result.count("sealed in TypeScript, opened in Python")
        else:
            envelope, blobs = world.seal_with_files(ORIGINATOR, words.sections, words.files)
            peer.hub.accept(envelope)
            opened = peer.open(envelope, blobs)
            result.count("sealed in Python, opened in TypeScript")
        result.require(opened == words.flat(), f"round trip {done}: other words came out")
        result.count("sections and files", len(opened))


def changed_copies(
    peer: ConsolePeer, number: int, result: Result, say: Progress = in_silence
) -> None:
    """Change a recipient's copy and let both read it: the same words, or the same code."""
    dice, world = random.Random(SEED), peer.hub.world
    words = Words.random(dice, 2000)
    envelope, _ = world.seal_with_files(ORIGINATOR, words.sections, words.files)
    raw = world.delivered(envelope, RECIPIENT).to_bytes()
    for done in range(number):
        say(done, number, "changed copies")
        kind = dice.choice(list(KINDS))
        copy = KINDS[kind](raw, dice)
        one, other = (
            _in_python(world, copy, list(words.sections)),
            _in_typescript(peer, copy, list(words.sections)),
        )
        result.require(one == other, f"{kind}: Python {one!s:.80}, TypeScript {other!s:.80}")
        result.count("changed, refused alike" if isinstance(one, str) else "changed, still right")


def _in_python(world: World, raw: bytes, asked: Sequence[str]) -> dict[str, bytes] | str:
    own, signer = world.agencies[RECIPIENT], world.agencies[ORIGINATOR].signing.public
    try:
        delivery = verify_delivery(Envelope.parse(raw, limits.ENVELOPE_BYTES), signer)
        parts = open_sections(delivery, [SectionName(name) for name in asked], own.sealing)
        return {part.name.value: part.body for part in parts}
    except SerumpunError as error:
        return error.code


def _in_typescript(peer: ConsolePeer, raw: bytes, asked: Sequence[str]) -> dict[str, bytes] | str:
    signer = peer.hub.world.agencies[ORIGINATOR].signing.public.kid
    try:
        return peer.read(raw, signer, asked)
    except RefusedError as error:
        return error.code


def run(say: Progress) -> Result:
    """At full length, in one process of Node for each direction."""
    result, node = Result(), console.node()
    if node is None or not console.install():
        result.skipped = "Node or the dependencies of console/ are not to be had"
        return result
    for agency in (ORIGINATOR, RECIPIENT):
        with (
            TemporaryDirectory() as folder,
            console_peer(node, Path(folder), ScriptedHub(World.make(), NOW), agency) as peer,
        ):
            round_trips(peer, ROUND_TRIPS, result, say)
            if agency == RECIPIENT:
                changed_copies(peer, CHANGED, result, say)
    return result


CAMPAIGN = Campaign("readers", "Python and TypeScript read alike, and refuse alike", 600, run)
