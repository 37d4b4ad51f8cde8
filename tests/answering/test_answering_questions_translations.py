"""What something is called in another language is told where a lesson writes both names."""

import pytest

from tests.answering.made_units import row, sentence
from tutor.answering.questions.translations import Translation, find_translation
from tutor.answering.questions.wanted import Wanted
from tutor.types import Unit

KILN = sentence("A kiln（窑炉）fires bowls with a glaze（釉）or by LTF（低温烧成）.")
GLOSSARY = row("Bisque", "素坯", "what has been fired once", header=("Term", "In Chinese", "Meaning"))


@pytest.mark.parametrize(
    ("question", "term", "language"),
    [
        ("What is the Chinese term for a kiln?", "kiln", "zh"),
        ("How do you say kiln in Chinese?", "kiln", "zh"),
        ("What's LTF called in Chinese?", "LTF", "zh"),
        ("What does LTF mean in Chinese?", "LTF", "zh"),
        ("What is the word for kiln in French?", "kiln", "fr"),
        ("LTF 用中文怎么说？", "LTF", "zh"),
        ("LTF 这个缩写对应的中文说法是什么？", "LTF", "zh"),
        ("“LTF”翻译成中文叫什么", "LTF", "zh"),
        ("课程里把LTF翻成什么中文？", "LTF", "zh"),
        ("用中文怎么说LTF？", "LTF", "zh"),
        ("LTF的中文全称？", "LTF", "zh"),
        ("窑炉这个词英文怎么说？", "窑炉", "en"),
        ("低温烧成用英文缩写怎么写？", "低温烧成", "en"),
        ("窑炉用日语怎么说？", "窑炉", "ja"),
    ],
)
def test_the_name_asked_for(question: str, term: str, language: str) -> None:
    assert find_translation(question) == Translation(term, language)


@pytest.mark.parametrize(
    "question",
    [
        "What is a kiln?",
        "What does the Chinese lesson say about kilns?",
        "Which Chinese kilns fired the bowls?",
        "窑炉叫什么？",
        "用中文解释一下什么是窑炉",
        "这批碗卖给说英文的人吗？",
        "LTF的英文全称是什么？",
    ],
)
def test_no_name_in_another_language_is_asked_for(question: str) -> None:
    assert find_translation(question) is None


@pytest.mark.parametrize(
    ("asked", "unit"),
    [
        (Translation("kiln", "zh"), KILN),
        (Translation("LTF", "zh"), KILN),
        (Translation("glazes", "zh"), KILN),
        (Translation("窑炉", "en"), KILN),
        (Translation("RFK", "zh"), sentence("A round field kiln (RFK，圆窑) is small.")),
        (Translation("圆窑", "en"), sentence("圆窑（round kiln）不大。")),
        (Translation("bisque", "zh"), GLOSSARY),
        (Translation("素坯", "en"), GLOSSARY),
        (Translation("bowl", "fr"), sentence("In French, a bowl is a bol.")),
    ],
)
def test_lines_that_write_both_names_tell(asked: Translation, unit: Unit) -> None:
    assert asked.find_told([sentence("Kilns are hot."), unit], ()) == [unit]


@pytest.mark.parametrize(
    "asked",
    [
        Translation("bowl", "zh"),
        Translation("LTG", "zh"),
        Translation("field kiln", "zh"),
        Translation("窑", "en"),
        Translation("kiln", "fr"),
        Translation("素坯", "fr"),
    ],
)
def test_lines_on_other_things_tell_nothing(asked: Translation) -> None:
    assert asked.find_told([KILN, GLOSSARY], ()) == []


def test_the_dictionary_tells_what_stands_for_the_term() -> None:
    line, other = sentence("窑炉很热。"), sentence("碗很大。")
    wanted = [Wanted(("kiln", "窑炉"))]
    assert Translation("kiln", "zh").find_told([line, other], wanted) == [line]
    assert Translation("kiln", "zh").find_told([other], wanted) == []
    letters = [Wanted(("ltf", "窑炉"))]
    assert Translation("LTF", "zh").find_told([line], letters) == [], "an abbreviation's letters stand for many words"
