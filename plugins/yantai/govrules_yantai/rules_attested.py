"""Clauses of the 烟台 notice that a recorded attestation decides, across all its parts."""

from __future__ import annotations

from typing import Any

from govrules.archetypes import known_or, requires
from govrules.expr import Node, nodes
from govrules.facts.records import Attestation
from govrules.rules import Reading, Rule
from govrules_yantai.notice import NOTICE
from govrules_yantai.patterns import Words, event, state, yearly
from govrules_yantai.readings import ATTESTED, EXTERNAL, NO_INTERVAL, NO_NUMBER, PRINCIPLE_EXCUSED

_ON = known_or(Attestation.on, nodes.AsOf())


def _is(name: str) -> Node:
    return Attestation.elements.element(name)


def _one(question: str, chosen: str, reason: str, *rejected: str) -> tuple[Reading, ...]:
    return (Reading(question=question, chosen=chosen, reason=reason, rejected=rejected),)


def rules() -> tuple[Rule, ...]:
    """The attested clauses."""
    return (*_politics(), *_work(), *_style_and_business(), *_mechanisms(), *_party())


def _politics() -> tuple[Rule, ...]:
    once: dict[str, Any] = {"timeliness": "及时", "n_unspecified": True}
    return (
        event(
            "2.c", ("落实第一议题制度", "keep the first-topic rule"), ("第一项议题为学习内容", "the first item is the study item"),
            applies=_is("适用第一议题制度"),
            parameters={"order": 1, "of": "会议议题", "content": "习近平总书记重要讲话和重要指示批示精神学习"}, readings=(EXTERNAL,),
        ),
        event(
            "2.d", ("跟进学习", "study what was released"), parameters={"trigger": "重要讲话或重要指示批示公开/传达", "end": "跟进学习", **once},
            readings=(NO_NUMBER,),
        ),
        event(
            "2.g", ("因故缺席的补学", "make up a missed study session"),
            parameters={"trigger": "因故缺席学习", "end": "补学", **once},
            readings=(NO_NUMBER, *_one("多人缺席", "每名缺席人员各为一项,逐人核验。", "义务由缺席者本人承担。")),
        ),
        event(
            "3.b", ("请示报告重大事项", "report matters of importance"), ("请示报告", "reported"), applies=_is("属应请示报告的重大事项"),
            parameters={"system": "重大事项请示报告制度", "trigger": "重大事项", "end": "请示报告"}, readings=(EXTERNAL,),
        ),
        event(
            "3.c", ("报告个人重大事项", "report personal matters"), ("报告", "reported"), applies=_is("发生应报告的个人事项"),
            parameters={"system": "个人重大事项报告制度", "trigger": "个人重大事项", "end": "报告"}, readings=(EXTERNAL,),
        ),
        event(
            "3.d", ("不缓报、瞒报、谎报、漏报", "no late, concealed, false or omitted reports"),
            ("没有缓报", "not late"), ("没有瞒报", "not concealed"), ("没有谎报", "not false"), ("没有漏报", "nothing omitted"),
            parameters={"forbidden": ["缓报", "瞒报", "谎报", "漏报"], "applies_to": ["重大事项请示报告", "个人重大事项报告"]},
            readings=_one(
                "适用于哪些报告,何为缓报", "前述两类报告都适用;缓报须以该制度自身的时限认定,不另设时限。", "三个短语在同一句中,末句统领。",
                "只适用于个人重大事项报告",
            ),
        ),
        yearly(
            "4.b", ("定期召开市政府常务会议", "hold executive meetings regularly"),
            parameters={
                "per": "unspecified", "of": "市政府常务会议", "n_unspecified": True, "fallback": {"min": 1, "per": "year"},
            },
            readings=(NO_INTERVAL,),
        ),
    )


