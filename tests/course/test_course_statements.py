"""Code is told from text and cut into statements, each with its remark and the definition that it is part of."""

import pytest

from tutor.course.statements import cut_statements, find_code, find_definition

CODE = '''import ovens

# Pick the oven
oven = ovens.find("stone")  # holds the heat longest
oven.light()

def bake(
    loaves: int,
) -> int:
    """Bake a batch."""
    heat = oven.warm(
        to=230,  # degrees

        fuel="beech",
    )

    return loaves
'''.split("\n")


def test_statements_keep_their_comment_and_stay_whole_in_brackets() -> None:
    assert ["\n".join(CODE[start:end]) for start, end in cut_statements(CODE)] == [
        "import ovens",
        '# Pick the oven\noven = ovens.find("stone")  # holds the heat longest',
        "oven.light()",
        "\n".join(CODE[6:15]),
        "    return loaves",
    ]


def test_short_code_without_remarks_is_one_statement() -> None:
    assert cut_statements(["if hot:", "", "    bake()"]) == [(0, 3)]


def test_commands_are_statements_of_their_own() -> None:
    lines = ["pip install ovens", "pip install flour", ">>> heat", "230", ">>> fuel", "'beech'"]
    assert cut_statements(lines) == [(0, 1), (1, 2), (2, 4), (4, 6)]


def test_long_code_is_cut_between_lines() -> None:
    lines = ["prices = {", *(f'    "loaf {number}": {number}.50,' for number in range(40)), "}"]
    pieces = cut_statements(lines)
    assert len(pieces) > 2
    assert [index for start, end in pieces for index in range(start, end)] == list(range(len(lines)))


def test_code_knows_its_definition() -> None:
    lines = [*CODE, "class Oven:", "    fuel = 1", "    def warm(self):", "        self.lit = True"]
    assert find_definition(lines, CODE.index("    return loaves")) == 'def bake( """Bake a batch."""'
    assert find_definition(lines, len(lines) - 1) == "def warm(self):"
    assert find_definition(lines, len(lines) - 3) == "class Oven:"
    assert find_definition(lines, 2) == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Warm the oven so:\nfrom ovens import find\n\n# 1. Light it\noven = find(\n    'stone',\n)\nThen bake.",
            (1, 7),
        ),
        ("Look at it:\n>>> oven.heat\n230\nThe heat is in degrees.", (1, 3)),
        ("The heat is\n$$\nh = 2 t\n$$\nat noon.", (1, 4)),
    ],
)
def test_code_among_text(text: str, code: tuple[int, int]) -> None:
    assert list(find_code(text.split("\n"))) == [code]


def test_text_is_no_code() -> None:
    lines = ["The oven (a stone one) is hot.", "# First steps", "Bake a loaf; then rest.", "Costs: 3 + 4 = 7"]
    assert list(find_code(lines)) == []
