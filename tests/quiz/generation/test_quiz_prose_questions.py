"""Open questions from ordinary prose: how, why, what if, what for, what differs, in English and Chinese."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.quiz.generation.read_markdown import read_markdown
from tutor.quiz.generation.clauses import read_clause
from tutor.quiz.generation.hanways import ask_ways_in_chinese
from tutor.quiz.generation.prosequestions import make_prose_questions
from tutor.types import ItemKind, QuizItem

CANAL = """# Canals and locks

## How a lock works

A lock raises a boat by letting water flow into a closed chamber. If the upper gate leaks, the lower pound is filled
far too early. To pass a lock safely, a boat needs to be tied to both walls. Because the gates are heavy, it is slow
to move them by hand. A paddle is opened in such a way that the water enters below the keel. The pressure on the
gates depends on the depth of the water behind them. These numbers depend on the weather of the day.

## Kinds of gates

A mitre gate closes against the current, whereas a guillotine gate is lifted straight out of the water. Mitre gates
are best suited for narrow chambers with a strong current. In 1795 the canal froze, so the boats were pulled over
the ice by horses. The keeper closes the gate while the cook is asleep. A worn hinge that bends under load indicates
that the gate was hung askew. The canal office is open in the morning and closed at night.

## Water supply

All canals need water, so keepers and engineers look for it. Canals lose water every day due to leaks in the clay
bed and to the sun. Engineers built large reservoirs uphill so that the summit keeps its water in a dry summer. Clay
lining prevents the loss of water through the bed. Pumps are used to lift water back to the summit pound. CRT stands
for Canal and River Trust. The keeper's hut was designed by Ada Brindley. The water between two locks of a canal is
called the pound. Sluices start by letting a trickle through. Keepers wash one side of the lock to protect its walls
from frost. One drawback of a short lock is that long boats cannot pass it. An important part of upkeep is dredging
the mud from the channel. Dredging is measured in cubic metres. Dredging is measured by the boats that carry the mud
away.
"""
WEAVING = """# 织布

## 织机

织机通过交替提起经线来形成梭口。为了让布面平整，织工必须保持经线的张力均匀。布的密度取决于每厘米的经线根数。
经线承受很大的拉力，因此经线要用更结实的纱。如果经线的张力不均匀，布面就会出现波纹。它通过踏板来控制综框。

## 纱线

