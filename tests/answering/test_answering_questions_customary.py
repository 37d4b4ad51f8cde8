import pytest

from tutor.answering.questions.customary import MOST, USUAL, rate_customary


@pytest.mark.parametrize(
    ("question", "text", "rate"),
    [
        ("Which sail is used most often?", "Lug sails are the most common.", MOST),
        ("Where do most potters put their kilns?", "Most potters put them outdoors.", MOST),
        ("What does a potter usually add?", "Sand is a common addition.", USUAL),
        ("What does a potter usually add?", "Sand was added.", 0.0),
        ("What did the potter add?", "Sand is most often added.", 0.0),
    ],
)
def test_what_is_usual_is_told_where_it_is_asked(question: str, text: str, rate: float) -> None:
    assert rate_customary(question, text) == rate
