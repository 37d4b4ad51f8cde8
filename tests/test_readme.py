"""The README is true: its commands, folders, settings and libraries are those of the project."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from tutor.cli.main import app
from tutor.cli.models import models_app
from tutor.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_shown_exists() -> None:
    names = {command.name for command in app.registered_commands} | {group.name for group in app.registered_groups}
    shown = set(re.findall(r"^(?:\$ )?tutor (\w+)", README, re.MULTILINE)) | set(re.findall(r"`tutor (\w+)", README))
    assert shown
    assert shown <= names


def test_every_subcommand_for_models_exists() -> None:
    names = {
        command.name or command.callback.__name__ for command in models_app.registered_commands if command.callback
    }
    shown = set(re.findall(r"tutor models (\w+)", README))
    assert shown
    assert shown <= names


def test_every_setting_is_described() -> None:
    described = set(re.findall(r"TUTOR_[A-Z_]+", README))
    assert {f"TUTOR_{spec.name.upper()}" for spec in fields(Settings)} <= described


def test_every_dependency_is_explained_and_none_else() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    stated = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=!\[; ]", requirement)[0] for requirement in stated}
    table = README.split("## What it is built on, and why")[1]
    explained = {name.strip() for row in re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE) for name in row.split(",")}
    assert names == explained - {"library", "---"}


@pytest.mark.parametrize("line", README.split("## What is where")[1].split("```")[1].strip().splitlines())
def test_every_place_in_the_tree_exists(line: str) -> None:
    first, *more = re.split(r"\s{2,}", line)[0].split(", ")
    base = (ROOT / first).parent
    assert (ROOT / first).exists()
    assert all((base / name).exists() for name in more)


def test_every_part_is_in_the_tree() -> None:
    tree = README.split("## What is where")[1].split("```")[1]
    for path in (ROOT / "tutor").iterdir():
        if path.name != "__pycache__" and not path.name.startswith("__"):
            assert path.name in tree, path.name


def test_pictures_are_there() -> None:
    for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / picture).is_file(), picture
