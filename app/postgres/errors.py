"""The one error of the embedded database, and how to read a program's last words."""


class EmbeddedPostgresError(RuntimeError):
    """The embedded database cannot be found, made, started, reached or stopped.

    Its message is one line that says why and what to do.
    """


def complaint_in(output: str) -> str:
    """Pick the line of a PostgreSQL program's output that tells why it failed."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    words = ("error:", "ERROR:", "FATAL:", "PANIC:")
    serious = [line for line in lines if any(word in line for word in words)]
    return (serious or lines or ["it did not say why"])[-1]
