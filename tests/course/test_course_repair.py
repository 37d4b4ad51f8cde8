"""Repair of wrongly decoded text: what is certain is mended, what is real stays, lines never move."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.course.repair import find_damage, repair_lines

CLEAN = [
    "🚀 Why bees dance",
    "They’ve found food, and they’re telling the hive. It’s a map.",
    "The word “waggle” says it all.",
    "A jar costs €12 or €45… and 3 × 4 jars are 12.",
    "1️⃣ Scouts",
    "- ✅ Scouts fly first",
    "- ❌ Drones don’t dance",
    "Nectar → Honey",
    "├── Time: 5 weeks",
    "└── Cost: $30",
    "═════════════",
    "Don’t disturb the hive! 🐝",
]


def damage(text: str, codec: str) -> str:
    """Read UTF-8 through another character set and drop the control characters, as some crawlers do."""
    shown = text.encode("utf-8").decode(codec, "ignore")
    return "".join(c for c in shown if not 0x7F <= ord(c) <= 0x9F)


@pytest.mark.parametrize("codec", ["iso8859_7", "latin_1", "iso8859_9"])
def test_lossy_damage_is_mended_by_position(codec: str) -> None:
    mended = repair_lines([damage(line, codec) for line in CLEAN])
    assert mended[0].endswith("Why bees dance")
    assert mended[1:4] == CLEAN[1:4]
    assert mended[4] == CLEAN[4]
    assert mended[5:7] == ["- • Scouts fly first", "- • Drones don’t dance"]
    assert mended[7:10] == CLEAN[7:10]
    assert set(mended[10]) == {"─"}
    assert mended[11] == "Don’t disturb the hive!"


def test_lossless_damage_is_mended() -> None:
    assert repair_lines(["The cafÃ© is open"]) == ["The café is open"]
    said = "It’s a “small” café".encode().decode("cp1252", "ignore")
    assert repair_lines([said]) == ["It’s a “small” café"]


@pytest.mark.parametrize(
    "text",
    [
        "Η βάση δεδομένων είναι μεγάλη και β είναι γράμμα.",
        "Let β be the slope and π the share: y = α + βx, β = 0.9 and π·r².",
        "Le château a été bâti sur la côte, malgré les dégâts et l'appât.",
        "Cântecul este frumos și pâinea este bună.",
        "Die Größe β → 3 kostet 5 €, “quoted” – it’s fine ✅",
        "预训练 β 测试 “引号” → 结果",
    ],
)
def test_real_letters_survive(text: str) -> None:
    assert repair_lines([text] * 5) == [text] * 5


def test_greek_text_with_english_names_is_not_damage() -> None:
    assert find_damage("Το βιβλίο της Sarah Connor και η βόλτα στο Paris. Ο John's β είναι 3.") is None


def test_lone_marks_are_list_marks_after_an_introduction_and_arrows_between_steps() -> None:
    marks = [
        damage(x, "iso8859_7") for x in ["It’s what they’re for:", "✅", "Wax", "✅", "Honey", "", "Egg", "↓", "Bee"]
    ]
    assert [repair_lines(marks)[i] for i in (1, 3, 7)] == ["•", "•", "↓"]


def test_figures_are_never_changed() -> None:
    lines = ["It’s 5–7 days, they’re 1,400 ± 20", "cost: €3.5 – €4", "x ≤ 5 and y ≥ 7.25", "1️⃣ 23% → 45%"]
    mended = repair_lines([damage(line, "iso8859_7") for line in lines])

    def digits(line: str) -> str:
        return "".join(c for c in line if c.isdigit())

    assert [digits(line) for line in mended] == [digits(line) for line in lines]
    assert mended[0] == lines[0]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="ab’“”–→ 5€…\u2028\x85é✅🚀βπ:.-|├─", max_size=30), max_size=8))
def test_number_of_lines_and_plain_words_never_change(lines: list[str]) -> None:
    for variant in (lines, [damage(line, "iso8859_7") for line in lines], [damage(line, "latin_1") for line in lines]):
        mended = repair_lines([*variant, damage("It’s they’re we’ll", "iso8859_7")])
        assert len(mended) == len(variant) + 1
        for before, after in zip(variant, mended, strict=False):
            assert [c for c in after if c in "ab5"] == [c for c in before if c in "ab5"]
            assert not set(after) & set("\n\r\x85\u2028")
