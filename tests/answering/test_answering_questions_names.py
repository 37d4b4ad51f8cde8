"""Names in questions."""

from tutor.answering.questions.names import find_names


def test_names_are_proper_names_and_model_names() -> None:
    assert find_names("What did Orlen Mills pay for GPT-9?") == ["orlen", "mills", "gpt-9"]
    assert find_names("What does it cost?") == []
    assert find_names("Orlen or Brevik, which is older?") == ["orlen", "brevik"]
    assert find_names("GPT-9什么时候发布？") == ["gpt-9"]
    assert find_names("How Much Does the Ferry to BremerHaven Typically Cost?") == ["bremerhaven"]
    assert find_names("HOW MUCH DOES THE GPT-9 FERRY COST") == ["gpt-9"]
    assert find_names("Brume 70b seats how many?") == ["brume"]
    assert find_names("Over 70b seats?") == []
    assert find_names("SUND的渡轮用多少token？") == ["sund"]


def test_adjectives_of_a_place_are_words_like_others() -> None:
    assert find_names("Which of the Norwegian ferries is the oldest?") == []
    assert find_names("Which ferry do Norwegians like?") == ["norwegians"]
