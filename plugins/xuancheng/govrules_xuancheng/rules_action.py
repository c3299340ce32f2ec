"""Part 二, heading (六), of the 宣城 plan: stubborn problems, systems of responsibility, inspection."""

from __future__ import annotations

from govrules.archetypes import deadline_set_by
from govrules.facts.records import Activity, Supervision
from govrules.rules import Rule
from govrules_xuancheng.notice import IMPLEMENTED, NOTICE
from govrules_xuancheng.patterns import none_found, once, state
from govrules_xuancheng.readings import PHASE_GIVEN, reading

_CATEGORIES = (
    ("历史遗留问题", "legacy problems"), ("群众反映强烈的普遍问题和突出问题", "problems raised by many residents"),
    ("保障和改善民生中的关键环节", "key links of livelihood"), ("推动高质量发展中的重点难点问题", "obstacles to development"),
    ("迫切需要改革创新的重点领域", "fields in urgent need of reform"),
    ("工作推进和作风建设中的短板不足", "weak points of work and conduct"),
)
_LISTS = (
    ("问题清单", "list of problems"), ("任务清单", "list of tasks"), ("责任清单", "list of responsibilities"),
    ("时限清单", "list of time limits"),
)
_SYSTEMS = (
    ("分工负责制度", "division of work"), ("首问负责制度", "first person asked is responsible"),
    ("服务承诺制度", "service commitments"), ("限时办结制度", "completion within a time limit"),
)


def rules() -> tuple[Rule, ...]:
    """The rules of heading (六)."""
    return (*_problems(), _closure(), *_responsibility(), *_inspection())


def _problems() -> tuple[Rule, ...]:
    return (
        state(
            "2.6.15.a", ("排查梳理六类突出问题", "screen for the six classes of problems"), *_CATEGORIES, by=IMPLEMENTED,
            own=(PHASE_GIVEN, reading(
                "某一类没有查出问题", "有排查记录、结果为“无”的,视为已排查;六类都须排查。",
                "六类之后没有“等”字,是封闭列举。", "只排查有问题的类别",
            )),
            parameters={
                "categories": [zh for zh, _ in _CATEGORIES], "n": len(_CATEGORIES), "n_stated": False, "each": "单位",
                "by": "2021-11-30", "by_stated": False,
            },
        ),
        state(
            "2.6.15.b", ("建立四张清单", "draw up the four lists"), *_LISTS, by=IMPLEMENTED,
            own=(PHASE_GIVEN, reading(
                "四张清单能否合为一张", "一张表四栏俱全即可,每个问题须四栏都有。", "条文要求内容,不要求形式。", "须四份独立文件",
            )),
            parameters={
                "artifacts": [zh for zh, _ in _LISTS], "each": "单位", "by": "2021-11-30", "by_stated": False,
            },
        ),
        state(
            "2.6.15.c", ("挂图作战、台账管理", "work from a map and a ledger"), ("作战图", "map"), ("台账", "ledger"),
            by=IMPLEMENTED,
            own=(PHASE_GIVEN, reading("“挂图”的形式", "电子形式亦可。", "条文不限形式。", "须张贴上墙")),
            parameters={"artifacts": ["作战图", "台账"], "each": "单位", "by": "2021-11-30", "by_stated": False},
        ),
    )


def _closure() -> Rule:
    return deadline_set_by(
        NOTICE.clause("2.6.15.d"), applies=Supervision.kind.equals("问题清单"), limit=Supervision.limit,
        until=Supervision.completed_on, act=("逐项对账销号", "close each listed problem"),
        parameters={
            "pct": 100, "unit": "percent", "bound": ">=", "pct_stated": False, "each": "清单所列问题",
            "numerator": "到期且已销号的问题", "denominator": "到期的问题", "due": "时限清单所列时限",
        },
        readings=(
            reading(
                "没有写明时限和比例", "以本单位时限清单所列时限为限,逐项判断,每一项到期都须销号(即100%)。",
                "“逐项”即每一项;清单由2.6.15.b设定。", "按总体销号率判断",
            ),
            reading(
                "问题没有列时限", "记为无时限,不适用本条,属2.6.15.b清单不全。", "没有时限即无从到期。", "以2021-12-31为限",
            ),
            reading(
                "清单时限逢休息日是否顺延", "不顺延,当日24时前销号为按期;完成日期记有记录的销号日期。",
                "顺延只适用于计算得出的期间。", "顺延至下一工作日", basis="民法典第二百零三条第一款",
            ),
        ),
    )


def _responsibility() -> tuple[Rule, ...]:
    return (
        none_found(
            "2.6.16.b", "责任下移矛盾上交问题", ("经认定的责任下移、矛盾上交问题", "findings of duties pushed down or problems up"),
            ["责任下移", "矛盾上交"],
        ),
        state(
            "2.6.16.d", ("健全完善四项制度", "have the four systems"), *_SYSTEMS,
            own=(reading(
                "“等”字和“限时办结”的天数", "只要求写明的四项制度;办结天数由各单位的制度规定。",
                "未列名的制度无从要求,条文也没有天数。",
            ),),
            parameters={"artifacts": [zh for zh, _ in _SYSTEMS], "list_open": True},
        ),
        state(
            "2.6.16.e", ("执行调度推进、督查问效制度", "carry out the systems of dispatch and inspection"),
            ("调度推进记录", "dispatch record"), ("督查问效记录", "inspection record"),
            own=(reading("没有写明频次", "活动年度内两类记录各至少一份。", "“等”字后未列的不判断。", "按月调度"),),
            parameters={"artifacts": ["调度推进记录", "督查问效记录"], "list_open": True},
        ),
    )


def _inspection() -> tuple[Rule, ...]:
    methods = (
        ("第三方评估", "third-party evaluation"), ("大数据督查", "inspection by big data"), ("“互联网+”督查", "inspection online"),
    )
    return (
        once(
            "2.6.16.f", "承担督查工作的单位", "督查", ("“四不两直”督查", "unannounced inspection"), Activity.on,
            reading(
                "“强化”要求的数量", "活动期间至少一次不发通知、直奔现场的督查。", "条文未写占比,不借用其他地区的比例。",
                "占督查总数的50%",
            ),
            where=Activity.unannounced, of="“四不两直”督查",
        ),
        state(
            "2.6.16.g", ("运用第三方评估等督查方式", "use the newer ways of inspecting"), *methods, need="any",
            own=(reading(
                "三种方式是否都须采用", "采用其中任一种即可。", "以“等督查方式”收尾,是可选方式;后半句是目的。", "三种都须采用",
            ),),
            parameters={"artifacts": [zh for zh, _ in methods], "list_open": True},
        ),
    )
