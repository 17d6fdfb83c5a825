"""Keccak-256 as Ethereum uses it: what SHA3-256 was before its padding changed (FIPS 202).

Only the mixed-case checksum of an address needs it, to notice a mistyped one.
"""

from typing import Final

RATE_BYTES: Final = 136  # 1600 bits of state, less twice 256
_MASK: Final = (1 << 64) - 1
_LANES: Final = 25


def _constants() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Make rotations by lane and round constants (FIPS 202 sections 3.2.2 and 3.2.5)."""
    offsets = [0] * _LANES
    x, y = 1, 0
    for t in range(24):
        offsets[x + 5 * y] = (t + 1) * (t + 2) // 2 % 64
        x, y = y, (2 * x + 3 * y) % 5
    rounds, register = [], 1
    for _ in range(24):
        constant = 0
        for j in range(7):
            constant |= (register & 1) << ((1 << j) - 1)
            register = (register << 1) ^ (0x171 if register & 0x80 else 0)
        rounds.append(constant)
    return tuple(offsets), tuple(rounds)


_OFFSETS, _ROUNDS = _constants()
# Where the lane at (x, y) goes in step pi, and by how much it is turned in step rho before.
_MOVES: Final = tuple(
    (x + 5 * y, y + 5 * ((2 * x + 3 * y) % 5), _OFFSETS[x + 5 * y])
    for y in range(5)
    for x in range(5)
)


def keccak_256(message: bytes, suffix: int = 0x01) -> bytes:
    """Hash a message; with the suffix 0x06 this is SHA3-256, which tests compare."""
    block = bytearray(message)
    block += bytes(RATE_BYTES - len(block) % RATE_BYTES)
    block[len(message)] ^= suffix
    block[-1] ^= 0x80
    lanes = [0] * _LANES
    for start in range(0, len(block), RATE_BYTES):
        for lane in range(RATE_BYTES // 8):
            at = start + 8 * lane
            lanes[lane] ^= int.from_bytes(block[at : at + 8], "little")
        lanes = _permute(lanes)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])


def _permute(lanes: list[int]) -> list[int]:
    """Apply Keccak-f[1600]: theta, rho and pi, chi, iota, 24 times (FIPS 202 section 3.3)."""
    for constant in _ROUNDS:
        columns = [
            lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]
            for x in range(5)
        ]
        turned = [columns[x - 1] ^ _turn(columns[(x + 1) % 5], 1) for x in range(5)]
        moved = [0] * _LANES
        for old, new, by in _MOVES:
            moved[new] = _turn(lanes[old] ^ turned[old % 5], by)
        lanes = [
            moved[at] ^ (~moved[at - at % 5 + (at + 1) % 5] & moved[at - at % 5 + (at + 2) % 5])
            for at in range(_LANES)
        ]
        lanes[0] ^= constant
    return lanes


def _turn(lane: int, by: int) -> int:
    return ((lane << by) | (lane >> (64 - by))) & _MASK
