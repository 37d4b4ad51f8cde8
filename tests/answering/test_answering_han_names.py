"""A name given in Chinese is found where only its Latin form stands."""

from tests.answering.made_evidence import make_chunk
from tutor.answering.han_names import find_translated_names, is_name
from tutor.answering.question import read_question
from tutor.retrieval.translate import Part
from tutor.types import Location, Passage, Unit, UnitKind

HERE = Location()


def passage(text: str, language: str = "en") -> Passage:
    return Passage(make_chunk("a.md", Unit(text, UnitKind.SENTENCE, HERE), language=language), rank=1, score=1.0)


LISBON = Part("里斯本", ("Lisbon", "Lisboa"))


def test_a_name_that_only_another_language_holds_is_a_name_of_the_question() -> None:
    held = [passage("The train to Lisbon leaves at noon.")]
    assert find_translated_names([LISBON], held, {"lisbon"}.__contains__) == ("lisbon",)


def test_a_name_that_stands_in_chinese_or_in_other_passages_is_not_looked_for() -> None:
    both = [passage("The train to Lisbon leaves at noon."), passage("去里斯本的火车中午开。", "zh")]
    assert find_translated_names([LISBON], both, {"lisbon"}.__contains__) == ()
    assert find_translated_names([LISBON], [passage("The train leaves at noon.")], {"lisbon"}.__contains__) == ()


def test_a_name_that_the_lessons_hold_in_no_language_is_asked_about_too() -> None:
    assert find_translated_names([LISBON], [passage("The train leaves at noon.")], lambda _: False) == ("lisbon",)


def test_words_and_surnames_are_no_names() -> None:
    assert not is_name(Part("火车", ("train",)))
    assert not is_name(Part("单", ("Shan",)))
    assert not is_name(Part("高山", ("Takayama", "high mountain")))
    assert not is_name(Part("没有译名", ()))


def test_the_question_is_about_the_name() -> None:
    assert read_question("去里斯本要多久？").translate([], ("lisbon",)).names == ("lisbon",)
