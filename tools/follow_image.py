"""Follow the Dockerfile's steps where no container engine is at hand, and run what comes out.

`make image-check` (root on Linux, and the packages from wherever pip is told to take them). The
base image is this machine's system with the Python that runs this; each stage is a folder that is
entered with chroot in its own mount namespace. The result is run as a container engine would: as
process 1 of its own process and network namespace, as the image's user without capabilities, its
tree read-only but for state and /tmp. Layers, the real base image and the engine itself are not
checked.
"""

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tools.dockerfile import DOCKERFILE, ROOT, Stage, parse_stages

BASE = Path(sys.base_prefix)
SITE = Path(sysconfig.get_path("purelib", vars={"base": sys.base_prefix}))
TEMPORARY = "/tmp"  # noqa: S108 -- of the image
STATE = "/var/lib/serumpun"
START_SECONDS = 90
_ACCOUNTS = ("passwd", "group", "shadow", "gshadow", "login.defs", "nsswitch.conf", "ld.so.cache")


class FollowError(Exception):
    """A step failed; the message is for the person at the keyboard."""


def make_base(tree: Path) -> None:
    """Make the folder of a stage: accounts of its own, the rest comes by mounts."""
    for name in ("etc", "usr", "proc", "dev", "tmp", "run", "wheels", "site", STATE.strip("/")):
        (tree / name).mkdir(parents=True, exist_ok=True)
    for held in SITE.glob("pip*"):  # an official Python image has pip and nothing else
        shutil.copytree(held, tree / "site" / held.name)
    for name in ("bin", "sbin", "lib", "lib64"):
        (tree / name).symlink_to(f"usr/{name}")
    for name in _ACCOUNTS:
        if Path("/etc", name).exists():
            shutil.copy2(f"/etc/{name}", tree / "etc" / name)


def mounts(tree: Path) -> list[str]:
    """Write the mounts of a stage: system and Python read-only, as a base image's layers are."""
    at = shlex.quote(str(tree))
    return [
        f"mount --bind {at} {at}",
        f"mount --rbind -o ro /usr {at}/usr",
        f"mount --bind -o ro {shlex.quote(str(BASE))} {at}/usr/local",
        f"mount --bind -o ro {at}/site {at}/usr/local/{SITE.relative_to(BASE)}",
        f"mount --rbind /dev {at}/dev",
        f"mount -t proc proc {at}/proc",
    ]


