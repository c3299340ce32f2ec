"""Part 二(四) of the 贵州 plan: the three lists, the clean-up of regulations, legal review, disclosure."""

from __future__ import annotations

from datetime import date

from govrules.archetypes import fixed_date, known_or, requires
from govrules.expr import nodes
from govrules.facts.records import Disclosure
from govrules.rules import Rule
from govrules_guizhou.forms import IN_PLAN_YEAR, OFFICE, day_if_any, event, state
from govrules_guizhou.notice import NOTICE
from govrules_guizhou.readings import EXCUSED, NAMED_DATE, ON_EVENT, YEAR_2020, reading
from govrules_guizhou.records import LegalReview, ListPublication

END_OF_SEPTEMBER = date(2020, 9, 30)
_REVIEWED = ("政府规章", "规范性文件", "合同协议")
_WHOSE_REGULATIONS = reading(
    "各地各部门能否清理、废除地方性法规",
    "按各地各部门出台的文件理解,范围由用户提供;对真正的地方性法规,以审查并依程序向制定机关提出建议为履行。",
    "地方性法规由人大及其常委会制定和废止。", "部门可自行废止", "本句无法适用",
    basis="立法法(2015年)第七十二条",
)


def rules() -> tuple[Rule, ...]:
    """The rules of 二(四)."""
    return (*_lists(), *_cleanup(), *_publication(), *_legal_review(), _disclosure())


def _lists() -> tuple[Rule, ...]:
    return (
        state(
            "2.4.a", ("组织各地各部门梳理法定权力和责任", "have every unit review its powers and duties"), binds=OFFICE,
            readings=(reading(
                "由谁履行", "省政府办公厅负责组织,各地各部门逐一梳理;每个单位分别核验。", "条文写“组织各地各部门”。",
                "只核验是否发文组织",
            ),),
        ),
        state(
            "2.4.b", ("修改完善三张清单", "revise the three lists"), ("权力清单", "power list"),
            ("责任清单", "responsibility list"), ("负面清单", "negative list"), readings=(reading(
                "经审查无须修改的清单", "有审查记录的视为已修改完善。", "修改以有必要为前提。", "一律须有改动",
            ),),
        ),
        state(
            "2.4.c", ("不同地区同一事项同一标准", "one standard for one item in all regions"), readings=(EXCUSED, reading(
                "标准是否相同如何判断", "逐事项核验,不设比例。", "条文没有比例,两个标准是否相同须由人认定。", "一定比例相同即可",
            )),
        ),
    )


def _cleanup() -> tuple[Rule, ...]:
    return (
        state(
            "2.4.d", ("全面清理出台的法规文件", "review all instruments in scope"), readings=(_WHOSE_REGULATIONS, reading(
                "“全面”如何核验", "与范围清单逐件比对,有一件未清理即为没有做到。", "“全面”即没有遗漏。", "抽样核验",
            )),
        ),
        state(
            "2.4.e", ("按程序废除不合时宜的法规文件", "repeal what is outdated, under procedure"),
            ("废除或建议废除", "repealed or proposed for repeal"), ("按程序", "under procedure"), when="不合时宜",
            readings=(_WHOSE_REGULATIONS, reading(
                "是否不合时宜由谁认定", "以清理中的认定为准,逐件核验。", "条文未写标准。", "由核验人另行判断",
            )),
        ),
        state(
            "2.4.f", ("保留确有必要的法规文件并按行业分类汇总", "retain and sort what is necessary"),
            ("保留", "retained"), ("按行业分类汇总", "sorted by industry"), when="确有必要",
            readings=(reading("是否确有必要由谁认定", "以清理中的认定为准,逐件核验。", "条文未写标准。", "由核验人另行判断"),),
        ),
    )


