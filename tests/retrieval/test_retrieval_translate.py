"""Names in the other language: the glossary first, then the dictionary."""

from dataclasses import dataclass

import pytest

from tutor.retrieval.dictionary import Dictionary
from tutor.retrieval.translate import Part, Translator

DICTIONARY = Dictionary(
    iter(
        (
            "渡輪 渡轮 [du4 lun2] /ferry boat/ferry/",
            "票價 票价 [piao4 jia4] /fare/ticket price/",
            "冬天 冬天 [dong1 tian1] /winter/",
            "季 季 [ji4] /season/the last month of a season as reckoned by the farmers/",
            "票 票 [piao4] /ticket/",
        )
    )
)


@dataclass(frozen=True)
class Pair:
    english_forms: tuple[str, ...]
    chinese_forms: tuple[str, ...]


@dataclass(frozen=True)
class Terms:
    terms: tuple[Pair, ...]


@pytest.fixture
def translator() -> Translator:
    pair = Pair(("season ticket", "pass"), ("季票", "月卡"))
    return Translator(Terms((pair,)), lambda: DICTIONARY)


def test_terms_stay_whole_and_words_have_their_senses(translator):
    assert translator.translate_chinese("冬天的季票票价是多少？") == [
        Part("冬天", ("winter",)),
        Part("季票", ("season ticket", "pass")),
        Part("票价", ("fare", "ticket price")),
        Part("?"),
    ]


def test_places_have_their_names_alone_where_names_are_asked_for():
    entries = ("羅馬 罗马 [a] /Rome, capital of Italy/", "票 票 [b] /ticket/")
    translator = Translator(None, lambda: Dictionary(iter(entries)))
    assert translator.translate_chinese("罗马的票", by_names=True) == [Part("罗马", ("Rome",)), Part("票", ("ticket",))]
    assert translator.translate_chinese("罗马") == [Part("罗马", ("Rome, capital of Italy",))]


def test_other_text_stays_as_it_is(translator):
    assert translator.translate_chinese("MV Brevik 渡輪 2") == [
        Part("mv"),
        Part("brevik"),
        Part("渡轮", ("ferry boat", "ferry")),
        Part("2"),
    ]


def test_a_gloss_names_each_word_once(translator):
    assert translator.gloss_chinese("冬天的渡轮") == "winter ferry boat"
    assert translator.gloss_chinese("MV Brevik") == "mv brevik"


def test_english_terms_find_the_chinese_names_that_the_lessons_hold(translator):
    known = {"渡轮", "冬天", "季票"}
    parts = translator.translate_english(["season", "ticket", "winter", "ferri", "fare"], known.__contains__)
    assert parts == [
        Part("season ticket", ("季票", "月卡")),
        Part("winter", ("冬天",)),
        Part("ferri", ("渡轮",)),
        Part("fare"),
    ]


def test_a_chinese_word_that_the_lessons_lack_has_theirs_that_share_a_usual_sense():
    entries = ("渡輪 渡轮 [a] /ferry/", "擺渡船 摆渡船 [b] /ferry/", "輪渡 轮渡 [c] /ferry/", "船 船 [d] /boat/ferry/")
    translator = Translator(None, lambda: Dictionary(iter(entries)))
    known = {"渡轮", "摆渡", "渡船"}
    assert translator.relate_chinese("轮渡和渡轮的船", known.__contains__) == [Part("轮渡", ("渡轮", "摆渡船"))]


def test_without_glossary_and_dictionary_nothing_has_a_name():
    bare = Translator(None, lambda: Dictionary(iter(())))
    assert all(part.translations == () for part in bare.translate_chinese("冬天的渡轮"))
    assert bare.translate_english(["ferri"], lambda term: True) == [Part("ferri")]


def test_the_key_tells_glossaries_apart(translator):
    other = Translator(Terms((Pair(("pass",), ("月卡",)),)), lambda: DICTIONARY)
    assert translator.glossary_key != other.glossary_key
