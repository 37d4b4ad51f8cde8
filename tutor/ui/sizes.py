"""Sizes of files, in words."""

from __future__ import annotations

KILOBYTE, MEGABYTE, GIGABYTE = 1e3, 1e6, 1e9


def format_size(size_bytes: float | None) -> str:
    """Return a size as "12 KB", "3.4 MB" or "1.2 GB", of anything at least 1 KB; a dash for nothing."""
    if size_bytes is None:
        return "–"
    for unit, scale in (("GB", GIGABYTE), ("MB", MEGABYTE)):
        if size_bytes >= scale:
            return f"{size_bytes / scale:.1f} {unit}"
    kilobytes = size_bytes / KILOBYTE
    return f"{max(1, round(kilobytes)) if kilobytes else 0} KB"
