"""Find the address of a lesson's video, and link to a second of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

_ADDRESS = re.compile(r"https?://[^\s<>\"'`()\[\]{}|\\^，。；、）】》]+")
_MEDIA = re.compile(r"\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|oga|opus)$", re.I)
_EMBEDDED = re.compile(r"^/(?:embed|shorts|live|v)/([\w-]{6,})")
_MAX_ADDRESS_CHARS = 500


def find_video(text: str) -> str:
    """Return the first address of a video in a text, "" where there is none."""
    for found in _ADDRESS.finditer(text):
        address = found[0].rstrip(".,;:!?")
        if is_video(address):
            return address
    return ""


def is_video(address: str) -> bool:
    """Tell whether an address is one of a video (or recording) whose site is known, or of a media file."""
    return link_to_second(address, 0.0) != ""


def link_to_second(address: str, seconds: float) -> str:
    """Return the address that opens a video at a second, "" for an address that is none of a known video."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower().removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host or parts.username or len(address) > _MAX_ADDRESS_CHARS:
        return ""
    second = max(0, int(seconds))
    for site, path, link in _SITES:
        if (host == site or host.endswith(f".{site}")) and re.match(path, parts.path):
            return link(parts, second)
    return urlunsplit(parts._replace(fragment=f"t={second}")) if _MEDIA.search(parts.path) else ""


def _in_query(name: str, unit: str = "") -> Callable[[SplitResult, int], str]:
    def link(parts: SplitResult, second: int) -> str:
        kept = [(key, value) for key, value in parse_qsl(parts.query) if key != name]
        return urlunsplit(parts._replace(query=urlencode([*kept, (name, f"{second}{unit}")]), fragment=""))

    return link


def _in_fragment(parts: SplitResult, second: int) -> str:
    return urlunsplit(parts._replace(fragment=f"t={second}s"))


def _as_watched(parts: SplitResult, second: int) -> str:
    """Link to the page of an embedded YouTube video."""
    found = _EMBEDDED.match(parts.path)
    name = found[1] if found else ""
    return f"https://www.youtube.com/watch?{urlencode([('v', name), ('t', f'{second}s')])}"


_SITES: tuple[tuple[str, str, Callable[[SplitResult, int], str]], ...] = (
    ("youtube.com", r"/watch$", _in_query("t", "s")),
    ("youtube.com", _EMBEDDED.pattern, _as_watched),
    ("youtube-nocookie.com", _EMBEDDED.pattern, _as_watched),
    ("youtu.be", r"/[\w-]{6,}", _in_query("t")),
    ("bilibili.com", r"/(?:video|bangumi/play)/\w+", _in_query("t")),
    ("vimeo.com", r"/(?:video/|channels/\w+/)?\d+", _in_fragment),
    ("dailymotion.com", r"/video/\w+", _in_query("start")),
    ("twitch.tv", r"/videos/\d+", _in_query("t", "s")),
)
