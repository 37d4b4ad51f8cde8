"""Addresses: which reach this machine alone, which Host and Origin are the app's own."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.access.addresses import (
    AppAddress,
    clean_public_address,
    is_everywhere,
    is_loopback,
    read_app_address,
    read_host,
)
from tutor.access.errors import AccessError


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "[::1]", "localhost", "LOCALHOST"])
def test_only_this_machine_reaches(host: str) -> None:
    assert is_loopback(host)
    assert not AppAddress(host).is_shared


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "tutor.example", "", None, "127.0.0.1.example", "1"])
def test_others_reach_everything_else(host: str | None) -> None:
    assert not is_loopback(host)
    assert AppAddress(host or "").is_shared


def test_addresses_that_stand_for_all() -> None:
    assert is_everywhere("0.0.0.0") and is_everywhere("::")
    assert not is_everywhere("127.0.0.1") and not is_everywhere("tutor.example")


@pytest.mark.parametrize("header", ["localhost:8501", "127.0.0.1", "[::1]:8501", "LOCALHOST."])
def test_a_host_of_this_machine_is_taken(header: str) -> None:
    assert AppAddress().allows_host(header)
    assert AppAddress("0.0.0.0").allows_host(header)


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "127.0.0.1@evil.example",
        "a/b",
        ":99999",
    ],
)
def test_a_name_that_someone_pointed_here_is_not(header: str | None) -> None:
    assert not AppAddress().allows_host(header)
    assert not AppAddress("0.0.0.0").allows_host(header)


def test_a_shared_app_is_reached_by_figures_by_the_machines_name_and_by_its_own() -> None:
    shared = AppAddress("0.0.0.0", "https://tutor.school.example")
    name = socket.gethostname()
    for header in ("192.168.1.7:8501", "[fe80::1]:8501", name, f"{name}.local:8501", "tutor.school.example"):
        assert shared.allows_host(header)
    assert not AppAddress().allows_host("192.168.1.7:8501")
    assert AppAddress("tutor.lan").allows_host("tutor.lan:8501")


def test_only_pages_of_the_app_may_change_something() -> None:
    app = AppAddress("0.0.0.0", "https://tutor.school.example")
    assert app.allows_origin("http://192.168.1.7:8501", "192.168.1.7:8501")
    assert app.allows_origin("https://tutor.school.example", "127.0.0.1:8501")
    assert app.allows_origin(None, "127.0.0.1:8501")
    for origin in ("http://192.168.1.7:8502", "https://evil.example", "null", "", "file://192.168.1.7:8501"):
        assert not app.allows_origin(origin, "192.168.1.7:8501")
    assert not AppAddress().allows_origin("http://localhost:8501", "127.0.0.1:8501")


def test_the_environment_says_where() -> None:
    assert read_app_address({}) == AppAddress("127.0.0.1", "")
    environ = {"TUTOR_APP_HOST": "0.0.0.0", "TUTOR_APP_PUBLIC_ADDRESS": "https://a.example"}
    assert read_app_address(environ) == AppAddress("0.0.0.0", "https://a.example")


def test_public_addresses() -> None:
    assert clean_public_address("") == ""
    assert clean_public_address("HTTPS://Tutor.example:8443/") == "https://tutor.example:8443"
    for text in (
        "tutor.example",
        "ftp://tutor.example",
        "https://",
        "https://a@b.example",
        "https://a.example/x",
        "https://a:b",
    ):
        with pytest.raises(AccessError, match="no address"):
            clean_public_address(text)


@given(st.text(max_size=40))
def test_any_host_header_is_read_without_failing(header: str) -> None:
    found = read_host(header)
    assert found is None or found
