"""The part of a check-up that asks who watches the hub's access log."""

from app.errors import SerumpunError
from serumpun.checkup import Finding, Verdict, failed
from serumpun.errors import ClientError
from serumpun.log_folder import Cosigned
from serumpun.transport import Transport

_SUBJECT = "access log"


def look_at_log(transport: Transport) -> Finding:
    """Tell whether other countries confirm the log, as the hub says; `audit pull` proves it."""
    try:
        found = transport.get(Cosigned, "/v1/access-log/cosignatures")
    except (SerumpunError, ClientError) as error:
        return failed(_SUBJECT, error)
    if found.quorum is None or found.quorum.last_at is None:
        said = "no country watches it: the hub's operator could show each country another one"
        return Finding(_SUBJECT, Verdict.OK, said)
    failing = [each for each in found.asked if each.outcome not in {None, "cosigned"}]
    told = found.quorum.in_words() + "".join(
        f" {each.agency}'s witness, when asked: {each.outcome}." for each in failing
    )
    if any(each.outcome == "contradicted" for each in failing):
        step = "It says that it saw another history: compare checkpoints with that country."
        return Finding(_SUBJECT, Verdict.FAILED, told, step)
    if not found.quorum.is_held:
        step = "Start your country's witness, or tell the hub's operator; what is sealed waits."
        return Finding(_SUBJECT, Verdict.FAILED, told, step)
    return Finding(_SUBJECT, Verdict.OK, told)
