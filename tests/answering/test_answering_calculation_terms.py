import pytest

from tutor.answering.calculation.terms import head_terms


@pytest.mark.parametrize(
    ("label", "held"),
    [("Ferries1 & Ferries2", "ferri"), ("Labelling images", "imag"), ("Price of a boat", "price")],
)
def test_the_chief_word_of_a_label(label: str, held: str) -> None:
    assert held in head_terms(label)


def test_a_model_is_no_word_with_a_number() -> None:
    assert "v" not in head_terms("Boat V100")
