"""Part 二(四), items 2 to 4, and part 三 of the 即墨 notice: windows, standards, posts, conduct."""

from __future__ import annotations

from govrules.archetypes import cap, known_or, requires, share
from govrules.expr import nodes
from govrules.facts.records import Accountability, Approval, Indicator
from govrules.rules import Rule
from govrules_jimo.helpers import AT, fewer, procedure, single, state
from govrules_jimo.notice import NOTICE
from govrules_jimo.readings import AT_AS_OF, EACH_ONE, FORMAL_FINDING, PROCEDURE, STANDING, choice
from govrules_jimo.records import Post

_STAGES = (
    ("申报", "filing"), ("受理", "acceptance"), ("审查", "examination"), ("咨询", "enquiry"), ("办复", "reply"),
    ("实时监察", "live supervision"),
)
_FAULTS = ("不依法行政", "行政不作为", "乱作为", "其他影响行政效能的问题")
DISTURBANCE = "违反规定、干扰和破坏经济发展环境"


def rules() -> tuple[Rule, ...]:
    """The rules of items 2 to 4 and of part 三."""
    return (*_windows(), *_notices(), *_standards(), *_conduct(), *_accountability())


def _windows() -> tuple[Rule, ...]:
    return (
        state(
            "2.4.2.a", ("审批“两集中、两到位”", "concentrate approvals and authorise the windows"),
            ("部门审批权限向科室集中", "powers in one section"), ("科室向市民大厅集中", "section in the citizens' hall"),
            ("审批服务项目进驻大厅到位", "all items in the hall"), ("审批职能授权到位", "window authorised"),
            params={"each": "部门"},
            readings=(EACH_ONE, choice(
                "“进驻到位”是否全部事项", "全部事项进驻大厅,法律、保密另有要求的除外。", "“到位”即完全。", "部分进驻即可",
            )),
        ),
        state(
            "2.4.2.b", ("行政审批事项网上办理", "handle approvals online"), *_STAGES,
            params={"list_open": True, "stages": [zh for zh, _ in _STAGES]},
            readings=(choice(
                "与2.1.3.p4.e“逐步实现”是否矛盾", "本条写明系统须具备的六个环节,逐个事项核验;事项覆盖面可逐步扩大。",
                "彼为目标,此为现时要求。", "全部事项立即上网",
            ),),
        ),
    )


def _notices() -> tuple[Rule, ...]:
    accepted = known_or(Approval.accepted_on, nodes.AsOf())
    given = {"max": 1, "unit": "count", "bound": "<="}
    once = choice(
        "何为“一次性告知”", "一次告知全部流程和资料;此后另提清单之外的要求,即使每次都叫告知,也是违反。",
        "“一次性”与“全部”并用。", "分次告知、每次完整即可", basis="行政许可法第三十二条",
    )
    return (
        cap(
            NOTICE.clause("2.4.2.c"), actual=Approval.notices_given, at_most=1, unit="count", of=("告知次数", "notices given"),
            decided_on=accepted, readings=(PROCEDURE, once),
        ),
        requires(
            NOTICE.clause("2.4.2.c"), suffix="contents",
            parts=[
                (
                    nodes.AnyOf((nodes.Not(Approval.notices_given.is_known()), Approval.notices_given >= 1)),
                    "已作告知", "a notice was given",
                ),
                (Approval.all_steps_listed, "全部流程", "all steps"), (Approval.all_materials_listed, "全部资料", "all papers"),
                (Approval.later_demands <= 0, "此后无新要求", "no later demand"),
            ],
            duty=("一次告知全部流程、资料", "list all steps and papers at once"), decided_on=accepted,
            parameters={**given, "contents": ["全部流程", "全部资料"]}, readings=(PROCEDURE, once),
        ),
        requires(
            NOTICE.clause("2.4.2.d"),
            parts=[(
                Approval.direct_responsible_person.equals(Approval.notice_officer), "告知人员为直接责任人",
                "the officer who gave the notice is responsible",
            )],
            duty=("告知人员作为直接责任人", "be the person directly responsible"), decided_on=accepted,
            parameters={"n": 1, "unit": "count", "bound": "==", "holder": "承担一次性告知职责的受理人员"},
            readings=(PROCEDURE, choice(
                "没有登记责任人如何处理", "身份由职责决定,没有登记的为待定;登记为他人的为违反。", "登记可能与职责不符。", "未登记即违反",
            )),
        ),
        requires(
            NOTICE.clause("2.4.2.e"),
            unless=[(
                nodes.All((Approval.completed_without_delay.node, Approval.reminder_records < 1)), "当场办结", "decided at once",
            )],
            parts=[(Approval.reminder_records >= 1, "跟踪催办记录", "tracking record")],
            duty=("负责手续的跟踪催办", "track and remind"), decided_on=accepted,
            parameters={"min": 1, "unit": "count", "each": "受理的事项"},
            readings=(PROCEDURE, EACH_ONE, choice("当场办结的件", "无须催办记录,不适用。", "没有办理过程可以催办。", "一律须有记录")),
        ),
    )


