"""Tell a question for what a thing can do, or is used for, and the points of a list that tells it."""

from __future__ import annotations

import re
from collections.abc import Set

from tutor.text.words import tokenize
from tutor.types import Chunk, Unit, UnitKind

USE = 2.6  # for a point of a list of uses; set by hand
_WORK = r"(?:work|jobs?|tasks?|chores?|things?|duties|stuff)"
_CAN = r"(?:can|could|does|did|will|would|is|are)"
_NOT_ASKER = r"(?!i\b|you\b|we\b|one\b)"
_ASKS = re.compile(
    rf"\bwhat(?: else| all)? (?:can|could|does|do|will) {_NOT_ASKER}(?:[\w'’.-]+ ){{1,5}}(?:do|help)\b"
    r"(?! (?:about|if|when|to (?:avoid|prevent)|before|after|instead|differently|wrong)\b)(?: (?:for|with) |[^\w]*$|,)"
    rf"|\b(?:what|which) (?:(?:kinds?|sorts?|types?) of )?(?:[\w-]+ )?{_WORK} {_CAN} {_NOT_ASKER}(?:the |an? )?"
    r"[\w'’-]+(?: [\w'’-]+){0,3} (?:do|handle|take|help|perform|carry|suddenly|now|already|also)\b"
    r"|\bwhat(?: else)? (?:is|are|can|was|were) (?!i\b|you\b)(?:[\w'’-]+ ){1,5}?(?:be )?"
    r"(?:used|good|useful|handy) for\b"
    rf"|\b(?:everything|anything|all(?: the)?(?: {_WORK})?|(?:the )?{_WORK}) (?:that )?{_NOT_ASKER}"
    r"(?:[\w'’.-]+ ){1,4}"
    r"(?:(?:can|could) (?:do|handle|help|perform|carry)|does|performs?|performing|handles?|carries out|takes care of)\b"
    rf"|^\W*(?:list |the )*{_WORK} (?:that )?{_NOT_ASKER}(?:[\w'’.-]+ ){{1,4}}{_CAN} "
    r"(?:do|handle|take|help|perform|carry)\b"
    rf"|\b(?:what|which) (?:kinds? of )?{_WORK} (?:do|does|did|can|could|will|would) [^?]{{2,40}}? "
    r"(?:give|hand|leave|entrust|assign)(?: over)? (?:it )?to\b"
    r"|['’]s? (?:abilities|capabilities|skills|uses|use cases)\W*$"
    r"|[拿用让][^，,？?]{1,12}[来去]?(?:做|干|处理|完成)(?:什么|哪些|哪几|啥)(?:工作|事|活|任务)"
    r"|\bwhat (?:can|could|do|does|did|would|might|will) [^?]{2,40} use (?!them\b)[^?]{2,30} for\b"
    r"|\buse cases\b|\b(?:uses|applications|capabilities|abilities) (?:of|does|do|has|have|can)\b"
    r"|\b(?:what|which) (?:(?:other|new|extra|main|key) )?(?:uses|applications|capabilities|abilities|skills)\b"
    r"|能(?:够|拿来|用来|用于|给|替|为|帮助?|[他她它我你]|们|[一-鿿]{1,4}?(?=做|干)){0,3}(?:做|干|处理|完成|胜任|承担)"
    r"(?:什么|哪些|哪几|啥|些什么|些啥)"
    r"|可以(?:拿来|用来|用于|帮[一-鿿]{0,4}?|替[一-鿿]{1,4}?)?(?:做|干|处理|完成)(?:什么|哪些|哪几|啥|些什么)"
    r"|(?:使用|应用)场景|用例|(?:用途|用处|本领|本事|能力|功能)(?:有|是|包括)?(?:哪|什么|啥)|哪[些几][个种]?(?:用途|用处|能力|功能|本领)"
    r"|派(?:得|上|什么|啥)+用场|有(?:什么|啥|哪些)用[处途]?",
    re.IGNORECASE,
)
# Words by which uses are asked for; a list of them need not hold any.
ASKING_USES = re.compile(
    rf"\b(?:kinds?|sorts?|types?) of (?=\w)|\b{_WORK}\b|\btakes? (?:off|over|on)\b|\boff\b(?=[^?]*\bhands\b)|\bhands\b"
    r"|\b(?:everything|performs?|performing|handles|carries out)\b"
    r"|\b(?:help|handle|perform|used?|useful|handy|good) (?:with|for)\b|\ball of (?:it|them)\b|\bin full\b"
    r"|\buse cases\b|\b(?:uses|applications|capabilities|abilities|skills|suddenly|extra)\b"
    r"|能?(?:拿来|用来|用于)?(?:做|干|处理|胜任)(?:什么|哪些|哪几|啥|些什么)[些个件]?(?:活儿?|事情?|工作|任务)?|(?:使用|应用)场景|用例|帮我",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\b(?:what|things|tasks|jobs|work)\b.{1,40}\b(?:can|could|does|do)\b|\b(?:can|could)(?: be used| help| do)?\b\W*$"
    r"|\buse cases?\b|\buses?\b|\bused (?:for|to|in)\b|\bapplications?\b|\bcapabilit|\babilit|\bskills?\b"
    r"|\bfunctions?\b|\bgood for\b|\bhelps? (?:with|you|to)\b"
    r"|用途|用例|场景|应用|用处|功能|能力|能做|会做|可以做|可用[于来]|用[于来]做?|本领",
    re.IGNORECASE,
)


def asks_uses(text: str) -> bool:
    """Tell whether a question asks what a thing can do, or what it is used for."""
    return _ASKS.search(text) is not None


def is_use(unit: Unit, chunk: Chunk, asked: Set[str]) -> bool:
    """Tell whether a point stands in a list of uses, under anything that names one of the stems asked about."""
    if unit.kind is not UnitKind.BULLET:
        return False
    head = unit.lead or " ".join(chunk.heading[-1:])
    if not _LED.search(head):
        return False
    return not asked or not asked.isdisjoint(tokenize(" ".join((chunk.title, *chunk.heading, unit.lead))))
