"""Evidence is about a name if it or what frames it holds the name; models with a number only to the letter."""

import pytest

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.named import covers_names, is_known, list_unknown_names
from tutor.answering.questions.question import read_question
from tutor.types import Location, Unit, UnitKind


def sentence(text: str) -> Unit:
    return Unit(text, UnitKind.SENTENCE, Location())


class Lexicon:
    def knows(self, term: str) -> bool:
        return term in {"bread", "oven", "gpt", "lufthansa"}

    def idf(self, term: str) -> float:
        return 1.0


@pytest.mark.parametrize(("name", "known"), [("Breadoven", True), ("Oven", True), ("Rye", False), ("Breadmill", False)])
def test_a_name_is_known_by_its_parts(name: str, known: bool) -> None:
    assert is_known(name, Lexicon()) is known


@pytest.mark.parametrize(
    ("texts", "covered"),
    [
        (["GPT-3 cost $5 million."], 1.0),
        (["GPT-3.5 cost $5 million."], 0.0),
        (["It cost $5 million."], 0.0),
        (["GPT 3 cost $5 million."], 1.0),
        (["GPT3 cost $5 million."], 1.0),
        (["GPT-3.0 cost $5 million."], 1.0),
        (["GPT-30 cost $5 million."], 0.0),
    ],
)
def test_a_model_is_covered_to_the_letter(texts: list[str], covered: float) -> None:
    chunk = make_chunk("a.md", *map(sentence, texts))
    assert covers_names(read_question("What did GPT-3 cost?"), score(chunk, 0, 1.0)) == covered


def test_a_point_that_says_all_that_is_about_what_was_named_before_it() -> None:
    told = sentence("GPT-3 was trained on 300 billion words.")
    later, other = (
        Unit(text, UnitKind.BULLET, Location(), lead="If you read a page a day:")
        for text in ("It takes 900 years to read all that.", "It takes 900 years.")
    )
    asked = read_question("How many years does it take to read what GPT-3 was trained on?")
    assert [covers_names(asked, score(make_chunk("a.md", told, unit), 1, 1.0)) for unit in (later, other)] == [1.0, 0.0]


def bullet(text: str) -> Unit:
    return Unit(text, UnitKind.BULLET, Location(), lead="A long run:")


@pytest.mark.parametrize(
    ("texts", "covered"),
    [
        (["Parameters: 175 billion", "Cost: $5 million (GPT-3)"], 1.0),
        (["Parameters: 175 billion", "Cost: $5 million (GPT-4)"], 0.0),
        (["Parameters: 175 billion", "Cost: $5 million (GPT-3)", "Time: a month (GPT-4)"], 0.0),
        (["175 billion parameters", "Cost: $5 million (GPT-3)"], 0.0),
        (["Maro: 175 billion parameters", "Sund: GPT-3"], 0.0),
    ],
)
def test_labelled_points_describe_the_one_model_that_one_of_them_names(texts: list[str], covered: float) -> None:
    chunk = make_chunk("a.md", *map(bullet, texts))
    assert covers_names(read_question("How many parameters does GPT-3 have?"), score(chunk, 0, 1.0)) == covered


def test_what_is_told_of_another_version_is_not_of_the_one_asked_about() -> None:
    row = Unit("Rye | 4", UnitKind.ROW, Location(), cells=("Rye", "4"), header=("Corn", "Mill-3 Sacks"))
    chunk = make_chunk("a.md", row)
    assert covers_names(read_question("How many sacks of Rye went into Mill-4?"), score(chunk, 0, 1.0)) == 0.0
    assert covers_names(read_question("How many sacks of Rye went into Mill-3?"), score(chunk, 0, 1.0)) == 1.0


def test_rows_do_not_name_what_the_sentence_after_their_table_speaks_of() -> None:
    row = Unit("Ovens | 12 RX100", UnitKind.ROW, Location(), cells=("Ovens", "12 RX100"), header=("Part", "Number"))
    chunk = make_chunk("a.md", sentence("GPT-3 Training:"), row, sentence("Duration: 30 days"))
    assert covers_names(read_question("How long did GPT-3 train?"), score(chunk, 2, 1.0)) == 1.0


def test_a_sentence_may_speak_of_the_model_named_last_before_it() -> None:
    chunk = make_chunk(
        "a.md", sentence("GPT-3 is large."), sentence("It cost $5 million."), sentence("GPT-4 is larger.")
    )
    question = read_question("What did GPT-3 cost?")
    assert covers_names(question, score(chunk, 1, 1.0)) == 1.0
    assert covers_names(question, score(chunk, 2, 1.0)) == 0.0


@pytest.mark.parametrize(("text", "covered"), [("This oven bakes twenty loaves.", 1.0), ("It bakes loaves.", 0.0)])
def test_a_point_may_refer_back_to_a_name_before_it(text: str, covered: float) -> None:
    first = Unit("Light the Breadoven.", UnitKind.BULLET, Location())
    chunk = make_chunk("a.md", first, Unit(text, UnitKind.BULLET, Location()))
    assert covers_names(read_question("How many loaves does the Breadoven bake?"), score(chunk, 1, 1.0)) == covered


@pytest.mark.parametrize(
    ("texts", "covered"),
    [
        (["Google paid $3 million for the oven."], 1.0),
        (["Microsoft paid $3 million for the oven."], 0.0),
        (["The oven is cheap.", "Google bought it."], 1.0),
        (["这个烤炉很便宜。"], 0.0),
    ],
)
def test_a_name_in_chinese_is_covered_by_its_latin_form(texts: list[str], covered: float) -> None:
    chunk = make_chunk("a.md", *map(sentence, texts))
    assert covers_names(read_question("谷歌的烤炉多少钱？"), score(chunk, 0, 1.0)) == covered


