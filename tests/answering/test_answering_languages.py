"""Which language's evidence answers, where lessons are in two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.abstain import decide
from tutor.answering.evidence import Scored
from tutor.answering.questions.kinds import Ask
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.answering.values import satisfies_ask
from tutor.types import Location, Unit, UnitKind


class KnowsAll:
    def idf(self, term: str) -> float:
        return 2.0

    def knows(self, term: str) -> bool:
        return True


def evidence(language: str, *, held: float, value: float, similarity: float = 0.5) -> Scored:
    """Return a sentence that holds this share of the question's words and has this score."""
    text = "窑里的茶碗要烧三天。" if language == "zh" else "Bowls stay in the kiln for three days."
    chunk = make_chunk(f"{language}.md", Unit(text, UnitKind.SENTENCE, Location(1, 1)), language=language)
    return replace(score(chunk, 0, value), own=held, similarity=similarity, passage_score=0.8)


def put_text(scored: Scored, text: str) -> Scored:
    """Return evidence with another text."""
    return replace(scored, unit=replace(scored.unit, text=text))


def languages(question: str, *found: Scored) -> set[str]:
    decision = decide(read_question(question), sorted(found, key=lambda s: -s.score), KnowsAll())
    return {s.chunk.language for s in decision.evidence}


@pytest.mark.parametrize(
    ("own", "other", "told"),
    [
        ((0.4, 8.5), (0.9, 8.0), "en"),  # holds little of the question, the other nearly all
        ((0.8, 9.5), (0.9, 6.0), "zh"),  # holds most of it
        ((0.4, 9.5), (0.5, 6.0), "zh"),  # the other holds hardly more
        ((0.4, 11.0), (0.9, 5.0), "zh"),  # is far ahead otherwise
        ((0.1, 3.5), (0.9, 7.0), "en"),  # is not enough
        ((0.5, 7.0), (0.9, 6.9), "en"),  # is clearly worse
        ((0.6, 8.5), (0.8, 6.5), "en"),  # is hardly more likely to tell, the other holds more
    ],
)
def test_own_language_answers_unless_it_holds_little_of_the_question(
    own: tuple[float, float], other: tuple[float, float], told: str
) -> None:
    mine, theirs = evidence("zh", held=own[0], value=own[1]), evidence("en", held=other[0], value=other[1])
    assert languages("茶碗在窑里怎么烧才不裂开？", mine, theirs) == {told}


@pytest.mark.parametrize(("asked", "told"), [("预训练和微调有什么不一样？", "en"), ("预训练是怎么做的？", "zh")])
def test_a_comparison_is_answered_where_both_of_its_sides_stand(asked: str, told: str) -> None:
    mine = put_text(evidence("zh", held=0.6, value=9.0), "预训练用很多文字。")
    theirs = put_text(evidence("en", held=0.6, value=5.5), "Pre-training comes before fine-tuning.")
    assert languages(asked, mine, theirs) == {told}


@pytest.mark.parametrize(("other", "told"), [("Rye is red, oats are white.", "en"), ("Rye is red.", "zh")])
def test_what_tells_of_both_things_compared_stands_for_what_tells_of_neither(other: str, told: str) -> None:
    mine = put_text(evidence("zh", held=0.6, value=9.0), "船帆是用布做的。")
    theirs = put_text(evidence("en", held=0.5, value=5.5), other)
    wanted = tuple(Wanted((term,)) for term in ("rye", "oat"))
    found = decide(read_question("Rye和Oats分别是什么颜色？"), [mine, theirs], KnowsAll(), wanted)
    assert {s.chunk.language for s in found.evidence} <= {told}


@pytest.mark.parametrize(
    ("lacked", "other_lacked", "told"),
    [(("glaze",), (), "en"), (("glaze",), ("glaze",), "zh"), (("釉",), (), "zh"), ((), (), "zh")],
)
def test_a_latin_word_that_a_chinese_question_says_is_looked_for_in_either_language(
    lacked: tuple[str, ...], other_lacked: tuple[str, ...], told: str
) -> None:
    mine = replace(evidence("zh", held=0.8, value=9.0), missing=lacked)
    theirs = replace(evidence("en", held=0.8, value=5.5), missing=other_lacked)
    assert languages("茶碗的 glaze 是怎么上的？", mine, theirs) == {told}


def test_what_alone_holds_the_measure_asked_for_is_told_in_another_language() -> None:
    mine = put_text(evidence("zh", held=0.6, value=8.0), "茶碗有三种，共30个。")
    theirs = put_text(evidence("en", held=0.7, value=4.0), "The kiln reaches a temperature of 900 degrees.")
    wanted = (Wanted(("窑",)), Wanted(("温度", "temperatur")))
    found = decide(read_question("这座窑烧茶碗的温度是多少？"), [mine, theirs], KnowsAll(), wanted)
    assert found.evidence[0].chunk.language == "en"


