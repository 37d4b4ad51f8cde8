import pytest

from tutor.quiz.exchange.answers import find_choices, list_numbers, read_truth

PORTS = ("Sund", "Maro", "Orlen", "Tarn")


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("Maro", (1,)),
        (" maro ", (1,)),
        ("B", (1,)),
        ("(b)", (1,)),
        ("B.", (1,)),
        ("Option B", (1,)),
        ("选项B", (1,)),
        ("Ｂ", (1,)),
        ("B. Maro", (1,)),
        ("B. Tarn", ()),
        ("2", (1,)),
        (2, (1,)),
        ("A, C", (0, 2)),
        ("C;A", (0, 2)),
        ("AC", (0, 2)),
        ("A、C", (0, 2)),
        ("A and C", (0, 2)),
        ("1,3", (0, 2)),
        ("Sund; Orlen", (0, 2)),
        (["Sund", "C"], (0, 2)),
        ("E", ()),
        ("5", ()),
        ("0", ()),
        ("Brevik", ()),
        ("", ()),
        (True, ()),
        ([], ()),
    ],
)
def test_an_answer_names_choices(answer: object, found: tuple[int, ...]) -> None:
    assert find_choices(answer, PORTS, 1) == found


def test_the_words_of_a_choice_come_before_its_number_or_letter() -> None:
    assert find_choices("2", ("1", "2", "3"), 0) == (1,)
    assert find_choices("a", ("b", "a"), 1) == (1,)
    assert find_choices("10, 20", ("5", "10, 20"), 1) == (1,)


def test_numbers_count_from_where_the_file_counts() -> None:
    assert find_choices(1, PORTS, 0) == (1,)
    assert find_choices("3", PORTS, 0) == (3,)
    assert list_numbers("1, 3") == [1, 3]
    assert list_numbers([0, "2"]) == [0, 2]
    assert list_numbers("B") == list_numbers("35 minutes") == list_numbers(True) == []


@pytest.mark.parametrize(
    ("value", "truth"),
    [
        ("TRUE", True),
        ("t", True),
        ("对", True),
        ("√", True),
        (False, False),
        ("No.", False),
        ("错误", False),
        ("Sund", None),
    ],
)
def test_truth_values(value: object, truth: bool | None) -> None:
    assert read_truth(value) is truth
