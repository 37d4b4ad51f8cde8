import pytest

from tests.answering.made_evidence import make_chunk
from tutor.answering.disagreements.accounts import Account, fits_ask, is_plain_label, read_accounts, read_label
from tutor.answering.questions.kinds import Ask
from tutor.types import Location, Unit, UnitKind


def sentence(text: str, lead: str = "") -> Unit:
    return Unit(text, UnitKind.SENTENCE, Location(1, 1), lead=lead)


def row(text: str, header: str) -> Unit:
    return Unit(text, UnitKind.ROW, Location(1, 1), cells=tuple(text.split(" | ")), header=tuple(header.split(" | ")))


def accounts(unit: Unit, heading: str = "") -> list[tuple[str, str, set[str]]]:
    found: tuple[Account, ...] = read_accounts(unit, make_chunk("a.md", unit, heading=heading))
    return [(a.amount.text, a.amount.unit, set(a.key)) for a in found]


def test_a_clause_gives_its_figure_and_what_it_is_for() -> None:
    assert accounts(sentence("A sawmill costs about $4 million, and a windmill costs $9 million.")) == [
        ("$4 million", "$", {"sawmil"}),
        ("$9 million", "$", {"sawmil", "windmil"}),
    ]


def test_a_clause_with_two_figures_of_a_kind_gives_none() -> None:
    assert accounts(sentence("Of 500 billion words the mill read 300 billion words.")) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fleece: 50 kg of wool (30 kg for yarn)", ["50 kg"]),
        ("Fleece: 50 kg of wool (but lighter, since dry)", ["50 kg"]),
        ("Fleece of a ewe (50 kg)", ["50 kg"]),
        ("Fleece: 50 kg (sold for $40)", ["50 kg", "$40"]),
    ],
)
def test_what_is_said_in_brackets_beside_a_figure_is_left_out(text: str, told: list[str]) -> None:
    assert [amount for amount, *_ in accounts(sentence(text))] == told


def test_a_label_that_any_figure_may_have_leaves_the_subject_to_the_heading() -> None:
    assert accounts(sentence("Cost: $40 in hay"), heading="Lambing") == [("$40", "$", {"hay", "lamb"})]
    assert accounts(sentence("Ram: $40 in hay"), heading="Lambing") == [("$40", "$", {"hay", "ram"})]


def test_a_figure_without_a_subject_borrows_it_from_its_introduction_or_heading() -> None:
    assert accounts(sentence("Cost: $40", lead="Shearing a ewe:")) == [("$40", "$", {"ewe", "shear"})]
    assert accounts(sentence("Cost: $40"), heading="Lambing") == [("$40", "$", {"lamb"})]


def test_a_row_gives_one_account_a_cell_with_the_unit_of_its_column() -> None:
    assert accounts(row("Letters | 40 billion | $3 | blue", "Source | Size in tokens | Price | Colour")) == [
        ("40 billion", "token", {"letter"}),
        ("$3", "$", {"letter"}),
    ]


@pytest.mark.parametrize(
    ("text", "header", "label"),
    [
        ("Total | $900", "Item | Cost", "Total"),
        ("$4 million | $10,000", "Spinning | Weaving", ""),
        ("$4 million | $10,000", "", None),
        ("- | $10,000", "Spinning | Weaving", None),
    ],
)
def test_a_row_has_a_label_or_columns_that_name_its_cells(text: str, header: str, label: str | None) -> None:
    assert read_label(row(text, header)) == label


def test_rates_sizes_and_years_of_references_are_kept_apart() -> None:
    assert accounts(sentence("A ewe eats 2 kg per day."))[0][1] == "kilogram/"
    assert accounts(sentence('Wren et al. 1998, "On ewes and barns".')) == []
    (account,) = read_accounts(
        unit := sentence("The RX-2 drone flies 3 hours on 2 batteries."), make_chunk("a.md", unit)
    )[:1]
    assert "rx-2" in account.names
    assert any("batteri" in name for name in account.names)


def test_questions_give_no_accounts() -> None:
    assert accounts(sentence("Does a sawmill cost $4 million?")) == []


@pytest.mark.parametrize(
    ("ask", "text", "fits"),
    [
        (Ask.AMOUNT, "the hut is $40", True),
        (Ask.AMOUNT, "the hut is 40 feet high", False),
        (Ask.DURATION, "the trip takes 3 days", True),
        (Ask.SHARE, "half of the wool", True),
        (Ask.COUNT, "the farm has 40 ewes", True),
        (Ask.COUNT, "the farm costs $40", False),
        (Ask.QUANTITY, "the ticket is $40", True),
        (Ask.DATE, "the farm was built in 1874", True),
        (Ask.QUANTITY, "the farm was built in 1874", False),
    ],
)
def test_amounts_fit_the_kind_of_figure_asked_for(ask: Ask, text: str, fits: bool) -> None:
    (account,) = read_accounts(unit := sentence(text), make_chunk("a.md", unit, heading="Farm"))
    assert fits_ask(ask, account.amount) is fits


def test_labels_that_name_nothing_are_known() -> None:
    assert is_plain_label("Total cost")
    assert is_plain_label("费用")
    assert not is_plain_label("Shearing cost")
