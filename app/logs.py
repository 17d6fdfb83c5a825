"""What the hub's process says: one JSON object a line, without bodies and exception texts.

An exception's text can hold what somebody sent, so only its kind and where it arose are written.
"""

import json
import logging
import traceback
from datetime import UTC, datetime
from typing import Final

FIELDS: Final = (  # of `extra`; others stay out
    *("code", "why", "request_id"),
    *("method", "route", "status", "ms", "bytes", "agency"),
)
REQUESTS: Final = "serumpun.requests"  # the logger of the line that each request gets
_FRAMES: Final = 8


class JsonFormatter(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Write time, level, logger, message, the known extra fields, and where a failure arose."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, object] = {
            "time": at,
            "level": record.levelname,
            "logger": record.name,
            "process": record.process,
            "message": record.getMessage() if record.name.startswith("serumpun") else record.msg,
        }
        line |= {name: vars(record)[name] for name in FIELDS if name in vars(record)}
        if record.exc_info and record.exc_info[0]:
            frames = traceback.extract_tb(record.exc_info[2])[-_FRAMES:]
            line["exception"] = record.exc_info[0].__name__
            line["frames"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        return json.dumps(line, ensure_ascii=False, default=str)


def set_up_logs(level: str = "INFO", *, requests: bool = True) -> None:
    """Send what the hub says to standard error; libraries speak only of what goes wrong.

    Args:
        level: Of the hub's own lines.
        requests: Whether each request gets a line.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("serumpun").setLevel(level)
    logging.getLogger(REQUESTS).disabled = not requests
    logging.getLogger("uvicorn").setLevel(logging.ERROR)  # a stranger can make it warn at will
