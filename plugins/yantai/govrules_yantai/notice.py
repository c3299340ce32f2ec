"""The 烟台 opinions of 2022-03-07: metadata and the ledger of all its clauses."""

from __future__ import annotations

from datetime import date

from govrules.law import Jurisdiction, Notice, Policy
from govrules.timing import InForce
from govrules_yantai.ledger import part_1, part_2, part_2b, part_3, part_4, part_5, part_6, part_7

YANTAI = Jurisdiction("370600", "烟台市")
START = date(2022, 3, 7)

NOTICE = Notice(
    id="yantai-2022",
    title="烟台市人民政府关于进一步加强政府自身建设的意见",
    short_title="烟台市加强政府自身建设的意见",
    issuer="烟台市人民政府",
    jurisdiction=YANTAI,
    in_force=InForce(START),
    in_force_basis="未印施行条款;成文日期、发布日期和落款日期均为2022-03-07,据以推定生效。未印有效期,统一登记号为空,"
    "页面标注有效;“新一届政府”说明的是目的,不是有效期。",
    policy=Policy(
        "yantai-2022",
        note="由事实发生之日决定适用;持续性状态以核查时点判断,自2022-03-07起即应具备,记录为不具备的即为违反;"
        "周期性义务自2022-03-07后第一个完整自然周期起算(周和双周自当日,月自2022年4月,季自2022年第二季度,"
        "半年自2022年下半年,年自2023年),只在名册上一部分时间的周期不考核;期间、日期均至最后一日24时,写明的日期不顺延;"
        "“及时、按期、定期”没有数字的,不另设期限。",
    ),
    provisions=(
        *part_1.PROVISIONS, *part_2.PROVISIONS, *part_2b.PROVISIONS, *part_3.PROVISIONS, *part_4.PROVISIONS,
        *part_5.PROVISIONS, *part_6.PROVISIONS, *part_7.PROVISIONS,
    ),
    doc_number="烟政发〔2022〕8号",
    issued=START,
    notes=(
        "“1-2个”“3-5个”“3-4项”中的连接号是范围,不是减号;“1+233”“12335”“12345”是代号或电话号码,不是数量。",
        "第12条“分管部门联系区市”之间可能脱一顿号;第7条“11月12月”之间没有顿号。",
        "第7条所写“项目建设用地规划许可证”“不动产登记证”与法定名称不同,第24条所写“中央环保督察”为简称。",
        "第13条“接听1次群众来电”、第16条“均不超过3个工作日”各只印一次,由前后两项共用。",
        "文中逗号、分号、冒号和括号均为半角。",
    ),
)
