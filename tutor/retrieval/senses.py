"""Usual English senses of Chinese words that the dictionary lacks."""

from __future__ import annotations

from tutor.text.words import tokenize

_SHORTEST = 4  # terms of a sense that is a name and no explanation
_LACKING = """
别人 someone else | 他人 someone else, others | 大家 people | 孩子 kid | 老板 owner | 顾客 shopper | 医生 physician
律师 attorney | 员工 worker | 老师 instructor, lecturer, speaker | 讲师 speaker | 客服 customer support | 团队 group
划算 economical, economic, cheaper, worth | 合算 economical, cheaper, worth | 值得 justified | 花 cost
烧钱 cost, expensive, spend | 开销 cost, overhead | 账单 invoice | 工钱 pay | 机票 fare | 套餐 plan
占 account for, share | 涨 grow, increase, raise | 跌 decline | 提升 increase, boost | 减少 cut | 增加 add, grow
顶尖 leading, frontier | 一流 leading | 巨头 giant | 厂商 vendor, company | 现成 existing | 案例 case study
吃力 struggle, difficulty | 费劲 struggle, hard | 毛病 problem | 缺点 drawback | 坏处 drawback, disadvantage
优势 strength | 后果 result | 成果 outcome | 影响 impact | 效果 performance | 作用 role, use | 用处 purpose
行业 field, sector, domain | 岗位 position, role | 用语 jargon, terminology, language, vocabulary | 术语 jargon
行话 terminology, term | 分辨 tell apart, recognize, identify, detect, classify | 辨别 identify, detect
识别 recognition, detect | 归类 category | 分类 classification, category | 放进 include, add | 加入 include
添加 include | 抢 take, replace | 代替 substitute | 打造 craft | 推出 unveil, introduce | 发布 publish
公布 release, disclose | 透露 disclose | 据说 supposedly | 建议 advice | 劝 recommend, suggest, discourage
回答 response | 提问 ask, query | 聊天 conversation | 提示 prompt, hint | 总结 summarize, summarization
摘要 summarization | 情感 sentiment | 情绪 sentiment, emotion | 垃圾 spam, junk | 信件 mail, email, message
网站 site | 退 cancel, refund | 套路 trick, scheme | 办法 approach | 原理 mechanism | 关系 connection
步骤 stage | 流程 procedure | 速度 pace | 时长 length | 规模 size | 面积 size | 上限 upper limit, maximum, cap
下限 lower limit, minimum | 门槛 barrier, requirement | 权衡 trade-off | 平均 mean | 均值 mean | 样本 example
假设 assumption | 策略 policy | 状态 status | 全局 global | 局部 partial | 底层 underlying, low-level
场景 use case | 上线 launch, go live, deploy | 维护 maintenance | 升级 update | 延迟 latency | 内存 RAM
硬盘 drive | 显示器 display | 仪表 dashboard, instrument, gauge | 舱 class | 头等舱 first class
格子 tile, cell, square, grid | 方格 tile, grid | 棋盘 board | 考试 test | 打分 score, rate, grade
排名 leaderboard | 翻番 double
啃 read | 读 read | 看 read, watch | 烧 cost, spend | 座次 rank, ranking | 统一 standard
经济舱 economy | 商务 business class | 造 make, build | 图 aim, purpose
网址 web address, website, link | 官网 website | 付费 pay, paid, free | 收费 charge, free | 免费 free of charge
省钱 cost-effective, economical, save money | 实用 practical | 拿不准 in doubt, unsure | 一开始 initially, at first
平常 everyday, ordinary | 平时 everyday, usually | 字眼 word | 协议 contract, agreement | 从零 from scratch
出题 exam question, question | 专科 specialist, specialty | 属于 kind, type | 方式 manner, approach | 顾问 adviser
至少 minimum, at least | 真实 real-world, real | 清单 checklist | 讲者 speaker | 重金 expensive
退票 refund | 改签 rebook
资金 funding | 融 funding, raise | 筹 raise, funding | 支持者 backer, backed | 支持 backed | 投资人 investor, backed
起飞 depart, leave | 降落 arrive, landing | 出发 depart, leave | 抵达 arrival
弄懂 understand | 搞懂 understand | 掌握 understand | 规律 pattern | 搞 build | 感谢 grateful
书籍 book | 案子 legal case | 语法 grammar | 文笔 style | 体裁 genre, style, fiction | 法院 court | 判决 ruling
判例 precedent | 考卷 exam paper, exam | 试卷 exam paper, exam | 大纲 syllabus | 一致 consistent | 机密 confidential
保密 confidential, confidentiality | 分析师 analyst | 财报 earnings | 加快 speed up | 生产 production | 意向 intent
审核 moderation | 选项 option | 心脏 cardiologist, heart | 儿科 pediatrician, child | 神经 neurologist, brain
读物 text, book | 东西 item, object | 成立 founded | 建立 build, create | 去世 death | 出生 birth
"""


def _read_lacking() -> dict[str, tuple[str, ...]]:
    entries = (entry.split(" ", 1) for line in _LACKING.strip().splitlines() for entry in line.split(" | "))
    return {word: tuple(senses.split(", ")) for word, senses in entries}


_SENSES = _read_lacking()


def add_senses(word: str, senses: tuple[str, ...]) -> tuple[str, ...]:
    """Return the dictionary's senses of a word with those that it lacks right behind the first short one.

    The first short one stays first: lessons are embedded by it.
    """
    first = next((n for n, sense in enumerate(senses) if 0 < len(tokenize(sense)) <= _SHORTEST), len(senses) - 1) + 1
    return tuple(dict.fromkeys((*senses[:first], *_SENSES.get(word, ()), *senses[first:])))
