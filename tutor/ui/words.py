"""The interface's texts in English and Chinese."""

from __future__ import annotations

LANGUAGES = {"en": "English", "zh": "中文"}

ENGLISH = {
    "app_name": "Tutor",
    "ask_page": "Ask",
    "ask_title": "Ask your lessons",
    "ask_intro": "Every answer rests on the exact words of your lessons. Open a number to read them.",
    "ask_placeholder": "Ask about the lessons",
    "starters": "You could start with",
    "opening": "Getting your lessons ready",
    "opening_hint": "The first start reads every lesson. Later starts are quick.",
    "opening_step": "{message} ({done} of {total})",
    "searching": "Looking through the lessons",
    "checking": "Checking the answer against these quotes",
    "stop": "Stop",
    "stopped": "Stopped. What was ready is kept.",
    "unfinished": "This question was not answered.",
    "ask_again": "Ask again",
    "try_again": "Try again",
    "sources_one": "1 quote from the lessons",
    "sources": "{count} quotes from the lessons",
    "differ": "The lessons differ: {about}",
    "nearest": "The lessons do cover",
    "calculation": "Calculated: {text}",
    "worded_by": "Worded by {model}; each sentence was checked against its quotes.",
    "place_line": "line {line}",
    "place_lines": "lines {first}–{last}",
    "place_page": "page {page}",
    "place_slide": "slide {page}",
    "place_time": "at {time} in the video",
    "language_en": "English",
    "language_zh": "Chinese",
    "new_conversation": "New conversation",
    "older": "Older ({count})",
    "options": "Options",
    "rename": "Name",
    "delete": "Delete",
    "damaged": "{count} saved conversation(s) could not be read and were left as they are: {names}",
    "lessons": "Lessons ({count})",
    "ui_language": "Language",
    "error_unknown": "Something went wrong while answering.",
    "error_unknown_remedy": "Ask again. If it happens again, run: tutor doctor",
    "open_unknown": "The lessons could not be opened.",
    "open_unknown_remedy": "Run this in a terminal to find the cause: tutor doctor",
}

CHINESE = {
    "app_name": "课程导师",
    "ask_page": "提问",
    "ask_title": "向课程提问",
    "ask_intro": "每个回答都以课程原文为据，点开编号即可查看。",
    "ask_placeholder": "就课程内容提问",
    "starters": "可以从这些问题开始",
    "opening": "正在准备课程",
    "opening_hint": "首次启动要读完所有课程，以后会很快。",
    "opening_step": "{message}（{done}/{total}）",
    "searching": "正在查找课程",
    "checking": "正在用这些原文核对回答",
    "stop": "停止",
    "stopped": "已停止，已完成的部分保留在此。",
    "unfinished": "这个问题没有得到回答。",
    "ask_again": "重新提问",
    "try_again": "重试",
    "sources_one": "1 处课程原文",
    "sources": "{count} 处课程原文",
    "differ": "课程说法不一：{about}",
    "nearest": "课程里相近的内容",
    "calculation": "计算：{text}",
    "worded_by": "由 {model} 表述，每句话都已与原文核对。",
    "place_line": "第 {line} 行",
    "place_lines": "第 {first}–{last} 行",
    "place_page": "第 {page} 页",
    "place_slide": "第 {page} 张幻灯片",
    "place_time": "视频 {time} 处",
    "language_en": "英文",
    "language_zh": "中文",
    "new_conversation": "新对话",
    "older": "更早的对话（{count}）",
    "options": "选项",
    "rename": "名称",
    "delete": "删除",
    "damaged": "有 {count} 个已保存的对话无法读取，已原样保留：{names}",
    "lessons": "课程（{count}）",
    "ui_language": "界面语言",
    "error_unknown": "回答时出了问题。",
    "error_unknown_remedy": "请再问一次；如果仍然出错，请运行：tutor doctor",
    "open_unknown": "课程无法打开。",
    "open_unknown_remedy": "请在终端运行以下命令查找原因：tutor doctor",
}

_TEXTS = {"en": ENGLISH, "zh": CHINESE}


def say(language: str, key: str, **values: object) -> str:
    """Return an interface text in the language ("en" or "zh") with its values filled in.

    Raises KeyError for a key that does not exist.
    """
    text = _TEXTS.get(language, ENGLISH)[key]
    return text.format(**values) if values else text


def choose_language(locale: str | None) -> str:
    """Return the interface language for a browser's locale such as "zh-CN"; English when unknown."""
    return "zh" if (locale or "").lower().startswith("zh") else "en"


def name_language(code: str, language: str) -> str:
    """Return the name of a lesson's language; its code where there is no name, nothing where it is unknown."""
    if code in LANGUAGES:
        return say(language, f"language_{code}")
    return "" if code == "und" else code