def _standards() -> tuple[Rule, ...]:
    return (
        state(
            "2.4.3.a", ("利用ISO9000体系建立三类标准", "set up three kinds of standards by ISO 9000"),
            ("行政审批工作标准", "work standards"), ("管理标准", "management standards"),
            ("服务质量标准", "service quality standards"), ("利用ISO9000体系", "ISO 9000 used"),
            readings=(choice("是否须取得认证", "不须,利用即可;“最简、最短”等不判断。", "条文写“利用”。", "须通过认证"),),
        ),
        single(
            "2.4.4.a", ("科学界定部门职能与权限", "define functions and powers"), "部门",
            (EACH_ONE, choice("“科学”“切实解决”如何判断", "只看有无界定文件。", "是否科学、是否解决属于评价。")),
        ),
        requires(
            NOTICE.clause("2.4.4.b"),
            parts=[
                (Post.task.is_recorded(), "具体任务", "task"), (Post.standard.is_recorded(), "工作标准", "work standard"),
                (Post.target.is_recorded(), "目标要求", "target"),
            ],
            duty=("明确任务、标准和目标要求", "lay down task, standard and target"), decided_on=nodes.AsOf(),
            parameters={
                "pct": 100, "unit": "percent", "bound": ">=", "pct_stated": False, "each": ["内设机构", "岗位", "环节"],
                "fields": ["具体任务", "工作标准", "目标要求"],
            },
            readings=(STANDING, EACH_ONE),
        ),
        single(
            "2.4.4.c", ("建立内部管理体系", "set up internal management rules"), "部门",
            (EACH_ONE, choice("“较强约束力”如何判断", "不判断,只看有无制度。", "没有尺度。")),
        ),
    )


def _conduct() -> tuple[Rule, ...]:
    faults = ("推诿扯皮", "敷衍塞责", "有令不行", "有禁不止")
    english = ("passing the buck", "half-heartedness", "orders not carried out", "bans not heeded")
    fewer_each_year = choice(
        "“精简”如何判断", "会议数、发文数各须少于上年,持平为违反;年度结束后判断;篇幅、时长不判断。",
        "条文没有幅度,“精简”只表明方向。", "会议与文件合并计算", "设定压减比例",
    )
    return (
        procedure(
            "3.2.d", ("克服推诿扯皮等问题", "no buck-passing and the like"),
            *((f"无{zh}", f"no {en}") for zh, en in zip(faults, english, strict=True)), readings=(FORMAL_FINDING,),
            params={"max": 0, "unit": "count", "list_open": True, "forbidden": list(faults)},
        ),
        *(
            fewer(
                "3.2.f", suffix, kind, "count", (kind, f"number of {thing}s"), words=(measure, thing), yearly=True, readings=(fewer_each_year,),
                params={"per": "year", "unit": "count"},
            )
            for suffix, kind, measure, thing in (
                ("meetings", "会议数量", "次", "meeting"), ("documents", "发文数量", "件", "document"),
            )
        ),
        state(
            "3.3.a", ("按四项原则设计督查考核", "design the assessment by four principles"),
            ("内容具体", "concrete content"), ("目标明确", "clear target"), ("可量化考核", "quantified indicator"),
            ("有进度要求", "progress schedule"), params={"each": "市委、市政府确定事项"},
            readings=(EACH_ONE, choice("“加大力度”如何判断", "不判断;看考核表是否具备四项属性。", "四项是设计考核的原则。")),
        ),
    )


def _accountability() -> tuple[Rule, ...]:
    found = known_or(Accountability.found_on, nodes.AsOf())
    return (
        share(
            NOTICE.clause("3.3.b"), about="工作目标完成率", part=Indicator.part, whole=Indicator.whole, percent=100,
            of=("到期工作目标的完成率", "share of targets due that were met"), decided_on=AT,
            parameters={"pct_stated": False},
            readings=(AT_AS_OF, choice(
                "哪些目标、何时计", "至统计期末已到期的全部目标,各按自己的完成期限;单个逾期在2.1.3.p2.b判断,本条是总的比率;没有到期的不适用。",
                "“全面、各项”即全部;条文没有统一日期。", "年终一次考核",
            )),
        ),
        requires(
            NOTICE.clause("3.4.a"), applies=Accountability.conduct.is_one_of(*_FAULTS),
            parts=[(Accountability.initiated, "问责", "accountability")],
            duty=("对影响行政效能的问题实施问责", "hold those at fault accountable"), decided_on=found,
            parameters={"list_open": True, "each": "认定的问题", "trigger": list(_FAULTS[:3])},
            readings=(FORMAL_FINDING, choice("问责的形式和期限", "有问责记录即可,不设期限。", "另由问责规定处理。")),
        ),
        requires(
            NOTICE.clause("3.4.b"), applies=Accountability.conduct.equals(DISTURBANCE),
            unless=[(
                Accountability.no_fault_decision.is_recorded(), "有书面说明理由的无责认定", "a reasoned decision of no fault",
            )],
            parts=[
                (Accountability.head_held_responsible, "单位主要负责人", "head of the unit"),
                (Accountability.persons_held_responsible >= 1, "相关人员", "persons concerned"),
            ],
            duty=("追究单位主要负责人和相关人员责任", "hold the head and the persons concerned responsible"), decided_on=found,
            parameters={"each": "认定的行为", "persons": ["单位主要负责人", "相关人员"]},
            readings=(FORMAL_FINDING, choice(
                "主要负责人无过错时是否追究", "两类人员都须追究;有书面说明理由的无责认定的除外。", "条文用“和”,没有以过错为条件。",
                "只追究直接责任人",
            )),
        ),
    )
