"""Usual English senses of Chinese words that the dictionary lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

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
强化 reinforcement | 监督 supervised | 打分 rescore | 重排 rerank | 排序 rank, order, sort | 清洗 clean, cleaning
脱敏 anonymize, redact | 托管 hosting, host | 有损 lossy | 响应 response | 请求 call | 许可 license | 授权 license
驻留 residency | 丢弃 drop, dropout, discard | 安装 setup | 部署 deploy, deployment | 衰减 decay | 偏好 preference
对齐 alignment | 单词 word | 标准 criteria | 阈值 cutoff | 指标 metric, measure, benchmark | 基线 reference
上线 release | 计算 compute, calculate | 处理 processing, process, handle | 存储 storage, memory | 数组 vector, list
截断 truncate, clip | 裁剪 clip, clipping, crop | 稠密 dense embedding | 嵌入 embedding, embed | 语句 sentence
衍生 derived, based on | 合成 synthetic | 真实 truthful, factual | 无害 harmless | 有害 toxic | 采样 sample
显卡 GPU, graphics card | 算力 compute, computing power | 预热 warmup, warm up | 快照 checkpoint | 美金 dollar
延迟 latency | 校准 calibration | 推断 inference | 评测 benchmark, evaluate | 评估 eval | 帖子 post
机器人 bot, chatbot | 参与 take part, participate | 真人 human | 人工 human, manual
简答 short answer | 问答 question answering, Q&A
排放 emission, emit | 水电 hydro, hydropower | 水力发电 hydro, hydropower | 精度 precision | 通信 communication
多轮 multi-turn | 吞吐 throughput | 调用 call | 每天 daily | 报警 alert | 抓取 scrape, crawl, fetch
外链 outbound link, link | 赞 upvote, like, karma | 脏话 bad word | 商业 commercial | 实验室 lab | 增长 growth
加速 speedup, acceleration | 注入 injection, inject | 因果 causal | 占用 take up, take, usage
占据 account for, take up
演讲 talk | 演示 demo | 星号 star | 估算 estimate | 完全 exactly, fully | 排队 queue | 取出 retrieve, fetch
适合 suitable, best for | 适用 suitable, best for | 输入法 keyboard | 插件 plugin | 浮点运算 FLOP | 审核 review
沃尔玛 Walmart | 阿里 Alibaba | 中文 Chinese | 日文 Japanese | 男性 male, men | 女性 female, women | 代表 example
"""
# Words of computing and trade that CC-CEDICT does not have at all.
_NEW = """
显存 memory, VRAM, RAM | 二值 binary | 二值化 binary, binarize | 精排 rerank, rescore
检查点 checkpoint | 批次 batch | 轮数 number of epochs, epoch, round | 残差 residual | 掩码 mask | 词表 vocabulary
吞吐量 throughput | 流式 streaming | 单精度 single precision, float32 | 服务商 provider, vendor
计费 billing, charge, bill | 按量 pay as you go, usage based | 月费 monthly fee, monthly
日均 daily average, daily, per day | 月均 monthly average, monthly, per month | 演讲者 speaker, presenter
讲者 speaker | 分块 chunk, block | 散度 divergence | 终止符 stop token, end token | 仪表板 dashboard
告警 alert, warning | 数据中心 data center, data centre | 可用性 availability | 子词 subword | 生成式 generative
函数调用 function calling | 红队 red team | 池化 pooling | 后验 posterior | 显著性 significance
用户数量 number of users, users | 昇腾 Ascend | 学习率 learning rate | 相似度 similarity | 优化器 optimizer
去重 deduplication, deduplicate | 标注员 annotator, labeler | 标注者 annotator, labeler | 评分器 grader, scorer
打分器 grader, scorer | 汉明 Hamming | 消费级 consumer grade, consumer | 企业级 enterprise grade, enterprise
客单价 average order value | 转化率 conversion rate | 留存率 retention rate | 托管费 hosting fee
调用量 number of calls, usage | 并发量 concurrency | 单卡 single GPU | 多卡 multiple GPUs, multi-GPU | 卡时 GPU hours
参数量 number of parameters, parameters | 压缩率 compression ratio | 真实率 truthful, truthfulness
幻觉率 hallucination rate | 正确率 accuracy | 错误率 error rate | 全量 full | 低秩 low-rank
半精度 half precision, float16 | 分片 shard, partition | 零样本 zero-shot | 少样本 few-shot | 后训练 post-training
全参 full parameter, full | 外包 contractor, outsource | 最大值 max, maximum | 评测 benchmark, evaluation, evaluate
切分 split, chunk | 重排序 rerank, reranking | 多语言 multilingual | 工作流 workflow | 自回归 autoregressive
前馈 feedforward | 英伟达 Nvidia | 创业公司 startup | 补全 completion, autocomplete | 预置 provisioned
加速比 speedup | 碳强度 carbon intensity | 千问 Qwen | 通义 Tongyi, Qwen | 文心 Ernie | 羊驼 Alpaca | 深度求索 DeepSeek
字节跳动 ByteDance | 智谱 Zhipu | 混元 Hunyuan
"""


def _read_senses(text: str) -> dict[str, tuple[str, ...]]:
    entries = [entry.split(" ", 1) for line in text.strip().splitlines() for entry in line.split(" | ")]
    senses: dict[str, tuple[str, ...]] = {}
    for word, told in entries:
        senses[word] = (*senses.get(word, ()), *told.split(", "))
    return senses


_SENSES, _WHOLE = _read_senses(_LACKING), _read_senses(_NEW)


def cut_new(words: Sequence[str], is_known: Callable[[str], bool]) -> Iterator[str]:
    """Yield the words of a text with the new ones whole: cut out of what else is known as no word, or joined."""
    rest = list(words)
    while rest:
        word = rest.pop(0)
        new = next((word[:end] for end in range(len(word) - 1, 1, -1) if word[:end] in _WHOLE), "")
        if rest and word + rest[0] in _WHOLE:
            yield word + rest.pop(0)
        elif new and not is_known(word) and word not in _WHOLE:
            yield from (new, word[len(new) :])
        else:
            yield word


def find_new(word: str) -> tuple[str, ...]:
    """Return the usual English names of a word that the dictionary does not have, () where none are known."""
    return _WHOLE.get(word, ())


def list_new() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each word that the dictionary does not have, with its usual English names."""
    yield from _WHOLE.items()


def add_senses(word: str, senses: tuple[str, ...]) -> tuple[str, ...]:
    """Return the dictionary's senses of a word with those that it lacks right behind the first short one.

    The first short one stays first: lessons are embedded by it.
    """
    first = next((n for n, sense in enumerate(senses) if 0 < len(tokenize(sense)) <= _SHORTEST), len(senses) - 1) + 1
    return tuple(dict.fromkeys((*senses[:first], *_SENSES.get(word, ()), *senses[first:])))
