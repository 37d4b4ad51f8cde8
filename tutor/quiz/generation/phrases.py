"""What items made from prose say to the learner, in the language of the lesson."""

from __future__ import annotations

BLANK = "____"

_ENGLISH = {
    "fill": "Fill in the blank: {text}",
    "judge": "True or false: {text}",
    "choose": "Which of these belongs in the blank? {text}",
    "says": "The lesson says: “{text}”",
    "corrects": "It is “{right}”, not “{wrong}”: “{text}”",
    "denies": "The lesson says the opposite: “{text}”",
    "term_to_meaning": "Which of these describes {term}?",
    "meaning_to_term": "Which term fits this description: “{meaning}”?",
    "explain": "Explain in your own words what is meant by “{term}”.",
    "defines": "{term}: {meaning}",
    "place": "Which of these topics does this statement belong to? “{text}”",
    "why": "Why is it that {main}?",
    "purpose": "What {be} {subject} used for?",
    "year": "In the list “{part}”, which year does the lesson give for “{entry}”?",
    "entry_place": "In the section “{part}”, {question}",
    "entry_explained": "Which of these does the lesson describe with the words “{text}”?",
    "entry_example": "Which of these does the lesson illustrate with the example “{text}”?",
    "entry_asked": "How does the lesson describe “{term}”?",
    "entry_open": "{question} Answer in your own words.",
    "entries_asked": "Which {count} points does the lesson list under “{lead}”?",
    "lists": "{lead}: {text}.",
    "name_stands_for": "What does the name {short} stand for?",
    "stands_for": "What does {short} stand for?",
    "tool_purpose": "What does the lesson use {tool} for?",
    "tool_told": "The lesson uses {tool} {purpose}.",
}
_CHINESE = {
    "fill": "填空：{text}",
    "judge": "判断对错：{text}",
    "choose": "下面哪一项应填入空白处？{text}",
    "says": "课文原话：“{text}”",
    "corrects": "应为“{right}”，而不是“{wrong}”：“{text}”",
    "denies": "课文的说法正好相反：“{text}”",
    "term_to_meaning": "下面哪一项说的是“{term}”？",
    "meaning_to_term": "下面的说法指的是哪个术语？“{meaning}”",
    "explain": "请用自己的话解释：什么是“{term}”？",
    "defines": "{term}：{meaning}",
    "place": "下面的说法属于哪个主题？“{text}”",
    "why": "为什么{main}？",
    "purpose": "{subject}是用来做什么的？",
    "year": "在“{part}”列出的各项中，“{entry}”对应的是哪一年？",
    "entry_place": "在“{part}”部分，{question}",
    "entry_explained": "课程用这句话描述的是哪一项？“{text}”",
    "entry_example": "课程用这个例子说明的是哪一项？“{text}”",
    "entry_asked": "课程是怎样描述“{term}”的？",
    "entry_open": "{question}请用自己的话回答。",
    "entries_asked": "课程在“{lead}”之下列出了{count}项，请一一写出。",
    "lists": "{lead}：{text}。",
    "stands_for": "缩写“{short}”指的是什么？",
    "tool_purpose": "课程用{tool}来做什么？",
    "tool_told": "课程用{tool}来{purpose}。",
}


def say(name: str, language: str, **parts: str) -> str:
    """Return a phrase in a language with its parts put in; a language without phrases of its own gets English."""
    return (_CHINESE if language == "zh" else _ENGLISH)[name].format(**parts)
