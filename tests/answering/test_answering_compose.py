from tutor.answering.compose import MAX_QUOTE_CHARS, Block, compose_blocks, count_words, join_sentences
from tutor.answering.questions.question import read_question
from tutor.text.figures import figure_values
from tutor.types import Chunk, Location, Unit, UnitKind

QUESTION = read_question("How much wool do the sheep give?")


def block(*units: Unit) -> Block:
    chunk = Chunk("1", "a.md", "Sheep", ("Wool",), "en", "", units, Location())
    return Block(chunk, units, 1.0)


def test_a_row_is_worded_with_its_column_names() -> None:
    row = Unit("Ewe | 3 kg", UnitKind.ROW, Location(4, 4), cells=("Ewe", "3 kg"), header=("Sheep", "Wool"))
    sentences, citations = compose_blocks(QUESTION, [block(row)])
    assert sentences[0].text == "Ewe — Wool: 3 kg."
    assert citations[0].quote == "Ewe | 3 kg"
    assert citations[0].context == "Wool > Sheep | Wool"


def test_a_list_is_one_sentence_after_its_lead_and_cites_its_lines() -> None:
    points = [Unit(text, UnitKind.BULLET, Location(n, n), lead="Sheep give:") for n, text in ((2, "wool"), (3, "milk"))]
    sentences, citations = compose_blocks(QUESTION, [block(*points)])
    assert join_sentences(sentences) == "Sheep give: wool; milk. [1]"
    assert (citations[0].quote, citations[0].location.line_start, citations[0].location.line_end) == (
        "wool\nmilk",
        2,
        3,
    )


def test_a_unit_without_end_is_shortened_and_not_lost() -> None:
    for text in (" ".join(f"Sheep {n} gave wool" for n in range(400)), "羊毛很多，" * 200, "x" * 2000):
        sentences, citations = compose_blocks(QUESTION, [block(Unit(text, UnitKind.SENTENCE, Location(1, 1)))])
        assert text.startswith(citations[0].quote)
        assert 0 < len(citations[0].quote) <= MAX_QUOTE_CHARS
        assert count_words(sentences[0].text) <= 110
        assert figure_values(sentences[0].text) <= figure_values(citations[0].quote)


def test_a_long_row_loses_its_end_in_text_and_quote_alike() -> None:
    cells = tuple(f"about {n} kg of fine white wool" for n in range(60))
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(1, 1), cells=cells, header=tuple("abc"))
    sentences, citations = compose_blocks(QUESTION, [block(row)])
    assert sentences
    assert figure_values(sentences[0].text) <= figure_values(citations[0].quote)


def test_the_figure_asked_for_comes_first_and_columns_without_figures_are_left_out() -> None:
    row = Unit(
        "Ewe | 3 kg | 60% | hills",
        UnitKind.ROW,
        Location(4, 4),
        cells=("Ewe", "3 kg", "60%", "hills"),
        header=("Sheep", "Wool", "Part", "Place"),
    )
    sentences, citations = compose_blocks(read_question("What share of the flock are ewes?"), [block(row)])
    assert sentences[0].text == "Ewe — Part: 60%; Wool: 3 kg."
    assert citations[0].quote == "Ewe | 3 kg | 60% | hills"


def test_a_column_is_named_by_the_symbol_of_a_unit() -> None:
    cells, header = ("Kiln", "2,900", "80"), ("Thing", "Power (MWh)", "Bowls")
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(4, 4), cells=cells, header=header)
    sentences, _ = compose_blocks(read_question("How many megawatt-hours does the kiln burn?"), [block(row)])
    assert sentences[0].text == "Kiln — Power (MWh): 2,900."


def test_the_name_of_the_section_names_no_column() -> None:
    cells, header = ("Ewe", "Texel", "3 kg"), ("Sheep", "Breed", "Wool")
    row = Unit("Ewe | Texel | 3 kg", UnitKind.ROW, Location(4, 4), cells=cells, header=header)
    sentences, _ = compose_blocks(read_question("What kind of ewe is in the wool table?"), [block(row)])
    assert sentences[0].text == "Ewe — Breed: Texel; Wool: 3 kg."


def test_a_row_named_total_says_of_what() -> None:
    cells, header = ("Total", "$900"), ("Item", "Cost")
    row = Unit(
        "Total | $900", UnitKind.ROW, Location(4, 4), lead="Shearing shed: Item | Cost", cells=cells, header=header
    )
    sentences, _ = compose_blocks(read_question("How much is it in all?"), [block(row)])
    assert sentences[0].text == "Shearing shed: Total — Cost: $900."


