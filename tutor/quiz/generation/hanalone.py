"""Tell whether a Chinese sentence is a statement that can be understood by itself."""

from __future__ import annotations

import re

from tutor.retrieval.fieldterms import find_term_mentions
from tutor.text.language import count_han

MIN_HAN, MAX_HAN = 9, 90
DATED_LABEL = re.compile(r"^\d{3,4}(?:\s*[-–,]\s*\d{3,4})?\s+(?=[A-Z“\"'一-鿿])(?!年)")
_HAN_REJECT = re.compile(
    r"我|咱|您|你(?!可以|能|使用|需要|选择|想)|[，。]你可以|^你|你的|本课|本节|本章|本文|课程|这门课"
    r"|教程|视频|上图|下图|图中|图片|图像上|点击|链接|单击"
    r"|如下|(?<![位表面度岁米元人天])以下|上述|上面|下面|如上|这里|此处|接下来"
    r"|刚才|之前的|前面|后面的|下一[节课章步]|上一[节课章步]|练习|笔记本|notebook|作业|测验|代码|单元格"
    r"|[，。](?:他|她)们?认为|[和与]之间\s?[A-Za-z]|(?<![上中])(?<!通过)运行|谢谢|欢迎|让我|来看|看看|看到|想象|回顾|^以上|[，。]以上"
    r"|再对|再次|参阅|参见|下方|相反的|[表图]写|第\d+[课章节]|文章|讲座|章节|例子里|另一处|[前后上]一[个种]|也见于"
    r"|[某]些?方面|另一[个种位类方]"
    r"|(?<!应)该(?!如何)|(?<![彼如因])此|这[些个类种里方样一二三两四五六七八九十几\d]|那[些个种时]|(?<!，在)那里|(?<!，)那么|(?<!任何)其他|其它|前者"
    r"|后者|上文|下文|[这那]就|与此|为此|对此|由此|(?<!，)(?<!年)因此|因此(?![会可能被很更比不得常叫称])|作者|提供者|来自.{0,12}提供|[!！?？]|^.{0,7}[：:]"
    r"|[：:].*[：:]|[：:][“「]|吧。$|[^\d]\d\.(?=[一-鿿])"
)
_HAN_START = re.compile(
    r"^(?:[^，]{1,8}，这(?![个种类些])|最.{1,4}的是|所以|正因|如果那|这|那|它|他|她|其|此|该|两者|二者|需要|或|并|且|但|而|则|就|也|还|又|再|才|都|并不|然后"
    r"|接着|因为它|如果它|当它|由于它|通过它|由于其"
    r"|请|想一|通过将|通过调用|选|收集|试试|试一试|可以先|先|用(?!于|户|例|途|来)|从(?!头|零|未|而)|打开|尝试"
    r"|试着|添加|运行|创建|检查|导入|加载|选择一|想想|思考"
    r"|注意|记住|确保|查看|观察|删除|转换|打印|输入|构建一个|假设|让|把|将|从中|现在|有些|有的|一些人"
    r"|一旦|对于每"
    r"|在.{0,12}[图表]中|根据.{0,8}(?:文档|图|表)|正如|如图|是|作者|信息图|草图|摄影|照片|不要|别)"
)
_HAN_PRONOUN_EARLY = re.compile(r"^[^，。]{0,12}，?(?:它|他|她|其(?!中))")
_HAN_AFTER_SUBJECT = re.compile(r"是|的|对|在|能|可|有|被|通|用|指|与|和|中|时|数|模|算|法|器|分|会|为|机|平|图|集")
_HAN_NAMED = re.compile(r"^[^，。这那它]{1,8}(?:是(?:一|指)|指的是)")
# A pronoun behind its subject: "X is a Y, which it ...", "X was called ... by its makers", "There are Ys, and they".
_HAN_OWN_PRONOUN = re.compile(
    r"^[^，。这那它]{1,14}(?:是|指的是|指)[^，。]{2,}，它|^[^，。这那它]{2,14}(?:被|由|将|以)(?:它们?|其)|^有[^，。]{5,}，它们"
)
_HAN_NOUNS = frozenset(("聚类", "分类", "回归", "训练", "预训练", "微调", "学习"))
_HAN_STATE = re.compile(r"已|会|了|正在")
_HAN_PREDICATE = re.compile(
    r"[是有在为会能可用由使要需指让叫于]|提供|表示|包括|包含|属于|带来|导致|帮助|产生|存在|超过|达到"
    r"|依赖|取决|描述|分为|组成|称|费|花|约|[宣声]?[说称](?=，)|认为|指出|发明|提出|创造|推动|影响|阻碍|提高|降低"
    r"|减少|增加|改善|决定|控制|衡量|测量|设置|编码|返回|接受|反映"
)
# "In the concept of a micro-world, … in this concept": what is pointed at stands in the sentence itself.
_HAN_OWN_NOUN = re.compile(r"(?:(?<!应)该|(?<![彼如因])此|这[个种类些])(?P<noun>[一-鿿]{2})")
# Words that hold a letter of a predicate and are none.
_HAN_NO_PREDICATE = re.compile(r"关于|对于|可选|可用性|可能性|用户|用例|机会|指标|能力|功能|性能|智能|可视化")
# A clause takes up the one before it to give it a name: "…，这一地带被称为…".
_HAN_NAMED_BEFORE = re.compile(r"(?<=[一-鿿]{5})，这[一种个]?[一-鿿]{0,4}(?=被?称[为作]|叫[做作])")
_HAN_DATED = re.compile(r"^(?:公元前?)?\d{1,4}\s?年(?:\d{1,2}月)?(?:\d{1,2}日)?，")
_GENERIC_US_HAN = re.compile("(允许|帮助|使得?)我们")


