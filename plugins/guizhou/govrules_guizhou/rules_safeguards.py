"""Part 四 of the 贵州 plan: leadership, no formalism, follow-up supervision, publicity."""

from __future__ import annotations

from govrules.archetypes import known_or, requires
from govrules.facts.records import Task
from govrules.rules import Rule
from govrules_guizhou.forms import IN_PLAN_YEAR, OFFICE, event, forbids, state
from govrules_guizhou.notice import NOTICE
from govrules_guizhou.readings import EACH, ON_EVENT, PROMPT, reading

MEDIA = ("企业", "直属事业单位", "其他")
_MEDIA = reading(
    "省主要媒体不在发送对象之列是否受约束", "按条文判断,并注明义务主体不在发送对象之列;所列两家逐一核验,其他媒体由用户提供。",
    "条文直接对省主要媒体提出要求。", "不作判断",
)


def rules() -> tuple[Rule, ...]:
    """The rules of part 四."""
    return (*_leadership(), *_formalism(), *_supervision(), *_publicity())


def _leadership() -> tuple[Rule, ...]:
    return (
        state(
            "4.1.b", ("主要负责人亲自研究部署、组织推动、督促指导", "the head deploys, drives and supervises in person"),
            ("亲自研究部署", "deployed in person"), ("亲自组织推动", "driven in person"),
            ("亲自督促指导", "supervised in person"), readings=(reading(
                "“亲自”和次数", "由他人代行的不算;三项年度内各至少一次,不设次数。", "“亲自”排除代行;条文没有频次。", "委托副职也算",
            ),),
        ),
        state(
            "4.1.c", ("分管负责人开展自查和对比分析", "the deputies check and compare"), ("自查", "self-check"),
            ("对比分析", "comparison"), readings=(reading("“全面”如何判断", "两项都有记录即可。", "“全面”没有尺度。", "逐项工作核验"),),
        ),
        state(
            "4.1.d", ("找准瓶颈并制定工作措施", "find the bottlenecks and make measures"), ("找准瓶颈", "bottlenecks named"),
            ("工作措施", "measures made"), readings=(reading(
                "“找准”“针对性”“操作性”如何判断", "不判断质量,两项都有即可。", "没有检验标准。", "由考核评分判断",
            ),),
        ),
        requires(
            NOTICE.clause("4.1.e"), applies=Task.joint_key_matter,
            parts=[
                (Task.lead_unit.is_recorded(), "牵头单位", "lead unit"),
                (Task.responsible_unit.is_recorded(), "责任单位", "responsible unit"),
            ],
            duty=("多部门联动的重点事项明确牵头单位、责任单位", "name lead and responsible units for joint matters"),
            decided_on=known_or(Task.assigned_on, IN_PLAN_YEAR),
            readings=(ON_EVENT, reading("是否需要联动由谁认定", "作为事实提供,未记录的为待定。", "条文未写标准。", "凡涉及两个部门的都适用")),
        ),
    )


def _formalism() -> tuple[Rule, ...]:
    return (
        forbids(
            "4.2.c", ("杜绝走过场、做虚功和以会议、文件落实会议、文件", "no motions, no hollow work, no paper answers"),
            ("走过场", "going through the motions"), ("做虚功", "hollow work"),
            ("以会议落实会议", "a meeting answered only by a meeting"),
            ("以文件落实文件", "a document answered only by a document"), readings=(reading(
                "何为以会议落实会议、以文件落实文件", "记录显示唯一的落实措施是另一次会议、另一份文件;“杜绝”即有一次就是违反。",
                "这两项可从记录看出,其余两项由认定决定。", "凡再开会、再发文都算",
            ),),
        ),
        event(
            "4.2.d", ("纠治不落实、假落实、慢落实、软落实", "mend every finding of non-implementation"),
            ("纠治", "rectified"), open_list=True, readings=(reading(
                "“防范”如何判断", "不判断防范;每一项已认定的问题都须纠治。", "防范没有可供核查的结果。", "发生问题即为防范不力",
            ),),
        ),
    )


def _supervision() -> tuple[Rule, ...]:
    return (
        state("4.3.a", ("建立督查督办机制", "have a supervision mechanism")),
        state(
            "4.3.c", ("效能提升工作推进到哪里、督查督办跟进到哪里", "follow every item with supervision"),
            ("督查督办跟进", "supervised"), when="推进中", readings=(EACH, reading(
                "跟进的期限", "不设期限,每项推进中的工作年度内有督查督办记录即可。", "条文未写期限。", "与工作同步跟进",
            )),
        ),
        state(
            "4.3.d", ("对效能提升工作督导、督查、督办", "supervise, inspect and handle on the spot"),
            ("全面督导", "general supervision of all units"), ("重点督查", "key inspection"),
            ("现场督办", "handling on site"), binds=OFFICE, readings=(reading(
                "“定期不定期”的频次", "年度内三种方式都开展过即可;全面督导须及于各地各部门,重点督查、现场督办可以有选择。",
                "“定期不定期”没有确定间隔。", "每季度各一次",
            ),),
        ),
        event(
            "4.3.e", ("及时将问题线索转有关地方和部门办理", "pass every lead on"), ("转有关地方和部门", "transferred"),
            binds=OFFICE, readings=(PROMPT, EACH),
        ),
        state(
            "4.3.f", ("抽选部分线索开展问题核查", "spot-check some of the leads"), ("抽选核查", "at least one lead checked"),
            when="收集到问题线索", binds=OFFICE, readings=(reading(
                "“部分”是多少", "有线索的至少核查一件,全部核查也可;没有线索的不适用。", "条文没有比例。", "须达到一定比例",
            ),),
        ),
    )


def _publicity() -> tuple[Rule, ...]:
    return (
        state(
            "4.4.b", ("通过平台和载体广泛宣传", "publicise through the media"), ("电视", "television"), ("广播", "radio"),
            ("报纸", "newspaper"), ("网络", "internet"), need="any", open_list=True, readings=(reading(
                "“广泛”是否须四种载体俱全", "至少使用一种所列载体。", "“等”表明列举不完全,“广泛”没有数量。", "四种都须使用",
            ),),
        ),
        state(
            "4.4.d", ("组织撰写效能提升经验稿件", "have experience articles written"), binds=OFFICE,
            readings=(reading("“一批”是多少", "至少一篇;质量不判断。", "“一批”没有数量。", "至少两篇"),),
        ),
        state(
            "4.4.e", ("稿件向上级推送、向内部公开、向社会宣传", "push up, share and publicise the articles"),
            ("向上级推送", "pushed to superiors"), ("向内部公开", "shared internally"),
            ("向社会宣传", "publicised"), binds=OFFICE, readings=(reading(
                "三个“一批”是多少", "三个方向各至少一篇。", "三个方向并列,“一批”没有数量。", "合计一批即可",
            ),),
        ),
        state(
            "4.4.f", ("组织记者深入基层一线采编", "send reporters to the grass roots"), binds=MEDIA, open_list=True,
            readings=(_MEDIA,),
        ),
        event(
            "4.4.g", ("对发现的典型经验进行宣传报道", "report on model experience"), ("宣传报道", "reported"),
            when="发现典型经验", binds=MEDIA, readings=(_MEDIA,),
        ),
    )
