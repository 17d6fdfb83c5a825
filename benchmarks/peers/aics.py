"""Run by the Python that has aics-tlog: audits a mirror of the log as a whole; nothing ours.

Arguments: the mirror, the log's key. Prints how many leaves, and the seconds that it took.
"""

import sys
import time
from pathlib import Path

import aics_tlog as tlog

mirror, vkey = Path(sys.argv[1]), tlog.parse_vkey(sys.argv[2])
began = time.perf_counter()
done = tlog.verify_checkpoint(tlog.parse_note((mirror / "checkpoint").read_bytes()), vkey)
if not (done.log_ok and done.ok):
    sys.exit("the checkpoint does not hold")
report = tlog.audit_tiles(tlog.FileSystemTileReader(mirror), done.size, done.root)
if report.bundles != -(-done.size // 256):
    sys.exit("not all entries were read")
sys.stdout.write(f"{done.size} {time.perf_counter() - began}")
