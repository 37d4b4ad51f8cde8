"""The shipped lessons: each pair says the same in the same shape, and together they carry the course's figures."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tutor.text.figures import figure_values, find_figures

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
LESSONS = (
    "01-what-pretraining-is",
    "02-what-fine-tuning-is",
    "03-two-stages-and-life-cycle",
    "04-labelled-and-unlabelled-data",
    "05-should-you-pretrain",
    "06-what-it-costs",
    "07-companies",
    "08-key-terms-and-numbers",
)
CHECKLIST_HEADING = {"en": "## Before you go on", "zh": "## 继续之前"}
CHECKLIST_START = {"en": "- [ ] You can ", "zh": "- [ ] 你能"}
KEY_FIGURES = {
    "01-what-pretraining-is": "300 billion, 500 billion, 410 billion, 20 billion, 67 billion, 3 billion, 60%, 22%, "
    "16%, 3%, 101%, 80000, 3750000, 10274, 175 billion",
    "02-what-fine-tuning-is": "€235, €890, $1000, $100000",
    "03-two-stages-and-life-cycle": "410 billion, 20 billion, 67 billion, 3 billion, 500 billion, 300 billion, "
    "175 billion, $4.6 million, 10000, 1 million, 10 million, $1000, $100000",
    "04-labelled-and-unlabelled-data": "1400, 1995, $1 million, $5000, $50000, 10000",
    "05-should-you-pretrain": "50.6 billion, 569 billion, 708 billion, 20 tokens, 70 billion, 1.4 trillion",
    "06-what-it-costs": "$4.6 million, 10000 GPU, $3 million, $500000, $1 million, $100000, 500 billion, 50, 30 days, "
    "$10000, $100 million, 24 hours, $300000, 1 year, $15 million, $1000, $5000, $50000, $100, $6000, $60000, 10000, "
    "460 times, 460, $7 billion, $400 million, 10, 15, $6100, $61000, 10.9%, $0.50, $5",
    "07-companies": "35%, 33%",
    "08-key-terms-and-numbers": "300 billion tokens, 500 billion tokens, $4.6 million, $1000, $100000, $6000, $60000, "
    "175 billion, 460 times, 35%, 33%, 50.6 billion",
}
# Names that both languages write alike.
KEY_NAMES = (
    "commoncrawl.org, harvey.ai, Common Crawl, WebText2, Reddit, Stack Overflow, Books1, Books2, LH456, "
    "Kepler-452b, Smith v. Jones, GPT-3, GPT-4, ChatGPT, Claude, Gemini, PaLM, Llama, Mistral, Anthropic, OpenAI, "
    "Meta, BloombergGPT, Chinchilla, mens rea, consideration, SK Telecom, Harvey, JP Morgan Chase, V100, A100, AWS, "
    "Azure, RAG, LoRA, Transformer, Attention Is All You Need"
)

Shape = list[tuple[str, int]]


def read_lesson_text(language: str, lesson: str) -> str:
    return (KNOWLEDGE / language / f"{lesson}.md").read_text(encoding="utf-8")


def shape_of(text: str) -> Shape:
    """List what each line is: heading level, table row with its columns, list item, checklist line, paragraph."""
    shape: Shape = []
    for line in text.splitlines():
        heading = re.match(r"(#+) ", line)
        if heading:
            shape.append(("heading", len(heading[1])))
        elif line.startswith("|"):
            shape.append(("row", line.strip().strip("|").count("|") + 1))
        elif line.startswith("- [ ] "):
            shape.append(("check", 1))
        elif re.match(r"\s*- ", line):
            shape.append(("bullet", 1))
        elif step := re.match(r"(\d+)\. ", line):
            shape.append(("step", int(step[1])))
        elif line.strip():
            shape.append(("paragraph", 1))
        else:
            shape.append(("blank", 1))
    return shape


def figures_with_units(text: str) -> set[tuple[float, str]]:
    return {(figure.value, figure.unit) for figure in find_figures(text)}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_course_has_its_eight_lessons(language: str) -> None:
    assert sorted(path.stem for path in (KNOWLEDGE / language).glob("*.md")) == list(LESSONS)


@pytest.mark.parametrize("lesson", LESSONS)
def test_pair_has_the_same_shape(lesson: str) -> None:
    assert shape_of(read_lesson_text("en", lesson)) == shape_of(read_lesson_text("zh", lesson))


@pytest.mark.parametrize("lesson", LESSONS)
def test_pair_has_the_same_figures_line_by_line(lesson: str) -> None:
    lines = zip(read_lesson_text("en", lesson).splitlines(), read_lesson_text("zh", lesson).splitlines(), strict=True)
    assert [(en, zh) for en, zh in lines if figure_values(en) != figure_values(zh)] == []


@pytest.mark.parametrize("lesson", LESSONS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_lesson_has_one_title_and_no_skipped_level(language: str, lesson: str) -> None:
    levels = [size for kind, size in shape_of(read_lesson_text(language, lesson)) if kind == "heading"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("lesson", LESSONS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_tables_are_whole(language: str, lesson: str) -> None:
    for table in re.findall(r"(?:^\|.*\n)+", read_lesson_text(language, lesson), flags=re.MULTILINE):
        rows = table.splitlines()
        assert re.fullmatch(r"\|(-+\|)+", rows[1])
        assert len({row.count("|") for row in rows}) == 1
        assert len(rows) >= 3


@pytest.mark.parametrize("lesson", LESSONS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_list_has_a_line_that_introduces_it(language: str, lesson: str) -> None:
    blocks = read_lesson_text(language, lesson).split("\n\n")
    for before, block in pairwise(blocks):
        if re.match(r"- (?!\[ \] )", block):
            assert before.startswith(("## Sources", "## 资料来源")) or before.rstrip().endswith((":", "："))


@pytest.mark.parametrize("lesson", LESSONS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_lesson_ends_with_its_checklist(language: str, lesson: str) -> None:
    body, _, checklist = read_lesson_text(language, lesson).partition(f"{CHECKLIST_HEADING[language]}\n\n")
    lines = checklist.splitlines()
    assert len(lines) >= 5
    assert all(line.startswith(CHECKLIST_START[language]) for line in lines)
    assert "- [ ]" not in body


@pytest.mark.parametrize("lesson", LESSONS)
def test_lesson_carries_its_key_figures(lesson: str) -> None:
    english = read_lesson_text("en", lesson)
    expected = figures_with_units(KEY_FIGURES[lesson])
    # Where no unit is named, any will do.
    known = figures_with_units(english) | {(value, "") for value in figure_values(english)}
    assert expected - known == set()
    assert {value for value, _ in expected} - figure_values(read_lesson_text("zh", lesson)) == set()


@pytest.mark.parametrize("lesson", LESSONS)
def test_chinese_lesson_carries_the_units_of_its_money(lesson: str) -> None:
    money = {(value, unit) for value, unit in figures_with_units(KEY_FIGURES[lesson]) if unit in ("$", "€", "%")}
    assert money - figures_with_units(read_lesson_text("zh", lesson)) == set()


@pytest.mark.parametrize("name", KEY_NAMES.split(", "))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_course_names(language: str, name: str) -> None:
    assert any(name in read_lesson_text(language, lesson) for lesson in LESSONS)


@pytest.mark.parametrize("lesson", LESSONS)
def test_chinese_figures_use_chinese_scales(lesson: str) -> None:
    assert re.findall(r"\d (?:million|billion|trillion|thousand)\b", read_lesson_text("zh", lesson)) == []
