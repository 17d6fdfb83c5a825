"""FastAPI's own telemetry stays off, whatever is configured around the hub."""

import pytest
from fastapi import FastAPI

from app.main import make_api


def test_hub_is_not_traced_even_where_a_provider_is_configured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Spans would hold paths, queries and exception texts."""
    monkeypatch.setattr("fastapi.telemetry._asgi._unconfigured", lambda _provider: False)
    monkeypatch.setenv("FASTAPI_OTEL_AUTO_CONFIGURE", "true")
    assert FastAPI()._native_telemetry.enabled()  # the control
    hub = make_api()
    assert not hub._native_telemetry.enabled()
    assert not hub._telemetry["auto_configure"]
