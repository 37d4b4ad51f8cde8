"""Tell whether a question asks what is wrong with a thing, and whether a text says what the thing is not or lacks."""

from __future__ import annotations

import re

from tutor.text.patterns import remember_search

asks_drawback = remember_search(
    r"\b(?:drawback|disadvantage|downside|weakness|limitation|shortcoming|snag)(?:s|es)?\b|\bcons of\b"
    r"|\bweak (?:point|spot|side)s?\b"
    r"|\bwhat(?:['’]s| is| are| was) (?:the catch|(?:so )?(?:wrong|bad) (?:with|about))\b"
    r"|\bwhat (?:does|do|did) [^?]{2,40} lack\b|缺点|缺陷|不足|短板|弱点|局限|劣势|坏处|毛病",
    re.IGNORECASE,
)
tells_drawback = remember_search(
    r"^\W*(?:but|however|yet)\b|\b(?:not|never|lacks?|lacking|cannot|hardly|poorly|limited)\b|n['’]t\b"
    r"|^\W*(?:但|不过|然而)|不[能会是够]|没有|缺乏|缺少|有限",
    re.IGNORECASE,
)
# What is wrong with a thing may also be told by how it is, or by the line over it.
tells_fault = remember_search(
    r"\b(?:drawback|disadvantage|downside|weakness|limitation|shortcoming|problem|catch|challenge|risk|fault|error|bias)"
    r"|\b(?:expensive|costly|slow|hard|difficult|generic|poor|bad|weak|worse|scarce|few|less|stale|outdated|var(?:y|ies))\b"
    r"|\b(?:time-consuming|resource-intensive|high-risk|struggl\w+|fail\w*|stumbl\w+|without|only|too|needs?)\b"
    r"|缺点|不足|问题|挑战|风险|[贵慢难差弱少缺错不无]",
    re.IGNORECASE,
)
