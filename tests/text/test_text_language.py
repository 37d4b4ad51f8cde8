import pytest

from tutor.text.language import count_han, detect_language, has_han


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("What does it cost?", "en"),
        ("LoRA 和 full fine-tuning 有什么区别", "zh"),
        ("Distillation（蒸馏）means that a small model learns from a large one.", "en"),
        ("預訓練要多久", "zh"),
        ("Orlen Ferry ticket price 多少", "zh"),
        ("What does 多少 mean?", "en"),
        ("これはテストです", "ja"),
        ("시험입니다", "ko"),
        ("12,5 %", "und"),
        ("", "und"),
    ],
)
def test_language_follows_the_script(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_han_is_counted() -> None:
    assert count_han("GPU 很贵") == 2
    assert has_han("很")
    assert not has_han("GPU")
