"""Write a question for what something costs, asked in any words for spending, in the words that the rules read."""

from __future__ import annotations

import re

_ONE = r"(?:i|we|you|one|they|he|she|people|someone|somebody|a (?:company|team|firm|learner|student|person))"
_ASKS = r"(?P<asks>(?:so |and |but )?(?:what|how much(?: money)?))"
_DO = r"(?:do|does|did|will|would|must|should|can|could|might|may|shall)"
_MONEY = r"(?:(?:total |overall )?(?:amounts?|sums?|price|cost|spend|money|bill|total)(?: of money)?)"
_KEEP = r"(?:set|put|lay|leave) (?:aside|by)|earmark|allow|allocate|provide"
_FORMS = tuple(
    (re.compile(pattern, re.IGNORECASE), written)
    for pattern, written in (
        (r"\b(?:outlays?|expenditures?|outgoings)\b", "cost"),
        (r"\b(?:dollar|euro|pound|money|cash|price|cost) (?:figure|amount|sum|number|value)\b(?! of\b)", "price"),
        (r"\b(?:shell|fork|dish|splash) out\b|\bcough up\b|\blay out(?= (?:for|on)\b)|\bpart with\b", "pay"),
        (r"\b(?:shelled|forked|dished|splashed) out\b|\bcoughed up\b|\bparted with\b", "paid"),
        # "What did the mast set the harbour back?"
        (
            rf"\b{_ASKS} (?P<do>{_DO}) (?P<thing>[^?,]{{2,60}}?) set (?:[\w.'’-]+ ){{1,3}}?back\b",
            r"\g<asks> \g<do> \g<thing> cost",
        ),
        # "What does the deluxe cabin plan start at?", "What does a berth start from per month?"
        (
            r"\bwhat (?P<do>do|does|did) (?P<thing>[^?,]{2,60}?"
            r" (?:plan|tier|subscription|edition|package|rent|ticket)s?)"
            r" start (?:at|from)\b",
            r"what \g<do> \g<thing> cost",
        ),
        (
            r"\bwhat (?P<do>do|does|did) (?P<thing>[^?,]{2,60}?) start (?:at|from)"
            r"(?= (?:per|an?|each) (?:month|year|week|day)\b)",
            r"what \g<do> \g<thing> cost",
        ),
        # "How much should I reckon with for a mast?"
        (
            rf"\b{_ASKS} (?P<do>{_DO}) (?P<one>{_ONE}) (?:have to |need to )?(?:reckon|calculate|count)(?: with| on)?"
            r" for\b",
            r"\g<asks> \g<do> \g<one> pay for",
        ),
        (rf"\bhow much (?P<do>{_DO}) (?P<one>{_ONE}) (?:{_KEEP}) for\b", r"how much \g<do> \g<one> pay for"),
        # "What price does one have to reckon with for a mast?"
        (
            rf"\b(?:what|which) {_MONEY} (?P<do>{_DO}) (?P<one>{_ONE}) (?:have to |need to )?(?:reckon with|expect"
            r"|count on|plan|budget|bargain for|pay)(?= for\b)",
            r"how much \g<do> \g<one> pay",
        ),
    )
)


def write_money_canonically(question: str) -> str:
    """Return a question in plain words for paying and costing: "pay" for "shell out", "cost" for "set back"."""
    for pattern, written in _FORMS:
        question = pattern.sub(written, question)
    return question
