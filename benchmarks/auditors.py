"""An auditor of the access log in a process of its own: what a pull costs, and how much memory."""

import multiprocessing
import resource
import subprocess
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import httpx2

from app.crypto.checkpoint import verifier_keys
from app.crypto.cosignature import Cosigner
from app.crypto.encoding import now
from app.crypto.federation import FEDERATION_BYTES, Federation
from benchmarks.environments import peer_python
from benchmarks.hub import HubUnderLoad, Site
from benchmarks.people import Person
from serumpun.auditing import pull_log
from serumpun.log_checking import check_entries, check_folder
from serumpun.log_export import ExportFormat, export_entries
from serumpun.log_folder import LogFolder
from serumpun.log_mirror import mirror_log
from serumpun.log_subject import ErasedSubjects
from serumpun.login import Login
from serumpun.transport import Transport
from tests.foreign.install import find_python

_PEER = Path(__file__).parent / "peers" / "aics.py"
_FOREIGN_SECONDS = 600  # longer than any audit takes


@dataclass(frozen=True)
class Took:
    """What a step took.

    Args:
        seconds: On the clock.
        cpu_seconds: Of this process alone.
    """

    seconds: float
    cpu_seconds: float


@dataclass(frozen=True)
class Audited:
    """What an auditor did, and what it took.

    Args:
        size: Leaves of the log.
        entries: Of its country.
        pulled: Fetching, checking and keeping all of it.
        verified: Checking all of it again without the hub, as `serumpun audit verify` does.
        completed: Of that, its own entries against their leaves, and that none is missing.
        exported: Writing all its entries as NDJSON.
        peak_mb: Largest resident size of its process; for the hub's, see `hub_peak_mb`.
        hub_peak_mb: Of the hub's largest process meanwhile.
    """

    size: int
    entries: int
    pulled: Took
    verified: Took
    completed: Took
    exported: Took
    peak_mb: float
    hub_peak_mb: float


class Stopwatch:
    """Takes one step after another."""

    def __init__(self) -> None:
        self._at = (time.perf_counter(), time.process_time())

    def took(self) -> Took:
        """Tell what the step since the last call took."""
        began, self._at = self._at, (time.perf_counter(), time.process_time())
        return Took(self._at[0] - began[0], self._at[1] - began[1])


def audit(site: Site, hub: HubUnderLoad, auditor: Person, folder: Path) -> Audited:
    """Pull, verify and export as a country's auditor, from nothing, in a fresh process.

    Args:
        site: Whose federation.
        hub: To pull from.
        auditor: Whose account has the role.
        folder: For what is pulled; not there yet.
    """
    workers = hub.app_processes()
    for pid in workers:
        Path(f"/proc/{pid}/clear_refs").write_text("5")  # begins its peak anew: proc(5)
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as fresh:
        done = fresh.submit(_audit, hub.url, site.cast.federation_file, auditor, folder).result()
    return Audited(*done, hub_peak_mb=max(map(_peak_mb, workers)))


def audit_by_foreigners(folder: Path, federation_file: bytes) -> tuple[int, float]:
    """Let a verifier that others wrote audit the whole tree; returns its leaves and seconds.

    Args:
        folder: What an auditor pulled.
        federation_file: With the log's key.
    """
    kept, key = LogFolder(folder), Federation.parse(federation_file, FEDERATION_BYTES).hub_log_key()
    mirror = folder.with_name(f"{folder.name}-mirror")
    mirror_log(kept, check_folder(kept, key, _no_witness).signed, mirror)
    python = peer_python("aics", find_python() or "")
    command = [str(python), "-I", str(_PEER), str(mirror), verifier_keys(key)[0]]
    told = subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=_FOREIGN_SECONDS
    )
    size, seconds = told.stdout.split()
    return int(size), float(seconds)


def _audit(
    url: str, federation_file: bytes, auditor: Person, folder: Path
) -> tuple[int, int, Took, Took, Took, Took, float]:
    key = Federation.parse(federation_file, FEDERATION_BYTES).hub_log_key()
    kept, clock = LogFolder(folder), Stopwatch()
    with httpx2.Client(trust_env=False, timeout=60) as http:
        transport = Transport(url, http, Login(url, auditor.signing(), http))
        done = pull_log(transport, kept, key, _no_witness)
    pulled = clock.took()
    check_folder(kept, key, _no_witness)
    verified, scope = clock.took(), kept.scope()
    if scope is None:
        raise RuntimeError("nothing was pulled")
    with kept.leaves(done.size) as leaves:
        check_entries(kept, leaves, scope, [], now(), ErasedSubjects())
        completed = clock.took()
    written = sum(map(len, export_entries(kept.entries(), ExportFormat.NDJSON)))
    exported = clock.took()
    if not written:
        raise RuntimeError("nothing was exported")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return done.size, done.entries, pulled, verified, completed, exported, peak


def _no_witness(_agency: str, _at: datetime) -> Sequence[Cosigner]:
    return ()


def _peak_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024
