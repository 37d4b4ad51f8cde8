"""Tell of what sort a thing is, by the noun that a definition calls it: a tool, a method, a person, an amount."""

from __future__ import annotations

import re

from tutor.text.fold import fold
from tutor.text.language import has_han

# Nouns that a definition calls a thing by, grouped so that things of two groups are hardly taken for each other.
_ENGLISH = {
    "person": "person scientist researcher engineer developer teacher writer author inventor founder mathematician"
    " physicist psychologist president director king queen painter baker sailor farmer doctor philosopher poet man"
    " woman professor",
    "organisation": "company firm bank museum university institute organisation organization agency school hospital"
    " provider startup business manufacturer vendor publisher party team laboratory",
    "tool": "library module package framework platform software program environment database website application app"
    " service api toolkit editor language engine product runtime dashboard notebook interface extension plugin"
    " machine device instrument",
    "method": "method algorithm technique process approach procedure task practice act use way step stage strategy"
    " operation transformation search training learning analysis classification clustering regression classifier"
    " estimator regressor optimizer optimization test optimisation processing forecasting testing tuning"
    " detection recognition"
    " extraction reduction validation encoding scaling sampling",
    "field": "field discipline science subject branch area domain industry sector study",
    "data": "set dataset data group collection table matrix corpus series list sequence file record sample sentence"
    " text example examples information vector array",
    "amount": "measure metric number rate fraction average score distance property value parameter amount ratio"
    " percentage share size count probability degree level speed weight length price cost hyperparameter"
    " characteristic increase decrease fluctuation attribute feature quantity sum difference variable",
    "model": "model network architecture system agent chatbot robot",
    "place": "place city country island river sea harbour port region village mountain state building room",
    "time": "year day month week period season era decade century time date hour event war festival",
    "picture": "chart plot graph diagram figure curve map picture image visualization visualisation",
    "rule": "law rule theorem theory principle formula equation function hypothesis concept idea assumption",
    "being": "animal plant bird fish tree organism cell insect fruit flower mammal",
    "matter": "material metal rock liquid gas food drink dish drug chemical substance mineral",
    "problem": "problem error bias risk challenge issue harm phenomenon situation condition disease",
}
_CHINESE = {
    "person": "人 科学家 研究员 研究者 工程师 开发者 教师 老师 作家 作者 数学家"
    " 心理学家 物理学家 总裁 哲学家 诗人 画家 农民 医生",
    "organisation": "公司 企业 银行 博物馆 大学 研究所 机构 组织 学校 医院 供应商 厂商 实验室 团队",
    "tool": "库 模块 软件包 框架 平台 软件 程序 环境 数据库 网站 应用程序 应用"
    " 工具 服务 语言 引擎 产品 仪表板 编辑器 接口 设备 机器",
    "method": "方法 算法 技术 过程 做法 任务 步骤 阶段 策略 操作 变换 学习 训练 分析 分类 聚类 回归 分类器"
    " 优化 处理 预测 测试 估计器 微调 预训练 调优 检测 识别 提取 验证 编码 采样 方式 手段",
    "field": "领域 学科 科学 学问 分支 行业 学",
    "data": "集 组 集合 表格 矩阵 语料库 序列 列表 数据 文件 记录 样本 文本 信息 示例 向量 数组",
    "amount": "指标 度量 数 比率 率 分数 平均值 得分 距离 属性 值 参数 数量 比例 次数 大小 概率 程度 水平"
    " 速度 重量 长度 价格 成本 特征 特性 波动 变量 差 和",
    "model": "模型 网络 架构 系统 智能体 机器人",
    "place": "地方 城市 国家 岛 河 海 港口 地区 村庄 山",
    "time": "年 天 月 周 时期 季节 时代 世纪 时间 事件 战争 节日",
    "picture": "图 曲线 图表 地图 图像 图片",
    "rule": "法则 定律 规则 定理 理论 原则 公式 方程 函数 假设 概念 思想",
    "being": "动物 植物 树 鸟 鱼 生物 细胞 昆虫 水果 花",
    "matter": "材料 金属 岩石 液体 气体 食物 饮料 菜 药物 物质 矿物 茶",
    "problem": "问题 错误 偏差 风险 挑战 危害 现象 情况 疾病",
}
_GROUP_OF = {noun: group for group, nouns in _ENGLISH.items() for noun in nouns.split()}
_HAN_GROUP_OF = {noun: group for group, nouns in _CHINESE.items() for noun in nouns.split()}
_STOPS = re.compile(
    r"\s(?:of|that|which|who|whose|where|when|for|to|in|on|at|from|with|by|as|used|using|derived|built|made|based|invented"
    r"|developed|called|designed|originally|focused|between|and|or|is|are|was|were|has|have|can|will|such|like|than"
    r"|during|within|without|over|under|about|after|before|into)\b|[,;:.(（]"
)
_ARTICLE = re.compile(r"^(?:an?|the|any|all|some|another|each|every|its|your|their)\s+", re.IGNORECASE)
# Words behind which stands what the thing is: "a type of learning", "one of the most popular libraries".
_PASSES_ON = re.compile(
    r"^(?:\w+ )?(?:one|types?|kinds?|sorts?|forms?|parts?|pieces?|members?|family|subset|class|version|branch|example"
    r"|variety|area|set|collection)\s+of\s+",
    re.IGNORECASE,
)
_KEEPS_OF = re.compile(r"^(?:\w+ )?(?:set|collection|area|branch|class|part|parts)\s+of\s+", re.IGNORECASE)
_HAN_ONE_OF = re.compile(r"(?:中?的?(?:一|其中)?(?:种|个|类|部分|员)|之一)$")
_HAN_CLAUSE = re.compile(r"[，。；：,;:（(]")
_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")
MAX_HAN_HEAD = 4
MIN_DOING_CHARS = 5  # of a word in -ing that names what is done: not of thing, king, ring


