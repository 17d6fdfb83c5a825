"""The part of a check-up about the blind index: its key, and what has tokens of an earlier one."""

from collections.abc import Iterator

from app.crypto.encoding import to_timestamp
from app.errors import SerumpunError
from serumpun.agency import Agency
from serumpun.checkup import Finding, Verdict, failed
from serumpun.errors import ClientError, NoIndexKeyError
from serumpun.index_keys import IndexKey, find_index_key
from serumpun.renewing import waiting_for

_SUBJECT = "index key"


def look_at_index_key(agency: Agency) -> Iterator[Finding]:
    """Tell what will be met no more once an earlier key ends; nothing where no key is shared."""
    try:
        key = find_index_key(agency)
        behind = len(waiting_for(agency, key)) + _watches_behind(agency, key)
    except NoIndexKeyError:
        return
    except (SerumpunError, ClientError) as error:
        yield failed(_SUBJECT, error)
        return
    said = f"epoch {key.epoch}, until {to_timestamp(key.not_after)}"
    if behind:
        said += f"; {behind} reports and watches made here have tokens of an earlier epoch"
        step = "Run `serumpun index rotate`: when that epoch ends, they are met no more."
        yield Finding(_SUBJECT, Verdict.WARNING, said, step)
    else:
        yield Finding(_SUBJECT, Verdict.OK, said)


def _watches_behind(agency: Agency, key: IndexKey) -> int:
    shelf, at = agency.watch_shelf, agency.clock()
    kept = [shelf.open(name) for name in shelf.names()]
    return sum(each.epoch < key.epoch and each.expires_at > at for each in kept)
