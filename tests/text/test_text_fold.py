from hypothesis import given
from hypothesis import strategies as st

from tutor.text.fold import fold, list_simplified


def test_width_case_script_and_marks_fold_together() -> None:
    assert fold("ＧＰＴ－３") == fold("gpt-3")
    assert fold("預訓練") == fold("预训练")
    assert fold("“don’t”") == '"don\'t"'
    assert fold("a—b–c") == "a-b-c"
    assert fold("Maizière, Zürich") == "maiziere, zurich"
    assert fold("がギ각") == "がギ각"


@given(st.text(max_size=60))
def test_folding_is_deterministic_and_lower(text: str) -> None:
    assert fold(text) == fold(text)
    assert fold(fold("Ａ" + text)) == fold(fold("a" + text))


def test_traditional_text_is_simplified_by_words_and_by_characters() -> None:
    assert list_simplified("軟體") == ("软件", "软体")
    assert list_simplified("渡輪") == ("渡轮",)
    assert list_simplified("软件 and LoRA") == ("软件 and LoRA",)
