"""Dockerfile and compose file keep their rules; so does the unit for systemd."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.settings import require_known
from tools.check_tree import tracked_files
from tools.dockerfile import DOCKERFILE, ROOT, Stage, parse_stages
from tools.follow_image import allowed_places

BUILD, FINAL = parse_stages(DOCKERFILE.read_text())
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
ROLES = ROOT / "deploy" / "roles.sql"
DIGEST = re.compile(r".+@sha256:\$\{\w+_SHA256(:\?.+)?\}")
each_service = pytest.mark.parametrize("service", SERVICES.values(), ids=list(SERVICES))


# --- Dockerfile -----------------------------------------------------------------------------------


@pytest.mark.parametrize("stage", [BUILD, FINAL], ids=["build", "final"])
def test_every_base_is_named_by_a_digest_that_has_no_default(stage: Stage) -> None:
    assert DIGEST.fullmatch(stage.base)
    assert "\nARG PYTHON_SHA256\n" in DOCKERFILE.read_text()


def test_only_hashed_packages_and_our_own_wheel_are_installed() -> None:
    installs = [
        command
        for stage in (BUILD, FINAL)
        for each in stage.all("RUN")
        for command in each.rest.split("&&")
        if " install " in command and "pip" in command
    ]
    locked, own = installs
    assert "--require-hashes --only-binary :all: --requirement hub.txt" in locked
    assert "--no-deps --no-index dist/*.whl" in own
    assert not [each for stage in (BUILD, FINAL) for each in stage.all("ADD")]


def test_the_image_runs_as_a_number_that_is_not_root_and_nothing_is_run_after() -> None:
    words = [each.word for each in FINAL.instructions]
    uid, gid = FINAL.all("USER")[-1].rest.split(":")
    assert int(uid) > 0
    assert int(gid) > 0
    assert "RUN" not in words[words.index("USER") :]
    assert words[words.index("USER") :].count("USER") == 1


def test_the_image_serves_in_exec_form_stops_on_sigterm_and_tells_its_health() -> None:
    assert FINAL.all("ENTRYPOINT")[-1].words() + FINAL.all("CMD")[-1].words() == [
        *("serumpun", "hub", "serve"),
    ]
    assert FINAL.all("STOPSIGNAL")[-1].rest == "SIGTERM"
    _, _, check = FINAL.all("HEALTHCHECK")[-1].rest.partition("CMD ")
    compile(json.loads(check)[-1], "HEALTHCHECK", "exec")
    port = FINAL.all("EXPOSE")[-1].rest
    assert f"127.0.0.1:{port}/health/ready" in check
    assert f"SERUMPUN_PORT={port}" in FINAL.all("ENV")[-1].rest


def test_the_builder_is_sent_what_is_copied_and_nothing_else() -> None:
    copied = {
        word.strip("/")
        for each in BUILD.all("COPY")
        for word in each.words()[:-1]
        if not word.startswith("--")
    }
    assert set(allowed_places()) == copied
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    assert next(line for line in lines if not line.startswith("#")) == "*"
    last_allowed = max(number for number, line in enumerate(lines) if line.startswith("!"))
    assert {"**/*.key", "**/*.seed", "**/.env*"} <= set(lines[last_allowed + 1 :])


def test_no_setting_of_the_image_is_unknown_or_secret() -> None:
    named = re.findall(r"\b(\w+)=", FINAL.all("ENV")[-1].rest)
    require_known(named)
    assert not [name for name in named if re.search("URL|PASSWORD|KEY|TOKEN", name)]


# --- compose.yaml ---------------------------------------------------------------------------------


@each_service
def test_every_service_has_no_more_rights_than_it_needs(service: dict[str, Any]) -> None:
    uid, gid = service["user"].split(":")
    assert int(uid) > 0
    assert int(gid) > 0
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service
    assert "cap_add" not in service


@each_service
def test_no_secret_stands_in_a_variable_and_every_setting_is_known(service: dict[str, Any]) -> None:
    settings = service.get("environment", {})
    require_known(settings)
    for name, held in settings.items():
        secret = re.search("PASSWORD|DATABASE_URL|TOKEN", name)
        assert not secret or (name.endswith("_FILE") and held.startswith("/run/secrets/"))
    assert not {"env_file"} & set(service)


@each_service
def test_every_image_is_built_here_or_named_by_digest(service: dict[str, Any]) -> None:
    assert service["image"] == "serumpun" or DIGEST.fullmatch(service["image"])
    for name, held in service.get("build", {}).get("args", {}).items():
        assert not name.endswith("_SHA256") or ":?" in held


def test_the_hub_never_holds_the_owners_login() -> None:
    holders = {name: set(service.get("secrets", ())) for name, service in SERVICES.items()}
    assert holders["hub"] == {"serumpun_database_url"}
    assert [name for name in holders if "serumpun_owner_database_url" in holders[name]] == [
        "migrate"
    ]
    assert SERVICES["migrate"]["restart"] == "no"
    assert SERVICES["hub"]["depends_on"]["migrate"]["condition"] == "service_completed_successfully"


def test_only_the_hub_is_reached_from_outside_and_from_this_machine_only() -> None:
    ports = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert ports == {"hub": ["127.0.0.1:8080:8080"]}
    assert SERVICES["database"]["networks"] == ["database"]
    assert COMPOSE["networks"]["database"]["internal"] is True


def test_every_file_that_compose_mounts_is_there_or_made_by_the_guide() -> None:
    made = "federation.json"
    for service in SERVICES.values():
        for volume in service.get("volumes", ()):
            source = volume.partition(":")[0]
            known = source in COMPOSE["volumes"] or source == f"./{made}"
            assert known or source.removeprefix("./") in tracked_files(ROOT), source


# --- roles ----------------------------------------------------------------------------------------


def test_roles_are_those_of_the_operators_guide() -> None:
    text = re.sub(r"^(--|\\set).*\n", "", ROLES.read_text(), flags=re.MULTILINE)
    text = re.sub(r":'(\w+)_password'", r"'change-me-\1'", text)
    guide = (ROOT / "docs" / "guides" / "operator.md").read_text()
    assert text == guide.partition("```sql\n")[2].partition("```")[0]


# --- systemd --------------------------------------------------------------------------------------


def test_systemd_takes_the_unit_as_it_is_written(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    text = (ROOT / "deploy" / "serumpun.service").read_text()
    for needed in ("NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=\n"):
        assert needed in text
    settings = re.findall(r"\b(SERUMPUN_\w+)=", text)
    require_known(settings)
    assert "SERUMPUN_SECRETS" in settings
    unit = tmp_path / "serumpun.service"  # neither program nor account is installed here
    unit.write_text(text.replace("/opt/serumpun/hub/bin/serumpun", "/bin/true"))
    command = ["systemd-analyze", "verify", "--man=no", str(unit)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")