def _work() -> tuple[Rule, ...]:
    return (
        state("6.e", ("健全监测预警机制", "have a monitoring and warning mechanism"), parameters={"artifact": "监测预警机制"}),
        state(
            "6.i", ("增长要素分解到项目和企业", "break growth factors down to projects and enterprises"),
            ("分解到具体项目", "down to projects"), ("分解到具体企业", "down to enterprises"),
            parameters={"artifact": "增长要素分解清单", "granularity": ["具体项目", "具体企业"]},
            readings=_one("核验哪一年的分解", "核验当年的分解材料。", "条文没有写频次。"),
        ),
        state(
            "7.g", ("建立“四有”工作机制", "have the four elements of the project mechanism"), ("牵头领导", "lead official"),
            ("责任单位", "responsible unit"), ("作战图", "battle map"), ("服务小组", "service team"),
            parameters={"required": ["牵头领导", "责任单位", "作战图", "服务小组"], "n": 4, "each": "重点项目", "bound": "=="},
            readings=_one("按项目还是总体建立", "每个重点项目各须四项齐全,逐项核验(事项写项目)。", "四项只在项目层面有意义。", "全市一套机制"),
        ),
        state(
            "7.j", ("实行服务企业专员制度", "operate the enterprise commissioner system"), parameters={"artifact": "服务企业专员制度"},
        ),
        requires(
            NOTICE.clause("9.a"), about=NOTICE.clause("9.a").id,
            parts=[
                (_is("纳入台账"), "纳入台账", "in the ledger"),
                (nodes.Choose(_is("已办结"), _is("销号"), nodes.TRUE), "办结后销号", "closed on completion"),
            ],
            duty=("建立工作台账,形成工作闭环", "keep a ledger and close the loop"), decided_on=_ON,
            parameters={
                "artifact": "工作台账", "sources": ["省政府工作报告", "市政府工作报告", "市委交办", "市政府常务会议确定"], "open_list": True,
            },
            readings=_one("何为闭环", "办结的事项须有销号记录;在台账中而未办结的为符合。", "未办结的无从销号。"),
        ),
        event(
            "9.b", ("对重要问题挂牌督办", "list important problems for supervision"), ("挂牌督办", "listed"), applies=_is("重要问题"),
            parameters={
                "action": "挂牌督办", "open_list": True,
                "sources": ["中央、省、市领导批示交办", "上级巡视反馈", "上级督察反馈", "上级审计反馈", "上级检查反馈"],
            },
            readings=_one("哪些问题须挂牌", "经认定的重要问题;一般批示和反馈不适用。", "“等重要问题”修饰整个列举。", "每件批示都挂牌"),
        ),
        state(
            "9.e", ("督查事项标注蓝黄红之一", "give each item one of the three colours"),
            parameters={"classes": ["蓝", "黄", "红"], "n": 3, "of": "督查事项进度状态"},
            readings=_one("三色的界线", "不判断,只核验每个事项是否标有一色。", "条文没有写界线。"),
        ),
        event(
            "9.g", ("向相关部门单位发函,提出明确要求", "send a letter with clear requirements"), ("发函", "letter sent"),
            ("写明工作要求", "requirements stated"), applies=nodes.All((_is("有明确时限"), _is("有明确目标"))),
            parameters={
                "condition": "有明确时限和目标要求的工作", "action": "向相关部门单位发函", "content": "明确工作要求",
            },
            readings=_one("时限和目标是否都须具备", "都须具备,缺一项的不适用。", "“和”连接两项条件。"),
        ),
        state(
            "10.c", ("建立服务基层工作机制", "have a mechanism for serving the grass roots"),
            parameters={"artifact": "服务基层工作机制", "each": "市政府部门"},
        ),
        state(
            "10.d", ("牵头建立列席区市政府常务会议制度", "establish the observer system"), ("工作制度", "system in place"),
            ("市政府办公室牵头", "led by the office"), parameters={"artifact": "列席区市政府常务会议工作制度", "lead": "市政府办公室"},
            readings=_one("须列席多少次", "不判断,只判断制度有无和由谁牵头;管委会不在所列范围。", "条文没有写次数。"),
        ),
        state(
            "12.a", ("开展能力作风建设活动", "run the campaign on conduct"),
            parameters={"artifact": "“机关接地气、干部走基层”能力作风建设活动"},
            readings=_one("活动的次数和期限", "只判断是否开展。", "条文没有写。"),
        ),
        state(
            "14.a", ("完善群众诉求多元化解机制", "have the mechanism for settling requests"), ("多元化解机制", "mechanism in place"),
            ("依托“和为贵”中心", "hosted by the named centre"),
            parameters={"artifact": "群众诉求多元化解机制", "platform": "“和为贵”社会治理服务中心"},
        ),
    )