def run_in(tree: Path, folder: str, command: str, environment: dict[str, str]) -> None:
    """Run one RUN instruction in a stage's folder.

    Raises:
        FollowError: It failed; its own words are in the message.
    """
    inner = f"cd {shlex.quote(folder)} && {command}"
    script = " && ".join(
        [*mounts(tree), f"exec /usr/sbin/chroot {tree} /bin/sh -ec {shlex.quote(inner)}"]
    )
    done = subprocess.run(
        ["unshare", "--mount", "--net", "--pid", "--fork", "/bin/sh", "-ec", script],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise FollowError(f"RUN {command}\n{done.stdout}{done.stderr}")


def without_mounts(command: str) -> str:
    """Drop `--mount=...`: the secret is optional, and packages lie in a folder here."""
    words = command.split(" ")
    while words[0].startswith("--mount="):
        words.pop(0)
    return " ".join(words).strip()


def follow(stage: Stage, tree: Path, trees: dict[str, Path]) -> tuple[dict[str, str], str]:
    """Follow a stage's steps; returns the environment and the folder that hold at its end."""
    # The path is the official image's; its loader knows where Python's library lies without this.
    environment = {
        "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
        "LD_LIBRARY_PATH": "/usr/local/lib",
    }
    folder = "/"
    for each in stage.instructions:
        if each.word == "WORKDIR":
            folder = each.rest
            (tree / folder.strip("/")).mkdir(parents=True, exist_ok=True)
        elif each.word == "ENV":
            environment |= dict(pair.split("=", 1) for pair in shlex.split(each.rest))
        elif each.word == "COPY":
            copy(each.words(), tree, folder, trees)
        elif each.word == "RUN":
            offline = {
                "PIP_NO_INDEX": "1",
                "PIP_FIND_LINKS": "/wheels",
                "PIP_CONFIG_FILE": os.devnull,
            }
            command = without_mounts(each.rest)
            print(f"  RUN {command}", flush=True)
            run_in(tree, folder, command, {**environment, **offline})
    return environment, folder


def copy(words: Sequence[str], tree: Path, folder: str, trees: dict[str, Path]) -> None:
    """Follow a COPY: from the build context, or from another stage."""
    *sources, target = [word for word in words if not word.startswith("--")]
    options = [word for word in words if word.startswith("--from=")]
    origin = trees[options[0].removeprefix("--from=")] if options else trees["context"]
    to = tree / os.path.normpath(os.path.join(folder, target)).strip("/")  # noqa: PTH118
    for source in sources:
        held = origin / source.strip("/")
        if held.is_dir():
            shutil.copytree(held, to, symlinks=True, dirs_exist_ok=True)
        else:
            shutil.copy2(held, to / held.name if target.endswith("/") else to)


def make_context(folder: Path) -> None:
    """Copy what .dockerignore lets through, of what git tracks."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    wanted = allowed_places()
    for name in filter(None, listed):
        if any(name == place or name.startswith(f"{place}/") for place in wanted):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)


def allowed_places() -> list[str]:
    """Read what .dockerignore lets through again."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    return [line[1:] for line in lines if line.startswith("!")]


def fetch_wheels(folder: Path) -> None:
    """Let pip fetch the locked packages, as it is set up on this machine."""
    command = [
        str(BASE / "bin" / "python3"),
        "-m",
        "pip",
        "download",
        "-qq",
        "--require-hashes",
        "--only-binary",
        ":all:",
    ]
    lock = ROOT / "requirements" / "hub.txt"
    subprocess.run([*command, "-r", str(lock), "-d", str(folder)], check=True)


def serve(tree: Path, stage: Stage, environment: dict[str, str], folder: str) -> None:
    """Run the image's program as a container, ask its health check, stop it.

    Raises:
        FollowError: It does not become healthy, or does not end with 0.
    """
    uid, gid = stage.all("USER")[-1].rest.split(":")
    program = [*stage.all("ENTRYPOINT")[-1].words()]
    user = f"setpriv --reuid={uid} --regid={gid} --clear-groups --inh-caps=-all --bounding-set=-all"
    at = shlex.quote(str(tree))
    prepare = [
        *mounts(tree),
        f"mount --bind {at}{STATE} {at}{STATE}",
        f"mount -t tmpfs -o mode=1777 tmpfs {at}{TEMPORARY}",
        f"mount -o remount,bind,ro {at} {at}",
        "ip link set lo up",
    ]

    def command(*words: str) -> list[str]:
        inner = f"cd {folder} && exec {user} --no-new-privs {shlex.join([*program, *words])}"
        script = " && ".join(
            [*prepare, f"exec /usr/sbin/chroot {tree} /bin/sh -c {shlex.quote(inner)}"]
        )
        return ["unshare", "--mount", "--net", "--pid", "--fork", "/bin/sh", "-ec", script]

    made = subprocess.run(command("init"), env=environment, capture_output=True, check=True)
    print(f"  init: {made.stdout.decode().strip()}", flush=True)
    federate(tree, made.stdout)
    with subprocess.Popen(command(*stage.all("CMD")[-1].words()), env=environment) as running:
        inside = wait_healthy(running, stage, environment)
        refuse_writes(inside)
        os.kill(inside, getattr(signal, stage.all("STOPSIGNAL")[-1].rest))
        if (code := running.wait(timeout=START_SECONDS)) != 0:
            raise FollowError(f"told to stop, the hub ended with {code}")


def federate(tree: Path, hub_keys: bytes) -> None:
    """Write a federation file for the hub, with the command line from the image's environment."""
    state = tree / STATE.strip("/")
    folder = tree.parent / "members"
    folder.mkdir()
    (folder / "hub.json").write_bytes(hub_keys)
    (folder / "passphrase").write_text("for the check only\n", encoding="utf-8")
    (folder / "passphrase").chmod(0o600)
    environment = {**os.environ, "SERUMPUN_PASSPHRASE_FILE": str(folder / "passphrase")}
    program = [sys.executable, "-c", "from serumpun.commands import main; main()"]
    name = ("--name", "image.example")
    for words in (
        ("root", "new", "--country", "ID", "--federation-name", "image.example"),
        (
            *("federation", "new", *name, "--hub", "http://127.0.0.1:8080"),
            *("--hub-keys", "hub.json", "--member", "root-id.public.json"),
        ),
    ):
        subprocess.run(
            [*program, *words], cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL
        )
    shutil.copy(folder / "federation.json", state / "federation.json")
    (state / "federation.json").chmod(0o644)


def wait_healthy(
    running: subprocess.Popen[bytes], stage: Stage, environment: dict[str, str]
) -> int:
    """Ask the health check inside until it succeeds; returns the process id of the hub.

    Raises:
        FollowError: It never does.
    """
    _, _, check = stage.all("HEALTHCHECK")[-1].rest.partition("CMD ")
    words = json.loads(check)
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and running.poll() is None:
        time.sleep(0.5)
        children = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text().split()
        if not children:
            continue
        enter = ["nsenter", "--target", children[0], "--mount", "--net", "--pid", "--root", "--wd"]
        asked = subprocess.run(
            [*enter, "env", *words], env=environment, capture_output=True, check=False
        )
        if asked.returncode == 0:
            print("  healthy", flush=True)
            return int(children[0])
    raise FollowError("the health check never succeeded")


def refuse_writes(inside: int) -> None:
    """Show who runs with what, and that nothing of the tree can be written.

    Raises:
        FollowError: It runs as root, with capabilities, or on a tree that it can write.
    """
    status = Path(f"/proc/{inside}/status").read_text(encoding="utf-8")
    held = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    print(f"  uid {held['Uid']}, effective capabilities {held['CapEff']}", flush=True)
    if "0" in held["Uid"].split() or int(held["CapEff"], 16) or held["NoNewPrivs"] != "1":
        raise FollowError("the hub has more rights than it needs")
    [root] = [
        line.split()
        for line in Path(f"/proc/{inside}/mountinfo").read_text(encoding="utf-8").splitlines()
        if line.split()[4] == "/"
    ]
    if "ro" not in root[5].split(","):
        raise FollowError("the root of the tree can be written")


def build_and_serve(work: Path) -> None:
    """Follow every stage in folders of their own, and run the last.

    Raises:
        FollowError: A step fails, or what they made does not run as it must.
    """
    trees = {"context": work / "context"}
    make_context(trees["context"])
    fetch_wheels(work / "wheels")
    build, final = parse_stages(DOCKERFILE.read_text("utf-8"))
    for stage in (build, final):
        tree = trees[stage.name] = work / f"stage-{stage.name or 'final'}"
        make_base(tree)
    shutil.copytree(work / "wheels", trees[build.name] / "wheels", dirs_exist_ok=True)
    print(f"FROM {build.base} (this machine)", flush=True)
    follow(build, trees[build.name], trees)
    print(f"FROM {final.base} (this machine)", flush=True)
    environment, folder = follow(final, trees[final.name], trees)
    serve(trees[final.name], final, environment, folder)


def main() -> int:
    """Follow every stage, run the last; returns the exit status."""
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        sys.stderr.write("image-check needs root and unshare (Linux); nothing was checked\n")
        return 1
    work = Path(tempfile.mkdtemp(prefix="serumpun-image-"))
    work.chmod(0o755)
    try:
        build_and_serve(work)
    except (FollowError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"image-check: {error}\n")
        return 1
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print("the image's steps were followed, and what they made ran and stopped as it must")
    return 0


if __name__ == "__main__":
    sys.exit(main())
