"""Part 二(三) of the 贵州 plan: pairing leaders and departments with key enterprises and projects."""

from __future__ import annotations

from datetime import date

from govrules.archetypes import fixed_date, recurrence, requires
from govrules.expr import nodes
from govrules.facts.records import Activity
from govrules.rules import Rule
from govrules.timing import Unit
from govrules_guizhou.forms import IN_PLAN_YEAR, OFFICE, THREE_LEVELS, state
from govrules_guizhou.notice import NOTICE
from govrules_guizhou.readings import EACH, FIRST_PERIOD, NAMED_DATE, YEAR_2020, reading
from govrules_guizhou.records import KeyLibrary, PairingRegister

END_OF_MAY = date(2020, 5, 31)
FROM_JUNE = date(2020, 6, 1)
RESPONSIBLE = "包保责任人"
VISIT = "包保服务"
_FROM_JUNE = reading(
    "没有自己的日期,何时起判断", "自2020-06-01起,此前为待办。", "重点企业和项目库以5月底为期,次日起即可逐一落实。",
    "以2020年底为期", "自通知印发之日起",
)
_LEVELS = ["省", "市", "县"]


def rules() -> tuple[Rule, ...]:
    """The rules of 二(三)."""
    return (*_library(), *_pairing(), *_service())


def _library() -> tuple[Rule, ...]:
    return (
        fixed_date(
            NOTICE.clause("2.3.a"), by=END_OF_MAY, binds=("部门@本级",),
            until=nodes.Latest((KeyLibrary.enterprises_on.node, KeyLibrary.projects_on.node)),
            act=("建立健全重点企业和项目库", "set up the library of key enterprises and projects"),
            readings=(NAMED_DATE, YEAR_2020, reading(
                "是一个库还是两个库", "一个库、两个库均可,重点企业和重点项目都须具备,以较晚的一部分为准。", "条文并列企业和项目。",
                "以较早的一部分为准",
            )),
        ),
        state(
            "2.3.b", ("分级落实包保的具体责任和范围", "settle responsibilities and scope at each level"),
            ("具体责任", "responsibilities"), ("范围", "scope"), levels=_LEVELS, readings=(reading(
                "三级如何核验", "省、市、县各级分别核验,每级两项都须具备。", "条文写“分别落实”。", "全省核验一次",
            ),),
        ),
    )


def _pairing() -> tuple[Rule, ...]:
    pending = nodes.Const(END_OF_MAY)
    return (
        requires(
            NOTICE.clause("2.3.c"), applies=nodes.Compare(">", nodes.Length(PairingRegister.entities.node), nodes.Const(0)),
            parts=[(
                PairingRegister.entities.covered_by(PairingRegister.assigned_entities),
                "全部企业和项目有包保责任人", "a responsible person for every entry",
            )],
            duty=("实现包保全覆盖", "cover every enterprise and project"), decided_on=IN_PLAN_YEAR, open_until=pending,
            binds=THREE_LEVELS,
            parameters={"pct": 100, "unit": "percent", "bound": "==", "from": FROM_JUNE, "each": "各级政府"},
            readings=(_FROM_JUNE, EACH, reading(
                "全覆盖按全省还是按级计算", "省、市、县各级就本级负责的企业和项目分别计算;本级没有企业和项目的不适用。",
                "条文写“分级负责”。", "全省合并计算",
            )),
        ),
        requires(
            NOTICE.clause("2.3.d"),
            parts=[
                (PairingRegister.leaders.covered_by(PairingRegister.assignees), "政府领导同志", "government leaders"),
                (PairingRegister.departments.covered_by(PairingRegister.assignees), "工作部门", "departments"),
            ],
            duty=("政府领导和工作部门均履行包保责任", "every leader and department holds an assignment"),
            decided_on=IN_PLAN_YEAR, open_until=pending, binds=THREE_LEVELS,
            parameters={
                "levels": _LEVELS, "min": 1, "pct": 100, "from": FROM_JUNE, "each_level_separately": True,
            },
            readings=(_FROM_JUNE, reading(
                "“均需履行”指什么", "每位政府领导、每个工作部门至少有1个包保对象,每级政府分别判断;履行情况由2.3.f判断;乡镇不受约束。",
                "“均”即每一个;条文只写省、市、县三级。", "各级有一人履行即可",
            )),
        ),
    )


def _service() -> tuple[Rule, ...]:
    return (
        recurrence(
            NOTICE.clause("2.3.f"), duty=RESPONSIBLE, about=VISIT, on=Activity.on, per=Unit.QUARTER, at_least=1,
            by_target=True, act=("到包保企业、项目开展服务工作", "serve each paired enterprise or project on the spot"),
            parameters={"each": "包保企业、项目", "last_period": "2020Q4"},
            readings=(FIRST_PERIOD, reading(
                "季度中途确定或解除包保的如何处理", "只考核整个季度都在包保的企业、项目,不折算。", "条文以季度为单位,没有折算规定。",
                "按在包保的时间折算",
            ), reading(
                "哪些服务计入", "包保责任人以该身份到该企业、项目的服务,计入发生日所在季度;“至少”包括1次。",
                "条文写“到每个包保企业、项目”。", "电话联系也计入", "由他人代为到场也计入",
            )),
        ),
        state(
            "2.3.g", ("向包保企业、项目宣传政策措施", "explain the policies to the paired enterprises"),
            readings=(reading("每季度还是年度内一次", "年度内对每个包保企业、项目宣传过即可。", "“每季度1次”限定服务工作。", "每次服务都须宣传"),),
        ),
        state(
            "2.3.h", ("摸清并协调解决困难问题", "find out and take up the difficulties"),
            ("摸清困难问题", "difficulties surveyed"), ("协调解决", "every known difficulty taken up"),
            readings=(reading(
                "“协调解决”是否要求解决完毕", "每个已知问题都已协调处理即可,不要求解决完毕;没有问题的记为已协调。",
                "“协调”是行为,结果往往取决于其他部门。", "问题未解决即为违反",
            ),),
        ),
        state(
            "2.3.j", ("汇编国家和省的一揽子优惠政策", "compile the national and provincial relief policies"), binds=OFFICE,
            readings=(reading("只汇编省的政策是否足够", "不够,国家和省的政策都须汇编。", "条文写“国家和省”。", "任一即可"),),
        ),
        state(
            "2.3.k", ("通过规定渠道集中宣传优惠政策", "publicise the policies through the named channels"),
            ("省政府门户网站", "provincial portal"), ("贵州省人民政府网微信公众号", "provincial WeChat account"),
            binds=OFFICE, open_list=True, readings=(reading(
                "“等渠道”是否任选其一", "所列两个渠道都须使用,其他渠道不限。", "“等”只增加渠道,不减少所列渠道。", "任一渠道即可",
            ),),
        ),
    )
