"""A federation file that its members change, step by step."""

from app.crypto.federation import Federation
from app.crypto.federation_change import FederationUpdate, approve_change, propose_change
from app.crypto.federation_history import TakenUpdate
from app.crypto.key_parts import key_parts
from app.crypto.keys import KeyUse
from tests.worlds import World, signing_key


def grown(file: bytes, country: str) -> bytes:
    """Take a country in."""
    made = Federation.parse(file, len(file)).model_dump(mode="json")
    root = signing_key(made["name"], country.lower(), KeyUse.COUNTRY_ROOT).public
    entry = {"country": country, "name": country, "root": key_parts(root)}
    return Federation.of({**made, "members": [*made["members"], entry]}).to_bytes()


def approved(world: World, before: bytes, after: bytes, n: int) -> FederationUpdate:
    """Let all three first members approve."""
    update = propose_change(before, after, n, world.now)
    for root in world.roots.values():
        update = approve_change(update, root)
    return update


def story(
    world: World, *countries: str, first: bytes = b""
) -> tuple[bytes, tuple[FederationUpdate, ...]]:
    """Let countries join one after the other, at first in the world's own file or a given one."""
    file, updates = first or world.federation_file, list[FederationUpdate]()
    for n, country in enumerate(countries, 1):
        after = grown(file, country)
        updates.append(approved(world, file, after, n))
        file = after
    return file, tuple(updates)


def taken_of(world: World, *countries: str, first: bytes = b"") -> tuple[bytes, list[TakenUpdate]]:
    """Let countries join as `story`, and keep each change with the file it replaced."""
    file, updates = story(world, *countries, first=first)
    before = [first or world.federation_file, *(update.file for update in updates)]
    return file, [TakenUpdate(before=b, update=u) for b, u in zip(before, updates, strict=False)]
