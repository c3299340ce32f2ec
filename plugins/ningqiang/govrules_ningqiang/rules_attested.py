"""Clauses of the 宁强 notice that a recorded attestation decides, across all its parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from govrules.archetypes import attested, known_or, prohibits, requires
from govrules.expr import nodes
from govrules.facts.records import Accountability, Appeal, Assessment, Attestation, Disclosure
from govrules.rules import Reading, Rule
from govrules_ningqiang.notice import NOTICE
from govrules_ningqiang.readings import PERIOD_OF_USER, PRINCIPLE_EXCUSED, STANDING

Words = tuple[str, str]


_NOTHING: Mapping[str, Any] = {}
_OPEN: Mapping[str, Any] = {"open_list": True}


def _state(
    clause: str, duty: Words, *elements: Words, extra: tuple[Reading, ...] = (), also: Mapping[str, Any] = _NOTHING,
) -> Rule:
    return attested(
        NOTICE.clause(clause), duty=duty, elements=elements, parameters=also, readings=(STANDING, *extra)
    )


def _yearly(
    clause: str, duty: Words, *elements: Words, extra: tuple[Reading, ...] = (), also: Mapping[str, Any] = _NOTHING,
) -> Rule:
    return attested(
        NOTICE.clause(clause), kind="period", duty=duty, elements=elements, parameters=also,
        readings=(PERIOD_OF_USER, *extra),
    )


def rules() -> tuple[Rule, ...]:
    """The attested clauses."""
    return (*_party_and_study(), *_management(), *_service(), *_oversight())


def _party_and_study() -> tuple[Rule, ...]:
    return (
        _yearly(
            "2.c", ("抓好学习培训、集中宣讲、新闻宣传、研究阐释", "keep up study, lectures, publicity and research"),
            ("学习培训", "study training"), ("集中宣讲", "group lectures"), ("新闻宣传", "news publicity"),
            ("研究阐释", "interpretive research"),
            extra=(Reading(
                question="由谁核验", chosen="建议以全县为单位核验;“等”字后未列的不判断。", reason="并非每个部门都能开展研究阐释。",
            ),),
            also=_OPEN,
        ),
        _state(
            "3.b", ("执行组织生活各项制度", "keep the organisational life systems"),
            ("三会一课", "three meetings and one lesson"), ("双重组织生活", "dual organisational life"),
            ("谈心谈话", "heart-to-heart talks"), ("民主评议", "democratic appraisal"), ("述职述廉", "integrity reporting"),
            extra=(Reading(
                question="各项制度的频次", chosen="只核验是否执行,不引入党内法规的次数。", reason="频次不在本通知之内。",
            ),),
            also=_OPEN,
        ),
        _yearly(
            "12.a", ("通过述学评学、交流分享等方式学习政策业务", "study policy and law"),
            extra=(Reading(question="学习方式", chosen="任一方式均可。", reason="“等方式”为列举。"),),
            also={"any_of": True, **_OPEN},
        ),
        _state(
            "13.b", ("完善科室学习等四项制度", "keep the four sets of office rules"),
            ("科室学习制度", "office study rules"), ("传帮带制度", "mentoring rules"), ("AB角制度", "AB-role rules"),
            ("分管领导讲业务制度", "leader lecture rules"),
            also=_OPEN,
        ),
    )


def _management() -> tuple[Rule, ...]:
    return (
        _yearly("7.a", ("开展“三不一慢一乱”整治", "run the efficiency rectification")),
        _yearly(
            "7.c", ("开展正面典型宣传和反面案例警示", "publicise good examples and warn with bad ones"),
            ("正面典型宣传", "positive example publicised"), ("反面案例警示", "negative case circulated"),
        ),
        attested(
            NOTICE.clause("8.d"), duty=("实行清单化、项目化、责任化管理", "manage by list, project and responsibility"),
            elements=[("清单化", "by list"), ("项目化", "as projects"), ("责任化", "with responsibility assigned")],
            readings=(STANDING, PRINCIPLE_EXCUSED, Reading(
                question="“原则上”是否及于本句", chosen="及于本句。", reason="与前半句同一主语、同一句。", rejected=("不及于本句",),
            )),
        ),
        _state(
            "10.c", ("健全完善六项内部制度", "keep the six sets of internal rules"),
            ("公务接待制度", "reception rules"), ("办公用房制度", "office space rules"), ("公务用车制度", "vehicle rules"),
            ("财务管理制度", "financial rules"), ("群众信访制度", "petition rules"), ("机关后勤制度", "logistics rules"),
            also=_OPEN,
        ),
        attested(
            NOTICE.clause("11.a"), binds=("政府办公室",), kind="period", duty=("定期通报发现的问题", "circulate the errors found"),
            applies=nodes.AnyOf((
                Attestation.elements.element("发现问题"), Attestation.elements.element("通报"),
                nodes.All((nodes.Not(Attestation.elements.is_known()), Attestation.done.node)),
            )),
            elements=[("通报", "bulletin issued")],
            parameters={"interval": "user-supplied", "assessment_period": "year"},
            readings=(Reading(
                question="“定期”没有周期",
                chosen="县政府办公室自定周期的,以该周期为考核期逐期判断;未定的,发现问题的自然年内至少通报一次,首期2023年。",
                reason="条文没有频次;通报本身证明发现了问题。", rejected=("没有周期即无法判定",),
            ),),
        ),
        attested(
            NOTICE.clause("11.b"), binds=("政府办公室",), kind="period", duty=("将通报结果运用于年度考核", "use the bulletins in the annual assessment"),
            applies=Attestation.elements.element("已通报"), elements=[("年度考核运用", "used in the assessment")],
            parameters={"per": "year"},
            readings=(Reading(question="运用的权重", chosen="不判断权重,只判断是否运用;当年没有通报的不适用。", reason="条文未写。"),),
        ),
        _state(
            "18.a", ("任务项目化、项目清单化、清单具体化", "turn tasks into itemised project lists"),
            ("任务项目化", "tasks made into projects"), ("项目清单化", "projects listed"), ("清单具体化", "list itemised"),
        ),
        attested(
            NOTICE.clause("18.c"), kind="event", duty=("形成工作闭环", "close the loop"),
            elements=[
                ("任务分解", "breakdown"), ("台账管理", "ledger"), ("督查考核", "inspection"), ("总结评估", "summary"),
            ],
            readings=(Reading(question="总结评估何时判断", chosen="工作完成后核验。", reason="工作未完成时不可能总结。"),),
        ),
    )


def _service() -> tuple[Rule, ...]:
    kind: Literal["standing"] = "standing"
    return (
        _yearly("15.a", ("开展重点民生领域问题专项治理", "run the livelihood rectification")),
        attested(
            NOTICE.clause("15.b"), kind="event", duty=("查摆和整治漠视群众利益等问题", "search for and mend the named faults"),
            elements=[("查摆", "searched"), ("整治", "all found mended")],
            parameters=_OPEN,
            readings=(Reading(
                question="没有查出问题", chosen="已查摆而未发现问题的,整治记为“是”;查出的每个问题都须整治。", reason="义务是查摆和整治。",
            ),),
        ),
        attested(
            NOTICE.clause("15.e"), kind=kind, duty=("动态更新“最多跑一次”等事项清单", "keep the item list up to date"),
            elements=[("事项清单", "list exists"), ("反映全部变动", "reflects all changes")],
            parameters=_OPEN,
            readings=(STANDING, Reading(
                question="“动态”的期限", chosen="变动后更新即可,不设天数;“最多跑一次”是清单名称。", reason="条文未写天数。",
            )),
        ),
        requires(
            NOTICE.clause("15.g"),
            unless=[(
                nodes.All((nodes.Not(Disclosure.published.node), Disclosure.non_disclosure_ground.is_recorded())),
                "依法不公开", "withheld on a stated ground",
            )],
            parts=[(Disclosure.published, "公开", "published")],
            duty=("公开为常态", "publish by default"), decided_on=known_or(Disclosure.made_on, nodes.AsOf()),
            excusable=False,
            readings=(Reading(
                question="不公开须有何理由", chosen="每件不公开的信息须记录理由;理由是否成立依政府信息公开条例判断。",
                reason="条文只写“不公开为例外”。", basis="政府信息公开条例第五条",
            ),),
        ),
        _state(
            "15.h", ("推进五公开", "publish at all five stages"),
            ("决策公开", "decisions"), ("执行公开", "execution"), ("管理公开", "management"), ("服务公开", "service"),
            ("结果公开", "results"),
        ),
        requires(
            NOTICE.clause("15.j"), applies=Appeal.is_valid, parts=[(Appeal.resolved, "解决", "resolved")],
            duty=("解决群众和企业有效诉求", "resolve valid appeals"),
            decided_on=known_or(Appeal.received_on, nodes.AsOf()),
            readings=(Reading(question="何为有效诉求、何时解决", chosen="逐件作为事实提供,不设期限。", reason="条文未写。"),),
        ),
        _yearly(
            "16.g", ("分类梳理并线上线下宣传惠企政策", "sort and publicise the policies for enterprises"),
            ("分类梳理", "sorted by category"), ("线上宣传", "online publicity"), ("线下宣传", "offline publicity"),
        ),
        _yearly("16.i", ("开展“进知解”活动", "run the 进知解 activity"), also=_OPEN),
        _state("16.j", ("畅通企业诉求反映渠道", "keep the enterprises' channel open")),
        _state(
            "16.l", ("落实两项评价制度", "operate both evaluation systems"),
            ("市场主体直接评价营商环境", "direct evaluation by market entities"), ("政务服务好差评", "good-bad rating"),
        ),
    )


def _oversight() -> tuple[Rule, ...]:
    held = known_or(Assessment.held_on, nodes.AsOf())
    return (
        _yearly("17.b", ("开展基层负担问题专项治理", "run the rectification of burdens on the grass roots")),
        prohibits(
            NOTICE.clause("17.f"),
            forbidden=Assessment.criteria.only_from("开会发文", "台账记录", "工作笔记", "其他痕迹材料"),
            what=("不简单以痕迹材料作为是否落实的标准", "no assessment by paper traces alone"), decided_on=held,
            parameters={"forbidden_sole_criteria": ["开会发文", "台账记录", "工作笔记"], "open_list": True},
            readings=(Reading(
                question="“简单”的含义", chosen="所用依据全部是痕迹材料的为违反,兼用实地查看等的不违反。", reason="“简单”即仅以此为标准。",
            ),),
        ),
        prohibits(
            NOTICE.clause("17.g"), forbidden=Assessment.uploads_replaced_assessment,
            what=("不以截图、视频代替实际工作评价", "no screenshots instead of an assessment"), decided_on=held,
            readings=(Reading(question="“代替”的含义", chosen="与实际评价并用的不违反。", reason="代替即取而代之。"),),
        ),
        _state("17.j", ("健全联合集中执法协调联动机制", "keep the joint enforcement mechanism")),
        _state("20.b", ("健全容错纠错机制", "keep the error-tolerance mechanism")),
        requires(
            NOTICE.clause("20.d"),
            applies=nodes.All((Accountability.inactive.node, Accountability.obstructed_development.node)),
            parts=[
                (Accountability.initiated, "追责问责", "accountability opened"),
                (Accountability.organ_competent, "由有权机关", "by the competent organ"),
            ],
            duty=("由有权机关追责问责", "hold the official accountable"),
            decided_on=known_or(Accountability.found_on, nodes.AsOf()),
            readings=(Reading(
                question="适用条件", chosen="不担当不作为不负责与阻碍事业发展两项都须认定;没有期限。", reason="两项并列为条件。",
            ),),
        ),
    )
