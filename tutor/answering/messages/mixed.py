"""Write in Chinese the everyday English words that a Chinese message mixes in: 训练data, 给lawyer用的."""

from __future__ import annotations

import re

from tutor.text.language import has_han

_CHINESE = {
    "answer": "答案",
    "app": "应用",
    "bank": "银行",
    "benefit": "好处",
    "book": "书",
    "budget": "预算",
    "chapter": "章",
    "company": "公司",
    "cost": "成本",
    "customer": "客户",
    "data": "数据",
    "dataset": "数据集",
    "doctor": "医生",
    "domain": "领域",
    "drawback": "缺点",
    "engineer": "工程师",
    "example": "例子",
    "finance": "金融",
    "finetune": "微调",
    "finetuning": "微调",
    "format": "格式",
    "goal": "目标",
    "label": "标签",
    "law": "法律",
    "lawyer": "律师",
    "lesson": "课",
    "medicine": "医学",
    "model": "模型",
    "option": "选项",
    "pretrain": "预训练",
    "pretraining": "预训练",
    "price": "价格",
    "problem": "问题",
    "project": "项目",
    "question": "问题",
    "result": "结果",
    "risk": "风险",
    "salary": "薪水",
    "source": "来源",
    "stage": "阶段",
    "step": "步骤",
    "student": "学生",
    "task": "任务",
    "team": "团队",
    "topic": "主题",
    "train": "训练",
    "training": "训练",
    "user": "用户",
    "video": "视频",
    "website": "网站",
    "weakness": "缺点",
    "word": "词",
}
# One small word between Chinese ones: the parts of an English phrase ("training data") stay as they are.
_WORD = re.compile(
    r"(?:(?<=^)|(?<=[㐀-鿿，。？！、：]) ?)(?P<word>[a-z]{3,})(?= ?(?:[㐀-鿿，。？！、：]|\W*$))", re.ASCII
)


def write_mixed_in_chinese(question: str) -> str:
    """Return a Chinese question with its everyday English words in Chinese, all others as they are."""
    if not has_han(question):
        return question
    return _WORD.sub(lambda match: _CHINESE.get(match["word"].removesuffix("s"), match.group()), question)
