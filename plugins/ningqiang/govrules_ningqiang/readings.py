"""Readings that several rules of the 宁强 notice share."""

from __future__ import annotations

from govrules.rules import Reading

HOURS_RUN = Reading(
    question="按小时、分钟计算的时限是否扣除夜间和休息日",
    chosen="自起点时刻起连续计算,夜间、休息日、节假日均不扣除;恰满时限为按期。",
    reason="条文未作办公时间的限定。",
    basis="民法典第二百零一条第二款、第一千二百五十九条(分钟比照小时)",
    rejected=("只计算办公时间",),
)
WORKDAYS_COUNT = Reading(
    question="工作日如何计算",
    chosen="当日不计,自次一工作日起算;调休上班的周末是工作日;第N个工作日24时前为按期。",
    reason="“内”包括本数;工作日以国务院办公厅年度安排为准。",
    basis="民法典第二百零一条第一款、第一千二百五十九条",
    rejected=("自当日起算", "只排除周六、周日"),
)
MONTHS_COUNT = Reading(
    question="按月计算的期间何时届满",
    chosen="当日不计,到期月的对应日届满,没有对应日的为月末日;届满日逢休息日的顺延至休息日结束的次日。",
    reason="期间计算的一般规定;法定休假日包括法定节假日、调休休息日和一般周末。",
    basis="民法典第二百零一条至第二百零三条",
    rejected=("法定休假日仅指节日当天", "每月按30日计算"),
)
NAMED_LIMIT = Reading(
    question="文件、会议、批示、清单所定的日期逢休息日是否顺延",
    chosen="不顺延,当日24时前为按期。",
    reason="顺延只适用于计算得出的期间,不适用于直接写明的日期。",
    basis="民法典第二百零三条第一款",
    rejected=("顺延至下一工作日",),
)
START_RECEIPT = Reading(
    question="条文未写起点",
    chosen="自收到之时(日)起算。",
    reason="收到之前承办单位无从办理。",
    rejected=("自成文之日起算",),
)
ABOUT_20_PERCENT = Reading(
    question="“左右”的幅度",
    chosen="不超过所写数字的120%;只限制上侧,时间更短不构成违反。",
    reason="条文未写幅度;20%是使“5分钟左右”得到整分钟的最小幅度,由规则声明,不是条文内容。",
    rejected=("幅度为10%", "不留幅度"),
)
STATUTE_COVERS_SERIES = Reading(
    question="“除有关法规、章程有规定的外”是否适用于后面各类会议",
    chosen="适用于9.e至9.h整个序列。",
    reason="该语位于整个序列之前。",
    rejected=("只适用于“不超过半天”",),
)
PRINCIPLE_EXCUSED = Reading(
    question="“原则上、一般、尽量”未做到如何处理",
    chosen="有书面记录的理由为“有理由未执行”,没有记录的为违反(警告级);未记录的理由不算。",
    reason="该类用语允许例外,但例外须可核查。",
    rejected=("不区分有无理由",),
)
PERIOD_OF_USER = Reading(
    question="条文写“持续”“开展”而未写周期",
    chosen="以自然年为考核期(记录另写考核期的从其记录),首个考核期为2023年;考核期未结束时未开展为未到期。",
    reason="条文没有频次,不另行设定数字。",
    rejected=("按季度或按月考核",),
)
STANDING = Reading(
    question="条文写“健全、完善、落实”而未写日期",
    chosen="自2022-12-15起即应具备,以核查时点是否具备判断,取最近一次核验记录。",
    reason="条文未给建立期限;质量高低没有检验标准,只判断有无。",
    rejected=("给予合理准备期",),
)
