"""Words that ask for the same thing, so that a question need not use the lesson's own word."""

from __future__ import annotations

from functools import lru_cache

from tutor.text.words import tokenize

_SETS = (
    "cost price expense bill spend budget fee charge pay dear fare",
    "expensive costly dear",
    "cheap inexpensive affordable economical economic",
    "duration time long take last",
    "drawback disadvantage downside con risk problem weakness limitation",
    "benefit advantage upside pro gain strength",
    "improve improvement better increase gain boost enhance",
    "recognise understand grasp detect identify",
    "company firm business organisation enterprise corporation",
    "customer client user",
    "use usage application purpose used",
    "need require necessary needed must requirement unnecessary needless",
    "justified worth worthwhile sensible sense",
    "big large massive huge vast enormous",
    "small little tiny few",
    "quick fast rapid speedy",
    "begin start launch",
    "end finish stop",
    "build make create develop construct produce",
    "data dataset corpus",
    "share percentage percent proportion fraction part",
    "size amount quantity volume",
    "kind type sort category class",
    "step stage phase",
    "example instance sample",
    "lawyer attorney legal law",
    "job task work",
    "salary wage pay earn",
    "researcher scientist engineer",
    "thank grateful gratitude",
    "gpu graphics",
    "electricity power energy",
    "labelled annotated tagged labeled",
    "mean meaning definition definition",
    "collect collection gather acquire",
    "purpose goal aim objective",
    "differ difference different distinguish",
    "include contain hold consist",
    "recommend recommendation advise advice suggest should",
    "raise funding fund",
    "behind back backed",
    "field domain area",
    "special specialized specialised specific",
    "alternative option instead choice",
    "announce unveil reveal launch",
    "ability capability skill",
    "replace substitute",
    "teach train taught",
    "nobody without",
    "acquire gain learn pick",
    "athlete sportsman sportswoman sportsperson",
    "choose select pick",
    "answer reply response",
    "predict guess",
    "contribute contribution",
    "finetune adapt customise tailor",
    "chatbot bot assistant",
    "human people person man somebody nobody anyone",
    "current live today present",
    "显卡 gpu",
    "费用 成本 价格 花费 开销 价钱 支出 账单",
    "时间 时长 历时 耗时",
    "好处 优点 优势 益处",
    "坏处 缺点 劣势 不足 弊端 风险 局限",
    "公司 企业 厂商",
    "律师 法律",
    "原因 理由 缘故",
    "步骤 流程 阶段",
    "区别 差异 不同 差别",
    "需要 必须 要求 必要",
    "用途 用于 应用 作用 用处 使用",
    "标签 标注",
    "电力 电费 用电 耗电 能耗 能源",
    "薪资 工资 年薪 薪水",
    "融资 资金",
    "数据 语料",
    "客户 顾客 用户",
    "员工 雇员 职员",
    "术语 名称 名词",
    "产生 生成 输出",
    "提高 提升 改进 改善",
    "大小 规模 尺寸",
    "目的 目标",
    "例子 示例 样本 案例",
    "建议 推荐",
    "数量 个数 数目",
    "开始 起步 启动",
    "容易 简单 方便",
    "重要 关键 要紧",
    "方法 办法 方式 途径",
    "机构 组织",
    "适合 适用 合适",
    "检查 核对 审核",
    "便宜 廉价 低价",
    "用不 不用 不必 无需 不需 毋须",
    "算进 计入 算上 包括 包含",
    "昂贵 贵重",
)


@lru_cache(maxsize=1)
def _partners() -> dict[str, frozenset[str]]:
    partners: dict[str, set[str]] = {}
    for words in _SETS:
        stems = set(tokenize(words))
        for stem in stems:
            partners.setdefault(stem, set()).update(stems - {stem})
    return {stem: frozenset(others) for stem, others in partners.items()}


def find_synonyms(term: str) -> frozenset[str]:
    """Return the stems that ask for the same thing as a stem, without itself."""
    return _partners().get(term, frozenset())
