"""Part 二(一)2 of the 即墨 notice: attracting investment and landing key projects."""

from __future__ import annotations

from govrules.archetypes import cap, compared, known_or, recurrence, requires
from govrules.expr import Node, nodes
from govrules.facts.records import Activity, Approval, Indicator
from govrules.rules import Rule
from govrules.timing import Unit
from govrules_jimo.helpers import AT, procedure, shorter, single, state
from govrules_jimo.notice import NOTICE, UNTIL_ONE_LICENCE
from govrules_jimo.readings import AT_AS_OF, EACH_ONE, PROCEDURE, STANDING, TIME_CUT, WHOLE_YEAR, choice
from govrules_jimo.records import LandedProject, LeadingBody, LicenceIssue, Network

COMMITTEE = "市招商引资委员会"
SETTING_UP = "企业设立"
_BUREAUX = (
    ("发改局", "development and reform"), ("商务局", "commerce"), ("招商局", "investment promotion"),
    ("国土局", "land"), ("规划局", "planning"), ("环保局", "environment"), ("工信局", "industry"),
)
_PARTNERS = (
    ("发改局", "development and reform"), ("工信局", "industry"), ("科技局", "science"), ("外事办", "foreign affairs"),
    ("台办", "Taiwan affairs"), ("贸促会", "trade promotion"), ("规划局", "planning"), ("金融办", "finance"),
)
_PAPERS = (
    (LicenceIssue.business_licence_on, "营业执照", "business licence"),
    (LicenceIssue.organisation_code_on, "机构代码证", "organisation code certificate"),
    (LicenceIssue.tax_registration_on, "税务登记证", "tax registration certificate"),
    (LicenceIssue.seal_on, "公章", "seal"),
)


def rules() -> tuple[Rule, ...]:
    """The rules of item 2."""
    return (*_committee(), *_system(), *_services(), *_joint_window(), *_liaison())


def _committee() -> tuple[Rule, ...]:
    return (
        requires(
            NOTICE.clause("2.1.2.p1.a"), about=COMMITTEE,
            parts=[(LeadingBody.head.equals(LeadingBody.mayor), "市长任主任", "the mayor is the head")],
            duty=("由市长任主任", "be headed by the mayor"), decided_on=nodes.AsOf(),
            parameters={"n": 1, "unit": "count", "bound": "==", "holder": "市长"},
            readings=(STANDING, choice(
                "可否由副市长任主任", "不可以,只能是市长本人。", "与2.1.1.p1.b“主要领导或分管领导”不同,此处只写市长。", "副职代任亦可",
            )),
        ),
        requires(
            NOTICE.clause("2.1.2.p1.b"), about=COMMITTEE,
            parts=[(
                LeadingBody.deputy_heads.overlaps(LeadingBody.leaders_in_charge), "分管市长任副主任",
                "a vice mayor in charge is deputy head",
            )],
            duty=("由分管市长任副主任", "have the vice mayor in charge as deputy head"), decided_on=nodes.AsOf(),
            parameters={"min": 1, "unit": "count", "bound": ">=", "holder": "分管市长"},
            readings=(STANDING, choice("副主任几人", "分管副市长至少一人任副主任;另设其他副主任不影响。", "条文没有人数。")),
        ),
        requires(
            NOTICE.clause("2.1.2.p1.c"), about=COMMITTEE,
            parts=[
                *((LeadingBody.principal_members.includes(zh), zh, en) for zh, en in _BUREAUX),
                (LeadingBody.towns.covered_by(LeadingBody.principal_members), "各镇", "every town"),
            ],
            duty=("七部门和各镇主要负责同志为成员", "have the heads of seven bureaux and every town as members"),
            decided_on=nodes.AsOf(),
            parameters={"departments": [zh for zh, _ in _BUREAUX], "plus": "各镇", "list_open": True},
            readings=(STANDING, choice(
                "谁须为成员", "所列七部门和全部各镇,均须主要负责同志;街道办事处和两个管委未列名,不要求;部门名称以当时为准。",
                "“主要负责同志”同时限定部门和各镇;“各”为每一个。", "副职亦可", "街道同镇",
            )),
        ),
        single("2.1.2.p1.d", ("成立市招商引资委员会", "set up the investment committee")),
        state(
            "2.1.2.p1.e", ("下设办公室,抽调骨干力量集中办公", "have an office with seconded staff in one place"),
            ("委员会办公室", "office of the committee"), ("抽调骨干力量", "staff seconded"),
            ("集中办公", "working in one place"),
        ),
    )


