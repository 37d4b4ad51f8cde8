"""Words of degree: what sets two things against each other, and what only says "rather"."""

from __future__ import annotations

DEGREES = (
    r"(?:more|less|fewer|most|least|better|worse|best|worst|(?:cheap|dear|costli|prici|bigg|larg|small|long|short|fast"
    r"|slow|quick|high|low|strong|weak|heavi|light|old|young|earli|lat|easi|hard)(?:er|est))"
)
# 各 before what is told of each of several things; before a noun it is "every".
HAN_EACH = r"各(?=[要需是有用花占提由在为进增贡降减涨获属多几省约融投解改升得能会])"
# 比较 before such a word is "rather": it compares nothing.
RATHER = (
    r"(?:好(?![处坏])|(?:实|适|合)(?:际|用|惠|合|适|理|算)|便[宜捷]|容易|简[单便]|方便|省[钱时事力]|划算|重要|常[见用]"
    r"|有[效用利]|靠谱|稳[定妥]|安全|准确|普[遍通]|特[别殊]"
    r"|[新旧强弱贵难早晚大小多少高低快慢长短](?=[的吗呢]*\W*$|[，,。；]|一?[些点]))"
)
