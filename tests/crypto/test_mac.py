"""The keyed hash is HMAC-SHA256 as everybody computes it."""

import hashlib
import hmac

from hypothesis import given
from hypothesis import strategies as st

from app.crypto.mac import mac, macs

# RFC 4231, test cases 2 and 6 (a key longer than a block).
SHORT = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
LONG = "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"


def test_the_published_answers() -> None:
    assert mac(b"Jefe", b"what do ya want for nothing?").hex() == SHORT
    told = b"Test Using Larger Than Block-Size Key - Hash Key First"
    assert mac(b"\xaa" * 131, told).hex() == LONG


@given(st.binary(max_size=200), st.binary(max_size=300))
def test_it_is_the_librarys(key: bytes, message: bytes) -> None:
    expected = hmac.digest(key, message, hashlib.sha256().name)
    assert [mac(key, message), *macs(key, [message])] == [expected] * 2
