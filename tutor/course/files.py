"""Find lesson files in files and folders."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tutor.types import Skipped

SUFFIXES = {
    ".md": "text", ".markdown": "text", ".mdown": "text", ".mkd": "text", ".txt": "text", ".text": "text", "": "text",
    ".rst": "text", ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf", ".docx": "docx",
    ".pptx": "pptx", ".ipynb": "notebook", ".srt": "subtitles", ".vtt": "subtitles",
}  # fmt: skip
OLD_FORMATS = {".doc": ".docx", ".ppt": ".pptx", ".rtf": ".docx", ".odt": ".docx", ".odp": ".pptx", ".epub": ".html"}
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f\u2028\u2029\ud800-\udfff]")
IGNORED_FOLDERS = frozenset({"__pycache__", "node_modules", "__MACOSX"})


@dataclass(frozen=True, slots=True)
class LessonFile:
    """A file to read and its name in citations: its path relative to the indexed folder, with forward slashes."""

    path: Path
    name: str


def find_lessons(paths: Sequence[Path]) -> tuple[list[LessonFile], list[Skipped]]:
    """Return the lesson files under files and folders, sorted by name, and what was skipped with the reason.

    Hidden files are left out. Links are followed, but no folder is entered twice. Where files of several roots
    have the same name, each is prefixed with its root's name.
    """
    skipped: list[Skipped] = []
    found: list[tuple[Path, LessonFile]] = []
    seen_files: set[Path] = set()
    for root in paths:
        if not root.exists():
            skipped.append(Skipped(_escape_name(str(root)), "There is no such file or folder; check the path."))
            continue
        folder = root if root.is_dir() else root.parent
        for path in _walk(root, skipped) if root.is_dir() else [root]:
            real = path.resolve()
            if real in seen_files:
                continue
            seen_files.add(real)
            name = name_file(path, folder)
            reason = _reason_to_skip(path)
            if reason:
                skipped.append(Skipped(name, reason))
            else:
                found.append((folder, LessonFile(path, name)))
    return sorted(_separate_clashes(found), key=lambda lesson: lesson.name), skipped


def _walk(root: Path, skipped: list[Skipped]) -> Iterator[Path]:
    """Yield the visible files below a folder, entering each real folder once."""
    entered: set[Path] = set()
    pending = [root]
    while pending:
        folder = pending.pop()
        real = folder.resolve()
        if real in entered:
            continue
        entered.add(real)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            skipped.append(Skipped(name_file(folder, root), f"The folder cannot be listed: {error.strerror}."))
            continue
        for entry in entries:
            if is_hidden(entry.name):
                continue
            path = Path(entry.path)
            if _is_folder(path):
                pending.append(path)
            elif path.is_file():
                yield path
            elif path.is_symlink():
                skipped.append(Skipped(name_file(path, root), "The link leads nowhere or in a circle; mend it."))


def is_hidden(name: str) -> bool:
    """Tell whether a file or folder of this name is left out: a hidden one, or one of a system's own."""
    return name.startswith((".", "~$")) or name in IGNORED_FOLDERS


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def name_file(path: Path, root: Path) -> str:
    """Return a file's name in citations, of one line and in Unicode whatever the file system holds."""
    return _escape_name(path.relative_to(root).as_posix() if path != root else root.name)


def _escape_name(name: str) -> str:
    return _UNPRINTABLE.sub(lambda found: "".join(f"%{byte:02X}" for byte in os.fsencode(found.group())), name)


def _reason_to_skip(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix in SUFFIXES:
        return ""
    if suffix in OLD_FORMATS:
        return f"Files of type {suffix} are not supported; save it as {OLD_FORMATS[suffix]} and index it again."
    return f"Files of type {suffix} are not supported; convert it to text, Markdown, HTML, PDF, DOCX or PPTX."


def _separate_clashes(found: Sequence[tuple[Path, LessonFile]]) -> list[LessonFile]:
    """Prefix names that several roots share with the roots' names, numbered where those are the same too."""
    counts = Counter(lesson.name for _, lesson in found)
    roots = list(dict.fromkeys(folder for folder, _ in found))
    labels: dict[Path, str] = {}
    for folder in roots:
        label = folder.resolve().name or "root"
        same = sum(known == label or known.startswith(f"{label}-") for known in labels.values())
        labels[folder] = f"{label}-{same + 1}" if same else label
    return [
        LessonFile(lesson.path, f"{labels[folder]}/{lesson.name}") if counts[lesson.name] > 1 else lesson
        for folder, lesson in found
    ]
