"""Open questions carry the points that their lesson makes, from its structure or in the tutor's quotes."""

from dataclasses import replace

import pytest

from tests.quiz.objective_lessons import NOODLES, ORCHARD, read_text, refuse
from tutor.quiz.items import cite_units
from tutor.quiz.objectives import find_objectives
from tutor.quiz.point_search import count_listed
from tutor.quiz.rubrics import make_rubric_items
from tutor.quiz.sections import find_sections, pick_list, pick_reasons, pick_rows
from tutor.quiz.teaching import LessonWords
from tutor.types import Answer, ItemKind, Level, QuizItem, Sentence, Status


def make_all(text: str) -> dict[str, QuizItem]:
    chunks = read_text(text)
    by_id = {chunk.id: chunk for chunk in chunks}
    return {item.objective: item for item in make_rubric_items(find_objectives(chunks), refuse, by_id)}


@pytest.fixture(scope="module")
def orchard() -> dict[str, QuizItem]:
    return make_all(ORCHARD)


def test_every_line_of_a_checklist_is_asked(orchard: dict[str, QuizItem]) -> None:
    assert {text: item.question for text, item in orchard.items()} == {
        "What is grafting?": "What is grafting?",
        "Why are there two trees?": "Why are there two trees?",
        "Difference between summer and winter pruning": (
            "What is the difference between summer and winter pruning? Name at least 2 differences."
        ),
        "When do you need a ladder?": "When do you need a ladder?",
        "At least 2 real farms": "Name at least 2 real farms.",
        "Cost difference ($40 vs $25)": "What is the difference in cost between summer pruning and winter pruning?",
    }


def test_points_are_what_the_lesson_says(orchard: dict[str, QuizItem]) -> None:
    points = {text: item.points for text, item in orchard.items()}
    assert points["What is grafting?"] == ("Grafting is a way of growing a branch of one tree on the root of another.",)
    assert points["Why are there two trees?"] == (
        "You need two trees because most apples cannot fertilise themselves.",
    )
    assert points["When do you need a ladder?"] == (
        "your trees are taller than 3 metres",
        "you prune the crown",
        "you pick fruit for the market",
    )
    assert [point.split(":")[0] for point in points["At least 2 real farms"]] == ["Lindhof", "Marsk", "Elm Row"]
    assert points["Cost difference ($40 vs $25)"] == ("Cost — Summer pruning: $40 a tree; Winter pruning: $25 a tree.",)


def test_an_item_is_whole(orchard: dict[str, QuizItem]) -> None:
    ladder = orchard["When do you need a ladder?"]
    assert ladder.kind is ItemKind.SHORT
    assert ladder.answer == (
        "You need a ladder if: your trees are taller than 3 metres; you prune the crown; you pick fruit for the market."
    )
    assert ladder.citation.quote.startswith("your trees are taller")
    assert ladder.objective_id
    assert orchard["What is grafting?"].level is Level.REMEMBER
    assert orchard["Why are there two trees?"].level is Level.UNDERSTAND
    assert orchard["Cost difference ($40 vs $25)"].level is Level.ANALYZE


def test_chinese_questions() -> None:
    items = make_all(NOODLES)
    assert {item.question for item in items.values()} >= {
        "请列出三种面粉。",
        "请比较手擀面和机制面。",
        "请解释碱水的作用。",
    }
    assert items["列出三种面粉"].points == ("高筋面粉，做拉面", "中筋面粉，做手擀面", "荞麦面粉，做冷面")
    assert (
        items["列出三种面粉"].answer
        == "做面条可以用这三种面粉：高筋面粉，做拉面；中筋面粉，做手擀面；荞麦面粉，做冷面。"
    )
    assert items["比较手擀面和机制面"].points[0] == "口感 — 手擀面：筋道；机制面：软滑。"


def test_a_checklist_line_without_a_section_is_answered_by_quotes() -> None:
    text = (
        "# Kilns\n\nA kiln fires clay for nine hours.\n\n## Before you go on\n\n- [ ] How long does a kiln fire clay?\n"
    )
    chunks = read_text(text)
    by_id = {chunk.id: chunk for chunk in chunks}
    asked: list[tuple[str, str, str]] = []

    def ask(question: str, document: str, language: str) -> Answer:
        asked.append((question, document, language))
        unit = chunks[0].units[0]
        return Answer(
            question,
            language,
            Status.ANSWERED,
            unit.text,
            (Sentence(unit.text, (1,)),),
            (cite_units(chunks[0], unit),),
        )

    (item,) = make_rubric_items(find_objectives(chunks), ask, by_id)
    assert item.points == ("A kiln fires clay for nine hours.",)
    assert asked == [("How long does a kiln fire clay?", "lesson.md", "en")]
    (objective,) = find_objectives(chunks)
    assert list(make_rubric_items([objective], refuse, by_id)) == []
    elsewhere = replace(objective, text="How do glaziers cut panes?")
    assert list(make_rubric_items([elsewhere], ask, by_id)) == []


def test_a_list_of_what_is_not_so_answers_no_question_for_what_is() -> None:
    chunks = read_text(ORCHARD)
    section = [chunk for chunk in chunks if chunk.heading == ("When do you need a ladder?",)]
    needed = pick_list("When do you need a ladder?", 0, section)
    needless = pick_list("When do you not need a ladder?", 0, section)
    assert [point.text for point in needless] == ["your trees are dwarf trees", "you shake the fruit down"]
    assert needed[0].text == "your trees are taller than 3 metres"


def test_sections_are_found_by_their_headings() -> None:
    words = LessonWords(read_text(ORCHARD))
    assert [path for path, _ in find_sections("What is grafting?", words)] == [("What is grafting?",)]
    assert find_sections("How do bees dance?", words) == []
    path, section = find_sections("Why are there two trees?", words)[0]
    assert [point.text for point in pick_reasons(path, section)] == [
        "You need two trees because most apples cannot fertilise themselves."
    ]


def test_rows_are_those_of_the_points_named() -> None:
    words = LessonWords(read_text(ORCHARD))
    rows = pick_rows("Compare summer pruning and winter pruning by season and effect.", words)
    assert [row.unit.cells[0] for row in rows] == ["Season", "Effect"]
    assert pick_rows("Compare bees and wasps.", words) == []


@pytest.mark.parametrize(("text", "count"), [("Tea, milk and sugar.", 3), ("Tea.", 1), ("茶、奶和糖。", 3)])
def test_things_of_a_sentence_are_counted(text: str, count: int) -> None:
    assert count_listed(text) == count