def _style_and_business() -> tuple[Rule, ...]:
    return (
        event(
            "16.c", ("内容相近的文件简报合并", "merge documents of similar content"), ("合并", "merged"), applies=_is("内容相近"),
            parameters={"condition": "内容相近", "action": "合并"}, readings=(PRINCIPLE_EXCUSED,),
        ),
        event(
            "16.d", ("可发可不发的不发", "do not issue what need not be issued"), ("没有印发", "not issued"), applies=_is("可发可不发"),
            parameters={"condition": "可发可不发", "forbidden": "印发文件简报"},
            readings=_one("由谁认定可发可不发", "印发前的必要性审核认定;“一律”没有例外。", "条文没有写认定人。"),
        ),
        state("16.h", ("健全网格化管理机制", "have the grid management mechanism"), parameters={"artifact": "城乡社区网格化管理机制"}),
        state(
            "17.d", ("落实“民情日记”制度", "keep a people's diary"), parameters={"artifact": "民情日记", "each": "市县两级政府领导班子成员"},
            readings=_one("记载的次数", "不判断,只判断每名成员有无日记。", "制度原文未附。", "每日一篇"),
        ),
        event(
            "19.b", ("外资准入限制不超出负面清单", "no restriction on foreign investment beyond the list"),
            ("在负面清单之内", "on the negative list"), applies=_is("限制外商投资准入"),
            parameters={"system": "外商投资准入前国民待遇加负面清单管理制度"},
            readings=(EXTERNAL, Reading(
                question="何为没有落实", chosen="本地措施设置清单以外的准入限制;以措施作出时有效的清单为准。", reason="清单以外按国民待遇。",
                basis="外商投资法第四条",
            )),
        ),
        state("19.c", ("建立重大外资项目清单", "have the list of major foreign projects"), parameters={"artifact": "重大外资项目清单"}),
        yearly(
            "20.b", ("落实理论学习中心组学法", "study law in the party group"),
            parameters={"system": "党委(党组)理论中心组学法要求"}, readings=(EXTERNAL,),
        ),
        event(
            "20.f", ("安排法律顾问列席常务会议", "have a legal adviser attend"), ("法律顾问列席", "adviser attended"), applies=_is("工作需要"),
            parameters={"condition": "根据工作需要", "action": "法律顾问列席政府常务会议"},
            readings=_one("有无工作需要", "由市政府认定;认定没有需要的不适用。", "条文写“根据工作需要”。"),
        ),
        event(
            "20.g", ("行政机关负责人出庭", "have the responsible official appear in court"), ("负责人出庭", "official appeared"),
            unless=[(
                nodes.All((nodes.Not(_is("负责人出庭")), _is("有正当理由不能出庭并已委托工作人员"))),
                "依法不能出庭并已委托相应工作人员", "lawfully absent and represented",
            )],
            parameters={"system": "行政机关负责人出庭制度"},
            readings=(Reading(
                question="谁是负责人,不能出庭的如何处理", chosen="正职、副职和其他参与分管的负责人;依法不能出庭并已委托工作人员的不适用本项,但仍计入20.h的分母。",
                reason="例外见于法律,不见于本文。", basis="行政诉讼法第三条第三款;法释〔2020〕3号第二条",
            ),),
        ),
    )


