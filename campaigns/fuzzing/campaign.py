"""Coverage-guided fuzzing of each parser, two at a time, in an environment of its own."""

import hashlib
import os
import re
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from campaigns.fuzzing.targets import TARGETS
from campaigns.result import Campaign, Progress, Result
from tools.bootstrap import (
    REQUIREMENTS,
    ROOT,
    TOOLS,
    BootstrapError,
    alone,
    base_python,
    install_uv,
    run,
    uv_environment,
)

LOCK = REQUIREMENTS / "fuzz.txt"
PLACE = TOOLS / "fuzz"
AT_ONCE = 2
TARGET_SECONDS = 60
MAX_BYTES = 1 << 16
INPUT_SECONDS = 10  # one input may take: then it counts as a hang
MEMORY_MB = 2048
_EXECUTED = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
_RAISED = re.compile(
    r"^ ?=== Uncaught Python exception: ===\n(.*?)\n(?:Traceback|$)", re.MULTILINE | re.DOTALL
)


def fuzz_python() -> Path:
    """Install the locked environment with atheris if it is not there; returns its Python.

    Raises:
        BootstrapError: It could not be installed.
    """
    python, stamp = PLACE / "bin" / "python", PLACE / ".lock.sha256"
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    with alone():
        if not stamp.exists() or stamp.read_text("utf-8") != digest:
            uv, environment = install_uv(), uv_environment()
            run([uv, "venv", "--clear", "--python", base_python(), PLACE], environment)
            run([uv, "pip", "sync", "--python", python, "--require-hashes", LOCK], environment)
            stamp.write_text(digest, "utf-8")
    return python


def fuzz(python: Path, name: str, seconds: int, folder: Path) -> tuple[int, str]:
    """Fuzz one target; returns how many inputs were tried, and what is wrong, if anything.

    Args:
        python: With atheris.
        name: The target.
        seconds: How long.
        folder: For corpus and findings.
    """
    corpus = folder / hashlib.sha256(name.encode()).hexdigest()[:8]
    corpus.mkdir()
    for number, raw in enumerate(TARGETS[name].corpus()):
        (corpus / f"seed-{number}").write_bytes(raw)
    command = [
        *(str(python), "-m", "campaigns.fuzzing", name, str(corpus)),
        *(f"-max_total_time={seconds}", f"-max_len={MAX_BYTES}", f"-timeout={INPUT_SECONDS}"),
        *(f"-rss_limit_mb={MEMORY_MB}", f"-artifact_prefix={corpus}/found-"),
        "-print_final_stats=1",
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        timeout=seconds + 120,
        check=False,
    )
    told = (done.stdout + done.stderr).decode(errors="replace")
    executed = int(found.group(1)) if (found := _EXECUTED.search(told)) else 0
    if done.returncode == 0:
        return executed, ""
    raised = found.group(1)[:300] if (found := _RAISED.search(told)) else told[-800:]
    inputs = [path.read_bytes()[:200] for path in corpus.glob("found-*")]
    return executed, f"{name}: {raised}; input {inputs}"


def run_all(say: Progress, seconds: int = TARGET_SECONDS) -> Result:
    """Fuzz every target for so many seconds."""
    try:
        python = fuzz_python()
    except BootstrapError as error:
        return Result(skipped=f"atheris cannot be installed here: {str(error)[-300:]}")
    result, began = Result(), time.monotonic()
    of = len(TARGETS) * seconds / AT_ONCE
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(AT_ONCE) as pool:
        work = {name: pool.submit(fuzz, python, name, seconds, Path(folder)) for name in TARGETS}
        for name, fuzzed in work.items():
            say(time.monotonic() - began, of, name)
            executed, wrong = fuzzed.result()
            result.figures[f"inputs tried, {name}"] = executed
            result.require(not wrong, wrong)
            result.require(executed > 0, f"{name}: nothing was tried")
    result.figures["seconds for each"] = seconds
    return result


CAMPAIGN = Campaign("fuzzing", "every parser reads or refuses as documented", 900, run_all)