def test_a_row_without_a_label_is_worded_by_its_columns() -> None:
    cells, header = ("$4 million", "$10,000"), ("Spinning", "Weaving")
    row = Unit("$4 million | $10,000", UnitKind.ROW, Location(4, 4), cells=cells, header=header)
    sentences, _ = compose_blocks(read_question("How much does weaving cost?"), [block(row)])
    assert sentences[0].text == "Weaving: $10,000."


def test_rows_that_read_alike_are_one_sentence_with_both_places() -> None:
    rows = [
        Unit(
            f"绿茶 | {price}元 | 2分钟",
            UnitKind.ROW,
            Location(4, 4),
            cells=("绿茶", f"{price}元", "2分钟"),
            header=("茶", "价格", "时间"),
        )
        for price in (300, 450)
    ]
    sentences, citations = compose_blocks(read_question("绿茶要泡多久？"), [block(row) for row in rows])
    assert [(s.text, s.citations) for s in sentences] == [("绿茶 — 时间：2分钟。", (1, 2))]
    assert len(citations) == 2


def test_points_too_long_for_an_answer_are_shown_by_their_first_sentences() -> None:
    lead = "A flock has these dangers:"
    texts = [f"{name}. {' '.join(['They come at night and nobody sees them.'] * 10)}" for name in ("Wolves", "Thieves")]
    points = [Unit(text, UnitKind.BULLET, Location(n, n), lead=lead) for n, text in enumerate(texts, 2)]
    sentences, citations = compose_blocks(read_question("What are the dangers of a flock?"), [block(*points)])
    assert sentences[0].text == "A flock has these dangers: Wolves; Thieves."
    assert citations[0].quote == "Wolves.\nThieves."


def test_two_sentences_together_stay_within_eighty_words_as_they_are_shown() -> None:
    long = "Sheep gave " + "1,000 kg and " * 14 + "wool."
    blocks = [block(Unit(text, UnitKind.SENTENCE, Location(1, 1))) for text in (long, long.replace("Sheep", "Goats"))]
    sentences, _ = compose_blocks(QUESTION, blocks)
    assert len(sentences) == 1
    assert count_words("Sheep gave 1,000 kg") == 5


def test_the_number_of_a_thing_names_no_column() -> None:
    header = ("Ferry", "CO2", "Yard")
    row = Unit("Mark 2 | 40 | Maro", UnitKind.ROW, Location(4, 4), cells=("Mark 2", "40", "Maro"), header=header)
    sentences, _ = compose_blocks(read_question("What is known of Mark 2?"), [block(row)])
    assert sentences[0].text == "Mark 2 — CO2: 40; Yard: Maro."


def test_who_made_a_thing_is_shown_by_the_column_that_says_so() -> None:
    header = ("Ferry", "Seats", "Builder")
    row = Unit("Mark 2 | 40 | Maro", UnitKind.ROW, Location(4, 4), cells=("Mark 2", "40", "Maro"), header=header)
    sentences, _ = compose_blocks(read_question("Who made the Mark 2?"), [block(row)])
    assert sentences[0].text == "Mark 2 — Builder: Maro."


def test_the_column_in_the_unit_asked_for_is_shown_alone() -> None:
    cells, header = ("K9", "31", "1,287", "1,900"), ("Kiln", "Firing time (days)", "Power (MWh)", "Coal (tons)")
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(4, 4), cells=cells, header=header)
    sentences, _ = compose_blocks(read_question("How many megawatt-hours does firing the K9 take?"), [block(row)])
    assert sentences[0].text == "K9 — Power (MWh): 1,287."


def test_the_column_of_makers_is_shown_alone_where_they_are_asked_for() -> None:
    cells, header = ("K9", "31", "Norling"), ("Kiln", "Days", "Manufacturer")
    row = Unit(" | ".join(cells), UnitKind.ROW, Location(4, 4), cells=cells, header=header)
    sentences, _ = compose_blocks(read_question("Who built the K9?"), [block(row)])
    assert sentences[0].text == "K9 — Manufacturer: Norling."


def test_the_other_side_of_a_comparison_may_take_all_words_of_an_answer() -> None:
    long = "Sheep gave " + "1,000 kg and " * 13 + "wool."
    blocks = [block(Unit(text, UnitKind.SENTENCE, Location(1, 1))) for text in (long, long.replace("Sheep", "Goats"))]
    sentences, _ = compose_blocks(read_question("Compare sheep with goats."), blocks)
    assert len(sentences) == 2