def _publication() -> tuple[Rule, ...]:
    p = ListPublication
    three = (p.power_list_on.node, p.responsibility_list_on.node, p.negative_list_on.node)
    return (
        fixed_date(
            NOTICE.clause("2.4.g"), by=END_OF_SEPTEMBER,
            until=nodes.Choose(p.has_retained.node, nodes.Latest((*three, p.retained_on.node)), nodes.Latest(three)),
            act=("公布三张清单和保留的地方性法规", "publish the three lists and the retained regulations"),
            readings=(NAMED_DATE, YEAR_2020, reading(
                "以哪一天为公布日", "以各项中最晚首次向社会公布的一项为准;没有保留法规的不计该项;渠道由2.4.h判断。",
                "四项都须在期限内公布。", "以最早公布的一项为准", "只有在门户网站公布才算公布",
            )),
        ),
        event(
            "2.4.h", ("通过本单位门户网站向社会公布", "publish on the unit's own portal"),
            ("本单位门户网站", "own portal"), ("社会可查阅", "open to the public"), when="已公布", readings=(reading(
                "没有门户网站的单位、尚未公布的单位", "没有网站的以所属政府门户网站为准;尚未公布的不适用(2.4.g);每一项都须上网。",
                "条文以有本单位网站为前提。", "任何渠道均可",
            ),),
        ),
    )


def _legal_review() -> tuple[Rule, ...]:
    r = LegalReview
    covered = r.document_type.is_one_of(*_REVIEWED)
    done = nodes.Choose(r.review_done.is_known(), r.review_done.node, nodes.TRUE)
    day = day_if_any(r.effective_on, IN_PLAN_YEAR)
    return (
        state("2.4.i", ("完善政府法律审查机制", "have a legal review mechanism")),
        requires(
            NOTICE.clause("2.4.j"), applies=nodes.All((covered, r.review_done.node)),
            parts=[
                (r.reviewers.includes("司法行政机关"), "司法行政机关", "judicial administration"),
                (r.reviewers.includes("法律顾问"), "法律顾问", "legal adviser"),
            ],
            need="any", duty=("由专业力量参与法律审查", "let professionals take part in the review"), decided_on=day,
            parameters={"open_list": True},
            readings=(ON_EVENT, reading(
                "“发挥作用”如何判断", "每次审查至少有所列一类专业人员参加;未经审查的由2.4.k判断。", "“发挥作用”没有其他可核查的内容。",
                "两类都须参加", "建立名册即可",
            )),
        ),
        requires(
            NOTICE.clause("2.4.k"), applies=covered,
            parts=[(
                nodes.All((done, r.reviewed_on.is_recorded(), r.reviewed_on <= r.effective_on)), "法律审查", "legal review",
            )],
            duty=("印发或签署前进行法律审查", "review before issue or signature"), decided_on=day,
            open_until=r.effective_on,
            parameters={"each": list(_REVIEWED), "relation": "reviewed_on <= issued_or_signed_on"},
            readings=(reading(
                "审查应在何时", "印发或签署当日及以前;尚未印发、签署的为待办。", "审查的作用在于把关,事后审查没有意义。",
                "事后补审也算",
            ), reading(
                "合同有无金额门槛、“严格”如何判断", "没有门槛,逐件判断;严格程度不判断。", "条文未写金额,“严格”没有检验标准。", "只审查重大合同",
            )),
        ),
    )


def _disclosure() -> Rule:
    return requires(
        NOTICE.clause("2.4.n"),
        unless=[(nodes.Not(Disclosure.disclosure_required.node), "依法不予公开", "need not be disclosed by law")],
        parts=[(Disclosure.published, "公开", "published")], duty=("应公开的信息尽公开", "publish all that must be public"),
        decided_on=known_or(Disclosure.made_on, IN_PLAN_YEAR), parameters={"pct": 100},
        readings=(ON_EVENT, reading(
            "哪些信息应公开,何时公开", "是否应公开依政府信息公开条例逐件认定;本句没有期限,应公开而未公开的每件为一项违反。",
            "本通知没有另设范围和期限。", "由公开比例判断", basis="政府信息公开条例(2019年修订)第十三条至第十六条",
        )),
    )
