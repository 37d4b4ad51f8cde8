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
