"""Skip the YAML head of a file."""

from __future__ import annotations

import re


def skip_front_matter(lines: list[str]) -> tuple[list[str], str]:
    """Blank out a YAML head, keeping the line count, and return its title."""
    if not lines or lines[0].strip() != "---":
        return lines, ""
    end = next((i for i in range(1, min(len(lines), 60)) if lines[i].strip() in ("---", "...")), None)
    if end is None or not all(re.match(r"^\s*(?:[\w-]+:|- |#|$|\s)", x) for x in lines[1:end]):
        return lines, ""
    titles = [m[1] for x in lines[1:end] if (m := re.match(r"^title:\s*[\"']?(.*?)[\"']?\s*$", x))]
    return [""] * (end + 1) + lines[end + 1 :], titles[0] if titles else ""