def test_a_loose_gloss_does_not_put_chinese_before_enough_in_another_language() -> None:
    mine, theirs = evidence("en", held=0.4, value=8.5), evidence("zh", held=0.9, value=8.0)
    assert languages("How are the bowls fired in the kiln so that none cracks?", mine, theirs) == {"en"}


@pytest.mark.parametrize(
    "text",
    ["烧了3天", "要三天", "半年以后", "几个月", "整整两周", "40分钟", "三个星期", "每天", "30mins", "2 hrs", "90 秒"],
)
def test_words_that_give_a_duration(text: str) -> None:
    assert satisfies_ask(Ask.DURATION, text)


@pytest.mark.parametrize("text", ["本周学习烧窑", "月光下的窑", "天气很好", "周围都是茶园"])
def test_words_of_time_that_give_no_duration(text: str) -> None:
    assert not satisfies_ask(Ask.DURATION, text)


def test_nobody_named_is_no_answer_to_who() -> None:
    strong = {"held": 0.9, "value": 10.0}
    told = put_text(evidence("en", **strong), "The kiln fair takes place in spring.")
    named = put_text(evidence("en", **strong), "The kiln fair of spring was won by Tom Baker.")
    asked = "Who won the spring fair of kilns?"
    assert decide(read_question("What is known of the spring fair of kilns?"), [told], KnowsAll()).answer
    assert not decide(read_question(asked), [told], KnowsAll()).answer
    assert decide(read_question(asked), [named], KnowsAll()).answer


def test_two_things_that_are_only_listed_are_not_compared() -> None:
    listed = put_text(evidence("en", held=0.9, value=10.0), "Read about bowls, plates, jugs and cups.")
    asked = read_question("What is the difference between plates and jugs?")
    assert decide(asked, [listed], KnowsAll()).reason == "the lessons name both and do not compare them"


def test_an_abbreviation_is_answered_by_its_words_alone() -> None:
    asked = read_question("What does LWR stand for?")
    told = put_text(evidence("en", held=0.4, value=5.0), "A low water report (LWR) comes daily.")
    used = put_text(evidence("en", held=0.9, value=10.0), "The LWR stands by the gate.")
    assert decide(asked, [used, told], KnowsAll()).evidence == (told,)
    assert not decide(asked, [used], KnowsAll()).answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [("kiln 还有什么别的叫法？", "en"), ("kiln 里的茶碗要烧几天？", "zh")],
)
def test_another_name_is_told_in_the_language_whose_lessons_give_it(asked: str, told: str) -> None:
    mine = put_text(evidence("zh", held=0.5, value=9.0), "窑里的茶碗要烧3天。")
    theirs = put_text(evidence("en", held=0.5, value=5.5), "The kiln (also called oast) fires bowls for 3 days.")
    assert languages(asked, mine, theirs) == {told}


def test_a_term_is_defined_in_another_language_where_none_of_the_own_does() -> None:
    asked = read_question("bisque firing 是指什么？")
    mine = put_text(evidence("zh", held=1.0, value=9.5), "烧窑要三天，窑里很热，要慢慢冷却。")
    theirs = put_text(evidence("en", held=1.0, value=7.0), "Bisque firing is the first firing of a bowl.")
    decision = decide(asked, [mine, theirs], KnowsAll())
    assert {s.chunk.language for s in decision.evidence} == {"en"}
    assert asked.ask is Ask.DEFINITION


@pytest.mark.parametrize(("asked", "told"), [("什么情况下需要窑？", "en"), ("什么情况下不需要窑？", "zh")])
def test_conditions_are_told_in_the_language_that_lists_them(asked: str, told: str) -> None:
    mine = put_text(evidence("zh", held=0.7, value=9.0), "茶碗不需要窑时晒三天。")
    theirs = evidence("en", held=0.7, value=5.5)
    point = replace(theirs.unit, kind=UnitKind.BULLET, lead="You need a kiln if:")
    assert languages(asked, mine, replace(theirs, unit=point)) == {told}


def test_of_an_analogy_the_side_is_told_that_the_question_names() -> None:
    units = [
        Unit("Imagine a school:", UnitKind.SENTENCE, Location()),
        Unit("Reading, sums", UnitKind.BULLET, Location(), lead="First years (pre-training)"),
        Unit("Weaver, potter", UnitKind.BULLET, Location(), lead="Last years (fine-tuning)"),
    ]
    school = make_chunk("a.md", *units)
    found = [score(school, 1, 9.0), score(school, 2, 8.0)]
    for question, told in (("fine-tuning", "Weaver, potter"), ("pre-training", "Reading, sums")):
        asked = read_question(f"What stands for {question} in the school analogy?")
        assert decide(asked, found, KnowsAll()).evidence[0].unit.text == told
