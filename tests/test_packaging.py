"""A built wheel carries the course, the catalogue and the glossary."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    source = tmp_path_factory.mktemp("source")
    for name in ("tutor", "knowledge"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    code = "import sys; from setuptools import build_meta; print(build_meta.build_wheel(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", code, str(source)], cwd=source, check=True, capture_output=True)
    return set(zipfile.ZipFile(next(source.glob("*.whl"))).namelist())


def test_every_lesson_is_in_the_wheel(wheel_names: set[str]) -> None:
    lessons = {f"tutor/knowledge/{p.relative_to(ROOT / 'knowledge').as_posix()}" for p in ROOT.glob("knowledge/*/*.md")}
    assert len(lessons) == 16
    assert lessons <= wheel_names


def test_every_module_and_data_file_is_in_the_wheel(wheel_names: set[str]) -> None:
    present = {
        p.relative_to(ROOT).as_posix() for p in (ROOT / "tutor").rglob("*") if p.suffix in (".py", ".json", ".toml")
    }
    assert present <= wheel_names
