"""The terms of the field are found by any form in either language."""

from __future__ import annotations

from tutor.retrieval.fieldterms import find_term_mentions, find_terms


def test_a_term_is_found_by_any_form() -> None:
    assert find_terms("finetuning") == find_terms("微调") != ()
    assert find_terms("ferry boat") == ()


def test_mentions_are_found_in_order() -> None:
    assert [term.english for term in find_term_mentions("先预训练，后微调。")] == ["pre-training", "fine-tuning"]