def _system() -> tuple[Rule, ...]:
    return (
        requires(
            NOTICE.clause("2.1.2.p2.a"), about="专业招商队伍",
            parts=[
                (Network.set_up_at.includes("商务局"), "商务局", "commerce bureau"),
                (Network.set_up_at.includes("招商局"), "招商局", "investment promotion bureau"),
            ],
            duty=("在商务局和招商局设立两支专业招商队伍", "set up two investment teams"), decided_on=nodes.AsOf(),
            parameters={"n": 2, "bound": ">=", "unit": "count", "at": ["商务局", "招商局"], "per_place": 1},
            readings=(STANDING, choice(
                "“两支”如何分布,可否多设", "两局各一支,共两支;另设第三支只提示,不构成违反。",
                "通常文义;多设须设之机构不是违反。", "每局各两支共四支", "只能恰为两支",
            )),
        ),
        state(
            "2.1.2.p2.b", ("充实招商人员,外出登门招商", "add investment staff and travel to investors"),
            ("招商人员增加", "staff increased"), ("外出登门招商", "visits made"), params={"n_stated": False},
            readings=(choice("增多少、外出几次", "有任何增加、至少一次外出记录即可。", "条文没有数字。"),),
        ),
        state(
            "2.1.2.p2.c", ("建立经济部门参与的招商引资工作机制", "set up a mechanism of the economic departments"), *_PARTNERS,
            params={"participants": [zh for zh, _ in _PARTNERS], "list_open": True},
            readings=(choice(
                "如何核验", "看机制文件是否列明所列八部门;没有机制的,八项均记为“否”;未列的部门不判断。", "“等”为列举未尽。",
            ),),
        ),
        recurrence(
            NOTICE.clause("2.1.2.p2.e"), duty=f"{COMMITTEE}办公室", about="招商引资调度会议", on=Activity.on, per=Unit.YEAR,
            at_least=1, act=("召开招商引资调度会议", "a dispatch meeting on investment"),
            parameters={"interval_stated": False, "n_stated": False},
            readings=(WHOLE_YEAR, choice(
                "“定期”没有周期", "一个自然年内一次未开为违反;办公室自定周期的,应以该周期另行核验。",
                "条文没有频次,不借用其他地区的季度或月度。", "每季度一次", "每月一次",
            )),
        ),
        single(
            "2.1.2.p2.g", ("设立招商引资专项经费", "set up a fund for attracting investment"), None,
            (choice("多少金额", "预算列有任何正数金额即可。", "条文没有金额。"),),
        ),
    )


def _services() -> tuple[Rule, ...]:
    return (
        state(
            "2.1.2.p3.a", ("完善四项重点项目服务制度", "keep four service systems for key projects"),
            ("预约服务制度", "service by appointment"), ("现场服务制度", "service on site"),
            ("登门服务制度", "service at the door"), ("全程代办服务制度", "service by an agent throughout"),
        ),
        state(
            "2.1.2.p3.b", ("推行大项目审批直通车和绿色通道", "run the express and the green channel for large projects"),
            ("大项目审批服务直通车制度", "express approval system"), ("项目审批绿色通道", "green channel for projects"),
            readings=(choice("何为“大项目”", "由核验人认定,不设金额。", "条文没有定义。"),),
        ),
        requires(
            NOTICE.clause("2.1.2.p3.c"),
            parts=[
                (LandedProject.onsite_service, "现场服务", "service on site"),
                (LandedProject.agency_service, "全程代办", "an agent throughout"),
                (LandedProject.agency_fee <= 0, "代办免费", "no fee for the agent"),
            ],
            duty=("落户重点项目全部现场服务、全程免费代办", "serve every settled key project on site and free"),
            decided_on=known_or(LandedProject.landed_on, nodes.AsOf()),
            parameters={"pct": 100, "unit": "percent", "bound": ">=", "fee_max": 0},
            readings=(EACH_ONE, choice(
                "“免费”免什么,何时为“落户”", "代办本身不收费,审批的法定规费不在其内;签约并选址后为落户。",
                "免的是代办费;所引《暂行规定》不在手边,不借用其内容。", "各项规费全免",
            )),
        ),
    )


