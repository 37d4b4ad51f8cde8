"""The dictionary's own format, and the real one that is installed."""

import pytest

from tutor.retrieval.dictionary import Dictionary, load_dictionary, name_formulas, name_places

LINES = """# a comment / with a slash
渡輪 渡轮 [du4 lun2] /ferry boat/CL:艘[sou1]/
票 票 [piao4] /ticket/ballot/banknote/CL:張|张[zhang1]/
票 票 [piao4] /to hold hostage/
出發 出发 [chu1 fa1] /to set off; to start (on a journey)/
碼頭 码头 [ma3 tou2] /dock/pier/wharf/variant of 碼|码[ma3]/
海平面 海平面 [hai3 ping2 mian4] /sea level/go to sea/a long way to go/
broken line
"""


@pytest.fixture
def dictionary() -> Dictionary:
    return Dictionary(iter(LINES.splitlines()))


@pytest.mark.parametrize(
    ("word", "senses"),
    [
        ("渡轮", ("ferry boat",)),
        ("票", ("ticket", "ballot", "banknote", "hold hostage")),
        ("出发", ("set off", "start")),
        ("码头", ("dock", "pier", "wharf")),
        ("海平面", ("sea level", "go to sea", "long way to go")),
        ("渡輪", ()),
        ("山", ()),
    ],
)
def test_senses_come_without_remarks(dictionary, word, senses):
    assert dictionary.find_senses(word) == senses
    assert (word in dictionary) == bool(senses)


def test_an_unknown_word_is_cut_into_the_longest_known_ones(dictionary):
    assert dictionary.split_word("渡轮码头票") == ["渡轮", "码头", "票"]
    assert dictionary.split_word("去码头") == ["去", "码头"]


def test_only_wanted_words_are_listed(dictionary):
    assert dict(dictionary.list_words(lambda word: len(word) == 1)) == {
        "票": ("ticket", "ballot", "banknote", "hold hostage")
    }


@pytest.mark.parametrize(("word", "sense"), [("训练", "train"), ("电脑", "computer"), ("图书馆", "library")])
def test_the_installed_dictionary_knows_common_words(word, sense):
    assert sense in load_dictionary().find_senses(word)


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("谷歌", ("Google",)),
        ("拿破仑", ("Napoleon", "Napoleon Bonaparte")),
        ("图书馆", ()),
        ("无锡", ()),
        ("山山山", ()),
    ],
)
def test_names_are_told_from_words_and_places(word, names):
    assert set(load_dictionary().find_names(word)) >= set(names)
    assert bool(load_dictionary().find_names(word)) == bool(names)


def test_a_firm_is_found_by_a_word_of_its_longer_name():
    lines = (
        "北山渡輪公司 北山渡轮公司 [a] /Beishan Ferries/",
        "北山 北山 [b] /Beishan township/",
        "渡輪 渡轮 [c] /ferry/",
    )
    dictionary = Dictionary(iter(lines))
    assert dictionary.find_longer_names("山渡轮") == ("Beishan Ferries",)
    assert dictionary.find_longer_names("渡轮") == ()
    assert dictionary.find_longer_names("南山") == ()


@pytest.mark.parametrize(
    ("sense", "names"),
    [
        ("Rome, capital of Italy", ["Rome"]),
        ("Köln or Cologne, Germany", ["Köln", "Cologne"]),
        ("ferry, boat", ["ferry, boat"]),
        ("Rome", ["Rome"]),
    ],
)
def test_a_place_that_is_explained_has_its_names_alone(sense, names):
    assert list(name_places([sense])) == names


def test_a_name_that_ends_with_its_formula_is_two_names() -> None:
    senses = ("carbon dioxide CO2", "table salt NaCl", "ferry boat", "Ferry Boat", "type A ferry")
    assert list(name_formulas(senses)) == [
        "carbon dioxide",
        "CO2",
        "table salt",
        "NaCl",
        "ferry boat",
        "Ferry Boat",
        "type A ferry",
    ]
