"""A provider that is not ours: npm's `oidc-provider` in a process of its own, on loopback."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.hub import HubUnderTest
from tests.scripted_provider import ScriptedProvider
from tests.test_demo import free_port
from tests.test_sign_in_provider import state_provider

REQUIRED = "TESTS_NEED_REAL_PROVIDER"  # set where its absence is a failure
FOLDER = Path(__file__).parent / "idp"


def require_provider() -> None:
    """Skip where the provider is not installed, or fail where it must be."""
    if shutil.which("node") is None or not (FOLDER / "node_modules").exists():
        if os.environ.get(REQUIRED):
            pytest.fail("no node, or `npm ci` has not run in tests/idp")
        pytest.skip("NOT TESTED against a real provider: run `npm ci` in tests/idp")


@contextmanager
def real_provider(hub: HubUnderTest, country: str, agencies: list[str]) -> Iterator[str]:
    """Start a provider that knows the hub, and let the country's root name it; gives its issuer."""
    port, callback = free_port(), f"{hub.url}/sign-in/callback"
    jwks = hub.http.get(f"{hub.url}/.well-known/jwks.json").text
    command = ["node", str(FOLDER / "provider.mjs"), str(port), jwks, callback]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            assert process.stdout is not None
            assert b"up" in process.stdout.readline()
            issuer = f"http://127.0.0.1:{port}"
            state_provider(hub, country, ScriptedProvider(issuer), agencies)
            yield issuer
        finally:
            process.terminate()