def _mechanisms() -> tuple[Rule, ...]:
    return (
        state(
            "21.d", ("实行工作补位制度", "have a named stand-in"), ("补位人员", "stand-in other than the leader"),
            parameters={"artifact": "工作补位制度", "each": "市政府领导同志"},
            readings=_one("补位的内容", "每名领导同志须有本人以外的补位人员(事项写该领导)。", "条文没有写内容。"),
        ),
        event(
            "21.e", ("安排牵头、配合关系和责任边界", "settle lead, support and boundaries"), ("牵头", "lead"), ("配合", "support"),
            ("责任边界", "boundary of responsibility"), applies=_is("综合性工作"),
            parameters={"condition": "综合性工作", "content": ["牵头", "配合", "责任边界"]},
        ),
        event(
            "22.c", ("将重大事项提交市政府研究确定", "submit the chosen matters to the government"), ("提交", "submitted"),
            applies=_is("已研究确定"), parameters={"action": "提交", "approver": "市政府", "of": "重大事项"},
            readings=(NO_NUMBER, *_one("市政府尚未确定的", "只判断成员的提交,市政府何时确定不判断。", "提交是成员的行为。")),
        ),
        state(
            "22.e", ("年度重大事项纳入督查重点", "put the listed matters under key supervision"),
            parameters={"action": "纳入督查重点范围", "of": "年度重大事项"},
            readings=_one("按清单还是按事项", "清单所列每个事项各须纳入。", "督查的对象是事项。"),
        ),
        event(
            "23.a", ("进行工作约谈", "hold a talk"), ("约谈", "talk held"),
            applies=nodes.AnyOf((
                _is("有令不行、有禁不止"), nodes.All((_is("重点工作落实不力"), _is("造成重大负面影响"))),
            )),
            parameters={
                "trigger_any": ["有令不行、有禁不止", "重点工作落实不力造成重大负面影响"], "action": "工作约谈",
                "interviewees": ["区市政府(管委)", "市政府工作部门"],
            },
            readings=(NO_NUMBER, *_one(
                "两类情形的关系,“重大负面影响”修饰哪一类", "任一情形即应约谈;“造成重大负面影响”只修饰落实不力。", "有令不行性质更重,可独立成立。",
                "两类情形须同时具备",
            )),
        ),
        event(
            "23.b", ("对约谈对象进行批评", "criticise the body summoned"), parameters={"action": "严肃批评", "of": "约谈对象"},
            readings=_one("“严肃”如何认定", "不判断程度,只核验有无批评的记录。", "程度没有尺度。"),
        ),
        event(
            "23.c", ("提出整改要求", "state what must be mended"), parameters={"artifact": "整改要求", "of": "约谈对象"},
            readings=_one("整改要求是否须写日期", "不须;没有写日期的,本项符合而23.d为待定。", "日期只由23.d的“按期”推知。"),
        ),
        yearly(
            "24.c", ("定期巡河湖、巡湾、巡林", "patrol regularly"),
            parameters={
                "per": "unspecified", "of": ["巡河湖", "巡湾", "巡林"], "each": "市政府领导班子成员", "n_unspecified": True,
                "fallback": {"min": 1, "per": "year"},
            },
            readings=(NO_INTERVAL, *_one("须巡查哪几类", "只限成员所任河湖长、湾长、林长的类别,每类各为一项(事项写类别)。", "职责随所任职务。")),
        ),
        state(
            "25.b", ("完善应急处置程序和联动机制", "have response procedures and coordination"), ("应急响应处置程序", "response procedure"),
            ("协调联动机制", "coordination mechanism"),
            parameters={
                "artifacts": ["应急响应处置程序", "协调联动机制"], "open_list": True,
                "event_types": ["安全生产事故", "森林火灾", "汛情灾害", "道路交通事故", "海上险情"],
            },
            readings=_one("按事件类型还是总体", "所列五类事件各须两项,逐类核验(事项写类别);“等”后未列的不判断。", "列举各类突发事件。"),
        ),
        state(
            "25.c", ("规范应急信息上报机制", "have the mechanism for reporting events"), ("会商", "consultation"), ("审核", "review"),
            ("报送", "submission"),
            parameters={"artifact": "应急事件信息上报会商、审核、报送机制", "stages": ["会商", "审核", "报送"]},
        ),
    )


