"""Passwords: which may be, and what is kept of them."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
import threading
import unicodedata

from tutor.access.errors import AccessError

MIN_PASSWORD_CHARS = 8
MAX_PASSWORD_CHARS = 256

_SCHEME = "scrypt"
_COST = 2**15  # with blocks of 8: 32 MiB and about a tenth of a second for each try
_BLOCKS = 8
_LANES = 1
_KEY_BYTES = 32
_MEMORY_BYTES = 64 * 2**20
# Each takes 32 MiB and a core: many tries at once must not take the machine from those who learn.
_turns = threading.BoundedSemaphore(2)


def check_password(password: str) -> None:
    """Raise AccessError for a password that may not be: too short to be safe, or longer than anyone types."""
    count = len(_normalise(password))
    if count < MIN_PASSWORD_CHARS:
        raise AccessError(
            f"The password has {count} characters; it needs at least {MIN_PASSWORD_CHARS}.",
            "Take a longer one: four words that do not belong together are safe and easy to type.",
        )
    if count > MAX_PASSWORD_CHARS:
        raise AccessError(f"The password is longer than {MAX_PASSWORD_CHARS} characters.", "Take a shorter one.")


def hash_password(password: str) -> str:
    """Return what is kept of a password: scheme, costs, random salt and key, parted by "$"."""
    salt = secrets.token_bytes(16)
    key = _derive(password, salt, _COST, _BLOCKS, _LANES)
    parts = (_SCHEME, str(_COST), str(_BLOCKS), str(_LANES), _encode(salt), _encode(key))
    return "$".join(parts)


def verify_password(password: str, kept: str | None) -> bool:
    """Tell whether a password is the one of which `kept` was kept.

    Takes as long for None, which stands for a name that has no password: the time must not tell which names exist.
    """
    found = None if kept is None else _read(kept)
    if found is None or len(password) > MAX_PASSWORD_CHARS:
        _derive(password[:MAX_PASSWORD_CHARS], b"\0" * 16, _COST, _BLOCKS, _LANES)
        return False
    costs, salt, key = found
    return hmac.compare_digest(_derive(password, salt, *costs), key)


def _normalise(password: str) -> str:
    """Return the password in one form, whichever keyboard composed its letters."""
    return unicodedata.normalize("NFKC", password)


def _derive(password: str, salt: bytes, cost: int, blocks: int, lanes: int) -> bytes:
    with _turns:
        return hashlib.scrypt(
            _normalise(password).encode("utf-8", "surrogatepass"),
            salt=salt,
            n=cost,
            r=blocks,
            p=lanes,
            maxmem=_MEMORY_BYTES,
            dklen=_KEY_BYTES,
        )


def _read(kept: str) -> tuple[tuple[int, int, int], bytes, bytes] | None:
    """Return costs, salt and key; None for what was not written by `hash_password`."""
    try:
        scheme, cost, blocks, lanes, salt, key = kept.split("$")
        costs = (int(cost), int(blocks), int(lanes))
        found = (costs, base64.b64decode(salt, validate=True), base64.b64decode(key, validate=True))
    except (ValueError, binascii.Error):
        return None
    sound = scheme == _SCHEME and costs == (_COST, _BLOCKS, _LANES) and len(found[2]) == _KEY_BYTES
    return found if sound else None


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
