"""Look for what is said in a video: only transcripts count, and the words that name the source say nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tutor.answering.questions.recordings import is_of_recording
from tutor.types import Passage

# Transcripts are few beside the other lessons: so many passages that theirs are among them.
PASSAGES_WITH_SPEECH = 300
# How many passages of transcripts in a row are as good as the first: where a passage of speech ends is chance.
EQUAL_PASSAGES = 4
# What asks for the place, names the source or the one who speaks; left out, the question is what is said there.
_FRAME = re.compile(
    r"\b(?:when|where|at (?:what|which) (?:time|point|minute|second|moment)|(?:which|what) (?:part|minute|moment)"
    r"|timestamp)\b|\b(?:in|of|during) the (?:video|lecture|recording|talk|clip|vid|transcript)\b"
    r"|\b(?:is|are|was|were|does|do|did) (?:(?:he|she|they|it|the"
    r" (?:speaker|lecturer|teacher|presenter|host|instructor|professor|narrator))\b)?"
    r"|\b(?:talk|speak|say|mention|bring up|discuss|describe|explain|call|announce|start|begin|come up|encourage|advise"
    r"|recommend|suggest|warn|urge|think)(?:s|e?d|ing)?\b"
    r"(?: (?:about|of|on|with))?|\b(?:said|spoken?|told|brought up|in the)\b"
    r"|(?:在)?(?:这个|那个)?(?<![下上]一个)(?<![下上]个)(?:视频|影片|讲座|录像|录音|演讲)(?:中|里|的)?|^想?(?:回看|重看|再看|回放)|那一?段(?=[，,、]|$)|(?:他|她|老师|讲师|主讲人?|讲者|演讲者|[讲授]课的?人|讲课者|(?:讲|拍|做|录)(?:视频|影片|课)的人)(?:是)?(?:在)?"
    r"|(?:大概|大约)?(?:在|是)?(?:几分几秒|几分钟?|第几[分秒]钟?|哪一?[分秒]钟?|哪一?段|什么时[候间]点?|何时|什么地方|哪里|哪个位置|哪个时[间刻]点?)(?:的时候)?"
    r"|(?:讲|提|说|谈|聊)(?:到|过|起|及)?(?:了)?|开始|建议|推荐|鼓励|提醒|警告|呼吁|评价",
    re.IGNORECASE,
)

# What somebody does by saying something, as it is asked, and by which words it is done.
_ACTS = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for asked, told in (
        (
            r"\bthank\w*|\bgratitude\b|\bgrateful\b|感谢|致谢|道谢",
            r"\bthank|\bgrateful\b|\bgratitude\b|\bappreciate|感谢|谢谢",
        ),
        (
            r"\bnext (?:one|video|lesson|episode|part|time)\b|\bpreview|\bcoming up\b|\bcomes next\b"
            r"|预告|下一?(?:个视频|集|讲|节|期)|接下来要讲",
            r"\bnext (?:video|lesson|episode|part|time|week)\b|\bin the next\b|下一?(?:个视频|集|讲|节|期|次)",
        ),
        (
            r"\bgreet|\bwelcome|\bintroduce (?:him|her|them)sel|问好|打招呼|自我介绍",
            r"\bwelcome\b|\bhello\b|\bmy name\b|大家好|欢迎",
        ),
        (r"\bapologi[sz]|\bsorry\b|道歉|抱歉", r"\bsorry\b|\bapolog|抱歉|对不起"),
        (r"\bsays? (?:good)?bye\b|\bsign off\b|告别|道别", r"\bbye\b|\bsee you\b|再见"),
    )
)


def performs_act(question: str, text: str) -> bool:
    """Tell whether a text does by its words what a question asks that somebody does: thanks, greets, looks ahead."""
    return any(asked.search(question) and told.search(text) for asked, told in _ACTS)


def strip_frame(question: str) -> str:
    """Return what a question about a place in a video asks for: without what names the video, its speaker, the time."""
    kept = " ".join(_FRAME.sub(" ", question).split()).strip(" ?？")
    return kept or question


def keep_speech(passages: Sequence[Passage], *, timed: bool = False) -> list[Passage]:
    """Return the passages of transcripts, best first, the first few of them as equals; all where none is of one.

    What is only the script of a video is left out where a place in one is asked for, in `timed` passages.
    """
    spoken = [
        passage
        for passage in passages
        if passage.chunk.location.time_start is not None or (not timed and is_of_recording(passage.chunk))
    ]
    best = [replace(passage, rank=1, score=spoken[0].score) for passage in spoken[:EQUAL_PASSAGES]]
    rest = [replace(passage, rank=rank) for rank, passage in enumerate(spoken[EQUAL_PASSAGES:], 2)]
    return best + rest or list(passages)
