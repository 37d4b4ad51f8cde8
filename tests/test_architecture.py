"""The layers: data flows one way, heavy libraries are loaded only when needed, packages are all packed."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LAYERS: dict[str, set[str]] = {
    "types": set(),
    "errors": set(),
    "files": set(),
    "learner_names": set(),
    "settings": set(),
    "text": set(),
    "course": {"text"},
    "index": {"text"},
    "models": set(),
    "retrieval": {"text", "index", "course"},
    "answering": {"text", "retrieval"},
    "quiz": {"text", "retrieval", "answering"},
    "access": set(),
    "conversations": {"text"},
    "learners": {"access", "conversations", "quiz"},
    "costs": {"text", "answering"},
    "abilities": {"answering", "models"},
    "wordsmith": {"abilities", "models"},
    "service": {"wordsmith", "text", "course", "index", "models", "retrieval", "answering"},
    "authoring": {"service", "abilities", "quiz", "course"},
    "remembering": {"service", "quiz", "text", "course", "index"},
    "study": {
        "authoring",
        "remembering",
        "service",
        "abilities",
        "quiz",
        "text",
        "course",
        "index",
        "models",
        "retrieval",
        "answering",
    },
    "marking": {"service", "study", "quiz"},
    "library": {"service", "text", "course", "index"},
    "doctor": {"service", "text", "course", "index", "models"},
    "reading": {"text", "course"},
    "evaluation": {"service", "text", "course"},
    "cli": {
        "marking",
        "access",
        "learners",
        "service",
        "doctor",
        "models",
        "abilities",
        "answering",
        "evaluation",
        "study",
    },
    "ui": {
        "access",
        "learners",
        "service",
        "study",
        "library",
        "conversations",
        "costs",
        "doctor",
        "models",
        "abilities",
        "text",
        "reading",
    },
}
GROUND = {"types", "errors", "files", "settings", "learner_names"}
HEAVY = {
    "torch",
    "faiss",
    "llama_cpp",
    "streamlit",
    "sentence_transformers",
    "transformers",
    "pdfplumber",
    "huggingface_hub",
    "fsrs",
    "genanki",
}


def modules() -> list[Path]:
    return sorted((ROOT / "tutor").rglob("*.py"))


def part_of(path: Path) -> str:
    return path.relative_to(ROOT / "tutor").parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_follow_the_layers(path: Path) -> None:
    part = part_of(path)
    if part in ("__init__", "__main__"):
        return
    allowed = LAYERS[part] | GROUND | {part}
    used = {name.split(".")[1] for name in imports_of(path) if name.startswith("tutor.")}
    assert used <= allowed, f"{part} may not import {used - allowed}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_only_the_app_imports_streamlit(path: Path) -> None:
    assert part_of(path) == "ui" or not any(name.split(".")[0] == "streamlit" for name in imports_of(path))


def test_the_command_line_loads_nothing_heavy() -> None:
    code = f"import sys, tutor.cli; print(sorted({HEAVY!r} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_every_package_is_packed() -> None:
    packed = set(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"])
    present = {".".join(p.parent.relative_to(ROOT).parts) for p in modules() if p.name == "__init__.py"} | {
        "tutor.knowledge",
        "tutor.knowledge.en",
        "tutor.knowledge.zh",
    }
    assert packed == present
