"""A reference becomes points; of alternatives only as many are wanted as the question asks for."""

from tutor.quiz.grading.rubric import Rubric, read_rubric


def texts(rubric: Rubric) -> list[str]:
    return [point.text for point in rubric.points]


def test_sentences_are_points_and_all_are_wanted() -> None:
    rubric = read_rubric("Why does dough rest?", "The yeast eats the sugar. The gas makes the dough rise.")
    assert texts(rubric) == ["The yeast eats the sugar.", "The gas makes the dough rise."]
    assert [wanted.count for wanted in rubric.wanted] == [1, 1]


def test_a_question_for_two_of_a_list_wants_two() -> None:
    reference = "Possible answers: 1. Cold air flows away. 2. Rain drains quickly. 3. The trees get more sun."
    rubric = read_rubric("Name two advantages of a slope.", reference)
    assert texts(rubric) == ["Cold air flows away.", "Rain drains quickly.", "The trees get more sun."]
    assert [(wanted.points, wanted.count) for wanted in rubric.wanted] == [((0, 1, 2), 2)]


def test_a_chinese_list_of_possible_answers_wants_what_is_asked() -> None:
    rubric = read_rubric("请列举两个优点。", "可能的答案：1、价格便宜。2、安装很快。3、经久耐用。")
    assert texts(rubric) == ["价格便宜。", "安装很快。", "经久耐用。"]
    assert rubric.wanted[0].count == 2


def test_a_number_of_sentences_is_no_number_of_points() -> None:
    rubric = read_rubric("Explain in two sentences.", "- Salt slows yeast down\n- Sugar feeds it\n- Heat kills it")
    assert rubric.wanted[0].count == 3


def test_alternatively_joins_the_point_before() -> None:
    rubric = read_rubric("Why?", "The boat turns in the harbour. Alternatively, it sails backwards to the pier.")
    assert [(wanted.points, wanted.count) for wanted in rubric.wanted] == [((0, 1), 1)]


def test_an_example_is_optional() -> None:
    rubric = read_rubric("What is tea?", "Tea is a drink made of leaves. For example, green tea is made in spring.")
    assert [point.optional for point in rubric.points] == [False, True]


def test_a_short_yes_belongs_to_what_follows() -> None:
    assert texts(read_rubric("Does it float?", "No. The boat sinks in salt water.")) == [
        "No. The boat sinks in salt water."
    ]


def test_formulas_are_no_lists() -> None:
    rubric = read_rubric("How many?", "We choose from (6 choose 3) loaves\n= 20 ways to fill the basket.")
    assert len(rubric.points) == 1


def test_given_points_after_the_required_ones_are_optional() -> None:
    rubric = read_rubric("Why?", points=["The yeast eats", "The gas rises", "Bread is old"], required=2)
    assert [point.optional for point in rubric.points] == [False, False, True]
    assert [(wanted.points, wanted.count) for wanted in rubric.wanted] == [((0, 1), 2), ((2,), 1)]


def test_nothing_gives_no_points() -> None:
    assert read_rubric("Why?", "  \n ").points == ()