def _joint_window() -> tuple[Rule, ...]:
    return (
        state(
            "2.1.2.p4.a", ("在市民大厅设立联办窗口", "set up the joint window in the citizens' hall"),
            params={"min": 1, "unit": "count", "place": "市民大厅"},
        ),
        cap(
            NOTICE.clause("2.1.2.p4.b"), applies=Approval.item.equals(SETTING_UP),
            unless=[(
                Approval.supplement_by_applicant, "因申请人自身材料缺陷的补正", "supplement due to the applicant's own defect",
            )],
            actual=Approval.submissions, at_most=1, unit="count", of=("企业提交材料和费用的次数", "submissions by the enterprise"),
            decided_on=known_or(Approval.accepted_on, nodes.AsOf()), parameters={"each": "设立申请"},
            readings=(PROCEDURE, choice(
                "“一次性提交”约束谁", "约束窗口:不得要求企业再次提交;因申请人自身缺陷的补正有记录的不计。",
                "句中虽以企业为主语,但这是对服务方的要求。", "约束企业",
            )),
        ),
        procedure(
            "2.1.2.p4.c", ("由工作人员录入信息、传递材料", "staff enter the data and pass on the papers"),
            ("基本信息输入", "data entered by staff"), ("材料传递", "papers passed on by staff"),
        ),
        procedure(
            "2.1.2.p4.d", ("联办部门通过审批系统同步共享信息", "share data through the approval system at once"),
            readings=(choice("“同步”要多快", "经同一系统共享、无需再次录入即可,不设分钟数。", "条文没有数字。"),),
        ),
        _one_hand_over(),
        shorter(
            "2.1.2.p4.f", "企业设立平均办理时间", 50, ("企业设立平均办理时间", "average time to set up an enterprise"),
            readings=(TIME_CUT, AT_AS_OF, choice(
                "以什么为基数", "联办窗口开办前的平均办理时间。", "条文未写基数;推行联合审批是提高效能的手段。", "其他城市的办理时间",
            )),
            params={"direction": "increase", "metric": "time_reduction", "metric_stated": False, "baseline_stated": False},
        ),
    )


def _one_hand_over() -> Rule:
    first: Node = LicenceIssue.seal_on.node
    for day, _, _ in reversed(_PAPERS[:-1]):
        first = nodes.Choose(nodes.All((day.is_known(), day.is_recorded())), day.node, first)
    days = tuple(day.node for day, _, _ in _PAPERS)
    first = nodes.Choose(nodes.All(tuple(day.is_known() for day, _, _ in _PAPERS)), nodes.Earliest(days), first)
    return requires(
        NOTICE.clause("2.1.2.p4.e"), applies=nodes.AnyOf(tuple(day.is_recorded() for day, _, _ in _PAPERS)),
        parts=[(nodes.Compare("==", nodes.DayOf(day.node), nodes.DayOf(first)), zh, en) for day, zh, en in _PAPERS],
        duty=("一次性发放营业执照等证照", "hand over all the papers at once"), decided_on=first, open_until=nodes.DayOf(first),
        in_force=UNTIL_ONE_LICENCE,
        parameters={
            "max": 1, "unit": "count", "bound": "<=", "each": "设立申请", "list_open": True,
            "items": [zh for _, zh, _ in _PAPERS],
        },
        readings=(PROCEDURE, choice(
            "何为“一次性发放”", "四件同一日发放;已发放一件的,次日起其余未发或另日发的为违反;未列的证照不判断。",
            "一次即一次交付。", "每件各发一次即可",
        )),
        notes=("2015-10-01起三证合一(国办发〔2015〕50号),机构代码证、税务登记证不再单独发放,本条适用至2015-09-30。",),
    )


def _liaison() -> tuple[Rule, ...]:
    return (
        single(
            "2.1.2.p5.a", ("重点项目有联系领导", "have a leader linked with each key project"), "重点项目",
            (EACH_ONE, choice("每人联系几个、走访几次", "不设个数和次数,只看每个项目有无联系领导。", "条文没有数字。")),
        ),
        compared(
            NOTICE.clause("2.1.2.p5.b"), about="企业专门工作方案数", actual=Indicator.value, operator=">=", limit=1,
            unit="count", unit_words=("份", "work plan"), of=("企业的专门工作方案", "work plans of the enterprise alone"),
            decided_on=AT,
            parameters={"min": 1, "unit": "count", "each": "企业"},
            readings=(EACH_ONE, choice(
                "几家企业共用方案、哪些企业", "共用的方案不计;范围是所联系重点项目的企业。", "“一企一策”即一家一份。", "共用方案可计入各家",
            )),
        ),
        procedure(
            "2.1.2.p5.c", ("全程跟踪督查,严格责任追究", "track the project and hold those at fault responsible"),
            ("跟踪督查记录", "tracking record"), ("责任追究", "accountability for faults"),
            readings=(EACH_ONE, choice(
                "没有过错时如何记、多久跟踪一次", "未发现过错的,责任追究记为“是”;自签约至投产有记录即可,不设间隔。",
                "追究以过错为前提;“全程”没有频次。",
            )),
            params={"each": "重点项目"},
        ),
    )