def classify_meaning(meaning: str) -> tuple[str, str]:
    """Return the noun that a definition calls its thing and the group of that noun, "" where it is none of them."""
    return _classify_chinese(meaning) if has_han(meaning) else _classify_english(meaning)


def classify_term(term: str) -> str:
    """Return the group that the last word of a term tells: "validation set", "支持向量分类器"; "" where none does."""
    return classify_meaning(term)[1] if term.strip() else ""


def _classify_english(meaning: str) -> tuple[str, str]:
    text = _ARTICLE.sub("", meaning.strip().strip("\"“”'‘’"))
    while (passed := _PASSES_ON.match(text)) and not (_KEEPS_OF.match(text) and not _leads_on(text, passed.end())):
        text = _ARTICLE.sub("", text[passed.end() :])
    phrase = _STOPS.split(f"{text} ", maxsplit=1)[0]
    words = _WORD.findall(fold(phrase))
    if not words:
        return "", ""
    head = words[-1]
    if re.match(r"\s*,?\s*who\b", text[len(phrase) :]):
        return head, "person"
    return head, _find_group(head)


def _leads_on(text: str, start: int) -> bool:
    """Tell whether what follows "part of", "set of" has a noun of a group: "part of the family" has none."""
    phrase = _STOPS.split(f"{_ARTICLE.sub('', text[start:])} ", maxsplit=1)[0]
    words = _WORD.findall(fold(phrase))
    return bool(words) and _find_group(words[-1]) not in ("", "data")


def _find_group(head: str) -> str:
    last = head.rsplit("-", 1)[-1]
    for form in (last, last.removesuffix("s"), last.removesuffix("es"), re.sub(r"ies$", "y", last)):
        if form in _GROUP_OF:
            return _GROUP_OF[form]
    return "method" if len(last) > MIN_DOING_CHARS and last.endswith(("ing", "ization", "isation")) else ""


def _classify_chinese(meaning: str) -> tuple[str, str]:
    text = _HAN_CLAUSE.split(meaning.strip().strip('“”"「」'), maxsplit=1)[0]
    text = _HAN_ONE_OF.sub("", text).rstrip("的")
    for size in range(min(MAX_HAN_HEAD, len(text)), 0, -1):
        if group := _HAN_GROUP_OF.get(text[-size:]):
            return text[-size:], group
    return text[-2:], ""
