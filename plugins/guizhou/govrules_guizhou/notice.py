"""The 贵州 plan of 2020-05-07 for a year of efficiency: its metadata and the ledger of all its clauses."""

from __future__ import annotations

from datetime import date

from govrules.law import Jurisdiction, Notice, Policy
from govrules.timing import InForce
from govrules_guizhou.ledger import part_0, part_2_office, part_2_services, part_2_tasks, part_3

GUIZHOU = Jurisdiction("520000", "贵州省")
START = date(2020, 5, 7)
PLAN_END = date(2020, 12, 31)
AWARD_END = date(2021, 1, 31)

NOTICE = Notice(
    id="guizhou-2020",
    title="省人民政府辦公廳關於印發2020年效能提升年行動方案的通知",
    short_title="贵州省2020年效能提升年行动方案",
    issuer="貴州省人民政府辦公廳",
    jurisdiction=GUIZHOU,
    in_force=InForce(START, PLAN_END),
    numbering="parts",
    in_force_basis="未印生效日期,以落款日期2020年5月7日推定;未印有效期,方案以2020年为效能提升年,各项义务推定至2020-12-31,"
    "只有优秀调研报告的评选和通报(2.2.j、2.2.k)推定至文中最后日期2021-01-31。",
    policy=Policy(
        "guizhou-2020",
        standing_pending_until=PLAN_END,
        note="由事实发生之日决定适用,计划年度内的事实在年度结束后仍照此判断;年度内触发的期限可延续到2021年;"
        "未写日期的建立、完善、开展类事项以计划年度为期,年度内未办的为待办,2021-01-01起为违反;"
        "以文件、会议、合同、错情、报告等单个事件为前提的,就该事件判断;"
        "周期性义务首期为2020年6月、第三季度,末期为2020年12月、第四季度,不折算;"
        "“X底前”至该月最后一日24时,写明的日期逢休息日不顺延;工作日按国务院办公厅安排(含调休上班日);"
        "“市”包括自治州,“县”包括县级市、区、特区;写明市、县政府的,乡镇、街道不受约束。",
    ),
    provisions=(
        *part_0.PROVISIONS, *part_2_tasks.PROVISIONS, *part_2_services.PROVISIONS, *part_2_office.PROVISIONS,
        *part_3.PROVISIONS,
    ),
    doc_number="黔府辦發〔2020〕12號",
    issued=START,
    notes=(
        "网页文本由简体机器转换为繁体,留有误转:係統、體係、全麵、負麵、書麵、製定、製度、機製、同誌、隻開等;引文保留原样。",
        "网页前后有导航文字;标题重复一次并在“2020年”之后断行。",
        "第二部分(四)称各地各部门“出台的地方性法规”,而地方性法规由人大及其常委会制定,疑指规范性文件、政策性文件。",
        "第二部分(二)的调研报告与第三部分的年度考核同在2020年底截止,优秀报告在2021年1月评选,第二项行动届时尚不能最终评定。",
        "第四部分(四)对省主要媒体提出要求,省主要媒体不在发送对象之列。",
    ),
)
