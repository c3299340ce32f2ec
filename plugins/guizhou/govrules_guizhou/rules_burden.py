"""Part 二(六) of the 贵州 plan: fewer documents, fewer meetings, inspections without notice."""

from __future__ import annotations

from govrules.archetypes import cap, known_or, prohibits, requires, share
from govrules.expr import nodes
from govrules.facts.records import Indicator, Meeting
from govrules.rules import Rule
from govrules_guizhou.forms import IN_PLAN_YEAR, PLAN_YEAR_END, forbids
from govrules_guizhou.notice import NOTICE
from govrules_guizhou.readings import EXCUSED, ON_EVENT, reading
from govrules_guizhou.records import OrdinaryMatter, SupportingDemand

INSPECTIONS = "日常督查检查考核暗访抽查"
_MEETING_DAY = known_or(Meeting.started_at, known_or(Meeting.planned_on, IN_PLAN_YEAR))
# A meeting on record counts as held unless it is recorded as called off: the plan names no such fact.
_HELD = nodes.Choose(Meeting.held.is_known(), Meeting.held.node, nodes.TRUE)
_PROVINCIAL = nodes.All((Meeting.level.equals("省"), _HELD))
_WHO_CONVENES = reading("条文未写义务主体", "会议召开单位。", "只有召开单位能够决定合并、次数和参会层级。", "参会单位也受约束")
_SCALE = ["省", "市(州)", "县(市、区、特区)", "乡(镇、街道)", "村(社区)"]


def rules() -> tuple[Rule, ...]:
    """The rules of 二(六)."""
    return (*_documents(), *_meetings(), *_levels(), _inspections())


def _documents() -> tuple[Rule, ...]:
    d = SupportingDemand
    return (
        forbids(
            "2.6.d", ("文件不穿靴戴帽、照搬照转", "neither pad nor copy documents"), ("穿靴戴帽", "padding"),
            ("照搬照转", "wholesale copying"), readings=(reading(
                "照搬到什么程度", "由核验人与上级文件比对认定,不设相似度。", "条文没有比例。", "相似度超过一定比例即为违反",
            ),),
        ),
        prohibits(
            NOTICE.clause("2.6.e"), applies=nodes.All((nodes.Not(d.centre_requires.node), d.demanded.node)),
            forbidden=nodes.Not(d.justification.is_recorded()),
            what=("中央没有明确要求的,不随意要求下级制定配套文件", "no supporting documents demanded at will"),
            decided_on=known_or(d.decided_on, IN_PLAN_YEAR),
            readings=(ON_EVENT, reading(
                "“随意”的含义", "有书面记录的理由为不随意,没有记录的为违反;中央有要求的、没有要求下级制定的,均不适用。",
                "“随意”为确有必要的要求留有余地。", "中央没有要求的一律不得要求",
            )),
        ),
    )


def _meetings() -> tuple[Rule, ...]:
    m = OrdinaryMatter
    return (
        requires(
            NOTICE.clause("2.6.g"), applies=nodes.All((Meeting.could_be_merged.node, _HELD)),
            parts=[(Meeting.is_merged, "合并召开", "merged")],
            duty=("传达部署、内容相近的会议合并召开", "merge relay meetings and meetings on similar work"),
            decided_on=_MEETING_DAY, excuse=Meeting.not_merged_reason, parameters={"preferred": "合并召开"},
            readings=(_WHO_CONVENES, EXCUSED, reading(
                "哪些会议可以合并", "传达学习、部署落实上级精神的会议和安排相近工作的会议,另有相近会议的,记为可以合并。",
                "条文列举两类会议,“相近”须由人认定。", "其他会议也须合并",
            )),
        ),
        cap(
            NOTICE.clause("2.6.h"), applies=m.is_ordinary, actual=nodes.Length(m.meetings.node), at_most=1, unit="count",
            of=("部署推进同一普通事项的会议次数", "meetings to deploy or push one ordinary matter"), decided_on=IN_PLAN_YEAR,
            parameters={"each": "普通事项"},
            readings=(_WHO_CONVENES, reading(
                "次数如何计算,何为普通事项", "同一召开单位就同一事项在2020-05-07至2020-12-31召开的会议至多1次,不开会的为符合;是否普通事项作为事实提供。",
                "“只开一次”是上限,没有要求必须开会。", "须正好召开一次", "不同单位召开的合并计算",
            )),
        ),
        prohibits(
            NOTICE.clause("2.6.i"), applies=_HELD, forbidden=nodes.Not(Meeting.has_substantive_content.node),
            what=("没有实质内容的会议一律不开", "no meeting without substance"), decided_on=_MEETING_DAY,
            readings=(_WHO_CONVENES, ON_EVENT, reading(
                "有无实质内容由谁认定", "由核验人依据议程、纪要认定;“一律”没有例外,有理由也不能开。", "条文未写标准。", "有理由的可以召开",
            )),
        ),
    )


