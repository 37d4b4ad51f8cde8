"""Evidence that holds more of a question is likelier enough, and doubts count against it."""

from dataclasses import replace

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.calibration import CALIBRATION, Doubts, is_enough, rate_evidence, share_held
from tutor.answering.evidence import Scored
from tutor.answering.questions.question import read_question
from tutor.answering.questions.wanted import Wanted
from tutor.types import Location, Unit, UnitKind

QUESTION = read_question("Which glaze is fired twice in the old kiln?")


def evidence(own: float) -> Scored:
    chunk = make_chunk("a.md", Unit("Salt glaze is fired twice.", UnitKind.SENTENCE, Location(1, 1)))
    return replace(score(chunk, 0, 9.0), own=own, similarity=0.6, passage_score=0.9)


def test_the_more_is_held_the_likelier_is_it_enough() -> None:
    rates = [rate_evidence(QUESTION, [evidence(own)], Doubts()) for own in (0.1, 0.5, 0.9)]
    assert rates == sorted(rates)
    assert rates[0] < rates[-1]
    assert is_enough(QUESTION, [evidence(0.9)], Doubts()) == (rates[-1] >= CALIBRATION.min_log_odds)


@pytest.mark.parametrize(
    "doubts", [Doubts(unknown_names=("k9",)), Doubts(names=True), Doubts(value=True), Doubts(nobody=True)]
)
def test_a_doubt_counts_against_evidence(doubts: Doubts) -> None:
    assert rate_evidence(QUESTION, [evidence(0.9)], doubts) < rate_evidence(QUESTION, [evidence(0.9)], Doubts())


def test_chinese_evidence_counts_more_where_its_own_language_does_not_speak_of_what_is_named() -> None:
    unit = Unit("Kelda 窑用盐釉。", UnitKind.SENTENCE, Location(1, 1))
    told = [replace(score(make_chunk("z.md", unit, language="zh"), 0, 9.0), own=0.9, passage_score=0.9)]
    question = read_question("Which glaze does the Kelda kiln use?")
    beside = rate_evidence(question, told, Doubts(languages_mixed=True))
    assert rate_evidence(question, told, Doubts(languages_mixed=True, named_abroad=True)) > beside


def test_what_frames_a_unit_counts_nearly_as_much_as_its_words() -> None:
    framed = replace(evidence(0.2), frame=0.5)
    assert share_held(evidence(0.2)) < share_held(framed) < share_held(evidence(0.7))


def test_a_case_of_need_is_likelier_enough_than_its_few_shared_words() -> None:
    point = Unit("You bake only at weekends", UnitKind.BULLET, Location(1, 1), lead="You need no starter if:")
    told = replace(score(make_chunk("bread.md", point), 0, 5.0), own=0.1)
    asks, other = (read_question(f"My oven is small and old. {end}") for end in ("Do I need a starter?", "Is it hot?"))
    assert rate_evidence(asks, [told], Doubts()) > rate_evidence(other, [told], Doubts()) + 1


def test_the_analogy_that_a_question_names_counts_for_its_units_and_against_another() -> None:
    lead = "Think of a kiln like a bread oven:"
    chunk = make_chunk(
        "kilns.md",
        Unit(lead, UnitKind.SENTENCE, Location(1, 1)),
        Unit("The baker is the potter", UnitKind.BULLET, Location(2, 2), lead=lead),
    )
    rates = []
    for name in ("oven", "harbour"):
        wanted = (Wanted((name,)),)
        question = read_question(f"In the {name} analogy, who is the potter?")
        best = [score(chunk, 1, 3.0)]
        rates.append(rate_evidence(question, best, Doubts(wanted=wanted)) - rate_evidence(question, best, Doubts()))
    assert rates[0] >= CALIBRATION.drawn_with
    assert rates[1] == pytest.approx(-CALIBRATION.drawn_with)