def _party() -> tuple[Rule, ...]:
    together = ("同研究", "同部署", "同推动", "同落实", "同考核")
    english = ("studied", "deployed", "promoted", "carried out", "assessed")
    named: tuple[Words, ...] = tuple(zip(together, english, strict=True))
    return (
        yearly(
            "26.b", ("党建与业务工作五同步", "keep party building in step with business work"), *named,
            parameters={"required": list(together), "n": 5, "bound": "=="},
            readings=_one("推动和落实如何区分", "可用同一份记录证明两项。", "两个环节难以区分。"),
        ),
        yearly(
            "26.d", ("落实三会一课和双重组织生活", "keep the meetings and the dual organisational life"),
            ("支部党员大会", "branch general meeting"), ("支部委员会", "branch committee"), ("党小组会", "party group meeting"),
            ("党课", "party lesson"), ("双重组织生活", "dual organisational life"), parameters={"systems": ["三会一课", "双重组织生活"]},
            readings=(EXTERNAL,),
        ),
        event(
            "26.f", ("召开专题民主生活会", "hold a thematic life meeting"), ("专题民主生活会", "thematic meeting held"),
            applies=_is("突出问题"),
            parameters={"trigger": "发现突出问题", "end": "召开专题民主生活会", "timeliness": "及时", "n_unspecified": True},
            readings=(NO_NUMBER,),
        ),
        yearly(
            "28.c", ("意识形态工作情况列入两项材料", "include ideological work in both documents"),
            ("民主生活会", "life meeting materials"), ("述职报告", "duty report"),
            parameters={"included_in": ["市政府党组民主生活会", "述职报告"], "content": "意识形态工作情况"},
            readings=_one("两项材料是否都须列入", "都须列入;“重要内容”只判断是否列入。", "“和”连接两项材料。"),
        ),
        event(
            "29.c", ("不用互联网平台处理涉密资料", "no classified material on internet platforms"),
            ("没有存储", "not stored"), ("没有处理", "not processed"), ("没有传输", "not transmitted"), applies=_is("涉密资料"),
            parameters={"forbidden": ["存储", "处理", "传输"], "medium": "微信等互联网平台", "object": "涉密资料", "n": 0},
            readings=_one("内部资料是否适用", "不适用,只限涉密资料;任何互联网平台上的任一行为即为违反。", "本句只写“涉密资料”。"),
        ),
        event(
            "29.d", ("不泄露讨论意见和未定决定", "no leak of opinions or pending decisions"),
            ("没有泄露讨论意见", "no opinion leaked"), ("没有泄露未定决定", "no pending decision leaked"),
            parameters={"forbidden": "泄露", "objects": ["讨论工作过程中的意见", "尚未正式作出的决定"]},
            readings=_one(
                "决定作出之后", "讨论中的意见在决定之后仍受保护,决定只保护到正式作出之时;依程序征求意见等合法披露不是泄露,由核验认定。",
                "两个对象并列。",
            ),
        ),
        requires(
            NOTICE.clause("30.g"), about=NOTICE.clause("30.g").id,
            parts=[
                (_is("述职述廉"), "述职述廉", "duty and integrity report"),
                (nodes.Choose(_is("离任"), _is("离任审计"), nodes.TRUE), "离任审计", "audit on leaving office"),
            ],
            duty=("执行述职述廉、离任审计等制度", "keep the systems of reporting and departure audit"), decided_on=_ON,
            parameters={"systems": ["述职述廉", "离任审计"], "open_list": True},
            readings=(EXTERNAL, ATTESTED),
        ),
    )
