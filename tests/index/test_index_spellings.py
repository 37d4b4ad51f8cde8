import pytest

from tutor.index.spellings import Spellings, is_one_slip

LESSONS = (
    "Percentage of ferries: small. Harbour dues: a ferry built by Norling costs more.",
    "Shown by Norling: different fees, an optimal keel, specialize, specialist.",
    "Fine-tuning the rudder. EXPENSIVE rope is expensive.",
)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("ferrys", "ferry"),
        ("harbuor", "harbour"),
        ("diffrent", "different"),
        ("percntage", "percentage"),
        ("expensve", "expensive"),
        ("norlign", "Norling"),
        ("finetunning", "fine-tuning"),
        ("specialise", "specialize"),
        ("rudders", "rudder"),
        ("ruddars", "rudders"),
        ("optimzer", None),
        ("narling", "Norling"),
        ("harbour", None),
        ("cost", None),
        ("larbour", None),
    ],
)
def test_a_word_one_slip_away_is_found_in_the_form_it_has_within_a_sentence(word: str, found: str | None) -> None:
    assert Spellings(LESSONS).find(word) == found


NAMES = (
    "The Price Behind Ferries: they were built by Orlen (Brume series), Maro and others at North Gate.",
    "Orlen hires ropers at the gate. Ropes are dear.",
)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("orlen", "Orlen"),
        ("brume", "Brume"),
        ("maro", "Maro"),
        ("behind", None),  # in a heading, where all words have capitals
        ("gate", None),
        ("ropes", None),
        ("north gate", "North Gate"),
        ("the gate", None),
    ],
)
def test_a_name_is_what_always_has_a_capital(word: str, found: str | None) -> None:
    assert Spellings(NAMES).find_name(word) == found


@pytest.mark.parametrize(
    ("word", "found"),
    [("northgate", "North Gate"), ("rops", "ropes"), ("Rops", None), ("daer", "dear"), ("drae", None)],
)
def test_names_written_together_and_short_words_are_found(word: str, found: str | None) -> None:
    assert Spellings(NAMES).find(word) == found


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("exmaple", "example", True),
        ("exmple", "example", True),
        ("exammple", "example", True),
        ("exbmple", "example", True),
        ("example", "example", False),
        ("axample", "example", False),
        ("exmapel", "example", False),
        ("examples", "exampled", True),
    ],
)
def test_one_slip_leaves_out_adds_exchanges_or_swaps_one_letter(word: str, other: str, expected: bool) -> None:
    assert is_one_slip(word, other) is expected
    assert is_one_slip(other, word) is expected