def test_a_point_is_about_a_name_in_chinese_that_a_sentence_beside_it_holds_and_no_other_point() -> None:
    question = read_question("谷歌的烤炉多少钱？")
    told = make_chunk("a.md", sentence("Google runs ovens."), bullet("Cost: $3 million"))
    assert covers_names(question, score(told, 1, 1.0)) == 1.0
    listed = make_chunk("a.md", bullet("Google: $2 million"), bullet("Microsoft: $3 million"))
    assert [covers_names(question, score(listed, n, 1.0)) for n in (0, 1)] == [1.0, 0.0]


def test_a_name_in_chinese_that_no_lesson_holds_is_unknown() -> None:
    chunk = make_chunk("a.md", sentence("The bread oven cost $3 million."))
    assert list_unknown_names(read_question("谷歌的烤炉多少钱？"), [score(chunk, 0, 1.0)], Lexicon()) == ("谷歌",)


def test_a_name_written_in_two_words_is_covered() -> None:
    chunk = make_chunk("a.md", sentence("they trained Bakers Bot on their recipes"), sentence("it bakes rye"))
    assert covers_names(read_question("When does she say what BakersBot bakes?"), score(chunk, 0, 1.0)) == 1.0
    assert covers_names(read_question("When does she say what MillersBot bakes?"), score(chunk, 0, 1.0)) == 0.0


def test_a_sentence_does_not_speak_of_what_a_row_beside_it_names() -> None:
    row = Unit("OSPREY | 40 cars", UnitKind.ROW, Location(), cells=("OSPREY", "40 cars"))
    units = (row, Unit("Tickets cost 4 euros.", UnitKind.SENTENCE, Location()))
    asked = read_question("What does a ticket of the OSPREY cost?")
    assert covers_names(asked, score(make_chunk("a.md", *units), 1, 10.0)) == 0.0


def test_a_run_of_characters_with_a_name_whose_latin_form_the_lessons_hold_is_no_unknown_name() -> None:
    chunk = make_chunk("a.md", sentence("面包出炉了。"), language="zh")
    assert list_unknown_names(read_question("汉莎航空飞罗马的票多少钱？"), [score(chunk, 0, 1.0)], Lexicon()) == ()
    assert list_unknown_names(read_question("谷歌的烤炉多少钱？"), [score(chunk, 0, 1.0)], Lexicon()) == ("谷歌",)


def test_what_opens_an_analogy_names_what_stands_in_it() -> None:
    opening, point = sentence("Think of a voyage like a Regatta:"), bullet("Like a rower in a double scull")
    chunk = make_chunk("a.md", opening, point)
    asked = (read_question(f"In the Regatta {word}, which boat is it?") for word in ("analogy", "results"))
    assert [covers_names(question, score(chunk, 1, 1.0)) for question in asked] == [1.0, 0.0]


def test_a_maker_does_not_stand_for_one_of_its_models() -> None:
    unit = Unit("Single Norling K9 oven: $900", UnitKind.SENTENCE, Location(1, 1))
    told = score(make_chunk("a.md", unit), 0, 1.0)
    assert covers_names(read_question("What is the price of a Norling K9?"), told) == 1.0
    assert covers_names(read_question("What is the price of a Norling K7?"), told) == 0.0


@pytest.mark.parametrize("name", ["KL4", "KL-4", "KL 4"])
def test_a_model_may_be_written_with_a_hyphen_or_without(name: str) -> None:
    told, other = (make_chunk("a.md", sentence(f"{boat} cost $5 million.")) for boat in (name, "KL-40"))
    for asked in ("What did KL4 cost?", "What did KL-4 cost?"):
        assert covers_names(read_question(asked), score(told, 0, 1.0)) == 1.0
        assert covers_names(read_question(asked), score(other, 0, 1.0)) == 0.0


@pytest.mark.parametrize(
    ("heading", "covered"),
    [("Worked example", 1.0), ("Example: a ferry for Sund", 1.0), ("Case study: HeronLine", 0.0)],
)
def test_a_section_on_one_example_is_of_the_model_that_it_names(heading: str, covered: float) -> None:
    row = Unit("Price | $900", UnitKind.ROW, Location(1, 1), cells=("Price", "$900"), header=("", ""))
    chunk = make_chunk("a.md", sentence("We run the K9 for a year."), row, heading=heading)
    assert covers_names(read_question("What is the price of the K9?"), score(chunk, 1, 1.0)) == covered


def test_a_name_is_covered_by_what_chinese_calls_it() -> None:
    chunk = make_chunk("a.md", sentence("赫尔港有9艘渡船。"), language="zh")
    question = read_question("How many ferries has the port of Hull?").translate([("hull", "赫尔"), ("port", "港")])
    assert covers_names(question, score(chunk, 0, 1.0)) == 1.0
    assert covers_names(read_question("How many ferries has the port of Sund?"), score(chunk, 0, 1.0)) == 0.0


def test_a_line_of_code_is_about_what_its_listing_names() -> None:
    code = [Unit(text, UnitKind.CODE, Location()) for text in ('wood = load("ash")', 'plank(wood, grade="k9")')]
    question = read_question("Which wood is loaded in the K9 code?")
    assert covers_names(question, score(make_chunk("a.md", *code), 0, 9.0)) == 1.0
    assert covers_names(question, score(make_chunk("a.md", code[0]), 0, 9.0)) == 0.0