def test_a_point_whose_lead_says_all_of_a_question_is_likelier_enough() -> None:
    question = read_question("What happens in step 3 of the firing?")
    wanted = tuple(Wanted((term,)) for term in ("step", "3", "fire"))
    leads = ("Step 3 of the firing", "Cooling")
    points = (Unit("Open the vents", UnitKind.BULLET, Location(1, 1), lead=lead) for lead in leads)
    told, other = (replace(score(make_chunk("kiln.md", p), 0, 5.0), own=0.0, frame=1.0) for p in points)
    doubts = Doubts(wanted=wanted)
    assert rate_evidence(question, [told], doubts) > rate_evidence(question, [other], doubts)


def test_an_analogy_in_another_language_counts_against_one_whose_translation_it_lacks() -> None:
    lead = "Think of a kiln like a bread oven:"
    chunk = make_chunk("a.md", Unit("The potter is the baker.", UnitKind.BULLET, Location(1, 1), lead=lead))
    asked = read_question("在花园的比喻里，陶工是谁？")
    told, none = (Doubts(wanted=(Wanted(("花园", term)),)) for term in ("bread", "garden"))
    evidence = [score(chunk, 0, 5.0)]
    assert rate_evidence(asked, evidence, told) > rate_evidence(asked, evidence, none) + 2


@pytest.mark.parametrize(
    ("question", "named"), [("What does K9 cost?", "k9"), ("丰田有几艘渡轮？", "丰田"), ("一共有几艘渡轮？", "")]
)
def test_what_no_passage_is_about_is_said_where_it_has_a_name(question: str, named: str) -> None:
    said = Doubts(names=True).describe(read_question(question))
    assert said == (f"no passage is about {named}" if named else "")


def test_a_passage_that_holds_all_words_of_a_question_is_likelier_enough() -> None:
    around = replace(evidence(0.5), elsewhere=0.4)
    plain = CALIBRATION.elsewhere * 0.4
    gained = rate_evidence(QUESTION, [around], Doubts()) - rate_evidence(QUESTION, [evidence(0.5)], Doubts())
    assert gained == pytest.approx(plain + CALIBRATION.all_together)


def test_a_name_that_only_lessons_in_another_language_hold_counts_for_them() -> None:
    question = read_question("How many masts does the Norling have?")
    row = Unit("Norling | 三根桅杆", UnitKind.SENTENCE, Location(1, 1))
    told = replace(score(make_chunk("boats.md", row, language="zh"), 0, 6.0), own=0.8)
    abroad, mixed = Doubts(languages_mixed=True, named_abroad=True), Doubts(languages_mixed=True)
    gained = rate_evidence(question, [told], abroad) - rate_evidence(question, [told], mixed)
    assert gained == pytest.approx(CALIBRATION.named_abroad)


def test_the_pairs_of_a_short_chinese_question_stand_together_by_chance() -> None:
    short, long = read_question("窑要烧几天？"), read_question("老码头旁边的窑每次要烧几天才能把茶碗烧好？")
    around = replace(evidence(0.9), chunk=replace(evidence(0.9).chunk, language="zh"))
    less = replace(around, own=0.8)
    gained = [rate_evidence(q, [around], Doubts()) - rate_evidence(q, [less], Doubts()) for q in (short, long)]
    assert gained[1] - gained[0] == pytest.approx(CALIBRATION.all_together)


def test_as_many_points_as_are_asked_for_are_likelier_enough() -> None:
    points = [
        Unit(f"{tool} is kept dry.", UnitKind.BULLET, Location(1, 1), lead="A kiln is kept with:") for tool in "ABCD"
    ]
    told = [replace(score(make_chunk("kilns.md", *points), 0, 5.0), own=0.4)]
    four, five = (read_question(f"Which {number} tools keep a kiln?") for number in ("four", "five"))
    assert rate_evidence(four, told, Doubts()) > rate_evidence(five, told, Doubts()) + 0.5


def test_one_word_is_held_in_chinese_by_chance() -> None:
    unit = Unit("窑里有控制板。", UnitKind.SENTENCE, Location(1, 1))
    told = replace(score(make_chunk("z.md", unit, language="zh"), 0, 9.0), own=0.9)
    word, more = (rate_evidence(read_question(text), [told], Doubts()) for text in ("Controls", "Kiln controls"))
    asked = rate_evidence(read_question("What is a control?"), [told], Doubts())
    assert word < asked - 0.5
    assert word < more - 0.5
