"""An encoder without Chinese is given a gloss."""

import pytest

from tests.fakes import HashEncoder
from tutor.retrieval.bridge import bridge_encoder
from tutor.retrieval.dictionary import Dictionary
from tutor.retrieval.translate import Translator

DICTIONARY = Dictionary(iter(("渡輪 渡轮 [du4 lun2] /ferry/", "冬天 冬天 [dong1 tian1] /winter/")))


def test_chinese_is_encoded_by_its_gloss_and_the_rest_as_it_is():
    inner = HashEncoder(readable=("en",))
    bridged = bridge_encoder(inner, Translator(None, lambda: DICTIONARY))
    assert [bridged.reads(language) for language in ("en", "zh", "ja")] == [True, True, False]
    vectors = bridged.encode(["冬天的渡轮", "The winter ferry"])
    assert inner.texts == ["winter ferry", "The winter ferry"]
    assert vectors[0] @ vectors[1] == pytest.approx(1.0, abs=1e-5)


def test_the_identity_depends_on_encoder_and_gloss():
    translator = Translator(None, lambda: DICTIONARY)
    one, two = (bridge_encoder(HashEncoder(f"hash:{n}", readable=("en",)), translator).identity for n in (1, 2))
    assert one.startswith("hash:1+")
    assert one != two
    assert one == bridge_encoder(HashEncoder("hash:1", readable=("en",)), Translator(None)).identity


def test_an_encoder_that_reads_chinese_is_left_alone():
    encoder = HashEncoder()
    assert bridge_encoder(encoder, Translator(None)) is encoder
