"""Names that a Chinese text writes in Chinese stand for those of a question in Latin letters."""

from __future__ import annotations

from tests.answering.made_evidence import make_chunk, score
from tutor.answering.demands.latinforms import is_spelt, is_spelt_somewhere
from tutor.types import Location, Unit, UnitKind

TEXT = "渡轮公司把船票卖给沃尔玛和微软。"


def test_a_firm_is_known_by_its_chinese_name() -> None:
    assert is_spelt("walmart", TEXT)
    assert is_spelt("Microsoft", TEXT)
    assert not is_spelt("amazon", TEXT)
    assert not is_spelt("ferry", TEXT)


def test_only_passages_in_chinese_are_read_so() -> None:
    unit = Unit(TEXT, UnitKind.SENTENCE, Location())
    assert is_spelt_somewhere("walmart", [score(make_chunk("a.md", unit, language="zh"), 0, 1.0)])
    assert not is_spelt_somewhere("walmart", [score(make_chunk("a.md", unit), 0, 1.0)])
