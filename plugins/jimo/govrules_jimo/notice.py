"""The 即墨 opinions of about 2012: metadata with inferred dates, and the ledger of all clauses."""

from __future__ import annotations

from datetime import date

from govrules.law import Jurisdiction, Notice, Policy
from govrules.timing import InForce
from govrules_jimo.ledger import (
    part_1,
    part_2_approvals,
    part_2_innovation,
    part_2_projects,
    part_2_quality,
    part_2_tasks,
    part_3,
)

JIMO = Jurisdiction("370282", "即墨市", successor="370215")

_START, _MAYBE_NOT_YET = date(2012, 1, 1), date(2012, 6, 30)


def until(last: date) -> InForce:
    """In force from the notice's uncertain beginning to a day that a later law fixes."""
    return InForce(_START, last, start_uncertain_to=_MAYBE_NOT_YET)


UNTIL_ONE_LICENCE = until(date(2015, 9, 30))
"""三证合一(国办发〔2015〕50号): from 2015-10-01 no separate organisation code and tax certificates."""

UNTIL_FILING = until(date(2016, 12, 31))
"""《建设项目环境影响登记表备案管理办法》: from 2017-01-01 registration forms are filed, not approved."""

NOTICE = Notice(
    id="jimo-2012",
    title="市政府工作效能提升意见",
    short_title="即墨市政府工作效能提升意见",
    issuer="即墨市人民政府",
    jurisdiction=JIMO,
    in_force=InForce(
        start=_START, start_uncertain_to=_MAYBE_NOT_YET, end_uncertain_from=date(2017, 10, 1), end=date(2017, 12, 31)
    ),
    numbering="parts",
    in_force_basis="未印成文、生效日期和有效期,均系推断:所提党代会、人代会届次和用语指向2012年上半年"
    "(2012-01-01至2012-06-30之间);即墨市于2017年撤市设区(2017-09公布,年底前移交),失效日在2017-10-01至"
    "2017-12-31之间。网页时间2022-06-08不是制定日期。",
    policy=Policy(
        "jimo-2012",
        note="由事实发生之日决定适用,持续性状态以核查时点判断;起止日期不确定的时段内,做到的为符合,未做到的为待定,"
        "不作违反;日历期间须全部落在确定有效的时段内(年度为2013年至2016年),跨出的不适用、不折算;期间、日期均至"
        "最后一日24时;机关所定日期不因休息日顺延;“及时、第一时间”没有数字的,只判断有无,不判断快慢;"
        "比率和压减精确比较,基数为0的不适用。",
    ),
    provisions=(
        *part_1.PROVISIONS, *part_2_projects.PROVISIONS, *part_2_tasks.PROVISIONS, *part_2_quality.PROVISIONS,
        *part_2_innovation.PROVISIONS, *part_2_approvals.PROVISIONS, *part_3.PROVISIONS,
    ),
    notes=(
        "发文机关、地区和日期均为推断:收文单位有田横岛旅游度假区管委,文中有“蓝色硅谷”核心区、龙泉投资公司。",
        "标题疑经转载网站缩写,无文号、落款;印有的“时间:2022-06-08 08:23:00”是网页时间。",
        "《重点项目全程免费代办暂行规定》未附,2.1.2.p3.c只据本文判断。",
        "“铺下身子”疑为“扑下身子”;“为民要办实事”疑脱“的”字;“具体操作协调关系上”疑有脱字。",
        "行政审批效率提高25%与环境影响报告表6个压为5个工作日(16.7%)不一致,只能按平均值理解。",
        "登记表审批时限仅4个工作日,“压缩一个周”的基数只能是合并前两表时限之和。",
        "即墨区(370215)是即墨市(370282)的后继,本通知不当然约束该区。",
    ),
)