def _levels() -> tuple[Rule, ...]:
    below = Meeting.lowest_level.is_one_of("县", "乡", "村")
    return (
        requires(
            NOTICE.clause("2.6.j"), applies=_PROVINCIAL,
            unless=[(
                nodes.All((below, Meeting.extension_needed.node)), "确需开至县级以下的,采取电视电话形式(2.6.k)",
                "needed at county level or below: by video or telephone (2.6.k)",
            )],
            parts=[(Meeting.lowest_level.is_one_of("国家", "省", "市"), "只开到市(州)一级", "no lower than the prefectures")],
            duty=("省级会议只开到市(州)一级", "hold provincial meetings down to the prefectures only"),
            decided_on=_MEETING_DAY, parameters={"lowest_level": "市(州)", "scale": _SCALE},
            readings=(_WHO_CONVENES, EXCUSED, reading(
                "开到县级以下而没有会前记录的如何处理", "无论采取何种形式均为违反(警告级);会前记录确需的不适用本句,形式由2.6.k判断。",
                "“原则上”的例外是“确需”,确需须可核查。", "采取电视电话形式即可",
            ), reading("参会层级如何确定", "以通知参会人员的最低层级为准。", "条文写“开到”。", "以实际到会人员为准")),
        ),
        requires(
            NOTICE.clause("2.6.k"), applies=nodes.All((_PROVINCIAL, below, Meeting.extension_needed.node)),
            parts=[(Meeting.form.is_one_of("视频", "电话"), "电视电话形式", "by video or telephone")],
            duty=("确需开至县级以下的采取电视电话形式", "hold it by video or telephone where it goes to county level or below"),
            decided_on=_MEETING_DAY, parameters={"required_form": "电视电话"},
            readings=(_WHO_CONVENES, reading(
                "“县级以下”是否包括县级", "包括。", "“以下”包括本数;否则开到县级的会议没有规则可循。", "只指乡镇",
                basis="民法总则第二百零五条(现民法典第一千二百五十九条),比照",
            ), reading("网络视频会议", "与电视电话形式同等。", "都不须到场。", "只限电视电话系统")),
        ),
    )


def _inspections() -> Rule:
    day = nodes.Choose(Indicator.period.is_known(), nodes.LastDay(Indicator.period.node), IN_PLAN_YEAR)
    return share(
        NOTICE.clause("2.6.m"), about=INSPECTIONS, part=Indicator.part, whole=Indicator.whole, percent=50, operator=">",
        of=("实地暗访、随机抽查占日常督查检查考核的比例", "share of unannounced and random inspections"), decided_on=day,
        open_until=PLAN_YEAR_END,
        parameters={"pct_stated": False, "main_modes": ["实地暗访", "随机抽查"]},
        readings=(reading(
            "“为主”是多少", "实地暗访、随机抽查合计超过日常督查检查考核的50%;50%是规则声明的参数,不是条文内容。", "“为主”即多数。",
            "两种方式分别超过半数", "恰为一半也算",
        ), reading(
            "何时判断", "年度内可随时改善,不足的至2020-12-31为待办,此后为违反。", "条文没有考核期。", "逐月判断",
        )),
    )
