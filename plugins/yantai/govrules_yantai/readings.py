"""Readings that several rules of the 烟台 notice share."""

from __future__ import annotations

from govrules.rules import Reading

CALENDAR = Reading(
    question="“每周、每月、每季度、每半年、每年”如何计算",
    chosen="按自然周期(周一至周日、自然月、季、半年、年)逐期判断;期内任何一天均可,不结转;足数即为完成,期末不足为违反。"
    "自2022-03-07后第一个完整周期起考核。",
    reason="条文用自然时间用语,没有写起算点。",
    rejected=("滚动计算天数", "2022-03-07所在的周期也考核"),
)
AT_LEAST = Reading(
    question="“至少、不少于、不低于”是否包括本数",
    chosen="包括本数,少一即为违反。", reason="期间和数量用语的一般规则。", basis="民法典第一千二百五十九条",
)
BARE = Reading(
    question="只写数字,没有“至少”,多于此数是否违反",
    chosen="作为下限,多于此数不违反。", reason="义务是作为,多做不构成不履行。", rejected=("恰为此数",),
)
INFERRED = Reading(
    question="只写周期,没有写次数",
    chosen="每个周期至少1次;次数由规则推定,不是条文所印。", reason="1次是符合所写周期的最低要求。",
    rejected=("没有次数即不可检验",),
)
EACH_MEMBER = Reading(
    question="“市政府领导班子成员”没有写“每人”,义务由谁承担",
    chosen="名册上的每名成员各自承担,逐人判断,须由本人完成;只考核其整个周期都在名册上的周期,出差、病假等不扣除。",
    reason="义务属个人行为,合并计算将没有责任人。", rejected=("班子合并计算",),
)
EACH_BEARER = Reading(
    question="由谁承担",
    chosen="名册所列各主体各自承担,逐一判断;只考核其整个周期都在名册上的周期,不折算。",
    reason="“各、每个”指向每个主体;条文没有折算规定。", rejected=("合并计算",),
)
COLLECTIVE = Reading(
    question="由谁承担", chosen="由该机关集体承担,不是每名领导各自承担。", reason="条文以机关为主语。",
)
RANGE = Reading(
    question="“几至几个(项)”超过上限是否违反",
    chosen="两端均包括在内;期末少于下限为违反,多于上限为违反。", reason="范围写明两端,意在集中。",
    rejected=("上限只作提示",),
)
STANDING_LINK = Reading(
    question="联系数量何时判断",
    chosen="以核查时点仍有效的联系关系计数,同一对象只计一次;自2022-03-07起即应具备。",
    reason="条文没有写周期,是持续性状态。", rejected=("按年度累计",),
)
STANDING = Reading(
    question="条文写“建立、健全、完善、落实”而未写日期",
    chosen="自2022-03-07起即应具备,以核查时点是否具备判断,取最近一次核验记录;好坏程度不判断。",
    reason="条文没有给出建立期限和质量标准。", rejected=("给予合理准备期",),
)
NO_NUMBER = Reading(
    question="“及时、按期”没有数字,或没有写时限",
    chosen="有记录即为落实,记录为未落实的为违反,没有记录的为待定;时间长短本身不作判断。",
    reason="不替条文编造期限;记录为未落实的人已认为时间已到。", rejected=("套用其他条款的天数",),
)
NO_INTERVAL = Reading(
    question="“定期”没有周期",
    chosen="义务人另行公布周期的,以核验记录所写考核期逐期判断;没有公布的,每个自然年至少一次,首年2023年。",
    reason="条文没有周期,不编造月或周。", rejected=("没有周期即不可检验", "推定为每月"),
)
YEARLY = Reading(
    question="没有写周期的活动如何考核",
    chosen="以自然年为考核期(核验记录另写考核期的从其记录),首个考核期为2023年;期未结束时未开展为待办。",
    reason="制度本身的频次在通知之外,不引入。", rejected=("引入通知之外的次数",),
)
EXTERNAL = Reading(
    question="所引制度的适用范围和期限不在本通知之内",
    chosen="是否属于应适用的事项由核验人认定并作为事实提供,只判断行为有无。", reason="条文只引用制度名称。",
)
ATTESTED = Reading(
    question="适用条件由谁认定", chosen="由核验人认定并作为事实提供,未记录的为待定。", reason="条文没有写明认定标准和认定人。",
)
NAMED_DATE = Reading(
    question="写明的日期、月末、季末逢休息日是否顺延",
    chosen="不顺延,当日24时前为按期。", reason="顺延只适用于计算得出的期间。", basis="民法典第二百零三条第一款",
    rejected=("顺延至下一工作日", "以办公时间结束为限"),
)
WORKDAYS_COUNT = Reading(
    question="工作日如何计算",
    chosen="当日不计,自次一工作日起算;调休上班的周末是工作日;第3个工作日24时前为按期。",
    reason="“内”“不超过”包括本数;工作日以国务院办公厅年度安排为准。",
    basis="民法典第二百零一条第一款、第一千二百五十九条", rejected=("自当日起算", "只排除周六、周日"),
)
PRINCIPLE_EXCUSED = Reading(
    question="“原则上、尽量”未做到如何处理",
    chosen="有记录的理由为“有理由未执行”,没有记录的为违反(警告级)。", reason="该类用语允许例外,但例外须可核查。",
    rejected=("不区分有无理由",),
)
