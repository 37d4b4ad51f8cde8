"""Skip the YAML head of a file."""

from __future__ import annotations

import re


def skip_front_matter(lines: list[str]) -> tuple[list[str], str]:
    """Blank out a YAML head, keeping the line count, and return its title with the suffix that a site adds to it."""
    if not lines or lines[0].strip() != "---":
        return lines, ""
    end = next((i for i in range(1, min(len(lines), 60)) if lines[i].strip() in ("---", "...")), None)
    if end is None or not all(re.match(r"^\s*(?:[\w.-]+:|- |#|$|\s)", x) for x in lines[1:end]):
        return lines, ""
    title, suffix = (_read_value(name, lines[1:end]) for name in ("title", "titleSuffix"))
    return [""] * (end + 1) + lines[end + 1 :], f"{title} - {suffix}" if title and suffix else title


def _read_value(name: str, lines: list[str]) -> str:
    """Return what the head gives under a name, "" for nothing."""
    found = (re.match(rf"^{name}:\s*[\"']?(.*?)[\"']?\s*$", line) for line in lines)
    return next((match[1] for match in found if match), "")
