"""Reword Chinese sentences that speak with the reader, so that they can stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.quiz.generation.wellformed import close_sentence

# The first three are for both languages.
ASIDE = re.compile(
    r"\s*[(（](?:[^()（）]*\b(?:above|below|later|code block|see|learn more|remember|here|lesson"
    r"|this|these|we|you|our|your)"
    r"\b[^()（）]*|[^()（）]*(?:代码块|参阅|参见|下方|上方|下文|上文|了解|我们|你|您|本课)[^()（）]*)[)）]",
    re.IGNORECASE,
)
# A colon is left where a sentence introduced code, or words in brackets.
OPEN_END = re.compile(r"(?<!following)(?<!follows)(?<!like this)(?<!below)(?<!如下)(?<!以下)\s*[:：]\s*[.。]?$")
HEADING_NOISE = re.compile(
    r"^(?:\d+(?:\.\d+)*[.)]?\s+|(?:exercise|练习)\s*[-–—:：]\s*|(?:the|a|an|your|our)\s+)+", re.IGNORECASE
)
_HAN_FRAME = re.compile(
    r"^(?:(?:正如|如)?(?:我们|你|您)?(?:之前|前面|已经)?(?:所)?(?:提到|说过|看到|知道|讨论"
    r"|学到)(?:过)?的?(?:那样)?，"
    r"|(?:请|需要|重要的是要?|值得)?(?:记住|注意|强调)(?:的是)?[，：]|(?:你|您"
    r"|我们)(?:可能)?(?:还|也)?(?:应该)?知道，)"
)
_HAN_TAIL = re.compile(
    r"(?:；|，)(?P<link>(?:所以|因此|因为|然后|接着|而|但是?|并且?|这里|现在|接下来"
    r"|在这里)*)(?:让?我们|你|您|让我|本课)[^；]*$"
)
_HAN_DEPENDENT = re.compile(
    r"^(?:如果|若|为了|即使|尽管|虽然|当|因为|由于|一旦|除非|随着|在|对于|关于|根据|通过|从"
    r"|除了)[^，]*$|[后时中下里]$|，在[^，]*$"
)
_HAN_IF = re.compile(r"(?:如果|若|当|即使|虽然|尽管|一旦|为了|除非)")
# What is left of a sentence without its reader, where it has no subject or tells of the lesson's own work.
_HAN_LEFT_OVER = re.compile(
    r"^(?:可以|在[^，A-Za-z]{0,6}(?:过程|情况|期间|步骤)中?[，下]|需要|应该|希望"
    r"|正在|能|想|不过|首先|现在|无法)|现在|任务|，请|吧。?$|已经?|这是|：。$|正在做|^\s*。"
    r"|那么正在|^[^，]{1,6}，(?:涉及|定义)|^(?:数据集?|分数|结果|模型|工作)(?:中|里)?还?(?:有|已|包含|是)"
)
_HAN_DEMONSTRATIVE = re.compile(
    r"^(?:该|此|这个|这一|这种|这款|本)(?P<noun>[\u4e00-\u9fff]{2,4}?)(?=[包含由是有具提会可能将以用描的中])"
)
_HAN_PERSON_DOES = re.compile(
    r"(?:你|您|我们)(?=(?:也|还|就|都|只|可能|通常|往往|一般)?(?:可以|能够?|不能|无法|需要|必须|应该|应当|想要?))"
    r"|(?<=如果)(?:你|您|我们)(?!的)|(?<=当)(?:你|您|我们)(?=需要|使用|想|有|.*，(?:它|这)?被?(?:称为|叫做))|(?:你|您)(?=正在|希望|有兴趣|选择)"
)
_HAN_PERSON_OWNS = re.compile(r"(?:你|您)(?:自己)?的\s*")
_HAN_PERSON_HELPED = re.compile(r"(帮助|允许|便于|方便|有助于|可供|支持|要求|提醒|指导)(?:你|您|我们)")
_HAN_PERSON_LET = re.compile(r"(让|使得?)(?:你|您)|(使得?)我们")
_HAN_PERSON = re.compile(r"我|你|您|咱")


def reword_in_chinese(text: str, heading: Sequence[str]) -> Iterator[str]:
    """Yield the forms of a sentence that may stand alone, the nearest to it first."""
    plain = _name_han_heading(OPEN_END.sub("。", _HAN_FRAME.sub("", ASIDE.sub("", text))), heading)
    for form in dict.fromkeys((plain, _cut_han_tail(plain))):
        if not form:
            continue
        yield form
        impersonal = _HAN_PERSON_DOES.sub("", _HAN_PERSON_HELPED.sub(r"\1", _HAN_PERSON_OWNS.sub("", form))).strip()
        impersonal = _HAN_PERSON_LET.sub(lambda m: f"{m.group(1) or m.group(2)}人", impersonal)
        if not _HAN_PERSON.search(impersonal) and not _HAN_LEFT_OVER.search(impersonal):
            yield impersonal


def _cut_han_tail(text: str) -> str:
    match = _HAN_TAIL.search(text)
    if match is None:
        return ""
    cut = text[: match.start()].rstrip("，：。")
    goes_on = match["link"] or match.group().startswith("；")
    dependent = _HAN_DEPENDENT.search(re.sub(r"[（(][^（）()]*[)）]", "", cut)) or (not goes_on and _HAN_IF.match(cut))
    return "" if dependent else close_sentence(cut)


def _name_han_heading(text: str, heading: Sequence[str]) -> str:
    match = _HAN_DEMONSTRATIVE.match(text)
    if match is None or not heading:
        return text
    named = HEADING_NOISE.sub("", heading[-1]).strip()
    if not named.endswith(match["noun"]) or not 1 <= len(named) - len(match["noun"]) <= 14:
        return text
    return named + text[match.end() :]
