"""Open the sign-in page: from here on, the sign-in belongs to one browser."""

from app.errors import SignInInvalidError
from app.identity.sign_in_secrets import Purpose, digest_of, new_secret, request_digest
from app.models import sign_ins
from app.models.sign_ins import SignIn
from app.models.transaction import NOBODY, Transaction, transaction
from app.schemas.sign_in import PageIn
from app.usecases.hub import Hub


async def open_page(hub: Hub, asked: PageIn, cookie: str | None) -> str:
    """Bind a pushed request to the browser that opens its page first; returns its cookie.

    Source: docs/spec/sign-in.md section 4. The cookie is new each time, so that nobody can set
    another's before (session fixation).

    Args:
        hub: Where.
        asked: Parameters of the page's address.
        cookie: What the browser holds from before, if anything.

    Raises:
        SignInInvalidError: Unknown, expired, finished, or opened by another browser before.
    """
    fresh = new_secret()
    async with transaction(hub.engine, NOBODY) as tx:
        under_way = await sign_ins.open_in_browser(
            tx,
            request_digest(asked.request_uri),
            asked.client_id,
            hub.clock(),
            old=digest_of(Purpose.BROWSER, cookie) if cookie else None,
            new=digest_of(Purpose.BROWSER, fresh),
        )
    if under_way is None:
        raise SignInInvalidError("unknown, over, or opened in another browser")
    return fresh


async def find_under_way(tx: Transaction, hub: Hub, request_uri: str, cookie: str | None) -> SignIn:
    """Find the sign-in that goes on in the browser with this cookie.

    Args:
        tx: Of nobody.
        hub: Where.
        request_uri: As the page carried it.
        cookie: What the browser sent.

    Raises:
        SignInInvalidError: Unknown, expired, finished, or of another browser.
    """
    browser = digest_of(Purpose.BROWSER, cookie or "")
    found = await sign_ins.find_sign_in(tx, request_digest(request_uri), browser, hub.clock())
    if found is None:
        raise SignInInvalidError("unknown, over, or of another browser")
    return found
