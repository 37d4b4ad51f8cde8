from tutor.answering.questions.synonyms import find_synonyms


def test_an_abbreviation_without_a_vowel_stands_for_its_plural_and_the_other_way_round() -> None:
    assert "pdfs" in find_synonyms("pdf")
    assert "pdf" in find_synonyms("pdfs")
    assert find_synonyms("rudder") == frozenset()


def test_units_stand_for_their_symbols() -> None:
    assert "gb" in find_synonyms("gigabyt")
    assert "gigabyt" in find_synonyms("gb")
