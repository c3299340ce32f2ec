"""Readings that several rules of the 宣城 plan share."""

from __future__ import annotations

from govrules.rules import Reading


def reading(question: str, chosen: str, reason: str, *rejected: str, basis: str = "") -> Reading:
    """A reading in one line: the question, the choice, the reason and what was rejected."""
    return Reading(question, chosen, reason, basis, rejected)


YEAR_GIVEN = reading(
    "条文写“建立、健全、完善、开展、出台”而未写日期",
    "以活动年度为所给时间:取最近一次核验,已落实为符合,未落实的至2021-12-31为待办,其后为违反。",
    "本意见是一年期的活动方案,建设性义务须在年度内完成;质量高低没有检验标准,只判断有无。",
    "公布之日即须具备", "没有日期即不判断",
)
PHASE_GIVEN = reading(
    "条文未写日期,以何时为限",
    "以组织实施阶段末日(2021-11-30)为限,此前未落实为待办,其后仍未落实为违反。",
    "排查、建账属组织实施阶段的工作,总结阶段不再安排。", "立即到期", "以2021-12-31为限",
)
ONCE_IN_CAMPAIGN = reading(
    "条文未写次数",
    "活动期间(2021-02-18至2021-12-31)至少一次;不足的至2021-12-31为待办,其后为违反。",
    "要求开展而未写频次,一次是最低限度;不借用其他地区的数字。", "按季度或按月各一次",
)
IN_OFFICE_THROUGHOUT = reading(
    "活动期间到任、离任的如何考核", "只考核整个活动期间(2021-02-18至2021-12-31)都在册的,到任、离任的均不考核,不折算。",
    "与周期性义务的考核办法一致;条文没有折算规定。", "到任的考核而离任的不考核", "按在任时间折算",
)
PHASE_END = reading(
    "阶段末日逢休息日是否顺延", "不顺延,当日24时前为按期。",
    "阶段是直接写明的日历时间段,不是计算得出的期间。", "顺延至下一工作日", basis="民法典第二百零三条第一款",
)
FORMAL_FINDING = reading(
    "以何认定发生了所禁止的情形",
    "只计督查、巡察、审计、纪检等机关正式认定的件数,一件即为违反;统计期跨越2021-02-18的不判断。",
    "不从工作结果反推;公布以前的行为不构成违反。", "由指标或程序缺失自动推定",
)
DIRECTION_ONLY = reading(
    "只写方向,没有基数和幅度", "与基数相比严格减少,持平为违反;基数为0的不再可减,不适用。",
    "“减”只表明方向。", "逐事项比较", "只要不增加即可",
)
