"""At which address the app answers, to whom it may be told, and which requests come from its own pages."""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from tutor.access.errors import AccessError

LOCALHOST = "127.0.0.1"
HOST_VARIABLE = "TUTOR_APP_HOST"
PUBLIC_VARIABLE = "TUTOR_APP_PUBLIC_ADDRESS"


@dataclass(frozen=True, slots=True)
class AppAddress:
    """Where the app listens, and the address that browsers use when something stands before it.

    `public` is an origin such as "https://tutor.school.example"; "" when browsers reach the app directly.
    """

    host: str = LOCALHOST
    public: str = ""

    @property
    def is_shared(self) -> bool:
        """Whether others than this machine's users can reach the app, directly or through what stands before it."""
        return not is_loopback(self.host) or not (self.public == "" or is_loopback(urlsplit(self.public).hostname))

    def allows_host(self, header: str | None) -> bool:
        """Tell whether a request's Host names this app.

        A page elsewhere can make its own name point at this machine, and would then be taken for one of the app's:
        so only names that are known count. Where others may connect, any address in figures does too, as these are
        not names that anyone could have pointed here.
        """
        name = read_host(header or "")
        if name is None:
            return False
        known = {"localhost", LOCALHOST, "::1", self.host.casefold(), (urlsplit(self.public).hostname or "").casefold()}
        if name in known - {""}:
            return True
        machine = socket.gethostname().casefold()
        return self.is_shared and (_is_figures(name) or name in (machine, f"{machine}.local"))

    def allows_origin(self, origin: str | None, host: str | None) -> bool:
        """Tell whether a request that changes something comes from a page of this app.

        Programs send no origin; they also hold no cookie that a browser would add by itself.
        """
        if origin is None:
            return True
        if self.public and origin.casefold() == self.public.casefold():
            return True
        parts = urlsplit(origin)
        return parts.scheme in ("http", "https") and parts.netloc.casefold() == (host or "").casefold()


def read_app_address(environ: Mapping[str, str] | None = None) -> AppAddress:
    """Return the address that the environment names, this machine's own by default."""
    environ = os.environ if environ is None else environ
    return AppAddress(environ.get(HOST_VARIABLE) or LOCALHOST, environ.get(PUBLIC_VARIABLE) or "")


def is_loopback(host: str | None) -> bool:
    """Tell whether only this machine can reach an address; no address means all of them."""
    if not host:
        return False
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def is_everywhere(host: str) -> bool:
    """Tell whether an address stands for all of this machine's."""
    return _is_figures(host) and ipaddress.ip_address(host).is_unspecified


def clean_public_address(text: str) -> str:
    """Return the origin that a public address names, "" for none. Raises AccessError for what is no such address."""
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        parts = urlsplit("")
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or parts.path not in ("", "/")
        or "@" in parts.netloc
    ):
        raise AccessError(
            f"{text!r} is no address that a browser could open.", "Give one such as https://tutor.school.example"
        )
    return f"{parts.scheme}://{parts.netloc}".casefold()


def read_host(header: str) -> str | None:
    """Return the name or the address in a Host header without its port; None when it is malformed."""
    try:
        parts = urlsplit(f"//{header}")
        _ = parts.port
    except ValueError:
        return None
    if not parts.hostname or parts.username is not None or parts.path or parts.query or parts.fragment:
        return None
    return parts.hostname.casefold().rstrip(".")


def _is_figures(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
