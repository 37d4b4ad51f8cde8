"""Word a topic of a lesson as what a learner should be able to say or do."""

from __future__ import annotations

import re

from tutor.quiz.open_questions import HAN_VERSUS, VERSUS
from tutor.text.language import has_han

_ASKS = re.compile(r"[?？]$")
_INDIRECT = re.compile(r"^(?:how|why|when|where|what|which|who)\b", re.IGNORECASE)
_HAN_INDIRECT = re.compile(r"为什么|为何|如何|怎样|怎么|什么|哪[些个种]")
_WORDED = re.compile(r"^(?:What is meant by “(.+)”\?|(?:Explain|说明)“(.+)”|Explain “(.+)”|Explain ([^“]+ vs\.? .+))$")
_DO = re.compile(
    r"^(?:build|create|train|evaluate|split|plot|deploy|convert|choose|select|find|visuali[sz]e|decide on|define"
    r"|balance|prepare|clean|test|improve|reduce|avoid|detect|configure|use|run|load|save|explore|implement|measure"
    r"|calculate|compare|collect|write|make|set up|fine-tune|tune|view|remove) (?=[a-z\"“‘'(A-Z])",
    re.IGNORECASE,
)
_HAN_DO = re.compile(
    r"^(?:构建|建立|创建|训练|评估|拆分|绘制|部署|转换|选择|可视化|决定|定义|平衡|准备|清洗|测试|改进|减少|避免|检测|配置|使用"
    r"|运行|保存|查看|实现|测量|收集|编写|制作)"
    r"(?!.*(?:[：:–—]| - |(?<![你您我])的|策略|流程|方法|技术|工具|过程|步骤|原则|指标|图)).{2,}"
    r"|^[将把].{2,}(?:转换|变为|变成|转为|保存|分为|拆分)"
)


def word_topic(text: str, language: str, *, is_defined: bool) -> str:
    """Return a topic as an objective: what a term means, how to do something, or what is to be explained.

    Questions stay as they are.
    """
    if _ASKS.search(text):
        return text
    chinese = language == "zh" or has_han(text)
    if is_defined:
        return f"什么是{text}？" if chinese else f"What is meant by {_quote(text)}?"
    if chinese:
        if HAN_VERSUS.match(text) or _HAN_INDIRECT.search(text):
            return f"说明{text}"
        return f"说明如何{text}" if _HAN_DO.match(text) else f"说明{_quote(text)}"
    if VERSUS.match(text) or _INDIRECT.match(text):
        return f"Explain {_lower_first(text)}"
    return f"Explain how to {_lower_first(text)}" if _DO.match(text) else f"Explain {_quote(text)}"


def unwrap_topic(text: str) -> str:
    """Return the topic of an objective that `word_topic` worded from a heading or a term; other texts as they are."""
    match = _WORDED.match(text)
    if match is None:
        return text
    return next(group for group in match.groups() if group)


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _quote(text: str) -> str:
    """Return a text in quotes, its own quotes turned into single ones."""
    inner = re.sub(r"[“”\"]", lambda m: "’" if m.group() == "”" else "‘", text)
    if text.count('"') == 2:
        inner = re.sub(r"\"([^\"]*)\"", r"‘\1’", text)
    return f"“{inner}”"
