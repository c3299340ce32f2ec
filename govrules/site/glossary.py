"""Terms in both languages, with the rules and clauses in which they occur; also the words that search keeps whole."""

from __future__ import annotations

from collections.abc import Sequence

from govrules.law import CitedClause, Modality
from govrules.site.book import Book
from govrules.site.markup import Html, code, table, tag
from govrules.site.page import Block, Heading, Lang, Page, blocks
from govrules.site.parts import clause_link, modality_badge, severity_badge
from govrules.site.words import region, say

HERE = "reference/glossary"

# Terms of administrative practice: (Chinese, English, what it means in a line).
TERMS: tuple[tuple[str, str, str], ...] = (
    ("首问负责制", "first-contact responsibility", "第一个接待的人员负责办理或引导到底"),
    ("一次性告知", "one-time notification", "一次说清所需的全部材料和手续"),
    ("限时办结", "completion within a set time", "事项在公布的时限内办结"),
    ("责任追究", "accountability", "对未履行职责的追究"),
    ("四不两直", "unannounced field inspection", "不发通知、不打招呼、不听汇报、不用陪同接待，直奔基层、直插现场"),
    ("特急", "top urgent", "公文紧急程度的最高一级；电报另有特提"),
    ("特提", "flash (telegram)", "电报紧急程度的最高一级"),
    ("加急", "urgent", "公文紧急程度，次于特急"),
    ("批示", "leader's written instruction", "领导在文件上写的办理意见"),
    ("批办", "endorsement for handling", "领导批明由谁办理、怎样办理"),
    ("交办", "assignment", "把事项交由某单位办理"),
    ("督办", "supervised handling", "对交办事项的督促检查"),
    ("督查", "inspection", "对落实情况的检查"),
    ("办结", "completion", "事项办理完毕"),
    ("反馈", "feedback", "把办理情况报告交办者"),
    ("承办单位", "handling unit", "负责办理的单位"),
    ("主办单位", "lead unit", "牵头办理的单位"),
    ("协办单位", "assisting unit", "配合办理的单位"),
    ("工作日", "workday", "依国务院办公厅安排，含调休上班日"),
    ("调休", "shifted rest day", "周末与工作日对调"),
    ("文号", "document number", "发文机关代字、年份和顺序号"),
    ("原则上", "in principle", "允许有记录的例外"),
    ("责任主体", "bearer", "受规则约束的单位或人"),
    ("责任名册", "roster", "载明谁负有周期性义务"),
    ("核查时点", "as of", "核查所说的时刻，由使用者给出"),
    ("人工核验", "attestation", "由有权的人记录是或否"),
    ("豁免", "waiver", "经批准、有期限地容忍一项违反，不改变结论"),
    ("常务会议", "executive meeting", "政府常务会议"),
    ("规范性文件", "regulatory document", "有普遍约束力、反复适用的行政文件"),
    ("合法性审查", "legality review", "对决策、文件是否合法的审查"),
    ("重大行政决策", "major administrative decision", "依法定程序作出的重大决策"),
    ("行政审批", "administrative approval", "依申请准予从事特定活动"),
    ("政务公开", "disclosure of government affairs", "主动公开政务信息"),
    ("信访", "petition", "群众来信来访"),
    ("代表建议", "deputies' suggestions", "人大代表的建议"),
    ("政协提案", "CPPCC proposals", "政协委员的提案"),
    ("招商引资", "attracting investment", "引进投资"),
    ("营商环境", "business environment", "企业经营的外部环境"),
    ("形式主义", "formalism", "只重形式、不重实效"),
)


def glossary_page(book: Book, lang: Lang) -> Page:
    """The glossary, with the clauses in which each term stands."""
    zh = lang == "zh"
    cited = list(book.rules.clauses())
    rows = [[_term(word), english, meaning, _places(word, cited, lang)] for word, english, meaning in TERMS]
    head = ("术语", "英文", "含义", "出处") if zh else ("term", "English", "meaning (Chinese)", "where it stands")
    modal = table(
        [say("modality", lang), say("severity", lang)],
        [[modality_badge(one, lang), severity_badge(one, lang)] for one in Modality],
    )
    parts: list[Heading | Block | Html | None] = [
        Block(table(head, rows, sortable=True), searchable=False),
        Heading(say("modality", lang), "modality"),
        Block(modal, searchable=False),
    ]
    return Page(HERE, lang, say("glossary", lang), blocks(parts))


def _term(word: str) -> Html:
    return tag("b", word, lang="zh")


def _places(word: str, cited: Sequence[CitedClause], lang: Lang) -> object:
    found = [one for one in cited if stands_in(word, one.clause.quote)]
    parts: list[object] = []
    for one in found[:6]:
        parts += [clause_link(HERE, one, [region(one.notice, lang), " ", code(one.clause.id)]), " "]
    return parts or "–"


def stands_in(term: str, words: str) -> bool:
    """Whether a term stands in a text; 首问负责制 does in 首问负责、限时办结等制度."""
    return (term.removesuffix("制") if len(term) > 3 else term) in words
