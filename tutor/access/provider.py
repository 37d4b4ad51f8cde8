"""Signing in through an OpenID provider: what must be configured, and who may enter."""

from __future__ import annotations

import hashlib
import ipaddress
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from urllib.parse import urlsplit

from tutor.access.errors import AccessError

SECRETS_FILE = "secrets.toml"
CALLBACK = "/oauth2callback"
_MIN_SECRET_CHARS = 32
_NEEDED = ("client_id", "client_secret", "server_metadata_url")
_OLDEST_AUTHLIB = (1, 3, 2)
_PREFIX = "sso-"

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Provider:
    """What the secrets file says of signing in elsewhere.

    `names` are the providers, "" for one without a name. `allowed` and `admins` hold e-mail addresses, domains such
    as "@school.example", or "*" for everyone whom the provider lets in.
    """

    names: tuple[str, ...]
    redirect_uri: str
    allowed: tuple[str, ...]
    admins: tuple[str, ...] = ()
    trusts_email: bool = False

    @property
    def origin(self) -> str:
        """The scheme, host and port at which browsers reach the app."""
        parts = urlsplit(self.redirect_uri)
        return f"{parts.scheme}://{parts.netloc}"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom the provider vouches for: a stable name to learn under, and how to address them."""

    learner: str
    shown: str
    email: str = ""


def read_provider(home: Path) -> Provider | None:
    """Return what the home's secrets file configures; None when it has no [auth].

    Only that file counts: one in the current folder could come with a folder that someone else made. Raises
    AccessError for a file that cannot be read or does not hold what is needed.
    """
    path = home / SECRETS_FILE
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise AccessError(f"The file {path} cannot be read: {error}.", "Mend it or delete it.") from error
    auth = values.get("auth")
    if auth is None:
        return None
    rules = values.get("tutor", {})
    if not isinstance(auth, dict) or not isinstance(rules, dict):
        raise AccessError(f"In {path}, [auth] and [tutor] must be tables.", "See the README on signing in.")
    _check_auth(auth, path)
    allowed = _read_texts(rules, "allow", path)
    if not allowed:
        raise AccessError(
            f"{path} does not say who may enter.",
            'Add [tutor] with allow = ["@school.example", "ann@example.org"], or ["*"] for everyone whom the provider'
            " knows: with a public one, that is anyone.",
        )
    return Provider(
        names=_list_names(auth),
        redirect_uri=str(auth["redirect_uri"]),
        allowed=allowed,
        admins=_read_texts(rules, "admins", path),
        trusts_email=rules.get("trust_email") is True,
    )


def check_authlib() -> None:
    """Raise AccessError where the library that talks to providers is missing or too old."""
    remedy = "Install it: pip install 'lesson-tutor[oidc]'"
    try:
        version = metadata.version("authlib")
    except metadata.PackageNotFoundError as error:
        raise AccessError("Signing in through a provider needs Authlib.", remedy) from error
    numbers = tuple(int(part) for part in version.split(".")[:3] if part.isdigit())
    if numbers < _OLDEST_AUTHLIB:
        raise AccessError(f"Authlib {version} is too old for signing in through a provider.", remedy)


def identify_person(claims: Json) -> Person | None:
    """Return who the provider says that this is; None where it does not say it in full.

    The learner's name is made of issuer and subject, which are the only things that never change and are never given
    to another: names and e-mail addresses are.
    """
    issuer, subject = claims.get("iss"), claims.get("sub")
    if not isinstance(issuer, str) or not isinstance(subject, str) or not issuer or not subject:
        return None
    digest = hashlib.sha256(f"{issuer}\0{subject}".encode("utf-8", "surrogatepass")).hexdigest()[:24]
    email = claims.get("email")
    address = email.strip() if isinstance(email, str) else ""
    name = claims.get("name")
    shown = " ".join(name.split())[:64] if isinstance(name, str) else ""
    return Person(_PREFIX + digest, shown or address or _PREFIX + digest[:6], address)


def may_enter(provider: Provider, claims: Json) -> bool:
    """Tell whether the provider vouches for someone whom the rules let in."""
    return identify_person(claims) is not None and _matches(provider.allowed, provider, claims)


def is_admin(provider: Provider, claims: Json) -> bool:
    """Tell whether someone may change lessons and settings."""
    return may_enter(provider, claims) and _matches(provider.admins, provider, claims)


def _matches(rules: tuple[str, ...], provider: Provider, claims: Json) -> bool:
    """Tell whether a rule names someone by e-mail address or its domain.

    Some providers let people write any address there; so it counts only if the provider says that it was verified,
    or the file says that this provider's are.
    """
    if "*" in rules:
        return True
    email = claims.get("email")
    if not isinstance(email, str) or email.count("@") != 1:
        return False
    if not (provider.trusts_email or claims.get("email_verified") is True):
        return False
    address = email.strip().casefold()
    return any(address.endswith(rule) if rule.startswith("@") else address == rule for rule in rules)


def _check_auth(auth: Json, path: Path) -> None:
    redirect_uri, secret = auth.get("redirect_uri"), auth.get("cookie_secret")
    if not isinstance(redirect_uri, str) or not redirect_uri.endswith(CALLBACK):
        raise AccessError(
            f"redirect_uri in {path} must be the app's address with {CALLBACK} behind it.",
            f'For example: redirect_uri = "https://tutor.school.example{CALLBACK}"',
        )
    parts = urlsplit(redirect_uri)
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_this_machine(parts.hostname or "")):
        raise AccessError(
            f"redirect_uri in {path} must begin with https:// where others are to sign in.",
            "Serve the app over https: --tls-cert and --tls-key, or a proxy in front of it.",
        )
    if not isinstance(secret, str) or len(secret) < _MIN_SECRET_CHARS:
        raise AccessError(
            f"cookie_secret in {path} must have at least {_MIN_SECRET_CHARS} characters: who guesses it is anyone.",
            "Make one: python -c 'import secrets; print(secrets.token_hex())'",
        )
    names = _list_names(auth)
    if not names:
        raise AccessError(f"[auth] in {path} lacks {', '.join(_NEEDED)}.", "The provider gives them to you.")
    for name in names:
        section = auth if not name else auth[name]
        missing = [key for key in _NEEDED if not isinstance(section, dict) or not section.get(key)]
        if missing:
            title = f"auth.{name}" if name else "auth"
            raise AccessError(f"[{title}] in {path} lacks {', '.join(missing)}.", "The provider gives them to you.")


def _list_names(auth: Json) -> tuple[str, ...]:
    """Return the names of the providers: the tables in [auth], and "" for [auth] itself."""
    own = ("",) if any(key in auth for key in _NEEDED) else ()
    tables = (name for name, value in auth.items() if isinstance(value, dict) and any(key in value for key in _NEEDED))
    return (*own, *tables)


def _read_texts(rules: Json, key: str, path: Path) -> tuple[str, ...]:
    texts = rules.get(key, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise AccessError(f"{key} under [tutor] in {path} must be a list of texts.", f'For example: {key} = ["@x.org"]')
    return tuple(text.strip().casefold() for text in texts if text.strip())


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
