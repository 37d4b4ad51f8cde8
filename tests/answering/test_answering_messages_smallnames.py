import pytest

from tutor.answering.messages.smallnames import write_known_names, write_names

LESSONS = frozenset("boat train data cost pt harbour offer need dock".split())
LANGUAGE = frozenset(
    "stranger boat train data cost harbour offer need reuters what does anchor accurate accuracy dock tweak".split()
)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("what boat did zyxomar train", "what boat did Zyxomar train"),
        ("how much did kvernix cost", "how much did Kvernix cost"),
        ("kvernix那个boat要几块", "Kvernix那个boat要几块"),
        ("what does reuters offer a boat for", "what does Reuters offer a boat for"),
    ],
)
def test_a_name_that_neither_lessons_nor_language_hold_gets_its_capital(typed: str, written: str) -> None:
    assert write_names(typed, LESSONS.__contains__, LANGUAGE.__contains__) == written


@pytest.mark.parametrize(
    "typed",
    [
        "what anchor does the boat need",
        "the acuracy of the boat",  # a misspelling
        "my flashcards on the boat",
        "what does ptharbour cost",
        "how many boats did thay need",
        "did zyxomar kvernix",  # no word of the lessons
        "how did strangers train for the boat",
        "the dock in the deep-water zyxomar",
        "what boat is on outdock data",  # a prefix before a word
        "what boat is on boatdock data",  # two words
    ],
)
def test_other_words_stay_small(typed: str) -> None:
    assert write_names(typed, LESSONS.__contains__, LANGUAGE.__contains__) == typed


def test_without_words_of_the_language_nothing_is_a_name() -> None:
    assert write_names("how much did kvernix cost", LESSONS.__contains__, None) == "how much did kvernix cost"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("how long did orlen take", "how long did Orlen take"),
        ("is north gate in the list", "is North Gate in the list"),
        ("what are orlens boats called", "what are Orlen's boats called"),
        ("orlens and vells", "orlens and vells"),  # whose is not said
        ("How long did orlen take", "How long did orlen take"),  # typed with care
        ("orlen要多久", "orlen要多久"),
    ],
)
def test_names_of_the_lessons_get_their_capitals_in_small_messages(typed: str, written: str) -> None:
    names = {"orlen": "Orlen", "vell": "Vell", "north gate": "North Gate"}
    assert write_known_names(typed, names.get) == written
