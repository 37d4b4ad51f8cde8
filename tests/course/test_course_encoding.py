"""Encodings: every text comes out as it was written."""

from __future__ import annotations

import pytest

from tutor.course.encoding import decode_text
from tutor.errors import ReadError

CHINESE = "蜜蜂通过跳舞告诉同伴花在哪里。\n一只工蜂一生大约酿造 1.5 克蜂蜜，成本很低。\n"
TRADITIONAL = "蜜蜂透過跳舞告訴同伴花在哪裡。\n一隻工蜂一生大約釀造 1.5 克蜂蜜，成本很低。\n"
WESTERN = "The “waggle” dance isn’t random – café owners say it’s naïve.\nA jar costs €12.\n"
FRENCH = "Le château a été détruit, déjà l'été dernier. Où est la clé ?\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"])
@pytest.mark.parametrize("repeat", [1, 40])
def test_chinese(codec: str, repeat: int) -> None:
    assert decode_text((CHINESE * repeat).encode(codec)) == CHINESE * repeat


@pytest.mark.parametrize("text", ["蜜蜂", "一只工蜂。", "预训练需要大量数据"])
def test_short_chinese_in_gb18030(text: str) -> None:
    assert decode_text(text.encode("gb18030")) == text


@pytest.mark.parametrize("repeat", [1, 40])
def test_traditional_chinese_in_big5(repeat: int) -> None:
    assert decode_text((TRADITIONAL * repeat).encode("big5")) == TRADITIONAL * repeat


@pytest.mark.parametrize("text", [WESTERN, FRENCH])
def test_western_text_in_cp1252(text: str) -> None:
    assert decode_text(text.encode("cp1252")) == text


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_english_in_utf16(codec: str) -> None:
    assert decode_text(WESTERN.encode(codec)) == WESTERN


def test_mixed_chinese_and_english_in_gb18030() -> None:
    text = "Pretraining（预训练）costs $4 million. Fine-tuning（微调）is cheap.\n"
    assert decode_text(text.encode("gb18030")) == text


def test_line_ends_become_one_kind() -> None:
    assert decode_text(b"one\r\ntwo\rthree\n") == "one\ntwo\nthree\n"


def test_one_broken_byte_does_not_change_the_encoding() -> None:
    data = CHINESE.encode() * 5 + b"\xff" + CHINESE.encode()
    assert decode_text(data).count("蜜蜂") == 6


def test_cut_end_is_still_utf8() -> None:
    assert decode_text(CHINESE.encode()[:-2]).startswith("蜜蜂通过")


def test_binary_is_refused() -> None:
    with pytest.raises(ReadError, match="binary"):
        decode_text(bytes(range(256)) * 20)
