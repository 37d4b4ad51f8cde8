"""Ask of Chinese clauses by a 什么 in the place of what is told, so that all around it stays in the question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.quiz.generation.asked import Asked
from tutor.quiz.generation.hanmembers import LEAD, OFTEN, Made, ask_members
from tutor.quiz.generation.hanpredicates import MIN_CONDITION_HAN, begins_with_verb, is_noun_phrase
from tutor.retrieval.fieldterms import find_term_mentions
from tutor.text.language import count_han

DOING_WORDS = 2  # of something done that is a subject: a verb and its object
_SETTLED = (
    r"(?:表明|意味着|表示|反映|记录|列出|衡量|测量|决定|关注|侧重于|专注于|去除|消除|清除|避免|防止"
    r"|阻止|忽略|返回|派生自|源自|来自|来源于|起源于|基于|取决于|依赖于|受制于|结合|对应于|自动化"
    r"|最小化|最大化|优化|简化|模拟)"
)
_PERSON = re.compile("(?:家|员|者|人们?|师|生)$")  # people measure, record and ignore many things
_ORIGINS = frozenset(("来自", "来源于", "起源于"))
# A thing with a clause before it may show something: 沿着河岸的脚印表明.
_SHOWN, _SHOWING = frozenset(("表明", "意味着")), re.compile("[^，；：]{4,20}的[一-鿿]{2,5}")
_TOLD = re.compile(
    rf"^{LEAD}(?P<subject>[^，；：]{{2,30}}?)(?P<how>{OFTEN}(?:[为对从][^，；：]{{2,10}}?)?)(?P<verb>{_SETTLED})(?P<done>了?)(?P<what>(?!可|能|会|将|被|是|有|和|与|的|在|，)[^；：]{{4,}})$"
)
_HELPS = re.compile(
    rf"^{LEAD}(?P<subject>[^，；：]{{2,30}}?)(?P<how>{OFTEN})(?P<help>帮助|有助于)(?:你|您|我们|人们)?"
    r"(?P<verb>确定|发现|识别|理解|找到|找出|选择|减少|避免|提高|防止|检测|预测|解释|估计|区分)(?P<what>[^；]{4,})$"
)
_LETS = re.compile(
    rf"^{LEAD}(?P<subject>[^，；：]{{2,24}}?)(?P<how>{OFTEN})(?P<verb>允许|使人能够|让人|帮助)"
    r"(?P<whom>你|您|我们|人们|用户|开发人员|学生|研究人员|数据科学家)?(?P<what>[^；：]{5,})$"
)
_CALLED = re.compile(
    rf"^{LEAD}(?P<subject>[^，；：]{{2,30}}?)(?P<how>{OFTEN})被(?P<whom>[^，；：为]{{0,8}}?)"
    r"(?P<verb>定义为|归类为|归入|归为|描述为|称为|称作|看作|视为|认为是|转换为|划分为|解释为|表示为)(?P<what>[^；：]{2,})$"
)
_PUT = re.compile(
    rf"^{LEAD}(?P<subject>[^，；：将把]{{2,24}}?)(?P<how>{OFTEN})(?P<take>[将把])(?P<object>[^，；：]{{2,24}}?)"
    r"(?P<verb>归在了?|归入了?|归为|分为|分成|转换[为成]|转化[为成]|划分为|定义为|映射[为到]|看作|视为|称为|表示为|编码为)"
    r"(?P<what>[^，；：]{2,24}?)(?P<end>类别中|中|里)?(?:，.*)?$"
)
_BY_RULE = re.compile(
    r"^(?P<before>[^；：]{8,}?)(?P<can>需要|应该|应当|必须|可以)(?P<by>根据|按照)(?P<what>[^，；：]{3,24}?)"
    r"(?P<after>(?:来|而)[^，；：]{3,})$"
)
_IN_ORDER = re.compile(
    r"^(?P<subject>[^，；：]{2,20}?)\s?按照?(?P<what>[^，；：的]{2,8})(?P<noun>顺序|次序)(?P<after>[^，；：]{2,})$"
)
_BEST_FOR = re.compile(
    r"^(?P<subject>[^，；：]{2,24}?)(?P<best>最适合|最适用于|最擅长)(?:的是|于|用于)?(?P<what>[^；：]{4,}?)(?:，这.*)?$"
)
_DESIGNED = re.compile(
    r"^(?P<subject>[^，；：]{2,20}?)(?P<first>本来|最初|原本|起初)?是?(?:被)?设计(?:来用于|来用来|用来|用于|来)(?:进行)?"
    r"(?P<what>[^，；：]{4,}?)的?$"
)
_ONLY_WHEN = re.compile(
    r"^(?P<before>[^；：]{2,}?)(?:只有?|仅)(?P<what>在[^，；：]{3,}?(?:时|之后|后))才(?P<after>[^，；：]{4,})$"
)
_BECOMES = re.compile(
    r"^(?P<subject>[^，；：]{3,24}?)使得?(?P<object>[^，；：]{2,12}?)(?P<verb>成为|变成)(?P<what>[^，；：]{4,})$"
)
_NAMED_SO = re.compile(
    r"^之所以(?:称为|叫做?|称作|取名为|得名)\s?(?P<name>[^，；：]{2,16})，是?因为(?P<what>[^；：]{6,})$"
)
_RELATED = re.compile(
    r"^(?P<subject>[^，；：]{4,30}?)(?P<link>与|和)(?:一个)?(?:叫做|称为|名为)(?P<what>[^，；：]{2,12}?)的(?P<noun>[一-鿿]{2})"
    r"(?P<end>有关|相关|密切相关)$"
)
_DOES_SO = re.compile(
    r"^(?P<subject>[^；：]{2,60}?(?=都)|[^，；：]{2,40}?)(?P<how>都|通常|常常?|往往)?(?P<verb>采用|利用|借助)(?P<means>[^，；：]{2,14}?)来(?P<what>[^的；：][^；：]{5,})$"
)
_RATHER = re.compile(
    r"^(?P<subject>[^，；：不]{2,20}?)(?:并)?不是(?P<not>[^，；：]{2,20})，而是(?:我们)?(?P<what>[^，；：]{4,})$"
)
_TURNS_ON = re.compile(r"^(?P<before>[^，；：]{4,24})，(?P<subject>[^，；：]{2,16}?)取决于(?P<what>[^，；：]{4,})$")
_ROLE = re.compile(
    r"^(?P<subject>[^，；：]{2,24}的[^，；：的]{0,4}(?:目标|目的|作用|任务|职责|角色|功能|本质|核心))(?:就?是|在于)(?P<what>[^；：]{5,})$"
)
_ONE_OF = re.compile(r"^(?P<subject>[^，；：]{6,30}之一)就?是(?P<what>[^，；：]{4,})$")
_WHAT_SETTLES = re.compile(
    rf"^(?P<what>[^，；：]{{3,16}}的[一-鿿]{{2,6}}?)(?P<how>{OFTEN})(?P<verb>决定|影响)(?P<rest>[^，；：]{{5,}})$"
)
_GAINS = re.compile(
    r"^通过(?P<how>[^，；：]{4,})，(?P<subject>[^，；：]{2,14}?)(?P<will>会|将|就会|就能|便会)(?P<what>(?:得到|获得|学会|收到|产生|变得|成为)[^，；：]{2,})$"
)
_BECAUSE_IT = re.compile(r"^(?P<main>[^，；：]{6,40})，(?:这是)?因为它们?(?P<what>是[^；：]{4,})$")
_DONE_WHEN = re.compile(r"^当(?P<case>[^，；：]{4,24})时，(?P<what>[将把](?!会|使用|被|是|有|在|要)[^；：]{6,})$")
_SO_KIND = re.compile(
    r"^(?P<case>(?:如果|当)[^；：]{10,70})，这(?P<kind>[种类个][一-鿿]{2,6}?)(?P<verb>提供了?|允许)(?P<what>[^；：]{6,})$"
)
_SO_IT = re.compile(
    r"^(?P<told>[^；：]{10,60}?)，这(?P<verb>(?:(?:会|将|可能会?)(?:导致|造成)|有助于|有利于|意味着|确保了?|避免了?|防止了?))(?P<what>[^；：]{6,})$"
)
_GOAL = re.compile(
    r"^(?P<goal>(?:为了|要想)[^，；：]{4,})，(?:通常|往往|一般)?(?P<must>需要|必须|应该|应当|可以)(?P<use>使用|采用|运用)?(?P<what>[^；：]{4,})$"
)
_CASE = re.compile(
    r"^(?P<case>(?:如果|若|当|一旦)[^；：]{8,}?)，(?:那么|则)?(?P<can>可以|可以选择|需要|应该|必须)(?P<what>(?!看到|发现|说)[^；：]{6,})$"
)
_TAIL = re.compile(
    r"，(?:反之亦然|即|也就是|例如|比如|包括|可(?:以|用)|并且?(?=包含|包括|提供|可以|能|会|将|被|是|有)|而|这|从而|因为|所以|因此|它|该|但|其中"
    r"|您|你|我们).*$|[：:]即.*$"
)
_READER = re.compile(
    r"(?:你|您)(?:自己)?的\s*|(?:我们|你|您)(?=通常|往往|可以|需要|应该|必须|能|会|将)|(?<=当)(?:我们|你|您)|(?<=如果)(?:我们|你|您)(?!的)"
)
_OURS = re.compile("我们(?:的)?")
_KIND_OF = re.compile(r"这[种类些](?=(?!类型|方法|方式|情况|技术|算法|问题|模型|函数|数据|工具|过程|架构)[一-鿿]{4})")
# Words that tell nothing yet: how many there are, that there are some, a call to the reader.
_NO_ANSWER = re.compile(
    r"^[一二三四五六七两几\d]+[个种类项大][^，的]{0,4}$|^(?:一些|多种|各种|许多)[^，的]{0,4}(?:方法|方式|工具|步骤|信息|问题|东西)$"
    r"|[!！?？]|我们的|这里|其他|其它|^[成到于]|^为(?!许多|多种|各种|不同)"
)
_UNCLEAR = re.compile(
    r"我|咱|你|您|它|他|她|其(?!中|实)|[这该此](?!外)|那(?!么)|上述|以下|如下|本[课文节]|[!！?？]|看看|^[请让]|[,，][请让]"
    r"|如图|上图|下图|左|右(?:图|上|下)|例子|示例|数据集中|^[与和同比对]|^为(?!什么|了)"
)


def ask_in_place(text: str) -> Iterator[tuple[Asked, tuple[str, ...]]]:
    """Yield the questions that a Chinese clause answers, each with the words that answer it."""
    bare = _KIND_OF.sub("", _READER.sub("", re.sub(r"\s*[（(][^（）()]*[)）]", "", text.strip().rstrip("。."))))
    for ask in (_ask_aims, ask_members, _ask_called, _ask_told, _ask_fitness, _ask_settling, _ask_outcome):
        for question, points, sort, subject in ask(bare):
            if not _UNCLEAR.search(question.rstrip("？").replace("被其", "被").replace("，这", "，")) and not any(
                map(_NO_ANSWER.search, points)
            ):
                yield Asked(question, "、".join(points), sort, subject), points
                return


def _ask_called(text: str) -> Iterator[Made]:
    """Ask what a thing is called, defined as or made into."""
    if match := _NAMED_SO.match(text):
        yield f"为什么会取名为“{match['name'].strip()}”？", (_end(match["what"]),), "why-name", ""
    elif (match := _CALLED.match(text)) and _is_subject(match["subject"]):
        head = f"{match['lead'] or ''}{match['subject']}{match['how']}被{match['whom']}{match['verb']}"
        yield f"{head}什么？", (_end(match["what"]).strip('“”"'),), "called", match["subject"]
    elif (match := _PUT.match(text)) and is_noun_phrase(match["subject"]):
        head = f"{match['lead'] or ''}{match['subject']}{match['how']}{match['take']}{match['object']}{match['verb']}"
        yield f"{head}什么{match['end'] or ''}？", (match["what"].strip('“”"'),), "called", match["subject"]
    elif match := _RELATED.match(text):
        yield f"{match['subject']}{match['link']}哪个{match['noun']}{match['end']}？", (match["what"],), "name", ""
    elif match := _BECOMES.match(text):
        yield (
            f"{match['subject']}使{match['object']}{match['verb']}什么？",
            (match["what"],),
            "become",
            match["subject"],
        )


def _ask_told(text: str) -> Iterator[Made]:
    """Ask what a thing shows, records, removes, rests on, helps or allows to do."""
    for pattern in (_HELPS, _LETS, _TOLD):
        match = pattern.match(text)
        if match is None:
            continue
        if pattern is _TOLD and _PERSON.search(match["subject"]):
            return
        is_seen = pattern is _TOLD and match["verb"] in _SHOWN and _SHOWING.fullmatch(match["subject"])
        if not is_seen and not _is_subject(match["subject"]):
            continue
        head, what = f"{match['lead'] or ''}{match['subject']}{match['how']}", _end(match["what"])
        if pattern is not _TOLD and "可能" in match["how"]:
            return
        if pattern is _HELPS:
            if re.search("并[对将把用在]", what):
                return
            yield f"{head}{match['help']}{match['verb']}什么？", (what,), "help", match["subject"]
        elif pattern is _LETS and match["verb"] == "允许" and not match["whom"] and not begins_with_verb(what):
            yield f"{head}允许什么？", (what,), "help", match["subject"]
        elif pattern is _LETS and begins_with_verb(what):
            whom = match["whom"] or "人们"
            whom = "人们" if whom in ("你", "您", "我们") else whom
            yield f"{head}{match['verb'].rstrip('人')}{whom}做什么？", (what,), "help", match["subject"]
        elif pattern is _TOLD and not (match["verb"] == "决定" and not match["done"] and begins_with_verb(what)):
            wanted = "什么领域" if what.endswith("领域") else "哪里" if match["verb"] in _ORIGINS else "什么"
            asked = f"{head}{match['verb']}{match['done']}{wanted}？"
            yield asked, (what,), f"told-{match['verb']}", match["subject"]
        return


def _ask_fitness(text: str) -> Iterator[Made]:
    """Ask what a thing is best or designed for, by what one goes, and when alone something is so."""
    if (match := _BEST_FOR.match(text)) and _is_subject(match["subject"]):
        yield f"{match['subject']}{match['best']}什么？", (match["what"],), "fit", match["subject"]
    elif (match := _DESIGNED.match(text)) and _is_subject(match["subject"]):
        yield f"{match['subject']}{match['first'] or ''}是设计来做什么的？", (match["what"],), "fit", match["subject"]
    elif match := _ONLY_WHEN.match(text):
        yield f"{match['before']}什么时候才{match['after']}？", (match["what"],), "when", ""
    elif match := _BY_RULE.match(text):
        asked = f"{match['before']}{match['can']}{match['by']}什么{match['after']}？"
        yield asked, (match["what"],), "by", ""
    elif match := _IN_ORDER.match(text):
        gap = " " if match["subject"].isascii() else ""
        asked = f"{match['subject']}{gap}按什么{match['noun']}{match['after']}？"
        yield asked, (f"{match['what']}{match['noun']}",), "by", match["subject"]


def _ask_settling(text: str) -> Iterator[Made]:
    """Ask what decides something, and for what a means is taken."""
    if match := _WHAT_SETTLES.match(text):
        asked = f"什么{match['how']}{match['verb']}{match['rest'].removeprefix('将')}？"
        yield asked, (match["what"],), "settle", ""
    elif match := _RATHER.match(text):
        yield f"{match['subject']}不是{match['not']}，而是什么？", (match["what"],), "rather", match["subject"]
    elif match := _TURNS_ON.match(text):
        yield f"{match['before']}，{match['subject']}取决于什么？", (match["what"],), "told-取决于", ""
    elif match := _ROLE.match(text):
        yield f"{match['subject']}是什么？", (_end(match["what"]),), "role", match["subject"]
    elif match := _ONE_OF.match(text):
        yield f"课文把什么称为{match['subject']}？", (match["what"],), "one-of", ""
    elif match := _DOES_SO.match(text):
        asked = f"{match['subject']}{match['how'] or ''}{match['verb']}{match['means']}来做什么？"
        yield asked, (match["what"],), "means", match["subject"]


def _ask_aims(text: str) -> Iterator[Made]:
    """Ask how something is gained, what an aim needs, and what can be done in a case."""
    if match := _BECAUSE_IT.match(text):
        yield f"为什么{match['main']}？", (match["what"],), "why-it", ""
    elif (match := _GAINS.match(text)) and _is_subject(match["subject"]):
        yield (
            f"{match['subject']}怎样才{match['will'][-1]}{match['what']}？",
            (f"通过{match['how']}",),
            "how",
            match["subject"],
        )
    elif match := _GOAL.match(_OURS.sub("", text)):
        used, what = match["use"] or "", _end(match["what"])
        is_doing = begins_with_verb(what) or what.startswith(("以", "对", "在", "先", "按"))
        wanted = f"{used}什么" if used else "做什么" if is_doing else "什么"
        yield f"{match['goal']}，{match['must']}{wanted}？", (what,), "goal", ""
    elif (match := _CASE.match(text)) and _is_told_case(match["case"]):
        wanted = "怎么做" if begins_with_verb(match["what"]) else "什么"
        yield f"{match['case']}，{match['can'][:2]}{wanted}？", (_end(match["what"]),), "case", ""


def _ask_outcome(text: str) -> Iterator[Made]:
    """Ask what comes of what the sentence itself has told: "..., 这有助于什么？"."""
    if match := _DONE_WHEN.match(text):
        yield f"{match['case']}时，会做什么？", (match["what"],), "outcome", ""
    elif (match := _SO_KIND.match(text)) and not _UNCLEAR.search(match["case"]):
        yield f"{match['case']}，这{match['kind']}{match['verb']}什么？", (_end(match["what"]),), "outcome", ""
    elif (match := _SO_IT.match(text)) and not _UNCLEAR.search(match["told"]):
        yield f"{match['told']}，这{match['verb']}什么？", (match["what"],), "outcome", ""


def _is_told_case(case: str) -> bool:
    """Tell whether a condition is one clause that says enough to have one consequence."""
    told = re.sub("^(?:如果|若|当|一旦)", "", case)
    return "，" not in case and (count_han(told) >= MIN_CONDITION_HAN or re.search("[A-Za-z]{3}", case) is not None)


def _end(told: str) -> str:
    """Return what is told without a clause behind it that goes on from it."""
    return _TAIL.sub("", told).strip()


def _is_subject(words: str) -> bool:
    """Tell whether words can be what a Chinese clause is about: a noun phrase, or something done ("平衡数据")."""
    if is_noun_phrase(words):
        return words.count("“") == words.count("”")
    import rjieba

    tags = [tag for word, tag in rjieba.tag(words.strip('“”" ')) if word.strip()]
    if any(words.endswith(form) for term in find_term_mentions(words) for form in term.chinese_forms):
        return bool(tags) and tags[0][0] in "nmab" and "的" not in words
    return len(tags) == DOING_WORDS and tags[0] in ("v", "vn", "a") and tags[-1][0] == "n" and words[0] != "有"
