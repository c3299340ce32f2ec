"""The 宣城 plan of 2021 (政府能力提升年): its metadata and the ledger of all its clauses."""

from __future__ import annotations

from datetime import date

from govrules.law import Jurisdiction, Notice, Policy
from govrules.timing import InForce
from govrules_xuancheng.ledger import part_0, part_2_action, part_2_law, part_2_reform, part_2_service, part_3, part_4

XUANCHENG = Jurisdiction("341800", "宣城市")

START = date(2021, 2, 18)
MOBILISED = date(2021, 2, 28)
IMPLEMENTED = date(2021, 11, 30)
END = date(2021, 12, 31)
"""First day in force, last days of the phases (一) and (二), last day of phase (三) and in force."""

NOTICE = Notice(
    id="xuancheng-2021",
    title="宣城市人民政府关于“政府能力提升年”的实施意见",
    short_title="宣城市“政府能力提升年”实施意见",
    issuer="宣城市人民政府",
    jurisdiction=XUANCHENG,
    in_force=InForce(START, END),
    numbering="parts",
    in_force_basis="起止均系推定。未印成文日期和生效日期,以网页发布时间(2021-02-18)为可证实的最早公开之日;"
    "未印有效期,活动以一年为限,末阶段为12月,年份由发布时间和“十四五”开局之年推定。",
    policy=Policy(
        "xuancheng-2021",
        standing_pending_until=END,
        note="由事实发生之日决定适用;2021-02-18以前的行为不构成违反,但后定日期所要求的事先行完成的有效。"
        "没有写明日期的建立、健全、开展等义务,未落实的至2021-12-31为待办,其后为违反;"
        "周期性义务自第一个完整自然周期(2021年3月、第二季度)起算,至2021年12月、第四季度止,不折算;"
        "阶段末日等直接写明的日期不顺延;期间、日期均至最后一日24时。",
    ),
    provisions=(
        *part_0.PROVISIONS, *part_2_law.PROVISIONS, *part_2_reform.PROVISIONS, *part_2_service.PROVISIONS,
        *part_2_action.PROVISIONS, *part_3.PROVISIONS, *part_4.PROVISIONS,
    ),
    notes=(
        "网页未印文号、成文日期、落款和主送机关;发布单位(市商务局)是转载单位,制定机关取自标题。",
        "第四部分(二)所称附件“联系工作安排表”未随网页公布,联系对象须作为事实提供。",
        "各阶段标题只印月份;2月阶段自公开之日起只余11日。",
        "第6条、第四部分(三)有逗号误作顿号之处;“七比”是七个标题的总称,文中只列四项能力。",
    ),
)
