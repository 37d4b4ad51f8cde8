"""Senses that the dictionary lacks are added, and the one that lessons are embedded by stays first."""

from tutor.retrieval.dictionary import Dictionary
from tutor.retrieval.senses import add_senses, cut_new, find_new
from tutor.retrieval.translate import Translator

DICTIONARY = Dictionary(
    iter(
        (
            "格子 格子 [ge2 zi5] /lattice/check (pattern of squares)/",
            "吃力 吃力 [chi1 li4] /to entail strenuous effort on the part of those concerned/to strain/laborious/",
        )
    )
)


def test_a_usual_sense_stands_behind_the_first_short_one() -> None:
    assert add_senses("格子", ("lattice", "check"))[:2] == ("lattice", "tile")
    senses = ("cost a rower great strenuous effort", "strain", "laborious")
    assert "read" in add_senses("读", ("comma", "phrase marked by pause"))[:2]
    assert add_senses("吃力", senses) == (*senses[:2], "struggle", "difficulty", "laborious")


def test_a_word_that_lacks_none_keeps_its_senses() -> None:
    assert add_senses("桅杆", ("mast",)) == ("mast",)


def test_questions_are_translated_by_them_and_glosses_stay() -> None:
    translator = Translator(None, lambda: DICTIONARY)
    assert "grid" in translator.translate_chinese("格子")[0].translations
    assert translator.gloss_chinese("格子") == "lattice"


def test_words_that_the_dictionary_lacks_are_named_in_questions_and_not_in_glosses() -> None:
    translator = Translator(None, lambda: DICTIONARY)
    assert find_new("学习率") == ("learning rate",)
    assert [part.text for part in translator.translate_chinese("学习率", by_names=True)] == ["学习率"]
    assert translator.gloss_chinese("学习率").strip() == ""


def test_a_new_word_is_whole_wherever_a_segmenter_cut() -> None:
    assert list(cut_new(["学习", "率"], DICTIONARY.__contains__)) == ["学习率"]
    assert list(cut_new(["二值加", "格子"], DICTIONARY.__contains__)) == ["二值", "加", "格子"]
    assert list(cut_new(["格子"], DICTIONARY.__contains__)) == ["格子"]


def test_a_sense_that_the_dictionary_lacks_finds_the_word_from_english_too() -> None:
    entries = ("抓取 抓取 [zhua1 qu3] /to seize/", "格子 格子 [ge2 zi5] /lattice/")
    translator = Translator(None, lambda: Dictionary(iter(entries)))
    assert [part.translations for part in translator.translate_english(["crawl"], lambda _: True)] == [("抓取",)]
    assert ("学习率",) in [
        part.translations for part in translator.translate_english(["learn", "rate"], lambda _: True)
    ]