def stands_alone_in_chinese(text: str) -> bool:
    """Tell whether a Chinese text is a complete statement that leans on nothing around it."""
    if not text.endswith(("。", ".", "。”", "”。")) or not MIN_HAN <= count_han(text) <= MAX_HAN:
        return False
    text = _HAN_NAMED_BEFORE.sub("，", _drop_own_pointing(_GENERIC_US_HAN.sub(r"\1人", text)))
    if _HAN_REJECT.search(text) or _HAN_START.search(text) or DATED_LABEL.search(text):
        return False
    return _has_han_predicate(text) and not _lacks_han_subject(text)


def _drop_own_pointing(text: str) -> str:
    """Leave out a "this" before a noun that stands in the same sentence already."""
    return _HAN_OWN_NOUN.sub(
        lambda match: match["noun"] if match["noun"] in text[: match.start()] else match.group(), text
    )


def _has_han_predicate(text: str) -> bool:
    if _HAN_PREDICATE.search(_HAN_NO_PREDICATE.sub("", text)):
        return True
    import rjieba

    if _HAN_STATE.search(text) and not _HAN_DATED.match(text):
        return False
    tags = [tag for word, tag in rjieba.tag(_HAN_DATED.sub("", text)[:40]) if word.strip()]
    return "v" in tags[1:] and tags[0] in ("n", "nz", "nr", "ns", "nt", "nrt", "eng", "vn", "l", "x")


def _lacks_han_subject(text: str) -> bool:
    """Tell whether a Chinese sentence begins with a verb or a preposition and never names who or what it is about."""
    if _HAN_NAMED.match(text):
        return False
    if _HAN_PRONOUN_EARLY.search(text) and not _HAN_OWN_PRONOUN.match(text):
        return True
    import rjieba

    tagged = [(word, tag) for word, tag in rjieba.tag(text[:24]) if word.strip()]
    word, tag = tagged[0]
    follower = tagged[1][0] if len(tagged) > 1 else ""
    if any(text.startswith(form) for term in find_term_mentions(text[:16]) for form in term.chinese_forms):
        return False
    if tag in ("v", "vd") and word not in _HAN_NOUNS and not _HAN_AFTER_SUBJECT.match(follower):
        return "的" not in text[: max(text.find("，"), 8)] or not re.search(r"[是有可能会称需]|用于|由|涉及", text)
    return False