平纹织物是用两片综框织成的布，而斜纹织物在三片以上的综框上织成。布面的纹路由综框的次序决定。
一匹布的工序从整理经线和穿综开始。把几根纱线合在一起再加捻的工序称为双股并线。浆料由染匠与织工共同发明。脱浆的织布需要预缩以避免成衣以后变形。
使用棉纱的一个缺点是受潮以后强度会下降。与棉纱不同，羊毛纱在受潮以后仍然保暖。浆纱主要用于防止经线起毛和断裂。纱线的捻度影响布的手感和光泽。
控制箱包含穿孔纸板来指挥每一根经线。打样机可能会帮助织工及早发现纱线的错误。准确预测纱线断头的时间和位置。
"""


@pytest.fixture(scope="module")
def canal(tmp_path_factory: pytest.TempPathFactory) -> tuple[QuizItem, ...]:
    return tuple(make_prose_questions(read_markdown(tmp_path_factory.mktemp("canal"), CANAL)))


@pytest.fixture(scope="module")
def weaving(tmp_path_factory: pytest.TempPathFactory) -> tuple[QuizItem, ...]:
    return tuple(make_prose_questions(read_markdown(tmp_path_factory.mktemp("weaving"), WEAVING)))


def _points(items: Sequence[QuizItem], question: str) -> tuple[str, ...]:
    found = [item.points for item in items if item.question == question]
    assert found, f"{question!r} is not among {[item.question for item in items]}"
    return found[0]


@pytest.mark.parametrize(
    ("question", "points"),
    [
        ("How does a lock raise a boat?", ("by letting water flow into a closed chamber",)),
        ("If the upper gate leaks, what happens to the lower pound?", ("the lower pound is filled far too early",)),
        ("What does a boat need to be in order to pass a lock safely?", ("tied to both walls",)),
        ("In what way is a paddle opened?", ("that the water enters below the keel",)),
        ("What does the pressure on the gates depend on?", ("the depth of the water behind them",)),
        (
            "What is the difference between a mitre gate and a guillotine gate?",
            ("A mitre gate closes against the current", "a guillotine gate is lifted straight out of the water"),
        ),
        ("What are mitre gates best suited for?", ("narrow chambers with a strong current",)),
        ("What does a worn hinge that bends under load indicate?", ("that the gate was hung askew",)),
        ("Why do canals lose water every day?", ("due to leaks in the clay bed and to the sun",)),
        (
            "Why did engineers build large reservoirs uphill?",
            ("so that the summit keeps its water in a dry summer",),
        ),
        ("What does CRT stand for?", ("Canal and River Trust",)),
        ("Who designed the keeper's hut?", ("Ada Brindley",)),
        ("Why do keepers wash one side of the lock?", ("to protect its walls from frost",)),
        ("What is called a drawback of a short lock?", ("that long boats cannot pass it",)),
        ("What is called an important part of upkeep?", ("dredging the mud from the channel",)),
    ],
)
def test_what_a_sentence_tells_is_asked(canal: tuple[QuizItem, ...], question: str, points: tuple[str, ...]) -> None:
    assert _points(canal, question) == points


@pytest.mark.parametrize(
    ("question", "point"),
    [
        ("织机是通过什么方式形成梭口的？", "通过交替提起经线"),
        ("为了让布面平整，织工必须做什么？", "保持经线的张力均匀"),
        ("布的密度取决于什么？", "每厘米的经线根数"),
        ("为什么经线要用更结实的纱？", "经线承受很大的拉力"),
        ("羊毛纱与棉纱有什么不同？", "羊毛纱在受潮以后仍然保暖"),
        ("纱线的捻度影响什么？", "布的手感和光泽"),
        ("把几根纱线合在一起再加捻的工序称为什么？", "双股并线"),
        ("使用棉纱的一个缺点是什么？", "受潮以后强度会下降"),
        ("布面的纹路由什么决定？", "综框的次序"),
        ("一匹布的工序从什么开始？", "整理经线和穿综"),
        ("控制箱包含什么来指挥每一根经线？", "穿孔纸板"),
    ],
)
def test_what_a_chinese_sentence_tells_is_asked(weaving: tuple[QuizItem, ...], question: str, point: str) -> None:
    assert _points(weaving, question) == (point,)


def test_two_chinese_names_that_end_alike_are_compared(weaving: tuple[QuizItem, ...]) -> None:
    told = ("平纹织物是用两片综框织成的布", "斜纹织物在三片以上的综框上织成")
    assert _points(weaving, "平纹织物与斜纹织物有什么不同？") == told


def test_nothing_is_asked_that_leans_on_its_place(canal: tuple[QuizItem, ...], weaving: tuple[QuizItem, ...]) -> None:
    asked = [item.question for item in (*canal, *weaving)]
    for part in ("These", "this", "it move", "cook", "canal office", "它", "准确预测什么"):
        assert not any(part in question for question in asked)


def test_what_a_thing_may_help_to_do_is_one_of_many(weaving: tuple[QuizItem, ...]) -> None:
    assert not any("打样机" in item.question for item in weaving)


def test_what_the_lesson_says_in_two_ways_is_not_asked(canal: tuple[QuizItem, ...]) -> None:
    assert not any("dredging measured" in item.question for item in canal)


def test_a_sentence_is_asked_about_once_and_cited(canal: tuple[QuizItem, ...], weaving: tuple[QuizItem, ...]) -> None:
    items = (*canal, *weaving)
    assert all(item.kind is ItemKind.SHORT and item.citation.quote for item in items)
    assert len({item.fact for item in items}) == len(items)
    assert len({item.id for item in items}) == len(items)


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        (
            "Drying the herbs that grow in the shade takes two weeks.",
            "Drying the herbs that grow in the shade",
            "takes",
        ),
        ("The oil needed for the lamp comes from the press.", "The oil needed for the lamp", "comes"),
        ("While the press is old, its screw still turns the plate.", "its screw", "turns"),
        ("Farmers store the olives in winter.", "Farmers", "store"),
    ],
)
def test_a_clause_is_cut_at_the_verb_of_its_own_subject(text: str, subject: str, verb: str) -> None:
    clause = read_clause(text)
    assert clause is not None
    assert (clause.subject, clause.verb) == (subject, verb)


@pytest.mark.parametrize("text", ["It turns the plate.", "The plates turns slowly.", "Because of the rain it rots."])
def test_a_clause_without_a_fitting_subject_of_its_own_is_none(text: str) -> None:
    assert read_clause(text) is None


@pytest.mark.parametrize(
    "text", ["通过小路来到河边的磨坊。", "如果是石磨，就会更慢一些。", "他们决定将水车搬到河的下游。"]
)
def test_places_people_and_bare_cases_are_not_asked_in_chinese(text: str) -> None:
    assert list(ask_ways_in_chinese(text)) == []


@pytest.mark.parametrize(
    ("text", "question", "points"),
    [
        (
            "A lock is considered passed if both gates have been shut behind the boat for a minute.",
            "When is a lock considered passed?",
            ("if both gates have been shut behind the boat for a minute",),
        ),
        (
            "To make a lock safer, it makes sense to tie some of our boats to both walls.",
            "What does it make sense to do in order to make a lock safer?",
            ("tie some of the boats to both walls",),
        ),
        (
            "The bed of a canal is lined with clay, which means that water leaks only through its joints.",
            "What does it mean that the bed of a canal is lined with clay?",
            ("water leaks only through its joints",),
        ),
        (
            "The rules of the canal allow boats to pass a lock in both directions.",
            "What do the rules of the canal allow boats to do?",
            ("pass a lock in both directions",),
        ),
        (
            "In Hydrology, the level of a lock is defined by the depth of the water above the sill.",
            "What is the level of a lock defined by in Hydrology?",
            ("the depth of the water above the sill",),
        ),
        (
            "In Hydrology, we need to keep a table that tells the depth of each lock.",
            "What do you need to keep in Hydrology?",
            ("a table that tells the depth of each lock",),
        ),
        (
            "A good sluice stores water, a wheel, and the oil that keeps the chain of the lock from rust.",
            "What does a good sluice store?",
            ("water, a wheel, and the oil that keeps the chain of the lock from rust",),
        ),
        (
            "The speed and safety of a lock depends on the depth of the water and the weight of the gates.",
            "What does the speed and safety of a lock depend on?",
            ("the depth of the water and the weight of the gates",),
        ),
    ],
)
def test_a_sentence_answers_its_question(tmp_path: Path, text: str, question: str, points: tuple[str, ...]) -> None:
    chunks = read_markdown(tmp_path, f"# Canals and locks\n\n{text}\n")
    assert _points(tuple(make_prose_questions(chunks)), question) == points


@pytest.mark.parametrize(("means", "asked"), [("by removing its silt", False), ("with a long chain of buckets", True)])
def test_what_is_done_beside_to_something_else_has_two_answers(tmp_path: Path, means: str, asked: bool) -> None:
    text = (
        f"# Dredging\n\n## The bed\n\nDredging deepens a canal {means}. Dredging removes the weeds and the wrecks"
        " of a canal bed. Dredging is done in winter.\n"
    )
    questions = [item.question for item in make_prose_questions(read_markdown(tmp_path, text))]
    assert ("What does dredging remove?" in questions) is asked
