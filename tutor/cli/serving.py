"""Where `tutor app` serves: the address, who may come in there, and what Streamlit must be told of it."""

from __future__ import annotations

import errno
import http.client
import os
import socket
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tutor.access.accounts import Accounts
from tutor.access.addresses import (
    HOST_VARIABLE,
    LOCALHOST,
    PUBLIC_VARIABLE,
    AppAddress,
    clean_public_address,
    is_everywhere,
    is_loopback,
)
from tutor.access.provider import SECRETS_FILE, check_authlib, read_provider
from tutor.errors import TutorError

THIS_MACHINE = AppAddress()

Option = str | int | bool | Sequence[str]


@dataclass(frozen=True, slots=True)
class Serving:
    """Where the app is served, with which certificate, and where the secrets of a provider would be."""

    address: AppAddress = THIS_MACHINE
    tls_cert: Path | None = None
    tls_key: Path | None = None
    secrets: Path | None = None

    @property
    def scheme(self) -> str:
        """How browsers reach it: "http" or "https"."""
        return "https" if self.tls_cert else "http"

    @property
    def local_host(self) -> str:
        """An address at which this machine itself reaches it."""
        host = self.address.host
        if not is_everywhere(host):
            return host
        return "::1" if ":" in host else LOCALHOST

    def list_options(self) -> Mapping[str, Option]:
        """Return the options of Streamlit that differ from those for this machine alone."""
        options: dict[str, Option] = {}
        if self.secrets is not None:
            options["secrets.files"] = (str(self.secrets),)
        if self.tls_cert is not None and self.tls_key is not None:
            options |= {"server.sslCertFile": str(self.tls_cert), "server.sslKeyFile": str(self.tls_key)}
        if self.address != THIS_MACHINE:
            public_host = urlsplit(self.address.public).hostname
            options |= {
                "server.address": self.address.host,
                # The gate in front knows more of names than this list can say; see `tutor.ui.access.gate`.
                "server.allowedHosts": ("*",)
                if self.address.is_shared
                else ("localhost", self.address.host, LOCALHOST),
                # Told, so that Streamlit does not ask a server on the internet for this machine's address.
                "browser.serverAddress": public_host or self.local_host,
            }
        if self.address.public:
            options["server.corsAllowedOrigins"] = (self.address.public,)
        return options

    def list_variables(self) -> Mapping[str, str]:
        """Return what the app's process must find in its environment."""
        return {HOST_VARIABLE: self.address.host, PUBLIC_VARIABLE: self.address.public}

    def name_address(self, port: int) -> str:
        """Return the address to give to those who are to open the app."""
        if self.address.public:
            return self.address.public
        host = self.address.host
        return self._join(_find_own_address() if is_everywhere(host) else host, port)

    def name_local_address(self, port: int) -> str:
        """Return the address at which this machine's own browser opens the app."""
        return self.address.public or self._join(self.local_host, port)

    def warn(self) -> str | None:
        """Return what to tell of the risk of the address, None where there is none."""
        if not self.address.is_shared or self.tls_cert or self.address.public.startswith("https:"):
            return None
        return (
            "Anyone on the network between can read what is sent, passwords too: this is plain http. "
            "For https, give --tls-cert FILE and --tls-key FILE."
        )

    def is_free(self, port: int) -> bool:
        """Tell whether the port can be listened at. Raises TutorError where this machine has no such address."""
        host = self.address.host
        try:
            family, kind, protocol, _, target = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            with socket.socket(family, kind, protocol) as probe:
                if os.name != "nt":  # as the server does: a port that was just let go counts as free
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(target)
        except (socket.gaierror, UnicodeError) as error:
            raise _no_such_address(host) from error
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                raise _no_such_address(host) from error
            return False
        return True

    def answers(self, port: int) -> bool:
        """Tell whether the app answers."""
        connection = (
            http.client.HTTPSConnection(self.local_host, port, timeout=1.0, context=_trust_any())
            if self.tls_cert
            else http.client.HTTPConnection(self.local_host, port, timeout=1.0)
        )
        try:
            connection.request("GET", "/_stcore/health")
            return connection.getresponse().status == http.client.OK
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def _join(self, host: str, port: int) -> str:
        return f"{self.scheme}://{f'[{host}]' if ':' in host else host}:{port}"


def plan_serving(
    home: Path, host: str, port: int, *, public: str = "", tls_cert: Path | None = None, tls_key: Path | None = None
) -> Serving:
    """Return how the app is served. Raises TutorError where others could come in and no one would have to sign in."""
    host = host.strip().strip("[]") or LOCALHOST
    provider = read_provider(home)
    public = clean_public_address(public)
    if provider is not None:
        check_authlib()
        origin = clean_public_address(provider.origin.replace("{port}", str(port)))
        if public and public != origin:
            raise TutorError(
                f"The public address is {public}, but {home / SECRETS_FILE} sends people back to {origin}.",
                "Make redirect_uri there and --public-address agree.",
            )
        public = public or ("" if is_loopback(urlsplit(origin).hostname) else origin)
    address = AppAddress(host, public)
    if address.is_shared and provider is None and not Accounts(home).list_accounts():
        raise TutorError(
            f"Others could open the app at {public or host}, and there is no one yet who could sign in.",
            "Give each learner a password first: tutor learners password NAME",
        )
    _check_certificate(tls_cert, tls_key)
    return Serving(address, tls_cert, tls_key, home / SECRETS_FILE)


def _check_certificate(cert: Path | None, key: Path | None) -> None:
    if cert is None and key is None:
        return
    if cert is None or key is None:
        raise TutorError("A certificate and its key go together.", "Give both: --tls-cert FILE --tls-key FILE")
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(cert, key, password="")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise TutorError(
            f"The certificate {cert} cannot be used with the key {key}: {reason}.",
            "Give the two PEM files of one certificate, the key without a password.",
        ) from error


def _no_such_address(host: str) -> TutorError:
    return TutorError(
        f"This machine has no address {host!r}.", "Take one that it has, or 0.0.0.0 for all: tutor app --host 0.0.0.0"
    )


def _find_own_address() -> str:
    """Return the address that others on the network most likely reach this machine at; its name if there is none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # nothing is sent: this only asks which way a packet would go
            return str(probe.getsockname()[0])
        except OSError:
            return socket.gethostname()


def _trust_any() -> ssl.SSLContext:
    """Return a context that takes the certificate of this very process, whatever name is in it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
