"""Words of a question about a worked example that name its kind and its people, and do not stand in it themselves."""

from __future__ import annotations

import re

# "What is the review that complains of the soup filed under?": an example shows a review and does not call it one.
ASKING_SHOWN = re.compile(
    r"\b(?:headlines?|(?:e-?)?mails?|messages?|reviews?|sentences?|texts?|stor(?:y|ies)|articles?|news|comments?"
    r"|opinions?|remarks?|feedback|statements?|requests?|phrases?|posts?"
    r"|blanks?|gaps?|demos?|demonstrations?|fill(?:s|ed|ing)?|complet(?:es?|ed|ing)|models?|classifiers?"
    r"|customers?|users?|passengers?|travell?ers?|clients?|shoppers?|buyers?|visitors?|guests?"
    r"|persons?|someone|somebody|something|anything"
    r"|complain(?:s|ed|ing)?|prais(?:es?|ed|ing)|ask(?:s|ed|ing)?|writ(?:es?|ing|ten)|wrote|tells?|told|reads?"
    r"|inquir(?:es?|ing)|say(?:s|ing)?|said|wish(?:es|ed|ing)?|want(?:s|ed|ing)?"
    r"|put|calls?|called|named|com(?:es?|ing) (?:up with|back|out)"
    r"|bots?|assistants?|offer(?:s|ed|ing)?|list(?:s|ed)?|receiv(?:es?|ed)|given?|goes|belongs?|bears?|count(?:s|ed)?|after|choos(?:es?|ing)|things?"
    r"|assign(?:s|ed)?|attach(?:es|ed)?|mark(?:s|ed)?|filed?"
    r"|falls?|fell|ends? up|picks?|picked)\b"
    r"|标题|邮件|影评|书评|评论|留言|短信|句子|[那这]句话?|一句话?|[那这]条|[那这]封|填[空的入]?|完形"
    r"|顾客|客户|客人|旅客|乘客|用户|买家|有人|模型|分类器|机器人"
    r"|[被会]?(?:归[到为入类]|分[到为在]|标[成为]|识别[成为]|判[成为断]|算作?|打上?)|抱怨|询问|[问说]",
    re.IGNORECASE,
)
# What the reply of an example is asked for as: a pair of a prompt and its reply answers it without the word.
ASKING_REPLY = re.compile(
    r"\b(?:labels?|labell?ed|tags?|tagged|categor(?:y|ies)|categori[sz]ed|class(?:es)?|classified|intents?|intentions?"
    r"|outputs?|sentiments?|polarit(?:y|ies)|verdicts?|renderings?|answers?|words?|predict(?:s|ed|ion)?|guess(?:es)?|translat(?:es?|ed|ion)|repl(?:y|ies)"
    r"|responses?|author|wrote|written)\b"
    r"|标签|类别|哪一?类|分类|意图|意向|输出|情感|情绪|答案|作者|[哪什]么?词|预测|翻译",
    re.IGNORECASE,
)
