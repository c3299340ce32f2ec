"""The 宁强 notice of 2022-12-15: its metadata and the ledger of all its clauses."""

from __future__ import annotations

from datetime import date

from govrules.law import Jurisdiction, Notice, Policy
from govrules.timing import InForce
from govrules_ningqiang.ledger import part_0, part_2, part_3, part_4, part_6

NINGQIANG = Jurisdiction("610726", "宁强县")

NOTICE = Notice(
    id="ningqiang-2022",
    title="宁强县人民政府印发《关于进一步改进作风提高政府系统工作质效若干措施》的通知",
    short_title="宁强县改进作风提高工作质效若干措施",
    issuer="宁强县人民政府",
    jurisdiction=NINGQIANG,
    in_force=InForce(date(2022, 12, 15)),
    in_force_basis="未印生效日期,以落款日期(印作20221215)推定;未印有效期,未见废止。",
    policy=Policy(
        "ningqiang-2022",
        note="由事实发生之日决定适用;持续性状态以核查时点判断;周期性义务自2023年第一个完整自然周期起算;"
        "期间、日期均至最后一日24时;工作日按国务院办公厅安排(含调休上班日)。",
    ),
    provisions=(
        *part_0.PROVISIONS, *part_2.PROVISIONS, *part_3.PROVISIONS, *part_4.PROVISIONS, *part_6.PROVISIONS,
    ),
    issued=date(2022, 12, 15),
    notes=(
        "网页文本丢失部分引号、书名号和落款日期的年月日;“走出去办公室”疑为“走出办公室”。",
        "第9条称会议数量、与会人数为硬性指标,全文未写明数值。",
        "第6条同句规定15分钟、30分钟和2小时三个时限,按两级理解:15、30分钟为应守时限,2小时为最后界限。",
    ),
)
